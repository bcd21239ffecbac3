import { type Bound, both, type Restriction, unrestricted } from './restriction.ts'
import type { PartitionBound, PartitionShape } from './table.ts'

/** What a row must have in the partition key's columns to land in one leaf: none for a hash partition, whose rows fall where they may. */
export type LeafRules = ReadonlyMap<string, Restriction>

/**
 * One set of rules for each leaf that a row can be aimed at; a DEFAULT partition only where there is no other. Empty: there is
 * no leaf at all, and no row fits. Keys that are expressions ask for nothing here: the server's own constraint decides.
 */
export function leafRules(partition: PartitionShape): LeafRules[] {
  const aimed = partition.leaves.filter((leaf) => leaf.bounds.every((bound) => bound.text !== 'DEFAULT'))
  return (aimed.length > 0 ? aimed : partition.leaves).map((leaf) => {
    const rules = new Map<string, Restriction>()
    for (const bound of leaf.bounds) {
      for (const [column, restriction] of boundRules(bound))
        rules.set(column, both(rules.get(column) ?? unrestricted, restriction))
    }
    return rules
  })
}

function boundRules(bound: PartitionBound): [string, Restriction][] {
  const lists = [...bound.text.matchAll(/\(((?:'(?:[^']|'')*'|[^'()])*)\)/g)].map((match) => values(match[1] ?? ''))
  if (bound.strategy === 'list') {
    const [column] = bound.columns
    const allowed = (lists[0] ?? []).filter((value) => value !== null)
    if (column === undefined || column === null || bound.text === 'DEFAULT') return []
    return [
      [
        column,
        { ...unrestricted, presence: allowed.length > 0 ? 'value' : 'null', allowed: allowed.length > 0 ? allowed : null },
      ],
    ]
  }
  const [from, to] = lists
  if (bound.strategy !== 'range' || from === undefined || to === undefined) return []
  return rangeRules(bound.columns, from, to)
}

/** Rows compare as tuples: where the first column may lie strictly between, the others are free. */
function rangeRules(
  columns: readonly (string | null)[],
  from: readonly (string | null)[],
  to: readonly (string | null)[],
): [string, Restriction][] {
  const [column, ...rest] = columns
  const [[low, ...lows], [high, ...highs]] = [from, to]
  if (column === undefined || column === null || low === undefined || high === undefined) return []
  const present: Restriction = { ...unrestricted, presence: 'value' }
  const isInfinite = (value: string | null) => value === 'MINVALUE' || value === 'MAXVALUE' || value === null
  if (!isInfinite(low) && low === high) return [[column, { ...present, allowed: [low ?? ''] }], ...rangeRules(rest, lows, highs)]
  const oneStep = rest.length > 0 && !isInfinite(low) && !isInfinite(high) && Number(high) - Number(low) === 1
  if (oneStep)
    return [
      [column, { ...present, allowed: [low ?? ''] }],
      ...rangeRules(
        rest,
        lows,
        rest.map(() => 'MAXVALUE'),
      ),
    ]
  const min: Bound | null = isInfinite(low) ? null : { value: low ?? '', inclusive: rest.length === 0 }
  const max: Bound | null = isInfinite(high) ? null : { value: high ?? '', inclusive: false }
  return [
    [column, { ...present, min, max }],
    ...rest.flatMap((name): [string, Restriction][] => (name === null ? [] : [[name, present]])),
  ]
}

/** The items of a bound's list: quoted, numbers, MINVALUE, NULL (null). */
function values(list: string): (string | null)[] {
  return [...list.matchAll(/'((?:[^']|'')*)'|([^\s,']+)/g)].map((match) => {
    if (match[1] !== undefined) return match[1].replaceAll("''", "'")
    return match[2] === 'NULL' ? null : (match[2] ?? '')
  })
}
