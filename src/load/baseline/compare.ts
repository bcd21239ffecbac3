import type { Ratio } from '../decide/evidence.ts'
import { holm } from '../decide/holm.ts'
import type { Pace } from '../drive/loader.ts'
import type { Baseline, BaselineTarget } from './baseline.ts'
import { differences } from './machine.ts'
import { mannWhitneyP, shiftOf } from './two-sample.ts'

export interface BaselinePlan {
  /** Of the comparison, over all its targets: 0.01. */
  falseAlarmRate: number
  /** The smallest slowdown worth telling: 0.05 is 5 %. */
  maxP95Regression: number
  /** No verdict on fewer rounds, on either side. */
  leastRounds: number
}

export const baselinePlan: BaselinePlan = { falseAlarmRate: 0.01, maxP95Regression: 0.05, leastRounds: 10 }

export type BaselineComparison =
  /** They cannot be compared; one sentence. */
  | { kind: 'incomparable'; why: string }
  | { kind: 'compared'; targets: TargetComparison[] /** What else has changed, as sentences. */; notes: string[] }

export type TargetComparison =
  | {
      kind: 'compared'
      target: string
      verdict: 'regression' | 'pass' | 'inconclusive'
      /** P95 now / P95 then, each against its reference server's: the Hodges–Lehmann estimate with its 95 % interval. */
      ratio: Ratio
      rounds: { stored: number; now: number }
      /** One-sided p of "it is not slower", before the correction for the number of targets. */
      p: number
    }
  /** `why`: 'new' is not in the baseline, 'gone' not in this run, 'changed' sends something else than it did, 'few-rounds' has too few to tell. */
  | { kind: 'not-compared'; target: string; why: 'new' | 'gone' | 'changed' | 'few-rounds' }

const confidence = 0.95

/**
 * Compares two runs by the rounds' ratios of the service to the reference server, which are independent samples: a Mann–Whitney test
 * of each target, at a level that holds for all of them together (Holm), and the shift with its interval.
 *
 * What differs from run to run and not from round to round, such as how the processes came to lie in memory, or what a cloud gave for a disk
 * on that day, looks like a change of the service here, and no test can tell: a comparison with a file warns, and that is why.
 */
export function compareWithBaseline(stored: Baseline, now: Baseline, plan: BaselinePlan = baselinePlan): BaselineComparison {
  const why = obstacle(stored, now)
  if (why !== null) return { kind: 'incomparable', why }
  const names = new Set([...now.targets, ...stored.targets].map(({ name }) => name))
  const pairs = [...names].map((name) => pair(name, find(stored, name), find(now, name), plan))
  const tests = pairs.flatMap((each) => ('test' in each ? [each.test] : []))
  const significant = holm(tests, plan.falseAlarmRate)
  const floor = Math.log1p(plan.maxP95Regression)
  const targets = pairs.map((each): TargetComparison => {
    if (!('test' in each)) return each
    const { target, rounds, shift, test } = each
    const slower = significant.has(test) && shift.estimate >= floor
    const verdict = slower ? 'regression' : shift.high < floor ? 'pass' : 'inconclusive'
    const ratio = { estimate: Math.exp(shift.estimate), low: Math.exp(shift.low), high: Math.exp(shift.high) }
    return { kind: 'compared', target, verdict, ratio, rounds, p: test.p }
  })
  return { kind: 'compared', targets, notes: differences(stored.machine, now.machine) }
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

function pair(target: string, stored: BaselineTarget | undefined, now: BaselineTarget | undefined, plan: BaselinePlan) {
  const not = (why: 'new' | 'gone' | 'changed' | 'few-rounds') => ({ kind: 'not-compared' as const, target, why })
  if (stored === undefined) return not('new')
  if (now === undefined) return not('gone')
  if (stored.fingerprint !== now.fingerprint) return not('changed')
  const rounds = { stored: stored.rounds.length, now: now.rounds.length }
  const shift = shiftOf(stored.rounds, now.rounds, confidence)
  if (shift === null || Math.min(rounds.stored, rounds.now) < plan.leastRounds) return not('few-rounds')
  return { target, rounds, shift, test: { p: mannWhitneyP(stored.rounds, now.rounds), rounds: rounds.stored + rounds.now } }
}
