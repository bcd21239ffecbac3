import type { Ratio } from '../decide/evidence.ts'
import type { Interval } from '../decide/hodges-lehmann.ts'
import { holm } from '../decide/holm.ts'
import type { Pace } from '../drive/loader.ts'
import type { Baseline, BaselineRound, BaselineTarget } from './baseline.ts'
import { differences, isSameMachine } from './machine.ts'
import { spreadOf } from './spread.ts'
import { mannWhitneyP, shiftOf } from './two-sample.ts'

export interface BaselinePlan {
  /** Of the comparison, over all its targets: 0.01. */
  falseAlarmRate: number
  /** The smallest slowdown worth telling: 0.05 is 5 %. */
  maxP95Regression: number
  /** No verdict on fewer rounds, on either side. */
  leastRounds: number
  /** No pass where rounds of one run differ from one another by more (0.25 is 25 %): then runs do as well. */
  mostSpread: number
  /** And no regression there that is not so many times as large, in logarithms. */
  leastSpreads: number
}

export const baselinePlan: BaselinePlan = {
  falseAlarmRate: 0.01,
  maxP95Regression: 0.05,
  leastRounds: 10,
  mostSpread: 0.25,
  leastSpreads: 3,
}

export type BaselineComparison =
  /** They cannot be compared; one sentence. */
  | { kind: 'incomparable'; why: string }
  /** `notes`: what else has changed, as sentences. */
  | { kind: 'compared'; targets: TargetComparison[]; notes: string[] }

export type TargetComparison =
  | {
      kind: 'compared'
      target: string
      verdict: 'regression' | 'pass' | 'inconclusive'
      /**
       * Of an inconclusive verdict, else null. 'noise': neither a slowdown nor its absence is proven. 'spread': the rounds of a run differ too
       * much from one another to tell so little a change. 'disagreement': slower by the clock and not against the reference, or the other way round.
       */
      doubt: null | 'noise' | 'spread' | 'disagreement'
      /** P95 now / P95 then, each against its reference server's: the Hodges–Lehmann estimate with its 95 % interval. */
      ratio: Ratio
      /** The same of the times themselves. */
      clock: Ratio
      rounds: { stored: number; now: number }
      /** One-sided p of "it is not slower by both measures", before the correction for the number of targets. */
      p: number
    }
  /** `why`: 'new' is not in the baseline, 'gone' not in this run, 'changed' sends something else than it did, 'few-rounds' has too few to tell. */
  | { kind: 'not-compared'; target: string; why: NotCompared }

type NotCompared = 'new' | 'gone' | 'changed' | 'few-rounds'

const confidence = 0.95

/**
 * Compares two runs by their rounds, which are independent samples: a Mann–Whitney test of each target, at a level that holds for all of them
 * together (Holm), and the shift with its interval.
 *
 * A slowdown has to show by two measures, against the reference server and by the clock (an intersection–union test: p is the larger one).
 * Each errs where the other does not. A slower or busier machine slows the clock; and as the reference needs nothing but the processor, a
 * service that mostly waits seems to become slower against it whenever the machine becomes faster or less busy.
 *
 * What differs from run to run and not from round to round, such as how the processes came to lie in memory, looks like a change of the
 * service here, and no test over rounds can tell. That is why a comparison with a file only warns.
 */
export function compareWithBaseline(stored: Baseline, now: Baseline, plan: BaselinePlan = baselinePlan): BaselineComparison {
  const why = obstacle(stored, now)
  if (why !== null) return { kind: 'incomparable', why }
  const names = new Set([...now.targets, ...stored.targets].map(({ name }) => name))
  const pairs = [...names].map((name) => pair(name, find(stored, name), find(now, name), plan))
  const significant = holm(
    pairs.flatMap((each) => ('test' in each ? [each.test] : [])),
    plan.falseAlarmRate,
  )
  const sameMachine = isSameMachine(stored.machine, now.machine)
  const targets = pairs.map((each): TargetComparison => {
    if (!('test' in each)) return each
    const { target, rounds, ratio, clock, test } = each
    const judged = judge(each, { significant: significant.has(test), sameMachine, plan })
    return { kind: 'compared', target, ...judged, ratio: asRatio(ratio), clock: asRatio(clock), rounds, p: test.p }
  })
  return { kind: 'compared', targets, notes: differences(stored.machine, now.machine) }
}

function judge(
  { ratio, clock, spread }: Pair,
  { significant, sameMachine, plan }: { significant: boolean; sameMachine: boolean; plan: BaselinePlan },
): Pick<Extract<TargetComparison, { kind: 'compared' }>, 'verdict' | 'doubt'> {
  const floor = Math.log1p(plan.maxP95Regression)
  const isShaken = spread > plan.mostSpread
  const least = isShaken ? Math.max(floor, plan.leastSpreads * spread) : floor
  if (significant && Math.min(ratio.estimate, clock.estimate) >= least) return { verdict: 'regression', doubt: null }
  if (isShaken) return { verdict: 'inconclusive', doubt: 'spread' }
  // On another machine the clock says nothing against it.
  if (ratio.high < floor && (clock.high < floor || !sameMachine)) return { verdict: 'pass', doubt: null }
  const slower = [ratio, clock].filter(({ low }) => low > 0)
  return { verdict: 'inconclusive', doubt: slower.length === 1 ? 'disagreement' : 'noise' }
}

function find({ targets }: Baseline, wanted: string): BaselineTarget | undefined {
  return targets.find(({ name }) => name === wanted)
}

function obstacle(stored: Baseline, now: Baseline): string | null {
  if (stored.reference !== now.reference) {
    return `The baseline was measured against reference ${stored.reference}, this run against ${now.reference}, which does other work: save it anew.`
  }
  const [then, today] = [stored.load, now.load]
  if (described(then.pace) !== described(today.pace)) {
    return `The baseline was measured with ${described(then.pace)}, this run with ${described(today.pace)}: latencies under another load cannot be compared.`
  }
  if (then.roundMs !== today.roundMs) {
    return `The baseline's rounds took ${then.roundMs} ms, this run's ${today.roundMs} ms: P95s of other lengths cannot be compared.`
  }
  return null
}

function described(pace: Pace): string {
  return pace.kind === 'closed' ? `concurrency ${pace.concurrency}` : `${pace.perSecond} requests/s`
}

interface Pair {
  target: string
  rounds: { stored: number; now: number }
  /** Logarithms. */
  ratio: Interval
  clock: Interval
  spread: number
  test: { p: number; rounds: number }
}

function pair(
  target: string,
  stored: BaselineTarget | undefined,
  now: BaselineTarget | undefined,
  plan: BaselinePlan,
): Pair | Extract<TargetComparison, { kind: 'not-compared' }> {
  const not = (why: NotCompared) => ({ kind: 'not-compared' as const, target, why })
  if (stored === undefined) return not('new')
  if (now === undefined) return not('gone')
  if (stored.fingerprint !== now.fingerprint) return not('changed')
  const rounds = { stored: stored.rounds.length, now: now.rounds.length }
  if (Math.min(rounds.stored, rounds.now) < plan.leastRounds) return not('few-rounds')
  const measures = [againstReference, byTheClock].map((measure) => [stored.rounds.map(measure), now.rounds.map(measure)] as const)
  const [ratio, clock] = measures.map(([then, today]) => shiftOf(then, today, confidence))
  if (ratio == null || clock == null) return not('few-rounds')
  return {
    target,
    rounds,
    ratio,
    clock,
    spread: Math.max(...[stored, now].map((each) => spreadOf(each.rounds.map(againstReference)))),
    test: { p: Math.max(...measures.map(([then, today]) => mannWhitneyP(then, today))), rounds: rounds.stored + rounds.now },
  }
}

function againstReference({ service, reference }: BaselineRound): number {
  return Math.log(service / reference)
}

function byTheClock({ service }: BaselineRound): number {
  return Math.log(service)
}

function asRatio({ estimate, low, high }: Interval): Ratio {
  return { estimate: Math.exp(estimate), low: Math.exp(low), high: Math.exp(high) }
}
