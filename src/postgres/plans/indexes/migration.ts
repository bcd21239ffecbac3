import { type Client, escapeIdentifier } from 'pg'
import { definition, type TrialIndex } from './trial-index.ts'

export interface IndexMigration {
  /** Statements that run one by one, outside of a transaction: CONCURRENTLY blocks no writes. */
  up: string[]
  down: string[]
}

/**
 * How to add an index in production. A partitioned table knows no CONCURRENTLY: there, an index on the table alone, one on each
 * partition, and these attached to it (PostgreSQL's manual, 5.12.2.2).
 */
export async function migrationFor(client: Client, { candidate, name }: TrialIndex): Promise<IndexMigration> {
  const { relation } = candidate
  const schema = relation.name.slice(0, relation.name.length - tableName(relation.name).length)
  const index = escapeIfNeeded(name)
  const on = definition(candidate)
  if (!relation.partitioned) {
    return {
      up: [`CREATE INDEX CONCURRENTLY ${index} ON ${relation.name} ${on};`],
      down: [`DROP INDEX CONCURRENTLY ${schema}${index};`],
    }
  }
  const { rows } = await client.query<{ table: string; index: string; schema: string; leaf: boolean; parent: string }>(
    `SELECT quote_ident(tn.nspname) || '.' || quote_ident(tc.relname) AS table, quote_ident(c.relname) AS index, quote_ident(n.nspname) || '.' AS schema, t.isleaf AS leaf,
       quote_ident(pn.nspname) || '.' || quote_ident(p.relname) AS parent
     FROM pg_partition_tree((SELECT c.oid FROM pg_class c JOIN pg_index x ON x.indexrelid = c.oid WHERE x.indrelid = $1 AND c.relname = $2)) t
     JOIN pg_index i ON i.indexrelid = t.relid JOIN pg_class c ON c.oid = t.relid JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_class tc ON tc.oid = i.indrelid JOIN pg_namespace tn ON tn.oid = tc.relnamespace
     JOIN pg_class p ON p.oid = t.parentrelid JOIN pg_namespace pn ON pn.oid = p.relnamespace
     WHERE t.level > 0 ORDER BY t.level, c.oid`,
    [relation.oid, name],
  )
  const parts = rows.map((part) =>
    part.leaf
      ? `CREATE INDEX CONCURRENTLY ${part.index} ON ${part.table} ${on};`
      : `CREATE INDEX ${part.index} ON ONLY ${part.table} ${on};`,
  )
  // From the leaves up: an index becomes valid when all of its parts are attached.
  const attached = [...rows].reverse().map((part) => `ALTER INDEX ${part.parent} ATTACH PARTITION ${part.schema}${part.index};`)
  return {
    up: [`CREATE INDEX ${index} ON ONLY ${relation.name} ${on};`, ...parts, ...attached],
    down: [`DROP INDEX ${schema}${index};`],
  }
}

/** "public.orders" → "orders"; either part may be quoted and hold a dot. */
function tableName(qualified: string): string {
  return /(?:"(?:[^"]|"")*"|[^."]+)$/.exec(qualified)?.[0] ?? qualified
}

function escapeIfNeeded(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : escapeIdentifier(name)
}
