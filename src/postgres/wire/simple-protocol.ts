import type { Statement } from '../sql/statement.ts'
import { cannotRunInTransaction } from '../sql/transaction-block.ts'
import { implicitBlocks } from './blocks.ts'
import type { ClientText } from './client-text.ts'
import { readClientText } from './client-text.ts'
import type { Link } from './link.ts'
import type { Message } from './messages.ts'
import {
  bind,
  close,
  describePortal,
  execute,
  flush,
  parse,
  query,
  readFields,
  readTag,
  shiftPosition,
  sync,
} from './messages.ts'
import { statementError } from './recorder.ts'
import { describesFirst, hasParameters, isQuiet, needsDatabaseAlone } from './statement-kinds.ts'
import type { StatementError } from './trace.ts'
import type { Execution, Tracer } from './tracer.ts'

/** SQLSTATE of the warning that a transaction is in progress already. */
const activeTransaction = '25001'

interface Piece extends Execution {
  /** The CommandComplete, where it was kept back. */
  complete: Message | null
}

/** How a message that was sent whole ended. */
interface Ending {
  error: StatementError | null
  failed: Statement | null
  rows: number | null
  tag: string | null
}

/**
 * Serves Query messages. A statement whose locks would be gone with its ReadyForQuery is sent by the extended protocol, with
 * Sync kept back until they have been read; the client is answered as the simple protocol would have.
 */
export class SimpleProtocol {
  readonly #link: Link
  readonly #tracer: Tracer

  constructor(link: Link, tracer: Tracer) {
    this.#link = link
    this.#tracer = tracer
  }

  async query(message: Message): Promise<void> {
    // A message that is not one C string is the server's to refuse.
    const end = message.raw.indexOf(0, 5)
    const raw = end === message.raw.length - 1 ? message.raw.subarray(5, end) : Buffer.alloc(0)
    const text = await readClientText(raw, this.#link.parameters, (several) => this.#tracer.reads(several))
    const [only, ...more] = text.statements
    if (only && more.length === 0 && this.#runsAlone(only)) await this.#tracer.traceAlone(only, () => this.#whole(message, text))
    else if (this.#staysWhole(text)) await this.#tracer.traceWhole(text.text, text.statements, () => this.#whole(message, text))
    else await this.#pieces(text, raw)
    this.#link.takeError()
    return this.#tracer.afterReady()
  }

  #runsAlone(statement: Statement): boolean {
    return this.#link.status === 'I' && !this.#link.midway && cannotRunInTransaction(statement) && !needsDatabaseAlone(statement)
  }

  #staysWhole({ statements, divisible }: ClientText): boolean {
    return (
      statements.length === 0 ||
      !divisible ||
      this.#link.midway ||
      this.#link.status === 'E' ||
      statements.every(isQuiet) ||
      statements.some(hasParameters) ||
      statements.some(needsDatabaseAlone) ||
      (statements.length > 1 && (statements.some(cannotRunInTransaction) || this.#blocks(statements) === null))
    )
  }

  async #whole(message: Message, text: ClientText): Promise<Ending> {
    const ending: Ending = { error: null, failed: null, rows: null, tag: null }
    const { statements } = text
    let commands = 0
    await this.#link.exchange([message.raw], (answer) => {
      if (answer.type === 'C') {
        Object.assign(ending, readTag(answer.raw))
        this.#tracer.command(ending.tag, statements[commands++])
      }
      if (answer.type === 'E') ending.error = statementError(answer.raw)
      this.#link.passOn(answer)
      return answer.type === 'Z'
    })
    if (ending.error) this.#locate(ending, text, statements[commands] ?? null)
    return ending
  }

  /** Which statement failed: the one that the error points at (the text is read before any of it is executed), or the next due. */
  #locate(ending: Ending, text: ClientText, next: Statement | null): void {
    const position = ending.error?.position ?? null
    ending.failed = next
    if (ending.error === null || position === null) return
    const offset = text.offset(position)
    ending.failed = text.statements.findLast((statement) => statement.offset <= offset) ?? next
    const start = ending.failed?.offset ?? text.text.length - text.text.trimStart().length
    ending.error.position = Math.max(1, position - text.characters(start))
  }

  #blocks(statements: Statement[]): boolean[] | null {
    return implicitBlocks(statements, this.#link.status !== 'I')
  }

  async #pieces(text: ClientText, raw: Buffer): Promise<void> {
    const { statements } = text
    const alone = statements.length === 1
    const begins = alone ? [] : this.#blocks(statements)
    let last: Piece | null = null
    let implicit = false
    for (const [index, statement] of statements.entries()) {
      if (begins?.[index]) {
        await this.#begin()
        implicit = true
      }
      const isLast = index === statements.length - 1
      const ahead = () => text.characters(statement.offset)
      const none = () => 0
      const sql = alone ? raw : text.bytes(statement.sql)
      const run = () => this.#execute(statement, sql, alone ? none : ahead, isLast, implicit)
      last = await this.#tracer.trace(statement, alone ? ahead : none, run)
      if (last.error) break
      // From here on, the block is the client's own.
      if (statement.kind === 'BEGIN') implicit = false
    }
    await this.#finish(last, implicit)
  }

  async #begin(): Promise<void> {
    await this.#link.exchange([parse('', 'BEGIN'), bind('', ''), execute(''), flush], (message) => {
      if (message.type === 'N' || message.type === 'S' || message.type === 'A') this.#link.passOn(message)
      return message.type === 'C' || message.type === 'E'
    })
  }

  /** Executes one statement as a part of a Query message. `shift`: characters of the message that stand before it. */
  async #execute(statement: Statement, sql: Buffer, shift: () => number, isLast: boolean, implicit: boolean): Promise<Piece> {
    const piece: Piece = { tag: null, rows: null, error: null, complete: null }
    const early = describesFirst(statement)
    let description: Message | null = null
    const describe = () => {
      if (description) this.#link.passOn(description)
      description = null
    }
    await this.#link.exchange([parse('', sql), bind('', ''), describePortal(''), execute(''), flush], (message) => {
      switch (message.type) {
        case '1':
        case '2':
        case 'n':
          return false
        case 'T':
          description = message
          if (early) describe()
          return false
        case 'C':
          describe()
          Object.assign(piece, readTag(message.raw))
          // At the end of the message the server commits before it says that the last command is complete.
          if (isLast) piece.complete = message
          else this.#link.passOn(message)
          return true
        case 'I':
          this.#link.passOn(message)
          return true
        case 'E':
          piece.error = statementError(message.raw)
          this.#link.passOn(shiftPosition(message, shift))
          return true
        case 'N':
          // BEGIN turns an implicit block into an explicit one without a word; ours was explicit already.
          if (implicit && statement.kind === 'BEGIN' && readFields(message.raw).get('C') === activeTransaction) return false
          this.#link.passOn(shiftPosition(message, shift))
          return false
        case 'D':
          describe()
          this.#link.passOn(message)
          return false
        default:
          this.#link.passOn(message)
          return false
      }
    })
    return piece
  }

  /**
   * Ends the message. What a Query leaves behind is neither an unnamed statement nor an unnamed portal; `implicit`: nor is it
   * the block that we began.
   */
  async #finish(last: Piece | null, implicit: boolean): Promise<void> {
    const request = [close('P', ''), close('S', '')]
    const failed = last?.error != null
    if (implicit && !failed) request.push(parse('', 'COMMIT'), bind('', ''), execute(''), close('S', ''))
    request.push(sync)
    if (implicit && failed) request.push(query('ROLLBACK'))
    let due = last?.complete ?? null
    const pay = () => {
      if (due) this.#link.passOn(due)
      due = null
    }
    await this.#link.exchange(request, (message) => {
      const { type } = message
      if (type === '1' || type === '2' || type === '3' || type === 'C') return false
      if (type === 'Z' && implicit && String.fromCharCode(message.raw.readUInt8(5)) !== 'I') return false
      if (type === 'E') {
        due = null
        if (last?.complete) this.#tracer.failLast(statementError(message.raw))
      }
      // Notices of the commit come before the command is complete, settings and notifications after it.
      if (type === 'Z' || type === 'A' || (type === 'S' && this.#reportsLate)) pay()
      this.#link.passOn(message)
      return type === 'Z'
    })
  }

  /** Since PostgreSQL 14, changed settings are reported when the server is about to wait for the client. */
  get #reportsLate(): boolean {
    return Number.parseInt(this.#link.parameters.get('server_version') ?? '14', 10) >= 14
  }
}
