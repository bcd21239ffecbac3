import { examiner } from '../routes/examine/examine.ts'
import type { ProjectRead } from '../routes/read-routes.ts'
import type { Framework, Note, Place, Route } from '../routes/route.ts'
import type { RouteFound } from '../routes/routes-from.ts'
import { describingOf } from '../spec/describe.ts'
import { operationsOf } from '../spec/operation.ts'
import { type HandedOn, handedOn } from './handed-on.ts'

/** A route of the code, as far as it is compared with a description. */
export interface CodeRoute {
  /** "GET"; "ALL" for every method. */
  method: string
  /** In OpenAPI's form, as far as it is known: without a beginning that is not. */
  path: string
  /** Routes with the same key have the same beginning, which is not known. null: the whole path is known. */
  beginning: { key: string; why: Note } | null
  /** Names of the parameters that may hold slashes, or stand for a part that is not known. */
  wild: ReadonlySet<string>
  /** A part within the path is not known. */
  isPartial: boolean
  /** It is there only where these hold. */
  conditions: readonly Note[]
  framework: Framework
  at: Place
  /** What one registration gives, such as the forms of a path with an optional part, has one number. */
  registration: number
  /** Whether it answers something by itself: not a guard, a last resort that only says 404, or hidden from descriptions. Asked late: it takes time. */
  isOperation(): boolean
}

/** What a project's code says, for a comparison. */
export interface Code {
  routes: readonly CodeRoute[]
  /** Registrations whose path or method is not known. */
  lost: readonly Note[]
  /** What could not be followed, and may have held further routes. */
  notes: readonly Note[]
  handedOn: readonly HandedOn[]
}

/** Brings routes that were read into the form in which they are compared. `framework`: only its routes. */
export function inCode(read: ProjectRead, framework: Framework | null): Code {
  const registrations = new Map<unknown, number>()
  const describing = describingOf(read)
  const examine = examiner(read.evaluation.machine, read.found.length)
  const found = read.found.filter(({ route }) => framework === null || route.framework === framework)
  const routes = found.map((each) => {
    const registration = registrations.get(each.registered) ?? registrations.size
    registrations.set(each.registered, registration)
    const isOperation = () => operationsOf(each, examine(each.registered), describing).length > 0
    return { ...known(each), registration, isOperation: once(isOperation) }
  })
  return { routes, lost: read.lost, notes: read.notes, handedOn: handedOn(read) }
}

function known({ route, registered }: RouteFound): Omit<CodeRoute, 'registration' | 'isOperation'> {
  const { path, beginning } = withoutBeginning(route, registered.unknowns)
  const unknown = route.parameters.filter((parameter) => parameter.unknown !== null && path.includes(`{${parameter.name}}`))
  const wild = route.parameters.filter(({ isWildcard }) => isWildcard)
  return {
    method: route.method.toUpperCase(),
    path,
    beginning,
    wild: new Set([...unknown, ...wild].map(({ name }) => name)),
    isPartial: unknown.length > 0,
    conditions: route.conditions,
    framework: route.framework,
    at: route.at,
  }
}

/** `/{BASE_PATH}/users`, where nothing is known of BASE_PATH, is `/users` below something; so is a route of a router that nothing mounts. */
function withoutBeginning(
  { path, parameters, application }: Route,
  unknowns: readonly Note[],
): Pick<CodeRoute, 'path' | 'beginning'> {
  const [start = '', name] = /^\/\{([^{}]*)\}(?=\/|$)/.exec(path) ?? []
  const hole = parameters.find((parameter) => parameter.name === name)?.unknown ?? null
  const [unmounted] = unknowns
  const why = hole ?? unmounted
  if (why === undefined) return { path, beginning: null }
  const rest = hole === null ? path : path.slice(start.length) || '/'
  const key = [hole === null ? [] : [name], unmounted === undefined ? [] : [`${application.file}:${application.line}`]].flat()
  return { path: rest, beginning: { key: key.join(' below '), why } }
}

function once(ask: () => boolean): () => boolean {
  let answer: boolean | null = null
  return () => {
    answer ??= ask()
    return answer
  }
}
