import type pg from 'pg'
import type { Connection } from '../server/server.ts'
import { openProber, type Prober } from './prober.ts'
import { openQuietly } from './quiet-client.ts'

/** A relation as the rest of the world sees it: with what has been committed, and nothing of a transaction under way. */
export interface Relation {
  oid: number
  /** Schema-qualified, quoted where SQL needs it. */
  name: string
  schema: string
  /** pg_class.relkind: r table, p partitioned table, i index, I partitioned index, m materialized view, S sequence, v view, t TOAST. */
  kind: string
  relfilenode: number
  /** For an index: the table it belongs to. */
  table: number | null
  /** A column to name in an UPDATE; null for a relation without columns. */
  column: string | null
  persistence: string
}

export interface HeldBy {
  oid: number
  mode: string
  granted: boolean
}

/** Connections beside the traced ones, to the same database, from which the traced sessions are looked at. */
export interface Observer {
  /** The relations, committed ones only, that `pid` holds or awaits a lock on. */
  relationsLockedBy(pid: number): Promise<Map<number, Relation>>
  relation(oid: number): Promise<Relation | null>
  /** Every user relation there is. */
  allRelations(): Promise<Map<number, Relation>>
  /** Sequential scans of every user table, as far as the server has taken over the sessions' counters. */
  scans(): Promise<Map<number, number>>
  /** Relation locks of `pid`, and whether it is waiting for anything. */
  locksOf(pid: number): Promise<{ locks: HeldBy[]; waiting: boolean }>
  prober(): Promise<Prober>
  /** Whether the server's grammar reads the text, which holds at least two statements. None is executed. */
  reads(text: string): Promise<boolean>
  /** A further client, for holding a lock; the caller ends it. */
  freezer(): Promise<pg.Client>
  close(): Promise<void>
}

const relationColumns = `c.oid::int8 AS oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS name, n.nspname AS schema, c.relkind AS kind,
  c.relfilenode::int8 AS relfilenode, x.indrelid::int8 AS "table", c.relpersistence AS persistence,
  (SELECT pg_catalog.quote_ident(a.attname) FROM pg_catalog.pg_attribute a
   WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum LIMIT 1) AS "column"`
const relationTables = `pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index x ON x.indexrelid = c.oid`

interface RelationRow {
  oid: string
  name: string
  schema: string
  kind: string
  relfilenode: string
  table: string | null
  persistence: string
  column: string | null
}

function toRelation(row: RelationRow): Relation {
  return {
    ...row,
    oid: Number(row.oid),
    relfilenode: Number(row.relfilenode),
    table: row.table === null ? null : Number(row.table),
  }
}

function byOid(rows: RelationRow[]): Map<number, Relation> {
  return new Map(rows.map((row) => [Number(row.oid), toRelation(row)]))
}

/** Opens an observer of the database that `connection` names, as a user who may read every relation there. */
export async function openObserver(connection: Connection): Promise<Observer> {
  const client = await openQuietly(connection)
  let probing: Promise<Prober> | null = null
  return {
    async relationsLockedBy(pid) {
      const { rows } = await client.query<RelationRow>({
        name: 'locked',
        text: `SELECT ${relationColumns} FROM ${relationTables}
          WHERE c.oid IN (SELECT l.relation FROM pg_catalog.pg_locks l WHERE l.pid = $1 AND l.locktype = 'relation' AND l.relation >= 16384)`,
        values: [pid],
      })
      return byOid(rows)
    },
    async relation(oid) {
      const { rows } = await client.query<RelationRow>(`SELECT ${relationColumns} FROM ${relationTables} WHERE c.oid = $1`, [oid])
      return rows[0] ? toRelation(rows[0]) : null
    },
    async allRelations() {
      const { rows } = await client.query<RelationRow>(`SELECT ${relationColumns} FROM ${relationTables} WHERE c.oid >= 16384`)
      return byOid(rows)
    },
    async scans() {
      const { rows } = await client.query<{ oid: string; scans: string }>(
        "SELECT oid::int8, pg_catalog.pg_stat_get_numscans(oid) AS scans FROM pg_catalog.pg_class WHERE relkind IN ('r', 'm') AND oid >= 16384",
      )
      return new Map(rows.map((row) => [Number(row.oid), Number(row.scans)]))
    },
    async locksOf(pid) {
      const { rows } = await client.query<{ oid: string | null; mode: string; granted: boolean }>({
        name: 'locks',
        text: `SELECT l.relation::int8 AS oid, l.mode, l.granted FROM pg_catalog.pg_locks l
          WHERE l.pid = $1 AND (NOT l.granted OR l.locktype = 'relation' AND l.relation >= 16384)`,
        values: [pid],
      })
      return {
        locks: rows.flatMap((row) => (row.oid === null || Number(row.oid) < 16384 ? [] : [{ ...row, oid: Number(row.oid) }])),
        waiting: rows.some((row) => !row.granted),
      }
    },
    async reads(text) {
      // Two statements can only be refused, and by then the text has been read: nothing is ever executed.
      const refused: pg.QueryConfig & { queryMode: 'extended' } = { text: `${text}\n;SELECT 1;SELECT 1`, queryMode: 'extended' }
      try {
        await client.query(refused)
      } catch (error) {
        return (error as { routine?: string }).routine === 'exec_parse_message'
      }
      throw new Error('the server executed a text of several statements as if it were one')
    },
    prober() {
      probing ??= openProber(connection)
      return probing
    },
    freezer() {
      return openQuietly(connection)
    },
    async close() {
      await Promise.allSettled([client.end(), probing?.then((prober) => prober.close())])
    },
  }
}
