import { randomBytes } from 'node:crypto'
import type { Client } from 'pg'
import { messageOf } from '../../errors.ts'
import { withClient } from '../server/client.ts'
import type { Connection } from '../server/server.ts'
import { comparePlans } from './compare-plans.ts'
import { bestIndex, uses } from './indexes/best-index.ts'
import { conditionsOf, tablesOf } from './indexes/conditions.ts'
import { type Measured, measure, type Prepared, planned } from './indexes/measured.ts'
import { type IndexMigration, migrationFor } from './indexes/migration.ts'
import { parameterValues } from './indexes/parameter-values.ts'
import { readingPart } from './indexes/reading-part.ts'
import { readRelations } from './indexes/relation.ts'
import type { Source } from './indexes/source.ts'
import type { TrialIndex } from './indexes/trial-index.ts'
import type { Plan } from './plan.ts'
import { plannable } from './plannable.ts'

export interface IndexTrial {
  /** A throwaway copy, which nobody else uses: indexes are really built in it, and those that help stay. */
  connection: Connection
  /** Normalised ($1, $2, … for values) or plain; those that matter most first. */
  statements: readonly string[]
  signal: AbortSignal
  /** Tables with fewer rows are read quickly enough without an index. 1,000 unless given. */
  leastRows?: number
  /** Share of the time that must be saved: 0.3 is 30 %, which is what is taken unless given. */
  leastGain?: number
  /** How much of the time must be saved, in ms, of all statements or of each. 1 unless given. */
  leastMs?: number | ((sql: string) => number)
  /** No new statement, and no further candidate, is tried after so long, in ms. 60,000 unless given. */
  withinMs?: number
}

/** An index that was built and measured. */
export interface IndexSuggestion extends IndexMigration {
  /** Qualified, quoted as SQL needs it. */
  table: string
  name: string
  /** In order, as in CREATE INDEX. */
  keys: string[]
  /** A partial index's predicate. */
  where: string | null
  /** Of the index, in bytes, on the rows of the copy. */
  size: number
  /** The statement that it was measured with: of an UPDATE or DELETE, the part that finds the rows. */
  sql: string
  /** Of the whole statement. */
  before: IndexEffect
  after: IndexEffect
  /** "Seq Scan on orders → Index Scan using orders_customer_id_idx on orders" */
  plan: string
  /** Statements further down the list whose plans use it as well. */
  alsoUsedBy: string[]
}

export interface IndexEffect {
  /** Execution without planning: median of five runs with each of several sets of values. */
  ms: number
  /** 8 KB blocks read, from the cache or the disk. */
  blocks: number
  /** The planner's estimate, in its own unit. */
  cost: number
}

export interface IndexTrialResult {
  /** In the order of the statements. */
  suggestions: IndexSuggestion[]
  /** Statements for which there is none, each with a sentence why. */
  without: { sql: string; reason: string }[]
}

const sets = 5

/**
 * Tries indexes for statements whose plans read a whole table to throw rows away, or sort what an index would give in order: each
 * candidate is built, and the statement executed with values from the tables, before and after. Kept is what the plan uses and saves
 * enough. Nothing that writes is executed. Throws the signal's reason after an abort; what a statement fails with is its reason.
 */
export function suggestIndexes(trial: IndexTrial): Promise<IndexTrialResult> {
  return withClient(trial.connection, async (client) => {
    const result: IndexTrialResult = { suggestions: [], without: [] }
    const session: Session = {
      client,
      trial,
      deadline: performance.now() + (trial.withinMs ?? 60_000),
      built: [],
      vacuumed: new Set(),
      result,
    }
    // Whatever runs then fails: an index may take minutes to build.
    const abort = () => void client.end().catch(() => {})
    trial.signal.addEventListener('abort', abort, { once: true })
    try {
      for (const sql of trial.statements) {
        trial.signal.throwIfAborted()
        const reason = performance.now() > session.deadline ? 'there was no time left to try' : await tryStatement(session, sql)
        if (reason !== null) result.without.push({ sql, reason })
      }
      return result
    } finally {
      trial.signal.removeEventListener('abort', abort)
    }
  })
}

interface Session {
  client: Client
  trial: IndexTrial
  deadline: number
  /** Those that were suggested so far, which are there, in the order of the suggestions. */
  built: TrialIndex[]
  vacuumed: Set<number>
  result: IndexTrialResult
}

/** Adds suggestions, one for each of two tables at most; or gives the reason why there is none. */
async function tryStatement(session: Session, sql: string): Promise<string | null> {
  const { trial, result } = session
  try {
    const ready = await plannable(sql)
    if (ready.sql === null) return ready.reason
    const reading = readingPart(ready.sql, ready.verb)
    if (reading.sql === null) return reading.reason
    const first = await tryReading(session, sql, reading.sql)
    if (typeof first === 'string') return first
    result.suggestions.push(first)
    const second = await tryReading(session, sql, reading.sql)
    if (typeof second !== 'string') result.suggestions.push(second)
    return null
  } catch (error) {
    trial.signal.throwIfAborted()
    return `PostgreSQL does not run it with values from the tables: ${messageOf(error)}`
  }
}

async function tryReading(session: Session, sql: string, reading: string): Promise<IndexSuggestion | string> {
  const { client, trial, built, result } = session
  const relations = await readRelations(client, await tablesOf(reading), session.vacuumed)
  const { sources, parameters } = await conditionsOf(reading, relations)
  const name = `preflight_${randomBytes(4).toString('hex')}`
  await client.query(`PREPARE ${name} AS ${reading}`)
  try {
    const values = await parameterValues(client, parameters, await parameterTypes(client, name), sets)
    if (typeof values === 'string') return values
    const prepared: Prepared = { client, name, sets: values }
    const plan = await planned(prepared)
    for (const [i, suggestion] of result.suggestions.entries()) {
      const index = built[i]
      if (index !== undefined && suggestion.sql !== sql && uses(plan, index)) suggestion.alsoUsedBy.push(sql)
    }
    const slow = sources.filter((source) => source.relation.rows >= (trial.leastRows ?? 1000) && mayGain(plan, source))
    if (slow.length === 0) return 'its plan neither reads rows of a large table in vain, nor sorts them'
    const before = await measure(prepared)
    const { leastMs = 1 } = trial
    const least = { ms: typeof leastMs === 'number' ? leastMs : leastMs(sql), share: trial.leastGain ?? 0.3 }
    if (before === null) return 'it was not measured'
    if (before.ms < least.ms) return `it takes only ${before.ms.toFixed(2)} ms`
    const best = await bestIndex(
      prepared,
      slow,
      before,
      least,
      () => performance.now() > session.deadline || trial.signal.aborted,
    )
    if (best === null) return 'no index that was tried saved enough'
    const { index, after } = best
    const { relation, keys, where } = index.candidate
    built.push(index)
    return {
      table: relation.name,
      name: index.name,
      keys,
      where,
      size: index.size,
      sql,
      before: effect(before),
      after: effect(after),
      plan: comparePlans(before.plan, after.plan)?.sentence ?? after.plan.text.trim(),
      alsoUsedBy: [],
      ...(await migrationFor(client, index)),
    }
  } finally {
    await client.query(`DEALLOCATE ${name}`)
  }
}

function effect({ ms, blocks, plan }: Measured): IndexEffect {
  return { ms, blocks, cost: plan.cost }
}

async function parameterTypes(client: Client, name: string): Promise<string[]> {
  const { rows } = await client.query<{ types: string[] }>(
    'SELECT array_to_json(parameter_types) AS types FROM pg_prepared_statements WHERE name = $1',
    [name],
  )
  return rows[0]?.types ?? []
}

/** Whether the plan reads rows of a table in vain, or sorts what could come sorted out of it. */
function mayGain(plan: Plan, source: Source): boolean {
  const sorts = plan.operations.some((operation) => operation.endsWith('Sort'))
  if (sorts && source.sort.length > 0) return true
  return plan.accesses.some(
    (access) =>
      source.relation.planNames.has(access.relation) && (access.filters || (access.by === 'Seq Scan' && source.joins.size > 0)),
  )
}
