import type { Connection } from '../server/server.ts'
import { comparePlans, type PlanChange } from './compare-plans.ts'
import { explain } from './explain.ts'

/** How statements are planned on two databases, in their order. `reason`: a sentence, why one of them makes no plan. */
export type PlanComparison =
  | { sql: string; change: PlanChange | null; reason: null }
  | { sql: string; change: null; reason: string }

/** Plans statements (such as those that both sides' requests make) on base's and on head's database, without executing them. */
export async function planChanges(base: Connection, head: Connection, statements: readonly string[]): Promise<PlanComparison[]> {
  const [before, after] = await Promise.all([explain(base, statements), explain(head, statements)])
  return statements.map((sql, i): PlanComparison => {
    const [one, other] = [before[i], after[i]]
    if (one === undefined || other === undefined) throw new Error('a statement was not explained')
    if (one.plan === null) return { sql, change: null, reason: one.reason }
    if (other.plan === null) return { sql, change: null, reason: other.reason }
    return { sql, change: comparePlans(one.plan, other.plan), reason: null }
  })
}
