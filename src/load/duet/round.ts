import type { Failures, Ratios, TargetEvidence } from '../decide/evidence.ts'
import type { GeneratorLoad, Measurement } from '../measurement.ts'
import { mergeMeasurements } from '../recorder.ts'
import type { Target } from '../target.ts'

/** What was measured of a side, by target's name. */
export type Measured = ReadonlyMap<string, Measurement>

/** One round of a duet. */
export interface DuetRound {
  base: Measured
  head: Measured
  /** The base's second process; null: it was not asked in this round. */
  alike: Measured | null
  /** In ms, of each side. */
  elapsedMs: number
  /** In ms, by target's name: how long it was asked. All of the round, or its own part of it. */
  askedMs: ReadonlyMap<string, number>
  /** How busy the machine was, 0 to 1. */
  busy: number
  generator: GeneratorLoad
}

/** What the gate judges: per target, ratios of P95s and P50s for each round, NaN where a side did not answer. */
export function evidenceOf(targets: readonly Pick<Target, 'name'>[], rounds: readonly DuetRound[]): TargetEvidence[] {
  const toHead = rounds.map(({ base, head }) => ({ base, other: head }))
  const toAlike = rounds.flatMap(({ base, alike }) => (alike === null ? [] : [{ base, other: alike }]))
  return targets.map(({ name }) => ({
    target: name,
    ratios: ratios(toHead, name),
    alike: ratios(toAlike, name),
    whole: () => whole(toHead, name),
    errors: toHead.map(({ base, other }) => ({ base: counted(base.get(name)), head: counted(other.get(name)) })),
  }))
}

interface Pair {
  base: Measured
  other: Measured
}

function ratios(rounds: readonly Pair[], target: string): Ratios {
  const of = (percent: number) =>
    rounds.map(({ base, other }) => Math.log(latency(other.get(target), percent) / latency(base.get(target), percent)))
  return { p95: of(95), p50: of(50) }
}

function whole(rounds: readonly Pair[], target: string): number {
  const p95 = (side: 'base' | 'other') =>
    mergeMeasurements(rounds.flatMap((round) => round[side].get(target) ?? [])).latency.percentile(95)
  return Math.log(p95('other') / p95('base'))
}

function latency(measured: Measurement | undefined, percent: number): number {
  return measured === undefined ? Number.NaN : measured.latency.percentile(percent)
}

function counted(measured: Measurement | undefined): Failures {
  return {
    requests: measured?.requests ?? 0,
    errors: measured?.errors ?? 0,
    timeouts: measured?.failures.get('timeout') ?? 0,
  }
}
