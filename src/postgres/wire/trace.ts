/** What was seen of a client's statements on the wire. Times in ms since the trace began, our own pauses left out. */

/** PostgreSQL's table lock modes, weakest first (documentation, 13.3 Explicit Locking). */
export const lockModes = [
  'ACCESS SHARE',
  'ROW SHARE',
  'ROW EXCLUSIVE',
  'SHARE UPDATE EXCLUSIVE',
  'SHARE',
  'SHARE ROW EXCLUSIVE',
  'EXCLUSIVE',
  'ACCESS EXCLUSIVE',
] as const
export type LockMode = (typeof lockModes)[number]

export interface Lock {
  /** Schema-qualified, as it was named before the transaction: "public.users". Quoted only where SQL needs it. */
  relation: string
  mode: LockMode
}

export type WaitingStatement = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE'

export interface Blocked {
  relation: string
  statements: WaitingStatement[]
  /** 'table': nobody gets past the lock; 'row': only those who touch the rows that the statement touched. */
  by: 'table' | 'row'
  /** From the statement's start to the end of what held the lock. */
  forMs: number
}

export interface HeldLock extends Lock {
  fromMs: number
  toMs: number
}

export type Outcome = 'commit' | 'rollback' | 'error' | 'autocommit'

export interface TracedTransaction {
  startMs: number
  endMs: number
  outcome: Outcome
  held: HeldLock[]
  /** What its relations are, by the names that they had when it began: a name may stand for another relation in the next one. */
  oids: ReadonlyMap<string, number>
}

export interface TracedStatement {
  /** Which client connection, in the order they were made. */
  session: number
  sql: string
  /** The field's name for it: "ALTER TABLE", "CREATE INDEX", "UPDATE"; '' where the text could not be read. */
  kind: string
  /** The statement's syntax tree (libpg-query's), or null where its parser does not read the text. */
  tree: unknown
  /** Index into `transactions`. */
  transaction: number
  startMs: number
  durationMs: number
  /** Rows of the command tag; null where the command has none. */
  rows: number | null
  walBytes: number
  /** The session's lock_timeout in ms when a lock stronger than ROW EXCLUSIVE was taken; 0: it waits for ever; null: not read. */
  lockTimeoutMs: number | null
  locks: Lock[]
  rewrites: string[]
  indexRebuilds: string[]
  scans: string[]
  blocked: Blocked[]
  error: StatementError | null
}

export interface StatementError {
  code: string
  message: string
  detail: string | null
  hint: string | null
  /** 1-based character position within `sql`, or null. */
  position: number | null
}

export interface Trace {
  transactions: TracedTransaction[]
  statements: TracedStatement[]
}
