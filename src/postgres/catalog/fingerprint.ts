import { type ClientBase, escapeIdentifier } from 'pg'

export interface TableFingerprint {
  rows: number
  /** Of all rows, whatever their order; null where the table has more than the limit. */
  hash: string | null
  /** Of each column's values, whatever their order; empty where the table has more rows than the limit. */
  columns: ReadonlyMap<string, string>
}

export interface FingerprintOptions {
  /** Qualified as in a catalogue ("public.users"); every ordinary table and partitioned root where left out. */
  tables?: readonly string[]
  /** Tables with more rows are only counted. Default 2,000,000: about ten seconds for ten columns. */
  maxRows?: number
}

interface TableShape {
  relation: string
  kind: 'r' | 'p'
  columns: string[]
}

/**
 * What is in the tables, as counts and hashes made by the server: equal before and after means that no row was lost or
 * altered. Hashes do not depend on the order of rows or columns, and tell NULL from ''. The client must not be inside a
 * transaction.
 */
export async function fingerprintData(
  client: ClientBase,
  options: FingerprintOptions = {},
): Promise<Map<string, TableFingerprint>> {
  const maxRows = options.maxRows ?? 2_000_000
  const wanted = options.tables === undefined ? null : new Set(options.tables)
  const prints = new Map<string, TableFingerprint>()
  await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL search_path = ''; SET LOCAL row_security = off;
    SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres'; SET LOCAL TimeZone = 'UTC'; SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'`)
  try {
    const { rows } = await client.query<TableShape>(shapes)
    for (const table of rows) {
      if (wanted !== null && !wanted.has(table.relation)) continue
      prints.set(table.relation, await fingerprint(client, table, maxRows))
    }
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
  return prints
}

const shapes = `
SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS relation, c.relkind AS kind,
  coalesce((SELECT array_agg(a.attname::text ORDER BY a.attname::text COLLATE "C") FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped), '{}') AS columns
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT 1 FROM pg_depend x WHERE x.classid = 'pg_class'::regclass AND x.objid = c.oid AND x.deptype = 'e')
ORDER BY 1`

async function fingerprint(client: ClientBase, table: TableShape, maxRows: number): Promise<TableFingerprint> {
  const source = `${table.kind === 'r' ? 'ONLY ' : ''}${table.relation}`
  const counted = await client.query<{ n: string }>(`SELECT count(*) AS n FROM ${source}`)
  const rows = Number(counted.rows[0]?.n)
  if (rows > maxRows) return { rows, hash: null, columns: new Map() }
  const names = table.columns.map((column) => `t.${escapeIdentifier(column)}`)
  // A sum of 64-bit hashes: it does not depend on order, and rows that occur twice do not cancel out as they would under XOR.
  const whole =
    names.length === 0 ? "'0'" : `coalesce(sum(hashtextextended(ROW(${names.join(', ')})::text, 0)::numeric), 0)::text`
  const each = names.map((name) => `count(${name}) || ':' || coalesce(sum(hashtextextended(${name}::text, 0)::numeric), 0)`)
  const { rows: hashes } = await client.query<{ whole: string; columns: string[] }>(
    `SELECT ${whole} AS whole, ARRAY[${each.join(', ')}]::text[] AS columns FROM ${source} t`,
  )
  const [result] = hashes
  return {
    rows,
    hash: result?.whole ?? null,
    columns: new Map(table.columns.map((column, i) => [column, result?.columns[i] ?? ''])),
  }
}

export interface DataDifference {
  table: string
  /** null on one side: the table is not there. */
  rows: { from: number | null; to: number | null }
  /** Columns whose values differ, those only one side has included; empty where whole rows differ but no column does (values swapped between rows). */
  columns: string[]
}

/** The tables whose rows differ, by name. One that was too big to hash is compared by its count alone. */
export function compareData(
  before: ReadonlyMap<string, TableFingerprint>,
  after: ReadonlyMap<string, TableFingerprint>,
): DataDifference[] {
  const differences: DataDifference[] = []
  for (const table of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const [from, to] = [before.get(table), after.get(table)]
    const columns = from === undefined || to === undefined ? [] : differingColumns(from, to)
    const rowsDiffer = from?.rows !== to?.rows
    const hashesDiffer = from !== undefined && to !== undefined && from.hash !== null && to.hash !== null && from.hash !== to.hash
    if (rowsDiffer || columns.length > 0 || hashesDiffer)
      differences.push({ table, rows: { from: from?.rows ?? null, to: to?.rows ?? null }, columns })
  }
  return differences
}

function differingColumns(from: TableFingerprint, to: TableFingerprint): string[] {
  if (from.hash === null || to.hash === null) return []
  const names = [...new Set([...from.columns.keys(), ...to.columns.keys()])].sort()
  return names.filter((name) => from.columns.get(name) !== to.columns.get(name))
}
