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
  `accept activate approve archive assign authorize block cancel capture check claim clone close complete confirm connect copy deactivate
  decline disable disconnect dismiss duplicate enable execute export finish follow hide import invite join leave like lock login logout merge
  move pause ping pin publish purge rebuild refresh refund register reject release rename reopen reorder replay reset resend restart restore
  resume retry revoke rotate run schedule search send share sign skip star start stop submit subscribe suspend sync test transfer trigger
  unarchive unassign unblock undo unfollow unlock unpin unpublish unshare unsubscribe update upload validate verify void withdraw`.split(
    /\s+/,
  ),
)

/**
 * The name of an operation that was given none: `listUsers`, `createUser`, `getUserById`, `replaceUser`, `updateUser`, `deleteUser`,
 * `listUserOrders`, `cancelOrder`. Prefixes such as "/api/v1" are left out. An identifier, not necessarily unique.
 */
export function operationName({ method, path, answersList }: Nameable): string {
  const segments = withoutPrefix(path.split('/').filter((segment) => segment !== ''))
  const things = segments.flatMap((segment, index) => thing(segment, segments[index + 1]))
  const last = segments.at(-1)
  if (last === undefined) return `${method}Root`
  const parameters = parametersOf(last)
  if (parameters.length > 0) return one(method, things, keysOf(segments))
  const words = wordsOf(last)
  const [deed = ''] = words
  if (method !== 'get' && deeds.has(deed.toLowerCase()))
    return named(deed.toLowerCase(), [...things.slice(0, -words.length), ...words.slice(1)])
  return collection(method, things, words.length, answersList)
}

/** Of one thing, by a key. */
function one(method: Method, things: readonly string[], keys: string): string {
  if (method === 'get') return `${named('get', things)}${keys}`
  return named(verbs[method] ?? method, things)
}

const verbs: Partial<Record<Method, string>> = { put: 'replace', patch: 'update', delete: 'delete', post: 'post' }

function collection(method: Method, things: readonly string[], lastWords: number, answersList: boolean): string {
  const last = things.at(-1) ?? ''
  if (method === 'get') return named(isPlural(last) || answersList ? 'list' : 'get', things)
  if (method === 'post') return named('create', [...things.slice(0, -1), singular(last)])
  return named(verbs[method] ?? method, lastWords === 0 ? things : things)
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
  const words = wordsOf(segment)
  const last = words.at(-1)
  if (last === undefined || next === undefined || !followedByKey(next)) return words
  return [...words.slice(0, -1), singular(last)]
}

function followedByKey(next: string): boolean {
  return parametersOf(next).length > 0 || deeds.has((wordsOf(next)[0] ?? '').toLowerCase())
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
