import { type ClientBase, escapeIdentifier } from 'pg'
import { copyRows } from './copy.ts'
import { limited } from './fill.ts'
import { rowSource, type SourceRequest } from './row-source.ts'
import type { ColumnShape, TableShape } from './table.ts'

const rounds = 6

/**
 * For a table that refused what was made for it: rows go to a temporary table first, and the server itself picks those that
 * satisfy every CHECK, domain and partition; what a unique or exclusion constraint refuses is left out. Rows vary more widely
 * from round to round. Says which check refused all of them where none was left.
 */
export async function insertStaged(
  client: ClientBase,
  request: SourceRequest,
): Promise<{ inserted: number; reason: string | null }> {
  const { table, count } = request
  let inserted = 0
  let reason: string | null = null
  for (let round = 0; round < rounds && inserted < count; round++) {
    const wanted = count - inserted
    const batch = Math.min(200_000, Math.max(500, Math.ceil(wanted * 1.5)))
    const source = rowSource({
      ...request,
      seed: request.seed + round * 7919,
      count: batch,
      wide: round > 0,
      taken: await takenNow(client, request, inserted),
      table: { ...table, rows: table.rows + inserted },
    })
    await client.query(
      `CREATE TEMPORARY TABLE preflight_staged (${source.columns.map((name) => `${escapeIdentifier(name)} text`).join(', ')})`,
    )
    await copyRows(client, 'pg_temp.preflight_staged', source.columns, limited(source, batch))
    const accepted = await insertAccepted(client, table, source.columns, wanted)
    reason = accepted === 0 ? ((await refusingCheck(client, table, source.columns)) ?? source.ended) : source.ended
    await client.query('DROP TABLE pg_temp.preflight_staged')
    inserted += accepted
  }
  return { inserted, reason: inserted < count ? (reason ?? 'most rows were refused by its constraints') : null }
}

async function takenNow(client: ClientBase, request: SourceRequest, inserted: number): Promise<SourceRequest['taken']> {
  if (inserted === 0) return request.taken
  const taken = new Map<string, (string | null)[][]>()
  for (const unique of request.table.uniques) {
    if (unique.columns.length === 0) continue
    const columns = unique.columns.map((column) => `${escapeIdentifier(column)}::text`).join(', ')
    const { rows } = await client.query({ rowMode: 'array', text: `SELECT ${columns} FROM ${request.table.name}` })
    taken.set(unique.columns.join(), rows as (string | null)[][])
  }
  return taken
}

/** Everything a row must satisfy, over the columns of the staged rows cast to their types. */
function conditions(table: TableShape, columns: readonly string[]): { name: string; sql: string }[] {
  const known = new Map(table.columns.map((column) => [column.name, column]))
  const domains = columns.flatMap((name) =>
    (known.get(name)?.type.checks ?? []).map((check) => ({
      name: `the domain of ${name}`,
      sql: withValue(check, escapeIdentifier(name)),
    })),
  )
  const bounds = (table.partition?.leaves ?? []).flatMap((leaf) => leaf.constraint ?? [])
  const partition =
    bounds.length === 0 || bounds.length !== table.partition?.leaves.length
      ? []
      : [{ name: 'its partitions', sql: bounds.map((bound) => `(${bound})`).join(' OR ') }]
  return [...table.checks.map((check) => ({ name: check.name, sql: check.expression })), ...domains, ...partition]
}

/** A domain's check with the column in VALUE's place, which is a key word only outside of quotes. */
export function withValue(check: string, column: string): string {
  return check.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\bVALUE\b/g, (match) => (match === 'VALUE' ? column : match))
}

function staged(table: TableShape, columns: readonly string[]): string {
  const types = new Map(table.columns.map((column) => [column.name, column]))
  const cast = (name: string) => `${escapeIdentifier(name)}::${typeOf(types.get(name))} AS ${escapeIdentifier(name)}`
  const missing = table.columns
    .filter((column) => !columns.includes(column.name))
    .map((column) => `NULL::${typeOf(column)} AS ${escapeIdentifier(column.name)}`)
  return `(SELECT ${[...columns.map(cast), ...missing].join(', ')} FROM pg_temp.preflight_staged) made`
}

const typeOf = (column: ColumnShape | undefined): string => column?.type.cast ?? 'text'

async function insertAccepted(
  client: ClientBase,
  table: TableShape,
  columns: readonly string[],
  wanted: number,
): Promise<number> {
  const list = columns.map((name) => escapeIdentifier(name)).join(', ')
  const where = conditions(table, columns).map((condition) => `(${condition.sql}) IS NOT FALSE`)
  const { rowCount } = await client.query(
    `INSERT INTO ${table.name} (${list}) OVERRIDING SYSTEM VALUE SELECT ${list} FROM ${staged(table, columns)} ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`} LIMIT ${wanted} ON CONFLICT DO NOTHING`,
  )
  return rowCount ?? 0
}

async function refusingCheck(client: ClientBase, table: TableShape, columns: readonly string[]): Promise<string | null> {
  for (const condition of conditions(table, columns)) {
    const { rows } = await client.query<{ any: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM ${staged(table, columns)} WHERE (${condition.sql}) IS NOT FALSE) AS any`,
    )
    if (rows[0]?.any === false) return `no row was found that satisfies ${condition.name}: ${condition.sql}`
  }
  return null
}
