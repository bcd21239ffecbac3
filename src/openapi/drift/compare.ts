import type { Note } from '../routes/route.ts'
import { type Alignment, align, indexOf, pathInCode, routeAt, wholePath } from './alignment.ts'
import type { DescribedOperation } from './described.ts'
import type { HandedOn } from './handed-on.ts'
import type { Code, CodeRoute } from './in-code.ts'
import { answers, shapeOf } from './path-shape.ts'
import { isUtility } from './utility-routes.ts'

/** What became of an operation that is looked for in the code. */
export type OperationOutcome = { operation: DescribedOperation } & (
  | { kind: 'paired'; route: CodeRoute }
  /** Another route answers it: `/users/{id}` what is described as `/users/me`, or a wildcard. */
  | { kind: 'answered'; route: CodeRoute }
  /** Something below whose path it lies answers it, perhaps: a package that is mounted there. */
  | { kind: 'handed on'; to: HandedOn }
  /** Not found, and there are parts of the code that could not be followed. */
  | { kind: 'open'; notes: readonly Note[] }
  /** `near`: routes at the same path for other methods. */
  | { kind: 'missing'; near: readonly CodeRoute[] }
)

/** What became of a route that is looked for in the description. `path`: the whole, as far as it could be told. */
export type RouteOutcome = { route: CodeRoute; path: string } & (
  | { kind: 'paired' }
  /** HEAD and OPTIONS, guards, other forms of a path that is described: nothing that would be described. */
  | { kind: 'not counted' }
  | { kind: 'not understood'; why: Note }
  /** An operation that has no route of its own, with a parameter where this has a word: `/reports/{kind}` covers `/reports/daily`. */
  | { kind: 'covered'; operation: DescribedOperation }
  | { kind: 'conditional'; why: Note }
  | { kind: 'utility' }
  /** `near`: operations at the same path with other methods. */
  | { kind: 'undescribed'; near: readonly DescribedOperation[] }
)

export interface Comparison {
  alignment: Alignment
  /** In the description's order. */
  operations: readonly OperationOutcome[]
  /** In the code's order. */
  routes: readonly RouteOutcome[]
}

/** Compares the operations of a description with the routes of code, by method and by the structure of their paths. Pure. */
export function compare(operations: readonly DescribedOperation[], code: Code): Comparison {
  const alignment = align(operations, code.routes)
  const index = indexOf(code.routes, alignment)
  const outcomes = operations.map((operation): OperationOutcome => {
    for (const path of placesOf(operation, alignment)) {
      const route = routeAt(index, operation.method, path)
      if (route !== null) return { operation, kind: 'paired', route }
    }
    return { operation, ...notFound(operation, code, alignment) }
  })
  return { alignment, operations: outcomes, routes: routesIn(outcomes, code, alignment) }
}

/** Where it is expected, then where it would be under another of its servers, or under none. */
function placesOf(operation: DescribedOperation, alignment: Alignment): string[] {
  const others = [...operation.basePaths, ''].map((base) => pathInCode(operation, { ...alignment, base }))
  return [...new Set([pathInCode(operation, alignment), ...others])]
}

type NotFound = OperationOutcome extends infer Each
  ? Each extends { kind: 'paired' }
    ? never
    : Each extends OperationOutcome
      ? Omit<Each, 'operation'>
      : never
  : never

function notFound(operation: DescribedOperation, code: Code, alignment: Alignment): NotFound {
  const path = pathInCode(operation, alignment)
  const fits = ({ method }: CodeRoute) => method === operation.method || method === 'ALL'
  const near = code.routes.filter((route) => shapeOf(wholePath(route, alignment)) === shapeOf(path))
  // Browsers ask before they send: frameworks and packages answer for a path that is there.
  if (operation.method === 'OPTIONS' && near[0] !== undefined) return { kind: 'answered', route: near[0] }
  const taking = code.routes.filter((route) => fits(route) && answers(wholePath(route, alignment), route.wild, path))
  const partial = taking.find(({ isPartial }) => isPartial)
  if (partial !== undefined) return { kind: 'open', notes: [{ text: 'the path of a route is not known whole', at: partial.at }] }
  const route = taking.find((each) => each.isOperation())
  if (route !== undefined) return { kind: 'answered', route }
  const to = code.handedOn.find(
    (each) => isBelow(path, each.path) && !code.routes.some((other) => isBelow(other.path, each.path)),
  )
  if (to !== undefined) return { kind: 'handed on', to }
  const notes = [...code.lost, ...code.notes]
  return notes.length > 0 ? { kind: 'open', notes } : { kind: 'missing', near }
}

function isBelow(path: string, start: string): boolean {
  return path === start || path.startsWith(`${start}/`)
}

function routesIn(outcomes: readonly OperationOutcome[], { routes }: Code, alignment: Alignment): RouteOutcome[] {
  const described = outcomes.flatMap(({ operation }) =>
    placesOf(operation, alignment).map((path) => ({ operation, shape: shapeOf(path), path })),
  )
  const paired = new Set(outcomes.flatMap((outcome) => (outcome.kind === 'paired' ? [outcome.route] : [])))
  const isDescribed = (route: CodeRoute): boolean => {
    if (paired.has(route)) return true
    const shape = shapeOf(wholePath(route, alignment))
    return described.some((each) => each.shape === shape && sameMethod(route, each.operation))
  }
  const known = new Set(routes.filter(isDescribed))
  const unpaired = new Set(outcomes.flatMap((outcome) => (outcome.kind === 'paired' ? [] : [outcome.operation])))
  const registrations = new Set([...known].map(({ registration }) => registration))
  return routes.map((route): RouteOutcome => {
    const path = wholePath(route, alignment)
    const of = { route, path }
    if (known.has(route)) return { ...of, kind: 'paired' }
    if (['HEAD', 'OPTIONS'].includes(route.method) || registrations.has(route.registration)) return { ...of, kind: 'not counted' }
    const { beginning } = route
    const unknown = beginning !== null && !alignment.beginnings.has(beginning.key) ? beginning.why : null
    if (unknown !== null) return { ...of, kind: 'not understood', why: unknown }
    if (route.isPartial) return { ...of, kind: 'not understood', why: { text: 'a part of its path is not known', at: route.at } }
    if (!route.isOperation()) return { ...of, kind: 'not counted' }
    if (isUtility({ method: route.method, path })) return { ...of, kind: 'utility' }
    const covering = described.find(
      ({ operation, path: template }) => unpaired.has(operation) && sameMethod(route, operation) && answers(template, none, path),
    )
    if (covering !== undefined) return { ...of, kind: 'covered', operation: covering.operation }
    const [why] = route.conditions
    if (why !== undefined) return { ...of, kind: 'conditional', why }
    const shape = shapeOf(path)
    return {
      ...of,
      kind: 'undescribed',
      near: described.filter((each) => each.shape === shape).map(({ operation }) => operation),
    }
  })
}

const none: ReadonlySet<string> = new Set()

function sameMethod({ method }: CodeRoute, operation: DescribedOperation): boolean {
  return method === 'ALL' || method === operation.method
}
