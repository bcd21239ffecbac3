import type { Statement } from '../sql/statement.ts'
import type { Observation } from './observation.ts'
import { strength } from './observation.ts'
import type { Observer, Relation } from './observer.ts'
import { waitingForRow, waitingForTable } from './probe.ts'
import { mayLockRows } from './statement-kinds.ts'
import type { Blocked } from './trace.ts'
import type { Effects, OpenTransaction, Raised } from './transaction.ts'

/** ROW EXCLUSIVE and below are what SELECT, INSERT, UPDATE and DELETE take themselves: they never wait for each other's. */
const weakestToProbe = strength('SHARE UPDATE EXCLUSIVE')

/** Which statements have to wait, since this statement, that did not before it in the same transaction. */
export async function blockedBy(options: {
  observer: Observer
  transaction: OpenTransaction
  observation: Observation
  effects: Effects
  statement: Statement
  /** When it began, in ms. */
  sinceMs: number
}): Promise<Blocked[]> {
  const { observer, transaction, observation, effects, statement, sinceMs } = options
  const blocked: Blocked[] = []
  for (const { table, causes } of await tablesToProbe(observer, effects.raised, transaction.before)) {
    const known = transaction.waitingFor(table.oid, 'table')
    if (known.size === 4) continue
    const waiting = await waitingForTable(await observer.prober(), table)
    const statements = waiting.filter((candidate) => !known.has(candidate))
    if (statements.length === 0) continue
    const found: Blocked = { relation: table.name, statements, by: 'table', forMs: 0 }
    blocked.push(transaction.waits({ blocked: found, table: table.oid, sinceMs, causes }))
  }
  if (!mayLockRows(statement)) return blocked
  for (const table of effects.touched) {
    const known = transaction.waitingFor(table.oid, 'row')
    if (known.has('UPDATE')) continue
    const waiting = await waitingForRow(await observer.prober(), table, observation.xids)
    const statements = waiting?.statements.filter((candidate) => !known.has(candidate)) ?? []
    if (!waiting || statements.length === 0) continue
    const found: Blocked = { relation: table.name, statements, by: 'row', forMs: 0 }
    blocked.push(transaction.waits({ blocked: found, table: table.oid, sinceMs, causes: { xid: waiting.xid } }))
  }
  return blocked
}

/** Tables whose own lock was raised, or one of whose indexes' was: planning a query takes a lock on every index. */
export async function tablesToProbe(
  observer: Observer,
  raised: Raised[],
  relations: Map<number, Relation>,
): Promise<{ table: Relation; causes: Raised[] }[]> {
  const tables = new Map<number, { table: Relation; causes: Raised[] }>()
  for (const cause of raised) {
    const { relation, mode } = cause
    if (strength(mode) < weakestToProbe) continue
    const known = tables.get(relation.table ?? relation.oid)
    if (known) {
      known.causes.push(cause)
      continue
    }
    const table =
      relation.table === null ? relation : (relations.get(relation.table) ?? (await observer.relation(relation.table)))
    if (table && ['r', 'p', 'm'].includes(table.kind)) tables.set(table.oid, { table, causes: [cause] })
  }
  return [...tables.values()]
}
