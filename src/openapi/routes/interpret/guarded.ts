import type { CatchClause, IfStatement, Statement } from 'typescript-classic'
import { ts } from '../project/compiler.ts'
import type { Scope } from '../values/value.ts'
import { type Machine, Thrown } from './machine.ts'
import { type Completion, normal, run } from './statements.ts'

/**
 * `if (!adapter) throw new Error('…')`: a service that is served does not end so at its start. Where it seems to, something that the condition
 * rests on was misunderstood, and it goes on.
 */
export function guarded(m: Machine, { thenStatement }: IfStatement, scope: Scope): Completion {
  try {
    return run(m, thenStatement, scope)
  } catch (error) {
    if (!(error instanceof Thrown) || m.onThrow !== null || m.catching > 0 || !throwsOnly(thenStatement)) throw error
    return normal
  }
}

function throwsOnly(statement: Statement): boolean {
  if (!ts.isBlock(statement)) return ts.isThrowStatement(statement)
  const last = statement.statements.at(-1)
  return last !== undefined && ts.isThrowStatement(last)
}

/** Whether a catch clause goes on with something else; one that ends the process, or throws again, says that nothing may fail. */
export function goesOn({ block }: CatchClause): boolean {
  return !block.statements.some(
    (statement) => ts.isThrowStatement(statement) || /^process\s*\.\s*exit\(/.test(statement.getText()),
  )
}
