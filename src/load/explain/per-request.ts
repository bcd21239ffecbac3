import { setTimeout as pause } from 'node:timers/promises'
import { statementKey } from '../../postgres/plans/statement-key.ts'
import { type StatementObserver, type StatementStretch, statementsBetween } from '../../postgres/plans/statements.ts'
import type { Target } from '../target.ts'
import type { Send } from './send.ts'
import { callsPerRequest, type Stretch } from './slope.ts'

/** A statement that requests of a target make. */
export interface StatementPerRequest {
  /** See `statementKey`: equal on every database and side. */
  key: string
  /** Normalised: constants are $1, $2, … */
  sql: string
  /** How often it runs in one request: whole where it runs equally often in each. */
  calls: number
  /** Whether it runs equally often in each request. */
  steady: boolean
  /** Rows that it gives or changes in one request, over all its calls. */
  rows: number
  /** Mean of one call, in ms, as the server measured it (planning and the way there are not in it). */
  meanMs: number
}

/** What one request of a target asks of the database. */
export interface RequestStatements {
  /** The target's name. */
  target: string
  /** Most calls first. What the service does by itself meanwhile (timers, health checks, pings of a pool) is not in it. */
  statements: StatementPerRequest[]
  /** Calls per request over all statements: "51 queries a request". */
  queries: number
  /** BEGIN, COMMIT, SET and their like per request, which are not among the statements. */
  session: number
  /** How many requests this was measured with, warm-up left out. */
  requests: number
  /** How many of them failed, or were answered with a status that the target does not expect. */
  unexpected: number
  /** A sentence: why there may be more; null where everything was counted. */
  incomplete: string | null
}

export interface PerRequestOptions {
  observer: StatementObserver
  /** The name of the database on which the service works, and nobody else meanwhile. */
  database: string
  send: Send
  signal: AbortSignal
  /** Requests of the first stretch; the second has twice as many. 5 unless given. */
  requests?: number
  /** About how long a target may take, in ms: slow ones are asked fewer times, at least once and twice. 10,000 unless given. */
  withinMs?: number
}

const warmUp = 2
const idleMs = { least: 200, most: 500 }

/**
 * Measures what one request asks of the database: n requests one after another, then 2n, then none for a while. What grows with
 * the requests is theirs; the rest is the service's own. Requests that write are really made.
 * Throws the signal's reason after an abort.
 */
export async function statementsPerRequest(target: Target, options: PerRequestOptions): Promise<RequestStatements> {
  const { observer, database, send, signal } = options
  let unexpected = 0
  const ask = async (times: number): Promise<number> => {
    const from = performance.now()
    for (let i = 0; i < times; i++) {
      const status = await send(target, signal)
      if (status === null || !target.expected.accepts(status)) unexpected += 1
    }
    return performance.now() - from
  }
  await ask(warmUp - 1)
  const perRequestMs = await ask(1)
  unexpected = 0
  const few = Math.max(
    1,
    Math.min(options.requests ?? 5, Math.floor((options.withinMs ?? 10_000) / 3 / Math.max(perRequestMs, 0.1))),
  )
  const watched = async (requests: number, during: () => Promise<unknown>): Promise<Stretch & { counted: StatementStretch }> => {
    const from = performance.now()
    const before = await observer.snapshot(database)
    await during()
    const after = await observer.snapshot(database)
    return { requests, ms: performance.now() - from, counted: statementsBetween(before, after) }
  }
  const first = await watched(few, () => ask(few))
  const second = await watched(2 * few, () => ask(2 * few))
  const idle = await watched(0, () =>
    pause(Math.min(Math.max(second.ms, idleMs.least), idleMs.most), undefined, { signal }).catch(() => signal.throwIfAborted()),
  )
  const stretches = [first, second, idle] as const
  const counted = stretches.map((stretch) => stretch.counted)
  const statements = perRequest(
    stretches,
    counted.map((stretch) => byKey(stretch.statements)),
  )
  const session = perRequest(
    stretches,
    counted.map((stretch) => byKey(stretch.session)),
  )
  return {
    target: target.name,
    statements,
    queries: total(statements),
    session: total(session),
    requests: 3 * few,
    unexpected,
    incomplete: counted.find((stretch) => stretch.incomplete !== null)?.incomplete ?? null,
  }
}

interface Sum {
  sql: string
  calls: number
  totalMs: number
  rows: number
}

/** Statements that differ only in the length of a list, and those of several roles, together. */
function byKey(statements: StatementStretch['statements']): Map<string, Sum> {
  const sums = new Map<string, Sum>()
  for (const { sql, calls, meanMs, rows } of statements) {
    const key = statementKey(sql)
    const sum = sums.get(key) ?? { sql, calls: 0, totalMs: 0, rows: 0 }
    sums.set(key, { sql: sum.sql, calls: sum.calls + calls, totalMs: sum.totalMs + calls * meanMs, rows: sum.rows + rows })
  }
  return sums
}

function perRequest(
  stretches: readonly [Stretch, Stretch, Stretch],
  sums: readonly ReadonlyMap<string, Sum>[],
): StatementPerRequest[] {
  const found: StatementPerRequest[] = []
  for (const key of new Set(sums.flatMap((sum) => [...sum.keys()]))) {
    const counts = sums.map((sum) => sum.get(key)?.calls ?? 0)
    const { calls, steady } = callsPerRequest(stretches, counts)
    if (calls === 0) continue
    const sum = (figure: 'calls' | 'totalMs' | 'rows') => sums.reduce((whole, each) => whole + (each.get(key)?.[figure] ?? 0), 0)
    found.push({
      key,
      sql: sums.find((sum) => sum.has(key))?.get(key)?.sql ?? '',
      calls,
      steady,
      rows: round((calls * sum('rows')) / sum('calls')),
      meanMs: sum('totalMs') / sum('calls'),
    })
  }
  return found.sort((a, b) => b.calls - a.calls || (a.key < b.key ? -1 : 1))
}

function total(statements: readonly StatementPerRequest[]): number {
  return round(statements.reduce((sum, { calls }) => sum + calls, 0))
}

/** To hundredths: a sum of halves and thirds is no more certain than that. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}
