import type { BoundColumn } from './bound-column.ts'
import { type Enumeration, enumeration } from './enumeration.ts'
import type { Reference } from './references.ts'
import type { SourceRequest } from './row-source.ts'
import type { Draw } from './value.ts'

interface Compared {
  places: number[]
  seen: Set<string>
  nullsNotDistinct: boolean
  columns: string
}

interface Enumerated {
  combinations: Enumeration
  references: Reference[]
  columns: number[]
  label: string
  at: number
  current: number[]
}

const separator = '\u0001'

/**
 * Keeps unique keys unique. Where a column by itself can make all its values differ, it does. Where there are hardly more
 * combinations than rows (a table that joins two others, a one-to-one reference), they are gone through one by one. Everywhere
 * else rows are compared with those before.
 */
export class Distinctness {
  readonly #columns: readonly BoundColumn[]
  readonly #numbered = new Map<number, number>()
  readonly #compared: Compared[] = []
  readonly #enumerated: Enumerated[] = []
  readonly #takenValues = new Map<number, Set<string>>()
  exhausted: string | null = null

  constructor(
    request: SourceRequest,
    columns: readonly BoundColumn[],
    place: ReadonlyMap<string, number>,
    references: readonly Reference[],
  ) {
    this.#columns = columns
    const referring = new Set(
      request.foreignKeys.flatMap((key) => key.foreignKey.columns.flatMap((name) => place.get(name) ?? [])),
    )
    for (const [index, column] of columns.entries())
      if (column.shape.sequence !== null && !referring.has(index)) this.#numbered.set(index, 0)
    const uniques = request.table.uniques.filter((unique) => unique.columns.every((name) => place.has(name)))
    for (const unique of [...uniques].sort((a, b) => a.columns.length - b.columns.length)) {
      const places = unique.columns.flatMap((name) => place.get(name) ?? [])
      const label = unique.columns.join(', ')
      const taken = request.taken.get(unique.columns.join()) ?? []
      if (places.length === 1 && places[0] !== undefined)
        this.#takenValues.set(places[0], new Set(taken.flatMap(([value]) => value ?? [])))
      const numbered = places.find((p) => this.#numbered.has(p)) ?? this.#numberable(places, referring)
      if (numbered !== undefined && columns[numbered]?.maker.distinct === true) {
        if (!this.#numbered.has(numbered))
          this.#numbered.set(numbered, places.length === 1 || columns[numbered]?.shape.sequence !== null ? 0 : request.table.rows)
        if (places.length === 1 || taken.length === 0) continue
      }
      this.#enumerate(places, references, request, label)
      const seen = new Set(taken.map((key) => key.map(String).join(separator)))
      this.#compared.push({ places, seen, nullsNotDistinct: unique.nullsNotDistinct, columns: label })
    }
  }

  /** The column among a key's that can make the whole key differ: the only one, or a text among several. */
  #numberable(places: readonly number[], referring: ReadonlySet<number>): number | undefined {
    return places.find((p) => {
      const column = this.#columns[p]
      if (column === undefined || referring.has(p) || column.perLeaf !== null || !column.maker.distinct) return false
      const isText =
        column.maker.size === Number.POSITIVE_INFINITY &&
        ['text', 'varchar', 'citext', 'uuid', 'bpchar'].includes(column.shape.type.name)
      return places.length === 1 || isText
    })
  }

  #enumerate(places: readonly number[], references: readonly Reference[], request: SourceRequest, label: string): void {
    // Where every column may be NULL, rows beyond the last combination can still be had.
    if (places.every((p) => this.#columns[p]?.nullable !== false)) return
    const free = new Set(
      places.filter(
        (p) => !this.#enumerated.some((e) => e.columns.includes(p) || e.references.some((r) => r.places.includes(p))),
      ),
    )
    if (free.size !== places.length) return
    const chosen: Reference[] = []
    for (const reference of references) {
      if (!reference.places.every((p) => free.has(p))) continue
      chosen.push(reference)
      for (const p of reference.places) free.delete(p)
    }
    if ([...free].some((p) => references.some((reference) => reference.places.includes(p)))) return
    const rest = [...free]
    const sizes = [...chosen.map((reference) => reference.keys.all.length), ...rest.map((p) => this.#columns[p]?.maker.size ?? 0)]
    const size = sizes.reduce((product, part) => product * part, 1)
    if (size === 0 || size > 4 * (request.table.rows + request.count) || rest.some((p) => this.#columns[p]?.perLeaf !== null))
      return
    this.#enumerated.push({
      combinations: enumeration(sizes, Math.abs(request.seed)),
      references: chosen,
      columns: rest,
      label,
      at: 0,
      current: [],
    })
  }

  /** Whether rows are tried until a list has come to its end. */
  get enumerates(): boolean {
    return this.#enumerated.length > 0
  }

  /** Takes the next combinations for the row to come; false where one list has come to its end. */
  advance(): boolean {
    for (const list of this.#enumerated) {
      if (list.at >= list.combinations.size) {
        this.exhausted = `there are only ${list.combinations.size} different values of (${list.label})`
        return false
      }
      list.current = list.combinations.combination(list.at++)
    }
    return this.exhausted === null
  }

  /** Which key a reference must take; null: any. */
  chosenKey(reference: Reference): number | null {
    for (const list of this.#enumerated) {
      const at = list.references.indexOf(reference)
      if (at !== -1) return list.current[at] ?? null
    }
    return null
  }

  /** Whether the column's value is decided here, and must not be exchanged. */
  decides(index: number): boolean {
    return this.#numbered.has(index) || this.#enumerated.some((list) => list.columns.includes(index))
  }

  /** The value a column must take; null: any. */
  chosenValue(index: number, draw: Draw): string | null {
    const column = this.#columns[index]
    if (column === undefined) return null
    for (const list of this.#enumerated) {
      const at = list.columns.indexOf(index)
      if (at !== -1) return column.maker.nth(list.current[list.references.length + at] ?? 0, draw)
    }
    const counted = this.#numbered.get(index)
    return counted === undefined ? null : this.#nextNumbered(index, column, counted, draw)
  }

  #nextNumbered(index: number, column: BoundColumn, counted: number, draw: Draw): string {
    const taken = this.#takenValues.get(index)
    const { sequence } = column.shape
    for (let n = counted; ; n++) {
      const value = sequence === null ? column.maker.nth(n, draw) : String(sequence.next + n * sequence.increment)
      const beyond =
        sequence === null ? n >= column.maker.size : Number(value) > sequence.maximum || Number(value) < sequence.minimum
      if (beyond) this.exhausted = `${column.shape.name} has no further values`
      if (beyond || taken?.has(value) !== true) {
        this.#numbered.set(index, n + 1)
        return value
      }
    }
  }

  /** Whether the row differs from all before it; if so it is remembered. */
  accept(row: readonly (string | null)[]): boolean {
    if (this.exhausted !== null) return false
    const keys = this.#compared.map(({ places, nullsNotDistinct }) => {
      const values = places.map((p) => row[p] ?? null)
      return !nullsNotDistinct && values.includes(null) ? null : values.map(String).join(separator)
    })
    if (keys.some((key, i) => key !== null && this.#compared[i]?.seen.has(key) === true)) return false
    for (const [i, key] of keys.entries()) if (key !== null) this.#compared[i]?.seen.add(key)
    return true
  }
}
