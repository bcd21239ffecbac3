import type { Block } from '../../../report/report.ts'
import type { LoadRun } from '../load-run.ts'

/** What the figures say about scaling; nothing where they say nothing. */
export function scaling({ advice }: LoadRun): Block[] {
  if (advice.length === 0) return []
  return [
    {
      kind: 'details',
      summary: 'Scaling: what these figures say',
      open: false,
      blocks: advice.map(({ sentence }) => ({ kind: 'text' as const, text: sentence })),
    },
  ]
}
