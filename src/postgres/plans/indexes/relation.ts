import { type ClientBase, escapeIdentifier } from 'pg'

/** A table, as far as its indexes are concerned. */
export interface Relation {
  oid: number
  /** Qualified, quoted as SQL needs it. */
  name: string
  partitioned: boolean
  columns: ReadonlyMap<string, Column>
  rows: number
  /** What plans call it and its partitions: without "public.", not quoted. */
  planNames: ReadonlySet<string>
  /** Keys of its valid indexes that hold all rows, as SQL text, in their order. */
  indexes: readonly (readonly string[])[]
}

export interface Column {
  /** As SQL needs it. */
  quoted: string
  notNull: boolean
  /** The estimated number of different values. */
  distinct: number
}

/** As it stands in a statement. */
export interface RelationName {
  schema: string | null
  name: string
}

/**
 * The tables of these names, found as a statement would find them. Names that are no tables (views, WITH queries) are left out.
 *
 * @param vacuumed those that were vacuumed and analysed; others are now: where autovacuum is off, an index would look worse than it is
 *   in production
 */
export async function readRelations(
  client: ClientBase,
  names: readonly RelationName[],
  vacuumed: Set<number>,
): Promise<Map<string, Relation>> {
  const found = new Map<string, Relation>()
  for (const name of names) {
    const key = keyOf(name)
    if (found.has(key)) continue
    const relation = await readRelation(client, name, vacuumed)
    if (relation !== null) found.set(key, relation)
  }
  return found
}

export function keyOf({ schema, name }: RelationName): string {
  return schema === null ? escapeIdentifier(name) : `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`
}

async function readRelation(client: ClientBase, name: RelationName, vacuumed: Set<number>): Promise<Relation | null> {
  const { rows: identity } = await client.query<{ oid: number; name: string; kind: string }>(
    `SELECT c.oid::int8::float8 AS oid, quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name, c.relkind::text AS kind
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.oid = to_regclass($1) AND c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema')`,
    [keyOf(name)],
  )
  const [relation] = identity
  if (relation === undefined) return null
  if (!vacuumed.has(relation.oid)) await client.query(`VACUUM (ANALYZE) ${relation.name}`)
  vacuumed.add(relation.oid)
  const { rows } = await client.query<{
    columns: (Omit<Column, 'distinct'> & { name: string; distinct: number | null })[]
    rows: number
    names: string[]
    indexes: string[][]
  }>(facts, [relation.oid])
  const [found] = rows
  if (found === undefined) throw new Error('the catalogue gave no row')
  return {
    oid: relation.oid,
    name: relation.name,
    partitioned: relation.kind === 'p',
    columns: new Map(found.columns.map(({ name, ...column }) => [name, { ...column, distinct: column.distinct ?? 0 }])),
    rows: found.rows,
    planNames: new Set(found.names),
    indexes: found.indexes,
  }
}

const facts = `
  WITH parts AS (
    SELECT c.relname, n.nspname, greatest(c.reltuples, 0) AS rows FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'm') AND (c.oid = $1 OR c.oid IN (SELECT relid FROM pg_partition_tree($1::oid::regclass) WHERE isleaf))
  ), whole AS (SELECT coalesce(sum(rows), 0)::float8 AS rows FROM parts)
  SELECT
    (SELECT coalesce(json_agg(json_build_object('name', a.attname, 'quoted', quote_ident(a.attname), 'notNull', a.attnotnull, 'distinct',
       (SELECT CASE WHEN s.n_distinct < 0 THEN -s.n_distinct * whole.rows ELSE s.n_distinct END
        FROM pg_stats s JOIN pg_class c ON c.relname = s.tablename JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = s.schemaname
        WHERE c.oid = $1 AND s.attname = a.attname ORDER BY s.inherited DESC LIMIT 1))), '[]')
     FROM pg_attribute a WHERE a.attrelid = $1 AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
    (SELECT rows FROM whole) AS rows,
    (SELECT coalesce(json_agg(CASE nspname WHEN 'public' THEN '' ELSE nspname || '.' END || relname), '[]') FROM parts) AS names,
    (SELECT coalesce(json_agg((SELECT json_agg(pg_get_indexdef(i.indexrelid, k, true) ORDER BY k) FROM generate_series(1, i.indnkeyatts) k)), '[]')
     FROM pg_index i WHERE i.indrelid = $1 AND i.indisvalid AND i.indpred IS NULL) AS indexes
  FROM whole`
