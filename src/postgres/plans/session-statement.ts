import { kindOf } from '../sql/kind.ts'
import { normalTokens } from '../sql/normal.ts'

const session = new Set([
  'ABORT',
  'BEGIN',
  'COMMIT',
  'DEALLOCATE',
  'DISCARD',
  'LISTEN',
  'PREPARE',
  'RELEASE',
  'RESET',
  'ROLLBACK',
  'SAVEPOINT',
  'SET',
  'SHOW',
  'UNLISTEN',
])

/** Whether it controls a transaction or a session (BEGIN, SAVEPOINT, SET, SELECT set_config(…)) and asks nothing of the data. */
export function isSessionStatement(sql: string): boolean {
  const kind = kindOf(sql)
  if (kind === 'SELECT') return /^select (?:pg_catalog \. )?set_config \([^()]*\)(?: as \w+)?$/.test(normalTokens(sql).join(' '))
  // PREPARE x AS SELECT … is what its executions are counted under.
  if (kind === 'PREPARE') return normalTokens(sql)[1] === 'transaction'
  return session.has(kind)
}
