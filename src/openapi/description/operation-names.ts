import type { Method } from './description.ts'
import { camelCase, identifierOf, isIdentifier, upperFirst, wordsOf } from './identifiers.ts'
import { isPlural, singular } from './singular.ts'

export interface Nameable {
  method: Method
  path: string
  /** Whether it answers with a list: "GET /staff" then lists. */
  answersList: boolean
}

/** What begins a segment that is a deed and not a thing: "POST /orders/{id}/cancel" is `cancelOrder`. */
const deeds = new Set(
  `accept activate approve archive assign authenticate authorize block cancel capture charge check claim clone close complete confirm connect
  copy deactivate decline deliver disable disconnect dismiss duplicate enable execute finish follow hide import invite join leave like lock
  login logout merge move pause pay publish purge rebuild refresh refund register reject release rename reopen reorder replay reserve reset
  resend restart restore resume retry revoke rotate run schedule send share ship sign skip star start stop submit subscribe suspend sync
  transfer trigger unarchive unassign unblock undo unfollow unlock unpin unpublish unshare unsubscribe update upload void withdraw`.split(
    /\s+/,
  ),
)
/** Deeds that only look. */
const glances = new Set(
  'calculate compare download estimate export find ping preview query search test validate verify'.split(' '),
)

/**
 * The name of an operation that was given none: `listUsers`, `createUser`, `getUserById`, `replaceUser`, `updateUser`, `deleteUser`,
 * `listUserOrders`, `cancelOrder`. Prefixes such as "/api/v1" are left out. An identifier, not necessarily unique.
 */
export function operationName({ method, path, answersList }: Nameable): string {
  const segments = withoutPrefix(path.split('/').filter((segment) => segment !== ''))
  const things = segments.flatMap((segment, index) => thing(segment, segments[index + (isBy(segments[index + 1]) ? 2 : 1)]))
  const last = segments.at(-1)
  if (last === undefined) return `${method}Root`
  const parameters = parametersOf(last)
  if (parameters.length > 0) return one(method, things, keysOf(segments))
  const words = wordsOf(plain(last))
  const [deed = ''] = words
  const verb = deed.toLowerCase()
  if (glances.has(verb) || (method !== 'get' && deeds.has(verb)))
    return named(verb, [...things.slice(0, things.length - words.length), ...words.slice(1)])
  return collection(method, things, answersList)
}

/** Of one thing, by a key. */
function one(method: Method, things: readonly string[], keys: string): string {
  if (method === 'get') return `${named('get', things)}${keys}`
  return named(verbs[method] ?? method, things)
}

const verbs: Partial<Record<Method, string>> = { put: 'replace', patch: 'update', delete: 'delete', post: 'post' }

function collection(method: Method, things: readonly string[], answersList: boolean): string {
  const last = things.at(-1) ?? ''
  if (method === 'get') return named(isPlural(last) || answersList ? 'list' : 'get', things)
  if (method === 'post') return named('create', [...things.slice(0, -1), singular(last)])
  return named(verbs[method] ?? method, things)
}

/** "ById", "ByOwnerAndRepo": after the keys that end the path. */
function keysOf(segments: readonly string[]): string {
  const end = segments.findLastIndex((segment) => parametersOf(segment).length === 0)
  const before = wordsOf(segments[end] ?? '')
  const keys = segments.slice(end + 1).flatMap(parametersOf)
  return `By${keys.map((key) => pascal(shortened(wordsOf(key), before))).join('And')}`
}

/** "userId" of "/users/{userId}" is "id". */
function shortened(key: readonly string[], before: readonly string[]): readonly string[] {
  const thing = camelCase([...before.slice(0, -1), singular(before.at(-1) ?? '')])
  const text = camelCase(key)
  return thing !== '' && text.startsWith(thing) && /^\p{Lu}/u.test(text.slice(thing.length)) ? [text.slice(thing.length)] : key
}

/** The words of a segment, in the singular where a key follows; a key itself is no thing. */
function thing(segment: string, next: string | undefined): string[] {
  if (parametersOf(segment).length > 0) {
    // "{id}.json", "report-{year}"
    return wordsOf(segment.replaceAll(/\{[^}]*\}/g, ' '))
  }
  const words = wordsOf(plain(segment))
  const last = words.at(-1)
  if (last === undefined || next === undefined || parametersOf(next).length === 0) return words
  // "/books/by-isbn/{isbn}"
  return isBy(segment) ? [] : [...words.slice(0, -1), singular(last)]
}

function isBy(segment: string | undefined): boolean {
  return segment !== undefined && /^by[-_]/i.test(segment)
}

/** Without percent escapes. */
function plain(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function parametersOf(segment: string): string[] {
  return [...segment.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name)
}

function withoutPrefix(segments: readonly string[]): readonly string[] {
  const start = segments.findIndex((segment) => !/^(api|rest|v\d+([._]\d+)*)$/i.test(segment))
  return start === -1 ? segments : segments.slice(start)
}

function named(verb: string, things: readonly string[]): string {
  const name = camelCase([verb, ...things])
  return isIdentifier(name) ? name : (identifierOf(name) ?? verb)
}

function pascal(words: readonly string[]): string {
  return words.map(upperFirst).join('')
}
