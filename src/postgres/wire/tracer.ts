import type { Statement } from '../sql/statement.ts'
import type { AloneTrace } from './alone.ts'
import { traceAlone } from './alone.ts'
import { ConnectionLost } from './backend.ts'
import { blockedBy } from './blocking.ts'
import { changesSince, type Standing, standing } from './committed.ts'
import type { Link } from './link.ts'
import type { Baseline, Observation } from './observation.ts'
import { baselineQuery, emptyBaseline, observationQuery, readBaseline, readObservation } from './observation.ts'
import type { Observer } from './observer.ts'
import type { OwnQueries } from './own-queries.ts'
import type { Recorder } from './recorder.ts'
import { isQuiet, mayCommitInside, needsDatabaseAlone, rollsBackToSavepoint } from './statement-kinds.ts'
import type { StatementError, TracedStatement } from './trace.ts'
import type { OpenTransaction } from './transaction.ts'

/** How one statement ended, as the server said it. */
export interface Execution {
  tag: string | null
  rows: number | null
  error: StatementError | null
}

/** Where the tracer looks from beside the session itself. */
export interface Outlook {
  observer(): Promise<Observer>
  /** Leaves the databases, so that one of them can be dropped or copied. */
  leave(): Promise<void>
}

/** In a failed transaction every statement fails with this: the one that failed it has been noted. */
const inFailedTransaction = '25P02'

/** Follows one session's transactions, and looks at what its statements do. */
export class Tracer {
  readonly #session: number
  readonly #link: Link
  readonly #recorder: Recorder
  readonly #outlook: Outlook
  readonly #own: OwnQueries
  #transaction: OpenTransaction | null = null
  #baseline: Baseline | null = null
  /** The baseline is being read, between two transactions. */
  #reading: Promise<void> | null = null
  #alone: AloneTrace | null = null
  /** A statement that may have committed inside, and what stood before it. */
  #unseen: { traced: TracedStatement; before: Standing } | null = null
  #walBefore = 0n

  constructor(session: number, link: Link, recorder: Recorder, outlook: Outlook, own: OwnQueries) {
    this.#session = session
    this.#link = link
    this.#recorder = recorder
    this.#outlook = outlook
    this.#own = own
  }

  get inTransaction(): boolean {
    return this.#transaction !== null
  }

  /** Whether the server's grammar reads text of several statements. */
  async reads(text: string): Promise<boolean> {
    return (await this.#outlook.observer()).reads(text)
  }

  /** Resolves when a transaction of the client's may begin. */
  async ready(): Promise<void> {
    if (this.#link.status !== 'I' || this.#transaction) return
    if (!this.#baseline && !this.#reading) this.#readAhead()
    await this.#reading
  }

  /**
   * Executes a statement, and looks at what it did while its transaction is open. `shift`: characters by which an error's
   * position is ahead of the statement's text.
   */
  async trace<E extends Execution>(statement: Statement, shift: () => number, run: () => Promise<E>): Promise<E> {
    const before = mayCommitInside(statement) && !this.#transaction ? await this.#stand() : null
    this.#walBefore = this.#recorder.wal
    const startMs = this.#recorder.clock.now()
    const execution = await run()
    if (execution.error?.position) execution.error.position = Math.max(1, execution.error.position - shift())
    if (execution.error) this.failure(statement, startMs, execution.error)
    else if (rollsBackToSavepoint(statement)) await this.#lookAfterRollback()
    else if (!isQuiet(statement)) {
      const traced = this.#record(statement, startMs, execution)
      if (before) this.#compareLater(traced, before)
      await this.#look(traced, statement, 'flush')
    }
    this.command(execution.tag, statement)
    return execution
  }

  /** Executes a message that cannot be taken apart, and looks at what it did as far as that can be seen afterwards. */
  async traceWhole(
    text: string,
    statements: Statement[],
    run: () => Promise<{ error: StatementError | null; failed: Statement | null }>,
  ): Promise<void> {
    const loud = statements.find((statement) => !isQuiet(statement))
    const undoes = statements.some(rollsBackToSavepoint)
    if (statements.some(needsDatabaseAlone)) await this.#outlook.leave()
    const before = loud && this.#link.status === 'I' && !statements.some(needsDatabaseAlone) ? await this.#stand() : null
    this.#walBefore = this.#recorder.wal
    const startMs = this.#recorder.clock.now()
    const { error, failed } = await run()
    if (error) {
      this.failure(failed ?? { sql: text.trim(), kind: '', tree: null }, startMs, error)
    } else if (loud) {
      const only = statements.length === 1
      const traced = this.#record(only ? loud : { sql: text.trim(), kind: loud.kind, tree: null }, startMs, {
        tag: null,
        rows: null,
      })
      if (before) this.#compareLater(traced, before)
      if (this.#link.status === 'T') await this.#look(traced, loud, 'sync')
    } else if (undoes && this.#link.status === 'T') {
      await this.#lookAfterRollback('sync')
    }
  }

  /** Executes a statement that cannot run in a transaction block, and looks at it while it is frozen. */
  async traceAlone<E extends Execution>(statement: Statement, run: () => Promise<E>): Promise<E> {
    const observer = await this.#outlook.observer()
    const baseline = this.#baseline ?? emptyBaseline
    const { clock } = this.#recorder
    this.#walBefore = this.#recorder.wal
    const alone = await this.#own.apart(() => traceAlone({ observer, pid: this.#link.pid, statement, baseline, clock }))
    this.#alone = alone
    const running = run()
    await alone.watch(running)
    const execution = await running
    alone.executed(execution)
    return execution
  }

  /** Notes a statement that failed: once for a transaction that goes on to refuse everything else. */
  failure(statement: Pick<Statement, 'sql' | 'kind' | 'tree'>, startMs: number, error: StatementError): void {
    if (error.code === inFailedTransaction) return
    this.#record(statement, startMs, { tag: null, rows: null, error })
  }

  /** A deferred constraint, say, that fails when the statement's own transaction is committed. */
  failLast(error: StatementError): void {
    const last = this.#transaction?.statements.at(-1)
    if (last) last.error ??= error
    if (this.#transaction) this.#transaction.failed = true
  }

  /** Follows BEGIN, COMMIT and ROLLBACK inside a message or a pipeline, where no ReadyForQuery tells of them. */
  command(tag: string | null, statement: Statement | undefined): void {
    // What may hold the deallocation of all prepared statements: the next query of ours is prepared anew.
    if (tag === 'DISCARD ALL' || tag === 'DEALLOCATE ALL' || tag === 'DO' || tag === 'CALL' || tag === 'SELECT')
      this.#own.forget()
    if (tag === 'BEGIN' || tag === 'START TRANSACTION') {
      if (this.#transaction) this.#transaction.explicit = true
      else this.#begin(true)
    } else if (tag === 'ROLLBACK' && statement && rollsBackToSavepoint(statement)) {
      if (this.#transaction) this.#transaction.failed = false
    } else if (tag === 'COMMIT' || tag === 'ROLLBACK') {
      this.#baseline = this.#transaction?.carriedOver() ?? null
      this.#end(tag === 'COMMIT' ? 'commit' : 'rollback')
    }
  }

  /** Follows ReadyForQuery: what was not known of the transaction is known now. */
  async afterReady(): Promise<void> {
    if (this.#link.status === 'I') {
      this.#end(this.#transaction?.explicit ? 'rollback' : 'autocommit')
      this.#baseline = null
      this.#readAhead()
      if (this.#alone || this.#unseen) await this.#compare()
    } else if (!this.#transaction) {
      this.#begin(true)
    } else {
      this.#transaction.explicit = true
    }
  }

  /** The session is over: what is open is rolled back. */
  async end(): Promise<void> {
    this.#end('rollback')
    try {
      await this.#reading
    } catch (error) {
      if (!(error instanceof ConnectionLost)) throw error
    }
  }

  async #look(traced: TracedStatement, statement: Statement, end: 'flush' | 'sync'): Promise<void> {
    const transaction = this.#transaction
    if (!transaction) return
    // A function or a DO block may have deallocated our query.
    if (mayCommitInside(statement) || statement.kind === 'SELECT') this.#own.forget()
    await this.#own.apart(async () => {
      const observer = await this.#outlook.observer()
      const observation = await this.#observe(transaction, observer, end)
      const effects = transaction.observe(observation, this.#recorder.clock.now(), traced.startMs)
      const { locks, rewrites, indexRebuilds, scans } = effects
      Object.assign(traced, { locks, rewrites, indexRebuilds, scans })
      traced.walBytes = Number(observation.wal - this.#walBefore)
      traced.lockTimeoutMs = observation.lockTimeoutMs
      traced.blocked = await blockedBy({ observer, transaction, observation, effects, statement, sinceMs: traced.startMs })
    })
  }

  /** ROLLBACK TO gives back locks, and undoes rewrites: from here on they are news again. */
  async #lookAfterRollback(end: 'flush' | 'sync' = 'flush'): Promise<void> {
    const transaction = this.#transaction
    if (!transaction) return
    await this.#own.apart(async () => {
      const observation = await this.#observe(transaction, await this.#outlook.observer(), end)
      const now = this.#recorder.clock.now()
      transaction.observe(observation, now, now)
    })
  }

  async #observe(transaction: OpenTransaction, observer: Observer, end: 'flush' | 'sync'): Promise<Observation> {
    const { pid } = this.#link
    // The first statement locks what is not known yet; those that follow mostly lock the same.
    const [rows, early] = await Promise.all([
      this.#own.ask(observationQuery, end),
      transaction.before.size === 0 ? observer.relationsLockedBy(pid) : null,
    ])
    const observation = readObservation(rows)
    const oids = [...observation.relations.keys()]
    if (early || !transaction.knows(oids)) transaction.learn(oids, early ?? (await observer.relationsLockedBy(pid)))
    this.#sawWal(observation.wal)
    return observation
  }

  /** Reads what the scan counters and the WAL stand at, in a transaction of its own, before one of the client's begins. */
  #readAhead(): void {
    const reading = this.#own.apart(async () => {
      const baseline = readBaseline(await this.#own.ask(baselineQuery, 'sync'))
      this.#sawWal(baseline.wal)
      this.#baseline = baseline
      this.#reading = null
    })
    // Whoever waits for it hears of a failure.
    reading.catch(() => {})
    this.#reading = reading
  }

  #compareLater(traced: TracedStatement, before: Standing): void {
    this.#transaction?.learn([], before.relations)
    this.#unseen = { traced, before }
  }

  /** What a statement did that cannot be looked at before it has committed: what stands now, compared with what stood before. */
  async #compare(): Promise<void> {
    await this.#reading
    const [alone, unseen] = [this.#alone, this.#unseen]
    this.#alone = null
    this.#unseen = null
    const after = this.#baseline ?? emptyBaseline
    await this.#own.apart(async () => {
      await alone?.finish(after)
      if (!unseen) return
      const changes = await changesSince(unseen.before, await this.#outlook.observer(), after)
      for (const effect of ['rewrites', 'indexRebuilds', 'scans'] as const)
        unseen.traced[effect] = [...new Set([...unseen.traced[effect], ...changes[effect]])].sort()
      unseen.traced.walBytes = Math.max(unseen.traced.walBytes, Number(after.wal - this.#walBefore))
    })
    alone?.record(this.#recorder, this.#session, Number(after.wal - this.#walBefore))
  }

  async #stand(): Promise<Standing> {
    const observer = await this.#outlook.observer()
    return this.#own.apart(() => standing(observer, this.#baseline ?? emptyBaseline))
  }

  #sawWal(wal: bigint): void {
    if (wal > this.#recorder.wal) this.#recorder.wal = wal
  }

  #begin(explicit: boolean): OpenTransaction {
    this.#transaction = this.#recorder.begin(explicit, this.#baseline ?? emptyBaseline)
    this.#baseline = null
    return this.#transaction
  }

  #record(
    { sql, kind, tree }: Pick<Statement, 'sql' | 'kind' | 'tree'>,
    startMs: number,
    { tag, rows, error = null }: { tag: string | null; rows: number | null; error?: StatementError | null },
  ): TracedStatement {
    const transaction = this.#transaction ?? this.#begin(false)
    if (error) transaction.failed = true
    return this.#recorder.add(transaction, {
      session: this.#session,
      sql,
      // A command tag of SELECT says less than the words: CREATE TABLE AS has it, and WITH.
      kind: tag !== null && tag !== '' && tag !== 'SELECT' ? tag : kind,
      tree,
      startMs,
      durationMs: this.#recorder.clock.now() - startMs,
      rows,
      walBytes: 0,
      lockTimeoutMs: null,
      locks: [],
      rewrites: [],
      indexRebuilds: [],
      scans: [],
      blocked: [],
      error,
    })
  }

  #end(outcome: 'commit' | 'rollback' | 'autocommit'): void {
    if (!this.#transaction) return
    this.#recorder.end(this.#transaction, this.#transaction.failed && outcome !== 'commit' ? 'error' : outcome)
    this.#transaction = null
  }
}
