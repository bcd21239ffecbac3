import type { Clock } from './clock.ts'
import { readFields } from './messages.ts'
import type { Baseline } from './observation.ts'
import type { Outcome, StatementError, Trace, TracedStatement } from './trace.ts'
import { OpenTransaction } from './transaction.ts'

/** Gathers what the sessions of one proxy do, in the order in which it happened. */
export class Recorder {
  readonly clock: Clock
  readonly trace: Trace = { transactions: [], statements: [] }
  /** How much WAL the server had written when anybody last looked: what comes on top is the next statement's. */
  wal = 0n

  constructor(clock: Clock) {
    this.clock = clock
  }

  begin(explicit: boolean, baseline: Baseline, startMs = this.clock.now()): OpenTransaction {
    const index = this.trace.transactions.push({ startMs, endMs: startMs, outcome: 'rollback', held: [], oids: new Map() }) - 1
    return new OpenTransaction(index, startMs, explicit, baseline)
  }

  end(transaction: OpenTransaction, outcome: Outcome, endMs = this.clock.now()): void {
    this.trace.transactions[transaction.index] = transaction.end(outcome, endMs)
  }

  add(transaction: OpenTransaction, statement: Omit<TracedStatement, 'transaction'>): TracedStatement {
    const traced = { ...statement, transaction: transaction.index }
    transaction.statements.push(traced)
    this.trace.statements.push(traced)
    return traced
  }
}

/** An ErrorResponse as the trace shows it; its position still counts from where the client's text begins. */
export function statementError(raw: Buffer): StatementError {
  const fields = readFields(raw)
  const position = Number(fields.get('P') ?? 0)
  return {
    code: fields.get('C') ?? '',
    message: fields.get('M') ?? '',
    detail: fields.get('D') ?? null,
    hint: fields.get('H') ?? null,
    position: position > 0 ? position : null,
  }
}
