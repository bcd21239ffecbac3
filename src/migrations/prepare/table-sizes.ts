import { readFile } from 'node:fs/promises'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { UserError } from '../../errors.ts'

export interface TableSize {
  rows: number
  bytes: number | null
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
