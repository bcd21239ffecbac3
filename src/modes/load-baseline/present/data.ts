import type { Figures } from '../../../load/measurement.ts'
import type { Driven, Load, LoadRun, TargetOutcome } from '../load-run.ts'
import { throughput } from './targets.ts'

/** The result for machines: docs/schema/load-baseline.v1.json. Latencies in ms, shares and ratios as plain numbers. */
export function dataOf(run: LoadRun) {
  return {
    outcome: outcomeOf(run),
    targets: run.targets.map((outcome) => ofTarget(outcome, run)),
    driven: drivenBy(run.driven),
    generator: {
      eventLoopUtilization: rounded(run.generator.eventLoopUtilization ?? Number.NaN, 3),
      limited: run.generator.limited,
    },
    gate: gateOf(run),
  }
}

export function outcomeOf({ comparison, targets }: LoadRun): 'regression' | 'pass' | 'inconclusive' | 'unfit' | 'no-baseline' {
  if (comparison.kind === 'nothing' || targets.length === 0) return 'no-baseline'
  const { outcome } = comparison.decision
  return outcome === 'continue' || outcome === 'suspect' ? 'inconclusive' : outcome
}

function drivenBy(driven: Driven) {
  return driven.by === 'shards' ? { ...driven, together: rounded(driven.together, 3) } : driven
}

function ofTarget({ target, head, base, decision }: TargetOutcome, run: LoadRun) {
  const ratio = decision?.ratio ?? null
  return {
    name: target.name,
    method: target.method,
    url: target.url,
    ...figures(head),
    base: base === null ? null : figures(base),
    p95Ratio:
      decision === null || ratio === null
        ? null
        : {
            estimate: rounded(ratio.estimate, 4),
            low: rounded(ratio.low, 4),
            high: rounded(ratio.high, 4),
            rounds: decision.rounds,
            smallestDetectable: decision.smallestDetectable === null ? null : rounded(decision.smallestDetectable, 4),
          },
    queries: queriesOf(target.name, run),
  }
}

function queriesOf(target: string, { explained }: LoadRun) {
  const found = explained?.targets.find((each) => each.target === target)
  const repeated = new Set(explained?.nPlusOnes.filter((each) => each.target === target).map(({ key }) => key))
  return (found?.head.statements ?? []).map(({ key, sql, calls, meanMs }) => ({
    sql,
    callsPerRequest: rounded(calls, 2),
    meanMs: rounded(meanMs, 3),
    nPlusOne: repeated.has(key),
  }))
}

function figures(load: Load) {
  const { measured } = load
  return {
    requests: measured.requests,
    errors: measured.errors,
    statuses: Object.fromEntries([...measured.statuses].map(([status, times]) => [String(status), times])),
    perSecond: rounded(throughput(load), 1),
    latencyMs: latencies(measured),
  }
}

function latencies({ latency }: Figures) {
  const of = (percent: number) => rounded(latency.percentile(percent), 3)
  return { p50: of(50), p95: of(95), p99: of(99), max: rounded(latency.max, 3) }
}

function gateOf({ comparison }: LoadRun) {
  if (comparison.kind !== 'side by side') return null
  const { duet, decision } = comparison
  return {
    sides: duet.sides,
    loadMs: Math.round(duet.loadMs),
    confirmed: duet.confirmation === null ? null : decision.outcome === 'regression',
    alike: decision.alike,
    ended: duet.ended,
  }
}

/** JSON knows no NaN: null where there is no figure. */
function rounded(value: number, digits: number): number | null {
  return Number.isFinite(value) ? Number(value.toFixed(digits)) : null
}
