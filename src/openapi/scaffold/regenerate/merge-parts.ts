import type { SourceFile } from '../source/module.ts'
import type { Edits } from './edits.ts'
import type { Parsed, Part } from './parts.ts'
import { docKey, handlerKey, type Prints } from './prints.ts'

/** A merge while it is made. */
export interface State {
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

/** Brings the parts of a file, or of a function that registers routes, up to date; `end`: where what has no neighbour goes. */
export function mergeParts(state: State, generated: Parsed, mine: readonly Part[], theirs: readonly Part[], end: number): void {
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
