import type { Json } from '../../description/json.ts'
import { enclosed, type Layout, line, soft } from './layout.ts'

/**
 * Strings of a description as TypeScript source. Whatever stands in them stays inside the literal or the comment: quotes, backslashes,
 * line breaks (U+2028 and U+2029 too), the end of a comment.
 */
export function stringLiteral(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  const safe = text.replace(/[\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, escaped)
  return `${quote}${safe.replaceAll(quote, `\\${quote}`)}${quote}`
}

const shortEscapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escaped(character: string): string {
  const short = shortEscapes[character]
  if (short !== undefined) return short
  return Array.from({ length: character.length }, (_, index) => `\\u${hex(character.charCodeAt(index))}`).join('')
}

function hex(unit: number): string {
  return unit.toString(16).padStart(4, '0')
}

/** A key of an object literal or a type. `__proto__` would set the prototype: in a value it is computed. */
export function propertyKey(name: string, where: 'type' | 'value'): string {
  if (name === '__proto__' && where === 'value') return "['__proto__']"
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : stringLiteral(name)
}

/** Text for inside a comment, each line on its own: nothing in it ends the comment or is invisible. */
export function commentLines(text: string): string[] {
  return text
    .replace(/\*\//g, '*\\/')
    .split(/\r\n|[\n\r\u2028\u2029\u0085\v\f]/)
    .map((each) => each.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ').trimEnd())
}

/** A JSDoc comment with a line break at its end; empty where there is nothing to say. Blank lines at both ends are dropped. */
export function docComment(paragraphs: readonly string[]): string {
  const lines = paragraphs.flatMap((paragraph, index) => [...(index === 0 ? [] : ['']), ...commentLines(paragraph)])
  while (lines[0]?.trim() === '') lines.shift()
  while (lines.at(-1)?.trim() === '') lines.pop()
  const [only] = lines
  if (only === undefined) return ''
  if (lines.length === 1 && only.length < 90) return `/** ${only.trim()} */\n`
  return `/**\n${lines.map((each) => (each === '' ? ' *\n' : ` * ${each}\n`)).join('')} */\n`
}

/** A comment within code; what it says must not hold a line break. */
export function inlineComment(text: string): string {
  return `/* ${commentLines(text).join(' ')} */`
}

/** Any JSON value as an expression. */
export function jsonLiteral(value: Json): Layout {
  if (typeof value === 'string') return stringLiteral(value)
  if (value === null || typeof value !== 'object') return Object.is(value, -0) ? '0' : String(value)
  if (Array.isArray(value)) return enclosed('[', value.map(jsonLiteral), ']', soft)
  const entries = Object.entries(value).filter((entry): entry is [string, Json] => entry[1] !== undefined)
  return enclosed(
    '{',
    entries.map(([key, each]) => [`${propertyKey(key, 'value')}: `, jsonLiteral(each)]),
    '}',
    line,
  )
}
