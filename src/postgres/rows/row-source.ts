import { type BoundColumn, bindColumns } from './bound-column.ts'
import type { LeafRules } from './bounds.ts'
import type { RowRules } from './check.ts'
import { Distinctness } from './distinctness.ts'
import { isRarelySet } from './number-value.ts'
import { random } from './random.ts'
import { type Cell, fillWithNull, type Key, type Keys, keysOf, type Reference, refer } from './references.ts'
import { compareValues } from './restriction.ts'
import type { ForeignKeyShape, TableShape } from './table.ts'
import type { Draw, Maker } from './value.ts'

export interface SourceRequest {
  table: TableShape
  seed: number
  /** How many rows are to be made. */
  count: number
  rules: RowRules
  leaves: readonly LeafRules[]
  /** Foreign keys that this row must satisfy, with the keys there are; 'self': the table's own rows. */
  foreignKeys: readonly { foreignKey: ForeignKeyShape; keys: Keys | 'self' }[]
  /** By a unique key's columns joined with commas: the keys that rows of the table hold already. */
  taken: ReadonlyMap<string, readonly (readonly (string | null)[])[]>
  /** NULL half of the time, and constants from the checks nobody understood: for tables whose first rows were all refused. */
  wide: boolean
}

export interface RowSource {
  /** Unquoted. */
  columns: string[]
  /** The next row, or null where no more can be made. */
  next(): (string | null)[] | null
  /** Why there are no more rows. */
  ended: string | null
}

export class Unfillable extends Error {}

/** How often a row is tried before it is given up. */
const attempts = 200
const start = Date.UTC(2023, 0, 1)
const span = Date.UTC(2025, 5, 1) - start
const day = 86_400_000

/**
 * Rows for a table, one after the other, that satisfy its NOT NULL, unique and foreign keys, and its checks as far as they were
 * understood. Throws Unfillable where not one can be made.
 */
export function rowSource(request: SourceRequest): RowSource {
  const { table, seed, count, rules, leaves } = request
  const step = Math.max(1, Math.floor(span / Math.max(1, table.rows + count)))
  const columns = bindColumns(request, { start, step, offset: table.rows })
  const place = new Map(columns.map((column, index) => [column.shape.name, index]))
  const own: Key[] = []
  const selfKeys = keysOf(own)
  const references = bindReferences(request, columns, place, selfKeys)
  const others = references.filter((reference) => reference.keys !== selfKeys)
  const selves = references.filter((reference) => reference.keys === selfKeys)
  const distinctness = new Distinctness(request, columns, place, others)
  const bind = (of: RowRules) => bindRules(of, place)
  const always = bind(rules)
  const choices = rules.choices.map((branches) => branches.map(bind))
  const rowRandom = random(seed, table.name, 'row')
  const draw: Draw = { random: rowRandom, moment: 0, gap: 0 }
  let made = 0
  const source: RowSource = { columns: columns.map((column) => column.shape.name), next, ended: null }
  return source

  function next(): (string | null)[] | null {
    const ordinal = table.rows + made
    for (let attempt = 0; attempt < attempts || distinctness.enumerates; attempt++) {
      if (!distinctness.advance()) break
      const row = attemptRow(ordinal, attempt)
      if (row === null || !distinctness.accept(row)) continue
      made++
      for (const reference of selves) own.push(selfKey(reference, row))
      return row
    }
    source.ended = distinctness.exhausted ?? 'no further row satisfies its unique and foreign keys'
    return null
  }

  function attemptRow(ordinal: number, attempt: number): (string | null)[] | null {
    rowRandom.reset(ordinal, attempt)
    draw.moment = start + ordinal * step
    draw.gap = (1 + 29 * rowRandom.unit()) * day
    const leaf = leaves.length > 0 ? rowRandom.between(0, leaves.length - 1) : null
    const row: Cell[] = new Array<Cell>(columns.length).fill(undefined)
    const kept = new Set<number>()
    const chosen = choices.map((branches) => rowRandom.between(0, branches.length - 1))
    const asked = [always, ...choices.flatMap((branches, choice) => branches[chosen[choice] ?? 0] ?? [])]
    for (const rule of asked) {
      for (const p of rule.absent) row[p] = null
      for (const p of rule.present) kept.add(p)
      for (const group of rule.groups) chooseHolders(group, row, kept)
    }
    for (const reference of others) {
      reference.random.reset(ordinal, attempt)
      const index = distinctness.chosenKey(reference)
      const mayBeNull = index === null && !reference.places.some((p) => kept.has(p)) && reference.nullable.some(Boolean)
      const open = reference.places.map((_, i) => i).filter((i) => row[reference.places[i] ?? -1] === undefined)
      if (mayBeNull && open.length > 0 && reference.random.chance(request.wide ? 0.5 : 0.1) && fillWithNull(reference, row, open))
        continue
      if (!refer(reference, row, index, !mayBeNull)) return null
    }
    for (const reference of selves) referToSelf(reference, row, ordinal, attempt)
    for (const [index, column] of columns.entries()) {
      if (row[index] !== undefined) continue
      draw.random = column.random
      column.random.reset(ordinal, attempt)
      const maker = column.under === null ? column.maker : column.under(chosen)
      if (maker === null) return null
      row[index] = cell(column, index, (leaf === null ? null : column.perLeaf?.[leaf]) ?? maker, kept)
    }
    for (const reference of selves) closeLoop(reference, row)
    return asked.every((rule) => keepsOrder(row, rule.pairs)) ? row.map((value) => value ?? null) : null
  }

  function cell(column: BoundColumn, index: number, maker: Maker, kept: ReadonlySet<number>): string | null {
    const chosen = distinctness.chosenValue(index, draw)
    if (chosen !== null) return chosen
    if (column.alwaysNull) return null
    if (
      column.nullable &&
      !kept.has(index) &&
      column.random.chance(request.wide ? 0.5 : isRarelySet(column.shape.name) ? 0.9 : 0.08)
    )
      return null
    if (request.wide && column.candidates.length > 0 && column.random.chance(0.5)) return column.random.pick(column.candidates)
    return maker.draw(draw)
  }

  function chooseHolders(group: { places: number[]; count: number }, row: Cell[], kept: Set<number>): void {
    const from = rowRandom.between(0, Math.max(0, group.places.length - 1))
    group.places.forEach((p, i) => {
      if ((i - from + group.places.length) % group.places.length < group.count) kept.add(p)
      else row[p] = null
    })
  }

  /** Refers to an earlier row; the first ones to nobody, where NULL is allowed, and otherwise (in `closeLoop`) to themselves. */
  function referToSelf(reference: Reference, row: Cell[], ordinal: number, attempt: number): void {
    reference.random.reset(ordinal, attempt)
    const open = reference.places.map((_, i) => i).filter((i) => row[reference.places[i] ?? -1] === undefined)
    const canBeNull = open.some((i) => reference.nullable[i] === true)
    const earlier = own.length
    if (canBeNull && (earlier === 0 || reference.random.chance(0.2))) fillWithNull(reference, row, open)
    else if (earlier > 0) {
      const key = own[reference.random.between(0, earlier - 1)]
      const agrees = reference.places.every((p, i) => row[p] === undefined || row[p] === key?.[i])
      if (key !== undefined && agrees && !reference.places.some((p) => distinctness.decides(p)))
        for (const i of open) row[reference.places[i] ?? -1] = key[i]
    }
  }

  function closeLoop(reference: Reference, row: Cell[]): void {
    if (reference.places.some((p) => row[p] === null) || own.length > 0) return
    const key = selfKey(reference, row)
    reference.places.forEach((p, i) => {
      row[p] = key[i]
    })
  }

  function selfKey(reference: Reference, row: readonly Cell[]): string[] {
    return reference.foreignKey.parentColumns.map((name) => row[place.get(name) ?? -1] ?? '')
  }

  function keepsOrder(row: Cell[], pairs: BoundRules['pairs']): boolean {
    for (const { a, b, strict } of pairs) {
      const [lower, upper] = [row[a], row[b]]
      if (lower === null || upper === null || lower === undefined || upper === undefined) continue
      const order = compareValues(lower, upper)
      if (order === 0 && strict) return false
      if (order > 0) {
        if (distinctness.decides(a) || distinctness.decides(b)) return false
        row[a] = upper
        row[b] = lower
      }
    }
    return true
  }
}

/** Rules by the places of their columns in a row. */
interface BoundRules {
  absent: number[]
  present: number[]
  groups: { places: number[]; count: number }[]
  pairs: { a: number; b: number; strict: boolean }[]
}

function bindRules(rules: RowRules, place: ReadonlyMap<string, number>): BoundRules {
  const asking = (presence: 'null' | 'value') =>
    [...rules.columns].flatMap(([name, restriction]) => (restriction.presence === presence ? (place.get(name) ?? []) : []))
  return {
    absent: asking('null'),
    present: asking('value'),
    groups: rules.holding.map((group) => ({
      places: group.columns.flatMap((name) => place.get(name) ?? []),
      count: group.count,
    })),
    pairs: rules.ordered.flatMap(({ lower, upper, strict }) => {
      const [a, b] = [place.get(lower), place.get(upper)]
      return a === undefined || b === undefined ? [] : [{ a, b, strict }]
    }),
  }
}

function bindReferences(
  request: SourceRequest,
  columns: readonly BoundColumn[],
  place: ReadonlyMap<string, number>,
  selfKeys: Keys,
): Reference[] {
  const references: Reference[] = []
  for (const { foreignKey, keys } of request.foreignKeys) {
    const places = foreignKey.columns.flatMap((name) => place.get(name) ?? [])
    if (places.length !== foreignKey.columns.length) continue
    references.push({
      foreignKey,
      places,
      keys: keys === 'self' ? selfKeys : keys,
      nullable: places.map((p) => columns[p]?.nullable === true),
      random: random(request.seed, request.table.name, foreignKey.name),
    })
  }
  // The widest first: what it sets, narrower ones that share columns with it must agree with.
  return references.sort((a, b) => b.places.length - a.places.length || (a.foreignKey.name < b.foreignKey.name ? -1 : 1))
}
