import type { Client } from 'pg'
import { messageOf } from '../../errors.ts'
import { withClient } from '../server/client.ts'
import type { Connection } from '../server/server.ts'
import { type Plan, type RawPlan, readPlan } from './plan.ts'
import { plannable } from './plannable.ts'

/** `reason`: a sentence. */
export type Explained = { plan: Plan } | { plan: null; reason: string }

const planningMs = 10_000

/**
 * The plans that PostgreSQL makes for normalised statements without knowing their parameters ("generic" plans), in their order.
 * Nothing is executed: EXPLAIN without ANALYZE, in a transaction that can only read and is rolled back.
 * Only a lost connection throws.
 */
export function explain(connection: Connection, statements: readonly string[]): Promise<Explained[]> {
  return withClient(connection, async (client) => {
    const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version_num') AS version")
    const generic = Number(rows[0]?.version) >= 160_000
    await client.query(`SET statement_timeout = ${planningMs}; SET plan_cache_mode = force_generic_plan`)
    const explained: Explained[] = []
    for (const statement of statements) explained.push(await explainOne(client, statement, generic))
    return explained
  })
}

async function explainOne(client: Client, statement: string, generic: boolean): Promise<Explained> {
  const ready = await plannable(statement)
  if (ready.sql === null) return { plan: null, reason: ready.reason }
  const { sql } = ready
  await client.query('BEGIN READ ONLY')
  try {
    const text = generic ? `EXPLAIN (GENERIC_PLAN, VERBOSE, FORMAT JSON) ${sql}` : await ofPrepared(client, sql)
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: RawPlan }[] }>(text)
    const root = rows[0]?.['QUERY PLAN'][0]?.Plan
    return root === undefined ? { plan: null, reason: 'PostgreSQL gave no plan' } : { plan: readPlan(root) }
  } catch (error) {
    return { plan: null, reason: `PostgreSQL does not plan it: ${messageOf(error)}` }
  } finally {
    await client.query('ROLLBACK; DEALLOCATE ALL')
  }
}

/** Before 16 only a prepared statement has a generic plan. */
async function ofPrepared(client: Client, sql: string): Promise<string> {
  await client.query(`PREPARE preflight_explained AS ${sql}`)
  const { rows } = await client.query<{ count: number }>(
    "SELECT cardinality(parameter_types) AS count FROM pg_prepared_statements WHERE name = 'preflight_explained'",
  )
  const count = rows[0]?.count ?? 0
  const values = count === 0 ? '' : `(${Array.from({ length: count }, () => 'NULL').join(', ')})`
  return `EXPLAIN (VERBOSE, FORMAT JSON) EXECUTE preflight_explained${values}`
}
