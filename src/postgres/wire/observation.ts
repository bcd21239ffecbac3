import { bind, close, execute, flush, parse, readDataRow, sync } from './messages.ts'
import type { LockMode } from './trace.ts'
import { lockModes } from './trace.ts'

/** What a session sees of itself in the middle of its transaction. */
export interface Observation {
  /** Bytes written to WAL by the whole server since it began. */
  wal: bigint
  /** null: the session's lock_timeout is not readable; 0: it waits for ever. ms. */
  lockTimeoutMs: number | null
  /** Ids of the session's transaction and subtransactions that have one. */
  xids: string[]
  /** false: the server took over the session's scan counters since the baseline was read, which set them to zero. */
  countersKept: boolean
  relations: Map<number, ObservedRelation>
}

export interface ObservedRelation {
  mode: LockMode
  /** null where the transaction dropped the relation. */
  relfilenode: number | null
  /** Sequential scans that are counted and not yet taken over by the server. */
  scans: number
  /** Rows updated or deleted, counted likewise. */
  rowsChanged: number
}

const catalog = 'pg_catalog'
const walBytes = `(${catalog}.pg_current_wal_insert_lsn() OPERATOR(${catalog}.-) '0/0'::${catalog}.pg_lsn)::text`
const canary = `'${catalog}.pg_am'::${catalog}.regclass`

/**
 * Read in the traced session itself: only there are its uncommitted relfilenodes and its scan counters visible. First a
 * row about the session, then one for each user relation that it holds a lock on.
 */
const observe = `SELECT 0::text, ${walBytes}, ${catalog}.pg_stat_get_xact_numscans(${canary})::text, ${catalog}.current_setting('lock_timeout'),
  (SELECT ${catalog}.string_agg(transactionid::text, ',') FROM ${catalog}.pg_locks WHERE pid = ${catalog}.pg_backend_pid() AND locktype = 'transactionid' AND granted AND mode = 'ExclusiveLock')
UNION ALL
SELECT l.relation::text, l.modes, c.relfilenode::text, ${catalog}.pg_stat_get_xact_numscans(l.relation)::text,
  (${catalog}.pg_stat_get_xact_tuples_updated(l.relation) + ${catalog}.pg_stat_get_xact_tuples_deleted(l.relation))::text
FROM (SELECT relation, ${catalog}.string_agg(mode, ',') AS modes FROM ${catalog}.pg_locks
  WHERE pid = ${catalog}.pg_backend_pid() AND locktype = 'relation' AND granted AND relation >= 16384 GROUP BY relation) l
LEFT JOIN ${catalog}.pg_class c ON c.oid = l.relation`

/**
 * Read in a transaction of its own before the traced one begins: counters of earlier transactions that the server has not
 * taken over yet. Counting pg_am's rows scans it, and leaves a mark by which a take-over in between is noticed.
 */
const readBaselineSql = `SELECT c.oid::text, ${catalog}.pg_stat_get_xact_numscans(c.oid)::text FROM ${catalog}.pg_class c
WHERE c.relkind IN ('r', 'm', 't') AND c.oid >= 16384 AND ${catalog}.pg_stat_get_xact_numscans(c.oid) > 0
UNION ALL SELECT 'wal', ${walBytes}
UNION ALL SELECT 'lock_timeout', ${catalog}.current_setting('lock_timeout')
UNION ALL SELECT 'statement_timeout', ${catalog}.current_setting('statement_timeout')
UNION ALL SELECT 'schema', ${catalog}.unnest(${catalog}.current_schemas(false))::text
UNION ALL SELECT 'canary', ${catalog}.pg_stat_get_xact_numscans(${canary})::text
UNION ALL SELECT 'rows', ${catalog}.count(*)::text FROM ${catalog}.pg_am`

/** A query of ours that is prepared once in each session under a name of its own, and leaves the client's unnamed one alone. */
export interface OwnQuery {
  name: string
  sql: string
}

export const observationQuery: OwnQuery = { name: '_preflight_observation', sql: observe }
export const baselineQuery: OwnQuery = { name: '_preflight_baseline', sql: readBaselineSql }

/**
 * The messages that run it. `known`: this session has it prepared already. Without Sync, so that the client's transaction
 * goes on where it was, the answer ends with CloseComplete; with it, with ReadyForQuery.
 */
export function ownQueryMessages({ name, sql }: OwnQuery, known: boolean, end: 'flush' | 'sync'): Buffer {
  const prepare = known ? [] : [close('S', name), parse(name, sql)]
  return Buffer.concat([...prepare, bind(name, name), execute(name), close('P', name), end === 'sync' ? sync : flush])
}

/** What a session stands at between two transactions. */
export interface Baseline {
  wal: bigint
  lockTimeoutMs: number | null
  statementTimeoutMs: number | null
  /** The effective search path, first first. */
  schemas: string[]
  scans: Map<number, number>
  /** false: the server took the counters over since the baseline before. */
  countersKept: boolean
}

export const emptyBaseline: Baseline = {
  wal: 0n,
  lockTimeoutMs: null,
  statementTimeoutMs: null,
  schemas: [],
  scans: new Map(),
  countersKept: false,
}

export function readBaseline(rows: Buffer[]): Baseline {
  const read: Baseline = { ...emptyBaseline, schemas: [], scans: new Map() }
  for (const row of rows) {
    const [key, value] = readDataRow(row)
    if (key === 'wal') read.wal = BigInt(value ?? 0)
    else if (key === 'lock_timeout') read.lockTimeoutMs = milliseconds(value ?? '')
    else if (key === 'statement_timeout') read.statementTimeoutMs = milliseconds(value ?? '')
    else if (key === 'schema' && value != null) read.schemas.push(value)
    else if (key === 'canary') read.countersKept = Number(value) > 0
    else if (key !== 'rows') read.scans.set(Number(key), Number(value))
  }
  return read
}

export function readObservation(rows: Buffer[]): Observation {
  const observation: Observation = { wal: 0n, lockTimeoutMs: null, xids: [], countersKept: false, relations: new Map() }
  for (const row of rows) {
    const columns = readDataRow(row)
    if (columns[0] === '0') {
      observation.wal = BigInt(columns[1] ?? 0)
      observation.countersKept = Number(columns[2]) > 0
      observation.lockTimeoutMs = milliseconds(columns[3] ?? '')
      observation.xids = (columns[4] ?? '').split(',').filter((xid) => xid !== '')
    } else {
      const mode = strongest((columns[1] ?? '').split(',').map(lockModeOf))
      observation.relations.set(Number(columns[0]), {
        mode,
        relfilenode: columns[2] == null ? null : Number(columns[2]),
        scans: Number(columns[3]),
        rowsChanged: Number(columns[4]),
      })
    }
  }
  return observation
}

/** pg_locks' spelling as the manual's: "ShareUpdateExclusiveLock" is SHARE UPDATE EXCLUSIVE. */
export function lockModeOf(mode: string): LockMode {
  const words = mode
    .replace(/Lock$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toUpperCase()
  const found = lockModes.find((name) => name === words)
  if (!found) throw new Error(`pg_locks names a mode that PostgreSQL's manual does not: ${mode}`)
  return found
}

export function strength(mode: LockMode): number {
  return lockModes.indexOf(mode)
}

export function strongest(modes: LockMode[]): LockMode {
  return modes.reduce<LockMode>((best, mode) => (strength(mode) > strength(best) ? mode : best), 'ACCESS SHARE')
}

/** A setting such as "2s", "500ms" or "0" in ms. */
export function milliseconds(setting: string): number | null {
  const match = /^(\d+)(us|ms|s|min|h|d)?$/.exec(setting)
  if (!match) return null
  const factor = { us: 0.001, ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 }[match[2] ?? 'ms'] ?? 1
  return Number(match[1]) * factor
}
