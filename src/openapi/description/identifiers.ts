/** Words that no function or variable of a module may be called (ECMA-262, "Reserved Words", strict mode), and `eval` and `arguments`. */
const reserved = new Set(
  `await break case catch class const continue debugger default delete do else enum export extends false finally for function if import in
  instanceof new null return super switch this throw true try typeof var void while with yield let static implements interface package
  private protected public eval arguments undefined NaN Infinity async of`.split(/\s+/),
)

export function isReserved(name: string): boolean {
  return reserved.has(name)
}

/** Whether a function may be called so. */
export function isIdentifier(name: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u.test(name) && !reserved.has(name)
}

/** The nearest identifier: "get users/list" → "getUsersList", "delete" → "deleteOperation"; null where no letter or digit is in it. */
export function identifierOf(name: string): string | null {
  if (isIdentifier(name)) return name
  const words = wordsOf(name)
  const joined = camelCase(words)
  if (joined === '') return null
  if (!/^[\p{ID_Start}$_]/u.test(joined)) return `operation${joined}`
  return reserved.has(joined) ? `${joined}Operation` : joined
}

/** What stands between everything that can be no part of a name. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .match(/[\p{ID_Continue}$]+/gu)
      ?.flatMap((word) => word.split(/[_$]+/))
      .filter((word) => word !== '') ?? []
  )
}

/** "user", "Order", "ID" → "userOrderID" */
export function camelCase(words: readonly string[]): string {
  return words.map((word, index) => (index === 0 ? lowerFirst(word) : upperFirst(word))).join('')
}

export function upperFirst(word: string): string {
  const [first = ''] = word
  return first.toUpperCase() + word.slice(first.length)
}

function lowerFirst(word: string): string {
  // "URL" and "URLs" as a whole, "Users" and "usersByID" in their first letter.
  if (/^\p{Lu}+s?$/u.test(word)) return word.toLowerCase()
  const [first = ''] = word
  return first.toLowerCase() + word.slice(first.length)
}
