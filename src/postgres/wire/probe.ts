import type pg from 'pg'
import type { Relation } from './observer.ts'
import type { WaitingStatement } from './trace.ts'

const lockNotAvailable = '55P03'

/**
 * Which statements on a table have to wait now. Executed, not looked up: each is planned by EXPLAIN, which takes the table
 * locks that running it takes, on the table and on its indexes, and gives up after a short lock_timeout. Where not even a
 * SELECT gets its lock, the weakest there is, the others are not tried.
 */
export async function waitingForTable(prober: pg.Client, table: Relation): Promise<WaitingStatement[]> {
  if (await waits(prober, `EXPLAIN SELECT 1 FROM ${table.name}`)) {
    return table.kind === 'm' ? ['SELECT'] : ['SELECT', 'INSERT', 'UPDATE', 'DELETE']
  }
  if (table.kind === 'm') return []
  const writes: [WaitingStatement, string | null][] = [
    ['INSERT', `EXPLAIN INSERT INTO ${table.name} DEFAULT VALUES`],
    ['UPDATE', table.column === null ? null : `EXPLAIN UPDATE ${table.name} SET ${table.column} = DEFAULT`],
    ['DELETE', `EXPLAIN DELETE FROM ${table.name}`],
  ]
  const waiting: WaitingStatement[] = []
  for (const [statement, sql] of writes) {
    if (sql !== null && (await waits(prober, sql))) waiting.push(statement)
  }
  return waiting
}

/**
 * Which statements have to wait if they touch a row that the transaction has changed or locked. Executed as well: one such
 * row is found by its xmax, and locked as an UPDATE and as a DELETE would, in a transaction that is rolled back.
 */
export async function waitingForRow(prober: pg.Client, table: Relation, xids: string[]): Promise<WaitingStatement[]> {
  if (xids.length === 0) return []
  const row = await touchedRow(prober, table, xids)
  if (row === null) return []
  // FOR NO KEY UPDATE is what an UPDATE that leaves the keys alone takes; FOR UPDATE what a DELETE takes (manual, 13.3.2).
  if (await waits(prober, `SELECT 1 FROM ${table.name} WHERE ctid = '${row}' FOR NO KEY UPDATE`)) return ['UPDATE', 'DELETE']
  if (await waits(prober, `SELECT 1 FROM ${table.name} WHERE ctid = '${row}' FOR UPDATE`)) return ['DELETE']
  return []
}

async function touchedRow(prober: pg.Client, table: Relation, xids: string[]): Promise<string | null> {
  const list = xids.map((xid) => `'${Number(xid)}'::pg_catalog.xid`).join(', ')
  try {
    const { rows } = await prober.query<{ ctid: string }>(
      `SELECT ctid::text FROM ONLY ${table.name} WHERE xmax IN (${list}) LIMIT 1`,
    )
    return rows[0]?.ctid ?? null
  } catch {
    return null
  }
}

async function waits(prober: pg.Client, sql: string): Promise<boolean> {
  try {
    await prober.query(sql)
    return false
  } catch (error) {
    return (error as { code?: string }).code === lockNotAvailable
  }
}
