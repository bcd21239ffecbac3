import type { Statement } from '../sql/statement.ts'
import { cannotRunInTransaction } from '../sql/transaction-block.ts'
import type { ClientText } from './client-text.ts'
import { readClientText } from './client-text.ts'
import type { Link } from './link.ts'
import type { Message } from './messages.ts'
import { bind, close, describePortal, execute, flush, parse, readTag, shiftPosition, sync } from './messages.ts'
import { pipelineKeepsBlocks } from './pipelines.ts'
import { statementError } from './recorder.ts'
import { hasParameters, isQuiet, needsDatabaseAlone } from './statement-kinds.ts'
import type { StatementError } from './trace.ts'
import type { Execution, Tracer } from './tracer.ts'

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
    const raw = message.raw.subarray(5, -1)
    const text = await readClientText(raw, this.#link.parameters, (several) => this.#tracer.reads(several))
    const [only, ...more] = text.statements
    if (only && more.length === 0 && this.#runsAlone(only)) await this.#tracer.traceAlone(only, () => this.#whole(message, text))
    else if (this.#staysWhole(text)) await this.#tracer.traceWhole(text.text, text.statements, () => this.#whole(message, text))
    else await this.#pieces(text, raw)
    this.#link.takeError()
    return this.#tracer.afterReady()
  }

  #runsAlone(statement: Statement): boolean {
    return this.#link.status === 'I' && cannotRunInTransaction(statement) && !needsDatabaseAlone(statement)
  }

  #staysWhole({ statements, divisible }: ClientText): boolean {
    return (
      statements.length === 0 ||
      !divisible ||
      this.#link.status === 'E' ||
      statements.every(isQuiet) ||
      statements.some(hasParameters) ||
      statements.some(needsDatabaseAlone) ||
      (statements.length > 1 && statements.some(cannotRunInTransaction)) ||
      (this.#link.status === 'I' && !pipelineKeepsBlocks(statements, this.#link.parameters))
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

  async #pieces(text: ClientText, raw: Buffer): Promise<void> {
    const { statements } = text
    const alone = statements.length === 1
    let last: Piece | null = null
    for (const [index, statement] of statements.entries()) {
      // Several statements in one message are one implicit transaction block, which the extended protocol only makes with the
      // second of a pipeline: SHOW takes that first place, since it needs no snapshot and a SET TRANSACTION may still follow.
      const opensBlock = index === 0 ? this.#link.status === 'I' : endsTransaction(last)
      if (!alone && opensBlock) await this.#show()
      const isLast = index === statements.length - 1
      const ahead = () => text.characters(statement.offset)
      const none = () => 0
      const sql = alone ? raw : text.bytes(statement.sql)
      last = await this.#tracer.trace(statement, alone ? ahead : none, () => this.#execute(sql, alone ? none : ahead, isLast))
      if (last.error) break
    }
    await this.#sync(last)
  }

  /** Executes one statement as a part of a Query message. `shift`: characters of the message that stand before it. */
  async #execute(sql: Buffer, shift: () => number, isLast: boolean): Promise<Piece> {
    const piece: Piece = { tag: null, rows: null, error: null, complete: null }
    await this.#link.exchange([parse('', sql), bind('', ''), describePortal(''), execute(''), flush], (message) => {
      switch (message.type) {
        case '1':
        case '2':
        case 'n':
          return false
        case 'C':
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
          this.#link.passOn(shiftPosition(message, shift))
          return false
        default:
          this.#link.passOn(message)
          return false
      }
    })
    return piece
  }

  async #show(): Promise<void> {
    const request = [parse('', 'SHOW server_version_num'), bind('', ''), execute(''), flush]
    await this.#link.exchange(request, (message) => {
      if (message.type === 'N' || message.type === 'S' || message.type === 'A') this.#link.passOn(message)
      return message.type === 'C'
    })
  }

  /** Ends the message: what a Query leaves behind is neither an unnamed statement nor an unnamed portal. */
  async #sync(last: Piece | null): Promise<void> {
    let due = last?.complete ?? null
    const pay = () => {
      if (due) this.#link.passOn(due)
      due = null
    }
    await this.#link.exchange([close('P', ''), close('S', ''), sync], (message) => {
      if (message.type === '3') return false
      if (message.type === 'E') {
        due = null
        if (last?.complete) this.#tracer.failLast(statementError(message.raw))
      }
      // Notices of the commit come before the command is complete, settings and notifications after it.
      if (message.type === 'Z' || message.type === 'A' || (message.type === 'S' && this.#reportsLate)) pay()
      this.#link.passOn(message)
      return message.type === 'Z'
    })
  }

  /** Since PostgreSQL 14, changed settings are reported when the server is about to wait for the client. */
  get #reportsLate(): boolean {
    return Number.parseInt(this.#link.parameters.get('server_version') ?? '14', 10) >= 14
  }
}

function endsTransaction(piece: Piece | null): boolean {
  return piece?.tag === 'COMMIT' || piece?.tag === 'ROLLBACK'
}
