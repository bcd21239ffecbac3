import type { Plan } from './plan.ts'

export interface PlanChange {
  /** "Index Scan using orders_customer_id_idx on orders → Seq Scan on orders" */
  sentence: string
  base: Plan
  head: Plan
}

const most = 3

/**
 * How a statement's plan differs between two databases: in how it finds each relation's rows, and, where it finds them alike, in its
 * joins and sorts. null: it does not. Costs, the order of joins and the number of processes are no difference.
 */
export function comparePlans(base: Plan, head: Plan): PlanChange | null {
  const sentences = [...accessChanges(base, head)]
  if (sentences.length === 0) {
    const gone = without(base.operations, head.operations)
    const come = without(head.operations, base.operations)
    if (gone.length > 0 || come.length > 0) sentences.push(`${listed(gone)} → ${listed(come)}`)
  }
  if (sentences.length === 0) return null
  const more = sentences.length > most ? `; and ${sentences.length - most} more` : ''
  return { sentence: sentences.slice(0, most).join('; ') + more, base, head }
}

function accessChanges(base: Plan, head: Plan): Set<string> {
  const changes = new Set<string>()
  const relations = new Set([...base.accesses, ...head.accesses].map((access) => access.relation))
  for (const relation of relations) {
    const ways = (plan: Plan) =>
      [...new Set(plan.accesses.filter((access) => access.relation === relation).map((access) => access.by))].sort()
    const [before, after] = [ways(base), ways(head)]
    if (before.join('\n') === after.join('\n')) continue
    const told = (list: readonly string[]) =>
      list.length === 0 ? `${relation} not read` : list.map((by) => `${by} on ${relation}`).join(' and ')
    changes.add(`${told(before)} → ${told(after)}`)
  }
  return changes
}

/** What a multiset has beyond another. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other]
  return list.filter((item) => {
    const at = left.indexOf(item)
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}

function listed(operations: readonly string[]): string {
  return operations.length === 0 ? 'none' : operations.join(', ')
}
