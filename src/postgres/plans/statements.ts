import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'
import { messageOf } from '../../errors.ts'
import { codeOf, withClient } from '../server/client.ts'
import type { ThrowawayServer } from '../server/server.ts'
import { isSessionStatement } from './session-statement.ts'
import type { ObservedStatement } from './statement.ts'

export type StatementStatistics =
  | { available: true; observer: StatementObserver }
  /** A sentence: why this server counts no statements. */
  | { available: false; reason: string }

export interface StatementObserver {
  /**
   * What the server has counted in a database until now, once nothing runs there any more (waited for 2 s at most). Nothing of this
   * is asked in that database: what we ask is not among what we count.
   */
  snapshot(database: string): Promise<StatementSnapshot>
}

/** The counters at one moment. See `statementsBetween`. */
export interface StatementSnapshot {
  /** By queryid. */
  counters: ReadonlyMap<string, Counter>
  /** How often the server has dropped counters for want of room; null: it does not tell (13). */
  evictions: number | null
  /** How many statements the server remembers at most. */
  room: number
  /** How many it remembers, of all databases. */
  remembered: number
  /** Whether there are statements of other roles that we may not read. */
  hidden: boolean
}

interface Counter {
  sql: string
  calls: number
  totalMs: number
  rows: number
}

/** What ran in a database during a stretch of time. */
export interface StatementStretch {
  /** Those that ask or change something, most calls first. */
  statements: ObservedStatement[]
  /** BEGIN, COMMIT, SET and their like. */
  session: ObservedStatement[]
  /** A sentence: why there may have been more; null where everything was counted. */
  incomplete: string | null
}

const objectNotInPrerequisiteState = '55000'
const settleMs = 2000
const lookMs = 25

/**
 * Makes pg_stat_statements readable in a database of its own, so that no measured (nor given) database gets the extension. That
 * database goes with the server's `stop()`.
 */
export async function openStatements(server: ThrowawayServer): Promise<StatementStatistics> {
  const home = `preflight_statements_${randomBytes(4).toString('hex')}`
  await server.createDatabase(home)
  const connection = server.connection(home)
  const reason = await withClient(connection, whyUnavailable)
  if (reason !== null) {
    await server.dropDatabase(home)
    return { available: false, reason }
  }
  return {
    available: true,
    observer: {
      snapshot: (database) =>
        withClient(connection, async (client) => {
          await settled(client, database)
          return snapshot(client, database, server.major)
        }),
    },
  }
}

/** What was counted between two snapshots of one database, the earlier first. */
export function statementsBetween(before: StatementSnapshot, after: StatementSnapshot): StatementStretch {
  const stretch: StatementStretch = { statements: [], session: [], incomplete: null }
  let lost = before.evictions !== after.evictions
  for (const [id, counter] of after.counters) {
    const earlier = before.counters.get(id) ?? { calls: 0, totalMs: 0, rows: 0 }
    const calls = counter.calls - earlier.calls
    if (calls < 0) lost = true
    if (calls <= 0) continue
    const meanMs = Math.max(0, counter.totalMs - earlier.totalMs) / calls
    const statement = { id, sql: counter.sql, calls, meanMs, rows: counter.rows - earlier.rows }
    if (isSessionStatement(counter.sql)) stretch.session.push(statement)
    else stretch.statements.push(statement)
  }
  for (const id of before.counters.keys()) if (!after.counters.has(id)) lost = true
  // 13 does not count what it drops: a twentieth of all, as soon as it is full (pg_stat_statements.c, USAGE_DEALLOC_PERCENT).
  if (after.evictions === null && after.remembered >= 0.94 * after.room) lost = true
  if (lost) {
    stretch.incomplete = `pg_stat_statements has room for ${after.room} statements and dropped some meanwhile: raise pg_stat_statements.max`
  } else if (after.hidden) {
    stretch.incomplete = 'there are statements of roles whose statistics may not be read: GRANT pg_read_all_stats'
  }
  for (const list of [stretch.statements, stretch.session]) list.sort((a, b) => b.calls - a.calls || compareText(a.sql, b.sql))
  return stretch
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

async function whyUnavailable(client: Client): Promise<string | null> {
  try {
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements')
    await client.query('SELECT count(*) FROM pg_stat_statements')
  } catch (error) {
    if (codeOf(error) === objectNotInPrerequisiteState) {
      return 'the server does not preload pg_stat_statements (shared_preload_libraries)'
    }
    return `the server does not give pg_stat_statements: ${messageOf(error)}`
  }
  const { rows } = await client.query<{ track: string; ids: string | null }>(
    "SELECT current_setting('pg_stat_statements.track') AS track, current_setting('compute_query_id', true) AS ids",
  )
  if (rows[0]?.track === 'none') return 'the server counts no statements (pg_stat_statements.track is none)'
  if (rows[0]?.ids === 'off') return 'the server counts no statements (compute_query_id is off)'
  return null
}

/**
 * A statement is counted when it ends, and a service may answer before that. So: nothing runs, twice in a row.
 * Autovacuum and other work of the server's own is not counted.
 */
async function settled(client: Client, database: string): Promise<void> {
  const deadline = performance.now() + settleMs
  for (let quiet = 0; quiet < 2 && performance.now() < deadline; ) {
    const { rows } = await client.query<{ busy: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_stat_activity
       WHERE datname = $1 AND backend_type = 'client backend' AND state NOT IN ('idle', 'disabled')) AS busy`,
      [database],
    )
    quiet = rows[0]?.busy === true ? 0 : quiet + 1
    if (quiet < 2) await pause(lookMs)
  }
}

async function snapshot(client: Client, database: string, major: number): Promise<StatementSnapshot> {
  const { rows } = await client.query<Counter & { id: string | null }>(
    `SELECT queryid::text AS id, coalesce(min(query), '') AS sql, sum(calls)::float8 AS calls, sum(total_exec_time)::float8 AS "totalMs",
       sum(rows)::float8 AS rows
     FROM pg_stat_statements WHERE dbid = (SELECT oid FROM pg_database WHERE datname = $1) ${major >= 14 ? 'AND toplevel' : ''}
     GROUP BY queryid`,
    [database],
  )
  const { rows: state } = await client.query<{ room: number; remembered: number; evictions: number | null }>(
    `SELECT current_setting('pg_stat_statements.max')::int AS room, (SELECT count(*)::int FROM pg_stat_statements(false)) AS remembered,
       ${major >= 14 ? '(SELECT dealloc::float8 FROM pg_stat_statements_info)' : 'NULL::float8'} AS evictions`,
  )
  const counters = new Map<string, Counter>()
  for (const { id, ...counter } of rows) if (id !== null && counter.sql !== '') counters.set(id, counter)
  const { room = 0, remembered = 0, evictions = null } = state[0] ?? {}
  return { counters, evictions, room, remembered, hidden: rows.some(({ id, sql }) => id === null || sql === '') }
}
