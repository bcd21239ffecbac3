import type pg from 'pg'
import type { Statement } from '../sql/statement.ts'
import { tablesToProbe } from './blocking.ts'
import type { Clock } from './clock.ts'
import { type Changes, changesSince, type Standing, standing } from './committed.ts'
import type { Baseline } from './observation.ts'
import { lockModeOf, strength } from './observation.ts'
import type { HeldBy, Observer, Relation } from './observer.ts'
import { waitingForTable } from './probe.ts'
import type { Recorder } from './recorder.ts'
import { relationsNamed } from './targets.ts'
import type { LockMode, StatementError, WaitingStatement } from './trace.ts'
import { byRelation, isPrivate, type Raised } from './transaction.ts'

/** How long a statement is kept waiting at most, in ms, if its session would wait for ever. */
const longestFreezeMs = 1000
const pollMs = 2

/** What was read of a statement while it was frozen. */
interface Frozen {
  raised: Raised[]
  waiting: { table: Relation; causes: Raised[]; statements: WaitingStatement[] }[]
}

/**
 * Traces a statement that cannot run in a transaction block (VACUUM, CONCURRENTLY): its locks come and go within it, too
 * fast to be polled. So it is frozen: a lock of ours, one that such a statement waits for while it holds or awaits its own,
 * is held on the table until those have been read.
 */
export class AloneTrace {
  readonly #statement: Statement
  readonly #observer: Observer
  readonly #pid: number
  readonly #clock: Clock
  readonly #before: Standing
  readonly #freezer: pg.Client | null
  readonly #startMs: number
  #endMs = 0
  #rows: number | null = null
  #error: StatementError | null = null
  #frozen: Frozen = { raised: [], waiting: [] }
  #changes: Changes = { rewrites: [], indexRebuilds: [], scans: [] }

  constructor(options: {
    statement: Statement
    observer: Observer
    pid: number
    clock: Clock
    before: Standing
    freezer: pg.Client | null
  }) {
    this.#statement = options.statement
    this.#observer = options.observer
    this.#pid = options.pid
    this.#clock = options.clock
    this.#before = options.before
    this.#freezer = options.freezer
    this.#startMs = options.clock.now()
  }

  /** Watches the statement until it is frozen, reads what it holds, and lets it go on. */
  async watch(running: Promise<unknown>): Promise<void> {
    if (!this.#freezer) return
    let ended = false
    const end = () => {
      ended = true
    }
    running.then(end, end)
    const giveUp = performance.now() + longestFreeze(this.#before.baseline)
    try {
      while (!ended && performance.now() < giveUp) {
        const { locks, waiting } = await this.#observer.locksOf(this.#pid)
        if (waiting) {
          await this.#clock.without(async () => {
            this.#frozen = await this.#read(locks, giveUp)
          })
          break
        }
        await new Promise((resolve) => setTimeout(resolve, pollMs))
      }
    } finally {
      await this.#freezer.end()
    }
  }

  executed({ rows, error }: { rows: number | null; error: StatementError | null }): void {
    this.#endMs = this.#clock.now()
    this.#rows = rows
    this.#error = error
  }

  /** Compares the relations with what they were; `after`: the session's counters now, between two transactions. */
  async finish(after: Baseline): Promise<void> {
    this.#changes = await changesSince(this.#before, this.#observer, after)
  }

  record(recorder: Recorder, session: number, walBytes: number): void {
    const transaction = recorder.begin(false, this.#before.baseline, this.#startMs)
    transaction.learn([], this.#before.relations)
    transaction.learn([], this.#before.relations)
    const raised = this.#error ? [] : this.#frozen.raised
    for (const lock of raised) transaction.heldThroughout(lock)
    const blocked = this.#frozen.waiting.map(({ table, causes, statements }) =>
      transaction.waits({
        blocked: { relation: table.name, statements, by: 'table', forMs: 0 },
        table: table.oid,
        sinceMs: this.#startMs,
        causes,
      }),
    )
    recorder.add(transaction, {
      session,
      sql: this.#statement.sql,
      kind: this.#statement.kind,
      tree: this.#statement.tree,
      startMs: this.#startMs,
      durationMs: this.#endMs - this.#startMs,
      rows: this.#rows,
      walBytes,
      lockTimeoutMs: this.#before.baseline.lockTimeoutMs,
      locks: raised.map(({ relation, mode }) => ({ relation: relation.name, mode })).sort(byRelation),
      ...this.#changes,
      blocked,
      error: this.#error,
    })
    recorder.end(transaction, this.#error ? 'error' : 'autocommit', this.#endMs)
  }

  async #read(locks: HeldBy[], deadline: number): Promise<Frozen> {
    const strongestOf = new Map<number, LockMode>()
    for (const { oid, mode } of locks) {
      const name = lockModeOf(mode)
      if (strength(name) > strength(strongestOf.get(oid) ?? 'ACCESS SHARE')) strongestOf.set(oid, name)
    }
    const { relations } = this.#before
    const raised = [...strongestOf].flatMap(([oid, mode]) => {
      const relation = relations.get(oid)
      return relation && !isPrivate(relation) ? [{ relation, mode }] : []
    })
    const frozen: Frozen = { raised, waiting: [] }
    for (const { table, causes } of await tablesToProbe(this.#observer, raised, relations)) {
      if (performance.now() > deadline) break
      const statements = await waitingForTable(await this.#observer.prober(), table)
      if (statements.length > 0) frozen.waiting.push({ table, causes, statements })
    }
    return frozen
  }
}

/** Frozen for longer, the statement would fail by its own timeout, and leave an invalid index behind. */
function longestFreeze({ lockTimeoutMs, statementTimeoutMs }: Baseline): number {
  const limits = [lockTimeoutMs, statementTimeoutMs].flatMap((limit) => (limit ? [limit / 2] : []))
  return Math.min(longestFreezeMs, ...limits)
}

/** Looks at everything that a statement is about to change, and holds a lock that it will wait for. */
export async function traceAlone(options: {
  observer: Observer
  pid: number
  statement: Statement
  baseline: Baseline
  clock: Clock
}): Promise<AloneTrace> {
  const { observer, statement, baseline } = options
  const before = await standing(observer, baseline)
  const table = relationsNamed(statement, before.relations, baseline.schemas)[0]
  // What a freeze has time for is told by the baseline; probing then must not spend it on connecting.
  if (table) await observer.prober()
  return new AloneTrace({ ...options, before, freezer: table ? await freeze(observer, table, statement) : null })
}

async function freeze(observer: Observer, table: Relation, statement: Statement): Promise<pg.Client | null> {
  if (table.kind !== 'r' && table.kind !== 'p') return null
  const freezer = await observer.freezer()
  // A writer stops every CONCURRENTLY form in a phase in which its locks are held; VACUUM waits for no writer, but for its like.
  const mode = statement.kind === 'VACUUM' ? 'SHARE UPDATE EXCLUSIVE' : 'ROW EXCLUSIVE'
  try {
    await freezer.query(`BEGIN; LOCK TABLE ${table.name} IN ${mode} MODE NOWAIT`)
    return freezer
  } catch {
    await freezer.end()
    return null
  }
}
