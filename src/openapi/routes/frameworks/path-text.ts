import type { Note } from '../route.ts'
import { text } from '../values/make.ts'
import { asText, partsOf } from '../values/text.ts'
import type { ChoiceValue, Hole, Value } from '../values/value.ts'

/** A path, or the beginning of one, as the code writes it: with the framework's own syntax for parameters. */
export interface PathText {
  parts: readonly (string | Hole)[]
  /** What it rests on. */
  notes: readonly Note[]
  /** Where it is one of several: under which conditions it is this one. */
  conditions: readonly Note[]
}

/** A path as it is given to a framework. */
export type PathGiven = { kind: 'text'; text: PathText } | { kind: 'pattern'; source: string }

export const noPath: PathText = { parts: [], notes: [], conditions: [] }

export function pathText(written: string): PathText {
  return { parts: [written], notes: [], conditions: [] }
}

/** The paths that a value is: of a list each, of a choice each under its condition. */
export function pathsGiven(value: Value): PathGiven[] {
  switch (value.kind) {
    case 'array':
      return value.items.flatMap(pathsGiven)
    case 'pattern':
      return [{ kind: 'pattern', source: value.source }]
    case 'choice':
      return oneOf(value)
    default: {
      const written = asText(value)
      return [{ kind: 'text', text: { parts: partsOf(written), notes: written.notes, conditions: [] } }]
    }
  }
}

/** What is known stands before what is not: `given.prefix || '/api'` is /api, and that it may be another is said. */
function oneOf({ options, why }: ChoiceValue): PathGiven[] {
  const known = options.filter((option) => option.kind === 'primitive' && typeof option.value === 'string')
  if (known.length > 0 && known.length < options.length) {
    const notes = [{ text: `a default is used: ${why.text}`, at: why.at }]
    return known.flatMap(pathsGiven).map((path) => (path.kind === 'text' ? { ...path, text: { ...path.text, notes } } : path))
  }
  // A framework refuses what is neither text nor a pattern: it is none of those.
  const fit = options.filter((option) => option.kind !== 'primitive' || typeof option.value === 'string')
  return (fit.length === 0 ? options : fit)
    .flatMap(pathsGiven)
    .map((path) =>
      path.kind === 'text' ? { ...path, text: { ...path.text, conditions: [...path.text.conditions, why] } } : path,
    )
}

/** One path after the other, as they are. */
export function append(first: PathText, second: PathText): PathText {
  const joined = text([...first.parts, ...second.parts])
  return {
    parts: partsOf(joined),
    notes: [...first.notes, ...second.notes],
    conditions: [...first.conditions, ...second.conditions],
  }
}

export function startsWith(path: PathText, start: string): boolean {
  const [first] = path.parts
  return typeof first === 'string' && first.startsWith(start)
}

export function endsWith(path: PathText, end: string): boolean {
  const last = path.parts.at(-1)
  return typeof last === 'string' && last.endsWith(end)
}

export function isEmpty(path: PathText): boolean {
  return path.parts.every((part) => part === '')
}

export function withoutEnd(path: PathText, end: string): PathText {
  const last = path.parts.at(-1)
  if (typeof last !== 'string' || !last.endsWith(end)) return path
  return { ...path, parts: [...path.parts.slice(0, -1), last.slice(0, last.length - end.length)] }
}

export function withoutStart(path: PathText, start: string): PathText {
  const [first, ...rest] = path.parts
  if (typeof first !== 'string' || !first.startsWith(start)) return path
  return { ...path, parts: [first.slice(start.length), ...rest] }
}

/** As notes show it: holes in braces. */
export function showPath(path: PathText): string {
  return path.parts.map((part) => (typeof part === 'string' ? part : `{${part.name}}`)).join('')
}
