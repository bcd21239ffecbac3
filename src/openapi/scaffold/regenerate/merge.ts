import type { SourceFile } from '../source/module.ts'
import type { Compiler } from './compiler.ts'
import { Edits } from './edits.ts'
import { mergeImports } from './merge-imports.ts'
import { mergeParts, type State } from './merge-parts.ts'
import { type Parsed, type Part, parse } from './parts.ts'
import { docKey, handlerKey, importKey, type Prints, printsOf } from './prints.ts'
import { followRenames } from './renames.ts'
import { inOrderOf } from './reorder.ts'

export interface MergeInput {
  role: SourceFile['role']
  /** As it is on disk. */
  current: string
  /** As the generator would write it into an empty folder. */
  generated: string
  /** null: what was written last is not known, so everything that differs counts as a person's. */
  base: Prints | null
  /** Names that code which stays still needs, though the description no longer does. Those that this file keeps for them are added. */
  retain: Set<string>
}

export interface Merged {
  text: string
  /** For the next time. */
  prints: Map<string, string>
  /** Keys of what the generator no longer writes and that stays. */
  removed: readonly { key: string; kind: Part['kind']; line: number }[]
  /** Keys of what a person changed, where the generator now says something else than that. */
  kept: readonly { key: string; line: number }[]
  /** Old name → new. */
  renamed: readonly (readonly [string, string])[]
  /** Whether nothing but a header and imports is left. */
  empty: boolean
}

/**
 * Brings a file up to date: what the generator wrote and nobody changed is replaced where it says something else now, what is new is added
 * beside its neighbours, and all else stays byte for byte. Throws the first syntax error of the current text.
 */
export function merge(ts: Compiler, input: MergeInput): Merged {
  const source = input.current.includes('\r\n') ? input.generated.replaceAll('\n', '\r\n') : input.generated
  const { generated, containers } = readGenerated(ts, source)
  const look = (text: string): Parsed => parse(ts, text, (name) => containers.has(name) || /(Routes|routes)$/.test(name))
  let current = look(input.current)
  if (current.broken !== null) throw new SyntaxError(current.broken)
  let base = input.base
  const renamed = input.role === 'handlers' ? followRenames(current, generated, base) : null
  if (renamed !== null) {
    current = look(renamed.text)
    base = renamed.printsAfter(current)
  }
  if (input.role === 'written') current = look(inOrderOf(current, generated))
  const state: State = {
    role: input.role,
    current,
    base,
    retain: input.retain,
    edits: new Edits(),
    needed: new Set(),
    removed: [],
    kept: [],
    filled: [],
  }
  mergeParts(state, generated, current.parts, generated.parts, endOfFile(current.text))
  const text = state.edits.apply(current.text)
  const whole = mergeImports(look, text, generated, base, state.needed)
  const prints = printsOf(generated)
  for (const { key } of state.removed) for (const each of [key, docKey(key), handlerKey(key)]) keepPrint(prints, base, each)
  for (const key of state.filled) keepPrint(prints, base, key)
  const after = look(whole)
  for (const { from, names } of after.imports) for (const { local } of names) keepPrint(prints, base, importKey(from, local))
  return {
    text: whole,
    prints,
    removed: state.removed.map(({ key, kind }) => ({ key, kind, line: lineOf(after, key) })),
    kept: state.kept.map((key) => ({ key, line: lineOf(after, key) })),
    renamed: renamed?.names ?? [],
    empty: after.parts.length === 0 && after.others === 0,
  }
}

function keepPrint(prints: Map<string, string>, base: Prints | null, key: string): void {
  const print = base?.get(key)
  if (print !== undefined) prints.set(key, print)
}

/** What the generator writes, looked into where a function only registers: a plugin of routes. */
export function readGenerated(ts: Compiler, text: string): { generated: Parsed; containers: ReadonlySet<string> } {
  const all = parse(ts, text, () => true)
  const looked = all.parts.filter(({ within }) => within !== null)
  const found = looked.filter(({ within }) => within !== null && within.length > 0 && within.every(isRegistration))
  const containers = new Set(found.map(({ key }) => key))
  // Megabytes of types hold no function: once is enough.
  const generated = found.length === looked.length ? all : parse(ts, text, (name) => containers.has(name))
  return { generated, containers }
}

function isRegistration({ kind }: Part): boolean {
  return kind !== 'declaration'
}

function endOfFile(text: string): number {
  return text.trimEnd().length
}

function lineOf({ text, parts }: Parsed, key: string): number {
  const part = parts.flatMap((each) => [each, ...(each.within ?? [])]).find((each) => each.key === key)
  return part === undefined ? 1 : text.slice(0, part.code.start).split('\n').length
}
