import { tokens } from '../sql/lexer.ts'
import { argumentEnd, separatorEnd } from './host-language.ts'

export interface SourceFile {
  /** As the place shall name it. */
  file: string
  text: string
}

export interface SourcePlace {
  file: string
  /** 1-based: where the statement begins. */
  line: number
}

type Element = { kind: 'word' | 'sign'; text: string } | { kind: 'parameter' } | { kind: 'list' }

const leastWords = 3

/**
 * Where a normalised statement stands in source files: in a string of whatever language, broken into lines or put together from
 * strings, with $1, ?, :name, %s, a template's ${…} or a constant where the statement has a parameter. null unless it stands, whole, in
 * exactly one place. Leave out what only quotes the service's SQL: tests, migrations, compiled files.
 */
export function findInSource(sql: string, files: readonly SourceFile[]): SourcePlace | null {
  const [first, ...rest] = elements(sql)
  if (first?.kind !== 'word' || rest.filter((element) => element.kind === 'word').length + 1 < leastWords) return null
  const places: SourcePlace[] = []
  for (const { file, text } of files) {
    for (const { index } of text.matchAll(new RegExp(`(?<![\\w$])${first.text}(?![\\w$])`, 'gi'))) {
      if (!standsAt(text, index + first.text.length, rest)) continue
      places.push({ file, line: text.slice(0, index).split('\n').length })
      if (places.length > 1) return null
    }
  }
  return places[0] ?? null
}

function elements(sql: string): Element[] {
  const found: Element[] = []
  let at = 0
  for (const { kind, start, end } of tokens(sql)) {
    if (start < at || kind === 'blank' || kind === 'comment' || kind === 'semicolon') continue
    const text = sql.slice(start, end)
    const parameter = /^\$\d+/.exec(sql.slice(start, start + 8))
    const list = text.toLowerCase() === 'in' ? /^\s*\(\s*\$\d+[^()]*\)/.exec(sql.slice(end)) : null
    if (parameter !== null) found.push({ kind: 'parameter' })
    else found.push({ kind: /^\w/.test(text) ? 'word' : 'sign', text })
    if (list !== null) found.push({ kind: 'list' })
    at = parameter !== null ? start + parameter[0].length : list !== null ? end + list[0].length : end
  }
  return found
}

/** Whether the elements stand at `from`, and a string (or the file, or a statement in it) ends behind them. */
function standsAt(text: string, from: number, rest: readonly Element[]): boolean {
  let at = from
  for (const element of rest) {
    const end = skipTo(text, at, (place) => elementEnd(text, place, element))
    if (end === null) return false
    at = end
  }
  return skipTo(text, at, (place) => (place >= text.length || /["'`;]/.test(text.charAt(place)) ? place : null)) !== null
}

/** The first place from `at` on, with nothing but separators before it, at which `take` finds something. */
function skipTo(text: string, at: number, take: (place: number) => number | null): number | null {
  for (let place: number | null = at; place !== null; place = separatorEnd(text, place)) {
    const end = take(place)
    if (end !== null) return end
  }
  return null
}

function elementEnd(text: string, at: number, element: Element): number | null {
  if (element.kind === 'parameter') return argumentEnd(text, at)
  if (element.kind === 'list') return text.charAt(at) === '(' ? parenthesisEnd(text, at) : null
  const end = at + element.text.length
  if (text.slice(at, end).toLowerCase() === element.text.toLowerCase()) {
    return element.kind === 'word' && /\w/.test(text.charAt(end)) ? null : end
  }
  // A quoted name within a string that the same quotes enclose.
  const escaped = element.text.replaceAll('"', '\\"')
  return text.startsWith(escaped, at) ? at + escaped.length : null
}

const longestList = 500

function parenthesisEnd(text: string, open: number): number | null {
  let depth = 0
  for (let at = open; at < Math.min(text.length, open + longestList); at++) {
    if (text.charAt(at) === '(') depth++
    if (text.charAt(at) === ')') depth--
    if (depth === 0) return at + 1
  }
  return null
}
