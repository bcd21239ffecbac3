import type { BaselineTarget } from '../../../load/baseline/baseline.ts'
import type { TargetComparison } from '../../../load/baseline/compare.ts'
import { duration } from '../../../report/duration.ts'
import type { Block, Cell } from '../../../report/report.ts'
import { code } from '../../../report/text.ts'
import type { LoadRun, SinceThen, StoredComparison } from '../load-run.ts'
import { changeWithInterval, latency, paceText, probability, range, share } from './figures.ts'

/** Why it is not the base that was compared with, where that was asked for first: nothing to be folded away. */
export function insteadOfBase({ comparison }: LoadRun): Block[] {
  if (comparison.kind !== 'stored' || comparison.instead === null) return []
  return [{ kind: 'text', text: `${comparison.instead} ${code(comparison.file)} took its place.` }]
}

/** What the comparison with a stored baseline rests on, and how far it can be trusted, folded away. */
export function sinceStored(run: LoadRun): Block[] {
  const { comparison } = run
  if (comparison.kind !== 'stored' || comparison.compared.kind !== 'compared') return []
  const { stored, now, loadMs } = comparison
  return [
    {
      kind: 'details',
      summary: `How sure is this? ${roundsOf(stored.targets)} rounds then, ${roundsOf(now.targets)} now in ${duration(loadMs)}, each beside the reference server`,
      open: false,
      blocks: [
        { kind: 'text', text: about(comparison) },
        { kind: 'text', text: method(run) },
        {
          kind: 'table',
          columns: [
            'endpoint',
            'rounds',
            'service P95',
            'reference P95',
            'against the reference',
            'by the clock',
            'p',
            'verdict',
          ],
          align: ['left', 'right', 'left', 'left', 'left', 'left', 'right', 'left'],
          rows: [...comparison.targets].map(([name, since]) => row(name, since)),
        },
      ],
    },
  ]
}

function row(name: string, { comparison, stored, now }: SinceThen): Cell[] {
  const [was, is] = [stored?.rounds ?? [], now.rounds]
  const isCompared = comparison.kind === 'compared'
  return [
    { code: name },
    `${was.length} → ${is.length}`,
    `${p95(stored?.service)} → ${p95(now.service)}`,
    `${p95(stored?.reference)} → ${p95(now.reference)}`,
    isCompared ? changeWithInterval(comparison.ratio) : '–',
    isCompared ? changeWithInterval(comparison.clock) : '–',
    isCompared ? probability(comparison.p) : '–',
    verdict(comparison),
  ]
}

const whyNot: Readonly<Record<Extract<TargetComparison, { kind: 'not-compared' }>['why'], string>> = {
  new: 'not in the baseline',
  gone: 'not in this run',
  changed: 'another request than then',
  'few-rounds': 'too few rounds',
}

const doubts: Readonly<Record<NonNullable<Extract<TargetComparison, { kind: 'compared' }>['doubt']>, string>> = {
  noise: 'open: noise',
  spread: 'open: the rounds differ too much',
  disagreement: 'open: the two measures disagree',
}

function verdict(comparison: TargetComparison): string {
  if (comparison.kind === 'not-compared') return whyNot[comparison.why]
  if (comparison.doubt !== null) return doubts[comparison.doubt]
  return comparison.verdict === 'regression' ? 'slower' : 'not slower'
}

/** "`baseline.json` was measured on 2026-05-01 of `0123abc`, at 412 arrivals a second." */
function about({ file, stored, compared }: StoredComparison): string {
  const commit = stored.commit === null ? '' : ` of ${code(stored.commit.slice(0, 7))}`
  const { cpu, cores } = stored.machine
  const sentences = [
    `${code(file)} was measured on ${stored.createdAt.slice(0, 10)}${commit} on ${code(cpu)} with ${cores} ${cores === 1 ? 'core' : 'cores'}, at ${paceText(stored.load.pace)}; this run was driven alike.`,
    ...(compared.kind === 'compared' ? compared.notes : []),
  ]
  return sentences.join(' ')
}

function method({ maxP95Regression }: LoadRun): string {
  return [
    'In each round the service and the reference server, which does a fixed amount of work, were asked in the same instants.',
    `A service is called slower where its P95 rose by at least ${share(maxP95Regression)} (\`max-p95-regression\`) both against the reference and by the clock, and a test over the rounds (Mann–Whitney, all endpoints together) would say so of an unchanged one in less than one run of a hundred, as far as rounds can tell.`,
    'What differs from one run to another and not from round to round, such as where processes came to lie in memory or who shares the machine, looks like a change here: that is why it only warns. Side by side with the base there is no such doubt.',
  ].join(' ')
}

/** A finding's sentence about what is open. */
export function openBecause(comparison: TargetComparison, now: BaselineTarget): string {
  if (comparison.kind === 'not-compared') {
    return `It answered too seldom: a round counts with 20 answers, a comparison takes 10 of them, and this run has ${now.rounds.length}.`
  }
  const { ratio, clock, doubt } = comparison
  const against = `Against the reference server it is ${range(ratio.low, ratio.high)}`
  const both = `${against}, by the clock ${range(clock.low, clock.high)}.`
  if (doubt === 'spread')
    return `The rounds of a run differ from one another by more than a quarter, so that runs may as well. ${both}`
  if (doubt === 'disagreement') {
    return `${both} A machine that is slower or busier than then explains one of the two, a service that became slower would show in both.`
  }
  return both
}

function roundsOf(targets: readonly BaselineTarget[]): number {
  return Math.max(0, ...targets.map(({ rounds }) => rounds.length))
}

function p95(measured: BaselineTarget['service'] | undefined): string {
  return measured === undefined ? '–' : latency(measured.latency.percentile(95))
}
