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

interface ColumnRow {
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

/**
 * Compares two databases of which the second began as a template copy of the first, so that an object keeps its oid and a
 * column its number. Counts, in the base, what is lost. A generated column is no loss: it can be computed again.
 */
export async function findLosses(base: ClientBase, head: ClientBase, isBooks: (table: string) => boolean): Promise<Losses> {
  const before = (await base.query<ColumnRow>(columnsOf)).rows.filter((row) => !isBooks(row.table))
  const after = (await head.query<ColumnRow>(columnsOf)).rows
  const tables = new Map(after.map((row) => [row.oid, row.table]))
  const columns = new Map(after.map((row) => [`${row.oid}.${row.attnum}`, row]))
  const losses: Losses = { tables: [], columns: [], types: [], emptied: [] }
  const known = new Map(before.map((row) => [row.oid, row.table]))
  for (const [oid, table] of known) {
    const now = tables.get(oid)
    const rows = await countIn(base, `SELECT count(*) AS n FROM ${table}`)
    if (now === undefined) losses.tables.push({ table, rows })
    else if (rows > 0 && (await isEmpty(head, now))) losses.emptied.push({ table, rows })
  }
  for (const row of before) {
    if (!tables.has(row.oid) || row.column === null) continue
    const now = columns.get(`${row.oid}.${row.attnum}`)
    if (!now || now.column === null) {
      if (row.generated !== '') continue
      const values = await countIn(base, `SELECT count(${row.column}) AS n FROM ${row.table}`)
      losses.columns.push({ table: row.table, column: row.column, values })
    } else if (now.type !== row.type) {
      losses.types.push({ table: row.table, column: row.column, from: row.type, to: now.type })
    }
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
