import type { Ratio, TargetDecision } from '../../../load/decide/evidence.ts'
import { duration } from '../../../report/duration.ts'
import type { Block, Cell } from '../../../report/report.ts'
import { endedBy } from '../load-length.ts'
import type { Comparison, LoadRun } from '../load-run.ts'
import { change, changeWithInterval, probability, range, share } from './figures.ts'

/** How the verdict was reached, and how far it can be trusted, folded away. */
export function certainty(run: LoadRun): Block[] {
  const { comparison } = run
  if (comparison.kind !== 'side by side') return []
  return [
    {
      kind: 'details',
      summary: summary(comparison, run),
      open: false,
      blocks: [
        { kind: 'text', text: method(comparison, run) },
        {
          kind: 'table',
          columns: ['endpoint', '', 'rounds', 'estimate', '95 % interval', 'p', 'smallest visible slowdown'],
          align: ['left', 'left', 'right', 'right', 'left', 'right', 'right'],
          rows: run.targets.flatMap(({ target, decision }) => (decision === null ? [] : rowsOf(target.name, decision))),
        },
      ],
    },
  ]
}

function rowsOf(name: string, { rounds, ratio, p, p50, smallestDetectable }: TargetDecision): Cell[][] {
  const row = (percentile: string, of: Ratio | null, chance: number, seen: string) =>
    of === null
      ? []
      : [[{ code: name }, percentile, String(rounds), change(of.estimate), range(of.low, of.high), probability(chance), seen]]
  return [...row('P95', ratio, p, visible(smallestDetectable)), ...row('P50', p50.ratio, p50.p, '')]
}

type SideBySide = Extract<Comparison, { kind: 'side by side' }>

function summary({ duet, decision }: SideBySide, run: LoadRun): string {
  const p = Math.min(...run.targets.map(({ decision: of }) => (of?.by === 'p50' ? of.p50.p : of?.p) ?? 1))
  const rounds = duet.rounds.length + (duet.confirmation?.length ?? 0)
  const parts = [
    `How sure is this? ${rounds} paired rounds in ${duration(duet.loadMs)}`,
    probability(p).startsWith('<') ? `p ${probability(p)}` : `p = ${probability(p)}`,
    ...(duet.confirmation === null
      ? []
      : [`${decision.outcome === 'regression' ? 'confirmed' : 'not confirmed'}${duet.restartable ? ' after a restart' : ''}`]),
  ]
  const alike = decision.alike === null ? '' : `; base against base: ${changeWithInterval(decision.alike)}`
  return `${parts.join(', ')}${alike}`
}

function method({ duet, length, baseName }: SideBySide, { maxP95Regression }: LoadRun): string {
  const sides =
    duet.sides === 'together'
      ? `The sides were asked ${duet.asking.pace.kind === 'open' ? 'in turn, request by request' : 'in the same instants'}, so that what else the machine did hit both.`
      : 'The sides were loaded in turns: together they would have taken the processor from each other, and a slow head would have slowed the base.'
  return [
    sides,
    paceOf(duet.asking),
    `A slowdown against ${baseName} is called a regression where it is at least ${share(maxP95Regression)} (\`max-p95-regression\`), a paired test over the rounds finds it (in the P95, or in the P50 where the noise of a P95 that rose as well would hide it) with a false alarm in less than one run of a hundred, over all endpoints together, and it shows again ${duet.restartable ? 'after both sides were started anew' : 'in rounds of their own'}.`,
    ended(endedBy({ duet, length })),
  ].join(' ')
}

function paceOf(asking: SideBySide['duet']['asking']): string {
  const due = 'latency counts from when each was due.'
  if (asking.kind === 'isolated')
    return `Each endpoint was asked by itself in a part of every round, so that none waits for another, and requests came at its own constant rate; ${due}`
  const { pace } = asking
  return pace.kind === 'open'
    ? `Requests came at a constant rate of ${pace.perSecond.toLocaleString('en-US')} a second on each side; ${due}`
    : `${pace.concurrency} callers asked each side, each again as soon as it was answered.`
}

function ended(how: SideBySide['duet']['ended']): string {
  switch (how) {
    case 'evidence':
      return 'The load ended early: the evidence was enough.'
    case 'duration':
      return 'The load ended with `duration`.'
    case 'deadline':
      return 'The load was as long as `time-budget` left room for.'
  }
}

/** A slowdown that would have been found; "none" where the noise would have hidden any. */
function visible(smallest: number | null): string {
  return smallest === null ? 'none' : share(smallest)
}
