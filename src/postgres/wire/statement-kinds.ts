import type { Statement } from '../sql/statement.ts'

/** Statements that take no lock on a user's relation that anyone could wait for: sent on as they are, not in the trace. */
const quiet = new Set([
  'BEGIN',
  'COMMIT',
  'ROLLBACK',
  'ABORT',
  'SAVEPOINT',
  'RELEASE',
  'PREPARE',
  'SET',
  'RESET',
  'SHOW',
  'DISCARD',
  'DEALLOCATE',
  'LISTEN',
  'UNLISTEN',
  'NOTIFY',
  'FETCH',
  'MOVE',
  'CLOSE',
  'EXPLAIN',
  'CHECKPOINT',
  'LOAD',
  '',
])

export function isQuiet(statement: Statement): boolean {
  return quiet.has(statement.kind)
}

/** Statements that may end a transaction of their own inside: what they changed is committed before anybody can look. */
export function mayCommitInside(statement: Statement): boolean {
  return statement.kind === 'DO' || statement.kind === 'CALL'
}

/** Statements that may lock single rows: the manual's 13.3.2. Functions can hide in any SELECT. */
const rowLocking = new Set(['UPDATE', 'DELETE', 'INSERT', 'MERGE', 'SELECT', 'WITH', 'DO', 'CALL', 'EXECUTE', 'COPY'])

export function mayLockRows(statement: Statement): boolean {
  return rowLocking.has(statement.kind)
}

/**
 * Whether the text uses parameters of the extended protocol ($1). In a simple query they are an error, which the server
 * words differently when the same text comes by Parse.
 */
export function hasParameters(statement: Statement): boolean {
  if (!/\$\d/.test(statement.sql)) return false
  if (statement.tree === null) return true
  const [name] = Object.keys(statement.tree)
  return name !== 'CreateFunctionStmt' && JSON.stringify(statement.tree).includes('"ParamRef"')
}

/** ROLLBACK TO has ROLLBACK's command tag, and ends no transaction. */
export function rollsBackToSavepoint(statement: Statement): boolean {
  return /^(rollback|abort)\b[^;]*\bto\b/i.test(statement.sql)
}
