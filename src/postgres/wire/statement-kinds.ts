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
  'CLOSE',
  'CHECKPOINT',
  'LOAD',
])

export function isQuiet(statement: Statement): boolean {
  // SET CONSTRAINTS … IMMEDIATE checks what had been put off.
  return quiet.has(statement.kind) && !/^set\s+constraints\b/i.test(statement.sql)
}

/** They fail while anybody is connected to the database that they name, or copy: an observer, say. */
export function needsDatabaseAlone(statement: Statement): boolean {
  return /^(?:CREATE|DROP|ALTER) DATABASE$/.test(statement.kind)
}

/** Statements that may end a transaction of their own inside: what they changed is committed before anybody can look. */
export function mayCommitInside(statement: Statement): boolean {
  return statement.kind === 'DO' || statement.kind === 'CALL'
}

/** Statements that may lock single rows: the manual's 13.3.2. Functions can hide in any SELECT. */
const rowLocking = new Set([
  'UPDATE',
  'DELETE',
  'INSERT',
  'MERGE',
  'SELECT',
  'WITH',
  'DO',
  'CALL',
  'EXECUTE',
  'EXPLAIN',
  'FETCH',
  'MOVE',
  'COPY',
])

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
  // There, a parameter is the function's, or is given with EXECUTE.
  return name !== 'CreateFunctionStmt' && name !== 'PrepareStmt' && JSON.stringify(statement.tree).includes('"ParamRef"')
}

/**
 * Whether the server describes the rows before it executes the statement (the strategy PORTAL_ONE_SELECT). Of every other that
 * returns rows, the simple protocol says what they look like only when they are there.
 */
export function describesFirst({ tree, kind }: Statement): boolean {
  if (tree === null) return kind === 'SELECT' || kind === 'VALUES' || kind === 'TABLE'
  const select = tree.SelectStmt as
    | { intoClause?: unknown; withClause?: { ctes?: { CommonTableExpr?: { ctequery?: object } }[] } }
    | undefined
  if (select === undefined || select.intoClause !== undefined) return false
  const ctes = select.withClause?.ctes ?? []
  return ctes.every((cte) => 'SelectStmt' in (cte.CommonTableExpr?.ctequery ?? {}))
}

/** ROLLBACK TO has ROLLBACK's command tag, and ends no transaction. */
export function rollsBackToSavepoint(statement: Statement): boolean {
  return /^(rollback|abort)\b[^;]*\bto\b/i.test(statement.sql)
}
