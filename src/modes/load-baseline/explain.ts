import { compareStatements, type StatementChange } from '../../load/explain/compare-statements.ts'
import { findNPlusOne, type NPlusOne } from '../../load/explain/n-plus-one.ts'
import { type RequestStatements, statementsPerRequest } from '../../load/explain/per-request.ts'
import { openSender } from '../../load/explain/send.ts'
import type { Target } from '../../load/target.ts'
import { comparePlans } from '../../postgres/plans/compare-plans.ts'
import { explain } from '../../postgres/plans/explain.ts'
import type { StatementObserver } from '../../postgres/plans/statements.ts'
import type { Connection } from '../../postgres/server/server.ts'
import type { Progress } from '../../progress.ts'

/** What the requests of each target ask of the database, base and head: counted by the server, so without noise. */
export interface Explained {
  targets: { target: string; head: RequestStatements; base: RequestStatements | null }[]
  nPlusOnes: NPlusOne[]
  changes: StatementChange[]
  plans: { target: string; sql: string; sentence: string }[]
}

/** A side that runs on a database of ours, on which nobody else works meanwhile. */
export interface ObservedSide {
  origin: string
  database: string
}

/** By target's name. */
export type BySide = ReadonlyMap<string, RequestStatements>

export interface ObserveRequest {
  observer: StatementObserver
  targets: readonly Target[]
  timeoutMs: number
  ca: string | null
  signal: AbortSignal
  progress: Progress
}

/** Asks every target a few times, one after another, and counts its statements. */
export async function observe(side: ObservedSide, request: ObserveRequest): Promise<BySide> {
  const { observer, targets, timeoutMs, ca, signal, progress } = request
  const sender = openSender(side.origin, timeoutMs, ca ?? undefined)
  const found = new Map<string, RequestStatements>()
  try {
    for (const target of targets) {
      progress.update(target.name)
      const { database } = side
      found.set(target.name, await statementsPerRequest(target, { observer, database, send: sender.send, signal }))
    }
  } finally {
    await sender.close()
  }
  return found
}

export interface Observed {
  head: { small: BySide | null; full: BySide }
  base: { small: BySide | null; full: BySide } | null
}

/** Base against head: statements that are new or more, those that run once per row, and plans that changed. */
export async function explained(
  targets: readonly Target[],
  { head, base }: Observed,
  databases: { base: Connection; head: Connection } | null,
): Promise<Explained> {
  const found: Explained = { targets: [], nPlusOnes: [], changes: [], plans: [] }
  for (const { name } of targets) {
    const full = head.full.get(name)
    if (full === undefined) continue
    const before = base?.full.get(name) ?? null
    found.targets.push({ target: name, head: full, base: before })
    const sizes = { small: head.small?.get(name) ?? null, full }
    found.nPlusOnes.push(...findNPlusOne(sizes, before === null ? null : { small: base?.small?.get(name) ?? null, full: before }))
    if (before === null) continue
    found.changes.push(...compareStatements(before, full))
    if (databases !== null) found.plans.push(...(await plansOf(before, full, databases)))
  }
  return found
}

/** Statements that both sides run, and that the planner answers in another way on the head's database. */
async function plansOf(base: RequestStatements, head: RequestStatements, databases: { base: Connection; head: Connection }) {
  const keys = new Set(base.statements.map(({ key }) => key))
  const common = head.statements.filter(({ key }) => keys.has(key)).map(({ sql }) => sql)
  if (common.length === 0) return []
  const [before, after] = await Promise.all([explain(databases.base, common), explain(databases.head, common)])
  return common.flatMap((sql, index) => {
    const [was, is] = [before[index]?.plan ?? null, after[index]?.plan ?? null]
    const change = was === null || is === null ? null : comparePlans(was, is)
    return change === null ? [] : [{ target: head.target, sql, sentence: change.sentence }]
  })
}
