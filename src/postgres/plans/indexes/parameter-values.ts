import type { ClientBase } from 'pg'
import type { ParameterUse, Source } from './source.ts'

/** How many rows a sample has at most. */
const sampleRows = 300
/** A range that is open to one side takes this share of the rows; a closed one, half of it. */
const openShare = 0.1
const pageRows = 20

/** What stands for parameters whose use was not understood. */
const plainValues: Record<string, string> = {
  boolean: 'true',
  date: 'today',
  interval: '1 day',
  json: '{}',
  jsonb: '{}',
  text: 'day',
  'character varying': 'a',
  'timestamp with time zone': 'now',
  'timestamp without time zone': 'now',
  uuid: '00000000-0000-0000-0000-000000000000',
}
const numbers = new Set(['smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision', 'oid'])

/**
 * Values for a statement's parameters as production would give them: those that are compared with columns of one table come from one
 * row of it, from as many rows as there are sets, evenly over a sample; a range takes a tenth of the sample's rows, or a twentieth where
 * it has two ends; a LIMIT is 20, an OFFSET 0.
 *
 * @param types of the parameters, as regtype writes them
 * @returns sets, each with an SQL expression for each parameter; or a sentence about one for which no value makes sense
 */
export async function parameterValues(
  client: ClientBase,
  parameters: ReadonlyMap<number, ParameterUse>,
  types: readonly string[],
  sets: number,
): Promise<string[][] | string> {
  const samples = new Map<Source, Sample>()
  for (const use of parameters.values()) {
    if (use.kind !== 'key' || samples.has(use.source)) continue
    samples.set(use.source, await sample(client, use.source, parameters))
  }
  const places = placesOf(parameters)
  const values = Array.from({ length: sets }, (_, set) =>
    types.map((type, i) => {
      const use = parameters.get(i + 1)
      const value = use === undefined ? null : valueFor(client, use, samples, set, sets, places.get(i + 1) ?? 0)
      return value === null ? plain(client, type) : `CAST(${value} AS ${type})`
    }),
  )
  const missing = types.findIndex((_, i) => values[0]?.[i] === null)
  if (missing !== -1) return `what $${missing + 1} (${types[missing]}) is there for was not understood`
  return values.map((set) => set.filter((value) => value !== null))
}

interface Sample {
  /** Of each row, each key's value as text. */
  rows: Record<string, string | null>[]
  /** Of each key with a range: where it begins and ends, as text. */
  bounds: Record<string, { from: string | null; to: string | null }>
}

async function sample(client: ClientBase, source: Source, parameters: ReadonlyMap<number, ParameterUse>): Promise<Sample> {
  const keys = new Set<string>()
  const ends = new Map<string, Set<string>>()
  for (const use of parameters.values()) {
    if (use.kind !== 'key' || use.source !== source) continue
    keys.add(use.key)
    if (use.as === 'from' || use.as === 'to') ends.set(use.key, (ends.get(use.key) ?? new Set()).add(use.as))
  }
  const { relation } = source
  const share = Math.min(100, (100 * sampleRows) / Math.max(1, relation.rows))
  const conditions = [...source.fixed, ...[...keys].map((key) => `${key} IS NOT NULL`)]
  const list = [...keys]
  const sampled = `SELECT ${list.map((key, i) => `${key} AS k${i}`).join(', ')}
    FROM ${relation.name} AS ${client.escapeIdentifier(source.alias)} TABLESAMPLE BERNOULLI (${share}) REPEATABLE (1)
    WHERE ${conditions.join(' AND ')}`
  const { rows } = await client.query<Record<string, string | null>>(
    `SELECT ${list.map((_, i) => `k${i}::text`).join(', ')} FROM (${sampled}) sampled`,
  )
  const bounds: Sample['bounds'] = {}
  for (const [key, used] of ends) {
    const [from, to] = used.size > 1 ? [0.5, 0.5 + openShare / 2] : [1 - openShare, openShare]
    const quantile = (at: number) => `(percentile_disc(${at}) WITHIN GROUP (ORDER BY k${list.indexOf(key)}))::text`
    const found = await client.query<{ from: string | null; to: string | null }>(
      `SELECT ${quantile(from)} AS "from", ${quantile(to)} AS "to" FROM (${sampled}) sampled`,
    )
    bounds[key] = found.rows[0] ?? { from: null, to: null }
  }
  return { rows: rows.map((row) => Object.fromEntries(list.map((key, i) => [key, row[`k${i}`] ?? null]))), bounds }
}

/** Which of the values that are compared with the same key a parameter is: those of a list shall differ. */
function placesOf(parameters: ReadonlyMap<number, ParameterUse>): Map<number, number> {
  const counts = new Map<string, number>()
  const places = new Map<number, number>()
  for (const [number, use] of parameters) {
    if (use.kind !== 'key' || use.as !== 'equal') continue
    const name = `${use.source.alias} ${use.key}`
    places.set(number, counts.get(name) ?? 0)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return places
}

const arrayLength = 5

function valueFor(
  client: ClientBase,
  use: ParameterUse,
  samples: ReadonlyMap<Source, Sample>,
  set: number,
  sets: number,
  place: number,
): string | null {
  if (use.kind === 'limit') return String(pageRows)
  if (use.kind === 'offset') return '0'
  const { rows = [], bounds = {} } = samples.get(use.source) ?? {}
  const valueAt = (offset: number): string | null =>
    rows[(Math.floor((rows.length * set) / sets) + offset) % rows.length]?.[use.key] ?? null
  const literal = (value: string | null) => (value === null ? null : client.escapeLiteral(value))
  switch (use.as) {
    case 'equal':
      return literal(valueAt(place))
    case 'array': {
      const values = Array.from({ length: arrayLength }, (_, i) => literal(valueAt(i))).filter((value) => value !== null)
      return values.length === 0 ? null : `ARRAY[${values.join(', ')}]`
    }
    case 'like':
      return literal(valueAt(place) === null ? null : `${(valueAt(place) ?? '').slice(0, 3).replaceAll(/[\\%_]/g, '_')}%`)
    case 'from':
    case 'to':
      return literal(bounds[use.key]?.[use.as] ?? null)
  }
}

function plain(client: ClientBase, type: string): string | null {
  const value = numbers.has(type) ? '1' : plainValues[type]
  return value === undefined ? null : `CAST(${client.escapeLiteral(value)} AS ${type})`
}
