import type { ClientBase } from 'pg'

/** What the base's database holds and the head's does not any more, by identity: a table made anew under an old name is another. */
export interface Losses {
  tables: { table: string; rows: number }[]
  columns: { table: string; column: string; values: number }[]
  /** Columns of which the type changed. */
  types: { table: string; column: string; from: string; to: string }[]
  /** Tables that held rows, are still there, and hold none. */
  emptied: { table: string; rows: number }[]
}

export const noLosses: Losses = { tables: [], columns: [], types: [], emptied: [] }

export interface ColumnRow {
  oid: string
  attnum: number
  table: string
  /** null: of a table without columns. */
  column: string | null
  type: string
  kind: string
  generated: string
}

const columnsOf = `
  SELECT c.oid::int8 AS oid, a.attnum, format('%I.%I', n.nspname, c.relname) AS "table", quote_ident(a.attname) AS "column",
    format_type(a.atttypid, a.atttypmod) AS type, c.relkind AS kind, a.attgenerated AS generated
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relkind IN ('r', 'p') AND c.oid >= 16384 AND n.nspname NOT IN ('pg_toast', 'information_schema') AND c.relpersistence <> 't'
  ORDER BY 3, 2`

/** Every column of every user table, with a row of its own for a table without columns. */
export async function columnsIn(client: ClientBase): Promise<ColumnRow[]> {
  return (await client.query<ColumnRow>(columnsOf)).rows
}

/** What of `before` is not in `after`, in which an object has kept its oid and a column its number. Nothing is counted. */
export function lossesBetween(before: ColumnRow[], after: ColumnRow[]): Losses {
  const tables = new Set(after.map((row) => row.oid))
  const columns = new Map(after.map((row) => [`${row.oid}.${row.attnum}`, row]))
  const gone = new Map(before.filter((row) => !tables.has(row.oid)).map((row) => [row.oid, row.table]))
  const losses: Losses = { tables: [...gone.values()].map((table) => ({ table, rows: 0 })), columns: [], types: [], emptied: [] }
  for (const { oid, attnum, table, column, type, generated } of before) {
    if (gone.has(oid) || column === null) continue
    const now = columns.get(`${oid}.${attnum}`)
    // A generated column is no loss: it can be computed again.
    if (now === undefined && generated === '') losses.columns.push({ table, column, values: 0 })
    if (now !== undefined && now.type !== type) losses.types.push({ table, column, from: type, to: now.type })
  }
  return losses
}

/**
 * Compares two databases of which the second began as a template copy of the first, and counts, in the base, what is lost.
 */
export async function findLosses(base: ClientBase, head: ClientBase, isBooks: (table: string) => boolean): Promise<Losses> {
  const before = (await columnsIn(base)).filter((row) => !isBooks(row.table))
  const after = await columnsIn(head)
  const { tables, columns, types } = lossesBetween(before, after)
  const rowsOf = (table: string) => countIn(base, `SELECT count(*) AS n FROM ${table}`)
  const losses: Losses = { tables: [], columns: [], types, emptied: [] }
  for (const { table } of tables) losses.tables.push({ table, rows: await rowsOf(table) })
  for (const { table, column } of columns) {
    losses.columns.push({ table, column, values: await countIn(base, `SELECT count(${column}) AS n FROM ${table}`) })
  }
  const names = new Map(after.map((row) => [row.oid, row.table]))
  for (const [oid, table] of new Map(before.map((row) => [row.oid, row.table]))) {
    const now = names.get(oid)
    const rows = now === undefined ? 0 : await rowsOf(table)
    if (now !== undefined && rows > 0 && (await isEmpty(head, now))) losses.emptied.push({ table, rows })
  }
  return losses
}

async function countIn(client: ClientBase, sql: string): Promise<number> {
  const { rows } = await client.query<{ n: string }>(sql)
  return Number(rows[0]?.n ?? 0)
}

async function isEmpty(client: ClientBase, table: string): Promise<boolean> {
  return (await client.query(`SELECT FROM ${table} LIMIT 1`)).rowCount === 0
}
