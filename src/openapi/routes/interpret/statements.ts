import type {
  Block,
  IfStatement,
  NodeArray,
  Statement,
  SwitchStatement,
  TryStatement,
  VariableDeclarationList,
} from 'typescript-classic'
import { ts } from '../project/compiler.ts'
import type { Note } from '../route.ts'
import { choice, nothing } from '../values/make.ts'
import { truth } from '../values/truth.ts'
import type { Scope, Value } from '../values/value.ts'
import { evaluateClass } from './classes.ts'
import { evaluateEnum, evaluateNamespace } from './declarations.ts'
import { evaluate } from './expressions.ts'
import { makeFunction } from './functions.ts'
import { goesOn, guarded } from './guarded.ts'
import { loop } from './loops.ts'
import { at, type Machine, runLater, shown, step, Thrown, unknownAt } from './machine.ts'
import { moduleStatement } from './module-statements.ts'
import { looseEquality } from './operators.ts'
import { bind } from './patterns.ts'
import { declare, innerScope } from './scope.ts'
import { branches } from './writes.ts'

/** How a statement ended. */
export type Completion =
  | { type: 'normal' }
  | { type: 'return'; value: Value }
  | { type: 'break' | 'continue'; label: string | null }

export const normal: Completion = { type: 'normal' }

/** Runs statements in order, functions declared first. */
export function runAll(m: Machine, statements: NodeArray<Statement> | readonly Statement[], scope: Scope): Completion {
  declareFunctions(statements, scope)
  for (const statement of statements) {
    const completion = run(m, statement, scope)
    if (completion.type !== 'normal') return completion
  }
  return normal
}

export function declareFunctions(statements: readonly Statement[], scope: Scope): void {
  for (const statement of statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name !== undefined && statement.body !== undefined) {
      declare(scope, statement.name.text, makeFunction(statement, scope, statement.name.text))
    }
  }
}

export function run(m: Machine, statement: Statement, scope: Scope): Completion {
  step(m)
  if (ts.isExpressionStatement(statement)) {
    evaluate(m, statement.expression, scope)
    if (ts.isAwaitExpression(statement.expression)) runLater(m)
    return normal
  }
  if (ts.isVariableStatement(statement)) {
    declareAll(m, statement.declarationList, scope)
    return moduleStatement(m, statement, scope)
  }
  if (ts.isReturnStatement(statement)) {
    return { type: 'return', value: statement.expression === undefined ? nothing : evaluate(m, statement.expression, scope) }
  }
  if (ts.isIfStatement(statement)) return ifStatement(m, statement, scope)
  if (ts.isBlock(statement)) return runAll(m, statement.statements, innerScope(scope))
  if (ts.isThrowStatement(statement)) {
    const value = evaluate(m, statement.expression, scope)
    m.onThrow?.(value)
    throw new Thrown(value)
  }
  if (ts.isTryStatement(statement)) return tryStatement(m, statement, scope)
  if (ts.isSwitchStatement(statement)) return switchStatement(m, statement, scope)
  if (ts.isIterationStatement(statement, false)) return loop(m, statement, scope, null)
  if (ts.isLabeledStatement(statement)) {
    return ts.isIterationStatement(statement.statement, false)
      ? loop(m, statement.statement, scope, statement.label.text)
      : run(m, statement.statement, scope)
  }
  if (ts.isBreakStatement(statement)) return { type: 'break', label: statement.label?.text ?? null }
  if (ts.isContinueStatement(statement)) return { type: 'continue', label: statement.label?.text ?? null }
  if (ts.isClassDeclaration(statement)) {
    const made = evaluateClass(m, statement, scope)
    if (statement.name !== undefined) declare(scope, statement.name.text, made)
    return moduleStatement(m, statement, scope, made)
  }
  if (ts.isEnumDeclaration(statement)) evaluateEnum(m, statement, scope)
  if (ts.isModuleDeclaration(statement)) evaluateNamespace(m, statement, scope)
  return moduleStatement(m, statement, scope)
}

export function declareAll(m: Machine, list: VariableDeclarationList, scope: Scope): void {
  const isVar = (list.flags & ts.NodeFlags.BlockScoped) === 0
  for (const declaration of list.declarations) {
    if (declaration.initializer === undefined) {
      if (ts.isIdentifier(declaration.name)) bind(m, declaration.name, nothing, scope, isVar ? 'var' : 'let')
      continue
    }
    const value = evaluate(m, declaration.initializer, scope)
    if (ts.isAwaitExpression(declaration.initializer)) runLater(m)
    if (value.kind === 'unknown' && value.read !== undefined && declaration.type !== undefined) value.read.node = declaration.type
    bind(m, declaration.name, value, scope, isVar ? 'var' : 'let')
  }
}

function ifStatement(m: Machine, statement: IfStatement, scope: Scope): Completion {
  const condition = evaluate(m, statement.expression, scope)
  const holds = truth(condition)
  if (holds === true) return guarded(m, statement, scope)
  if (holds === false) return statement.elseStatement === undefined ? normal : run(m, statement.elseStatement, scope)
  const place = at(m, statement)
  const text = shown(statement.expression)
  return undecided(m, scope, [
    { condition: { text, at: place }, run: () => run(m, statement.thenStatement, scope) },
    {
      condition: { text: `not (${text})`, at: place },
      run: () => (statement.elseStatement === undefined ? normal : run(m, statement.elseStatement, scope)),
    },
  ])
}

interface Alternative {
  condition: Note
  run: () => Completion
}

type Ended = { kind: 'completed'; completion: Completion } | { kind: 'thrown'; thrown: Thrown }

/** Runs each alternative under its condition. What one returns is kept; what follows then holds only where the others did. */
export function undecided(m: Machine, scope: Scope, alternatives: readonly Alternative[]): Completion {
  const [first] = alternatives
  if (first === undefined) return normal
  const before = m.conditions.length
  const ends = branches<Ended>(
    m,
    first.condition,
    alternatives.map(({ condition, run: runIt }) => () => {
      m.conditions.push(condition)
      try {
        const completion = runIt()
        return { result: { kind: 'completed', completion }, goesOn: completion.type !== 'return' }
      } catch (error) {
        if (!(error instanceof Thrown)) throw error
        return { result: { kind: 'thrown', thrown: error }, goesOn: false }
      } finally {
        m.conditions.length = before
      }
    }),
  )
  return joined(m, scope, alternatives, ends)
}

function joined(m: Machine, scope: Scope, alternatives: readonly Alternative[], ends: readonly Ended[]): Completion {
  const completions = ends.flatMap((end) => (end.kind === 'completed' ? [end.completion] : []))
  const [why] = alternatives
  if (completions.length === 0 || why === undefined) {
    const thrown = ends.find((end) => end.kind === 'thrown')
    if (thrown !== undefined) throw thrown.thrown
    return normal
  }
  const returned = completions.flatMap((each) => (each.type === 'return' ? [each.value] : []))
  if (returned.length === completions.length) return { type: 'return', value: choice(returned, why.condition) }
  scope.frame.returned.push(...returned)
  const leaves = ends.some((end) => end.kind === 'completed' && end.completion.type !== 'normal')
  if (leaves) {
    ends.forEach((end, index) => {
      const alternative = alternatives[index]
      if (end.kind === 'completed' && end.completion.type === 'normal' && alternative !== undefined)
        m.conditions.push(alternative.condition)
    })
  }
  return completions.find((each) => each.type === 'normal') ?? completions.find((each) => each.type !== 'return') ?? normal
}

function tryStatement(m: Machine, statement: TryStatement, scope: Scope): Completion {
  const thrownInside: Value[] = []
  const outer = m.onThrow
  if (outer !== null && statement.catchClause !== undefined) m.onThrow = (value) => void thrownInside.push(value)
  let completion: Completion = normal
  let certain: Thrown | null = null
  const catches = statement.catchClause !== undefined && goesOn(statement.catchClause) ? 1 : 0
  m.catching += catches
  try {
    completion = runAll(m, statement.tryBlock.statements, innerScope(scope))
  } catch (error) {
    if (!(error instanceof Thrown)) throw error
    certain = error
  } finally {
    m.catching -= catches
    m.onThrow = outer
  }
  const { catchClause } = statement
  if (catchClause !== undefined && (certain !== null || outer !== null)) {
    const why = { text: 'something fails', at: at(m, catchClause) }
    const caught = choice(
      [
        ...(certain === null ? [] : [certain.value]),
        ...thrownInside,
        ...(outer === null ? [] : [unknownAt(m, catchClause, 'what fails', 'error')]),
      ],
      why,
    )
    const inner = innerScope(scope)
    if (catchClause.variableDeclaration !== undefined) bind(m, catchClause.variableDeclaration.name, caught, inner, 'let')
    const runCatch = () => runAll(m, catchClause.block.statements, inner)
    if (certain !== null) completion = runCatch()
    else completion = afterFailure(m, scope, why, completion, runCatch)
  } else if (certain !== null) {
    if (statement.finallyBlock !== undefined) runBlock(m, statement.finallyBlock, scope)
    throw certain
  }
  const last = statement.finallyBlock === undefined ? normal : runBlock(m, statement.finallyBlock, scope)
  return last.type === 'normal' ? completion : last
}

/** A handler's catch block is looked at as well: it says what is sent when something fails. */
function afterFailure(m: Machine, scope: Scope, why: Note, completion: Completion, runCatch: () => Completion): Completion {
  const before = m.conditions.length
  const result = undecided(m, scope, [
    { condition: { text: 'nothing fails', at: why.at }, run: () => completion },
    { condition: why, run: runCatch },
  ])
  m.conditions.length = before
  return completion.type === 'normal' ? result : completion
}

function runBlock(m: Machine, block: Block, scope: Scope): Completion {
  return runAll(m, block.statements, innerScope(scope))
}

function switchStatement(m: Machine, statement: SwitchStatement, scope: Scope): Completion {
  const value = evaluate(m, statement.expression, scope)
  const inner = innerScope(scope)
  const { clauses } = statement.caseBlock
  const from = (index: number): Completion => {
    const statements = clauses.slice(index).flatMap((clause) => [...clause.statements])
    const completion = runAll(m, statements, inner)
    return completion.type === 'break' && completion.label === null ? normal : completion
  }
  let undecidedCase = false
  for (const [index, clause] of clauses.entries()) {
    if (ts.isDefaultClause(clause)) continue
    const equal = looseEquality(value, evaluate(m, clause.expression, inner), true)
    if (equal === true) return from(index)
    if (equal === null) undecidedCase = true
  }
  const byDefault = clauses.findIndex((clause) => ts.isDefaultClause(clause))
  if (!undecidedCase) return byDefault < 0 ? normal : from(byDefault)
  const subject = shown(statement.expression)
  const entries = clauses.flatMap((clause, index) =>
    clause.statements.length === 0
      ? []
      : [
          {
            condition: {
              text: ts.isDefaultClause(clause) ? `${subject} is something else` : `${subject} is ${shown(clause.expression)}`,
              at: at(m, clause),
            },
            run: () => from(index),
          },
        ],
  )
  const rest =
    byDefault < 0 ? [{ condition: { text: `${subject} is something else`, at: at(m, statement) }, run: () => normal }] : []
  return undecided(m, scope, [...entries, ...rest])
}
