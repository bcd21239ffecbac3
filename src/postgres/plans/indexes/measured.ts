import type { Client } from 'pg'
import { type Plan, type RawPlan, readPlan } from '../plan.ts'

/** How a statement fared with several sets of values. */
export interface Measured {
  /** Median over the sets of the median over the runs: execution without planning, in ms. */
  ms: number
  /** Median over the sets: 8 KB blocks read from the cache or the disk. */
  blocks: number
  /** With the first set. */
  plan: Plan
}

/** A query that is prepared in a session, with sets of values for its parameters. */
export interface Prepared {
  client: Client
  name: string
  /** SQL expressions, one for each parameter. */
  sets: readonly (readonly string[])[]
}

interface Explained {
  Plan: RawPlan
  'Execution Time'?: number
}

const runs = 5
const runMs = 10_000
/** A slow statement is run less often. */
const enoughMs = 3000

/** The plan for the first set of values; nothing is executed. */
export async function planned(prepared: Prepared): Promise<Plan> {
  return readPlan((await explained(prepared, prepared.sets[0] ?? [], 'VERBOSE')).Plan)
}

/**
 * Executes the query with each set of values in turn: once to warm up, then up to five times, for 3 s in all. null where the first time
 * has shown already that it takes more than `mostMs`. Throws the server's error where it fails, or takes more than 10 s.
 */
export async function measure(prepared: Prepared, mostMs = Number.POSITIVE_INFINITY): Promise<Measured | null> {
  const from = performance.now()
  const first = await pass(prepared)
  // The cache may have been cold.
  if (median(first.map(({ ms }) => ms)) > 2 * mostMs) return null
  const warm: Run[][] = []
  while (warm.length < runs && performance.now() - from < enoughMs) warm.push(await pass(prepared))
  const passes = warm.length === 0 ? [first] : warm
  const perSet = prepared.sets.map((_, set) => median(passes.map((runs) => runs[set]?.ms ?? 0)))
  const [run] = first
  if (run === undefined) throw new Error('there was no set of values to measure with')
  return { ms: median(perSet), blocks: median(first.map(({ blocks }) => blocks)), plan: run.plan }
}

interface Run {
  ms: number
  blocks: number
  plan: Plan
}

async function pass(prepared: Prepared): Promise<Run[]> {
  const results: Run[] = []
  for (const set of prepared.sets) {
    const { Plan: plan, 'Execution Time': ms = 0 } = await explained(prepared, set, 'ANALYZE, BUFFERS, TIMING OFF, VERBOSE')
    results.push({ ms, blocks: (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0), plan: readPlan(plan) })
  }
  return results
}

async function explained({ client, name }: Prepared, set: readonly string[], options: string): Promise<Explained> {
  const values = set.length === 0 ? '' : `(${set.join(', ')})`
  await client.query(`BEGIN READ ONLY; SET LOCAL statement_timeout = ${runMs}; SET LOCAL plan_cache_mode = force_custom_plan`)
  try {
    const { rows } = await client.query<{ 'QUERY PLAN': Explained[] }>(
      `EXPLAIN (${options}, FORMAT JSON) EXECUTE ${name}${values}`,
    )
    const [result] = rows[0]?.['QUERY PLAN'] ?? []
    if (result === undefined) throw new Error('PostgreSQL gave no plan')
    return result
  } finally {
    await client.query('ROLLBACK')
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle] ?? 0, sorted[middle] ?? 0]
  return (low + high) / 2
}
