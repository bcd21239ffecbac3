import { isObject, type JsonObject, member } from './json.ts'
import type { Origins } from './origins.ts'
import type { Target } from './resolve.ts'
import type { Source } from './source.ts'
import type { Kind } from './structure.ts'
import { sections, type Version } from './versions.ts'

/** The names of a description's shared things, by kind. */
export interface SectionNames {
  /** The kind of shared thing that is named at these tokens of the first file, if it is one. */
  kindAt(tokens: readonly string[]): Kind | null
  /** Its name in the gathered document, by the name it was given; null where there is none. */
  of(kind: Kind, name: string): string | null
  /** A name that is not yet taken, after where it was found. */
  free(kind: Kind, target: Target): string
  /** What a member of a map of the first file ("definitions") is called in the gathered document. */
  renamed(map: string, name: string): string
  /** Notes for `origins` what was renamed. */
  taken(origins: Origins, first: Source): void
}

/** From OpenAPI 3.0 on, names of components are such. */
export const permitted = /^[A-Za-z0-9._-]+$/

/** Names of OpenAPI 2.0 may be anything ("List«User»"): those that later versions do not permit are changed. */
export function namesIn(root: JsonObject, version: Version): SectionNames {
  const kinds = new Map<string, Kind>()
  const given = new Map<Kind, Map<string, string>>()
  const used = new Map<Kind, Set<string>>()
  for (const [kind, section] of Object.entries(sections[version]) as [Kind, readonly string[]][]) {
    const own = new Map<string, string>()
    const taken = new Set<string>()
    kinds.set(section.join('/'), kind)
    given.set(kind, own)
    used.set(kind, taken)
    const map = section.reduce<ReturnType<typeof member>>(member, root)
    const all = isObject(map) && typeof map.$ref !== 'string' ? Object.keys(map) : []
    for (const name of all.filter((each) => isPlain(each))) own.set(name, unique(name, taken))
    for (const name of all.filter((each) => !isPlain(each))) own.set(name, unique(plain(name), taken))
  }

  function isPlain(name: string): boolean {
    return version !== '2.0' || permitted.test(name)
  }

  const kindAt = (tokens: readonly string[]): Kind | null => {
    const kind = kinds.get(tokens.slice(0, -1).join('/'))
    return kind !== undefined && given.get(kind)?.has(tokens.at(-1) ?? '') ? kind : null
  }
  const of = (kind: Kind, name: string): string | null => given.get(kind)?.get(name) ?? null

  return {
    kindAt,
    of,
    free: (kind, target) => unique(plain(nameAfter(target)), used.get(kind) ?? new Set()),
    renamed(map, name) {
      const kind = kinds.get(map)
      return kind === undefined ? name : (of(kind, name) ?? name)
    },
    taken(origins, first) {
      for (const [kind, own] of given)
        for (const [name, now] of own) {
          const section = sections[version][kind] ?? []
          if (name !== now) origins.taken([...section, now], { source: first, tokens: [...section, name] })
        }
    },
  }
}

/** Parts of a way that name nothing. */
const structural = new Set(
  `schema schemas content properties items allOf anyOf oneOf not paths components responses parameters requestBody requestBodies
  headers examples callbacks links definitions $defs additionalProperties get put post delete patch`.split(/\s+/),
)

/** "User" of "schemas.yaml#/User" and of "user/User.schema.json"; "Order_lines" of "Order.yaml#/properties/lines". */
function nameAfter({ tokens, source }: Target): string {
  const way = tokens.filter((token) => !structural.has(token) && !/^\d+$|\/json$/.test(token)).slice(-3)
  const whole = tokens.length === 0 || ofSchemas.has(tokens[0] ?? '')
  return [...(whole ? [fileName(source)] : []), ...way].join('_')
}

/** A file that starts with one of these is a schema, and named as its file is. */
const ofSchemas = new Set(['properties', 'items', 'allOf', 'anyOf', 'oneOf', 'additionalProperties'])

function fileName({ uri }: Source): string {
  const file = decodeURIComponent(new URL(uri).pathname.split('/').at(-1) ?? '')
  return file.replace(/\.(ya?ml|json)$/i, '').replace(/\.schema$/i, '')
}

function plain(name: string): string {
  const words = name.normalize('NFKD').replaceAll(/[^A-Za-z0-9._-]+/g, '_')
  return words.replaceAll(/^_+|_+$/g, '') || 'Unnamed'
}

/** `name`, or with a number behind it; from then on it is taken. */
function unique(name: string, taken: Set<string>): string {
  let free = name
  for (let count = 2; taken.has(free); count++) free = `${name}${count}`
  taken.add(free)
  return free
}
