import { type Node, parse } from 'libpg-query'
import { both, type Restriction, unrestricted } from './restriction.ts'

/** What CHECK constraints ask of a row, as far as their expressions were understood. */
export interface RowRules {
  columns: Map<string, Restriction>
  /** Pairs of columns of which the first must not be greater; strict: nor equal. */
  ordered: { lower: string; upper: string; strict: boolean }[]
  /** Of each list of columns exactly this many hold a value. */
  holding: { columns: string[]; count: number }[]
  /** Of each list of rules every row must satisfy one: the branches of an OR. */
  choices: RowRules[][]
  /** Constants that stand in what was not understood, by column: worth a try. */
  candidates: Map<string, string[]>
}

export const noRules = (): RowRules => ({ columns: new Map(), ordered: [], holding: [], choices: [], candidates: new Map() })

/** Reads boolean expressions as pg_get_expr writes them and adds what they ask for to the rules. Expressions nobody can read add nothing. */
export async function readChecks(expressions: readonly string[]): Promise<RowRules> {
  const rules = noRules()
  for (const expression of expressions) {
    const tree = await expressionTree(expression)
    if (tree !== null && !demand(tree, rules)) guess(tree, rules)
  }
  return rules
}

async function expressionTree(expression: string): Promise<Node | null> {
  try {
    const { stmts } = await parse(`SELECT ${expression}`)
    const statement = stmts?.[0]?.stmt
    if (statement === undefined || !('SelectStmt' in statement)) return null
    const target = statement.SelectStmt.targetList?.[0]
    return target !== undefined && 'ResTarget' in target ? (target.ResTarget.val ?? null) : null
  } catch {
    return null
  }
}

/** Adds what makes `node` true; false where it was not understood (the rules may then hold a part of it, which does no harm). */
function demand(node: Node, rules: RowRules): boolean {
  const bare = uncast(node)
  const column = columnOf(bare)
  if (column !== null) return restrict(rules, column, { allowed: ['t'] })
  if ('NullTest' in bare) {
    const tested = bare.NullTest.arg === undefined ? null : columnOf(uncast(bare.NullTest.arg))
    return tested !== null && restrict(rules, tested, { presence: bare.NullTest.nulltesttype === 'IS_NULL' ? 'null' : 'value' })
  }
  if ('BoolExpr' in bare) return demandAll(bare.BoolExpr.boolop ?? '', bare.BoolExpr.args ?? [], rules)
  if ('A_Expr' in bare) return demandOperator(bare.A_Expr, rules)
  return false
}

function demandAll(operator: string, args: readonly Node[], rules: RowRules): boolean {
  if (operator === 'AND_EXPR') return args.map((arg) => demand(arg, rules)).every(Boolean)
  if (operator === 'NOT_EXPR') {
    const column = args[0] === undefined ? null : columnOf(uncast(args[0]))
    return column !== null && restrict(rules, column, { allowed: ['f'] })
  }
  const branches = args.map((arg) => {
    const own = noRules()
    return demand(arg, own) ? own : null
  })
  const union = unionOfValues(branches)
  if (union !== null) return restrict(rules, union.column, { allowed: union.values })
  const understood = branches.filter((branch) => branch !== null)
  const [first] = understood
  if (first === undefined) return false
  // `x IS NULL OR …`: the other branch holds for all, and x may be NULL.
  const absent = understood.length === 2 ? understood.flatMap((branch) => nullOnly(branch) ?? []) : []
  const other = understood.find((branch) => nullOnly(branch) === null)
  if (absent.length === 1 && other !== undefined) merge(rules, other, absent[0])
  else if (understood.length === 1) merge(rules, first, undefined)
  else rules.choices.push(understood)
  return true
}

/** The column, where the rules ask for nothing but that it be NULL. */
function nullOnly(rules: RowRules): string | null {
  const [only, ...others] = rules.columns
  if (only === undefined || others.length > 0 || rules.ordered.length > 0 || rules.holding.length > 0 || rules.choices.length > 0)
    return null
  return only[1].presence === 'null' ? only[0] : null
}

function unionOfValues(branches: readonly (RowRules | null)[]): { column: string; values: string[] } | null {
  const found: { column: string; values: string[] }[] = []
  for (const branch of branches) {
    const [only] = branch?.columns ?? []
    if (
      branch === null ||
      only === undefined ||
      branch.columns.size !== 1 ||
      branch.ordered.length + branch.choices.length + branch.holding.length > 0
    )
      return null
    if (only[1].allowed === null) return null
    found.push({ column: only[0], values: only[1].allowed })
  }
  const [first] = found
  if (first === undefined || found.some((f) => f.column !== first.column)) return null
  return { column: first.column, values: found.flatMap((f) => f.values) }
}

function merge(rules: RowRules, other: RowRules, optional: string | undefined): void {
  for (const [column, restriction] of other.columns)
    restrict(rules, column, column === optional ? { ...restriction, presence: null } : restriction)
  rules.ordered.push(...other.ordered)
  rules.holding.push(...other.holding)
  rules.choices.push(...other.choices)
}

type Operator = Extract<Node, { A_Expr: unknown }>['A_Expr']

function demandOperator(expression: Operator, rules: RowRules): boolean {
  const name = expression.name?.at(-1)
  const operator = name !== undefined && 'String' in name ? (name.String.sval ?? '') : ''
  if (expression.lexpr === undefined || expression.rexpr === undefined) return false
  const [left, right] = [uncast(expression.lexpr), uncast(expression.rexpr)]
  if (expression.kind === 'AEXPR_OP_ANY' || expression.kind === 'AEXPR_IN') {
    const [column, values] = [columnOf(left), listOf(right)]
    return operator === '=' && column !== null && values !== null && restrict(rules, column, { allowed: values })
  }
  if (expression.kind === 'AEXPR_OP_ALL') {
    const [column, values] = [columnOf(left), listOf(right)]
    return operator === '<>' && column !== null && values !== null && restrict(rules, column, { excluded: values })
  }
  if (expression.kind !== 'AEXPR_OP') return false
  const [a, b] = [columnOf(left), columnOf(right)]
  if (a !== null && b !== null) {
    if (operator === '<' || operator === '<=') return rules.ordered.push({ lower: a, upper: b, strict: operator === '<' }) > 0
    if (operator === '>' || operator === '>=') return rules.ordered.push({ lower: b, upper: a, strict: operator === '>' }) > 0
    return false
  }
  const [constantOnRight, constantOnLeft] = [constantOf(right, operator), constantOf(left, flipped(operator))]
  if (constantOnRight !== null) return compare(left, operator, constantOnRight, rules)
  return constantOnLeft !== null && compare(right, flipped(operator), constantOnLeft, rules)
}

const flips: Record<string, string> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' }
const flipped = (operator: string): string => flips[operator] ?? operator

function compare(node: Node, operator: string, constant: string, rules: RowRules): boolean {
  const column = columnOf(node)
  if (column !== null) return restrict(rules, column, restrictionOf(operator, constant))
  if (!('FuncCall' in node)) return false
  const name = node.FuncCall.funcname?.at(-1)
  const called = name !== undefined && 'String' in name ? name.String.sval : ''
  const args = (node.FuncCall.args ?? []).map((arg) => columnOf(uncast(arg)))
  const [argument] = args
  const n = Number(constant)
  if (called === 'num_nonnulls' && operator === '=')
    return rules.holding.push({ columns: args.filter((arg) => arg !== null), count: n }) > 0
  if (argument === undefined || argument === null) return false
  if (called === 'btrim' || called === 'lower' || called === 'trim')
    return operator === '<>' && restrict(rules, argument, restrictionOf(operator, constant))
  if (called !== 'length' && called !== 'char_length' && called !== 'character_length' && called !== 'octet_length') return false
  const least = operator === '>' ? n + 1 : operator === '>=' || operator === '=' ? n : null
  const most = operator === '<' ? n - 1 : operator === '<=' || operator === '=' ? n : null
  if (least === null && most === null) return operator === '<>' && restrict(rules, argument, { minLength: n + 1 })
  return restrict(rules, argument, { minLength: least, maxLength: most })
}

function restrictionOf(operator: string, constant: string): Partial<Restriction> | null {
  switch (operator) {
    case '=':
      return { allowed: [constant] }
    case '<>':
      return constant.trim() === '' ? { minLength: 1 } : { excluded: [constant] }
    case '>':
    case '>=':
      return { min: { value: constant, inclusive: operator === '>=' } }
    case '<':
    case '<=':
      return { max: { value: constant, inclusive: operator === '<=' } }
    case '~':
    case '~*':
      return { patterns: [constant] }
    default:
      return null
  }
}

function restrict(rules: RowRules, column: string, more: Partial<Restriction> | null): boolean {
  if (more === null) return false
  rules.columns.set(column, both(rules.columns.get(column) ?? unrestricted, { ...unrestricted, ...more }))
  return true
}

function uncast(node: Node): Node {
  let inner = node
  while ('TypeCast' in inner && inner.TypeCast.arg !== undefined) inner = inner.TypeCast.arg
  return inner
}

/** The column's name, where the node is nothing else; a domain's VALUE is a column of that name. */
function columnOf(node: Node): string | null {
  if (!('ColumnRef' in node)) return null
  const last = node.ColumnRef.fields?.at(-1)
  return last !== undefined && 'String' in last ? (last.String.sval ?? null) : null
}

/** Times that stand for now(): rows are dated well before the one, and what must be in the future well after the other. */
const past = '2025-07-01'
const future = '2100-01-01'

function constantOf(node: Node, operator: string): string | null {
  if ('A_Const' in node) {
    const constant = node.A_Const
    if (constant.ival !== undefined) return String(constant.ival.ival ?? 0)
    if (constant.fval !== undefined) return constant.fval.fval ?? null
    if (constant.sval !== undefined) return constant.sval.sval ?? ''
    if (constant.boolval !== undefined) return constant.boolval.boolval === true ? 't' : 'f'
    return null
  }
  if ('A_Expr' in node && node.A_Expr.lexpr === undefined && node.A_Expr.rexpr !== undefined) {
    const value = constantOf(uncast(node.A_Expr.rexpr), operator)
    return value === null || Number.isNaN(Number(value)) ? null : String(-Number(value))
  }
  const isNow =
    'SQLValueFunction' in node ||
    ('FuncCall' in node && node.FuncCall.args === undefined && JSON.stringify(node.FuncCall.funcname).includes('"now"'))
  return isNow ? (operator === '>' || operator === '>=' ? future : past) : null
}

function listOf(node: Node): string[] | null {
  const items = 'A_ArrayExpr' in node ? node.A_ArrayExpr.elements : 'List' in node ? node.List.items : undefined
  if (items === undefined) return null
  const values = items.map((item) => constantOf(uncast(item), '='))
  return values.every((value) => value !== null) ? values : null
}

/** Remembers the constants of an expression nobody understood for every column in it. */
function guess(node: Node, rules: RowRules): void {
  const columns = new Set<string>()
  const constants = new Set<string>()
  const walk = (value: unknown): void => {
    const list = Array.isArray(value) ? value : null
    if (list !== null) for (const item of list) walk(item)
    if (list !== null || typeof value !== 'object' || value === null) return
    const column = columnOf(value as Node)
    if (column !== null) columns.add(column)
    const constant = 'A_Const' in value ? constantOf(value as Node, '=') : null
    if (constant !== null) constants.add(constant)
    for (const part of Object.values(value)) walk(part)
  }
  walk(node)
  for (const column of columns) rules.candidates.set(column, [...(rules.candidates.get(column) ?? []), ...constants])
}
