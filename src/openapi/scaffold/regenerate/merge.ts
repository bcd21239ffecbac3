import type { SourceFile } from '../source/module.ts'
import type { Compiler } from './compiler.ts'
import { Edits } from './edits.ts'
import { mergeImports } from './merge-imports.ts'
import { type Parsed, type Part, parse } from './parts.ts'
import { docKey, handlerKey, type Prints, printsOf } from './prints.ts'
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
  return {
    text: whole,
    prints,
    removed: state.removed.map(({ key, kind }) => ({ key, kind, line: lineOf(after, key) })),
    kept: state.kept.map((key) => ({ key, line: lineOf(after, key) })),
    renamed: renamed?.names ?? [],
    empty: after.parts.length === 0 && after.others === 0,
  }
}

interface State {
  role: SourceFile['role']
  current: Parsed
  base: Prints | null
  retain: Set<string>
  edits: Edits
  /** Names in code that was put in: their imports are needed. */
  needed: Set<string>
  removed: { key: string; kind: Part['kind'] }[]
  kept: string[]
  /** Handlers that something was written into, where a stub is all that there is to say now. */
  filled: string[]
}

function keepPrint(prints: Map<string, string>, base: Prints | null, key: string): void {
  const print = base?.get(key)
  if (print !== undefined) prints.set(key, print)
}

/** What the generator writes, looked into where a function only registers: a plugin of routes. */
export function readGenerated(ts: Compiler, text: string): { generated: Parsed; containers: ReadonlySet<string> } {
  const all = parse(ts, text, () => true)
  const found = all.parts.filter(({ within }) => within !== null && within.length > 0 && within.every(isRegistration))
  const containers = new Set(found.map(({ key }) => key))
  return { generated: parse(ts, text, (name) => containers.has(name)), containers }
}

function isRegistration({ kind }: Part): boolean {
  return kind !== 'declaration'
}

function mergeParts(state: State, generated: Parsed, mine: readonly Part[], theirs: readonly Part[], end: number): void {
  const present = new Map(mine.map((part) => [part.key, part]))
  let anchor: number | null = null
  let waiting: string[] = []
  for (const [index, part] of theirs.entries()) {
    const own = present.get(part.key)
    if (own !== undefined) {
      update(state, generated, own, part)
      if (waiting.length > 0) {
        state.edits.insert(
          own.doc.start,
          waiting.map((text) => `${text.trimStart()}${gapBefore(generated, theirs, index)}`).join(''),
        )
        waiting = []
      }
      anchor = endOfLine(state.current.text, own.code.end)
      continue
    }
    if (!belongs(state, part)) continue
    for (const name of part.names) state.needed.add(name)
    const text = `${gapBefore(generated, theirs, index)}${generated.text.slice(part.doc.start, part.code.end)}`
    if (anchor === null) waiting.push(text)
    else state.edits.insert(anchor, text)
  }
  const last = mine.at(-1)
  for (const text of waiting) state.edits.insert(last === undefined ? end : endOfLine(state.current.text, last.code.end), text)
  const wanted = new Set(theirs.map(({ key }) => key))
  outdated(
    state,
    mine.filter((part) => !wanted.has(part.key) && isKnown(state, part)),
  )
}

/** Whether the generator wrote it once. */
function isKnown({ base }: State, { key }: Part): boolean {
  return base?.has(key) ?? false
}

/** What stands between a part and the one before it. */
function gapBefore(generated: Parsed, parts: readonly Part[], index: number): string {
  const before = parts[index - 1]
  const part = parts[index]
  if (part === undefined) return '\n\n'
  if (before !== undefined) return generated.text.slice(before.code.end, part.doc.start)
  const start = generated.text.lastIndexOf('\n', part.doc.start) + 1
  const indentation = generated.text.slice(start, part.doc.start)
  return indentation === '' ? '\n\n' : `\n${indentation}`
}

/** Whether what is not there is to be put in. */
function belongs({ role, current, base }: State, part: Part): boolean {
  if (part.kind === 'declaration' && current.bound.has(part.key)) return false
  if (role === 'written' || role === 'data') return true
  if (role === 'begun') return !(base?.has(part.key) ?? false)
  // A person gave the handler another name, which its route says.
  return !everyPart(current).some(({ key, handler }) => {
    return base?.get(handlerKey(key)) === part.key && handler !== null && handler !== part.key && current.bound.has(handler)
  })
}

function everyPart({ parts }: Parsed): Part[] {
  return parts.flatMap((part) => [part, ...(part.within ?? [])])
}

/** A handler that is still to be written. */
function isStub({ kind, names }: Part): boolean {
  return kind === 'declaration' && names.has('notImplemented')
}

function update(state: State, generated: Parsed, own: Part, part: Part): void {
  const { base, edits } = state
  const codeBase = base?.get(part.key)
  if (state.role === 'handlers' && isStub(part) && !isStub(own)) state.filled.push(part.key)
  else if (own.codePrint !== part.codePrint || (own.within === null) !== (part.within === null)) {
    if (own.codePrint === codeBase) {
      if (own.within === null || part.within === null) {
        edits.replace(own.code.start, own.code.end, generated.text.slice(part.code.start, part.code.end))
        for (const name of part.names) state.needed.add(name)
      }
    } else if (!(state.role === 'handlers' && part.kind === 'declaration') && part.codePrint !== codeBase)
      state.kept.push(part.key)
  }
  if (own.docPrint !== part.docPrint && own.docPrint === (base?.get(docKey(part.key)) ?? null) && base !== null) {
    const doc = generated.text.slice(part.doc.start, part.doc.end)
    if (own.docPrint === null) edits.insert(own.code.start, `${doc}\n`)
    else if (part.docPrint === null) edits.replace(own.doc.start, own.code.start, '')
    else edits.replace(own.doc.start, own.doc.end, doc)
  }
  if (own.within !== null && part.within !== null) {
    mergeParts(state, generated, own.within, part.within, own.bodyEnd)
  }
}

/** What the generator wrote once and would not write now. */
function outdated(state: State, parts: readonly Part[]): void {
  const stay = new Set<Part>()
  const isNeeded = (part: Part): boolean => {
    if (state.role === 'handlers' || state.base?.get(part.key) !== part.codePrint) return true
    return state.retain.has(part.key.replace(/^use /, ''))
  }
  for (let before = -1; before !== stay.size; ) {
    before = stay.size
    for (const part of parts) {
      if (stay.has(part) || !isNeeded(part)) continue
      stay.add(part)
      for (const name of part.names) state.retain.add(name)
    }
  }
  for (const part of parts) {
    if (stay.has(part)) state.removed.push({ key: part.key, kind: part.kind })
    else state.edits.replace(startOfGap(state.current.text, part.doc.start), part.code.end, '')
  }
}

/** Behind a comment that stands on the same line. */
function endOfLine(text: string, end: number): number {
  const behind = text.slice(end, end + 1000).match(/^[ \t]*(?:\/\/[^\n]*|\/\*(?:[^*\n]|\*(?!\/))*\*\/[ \t]*)(?=\r?\n|$)/)
  return end + (behind?.[0].trimEnd().length ?? 0)
}

/** The blank lines before a part go with it. */
function startOfGap(text: string, start: number): number {
  return text.slice(0, start).trimEnd().length
}

function endOfFile(text: string): number {
  return text.trimEnd().length
}

function lineOf({ text, parts }: Parsed, key: string): number {
  const part = parts.flatMap((each) => [each, ...(each.within ?? [])]).find((each) => each.key === key)
  return part === undefined ? 1 : text.slice(0, part.code.start).split('\n').length
}
