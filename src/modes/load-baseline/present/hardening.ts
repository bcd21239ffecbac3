import { duration } from '../../../report/duration.ts'
import type { Block } from '../../../report/report.ts'
import { count } from '../../../report/size.ts'
import { code } from '../../../report/text.ts'
import type { LoadRun } from '../load-run.ts'

/** What was proven, where nothing was found: a limit that holds, headers that are there. */
export function hardening({ hardening: of }: LoadRun): Block[] {
  const blocks: Block[] = []
  if (of?.rateLimit?.outcome.kind === 'kept') {
    const { target, rate, outcome } = of.rateLimit
    blocks.push({
      kind: 'text',
      text: `✅ ${code(target)} keeps its rate limit of ${rate.text}: ${count(outcome.accepted)} answered, then 429 that says when to come back, and an answer again after ${duration(outcome.recoveredAfterMs)}.`,
    })
  }
  for (const found of of?.headers ?? []) {
    if (found.kind === 'failure')
      blocks.push({ kind: 'text', text: `➖ The headers of ${code(found.target)} were not seen: ${found.message}.` })
    else if (found.flaws.length === 0)
      blocks.push({
        kind: 'text',
        text: `✅ ${code(found.target)} sends every security header that matters for its kind of answer.`,
      })
  }
  return blocks
}
