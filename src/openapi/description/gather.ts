import type { Position } from './description.ts'
import { isList, isObject, type Json, type JsonObject, member, textOf } from './json.ts'
import { mostNodes } from './limits.ts'
import { type Origins, originsIn, type Place } from './origins.ts'
import { pointerOf } from './pointer.ts'
import { problem, quoted } from './problem.ts'
import { type Identified, type Reference, resolve, type Target } from './resolve.ts'
import { besideRef, withoutAddresses } from './schema-addresses.ts'
import { namesIn } from './section-names.ts'
import type { Sources } from './sources.ts'
import { isKind, type Kind, type Shape, shapeAt, shapeOfItems, shapeWithin } from './structure.ts'
import { sections, type Version } from './versions.ts'

export interface Gathered {
  /** Of the version it was written in. Every `$ref` leads to a named thing of it: "#/components/schemas/User", "#/definitions/User". */
  document: JsonObject
  origins: Origins
  notes: { text: string; at: Position }[]
}

type Members = Record<string, Json>

/** A copy under way: of what stands at `start` of a file, to `out` of the gathered document. */
interface Copying {
  source: Place['source']
  base: string
  start: readonly string[]
  out: readonly string[]
  /** The way from both. */
  way: string[]
  /** What it is written out within: to come upon one of them again would never end. */
  within: readonly string[]
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
  const placed = new Map<string, string>()
  const settled = new Map<string, string>()
  /** What is written out may hold what others lead to; components that are another file's content give it their name. */
  const waiting = { writtenOut: queue(), aliases: queue(), others: queue() }
  const names = namesIn(root, version)
  let nodes = 0

  const sectionOf = (kind: Kind): readonly string[] | null => sections[version][kind] ?? null
  const isNamed = ({ source, tokens }: Place): boolean => source === first && names.kindAt(tokens) !== null

  const copy = (value: Json, shape: Shape, at: Copying): Json => {
    if (shape === null || typeof value !== 'object' || value === null) return value
    if (++nodes > mostNodes)
      throw problem(at.source.at([...at.start, ...at.way]), `written out it comes to more than ${mostNodes / 1e6} million values`)
    if (isList(value)) return value.map((item, index) => deeper(item, shapeOfItems(shape), String(index), at))
    if (!isObject(value)) return value
    const ref = textOf(member(value, '$ref'))
    if (ref !== null) return referring(value, ref, shape, at)
    return shape === 'schema' ? copySchema(value, at) : copyMembers(value, shape, at)
  }

  const deeper = (value: Json, shape: Shape, token: string, at: Copying): Json => {
    at.way.push(token)
    const copied = copy(value, shape, at)
    at.way.pop()
    return copied
  }

  const copyMembers = (value: JsonObject, shape: Shape, at: Copying): Members => {
    const members: [string, Json][] = []
    for (const name of Object.keys(value)) {
      const each = value[name]
      if (each === undefined) continue
      const copied = deeper(each, shapeWithin(shape, name), name, at)
      members.push([at.way.length === 1 && at.source === first ? names.renamed(at.way[0] ?? '', name) : name, copied])
    }
    return Object.fromEntries(members)
  }

  const copySchema = (value: JsonObject, at: Copying): Members => {
    const id = textOf(member(value, '$id'))
    let { base } = at
    if (id !== null && URL.canParse(id, base)) {
      base = new URL(id, base).href
      identified.set(base.replace(/#$/, ''), { source: at.source, tokens: [...at.start, ...at.way] })
    }
    const copied = copyMembers(withoutAddresses(value), 'schema', { ...at, base })
    const mapping = member(member(value, 'discriminator'), 'mapping')
    if (isObject(mapping)) copied.discriminator = { ...(copied.discriminator as JsonObject), mapping: mapped(mapping, at) }
    const dynamic = textOf(member(value, '$dynamicRef'))
    if (dynamic === null) return copied
    notes.push({
      text: `$dynamicRef ${quoted(dynamic)} is read as a $ref: what another schema puts in its place is not seen`,
      at: at.source.at([...at.start, ...at.way, '$dynamicRef']),
    })
    const { $dynamicRef: _, ...rest } = copied
    return refer(dynamic, 'schema', rest, { ...at, base })
  }

  /** A discriminator's mapping: names of components, and references. */
  const mapped = (mapping: JsonObject, at: Copying): Members => {
    const members: Members = {}
    for (const [value, target] of Object.entries(mapping)) {
      if (typeof target !== 'string') continue
      const name = names.of('schema', target)
      members[value] = name === null ? target : `#/${[...(sectionOf('schema') ?? []), name].join('/')}`
      if (name !== null) continue
      const reference = referenceAt(target, at)
      later({ ...reference, tokens: [...reference.tokens, 'discriminator', 'mapping', value] }, 'schema', (to) => {
        members[value] = to
      })
    }
    return members
  }

  const referenceAt = (ref: string, { source, base, start, way }: Copying): Reference => ({
    ref,
    source,
    base,
    tokens: [...start, ...way],
  })

  const referring = (value: JsonObject, ref: string, shape: Shape, at: Copying): Json => {
    const section = isKind(shape) ? sectionOf(shape) : null
    if (!isKind(shape) || section === null) return writeOut(value, ref, shape, at)
    const { kept, dropped } = besideRef(value, shape, version)
    if (dropped.length > 0)
      notes.push({
        text: `${dropped.join(', ')} beside a $ref says nothing in OpenAPI ${version}, and is not read`,
        at: at.source.at([...at.start, ...at.way, dropped[0] ?? '']),
      })
    return refer(ref, shape, copyMembers(kept, shape, at), at)
  }

  const refer = (ref: string, kind: Kind, beside: Members, at: Copying): Members => {
    const holder: Members = { $ref: ref, ...beside }
    const tokens = [...at.start, ...at.way]
    const own = at.source === first && Object.keys(beside).length === 0 ? names.kindAt(tokens) : null
    const reference = referenceAt(ref, at)
    if (own === null)
      later(reference, kind, (to) => {
        holder.$ref = to
      })
    else waiting.aliases.add({ ...reference, settle: (target) => alias(holder, own, tokens, target) })
    return holder
  }

  const later = (reference: Reference, kind: Kind, settle: (ref: string) => void): void => {
    const key = `${kind} ${reference.base} ${reference.ref}`
    const known = settled.get(key)
    if (known !== undefined) {
      settle(known)
      return
    }
    waiting.others.add({
      ...reference,
      settle(target) {
        const ref = place(target, kind, reference)
        settled.set(key, ref)
        settle(ref)
      },
    })
  }

  /** A component that is only a `$ref` to another file is that file's content, under the component's name. */
  const alias = (holder: Members, kind: Kind, tokens: readonly string[], target: Target): void => {
    const key = keyOf(target, kind)
    const own = `#/${[...(sectionOf(kind) ?? []), names.of(kind, tokens.at(-1) ?? '') ?? ''].join('/')}`
    if (placed.has(key) || isNamed(target)) {
      holder.$ref = placed.get(key) ?? place(target, kind, { ref: holder.$ref as string, source: first, base: first.uri, tokens })
      if (holder.$ref === own)
        throw problem(first.at([...tokens, '$ref']), 'the $ref only leads round to itself', { pointer: pointerOf(tokens) })
      return
    }
    placed.set(key, own)
    fill(holder, target, kind, own.slice(2).split('/'), [])
  }

  const writeOut = (value: JsonObject, ref: string, shape: Shape, at: Copying): Json => {
    const { $ref: _, ...beside } = value
    const holder = copyMembers(beside, shape, at)
    const out = [...at.out, ...at.way]
    const { within } = at
    const reference = referenceAt(ref, at)
    const settle = (target: Target): void => {
      const key = keyOf(target, shape)
      if (within.includes(key))
        throw problem(reference.source.at([...reference.tokens, '$ref']), `the $ref ${quoted(ref)} leads to what it stands in`, {
          pointer: pointerOf(reference.tokens),
        })
      fill(holder, target, shape, out, [...within, key])
    }
    waiting.writtenOut.add({ ...reference, settle })
    return holder
  }

  /** Puts a copy of what a reference leads to into what stood for it; members that are there already stay. */
  const fill = (holder: Members, target: Target, shape: Shape, out: readonly string[], within: readonly string[]): void => {
    const copied = copyFrom(target, shape, out, within)
    const beside = { ...holder }
    for (const name of Object.keys(holder)) delete holder[name]
    const { $ref: _, ...kept } = beside
    Object.assign(holder, copied === false ? { not: {} } : copied, kept)
  }

  const copyFrom = (target: Target, shape: Shape, out: readonly string[], within: readonly string[]): Json => {
    origins.taken(out, target)
    const { source, tokens, value } = target
    return copy(value, shape, { source, base: source.uri, start: tokens, out, way: [], within })
  }

  /** The local `$ref` to what a reference leads to: it is brought into the components unless it has its place there. */
  const place = (target: Target, kind: Kind, reference: Reference): string => {
    const key = keyOf(target, kind)
    const known = placed.get(key)
    if (known !== undefined) return known
    fits(target, kind, reference)
    const section = sectionOf(kind) ?? []
    const named = isNamed(target) ? names.of(kind, target.tokens.at(-1) ?? '') : null
    const name = named ?? names.free(kind, target)
    const ref = `#/${[...section, name].join('/')}`
    placed.set(key, ref)
    if (named === null) sectionIn(document, section)[name] = copyFrom(target, kind, [...section, name], [])
    return ref
  }

  const fits = (target: Target, kind: Kind, { ref, source, tokens }: Reference): void => {
    const there = target.source === first ? shapeAt(target.tokens) : null
    const right = isObject(target.value) || (kind === 'schema' && typeof target.value === 'boolean')
    if (right && (there === null || there === kind)) return
    const found = there === null || there === kind ? 'no such thing' : `a ${there.replaceAll(/[{}[\]]/g, '')}`
    throw problem(source.at([...tokens, '$ref']), `the $ref ${quoted(ref)} leads to ${found}, and stands for a ${kind}`, {
      pointer: pointerOf(tokens),
    })
  }

  const document = copyMembers(root, 'document', {
    source: first,
    base: first.uri,
    start: [],
    out: [],
    way: [],
    within: [],
  })
  names.taken(origins, first)
  notes.push(...settleVersion(document, version, first))
  for (;;) {
    const next = waiting.writtenOut.next() ?? waiting.aliases.next() ?? waiting.others.next()
    if (next === undefined) break
    next.settle(await resolve(next, sources, identified, isNamed))
  }
  return { document, origins, notes: [...sources.all().flatMap(({ notes: own }) => own), ...notes] }
}

/** A version that is a number, or lacks its last part ("3.1"), is clear but not permitted. */
function settleVersion(document: Members, version: Version, first: Place['source']): Gathered['notes'] {
  const name = version === '2.0' ? 'swagger' : 'openapi'
  const given = document[name]
  if (typeof given === 'string' && (version === '2.0' || given.split('.').length > 2)) return []
  const meant = version === '2.0' ? version : `${version}.0`
  document[name] = meant
  return [{ text: `${name} is read as '${meant}', with quotes`, at: first.at([name]) }]
}

function queue(): { add(one: Pending): void; next(): Pending | undefined } {
  const all: Pending[] = []
  let taken = 0
  return { add: (one) => void all.push(one), next: () => all[taken++] ?? void taken-- }
}

function keyOf({ source, tokens }: Place, shape: Shape): string {
  return `${shape} ${source.uri}#${pointerOf(tokens)}`
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
