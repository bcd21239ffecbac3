import { type ClientBase, DatabaseError } from 'pg'
import { messageOf } from '../../errors.ts'
import { domainKey } from './bound-column.ts'
import { type RowRules, readChecks } from './check.ts'
import { closeCycle, Dangling } from './close-cycle.ts'
import { type Filling, fillTable } from './fill.ts'
import { fillingOrder, isNullable, type Stage } from './order.ts'
import { readTables } from './read-tables.ts'
import { Unfillable } from './row-source.ts'
import type { ForeignKeyShape, TableShape } from './table.ts'
import { targetRows } from './targets.ts'

export interface GenerateOptions {
  /** How many rows each table shall hold, or how many which ("public.users" or "users"). Rows that are there already count. */
  rows: number | ReadonlyMap<string, number>
  /** The same seed and schema give the same rows, byte for byte. */
  seed: number
  /** Tables to leave as they are, by name in any schema or qualified: a migration tool's books. */
  skip: readonly string[]
}

export interface GeneratedRows {
  /** Qualified. */
  table: string
  /** How many rows it held before, how many were added, and how many were to be added. */
  before: number
  inserted: number
  wanted: number
  /** Why fewer were added than wanted; null where all were. */
  reason: string | null
}

/**
 * Fills every table of the client's database (partitioned ones through their root) with plausible rows that satisfy its types,
 * NOT NULL, unique, foreign key, exclusion and check constraints, by COPY, parents before children, and runs ANALYZE. A table for
 * which no rows can be made is reported with the reason; it never fails the whole. Only a lost connection throws.
 *
 * Where the role may set session_replication_role, triggers do not fire and foreign keys are not checked while loading: they
 * hold because every reference is taken from rows that are there. The client must not be inside a transaction.
 */
export async function generateRows(client: ClientBase, options: GenerateOptions): Promise<GeneratedRows[]> {
  const { rows: settings } = await client.query<{ path: string; zone: string; style: string }>(
    "SELECT current_setting('search_path') AS path, current_setting('TimeZone') AS zone, current_setting('DateStyle') AS style",
  )
  const restore =
    "SELECT set_config('search_path', $1, false), set_config('TimeZone', $2, false), set_config('DateStyle', $3, false)"
  await client.query("SET search_path = ''; SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'")
  try {
    return await generate(client, options)
  } finally {
    const [before] = settings
    await client.query(restore, [before?.path, before?.zone, before?.style])
  }
}

async function generate(client: ClientBase, options: GenerateOptions): Promise<GeneratedRows[]> {
  const tables = (await readTables(client)).filter((table) => !isSkipped(table.name, options.skip))
  const rules = new Map<string, RowRules>()
  for (const table of tables) rules.set(table.name, await rulesOf(table))
  const filling: Filling = { client, seed: options.seed, rules, replica: await mayBeReplica(client) }
  const targets = targetRows(tables, options.rows)
  const results = new Map<string, GeneratedRows>()
  for (const stage of fillingOrder(tables)) {
    for (const result of await fillStage(filling, stage, targets)) results.set(result.table, result)
  }
  const filled = [...results.values()].filter((result) => result.inserted > 0)
  if (filled.length > 0) await client.query(`ANALYZE ${filled.map((result) => result.table).join(', ')}`)
  return tables.flatMap((table) => results.get(table.name) ?? [])
}

function isSkipped(table: string, skip: readonly string[]): boolean {
  const plain = table.replaceAll('"', '')
  return skip.some((name) => {
    const wanted = name.replaceAll('"', '')
    return plain === wanted || plain.slice(plain.indexOf('.') + 1) === wanted
  })
}

async function rulesOf(table: TableShape): Promise<RowRules> {
  const rules = await readChecks(table.checks.map((check) => check.expression))
  for (const column of table.columns) {
    if (column.type.checks.length === 0) continue
    const domain = await readChecks(column.type.checks)
    const restriction = domain.columns.get('value')
    if (restriction !== undefined) rules.columns.set(domainKey(column.name), { ...restriction, presence: null })
    rules.candidates.set(column.name, [...(rules.candidates.get(column.name) ?? []), ...(domain.candidates.get('value') ?? [])])
  }
  return rules
}

async function mayBeReplica(client: ClientBase): Promise<boolean> {
  try {
    await client.query('BEGIN; SET LOCAL session_replication_role = replica; ROLLBACK')
    return true
  } catch {
    await client.query('ROLLBACK')
    return false
  }
}

async function begin({ client, replica }: Filling): Promise<void> {
  await client.query(`BEGIN; ${replica ? 'SET LOCAL session_replication_role = replica' : 'SET CONSTRAINTS ALL DEFERRED'}`)
}

/** A cycle in one transaction; where that does not work, its tables one by one with the references among them left NULL. */
async function fillStage(filling: Filling, stage: Stage, targets: ReadonlyMap<string, number>): Promise<GeneratedRows[]> {
  if (stage.forward.size > 0) {
    const together = await fillCycle(filling, stage, targets)
    if (together !== null) return together
  }
  const results: GeneratedRows[] = []
  for (const table of stage.tables) results.push(await fillAlone(filling, table, targets.get(table.name) ?? 0))
  return results
}

async function fillAlone(filling: Filling, table: TableShape, target: number): Promise<GeneratedRows> {
  const wanted = Math.max(0, target - table.rows)
  const result: GeneratedRows = { table: table.name, before: table.rows, inserted: 0, wanted, reason: null }
  if (wanted === 0) return result
  try {
    await begin(filling)
    const filled = await fillTable(filling, table, wanted, new Set())
    await filling.client.query('COMMIT')
    return { ...result, ...filled }
  } catch (error) {
    await filling.client.query('ROLLBACK')
    return { ...result, reason: reasonOf(error) }
  }
}

async function fillCycle(filling: Filling, stage: Stage, targets: ReadonlyMap<string, number>): Promise<GeneratedRows[] | null> {
  const { client } = filling
  try {
    await begin(filling)
    // The transaction's id must come before those of its savepoints: that is how its rows are told from others.
    await client.query('SELECT pg_current_xact_id()')
    const results: GeneratedRows[] = []
    for (const table of stage.tables) {
      const wanted = Math.max(0, (targets.get(table.name) ?? 0) - table.rows)
      const open = new Set(table.foreignKeys.filter((key) => stage.forward.has(key) && canWait(filling, table, key)))
      const filled = wanted === 0 ? { inserted: 0, reason: null } : await fillTable(filling, table, wanted, open)
      results.push({ table: table.name, before: table.rows, wanted, ...filled })
    }
    for (const table of stage.tables) {
      for (const key of table.foreignKeys) if (stage.forward.has(key)) await closeCycle(client, table, key)
    }
    await client.query('COMMIT')
    return results
  } catch (error) {
    await client.query('ROLLBACK')
    if (error instanceof Unfillable || error instanceof Dangling || error instanceof DatabaseError) return null
    throw error
  }
}

/** Whether rows may stand without the parent until the end of the transaction. */
function canWait(filling: Filling, table: TableShape, key: ForeignKeyShape): boolean {
  return filling.replica || key.deferrable || isNullable(table, key)
}

/** What a reader can act on; anything that is neither the server's word nor ours about the table is a bug, and thrown on. */
function reasonOf(error: unknown): string {
  if (error instanceof Unfillable || error instanceof DatabaseError) return messageOf(error)
  throw error
}
