import type { Alike, GateDecision, TargetDecision } from './evidence.ts'

/** Of the whole run, from the verdicts on its targets; `open` where neither anything is wrong nor everything passes. */
export function outcomeOf(
  targets: readonly TargetDecision[],
  alike: Alike | null,
  open: 'continue' | 'inconclusive',
): GateDecision['outcome'] {
  const verdicts = targets.flatMap(({ verdict, errors }) => [verdict, errors.verdict])
  if (verdicts.includes('regression')) return 'regression'
  if (verdicts.includes('suspect')) return 'suspect'
  if (alike?.unfit === true) return 'unfit'
  return verdicts.length > 0 && verdicts.every((verdict) => verdict === 'pass') ? 'pass' : open
}
