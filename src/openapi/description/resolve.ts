import type { Position } from './description.ts'
import { isObject, type Json, member, textOf } from './json.ts'
import type { Place } from './origins.ts'
import { pointerOf, step } from './pointer.ts'
import { problem, quoted } from './problem.ts'
import type { Source } from './source.ts'
import type { Sources } from './sources.ts'

/** A `$ref` where it stands. `base`: what it is relative to, the file's address unless a schema's `$id` says otherwise. */
export interface Reference {
  ref: string
  source: Source
  tokens: readonly string[]
  base: string
}

export interface Target extends Place {
  value: Json
}

/** Schemas with an `$id`, by the address that it makes. */
export type Identified = Map<string, Place>

/**
 * What a `$ref` is about, with those followed that lie on the way and at its end (but for one at `named`, which has a name of its own).
 * Throws `UserError` at the `$ref` where it leads nowhere, or only round to itself.
 */
export async function resolve(
  reference: Reference,
  sources: Sources,
  identified: Identified,
  named: (place: Place) => boolean,
): Promise<Target> {
  const seen = new Set<string>()
  const at = (): Position => reference.source.at([...reference.tokens, '$ref'])
  const pointer = pointerOf(reference.tokens)

  const follow = async (next: Reference): Promise<Target> => {
    const key = `${next.source.uri}#${pointerOf(next.tokens)}`
    if (seen.has(key)) throw problem(at(), `the $ref ${quoted(reference.ref)} only leads round to itself`, { pointer })
    seen.add(key)
    const { place, rest } = await start(next)
    let { source, tokens } = place
    let value = foundAt(place)
    for (const token of rest) {
      const ref = textOf(member(value, '$ref'))
      if (ref !== null && step(value, token) === undefined)
        ({ source, tokens, value } = await follow({ ref, source, tokens, base: source.uri }))
      value = step(value, token)
      tokens = [...tokens, token]
      if (value === undefined) throw nowhere(next, source, tokens)
    }
    if (value === undefined) throw nowhere(next, source, tokens)
    const further = textOf(member(value, '$ref'))
    if (further === null || named({ source, tokens })) return { source, tokens, value }
    // Something beside the $ref says more than what it leads to.
    if (isObject(value) && Object.keys(value).length > 1) return { source, tokens, value }
    return follow({ ref: further, source, tokens, base: source.uri })
  }

  /** Where the fragment starts from, and the way from there. */
  const start = async (next: Reference): Promise<{ place: Place; rest: readonly string[] }> => {
    const { uri, fragment } = addressOf(next, at, pointer)
    const resource = identified.get(uri.href)
    if (resource !== undefined && fragment.startsWith('/')) {
      const rest = fragmentTokens(fragment)
      // Pointers of a schema with an $id start at it; many are written as if they started at the file.
      if (rest.length === 0 || step(foundAt(resource), rest[0] ?? '') !== undefined) return { place: resource, rest }
      return { place: { source: resource.source, tokens: [] }, rest }
    }
    if (resource !== undefined && fragment === '') return { place: resource, rest: [] }
    const source = resource?.source ?? (await fileOf(next, uri))
    if (fragment === '' || fragment.startsWith('/')) return { place: { source, tokens: [] }, rest: fragmentTokens(fragment) }
    const tokens = anchorsOf(source).get(fragment)
    if (tokens === undefined) throw nowhere(next, source, null)
    return { place: { source, tokens }, rest: [] }
  }

  const fileOf = async (next: Reference, uri: URL): Promise<Source> => {
    if (uri.href === next.source.uri) return next.source
    // An $id names a schema, it is seldom where it lies: what is relative to it is looked for beside the file.
    const beside =
      next.base === next.source.uri || URL.canParse(next.ref) ? uri : new URL(withoutFragment(next.ref), next.source.uri)
    if (beside.href === next.source.uri) return next.source
    return sources.load(beside, { at: at(), pointer, ref: reference.ref })
  }

  const nowhere = (next: Reference, source: Source, tokens: readonly string[] | null): Error => {
    const what = tokens === null ? 'has no such anchor' : `has no ${pointerOf(tokens)}`
    const also = next.ref === reference.ref ? '' : `, by way of ${quoted(next.ref)}`
    return problem(at(), `the $ref ${quoted(reference.ref)} leads nowhere${also}: ${source.file} ${what}`, { pointer })
  }

  return follow(reference)
}

function addressOf({ ref, base }: Reference, at: () => Position, pointer: string): { uri: URL; fragment: string } {
  if (!URL.canParse(ref, base)) throw problem(at(), `the $ref ${quoted(ref)} is no address`, { pointer })
  const uri = new URL(ref, base)
  uri.hash = ''
  const hash = ref.indexOf('#')
  return { uri, fragment: hash === -1 ? '' : unescaped(ref.slice(hash + 1)) }
}

function withoutFragment(ref: string): string {
  return ref.split('#')[0] ?? ''
}

/** Percent escapes (RFC 6901, section 6). A `%` that escapes nothing stands for itself. */
function unescaped(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

function fragmentTokens(fragment: string): string[] {
  return fragment
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function foundAt({ source, tokens }: Place): Json | undefined {
  return tokens.reduce<Json | undefined>(step, source.value)
}

const anchors = new WeakMap<Source, Map<string, readonly string[]>>()

/** `$anchor`, `$dynamicAnchor`, and `$id: "#name"` of older schemas, wherever they stand in a file. */
function anchorsOf(source: Source): Map<string, readonly string[]> {
  const known = anchors.get(source)
  if (known !== undefined) return known
  const found = new Map<string, readonly string[]>()
  const visit = (value: Json, tokens: readonly string[]): void => {
    if (typeof value !== 'object' || value === null) return
    for (const name of ['$anchor', '$dynamicAnchor', '$id', 'id']) {
      const text = textOf(member(value, name))
      const anchor = name.endsWith('nchor') ? text : text?.startsWith('#') ? text.slice(1) : null
      if (anchor && !found.has(anchor)) found.set(anchor, tokens)
    }
    for (const [name, each] of Object.entries(value)) if (each !== undefined) visit(each, [...tokens, name])
  }
  visit(source.value, [])
  anchors.set(source, found)
  return found
}
