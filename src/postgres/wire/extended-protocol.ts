import { cannotRunInTransaction } from '../sql/transaction-block.ts'
import type { ClientText } from './client-text.ts'
import { readClientText } from './client-text.ts'
import type { Link } from './link.ts'
import type { Message } from './messages.ts'
import { flush, readString, readTag } from './messages.ts'
import { statementError } from './recorder.ts'
import { needsDatabaseAlone } from './statement-kinds.ts'
import type { Execution, Tracer } from './tracer.ts'

interface Portal {
  /** Of the Parse message, as it came. */
  sql: Buffer
  /** It was executed before, up to a limit of rows: what follows is the rest of the same statement. */
  suspended: boolean
}

/** Serves Parse, Bind, Describe, Execute, Close, Flush and Sync: all pass as they are, and after each Execute the tracer looks. */
export class ExtendedProtocol {
  readonly #link: Link
  readonly #tracer: Tracer
  readonly #now: () => number
  readonly #statements = new Map<string, Buffer>()
  readonly #portals = new Map<string, Portal>()
  /** The text that was parsed, bound or described last and not executed since: an error that comes then is about it. */
  #pending: { sql: Buffer; startMs: number } | null = null

  constructor(link: Link, tracer: Tracer, now: () => number) {
    this.#link = link
    this.#tracer = tracer
    this.#now = now
  }

  async handle(message: Message): Promise<void> {
    if ('PBCDE'.includes(message.type)) this.#link.midway = true
    switch (message.type) {
      case 'P':
      case 'B':
      case 'C':
      case 'D':
        this.#remember(message)
        return this.#link.send(message.raw)
      case 'E':
        return this.#execute(message)
      case 'S':
      case 'F':
        return this.#sync(message)
      default:
        return this.#link.send(message.raw)
    }
  }

  #remember({ type, raw }: Message): void {
    const ofStatement = raw[5] === 0x53
    const first = readString(raw, type === 'C' || type === 'D' ? 6 : 5)
    if (type === 'P') this.#statements.set(first.text, raw.subarray(first.next, raw.indexOf(0, first.next)))
    if (type === 'B') {
      const sql = this.#statements.get(readString(raw, first.next).text) ?? Buffer.alloc(0)
      this.#portals.set(first.text, { sql, suspended: false })
    }
    if (type === 'C') (ofStatement ? this.#statements : this.#portals).delete(first.text)
    const sql =
      type === 'P' || (type === 'D' && ofStatement) ? this.#statements.get(first.text) : this.#portals.get(first.text)?.sql
    if (sql && type !== 'C' && !this.#link.skipping) this.#pending = { sql, startMs: this.#now() }
  }

  async #execute(message: Message): Promise<void> {
    if (this.#link.skipping) return this.#link.send(message.raw)
    const portal = this.#portals.get(readString(message.raw, 5).text)
    const { statements, characters } = await this.#read(portal?.sql ?? Buffer.alloc(0))
    const [statement] = statements
    const run = () => this.#run(message)
    this.#pending = null
    let execution: Execution & { suspended: boolean }
    if (!statement || portal?.suspended) {
      execution = await run()
    } else if (needsDatabaseAlone(statement)) {
      return this.#tracer.traceWhole(statement.sql, [statement], async () => ({ ...(await run()), failed: statement }))
    } else if (this.#link.status === 'I' && !this.#tracer.inTransaction && cannotRunInTransaction(statement)) {
      execution = await this.#tracer.traceAlone(statement, run)
    } else {
      execution = await this.#tracer.trace(statement, () => characters(statement.offset), run)
    }
    if (portal) portal.suspended = execution.suspended
  }

  async #run(message: Message): Promise<Execution & { suspended: boolean }> {
    const execution = { tag: null, rows: null, error: null, suspended: false } as Execution & { suspended: boolean }
    await this.#link.exchange([message.raw, flush], (answer) => {
      if (answer.type === 'C') Object.assign(execution, readTag(answer.raw))
      if (answer.type === 's') execution.suspended = true
      this.#link.passOn(answer)
      if (answer.type === 'E') execution.error = statementError(this.#link.takeError() ?? answer.raw)
      return answer.type === 'C' || answer.type === 'E' || answer.type === 's' || answer.type === 'I'
    })
    return execution
  }

  async #sync(message: Message): Promise<void> {
    await this.#link.exchange([message.raw], (answer) => {
      this.#link.passOn(answer)
      return answer.type === 'Z'
    })
    const raw = this.#link.takeError()
    if (raw && this.#pending) await this.#failed(this.#pending, statementError(raw))
    else if (raw) this.#tracer.failLast(statementError(raw))
    this.#pending = null
    return this.#tracer.afterReady()
  }

  /** A statement that failed before it was executed: its text cannot be read, or names what is not there. */
  async #failed({ sql, startMs }: { sql: Buffer; startMs: number }, error: ReturnType<typeof statementError>): Promise<void> {
    const { text, statements, characters } = await this.#read(sql)
    const [statement] = statements
    if (error.position !== null && statement) error.position -= characters(statement.offset)
    this.#tracer.failure(statement ?? { sql: text.trim(), kind: '', tree: null }, startMs, error)
  }

  #read(sql: Buffer): Promise<ClientText> {
    return readClientText(sql, this.#link.parameters, async () => false)
  }
}
