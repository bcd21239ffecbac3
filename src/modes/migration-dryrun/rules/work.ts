import type { DryRun } from '../dry-run.ts'
import type { Step } from '../traced.ts'
import { dealsWithRows } from './cause.ts'
import { list, type Node, nodeOf } from './syntax.ts'
import { isHazard, tableInBase } from './waiting.ts'

/** Changing this many rows takes longer than anybody should wait, whatever the table's size. */
const manyRows = 1000

/**
 * Whether what a statement does grows with the data in a table that is not known to be small: it scans or rewrites one,
 * builds one of its indexes anew, or changes many rows. Rows that are named by an indexed key are not work: on a table that
 * is small or empty here the planner scans for them all the same.
 */
export function isWork(run: DryRun, step: Step): boolean {
  const { statement } = step
  const hazards = (relations: string[]) => relations.some((relation) => isHazard(run, step, relation))
  if (statement.kind.startsWith('TRUNCATE')) return false
  if (hazards(statement.rewrites) || hazards(statement.indexRebuilds)) return true
  if (!dealsWithRows(step)) return hazards(statement.scans)
  if (changesRows(step) && (statement.rows ?? 0) >= manyRows) return true
  return hazards(statement.scans) && !namesRows(run, step)
}

function changesRows({ statement }: Step): boolean {
  return ['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'COPY'].includes(statement.kind)
}

/** An UPDATE, DELETE or SELECT of which the condition gives values for the first column of an index. */
function namesRows(run: DryRun, step: Step): boolean {
  const node = nodeOf(step, 'UpdateStmt') ?? nodeOf(step, 'DeleteStmt') ?? nodeOf(step, 'SelectStmt')
  const columns = conditions(node?.whereClause as Node | undefined).flatMap(comparedWithValues)
  if (columns.length === 0) return false
  const tables = new Set(step.statement.scans.map((table) => tableInBase(run, step, table)))
  return [...run.base.objects.values()].some(
    ({ kind, relation, attributes }) =>
      kind === 'index' && tables.has(relation) && columns.includes(firstColumn(String(attributes.get('definition')))),
  )
}

function conditions(where: Node | undefined): Node[] {
  const all = where?.BoolExpr as { boolop?: string; args?: Node[] } | undefined
  if (all?.boolop === 'AND_EXPR') return list(all.args).flatMap(conditions)
  return where === undefined ? [] : [where]
}

/** The column of `column = value` or `column IN (values)`. */
function comparedWithValues(condition: Node): string[] {
  const expression = condition.A_Expr as
    | { kind?: string; name?: Node[]; lexpr?: Node; rexpr?: Node & { List?: { items?: Node[] } } }
    | undefined
  const operator = (list(expression?.name)[0]?.String as { sval?: string } | undefined)?.sval
  if (operator !== '=' || !expression?.lexpr || !expression.rexpr) return []
  const values = expression.rexpr.List ? list(expression.rexpr.List.items) : [expression.rexpr]
  return values.every(isValue) ? columnIn(expression.lexpr) : []
}

function isValue(node: Node): boolean {
  const cast = node.TypeCast as { arg?: Node } | undefined
  return cast?.arg ? isValue(cast.arg) : node.A_Const !== undefined || node.ParamRef !== undefined
}

function columnIn(node: Node): string[] {
  const fields = list((node.ColumnRef as Node | undefined)?.fields)
  const name = (fields.at(-1)?.String as { sval?: string } | undefined)?.sval
  return name === undefined ? [] : [name]
}

function firstColumn(definition: string): string {
  const match = /\sUSING \w+ \((?:"((?:[^"]|"")*)"|(\w+))/.exec(definition)
  return match?.[1]?.replaceAll('""', '"') ?? match?.[2] ?? ''
}
