import type { Client } from 'pg'
import type { Candidate } from './candidates.ts'
import type { Relation } from './relation.ts'

/** An index that was really built. */
export interface TrialIndex {
  candidate: Candidate
  /** As PostgreSQL names it by itself (table_column_idx), so that it collides with nothing. */
  name: string
  /** Its own name, and of a partitioned table those of its parts: what plans call it. */
  names: readonly string[]
  /** In bytes. */
  size: number
  drop(): Promise<void>
}

/** Builds an index. Throws the server's error where it cannot be built, such as on a type that B-trees do not order. */
export async function build(client: Client, candidate: Candidate): Promise<TrialIndex> {
  const { relation, where } = candidate
  const before = await indexesOf(client, relation)
  await client.query(`CREATE INDEX ON ${relation.name} ${definition(candidate)}`)
  // An expression has statistics only once its index is there.
  if (candidate.keys.some((key) => key.includes('(')) || where !== null) await client.query(`ANALYZE ${relation.name}`)
  const oid = (await indexesOf(client, relation)).find((index) => !before.includes(index))
  const { rows } = await client.query<{ name: string; full: string; names: string[]; size: number }>(
    `SELECT c.relname AS name, quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS full, parts.names, parts.size
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, LATERAL (
       SELECT json_agg(p.relname) AS names, sum(pg_relation_size(p.oid))::float8 AS size FROM pg_class p
       WHERE p.oid = c.oid OR p.oid IN (SELECT relid FROM pg_partition_tree(c.oid))) parts
     WHERE c.oid = $1`,
    [oid],
  )
  const [built] = rows
  if (built === undefined) throw new Error('the index that was built is not there')
  return {
    candidate,
    name: built.name,
    names: built.names,
    size: built.size,
    drop: async () => {
      await client.query(`DROP INDEX ${built.full}`)
    },
  }
}

/** What stands behind the table's name in CREATE INDEX. */
export function definition({ keys, where }: Candidate): string {
  return `(${keys.join(', ')})${where === null ? '' : ` WHERE ${where}`}`
}

async function indexesOf(client: Client, relation: Relation): Promise<number[]> {
  const { rows } = await client.query<{ oid: number }>(
    'SELECT indexrelid::int8::float8 AS oid FROM pg_index WHERE indrelid = $1 ORDER BY indexrelid DESC',
    [relation.oid],
  )
  return rows.map(({ oid }) => oid)
}
