import type { Random } from './random.ts'
import type { ForeignKeyShape } from './table.ts'

export type Cell = string | null | undefined
export type Key = readonly string[]

/** The keys a foreign key may refer to, in a fixed order. */
export interface Keys {
  readonly all: readonly Key[]
  has(key: Key): boolean
  /** The places in `all` whose keys have `values` at `places`. */
  matching(places: readonly number[], values: readonly string[]): readonly number[]
}

const separator = '\u0001'

export function keysOf(all: readonly Key[]): Keys {
  let known: Set<string> | null = null
  const indexes = new Map<string, Map<string, number[]>>()
  return {
    all,
    has(key) {
      known ??= new Set(all.map((other) => other.join(separator)))
      return known.has(key.join(separator))
    },
    matching(places, values) {
      const name = places.join()
      let index = indexes.get(name)
      if (index === undefined) {
        index = new Map()
        for (const [i, key] of all.entries()) {
          const part = places.map((place) => key[place]).join(separator)
          const list = index.get(part)
          if (list === undefined) index.set(part, [i])
          else list.push(i)
        }
        indexes.set(name, index)
      }
      return index.get(values.join(separator)) ?? []
    },
  }
}

/** A foreign key bound to the places of its columns in a row. */
export interface Reference {
  foreignKey: ForeignKeyShape
  places: number[]
  keys: Keys
  /** Whether each of its columns may be NULL. */
  nullable: boolean[]
  random: Random
}

/**
 * Fills the columns of a foreign key with an existing key that agrees with what is in the row already; `index` chooses it,
 * otherwise few keys are referred to often and many seldom. NULL where none agrees and NULL is allowed. false: this row cannot be.
 */
export function refer(reference: Reference, row: Cell[], index: number | null, keepsValue: boolean): boolean {
  const { places, keys, random, nullable } = reference
  const open = places.map((place, i) => (row[place] === undefined ? i : -1)).filter((i) => i !== -1)
  if (places.some((place) => row[place] === null)) return fillWithNull(reference, row, open)
  if (open.length === 0) return keys.has(places.map((place) => row[place] ?? ''))
  const fixed = places.map((_, i) => i).filter((i) => !open.includes(i))
  const candidates =
    fixed.length === 0
      ? null
      : keys.matching(
          fixed,
          fixed.map((i) => row[places[i] ?? -1] ?? ''),
        )
  const count = candidates === null ? keys.all.length : candidates.length
  if (count === 0) return !keepsValue && open.some((i) => nullable[i]) && fillWithNull(reference, row, open)
  const at = index ?? Math.floor(count * random.unit() ** 2)
  const key = keys.all[candidates === null ? at : (candidates[at % count] ?? 0)]
  if (key === undefined) return false
  for (const i of open) row[places[i] ?? -1] = key[i]
  return true
}

/** MATCH SIMPLE is satisfied by one NULL, MATCH FULL only by all. */
export function fillWithNull(reference: Reference, row: Cell[], open: readonly number[]): boolean {
  for (const i of open) if (reference.nullable[i] === true) row[reference.places[i] ?? -1] = null
  const values = reference.places.map((place) => row[place])
  return reference.foreignKey.matchFull ? values.every((value) => value === null) : values.some((value) => value === null)
}
