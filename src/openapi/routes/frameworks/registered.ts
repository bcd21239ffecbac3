import type { Node } from 'typescript-classic'
import type { Framework, Note, Place } from '../route.ts'
import type { Value } from '../values/value.ts'
import type { PathGiven, PathText } from './path-text.ts'

/** Something that runs before a route's own handlers. */
export interface Before {
  value: Value
  /** It runs for what lies below this. */
  path: PathText
}

/** A route as the framework has it, once everything is mounted. */
export interface Registered {
  framework: Framework
  /** In lower case; `all` is every one. */
  methods: readonly string[]
  /** The whole path in the framework's syntax; or a regular expression, and what stands before it. */
  path: PathGiven
  /** What lies before a regular expression. */
  prefix: PathText
  /** What runs before it, outermost first. */
  before: readonly Before[]
  /** Its own, in the order in which they run: the last one answers. */
  handlers: readonly Value[]
  /** What it was registered with beside its handlers: a schema, a validation. */
  options: Value | null
  node: Node
  at: Place
  /** It is registered only where all of these hold. */
  conditions: readonly Note[]
  /** Why its path may be incomplete. */
  unknowns: readonly Note[]
  /** A slash at its end makes a difference. */
  isStrict: boolean
  /** The place of the application that it belongs to. */
  application: Place
}

/** Methods in which frameworks register; what else HTTP knows is not described. */
export const verbs: ReadonlySet<string> = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace', 'query'])

/** Further methods of HTTP that Express and Fastify have functions for. */
export const rareVerbs: ReadonlySet<string> = new Set(
  'connect copy lock mkcol move purge propfind proppatch search subscribe unlock unsubscribe report mkactivity checkout merge m-search notify bind rebind unbind acl link unlink mkcalendar'.split(
    ' ',
  ),
)
