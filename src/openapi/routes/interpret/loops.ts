import type { ForInStatement, ForOfStatement, ForStatement, IterationStatement, Statement } from 'typescript-classic'
import { ts } from '../project/compiler.ts'
import { primitive } from '../values/make.ts'
import { truth } from '../values/truth.ts'
import type { Scope, Value } from '../values/value.ts'
import { eachItem } from './built-ins/iterate.ts'
import { ownKeys } from './built-ins/keys.ts'
import { evaluate } from './expressions.ts'
import { at, type Machine, shown, under, unknownAt } from './machine.ts'
import { assignTo, bind } from './patterns.ts'
import { innerScope } from './scope.ts'
import { type Completion, declareAll, normal, run } from './statements.ts'

/** A loop that does not end is left after that many rounds: one that counts may be long, one that waits for something is not waited for. */
const mostCounted = 5_000
const mostRounds = 200

export function loop(m: Machine, statement: IterationStatement, scope: Scope, label: string | null): Completion {
  if (ts.isForOfStatement(statement) || ts.isForInStatement(statement)) return overItems(m, statement, scope, label)
  const inner = innerScope(scope)
  if (ts.isForStatement(statement) && statement.initializer !== undefined) {
    if (ts.isVariableDeclarationList(statement.initializer)) declareAll(m, statement.initializer, inner)
    else evaluate(m, statement.initializer, inner)
  }
  let isFirst = true
  const most = ts.isForStatement(statement) ? mostCounted : mostRounds
  for (let round = 0; round < most; round++) {
    const checked = isFirst && ts.isDoStatement(statement) ? true : holds(m, statement, inner)
    isFirst = false
    if (checked === false) return normal
    // Whether there is another round is not known: what one round does is looked at.
    const once = checked === null
    const completion = once
      ? under(m, { text: `a round of ${shown(conditionOf(statement) ?? statement)}`, at: at(m, statement) }, () =>
          round_(m, statement.statement, inner, label),
        )
      : round_(m, statement.statement, inner, label)
    if (completion !== null) return completion
    if (once) return normal
    if (ts.isForStatement(statement) && statement.incrementor !== undefined) evaluate(m, statement.incrementor, inner)
  }
  return normal
}

function holds(m: Machine, statement: IterationStatement, scope: Scope): boolean | null {
  const condition = conditionOf(statement)
  return condition === undefined ? true : truth(evaluate(m, condition, scope))
}

function conditionOf(statement: IterationStatement) {
  if (ts.isForStatement(statement as ForStatement)) return (statement as ForStatement).condition
  return ts.isWhileStatement(statement) || ts.isDoStatement(statement) ? statement.expression : undefined
}

function overItems(m: Machine, statement: ForOfStatement | ForInStatement, scope: Scope, label: string | null): Completion {
  const value = evaluate(m, statement.expression, scope)
  let end: Completion | null = null
  const once = (item: Value) => {
    if (end !== null) return
    const inner = innerScope(scope)
    const { initializer } = statement
    if (ts.isVariableDeclarationList(initializer)) {
      const [declaration] = initializer.declarations
      if (declaration !== undefined) bind(m, declaration.name, item, inner, 'let')
    } else {
      assignTo(m, initializer, item, inner)
    }
    end = round_(m, statement.statement, inner, label)
  }
  if (ts.isForOfStatement(statement)) {
    eachItem(m, value, statement, once)
  } else {
    const keys = ownKeys(value)
    if (keys === null) once(unknownAt(m, statement, `the keys of ${shown(statement.expression)} are not known`, 'key'))
    else for (const key of keys) once(primitive(key))
  }
  return end ?? normal
}

/** One round; null: go on. */
function round_(m: Machine, body: Statement, scope: Scope, label: string | null): Completion | null {
  const before = m.conditions.length
  const completion = run(m, body, scope)
  m.conditions.length = before
  if (completion.type === 'normal') return null
  if (completion.type === 'continue' && (completion.label === null || completion.label === label)) return null
  if (completion.type === 'break' && (completion.label === null || completion.label === label)) return normal
  return completion
}
