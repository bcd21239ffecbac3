import type { ClientBase } from 'pg'
import type { TracedTransaction } from '../../postgres/wire/trace.ts'

/** The relations that were there before the change, whatever they are called in the course of it. */
export interface Relations {
  /**
   * The name that a table has in the base. `relation`: it or one of its indexes, as the trace names it in that transaction.
   * null: the change itself made it, and nobody uses it yet.
   */
  tableInBase(transaction: TracedTransaction | undefined, relation: string): string | null
  /** Tables and materialized views of the base. */
  tables: ReadonlySet<string>
}

interface Row {
  oid: string
  name: string
  table: string
}

/** Reads the base's relations; a copy of the database (CREATE DATABASE … TEMPLATE) keeps their oids. */
export async function readRelations(client: ClientBase): Promise<Relations> {
  const { rows } = await client.query<Row>(`
    SELECT c.oid::int8 AS oid, format('%I.%I', n.nspname, c.relname) AS name, format('%I.%I', tn.nspname, t.relname) AS "table"
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_index i ON i.indexrelid = c.oid
    JOIN pg_class t ON t.oid = coalesce(i.indrelid, c.oid) JOIN pg_namespace tn ON tn.oid = t.relnamespace
    WHERE c.relkind IN ('r', 'p', 'm', 'i', 'I') AND c.oid >= 16384 AND n.nspname NOT IN ('pg_toast', 'information_schema')`)
  const byOid = new Map(rows.map((row) => [Number(row.oid), row.table]))
  const byName = new Map(rows.map((row) => [row.name, row.table]))
  return {
    tables: new Set(rows.filter((row) => row.name === row.table).map((row) => row.name)),
    tableInBase(transaction, relation) {
      const oid = transaction?.oids.get(relation)
      return (oid === undefined ? byName.get(relation) : byOid.get(oid)) ?? null
    },
  }
}
