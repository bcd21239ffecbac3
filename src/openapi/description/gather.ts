import { type Copying, copier, referenceAt, tokensOf } from './copying.ts'
import type { Position } from './description.ts'
import { isObject, type Json, type JsonObject, type Members, member, put, textOf } from './json.ts'
import { type Origins, originsIn, type Place } from './origins.ts'
import { pointerOf } from './pointer.ts'
import { problem, quoted } from './problem.ts'
import { queue } from './queue.ts'
import { type Identified, type Reference, resolve, type Target } from './resolve.ts'
import { besideRef } from './schema-addresses.ts'
import { namesIn } from './section-names.ts'
import type { Sources } from './sources.ts'
import { isKind, type Kind, type Shape, shapeAt } from './structure.ts'
import { sections, settleVersion, type Version } from './versions.ts'

export interface Gathered {
  /** Of the version it was written in. Every `$ref` leads to a named thing of it: "#/components/schemas/User", "#/definitions/User". */
  document: JsonObject
  origins: Origins
  notes: { text: string; at: Position }[]
}

interface Pending extends Reference {
  settle(target: Target): void
}

/**
 * Brings what a description's files hold into one document, in the version it is written in. Path items, and what the version has no
 * section for, are written out where they are used; all else becomes a named thing of the first file's components.
 * Throws `UserError` with the place of a `$ref` that cannot be followed.
 */
export async function gather(sources: Sources, root: JsonObject, version: Version): Promise<Gathered> {
  const { first } = sources
  const origins = originsIn(first)
  const notes: Gathered['notes'] = []
  const identified: Identified = new Map()
  /** `$ref`s by what they lead to, and by how they are written. */
  const placed = new Map<string, string>()
  const settled = new Map<string, string>()
  /** What is written out may hold what others lead to; components that are another file's content give it their name. */
  const waiting = { writtenOut: queue<Pending>(), aliases: queue<Pending>(), others: queue<Pending>() }
  const names = namesIn(root, version)

  const sectionOf = (kind: Kind): readonly string[] => sections[version][kind] ?? []
  const refTo = (kind: Kind, name: string): string => `#/${[...sectionOf(kind), name].join('/')}`
  const isNamed = ({ source, tokens }: Place): boolean => source === first && names.kindAt(tokens) !== null

  const { copy, members } = copier({
    ref: (value, ref, shape, at) =>
      isKind(shape) && sectionOf(shape).length > 0 ? referring(value, ref, shape, at) : writeOut({}, value, ref, shape, at),
    dynamicRef(ref, beside, at) {
      notes.push({
        text: `$dynamicRef ${quoted(ref)} is read as a $ref: what another schema puts in its place is not seen`,
        at: at.source.at([...tokensOf(at), '$dynamicRef']),
      })
      return refer(ref, 'schema', beside, at)
    },
    mapping: (mapping, at) => mapped(mapping, at),
    identified: (address, at) => void identified.set(address, { source: at.source, tokens: tokensOf(at) }),
    nameOf: (name, at) => (at.way.length === 1 && at.source === first ? names.renamed(at.way[0] ?? '', name) : name),
  })

  const referring = (value: JsonObject, ref: string, kind: Kind, at: Copying): Json => {
    const { kept, dropped } = besideRef(value, kind, version)
    if (dropped.length > 0)
      notes.push({
        text: `${dropped.join(', ')} beside a $ref says nothing in OpenAPI ${version}, and is not read`,
        at: at.source.at([...tokensOf(at), dropped[0] ?? '']),
      })
    return refer(ref, kind, members(kept, kind, at), at)
  }

  const refer = (ref: string, kind: Kind, beside: Members, at: Copying): Members => {
    const holder: Members = { $ref: ref, ...beside }
    const reference = referenceAt(ref, at)
    const settle = (to: string): void => void put(holder, '$ref', to)
    if (at.source === first && Object.keys(beside).length === 0 && names.kindAt(reference.tokens) === kind)
      waiting.aliases.add({ ...reference, settle: (target) => alias(reference, kind, target, settle) })
    else later(reference, kind, settle)
    return holder
  }

  /** A discriminator's mapping: names of components, and references. */
  const mapped = (mapping: JsonObject, at: Copying): Members => {
    const found: Members = {}
    for (const [value, target] of Object.entries(mapping)) {
      if (typeof target !== 'string') continue
      const name = names.of('schema', target)
      put(found, value, name === null ? target : refTo('schema', name))
      const reference = referenceAt(target, at)
      const tokens = [...reference.tokens, 'discriminator', 'mapping', value]
      if (name === null) later({ ...reference, tokens }, 'schema', (to) => void put(found, value, to))
    }
    return found
  }

  const later = (reference: Reference, kind: Kind, settle: (ref: string) => void): void => {
    const key = `${kind} ${reference.source.uri} ${reference.base} ${reference.ref}`
    const known = settled.get(key)
    if (known === undefined)
      waiting.others.add({
        ...reference,
        settle(target) {
          const ref = place(target, kind, reference)
          settled.set(key, ref)
          settle(ref)
        },
      })
    else settle(known)
  }

  /** A component that is only a `$ref` to another file is that file's content, under the component's name. */
  const alias = (reference: Reference, kind: Kind, target: Target, settle: (ref: string) => void): void => {
    const name = names.of(kind, reference.tokens.at(-1) ?? '') ?? ''
    const own = refTo(kind, name)
    const key = keyOf(target, kind)
    if (placed.has(key) || isNamed(target)) {
      const to = place(target, kind, reference)
      if (to === own) throw leading(reference, 'only leads round to itself')
      settle(to)
      return
    }
    fits(target, kind, reference)
    placed.set(key, own)
    put(sectionIn(document, sectionOf(kind)), name, copyFrom(target, kind, [...sectionOf(kind), name], []))
  }

  /** Puts into `holder` what stands beside a `$ref`, and later what it leads to; members that are there already stay. */
  const writeOut = (holder: Members, value: JsonObject, ref: string, shape: Shape, at: Copying): Members => {
    const { $ref: _, ...beside } = value
    fill(holder, members(beside, shape, at))
    const reference = referenceAt(ref, at)
    const out = [...at.out, ...at.way]
    const settle = (target: Target): void => {
      const key = keyOf(target, shape)
      if (at.within.includes(key)) throw leading(reference, 'leads to what it stands in')
      origins.taken(out, target)
      const there = copying(target, out, [...at.within, key])
      if (!isObject(target.value)) throw leading(reference, 'leads to no such thing')
      const further = textOf(member(target.value, '$ref'))
      if (further === null) fill(holder, members(target.value, shape, there))
      else writeOut(holder, target.value, further, shape, there)
    }
    waiting.writtenOut.add({ ...reference, settle })
    return holder
  }

  const copying = (target: Target, out: readonly string[], within: readonly string[]): Copying => ({
    source: target.source,
    base: target.source.uri,
    start: target.tokens,
    out,
    way: [],
    within,
  })

  const copyFrom = (target: Target, shape: Shape, out: readonly string[], within: readonly string[]): Json => {
    origins.taken(out, target)
    return copy(target.value, shape, copying(target, out, within))
  }

  /** The local `$ref` to what a reference leads to: it is brought into the components unless it has its place there. */
  const place = (target: Target, kind: Kind, reference: Reference): string => {
    const key = keyOf(target, kind)
    const known = placed.get(key)
    if (known !== undefined) return known
    fits(target, kind, reference)
    const named = isNamed(target) ? names.of(kind, target.tokens.at(-1) ?? '') : null
    const name = named ?? names.free(kind, target)
    placed.set(key, refTo(kind, name))
    const section = sectionOf(kind)
    if (named === null) put(sectionIn(document, section), name, copyFrom(target, kind, [...section, name], []))
    return refTo(kind, name)
  }

  const fits = (target: Target, kind: Kind, reference: Reference): void => {
    const there = target.source === first ? shapeAt(target.tokens) : null
    const right = isObject(target.value) || (kind === 'schema' && typeof target.value === 'boolean')
    if (right && (there === null || there === kind)) return
    const found = there === null || there === kind ? 'no such thing' : `a ${there.replaceAll(/[{}[\]]/g, '')}`
    throw leading(reference, `leads to ${found}, and stands for a ${kind}`)
  }

  const document = members(root, 'document', copying({ source: first, tokens: [], value: root }, [], []))
  names.taken(origins, first)
  notes.push(...settleVersion(document, version, first))
  for (;;) {
    const next = waiting.writtenOut.next() ?? waiting.aliases.next() ?? waiting.others.next()
    if (next === undefined) break
    next.settle(await resolve(next, sources, identified, isNamed))
  }
  return { document, origins, notes: [...sources.all().flatMap(({ notes: own }) => own), ...notes] }
}

function leading({ source, tokens, ref }: Reference, where: string): Error {
  return problem(source.at([...tokens, '$ref']), `the $ref ${quoted(ref)} ${where}`, { pointer: pointerOf(tokens) })
}

function keyOf({ source, tokens }: Place, shape: Shape): string {
  return `${shape} ${source.uri}#${pointerOf(tokens)}`
}

function fill(holder: Members, found: Members): void {
  for (const [name, value] of Object.entries(found)) if (!Object.hasOwn(holder, name)) put(holder, name, value)
}

/** The map of a section, which is made where it is missing. */
function sectionIn(document: Members, section: readonly string[]): Members {
  let map = document
  for (const name of section) {
    const next = map[name]
    const own: Members = isObject(next) ? (next as Members) : {}
    map[name] = own
    map = own
  }
  return map
}
