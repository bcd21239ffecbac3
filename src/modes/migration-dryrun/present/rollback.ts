import type { DataDifference } from '../../../postgres/catalog/fingerprint.ts'
import type { Block } from '../../../report/report.ts'
import { rows } from '../../../report/size.ts'
import { code } from '../../../report/text.ts'
import type { DryRun } from '../dry-run.ts'
import { shortName } from '../rules/waiting.ts'

/** How taking it back went: folded away when fine. */
export function rollbackResult({ rollback, sizes }: DryRun): Block {
  if (rollback.kind === 'not tried') return { kind: 'text', text: `Rollback: not tried, ${rollback.reason}.` }
  if (rollback.kind === 'failed') {
    const said = rollback.refusal?.message ?? rollback.output ?? ''
    return { kind: 'text', text: `Rollback: ${rollback.direction} failed: ${said}.` }
  }
  const same = rollback.difference === null || rollback.onlyOrder
  const judge = rollback.dumped ? 'by the catalogue and by pg_dump' : 'by the catalogue (no pg_dump of this version is here)'
  const tables = rollback.data.map(
    (difference) => `${code(shortName(difference.table))}: ${dataOf(difference, sizes.measured(difference.table)?.rows ?? null)}`,
  )
  const schema = same ? `down restores the schema, compared ${judge}` : 'down does not restore the schema'
  const blocks: Block[] = [{ kind: 'text', text: `Down, compared with the base ${judge}; up again, compared with the head.` }]
  if (rollback.onlyOrder)
    blocks.push({ kind: 'text', text: 'Only the order of columns differs, which PostgreSQL lets nobody restore.' })
  if (rollback.difference !== null) blocks.push({ kind: 'diff', text: rollback.difference })
  if (rollback.again !== null)
    blocks.push({ kind: 'text', text: 'Up again differs from the head:' }, { kind: 'diff', text: rollback.again })
  for (const table of tables) blocks.push({ kind: 'text', text: `Not as before: ${table}.` })
  return {
    kind: 'details',
    summary: `Rollback: ${schema}; ${tables.length === 0 ? 'every row is as before' : `rows of ${tables.length} ${tables.length === 1 ? 'table are' : 'tables are'} not as before`}`,
    open: !same,
    blocks,
  }
}

function dataOf({ rows: counts, columns }: DataDifference, before: number | null): string {
  if (counts.from !== counts.to) return `${counts.to ?? 0} of ${rows(counts.from ?? before ?? 0)}`
  return columns.length === 0 ? 'values changed places' : `values of ${columns.map(code).join(', ')} changed`
}
