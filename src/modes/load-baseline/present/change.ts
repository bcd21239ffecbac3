import type { Ratio } from '../../../load/decide/evidence.ts'
import { code } from '../../../report/text.ts'
import type { Load, LoadRun, SinceThen, TargetOutcome } from '../load-run.ts'

/** How a target's P95 changed, whatever it was compared with. */
export interface Change {
  verdict: 'regression' | 'pass' | 'inconclusive'
  /** null: too few rounds for an interval. */
  ratio: Ratio | null
  /** Of the head. */
  rounds: number
  /** The smallest slowdown that these rounds would have shown; null: none, or not known. */
  smallestDetectable: number | null
}

/** null: the target was not compared with anything. */
export function changeOf(run: LoadRun, outcome: TargetOutcome): Change | null {
  const { decision, target } = outcome
  if (decision !== null) {
    const { verdict, ratio, rounds, smallestDetectable } = decision
    return { verdict: verdict === 'suspect' ? 'inconclusive' : verdict, ratio, rounds, smallestDetectable }
  }
  const since = sinceThen(run, target.name)
  if (since?.comparison.kind !== 'compared') return null
  const { verdict, ratio, rounds } = since.comparison
  return { verdict, ratio, rounds: rounds.now, smallestDetectable: null }
}

export function sinceThen({ comparison }: LoadRun, target: string): SinceThen | null {
  return comparison.kind === 'stored' ? (comparison.targets.get(target) ?? null) : null
}

/** What it was compared with, as a sentence goes on: "slower than `main`", "slower than in `baseline.json`". */
export function comparedWith({ comparison }: LoadRun): string {
  if (comparison.kind === 'nothing') return 'nothing'
  return comparison.kind === 'stored' ? `in ${code(comparison.file)}` : comparison.baseName
}

/** What a target is set beside, and what both are called; null: nothing. How long a stored load took is not known: NaN. */
export function beforeOf(run: LoadRun, { base, target }: TargetOutcome): null | { before: string; now: string; load: Load } {
  if (base !== null) return { before: 'base', now: 'head', load: base }
  const stored = sinceThen(run, target.name)?.stored ?? null
  return stored === null ? null : { before: 'then', now: 'now', load: { measured: stored.service, elapsedMs: Number.NaN } }
}

/** A percentile of base and head, in ms; NaN where it is not known. */
export function wasAndIs({ base, head }: TargetOutcome, percent: number): [was: number, is: number] {
  return [base?.measured.latency.percentile(percent) ?? Number.NaN, head.measured.latency.percentile(percent)]
}
