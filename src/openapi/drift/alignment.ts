import type { DescribedOperation } from './described.ts'
import type { CodeRoute } from './in-code.ts'
import { below, commonBeginning, shapeOf } from './path-shape.ts'

/** How paths of a description and paths of code are laid over each other. */
export interface Alignment {
  /** What stands before an operation's path in the code: the path of a server. */
  base: string
  /** What operations' paths begin with and the code's do not: something before the service takes it away. */
  without: string
  /** No server of the description names `base`, or `without` is not empty: it is what makes them agree. */
  isGuessed: boolean
  /** What the beginnings are that the code does not tell, as they make routes agree with operations: key → "/v1". */
  beginnings: ReadonlyMap<string, string>
}

/** Routes by method and structure of their path, those for every method under "ALL". */
export type Index = ReadonlyMap<string, CodeRoute>

/**
 * The alignment under which most operations are found in the code: the path of a server, or none; where none of these finds any, what all
 * routes, or all operations, begin with.
 */
export function align(operations: readonly DescribedOperation[], routes: readonly CodeRoute[]): Alignment {
  const declared = [...new Set([...operations.flatMap(({ basePaths }) => basePaths), ''])]
  const known = best(
    declared.map((base) => ({ base, without: '', isGuessed: false })),
    operations,
    routes,
  )
  if (known.found > 0) return known.alignment
  const ofRoutes = commonBeginning(routes.filter(({ beginning }) => beginning === null).map(({ path }) => path))
  const ofOperations = commonBeginning(operations.map(({ path }) => path))
  const guesses = [
    { base: ofRoutes, without: '', isGuessed: true },
    { base: '', without: ofOperations, isGuessed: true },
  ].filter(({ base, without }) => base !== without)
  const guessed = guesses.length === 0 ? known : best(guesses, operations, routes)
  return guessed.found > 0 ? guessed.alignment : known.alignment
}

/** Where an operation is looked for in the code. An operation with servers of its own has their path. */
export function pathInCode(
  { path, basePaths }: DescribedOperation,
  { base, without, isGuessed }: Omit<Alignment, 'beginnings'>,
): string {
  const own = isGuessed || base === '' || basePaths.includes(base) ? base : (basePaths[0] ?? '')
  return below(own, path.startsWith(`${without}/`) ? path.slice(without.length) : path)
}

/** A route's path with its beginning as far as that could be told. */
export function wholePath({ beginning, path }: CodeRoute, { beginnings }: Pick<Alignment, 'beginnings'>): string {
  return beginning === null ? path : below(beginnings.get(beginning.key) ?? '', path)
}

export function indexOf(routes: readonly CodeRoute[], alignment: Pick<Alignment, 'beginnings'>): Index {
  const index = new Map<string, CodeRoute>()
  for (const route of routes) {
    if (route.beginning !== null && !alignment.beginnings.has(route.beginning.key)) continue
    const shape = shapeOf(wholePath(route, alignment))
    // Fastify alone makes a difference between /Users and /users.
    for (const each of route.framework === 'fastify' ? [shape] : [shape, shape.toLowerCase()]) {
      const key = `${route.method} ${each}`
      if (!index.has(key)) index.set(key, route)
    }
  }
  return index
}

/** The route that answers an operation at this path. Frameworks answer HEAD where there is GET. */
export function routeAt(index: Index, method: string, path: string): CodeRoute | null {
  const shape = shapeOf(path)
  const methods = method === 'HEAD' ? ['HEAD', 'GET', 'ALL'] : [method, 'ALL']
  for (const each of methods) {
    const exact = index.get(`${each} ${shape}`)
    const loose = index.get(`${each} ${shape.toLowerCase()}`)
    if (exact !== undefined) return exact
    if (loose !== undefined && loose.framework !== 'fastify') return loose
  }
  return null
}

function best(
  candidates: readonly Omit<Alignment, 'beginnings'>[],
  operations: readonly DescribedOperation[],
  routes: readonly CodeRoute[],
): { alignment: Alignment; found: number } {
  const tried = candidates.map((candidate) => {
    const paths = operations.map((operation) => ({ method: operation.method, path: pathInCode(operation, candidate) }))
    const alignment = { ...candidate, beginnings: beginningsOf(routes, paths, candidate.base) }
    const index = indexOf(routes, alignment)
    return { alignment, found: paths.filter(({ method, path }) => routeAt(index, method, path) !== null).length }
  })
  const [first, ...rest] = tried
  if (first === undefined) throw new Error('nothing to align by')
  return rest.reduce((so, each) => (each.found > so.found ? each : so), first)
}

/** Routes that begin alike, each group with what makes most of them agree with operations. */
function beginningsOf(
  routes: readonly CodeRoute[],
  operations: readonly { method: string; path: string }[],
  base: string,
): Map<string, string> {
  const votes = new Map<string, Map<string, number>>()
  const shapes = operations.map(({ method, path }) => ({ method, shape: shapeOf(path) }))
  for (const { beginning, method, path } of routes) {
    if (beginning === null) continue
    const end = path === '/' ? '' : shapeOf(path)
    const fitting = shapes.filter((each) => (method === 'ALL' || each.method === method) && each.shape.endsWith(end))
    const counts = votes.get(beginning.key) ?? new Map<string, number>()
    for (const start of new Set(fitting.map(({ shape }) => shape.slice(0, shape.length - end.length)))) {
      const written = start === '/' ? '' : start
      counts.set(written, (counts.get(written) ?? 0) + 1)
    }
    votes.set(beginning.key, counts)
  }
  const beginnings = new Map<string, string>()
  for (const [key, counts] of votes) {
    const [most] = [...counts].sort(
      ([one, ofOne], [other, ofOther]) =>
        ofOther - ofOne || Number(other === base) - Number(one === base) || one.length - other.length,
    )
    if (most !== undefined) beginnings.set(key, most[0])
  }
  return beginnings
}
