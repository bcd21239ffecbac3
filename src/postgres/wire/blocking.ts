import type { Statement } from '../sql/statement.ts'
import type { Observation } from './observation.ts'
import { strength } from './observation.ts'
import type { Observer, Relation } from './observer.ts'
import { waitingForRow, waitingForTable } from './probe.ts'
import { mayLockRows } from './statement-kinds.ts'
import type { Blocked, LockMode, WaitingStatement } from './trace.ts'
import type { OpenTransaction } from './transaction.ts'
import { isPrivate } from './transaction.ts'

/** ROW EXCLUSIVE and below are what SELECT, INSERT, UPDATE and DELETE take themselves: they never wait for each other's. */
const weakestToProbe = strength('SHARE UPDATE EXCLUSIVE')
const weakestOnRows = strength('ROW SHARE')

/** Which statements have to wait, since this statement, that did not before it in the same transaction. */
export async function blockedBy(options: {
  observer: Observer
  transaction: OpenTransaction
  observation: Observation
  raised: { relation: Relation; mode: LockMode }[]
  statement: Statement
}): Promise<Blocked[]> {
  const { observer, transaction, observation, raised, statement } = options
  const blocked: Blocked[] = []
  for (const table of await tablesToProbe(observer, raised)) {
    const known = transaction.waiting.get(table.oid)
    if (known && known.size === 4) continue
    const statements = (await waitingForTable(await observer.prober(), table)).filter((waiting) => !known?.has(waiting))
    if (statements.length > 0) blocked.push(note(transaction, table, statements, 'table'))
  }
  if (!mayLockRows(statement)) return blocked
  for (const [oid, { mode }] of observation.relations) {
    const table = transaction.before.get(oid)
    if (!table || isPrivate(table) || (table.kind !== 'r' && table.kind !== 'm') || strength(mode) < weakestOnRows) continue
    const known = transaction.waiting.get(oid)
    if (known?.has('UPDATE')) continue
    const statements = (await waitingForRow(await observer.prober(), table, observation.xids)).filter(
      (waiting) => !known?.has(waiting),
    )
    if (statements.length > 0) blocked.push(note(transaction, table, statements, 'row'))
  }
  return blocked
}

/** Tables whose own lock was raised, or one of whose indexes' was: planning a query takes a lock on every index. */
export async function tablesToProbe(observer: Observer, raised: { relation: Relation; mode: LockMode }[]): Promise<Relation[]> {
  const tables = new Map<number, Relation>()
  for (const { relation, mode } of raised) {
    if (strength(mode) < weakestToProbe) continue
    const table = relation.table === null ? relation : await observer.relation(relation.table)
    if (table && ['r', 'p', 'm'].includes(table.kind)) tables.set(table.oid, table)
  }
  return [...tables.values()]
}

function note(transaction: OpenTransaction, table: Relation, statements: WaitingStatement[], by: Blocked['by']): Blocked {
  const known = transaction.waiting.get(table.oid) ?? new Set()
  for (const statement of statements) known.add(statement)
  transaction.waiting.set(table.oid, known)
  return { relation: table.name, statements, by, forMs: 0 }
}
