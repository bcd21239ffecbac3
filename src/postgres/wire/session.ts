import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { splitStatements } from '../sql/split.ts'
import type { Statement } from '../sql/statement.ts'
import { cannotRunInTransaction } from '../sql/transaction-block.ts'
import type { AloneTrace } from './alone.ts'
import { traceAlone } from './alone.ts'
import { Backend, ConnectionLost } from './backend.ts'
import { blockedBy } from './blocking.ts'
import { Mailbox } from './mailbox.ts'
import type { Message } from './messages.ts'
import {
  bind,
  describePortal,
  execute,
  flush,
  MessageReader,
  parse,
  query,
  readFields,
  readString,
  readTag,
  shiftPosition,
  sync,
} from './messages.ts'
import type { Baseline } from './observation.ts'
import { baselineQuery, emptyBaseline, observationMessages, readBaseline, readObservation } from './observation.ts'
import type { Observer } from './observer.ts'
import type { Recorder } from './recorder.ts'
import { statementError } from './recorder.ts'
import { hasParameters, isQuiet, mayCommitInside, rollsBackToSavepoint } from './statement-kinds.ts'
import type { StatementError, TracedStatement } from './trace.ts'
import type { Effects, OpenTransaction } from './transaction.ts'

/** How one statement ended, as the server said it. */
interface Execution {
  tag: string | null
  rows: number | null
  error: StatementError | null
  /** The CommandComplete, where it was kept back. */
  complete: Message | null
}

interface Ending {
  rows: number | null
  error: StatementError | null
}

const noEffects: Effects = { locks: [], rewrites: [], indexRebuilds: [], scans: [], walBytes: 0, raised: [] }
/** Bytes from a client that may wait here before its socket is paused. */
const mailboxLimit = 1 << 20

/**
 * One traced connection. Its client's messages are dealt with one after another; the server's answers pass through
 * unchanged and in order. A statement whose locks would be gone with its ReadyForQuery is sent by the extended protocol,
 * with Sync kept back until they have been read.
 */
export class Session {
  readonly number: number
  readonly #client: Duplex
  readonly #backend: Backend
  readonly #mailbox = new Mailbox()
  readonly #recorder: Recorder
  readonly #observer: () => Promise<Observer>
  #pid = 0
  #status = 'I'
  #transaction: OpenTransaction | null = null
  #baseline: Baseline | null = null
  /** The observation is prepared in this session, and nothing has run since that could have dropped it. */
  #prepared = false
  /** The server ignores everything until Sync, after an error in the extended protocol. */
  #skipping = false
  #copying: PromiseWithResolvers<void> | null = null
  #alone: AloneTrace | null = null
  readonly #statements = new Map<string, string>()
  readonly #portals = new Map<string, string>()
  /** Resolves when no observation is under way: a cancel that comes during one waits, so that it cannot hit it. */
  undisturbed: Promise<void> = Promise.resolve()

  constructor(options: {
    number: number
    client: Duplex
    backend: Socket
    recorder: Recorder
    observer: () => Promise<Observer>
  }) {
    this.number = options.number
    this.#client = options.client
    this.#recorder = options.recorder
    this.#observer = options.observer
    this.#backend = new Backend(options.backend, (message) => this.#passOn(message))
    const reader = new MessageReader()
    this.#client.on('data', (chunk: Buffer) => {
      for (const message of reader.read(chunk)) this.#mailbox.put(message)
      if (this.#mailbox.bytes > mailboxLimit) this.#client.pause()
    })
    this.#client.resume()
    this.#client.on('close', () => this.#mailbox.close())
    this.#client.on('end', () => this.#mailbox.close())
    options.backend.on('close', () => this.#client.end())
  }

  get pid(): number {
    return this.#pid
  }

  /** Serves the connection until either side ends it. Rejects only for our own mistakes. */
  async run(): Promise<void> {
    const ready = this.#backend.until((message) => {
      if (message.type === 'K') this.#pid = message.raw.readInt32BE(5)
      this.#passOn(message)
      return message.type === 'Z'
    })
    try {
      for (;;) {
        const message = await this.#mailbox.next()
        if (!message) break
        if (this.#mailbox.bytes < mailboxLimit / 2) this.#client.resume()
        if (message.type !== 'p') await ready
        await this.#handle(message)
      }
    } catch (error) {
      if (!(error instanceof ConnectionLost)) throw error
    } finally {
      this.#endTransaction('rollback')
      this.#backend.socket.end()
      this.#backend.socket.destroySoon()
      this.#client.end()
    }
  }

  async #handle(message: Message): Promise<void> {
    switch (message.type) {
      case 'Q':
        return this.#query(message)
      case 'P':
      case 'B':
      case 'C':
        await this.#beforeExtended()
        this.#remember(message)
        return this.#backend.send(message.raw)
      case 'E':
        return this.#execute(message)
      case 'S':
        this.#skipping = false
        await this.#untilReady(message.raw)
        return this.#afterReady()
      case 'F':
        await this.#untilReady(message.raw)
        return this.#afterReady()
      default:
        return this.#backend.send(message.raw)
    }
  }

  // The simple protocol

  async #query(message: Message): Promise<void> {
    const text = readString(message.raw, 5).text
    const { statements } = await splitStatements(text)
    const [only] = statements
    if (statements.length === 1 && only && this.#status === 'I' && cannotRunInTransaction(only))
      return this.#queryAlone(message, only)
    if (this.#mustStayWhole(statements)) return this.#queryWhole(message, text, statements)
    await this.#beforeTransaction()
    // Several statements in one message are one implicit transaction block, which the extended protocol only makes with the
    // second of a pipeline: SHOW takes that first place, since it needs no snapshot and a SET TRANSACTION may still follow.
    if (this.#status === 'I' && statements.length > 1) await this.#injectShow()
    const wholeText = statements.length === 1
    let last: Execution | null = null
    for (const [index, statement] of statements.entries()) {
      const shift = wholeText ? 0 : [...text.slice(0, statement.offset)].length
      const isLast = index === statements.length - 1
      last = await this.#trace(statement, wholeText ? [...text.slice(0, statement.offset)].length : 0, () =>
        this.#executeSimply(wholeText ? text : statement.sql, shift, isLast),
      )
      if (last.error) break
    }
    this.#skipping = false
    await this.#untilReady(sync, { complete: last?.complete ?? null })
    return this.#afterReady()
  }

  #mustStayWhole(statements: Statement[]): boolean {
    return (
      statements.length === 0 ||
      this.#status === 'E' ||
      statements.every(isQuiet) ||
      statements.some(hasParameters) ||
      (statements.length > 1 && statements.some(cannotRunInTransaction))
    )
  }

  /** Sends a message on as it came; only an error in it leaves a trace. */
  async #queryWhole(message: Message, text: string, statements: Statement[]): Promise<void> {
    if (statements.length > 0) await this.#beforeTransaction()
    const startMs = this.#recorder.clock.now()
    const failed = this.#status === 'E'
    const { error } = await this.#untilReady(message.raw, { statements })
    const loud = statements.find((statement) => !isQuiet(statement))
    // Whoever goes on after an error hears of it again with every statement: once is enough for the trace.
    if (error && !failed) {
      const statement = statements.length === 1 ? statements[0] : loud
      this.#record(statement?.sql ?? text.trim(), statement?.kind ?? '', statement?.tree ?? null, startMs, {
        tag: null,
        rows: null,
        error,
      })
    } else if (loud && !failed) {
      this.#record(text.trim(), loud.kind, null, startMs, { tag: null, rows: null, error: null })
    }
    return this.#afterReady()
  }

  async #queryAlone(message: Message, statement: Statement): Promise<void> {
    await this.#beforeTransaction()
    this.#alone = await this.#startAlone(statement)
    const done = this.#untilReady(message.raw, { statements: [statement] })
    await this.#alone.watch(done)
    this.#alone.executed(await done)
    return this.#afterReady()
  }

  async #executeSimply(sql: string, shift: number, last: boolean): Promise<Execution> {
    const execution: Execution = { tag: null, rows: null, error: null, complete: null }
    const done = this.#backend.until((message) => {
      switch (message.type) {
        case '1':
        case '2':
        case 'n':
          return false
        case 'C':
          Object.assign(execution, readTag(message.raw))
          // At the end of the message the server commits before it says that the last command is complete.
          if (last) execution.complete = message
          else this.#toClient(message.raw)
          return true
        case 'I':
          this.#toClient(message.raw)
          return true
        case 'E':
          execution.error = statementError(message.raw)
          this.#toClient(shiftPosition(message, shift).raw)
          return true
        case 'N':
          this.#toClient(shiftPosition(message, shift).raw)
          return false
        default:
          this.#passOn(message)
          return false
      }
    })
    await this.#backend.send(parse('', sql), bind('', ''), describePortal(''), execute(''), flush)
    await this.#settle(done)
    return execution
  }

  async #injectShow(): Promise<void> {
    const done = this.#backend.until((message) => {
      if (message.type === 'N' || message.type === 'S' || message.type === 'A') this.#passOn(message)
      return message.type === 'C'
    })
    await this.#backend.send(parse('', 'SHOW server_version_num'), bind('', ''), execute(''), flush)
    await done
  }

  // The extended protocol

  #remember(message: Message): void {
    const first = readString(message.raw, message.type === 'C' ? 6 : 5)
    if (message.type === 'P') this.#statements.set(first.text, readString(message.raw, first.next).text)
    if (message.type === 'B') this.#portals.set(first.text, this.#statements.get(readString(message.raw, first.next).text) ?? '')
    if (message.type === 'C') (message.raw[5] === 0x53 ? this.#statements : this.#portals).delete(first.text)
  }

  async #beforeExtended(): Promise<void> {
    if (!this.#skipping) await this.#beforeTransaction()
  }

  async #execute(message: Message): Promise<void> {
    if (this.#skipping) return this.#backend.send(message.raw)
    const text = this.#portals.get(readString(message.raw, 5).text) ?? ''
    const { statements } = await splitStatements(text)
    const statement = statements[0]
    if (!statement || isQuiet(statement)) {
      const startMs = this.#recorder.clock.now()
      const execution = await this.#executeExtended(message)
      if (execution.error && statement) this.#record(statement.sql, statement.kind, statement.tree, startMs, execution)
      this.#afterTag(execution.tag, statement)
      return
    }
    if (this.#status === 'I' && !this.#transaction && cannotRunInTransaction(statement)) {
      this.#alone = await this.#startAlone(statement)
      const done = this.#executeExtended(message)
      await this.#alone.watch(done)
      this.#alone.executed(await done)
      return
    }
    await this.#trace(statement, [...text.slice(0, statement.offset)].length, () => this.#executeExtended(message))
  }

  async #executeExtended(message: Message): Promise<Execution> {
    const execution: Execution = { tag: null, rows: null, error: null, complete: null }
    const done = this.#backend.until((answer) => {
      if (answer.type === 'C') Object.assign(execution, readTag(answer.raw))
      if (answer.type === 'E') {
        execution.error = statementError(answer.raw)
        this.#skipping = true
      }
      this.#passOn(answer)
      return answer.type === 'C' || answer.type === 'E' || answer.type === 's' || answer.type === 'I'
    })
    await this.#backend.send(message.raw, flush)
    await this.#settle(done)
    return execution
  }

  // Tracing

  /** Executes a statement, and looks at what it did while its transaction is open. */
  async #trace(statement: Statement, positionShift: number, run: () => Promise<Execution>): Promise<Execution> {
    if (mayCommitInside(statement) && !this.#transaction) {
      const observer = await this.#observer()
      this.#begin(false, await this.#apart(() => observer.allRelations()))
    }
    const startMs = this.#recorder.clock.now()
    const execution = await run()
    if (execution.error?.position) execution.error.position = Math.max(1, execution.error.position - positionShift)
    if (isQuiet(statement)) {
      if (execution.error) this.#record(statement.sql, statement.kind, statement.tree, startMs, execution)
    } else {
      const traced = this.#record(statement.sql, statement.kind, statement.tree, startMs, execution)
      if (!execution.error) await this.#look(traced, statement)
    }
    this.#afterTag(execution.tag, statement)
    return execution
  }

  async #look(traced: TracedStatement, statement: Statement): Promise<void> {
    const transaction = this.#transaction
    if (!transaction) return
    // A function or a DO block may have run DISCARD ALL, which takes the prepared observation away.
    if (mayCommitInside(statement) || statement.kind === 'SELECT') this.#prepared = false
    await this.#apart(async () => {
      const observer = await this.#observer()
      const [observation, relations] = await Promise.all([this.#observe(), observer.relationsLockedBy(this.#pid)])
      for (const [oid, relation] of relations) if (!transaction.before.has(oid)) transaction.before.set(oid, relation)
      const { raised, ...effects } = transaction.observe(observation, this.#recorder.clock.now(), traced.startMs)
      Object.assign(traced, effects)
      traced.lockTimeoutMs = observation.lockTimeoutMs
      traced.blocked = await blockedBy({ observer, transaction, observation, raised, statement })
    })
  }

  async #observe() {
    const rows: Buffer[] = []
    let complete = false
    const done = this.#backend.until((message) => {
      if (message.type === 'D') rows.push(message.raw)
      if (message.type === 'E') throw new Error(`the observation failed: ${readFields(message.raw).get('M')}`)
      if (message.type === 'N' || message.type === 'S' || message.type === 'A') this.#passOn(message)
      if (message.type === 'C') complete = true
      return complete && message.type === '3'
    })
    await this.#backend.send(observationMessages(this.#prepared))
    await done
    this.#prepared = true
    return readObservation(rows)
  }

  /** Reads what the scan counters and the WAL stand at, in a transaction of its own, before one of the client's begins. */
  async #beforeTransaction(): Promise<void> {
    if (this.#status !== 'I' || this.#transaction || this.#baseline) return
    await this.#apart(async () => {
      this.#baseline = readBaseline(await this.#inject(baselineQuery))
    })
  }

  /** Runs a query of ours in the client's session between two of its transactions; the answer stays here. */
  async #inject(sql: string): Promise<Buffer[]> {
    const rows: Buffer[] = []
    const done = this.#backend.until((message) => {
      if (message.type === 'D') rows.push(message.raw)
      if (message.type === 'E') throw new Error(`an injected query failed: ${readFields(message.raw).get('M')}`)
      if (message.type === 'N' || message.type === 'S' || message.type === 'A') this.#passOn(message)
      return message.type === 'Z'
    })
    await this.#backend.send(query(sql))
    await done
    return rows
  }

  /** Runs something of ours, off the clock, with cancels held back. */
  async #apart<T>(work: () => Promise<T>): Promise<T> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.undisturbed = promise
    this.#recorder.clock.pause()
    try {
      return await work()
    } finally {
      this.#recorder.clock.resume()
      resolve()
    }
  }

  async #startAlone(statement: Statement): Promise<AloneTrace> {
    const observer = await this.#observer()
    const baseline = this.#baseline ?? emptyBaseline
    this.#baseline = null
    return this.#apart(() => traceAlone({ observer, pid: this.#pid, statement, baseline, clock: this.#recorder.clock }))
  }

  #begin(explicit: boolean, before?: ConstructorParameters<typeof OpenTransaction>[4]): OpenTransaction {
    this.#transaction = this.#recorder.begin(explicit, this.#baseline ?? emptyBaseline, before)
    this.#baseline = null
    return this.#transaction
  }

  #record(
    sql: string,
    kind: string,
    tree: unknown,
    startMs: number,
    { tag, rows, error }: Omit<Execution, 'complete'>,
  ): TracedStatement {
    const transaction = this.#transaction ?? this.#begin(false)
    if (error) transaction.failed = true
    const tagged = tag !== null && tag !== '' && tag !== 'SELECT' ? tag : kind
    return this.#recorder.add(transaction, {
      session: this.number,
      sql,
      kind: tagged,
      tree,
      startMs,
      durationMs: this.#recorder.clock.now() - startMs,
      rows,
      lockTimeoutMs: null,
      ...noEffects,
      locks: [],
      rewrites: [],
      indexRebuilds: [],
      scans: [],
      blocked: [],
      error,
    })
  }

  /** Follows BEGIN, COMMIT and ROLLBACK inside a message or a pipeline, where no ReadyForQuery tells of them. */
  #afterTag(tag: string | null, statement: Statement | undefined): void {
    if (tag === 'DISCARD ALL' || tag === 'DEALLOCATE ALL') this.#prepared = false
    if (tag === 'BEGIN' || tag === 'START TRANSACTION') {
      if (this.#transaction) this.#transaction.explicit = true
      else this.#begin(true)
    } else if (tag === 'ROLLBACK' && statement && rollsBackToSavepoint(statement)) {
      if (this.#transaction) this.#transaction.failed = false
    } else if (tag === 'COMMIT' || tag === 'ROLLBACK') {
      this.#baseline = this.#transaction?.carriedOver() ?? null
      this.#endTransaction(tag === 'COMMIT' ? 'commit' : 'rollback')
    }
  }

  #endTransaction(outcome: 'commit' | 'rollback' | 'autocommit'): void {
    if (!this.#transaction) return
    this.#recorder.end(this.#transaction, this.#transaction.failed && outcome !== 'commit' ? 'error' : outcome)
    this.#transaction = null
  }

  async #afterReady(): Promise<void> {
    if (this.#alone) {
      const alone = this.#alone
      this.#alone = null
      await this.#apart(async () => alone.finish(readBaseline(await this.#inject(baselineQuery))))
      alone.record(this.#recorder, this.number)
    }
    if (this.#status === 'I') {
      this.#endTransaction(this.#transaction?.explicit ? 'rollback' : 'autocommit')
      this.#baseline = null
    } else if (!this.#transaction) {
      this.#begin(true)
    } else {
      this.#transaction.explicit = true
    }
  }

  // The way through

  /**
   * Sends `raw` and passes on all that comes until ReadyForQuery. `complete`: a CommandComplete that was kept back, due
   * now unless an error takes its place. `statements`: what `raw` holds, to tell its command tags apart.
   */
  async #untilReady(
    raw: Buffer,
    { complete = null, statements = [] }: { complete?: Message | null; statements?: Statement[] } = {},
  ): Promise<Ending> {
    const ending: Ending = { rows: null, error: null }
    let due = complete
    let commands = 0
    const done = this.#backend.until((message) => {
      if (message.type === 'E') {
        ending.error = statementError(message.raw)
        due = null
        if (complete) this.#failLast(ending.error)
      }
      if (message.type === 'C') {
        const { tag, rows } = readTag(message.raw)
        ending.rows = rows
        this.#afterTag(tag, statements[commands++])
      }
      if (message.type === 'Z') {
        if (due) this.#toClient(due.raw)
        this.#status = String.fromCharCode(message.raw.readUInt8(5))
      }
      this.#passOn(message)
      return message.type === 'Z'
    })
    await this.#backend.send(raw)
    await this.#settle(done)
    this.#skipping = false
    return ending
  }

  /** A deferred constraint, say, that fails when the statement's own transaction is committed. */
  #failLast(error: StatementError): void {
    const last = this.#transaction?.statements.at(-1)
    if (last) last.error = error
    if (this.#transaction) this.#transaction.failed = true
  }

  /** Waits for the server, passing COPY data on to it meanwhile. */
  async #settle(done: Promise<void>): Promise<void> {
    let settled = false
    const finished = done.finally(() => {
      settled = true
    })
    finished.catch(() => {})
    this.#copying ??= Promise.withResolvers<void>()
    while (!settled) {
      await Promise.race([finished, this.#copying.promise])
      if (settled) break
      await Promise.race([finished, this.#mailbox.arrival()])
      if (settled) break
      const message = this.#mailbox.take()
      if (!message) throw new ConnectionLost()
      if (this.#mailbox.bytes < mailboxLimit / 2) this.#client.resume()
      await this.#backend.send(message.raw)
      if (message.type === 'c' || message.type === 'f') this.#copying = Promise.withResolvers<void>()
    }
    this.#copying = null
    await finished
  }

  #passOn(message: Message): void {
    // CopyInResponse and CopyBothResponse: from here on the client speaks.
    if (message.type === 'G' || message.type === 'W') this.#copying?.resolve()
    if (message.type === 'E') this.#skipping = true
    this.#toClient(message.raw)
  }

  #toClient(raw: Buffer): void {
    if (this.#client.destroyed || this.#client.writableEnded) return
    if (this.#client.write(raw)) return
    this.#backend.socket.pause()
    this.#client.once('drain', () => this.#backend.socket.resume())
  }
}
