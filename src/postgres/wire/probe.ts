import type { Relation } from './observer.ts'
import type { Prober } from './prober.ts'
import type { WaitingStatement } from './trace.ts'

/**
 * Which statements on a table have to wait now. Executed, not looked up: each is planned by EXPLAIN, which takes the table
 * locks that running it takes, on the table and on its indexes, and gives up after a short lock_timeout.
 */
export async function waitingForTable(prober: Prober, table: Relation): Promise<WaitingStatement[]> {
  const planned: [WaitingStatement, string][] = [['SELECT', `EXPLAIN SELECT 1 FROM ${table.name}`]]
  if (table.kind !== 'm') {
    planned.push(['INSERT', `EXPLAIN INSERT INTO ${table.name} DEFAULT VALUES`])
    if (table.column !== null) planned.push(['UPDATE', `EXPLAIN UPDATE ${table.name} SET ${table.column} = DEFAULT`])
    planned.push(['DELETE', `EXPLAIN DELETE FROM ${table.name}`])
  }
  // None of these keeps another from its lock, so all can wait at the same time.
  const waits = await prober.wait(planned.map(([, sql]) => sql))
  return planned.flatMap(([statement], index) => (waits[index] ? [statement] : []))
}

export interface WaitingForRow {
  statements: WaitingStatement[]
  /** The (sub)transaction that they wait for. */
  xid: string
}

/**
 * Which statements have to wait if they touch a row that one of the transactions `xids` has changed or locked. Executed as
 * well: one such row is found by its xmax, and locked as an UPDATE and as a DELETE would.
 */
export async function waitingForRow(prober: Prober, table: Relation, xids: string[]): Promise<WaitingForRow | null> {
  if (xids.length === 0) return null
  const list = xids.map((xid) => `'${Number(xid)}'::pg_catalog.xid`).join(', ')
  const row = await prober.find<{ ctid: string; xid: string }>(
    `SELECT ctid::text, xmax::text AS xid FROM ONLY ${table.name} WHERE xmax IN (${list}) LIMIT 1`,
  )
  if (row === null) return null
  // FOR NO KEY UPDATE is what an UPDATE that leaves the keys alone takes; FOR UPDATE what a DELETE takes (manual, 13.3.2).
  const locking = (strength: string) => `SELECT 1 FROM ONLY ${table.name} WHERE ctid = '${row.ctid}' FOR ${strength}`
  if ((await prober.wait([locking('NO KEY UPDATE')]))[0]) return { statements: ['UPDATE', 'DELETE'], xid: row.xid }
  if ((await prober.wait([locking('UPDATE')]))[0]) return { statements: ['DELETE'], xid: row.xid }
  return null
}
