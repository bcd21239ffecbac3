import { type Node, parse, type SelectStmt } from 'libpg-query'
import { keyOf, type Relation, type RelationName } from './relation.ts'
import { type Key, keyIn, type Scope, strings } from './scope.ts'
import type { Conditions, ParameterUse, SortKey, Source } from './source.ts'

/** The tables that a query names, in any part of it. Throws libpg-query's error where it does not read the query. */
export async function tablesOf(sql: string): Promise<RelationName[]> {
  const names: RelationName[] = []
  each(await parse(sql), (node) => {
    if ('RangeVar' in node) names.push({ schema: node.RangeVar.schemaname ?? null, name: node.RangeVar.relname ?? '' })
  })
  return names
}

/** What a query (a SELECT) asks of the rows of each table, and what its parameters are compared with. */
export async function conditionsOf(sql: string, relations: ReadonlyMap<string, Relation>): Promise<Conditions> {
  const reading: Reading = { relations, found: { sources: [], parameters: new Map() }, common: new Set() }
  for (const { stmt } of (await parse(sql)).stmts ?? []) if (stmt !== undefined) query(reading, stmt, null)
  return reading.found
}

interface Reading {
  relations: ReadonlyMap<string, Relation>
  found: Conditions
  /** Names of WITH queries, which hide tables. */
  common: Set<string>
}

function query(reading: Reading, node: Node, outer: Scope | null): void {
  if ('SelectStmt' in node) select(reading, node.SelectStmt, outer)
}

function select(reading: Reading, statement: SelectStmt, outer: Scope | null): void {
  for (const node of statement.withClause?.ctes ?? []) {
    if (!('CommonTableExpr' in node)) continue
    reading.common.add(node.CommonTableExpr.ctename ?? '')
    if (node.CommonTableExpr.ctequery !== undefined) query(reading, node.CommonTableExpr.ctequery, outer)
  }
  for (const side of [statement.larg, statement.rarg]) if (side !== undefined) select(reading, side, outer)
  const scope: Scope = { sources: [], outer }
  const conditions: Node[] = []
  for (const node of statement.fromClause ?? []) from(reading, node, scope, conditions)
  if (statement.whereClause !== undefined) conditions.push(statement.whereClause)
  for (const condition of conditions) demand(reading, condition, scope, true)
  sort(statement, scope)
  bound(reading, statement.limitCount, 'limit')
  bound(reading, statement.limitOffset, 'offset')
  for (const node of [...(statement.targetList ?? []), statement.havingClause]) {
    if (node !== undefined) demand(reading, node, scope, false)
  }
}

function from(reading: Reading, node: Node, scope: Scope, conditions: Node[], outer = false): void {
  if ('RangeVar' in node) {
    const { schemaname, relname = '', alias } = node.RangeVar
    const relation = reading.relations.get(keyOf({ schema: schemaname ?? null, name: relname }))
    if (relation === undefined || (schemaname === undefined && reading.common.has(relname))) return
    const source: Source = {
      relation,
      alias: alias?.aliasname ?? relname,
      equal: new Set(),
      ranges: new Set(),
      joins: new Set(),
      outer,
      fixed: new Set(),
      sort: [],
    }
    scope.sources.push(source)
    reading.found.sources.push(source)
  } else if ('JoinExpr' in node) {
    const { jointype, larg, rarg, quals, usingClause } = node.JoinExpr
    const full = jointype === 'JOIN_FULL'
    if (larg !== undefined) from(reading, larg, scope, conditions, outer || full || jointype === 'JOIN_RIGHT')
    if (rarg !== undefined) from(reading, rarg, scope, conditions, outer || full || jointype === 'JOIN_LEFT')
    if (quals !== undefined) conditions.push(quals)
    for (const column of strings(usingClause)) {
      for (const source of scope.sources) {
        const known = source.relation.columns.get(column)
        if (known !== undefined) source.joins.add(known.quoted)
      }
    }
  } else if ('RangeSubselect' in node && node.RangeSubselect.subquery !== undefined) {
    query(reading, node.RangeSubselect.subquery, scope)
  }
}

/** `always`: every row of the result satisfies it. Otherwise it only tells what parameters are compared with. */
function demand(reading: Reading, node: Node, scope: Scope, always: boolean): void {
  if ('BoolExpr' in node) {
    const { boolop, args = [] } = node.BoolExpr
    if (boolop === 'NOT_EXPR' && always) fixed(scope, args[0], 'NOT ')
    for (const arg of args) demand(reading, arg, scope, always && boolop === 'AND_EXPR')
  } else if ('A_Expr' in node) {
    const { kind = 'AEXPR_OP', name, lexpr, rexpr } = node.A_Expr
    compare(reading, scope, always, { kind, operator: strings(name).at(-1) ?? '', left: lexpr, right: rexpr })
    for (const side of [lexpr, rexpr]) if (side !== undefined) demand(reading, side, scope, false)
  } else if ('NullTest' in node) {
    if (always) fixed(scope, node.NullTest.arg, '', node.NullTest.nulltesttype === 'IS_NULL' ? ' IS NULL' : ' IS NOT NULL')
  } else if ('ColumnRef' in node) {
    if (always) fixed(scope, node)
  } else if ('SubLink' in node) {
    const { subLinkType, subselect, testexpr } = node.SubLink
    if (subselect !== undefined) query(reading, subselect, scope)
    // x IN (SELECT …) is a join.
    const key = always && subLinkType === 'ANY_SUBLINK' ? keyIn(scope, testexpr) : null
    key?.source.joins.add(key.key)
    if (testexpr !== undefined) demand(reading, testexpr, scope, false)
  } else {
    for (const part of children(node)) demand(reading, part, scope, false)
  }
}

function fixed(scope: Scope, node: Node | undefined, before = '', after = ''): void {
  const key = keyIn(scope, node)
  if (key === null || key.column === null || key.source.outer || !scope.sources.includes(key.source)) return
  if (!(key.column.notNull && after !== '')) key.source.fixed.add(`${before}${key.key}${after}`)
}

interface Comparison {
  kind: string
  operator: string
  left: Node | undefined
  right: Node | undefined
}

const flipped: Record<string, string> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' }

function compare(reading: Reading, scope: Scope, always: boolean, { kind, operator, left, right }: Comparison): void {
  const [a, b] = [keyIn(scope, left), keyIn(scope, right)]
  if (a !== null && b !== null) {
    if (!always || operator !== '=' || a.source === b.source) return
    a.source.joins.add(a.key)
    b.source.joins.add(b.key)
  } else if (a !== null && right !== undefined) {
    against(reading, always, a, kind, operator, right)
  } else if (b !== null && left !== undefined) {
    against(reading, always, b, kind, flipped[operator] ?? operator, left)
  }
}

function against(reading: Reading, always: boolean, key: Key, kind: string, operator: string, value: Node): void {
  const uses = (as: Extract<ParameterUse, { kind: 'key' }>['as'], nodes: readonly Node[]) => {
    for (const node of nodes) {
      const number = parameterOf(node)
      if (number !== null) reading.found.parameters.set(number, { kind: 'key', source: key.source, key: key.key, as })
    }
  }
  const items = 'List' in value ? (value.List.items ?? []) : [value]
  if (kind === 'AEXPR_BETWEEN') {
    uses('from', items.slice(0, 1))
    uses('to', items.slice(1))
    if (always) key.source.ranges.add(key.key)
  } else if ((kind === 'AEXPR_OP' || kind === 'AEXPR_IN') && operator === '=') {
    uses('equal', items)
    if (always) key.source.equal.add(key.key)
  } else if (kind === 'AEXPR_OP_ANY' && operator === '=') {
    uses('array', [value])
    if ('A_ArrayExpr' in value) uses('equal', value.A_ArrayExpr.elements ?? [])
    if (always) key.source.equal.add(key.key)
  } else if (kind === 'AEXPR_LIKE' || kind === 'AEXPR_ILIKE') {
    uses('like', items)
  } else if (kind === 'AEXPR_OP' && flipped[operator] !== undefined) {
    uses(operator.startsWith('>') ? 'from' : 'to', items)
    if (always) key.source.ranges.add(key.key)
  } else if (kind === 'AEXPR_OP') {
    uses('equal', items)
  }
}

function parameterOf(node: Node): number | null {
  if ('TypeCast' in node && node.TypeCast.arg !== undefined) return parameterOf(node.TypeCast.arg)
  return 'ParamRef' in node ? (node.ParamRef.number ?? null) : null
}

function bound(reading: Reading, node: Node | undefined, kind: 'limit' | 'offset'): void {
  const number = node === undefined ? null : parameterOf(node)
  if (number !== null) reading.found.parameters.set(number, { kind })
}

function sort(statement: SelectStmt, scope: Scope): void {
  const keys: (SortKey & { source: Source })[] = []
  for (const node of statement.sortClause ?? []) {
    if (!('SortBy' in node)) return
    const { node: expression, sortby_dir, sortby_nulls } = node.SortBy
    const key = keyIn(scope, named(statement, expression))
    if (key === null || !scope.sources.includes(key.source) || sortby_dir === 'SORTBY_USING') return
    const descending = sortby_dir === 'SORTBY_DESC'
    const first = sortby_nulls === 'SORTBY_NULLS_FIRST'
    const stated = first || sortby_nulls === 'SORTBY_NULLS_LAST'
    // NULLs count as greater than all else: last when ascending, first when descending.
    const nulls = stated && first !== descending ? (first ? 'first' : 'last') : null
    keys.push({ source: key.source, key: key.key, descending, nulls })
  }
  const [first] = keys
  if (first === undefined || keys.some((key) => key.source !== first.source)) return
  first.source.sort = keys.map(({ source: _, ...key }) => key)
}

/** ORDER BY means what is selected under a name before any column of that name. */
function named(statement: SelectStmt, expression: Node | undefined): Node | undefined {
  if (expression === undefined || !('ColumnRef' in expression) || expression.ColumnRef.fields?.length !== 1) return expression
  const [name] = strings(expression.ColumnRef.fields)
  for (const target of statement.targetList ?? []) {
    if ('ResTarget' in target && target.ResTarget.name !== undefined && target.ResTarget.name === name)
      return target.ResTarget.val
  }
  return expression
}

/** Calls `visit` with each node of a tree. */
function each(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) each(item, visit)
  else if (value !== null && typeof value === 'object') {
    if (isNode(value)) visit(value)
    for (const part of Object.values(value)) each(part, visit)
  }
}

/** The nodes right below a node. */
function children(node: Node): Node[] {
  const found: Node[] = []
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) look(item)
    else if (value !== null && typeof value === 'object') {
      if (isNode(value)) found.push(value)
      else for (const part of Object.values(value)) look(part)
    }
  }
  for (const body of Object.values(node)) for (const part of Object.values(body)) look(part)
  return found
}

/** A node is an object with one key, the node's name; fields of nodes are in lower case. */
function isNode(value: object): value is Node {
  const [name, ...others] = Object.keys(value)
  return name !== undefined && others.length === 0 && /^[A-Z]/.test(name)
}
