import { duration } from '../../../report/duration.ts'
import type { Block, Report } from '../../../report/report.ts'
import { count } from '../../../report/size.ts'
import { code } from '../../../report/text.ts'
import type { Judgement } from '../judge.ts'
import type { LoadRun } from '../load-run.ts'
import { ruleDescriptions } from '../rules/descriptions.ts'
import { scaling } from './advice.ts'
import { certainty } from './certainty.ts'
import { dataOf } from './data.ts'
import { whose } from './driven.ts'
import { paceText, share } from './figures.ts'
import { hardening } from './hardening.ts'
import { headline } from './headline.ts'
import { indexes } from './indexes.ts'
import { percentiles } from './percentiles.ts'
import { queries } from './queries.ts'
import { rampTable } from './ramp.ts'
import { resources } from './resources.ts'
import { insteadOfBase, sinceStored } from './stored.ts'
import { targetTable } from './targets.ts'
import { timeSpent } from './time.ts'

/** The Report of a run: what to say first, the findings, then each endpoint's figures, and how they were come by, folded away. */
export function present(run: LoadRun, judgement: Judgement): Report {
  return {
    mode: 'load-baseline',
    verdict: judgement.verdict,
    headline: headline(run, judgement),
    findings: judgement.findings,
    body: [
      ...insteadOfBase(run),
      ...(run.targets.length === 0 ? [] : [targetTable(run)]),
      ...whose(run),
      ...resources(run),
      ...rampTable(run),
      ...queries(run),
      ...indexes(run),
      ...percentiles(run),
      ...hardening(run),
      ...scaling(run),
      ...certainty(run),
      ...sinceStored(run),
      ...timeSpent(run),
      ...ignored(judgement),
    ],
    footer: [...savedNote(run), ...run.notes, ...generatorLoad(run)],
    data: dataOf(run),
    // The decision is another job's.
    worthSaying: run.driven.by !== 'shard',
    rules: ruleDescriptions,
  }
}

function generatorLoad({ generator: { eventLoopUtilization }, driven }: LoadRun): string[] {
  if (eventLoopUtilization === null) return []
  return [`${driven.by === 'shards' ? 'busiest load generator' : 'load generator'} at ${share(eventLoopUtilization)}`]
}

function savedNote({ saved }: LoadRun): string[] {
  if (saved?.kind !== 'saved') return []
  const thin = saved.thin.map((name) => code(name)).join(', ')
  const but = thin === '' ? '' : `, with too few rounds of ${thin} to be compared with`
  const { pace, roundMs } = saved.load
  return [`Saved in ${code(saved.file)}: ${count(saved.rounds)} rounds of ${duration(roundMs)} at ${paceText(pace)}${but}`]
}

function ignored({ ignored }: Judgement): Block[] {
  if (ignored.length === 0) return []
  return [
    {
      kind: 'details',
      summary: `Ignored: ${ignored.length} ${ignored.length === 1 ? 'finding' : 'findings'}`,
      open: false,
      blocks: ignored.map(({ finding, reason }) => ({
        kind: 'text' as const,
        text: `${code(finding.rule)}: ${finding.title}. Reason given: ${code(reason)}.`,
      })),
    },
  ]
}
