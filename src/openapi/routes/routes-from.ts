import { answering } from './answering.ts'
import type { Evaluation } from './evaluate-project.ts'
import { isEmpty, type PathText, showPath, startsWith } from './frameworks/path-text.ts'
import type { Registered } from './frameworks/registered.ts'
import { guardsOf } from './guards.ts'
import { passedOn } from './passing-on.ts'
import { type OpenApiPath, openApiPaths } from './paths/open-api-path.ts'
import type { Confidence, Note, Route } from './route.ts'
import { unique } from './unique.ts'

/** A route and what it was read from. */
export interface RouteFound {
  route: Route
  registered: Registered
}

/** Routes as they are described: in OpenAPI's paths, each method and path once, as the framework asks the first that was registered. */
export function routesFrom(
  evaluation: Evaluation,
  registered: readonly Registered[],
): { routes: Route[]; found: RouteFound[]; lost: Note[] } {
  const found = new Map<string, RouteFound>()
  const lost: Note[] = []
  for (const each of registered) {
    const why = unfit(each)
    if (why !== null) {
      lost.push({ text: why, at: each.at })
      continue
    }
    if (each.path.kind !== 'text') continue
    for (const path of openApiPaths(each.framework, each.path.text, each.isStrict)) {
      for (const method of each.methods) {
        const key = `${method} ${path.path.replace(/\{[^}]*\}/g, '{}')}`
        const first = found.get(key)
        if (first !== undefined && first.registered.node !== each.node && isOther(first.route, path)) {
          lost.push({
            text: `${method.toUpperCase()} ${path.path} is for OpenAPI the same as ${first.route.path}, which stands before it`,
            at: each.at,
          })
        }
        const taken = first === undefined ? each : passedOn(first.registered, each)
        if (taken !== null) found.set(key, { route: toRoute(evaluation, taken, each.path.text, path, method), registered: taken })
      }
    }
  }
  const all = [...found.values()]
  return { routes: all.map(({ route }) => route), found: all, lost: unique(lost) }
}

/** Of the same shape, and asked for otherwise: its parameters match something else. */
function isOther(route: Route, { path, parameters }: OpenApiPath): boolean {
  return route.path !== path && parameters.some(({ pattern }, index) => pattern !== route.parameters[index]?.pattern)
}

function unfit({ path, prefix, methods, framework }: Registered): string | null {
  if (path.kind === 'pattern')
    return `a route at the regular expression /${path.source}/${isEmpty(prefix) ? '' : ` below ${showPath(prefix)}`} cannot be written as a path`
  if (methods.length === 0) return `which methods ${showPath(path.text)} answers is not known`
  if (path.text.parts.length === 1 && typeof path.text.parts[0] !== 'string')
    return `the path of a route is not known: ${path.text.parts[0]?.why.text}`
  if (
    framework === 'express' &&
    !isEmpty(path.text) &&
    !startsWith(path.text, '/') &&
    typeof path.text.parts[0] === 'string' &&
    !/^[*{(]/.test(path.text.parts[0])
  ) {
    return `${showPath(path.text)} does not begin with a slash: Express never matches it`
  }
  return null
}

function toRoute(
  { machine: m }: Evaluation,
  registered: Registered,
  written: PathText,
  { path, parameters }: OpenApiPath,
  method: string,
): Route {
  const holes = parameters.flatMap(({ unknown }) => (unknown === null ? [] : [unknown]))
  const unknowns = unique([...holes, ...registered.unknowns])
  const conditions = unique(registered.conditions)
  const confidence: Confidence =
    holes.length + registered.unknowns.length > 0
      ? 'partial'
      : written.notes.length + conditions.length > 0
        ? 'likely'
        : 'certain'
  const handler = registered.handlers.at(-1)
  return {
    method,
    path,
    written: showPath(written),
    parameters,
    framework: registered.framework,
    at: registered.at,
    handler: handler === undefined ? null : answering(m, handler),
    guards: guardsOf(m, registered),
    conditions,
    confidence,
    unknowns,
    assumed: unique(written.notes),
    application: registered.application,
  }
}
