import type { TableSize } from '../../migrations/prepare/table-sizes.ts'

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

export function sizesOf(production: Map<string, TableSize>, measured: Map<string, TableSize>): Sizes {
  return {
    production: (table) => production.get(table) ?? null,
    measured: (table) => measured.get(table) ?? null,
    known: production.size > 0,
  }
}
