import { erDiagram } from '../../../postgres/catalog/er-diagram.ts'
import { renderDiff } from '../../../postgres/catalog/render-diff.ts'
import type { Block } from '../../../report/report.ts'
import type { DryRun } from '../dry-run.ts'

/** What of the schema changes, by object, and a picture of the tables that do. */
export function schemaDifference(run: DryRun): Block {
  const { base, head, schemaChanges } = run
  if (schemaChanges.length === 0) return { kind: 'text', text: 'The schema is the same before and after.' }
  const diagram = erDiagram(base, head, schemaChanges)
  return {
    kind: 'details',
    summary: `Schema: ${summary(run)}`,
    open: false,
    blocks: [
      { kind: 'diff', text: renderDiff(base, head, schemaChanges) },
      ...(diagram === null ? [] : [{ kind: 'diagram' as const, notation: 'erDiagram' as const, text: diagram }]),
    ],
  }
}

function summary({ schemaChanges }: DryRun): string {
  const counts = new Map<string, number>()
  for (const { change } of schemaChanges) counts.set(change, (counts.get(change) ?? 0) + 1)
  return [...counts].map(([change, count]) => `${count} ${count === 1 ? 'object' : 'objects'} ${change}`).join(', ')
}
