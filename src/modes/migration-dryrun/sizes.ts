import { readFile } from 'node:fs/promises'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { UserError } from '../../errors.ts'

export interface TableSize {
  rows: number
  bytes: number | null
}

/** What is known of how large the tables are. Names are schema-qualified, as in the trace. */
export interface Sizes {
  /** In production, from `table-sizes`; null: nothing is known. */
  production(table: string): TableSize | null
  /** In the throwaway database, when the migrations began; null: there was no such table. */
  measured(table: string): TableSize | null
  /** Whether production's sizes were given at all. */
  known: boolean
}

/** Below both, whatever is done to a table is done before anybody's timeout: a few ms on any machine. */
const smallRows = 10_000
const smallBytes = 8 << 20

/** Known to be empty or small in production: then no lock on it lasts. What is not known is taken for large. */
export function isKnownSmall(sizes: Sizes, table: string): boolean {
  const size = sizes.production(table)
  return size !== null && size.rows < smallRows && (size.bytes ?? 0) < smallBytes
}

const file = z.array(z.object({ table: z.string(), rows: z.number().nonnegative(), bytes: z.number().nonnegative().optional() }))

/** Reads the `table-sizes` file, the JSON that the query in docs/production-statistics.md prints. @throws UserError */
export async function readTableSizes(path: string | null): Promise<Map<string, TableSize>> {
  if (path === null) return new Map()
  let parsed: unknown
  try {
    parsed = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw new UserError(`table-sizes: ${path} is not JSON`, {
      remedy: 'The query in docs/production-statistics.md prints it.',
      cause: error,
    })
  }
  const read = file.safeParse(parsed)
  if (!read.success) {
    const [issue] = read.error.issues
    throw new UserError(`table-sizes: ${path}: ${issue?.path.join('.') || 'the file'}: ${issue?.message}`, {
      remedy: 'It is a list of {"table": "public.orders", "rows": 40000000, "bytes": 6543210}.',
    })
  }
  return new Map(
    read.data.map(({ table, rows, bytes }) => [table.includes('.') ? table : `public.${table}`, { rows, bytes: bytes ?? null }]),
  )
}

/** Rows and bytes of every table, exact where the tables are as small as a throwaway's are. */
export async function measureTables(client: ClientBase): Promise<Map<string, TableSize>> {
  const { rows } = await client.query<{ name: string; rows: string; bytes: string }>(`
    SELECT format('%I.%I', n.nspname, c.relname) AS name, greatest(c.reltuples, 0)::bigint AS rows, pg_table_size(c.oid) AS bytes
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'm') AND c.oid >= 16384 AND n.nspname NOT IN ('pg_toast', 'information_schema')`)
  return new Map(rows.map((row) => [row.name, { rows: Number(row.rows), bytes: Number(row.bytes) }]))
}

export function sizesOf(production: Map<string, TableSize>, measured: Map<string, TableSize>): Sizes {
  return {
    production: (table) => production.get(table) ?? null,
    measured: (table) => measured.get(table) ?? null,
    known: production.size > 0,
  }
}
