import type pg from 'pg'
import type { Statement } from '../sql/statement.ts'
import { tablesToProbe } from './blocking.ts'
import type { Clock } from './clock.ts'
import type { Baseline } from './observation.ts'
import { lockModeOf, strength } from './observation.ts'
import type { Observer, Relation } from './observer.ts'
import { waitingForTable } from './probe.ts'
import type { Recorder } from './recorder.ts'
import { relationsNamed } from './targets.ts'
import type { Blocked, Lock, LockMode, StatementError } from './trace.ts'
import { byRelation, isPrivate } from './transaction.ts'

/** How long a statement is kept waiting at most, in ms, if its session would wait for ever. */
const longestFreezeMs = 1000
const pollMs = 2

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
  readonly #before: Map<number, Relation>
  readonly #scansBefore: Map<number, number>
  readonly #baseline: Baseline
  readonly #freezer: pg.Client | null
  readonly #startMs: number
  #endMs = 0
  #rows: number | null = null
  #error: StatementError | null = null
  #locks: Lock[] = []
  #blocked: Blocked[] = []
  #rewrites: string[] = []
  #indexRebuilds: string[] = []
  #scans: string[] = []
  #walBytes = 0

  constructor(options: {
    statement: Statement
    observer: Observer
    pid: number
    clock: Clock
    before: Map<number, Relation>
    scansBefore: Map<number, number>
    baseline: Baseline
    freezer: pg.Client | null
  }) {
    this.#statement = options.statement
    this.#observer = options.observer
    this.#pid = options.pid
    this.#clock = options.clock
    this.#before = options.before
    this.#scansBefore = options.scansBefore
    this.#baseline = options.baseline
    this.#freezer = options.freezer
    this.#startMs = options.clock.now()
  }

  /** Watches the statement until it is frozen, reads what it holds, and lets it go on. */
  async watch(running: Promise<unknown>): Promise<void> {
    const limit = this.#baseline.lockTimeoutMs ? Math.min(longestFreezeMs, this.#baseline.lockTimeoutMs / 2) : longestFreezeMs
    let ended = false
    const end = () => {
      ended = true
    }
    running.then(end, end)
    try {
      const giveUp = performance.now() + limit
      while (this.#freezer && !ended && performance.now() < giveUp) {
        const { locks, waiting } = await this.#observer.locksOf(this.#pid)
        if (waiting) {
          this.#clock.pause()
          await this.#read(locks, giveUp)
          break
        }
        await new Promise((resolve) => setTimeout(resolve, pollMs))
      }
    } finally {
      await this.#freezer?.end()
      this.#clock.resume()
    }
  }

  executed({ rows, error }: { rows: number | null; error: StatementError | null }): void {
    this.#endMs = this.#clock.now()
    this.#rows = rows
    this.#error = error
  }

  /** Compares the relations with what they were; `after`: the session's counters now, between two transactions. */
  async finish(after: Baseline): Promise<void> {
    this.#walBytes = Number(after.wal - this.#baseline.wal)
    const relations = await this.#observer.allRelations()
    const names = new Map([...relations.values()].map((relation) => [relation.name, relation]))
    for (const relation of this.#before.values()) {
      if (isPrivate(relation)) continue
      // REINDEX CONCURRENTLY puts a new index in the old one's place: the name stays, the oid does not.
      const now = relations.get(relation.oid) ?? names.get(relation.name)
      const index = relation.kind === 'i' ? names.get(relation.name) : now
      if (relation.kind === 'i' && index && index.relfilenode !== relation.relfilenode) this.#indexRebuilds.push(relation.name)
      if ((relation.kind === 'r' || relation.kind === 'm') && now && now.relfilenode !== relation.relfilenode)
        this.#rewrites.push(relation.name)
    }
    const taken = after.countersKept ? null : await this.#observer.scans()
    for (const relation of this.#before.values()) {
      if (isPrivate(relation) || (relation.kind !== 'r' && relation.kind !== 'm')) continue
      const scanned = taken
        ? (taken.get(relation.oid) ?? 0) > (this.#scansBefore.get(relation.oid) ?? 0)
        : (after.scans.get(relation.oid) ?? 0) > (this.#baseline.scans.get(relation.oid) ?? 0)
      if (scanned) this.#scans.push(relation.name)
    }
    for (const list of [this.#rewrites, this.#indexRebuilds, this.#scans]) list.sort()
  }

  record(recorder: Recorder, session: number): void {
    const transaction = recorder.begin(false, this.#baseline, undefined, this.#startMs)
    recorder.add(transaction, {
      session,
      sql: this.#statement.sql,
      kind: this.#statement.kind,
      tree: this.#statement.tree,
      startMs: this.#startMs,
      durationMs: this.#endMs - this.#startMs,
      rows: this.#rows,
      walBytes: this.#walBytes,
      lockTimeoutMs: this.#baseline.lockTimeoutMs,
      locks: this.#error ? [] : this.#locks,
      rewrites: this.#rewrites,
      indexRebuilds: this.#indexRebuilds,
      scans: this.#scans,
      blocked: this.#blocked,
      error: this.#error,
    })
    recorder.end(transaction, this.#error ? 'error' : 'autocommit', this.#endMs)
  }

  async #read(locks: { oid: number; mode: string }[], deadline: number): Promise<void> {
    const strongestOf = new Map<number, LockMode>()
    for (const { oid, mode } of locks) {
      const name = lockModeOf(mode)
      if (strength(name) > strength(strongestOf.get(oid) ?? 'ACCESS SHARE')) strongestOf.set(oid, name)
    }
    const raised = [...strongestOf].flatMap(([oid, mode]) => {
      const relation = this.#before.get(oid)
      return relation && !isPrivate(relation) ? [{ relation, mode }] : []
    })
    this.#locks = raised.map(({ relation, mode }) => ({ relation: relation.name, mode })).sort(byRelation)
    for (const table of await tablesToProbe(this.#observer, raised)) {
      if (performance.now() > deadline) break
      const statements = await waitingForTable(await this.#observer.prober(), table)
      if (statements.length > 0) this.#blocked.push({ relation: table.name, statements, by: 'table', forMs: 0 })
    }
  }
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
  const before = await observer.allRelations()
  const scansBefore = await observer.scans()
  const table = relationsNamed(statement, before, baseline.schemas)[0]
  return new AloneTrace({ ...options, before, scansBefore, freezer: table ? await freeze(observer, table, statement) : null })
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
