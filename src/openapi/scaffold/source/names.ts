import { isReserved } from './reserved.ts'

/** `get user-by id` → `getUserById`: an identifier that is no reserved word. `fallback` where nothing of the text can be in one. */
export function camelCase(text: string, fallback: string): string {
  const words = wordsOf(text)
  const joined = words.map((word, index) => (index === 0 ? lowerFirst(word) : upperFirst(word))).join('')
  return identifier(joined, fallback)
}

/** `user-profile` → `UserProfile`. */
export function pascalCase(text: string, fallback: string): string {
  return identifier(wordsOf(text).map(upperFirst).join(''), fallback)
}

/** `User accounts` → `user-accounts`: the name of a file on any system. */
export function kebabCase(text: string, fallback: string): string {
  const words = wordsOf(text.replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1 ')).map((word) => word.toLowerCase())
  const name = words.join('-').slice(0, 80)
  return name === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/.test(name) ? (name === '' ? fallback : `${name}-api`) : name
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}\p{Mn}\p{Mc}$_]+/gu) ?? []
}

function identifier(text: string, fallback: string): string {
  const started = /^[\p{ID_Start}$_]/u.test(text) ? text : text === '' ? fallback : `_${text}`
  const clean = started.replace(/[^\p{ID_Continue}$]/gu, '')
  return isReserved(clean) ? `${clean}_` : clean
}

/** An identifier as it is, unless the language keeps it for itself. */
export function unreserved(name: string): string {
  return identifier(name, '_')
}

function upperFirst(word: string): string {
  const [first = ''] = word
  return first.toUpperCase() + word.slice(first.length)
}

/** `CreateUser` → `createUser`. A run of capitals is one word: `URLShortener` → `urlShortener`. */
function lowerFirst(word: string): string {
  const run = word.match(/^\p{Lu}+(?=\p{Lu}\p{Ll}|[^\p{L}]|$)/u)?.[0] ?? word.match(/^\p{Lu}/u)?.[0] ?? ''
  return run.toLowerCase() + word.slice(run.length)
}

/** Names of one scope, each given once. */
export class Names {
  readonly #taken: Set<string>

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken)
  }

  /** `wanted`, or with the first number behind it that is free. */
  take(wanted: string): string {
    let name = wanted
    for (let number = 2; this.#taken.has(name); number += 1) name = `${wanted}${number}`
    this.#taken.add(name)
    return name
  }
}
