import type { Relation } from './relation.ts'
import type { SortKey, Source } from './source.ts'

/** An index that might help. */
export interface Candidate {
  relation: Relation
  /** As they stand in CREATE INDEX: "customer_id", "placed DESC". */
  keys: string[]
  /** A partial index's predicate: "deleted_at IS NULL"; null: it holds every row. */
  where: string | null
  /**
   * It begins with what must be equal, if anything must. One that does not is quick only while rows that match are met early in its
   * order, which other values may not do.
   */
  anchored: boolean
}

const mostKeys = 4
const mostCandidates = 8

/**
 * Indexes that might help to find a source's rows, most promising first: keys that must equal something, then one that lies in a range,
 * or those that are sorted by (which is what a B-tree can use: PostgreSQL's manual, 11.3 and 11.4); of equal rank, those first that tell
 * more rows apart. None that there is already, nor the beginning of one.
 */
export function candidatesFor(source: Source): Candidate[] {
  const distinct = new Map([...source.relation.columns.values()].map((column) => [column.quoted, column.distinct]))
  const bySelectivity = (a: string, b: string) => (distinct.get(b) ?? 0) - (distinct.get(a) ?? 0)
  const equal = [...source.equal].sort(bySelectivity)
  const joins = [...source.joins].filter((key) => !source.equal.has(key)).sort(bySelectivity)
  const ranges = [...source.ranges].filter((key) => !source.equal.has(key)).sort(bySelectivity)
  const sort = sortKeys(source.sort.filter(({ key }) => !source.equal.has(key)))
  const lists: string[][] = []
  if (sort.length > 0) lists.push([...equal, ...sort])
  for (const range of ranges) lists.push([...equal, range])
  lists.push(equal)
  for (const join of joins) lists.push([...equal, join], [join, ...equal], [join])
  for (const key of equal) lists.push([key])
  for (const range of ranges) lists.push([range])
  if (sort.length > 0) lists.push(sort)
  const candidates = new Map<string, Candidate>()
  for (const list of lists) {
    const keys = list.slice(0, mostKeys)
    if (keys.length === 0 || exists(source.relation, keys)) continue
    const known = [...equal, ...joins]
    const anchored = known.length === 0 || known.includes(keys[0] ?? '')
    candidates.set(keys.join(), { relation: source.relation, keys, where: null, anchored })
  }
  return [...candidates.values()].slice(0, mostCandidates)
}

/** The same index with only the rows that the statement can want, whatever its parameters; null where that is all of them. */
export function partial(candidate: Candidate, source: Source): Candidate | null {
  if (source.fixed.size === 0) return null
  return { ...candidate, where: [...source.fixed].join(' AND ') }
}

/** A B-tree is read in both directions: where all keys turn round, none does. */
function sortKeys(sort: readonly SortKey[]): string[] {
  const turned = sort.length > 0 && sort.every(({ descending, nulls }) => descending && nulls === null)
  return sort.map(({ key, descending, nulls }) => {
    const direction = descending && !turned ? ' DESC' : ''
    return `${key}${direction}${nulls === null ? '' : ` NULLS ${nulls.toUpperCase()}`}`
  })
}

function exists(relation: Relation, keys: readonly string[]): boolean {
  return relation.indexes.some((index) => keys.every((key, i) => index[i] === key))
}
