import type { Measurement } from '../../../load/measurement.ts'
import type { Needs } from '../../../load/resources/resources.ts'
import type { HelpfulIndex } from '../indexes.ts'
import { endedBy } from '../load-length.ts'
import type { Load, LoadRun, TargetOutcome } from '../load-run.ts'
import { throughput } from './targets.ts'

/** The result for machines: docs/schema/load-baseline.v1.json. Latencies in ms, shares and ratios as plain numbers. */
export function dataOf(run: LoadRun) {
  return {
    outcome: outcomeOf(run),
    targets: run.targets.map((outcome) => ofTarget(outcome, run)),
    generator: {
      eventLoopUtilization: rounded(run.generator.eventLoopUtilization, 3),
      limited: run.generator.limited,
    },
    gate: gateOf(run),
    resources: resourcesOf(run),
    advice: run.advice,
    ramp: run.ramp.map(({ concurrency, perSecond, p95Ms, cores }) => ({
      concurrency,
      perSecond: rounded(perSecond, 1),
      p95Ms: rounded(p95Ms, 3),
      cores: cores === null ? null : rounded(cores, 2),
    })),
    indexes: run.indexes.map(indexOf),
    time: timeOf(run),
  }
}

export function outcomeOf({ comparison, targets }: LoadRun): 'regression' | 'pass' | 'inconclusive' | 'unfit' | 'no-baseline' {
  if (comparison.kind === 'nothing' || targets.length === 0) return 'no-baseline'
  const { outcome } = comparison.decision
  return outcome === 'continue' || outcome === 'suspect' ? 'inconclusive' : outcome
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

function latencies({ latency }: Measurement) {
  const of = (percent: number) => rounded(latency.percentile(percent), 3)
  return { p50: of(50), p95: of(95), p99: of(99), max: rounded(latency.max, 3) }
}

function gateOf({ comparison }: LoadRun) {
  if (comparison.kind !== 'side by side') return null
  const { duet, length, decision } = comparison
  return {
    sides: duet.sides,
    loadMs: Math.round(duet.loadMs),
    confirmed: duet.confirmation === null ? null : decision.outcome === 'regression',
    alike: decision.alike,
    ended: endedBy({ duet, length }),
  }
}

function resourcesOf({ resources }: LoadRun) {
  if (resources === null) return null
  const { head, base, cpuRatio } = resources
  return {
    head: needs(head),
    base: base === null ? null : needs(base),
    cpuRatio:
      cpuRatio === null
        ? null
        : { estimate: rounded(cpuRatio.estimate, 4), low: rounded(cpuRatio.low, 4), high: rounded(cpuRatio.high, 4) },
  }
}

function needs({ cpuMs, busiestThreadMs, memoryBytes }: Needs) {
  return { cpuMs: rounded(cpuMs, 4), busiestThreadMs: rounded(busiestThreadMs, 4), memoryBytes: Math.round(memoryBytes) }
}

function indexOf({
  table,
  name,
  keys,
  where,
  size,
  sql,
  before,
  after,
  plan,
  uses,
  alsoUsedBy,
  since,
  up,
  down,
  migration,
}: HelpfulIndex) {
  return {
    table,
    name,
    keys,
    where,
    bytes: size,
    sql,
    before: effect(before),
    after: effect(after),
    plan,
    uses: uses.map(({ target, calls, savesMs }) => ({
      target,
      callsPerRequest: rounded(calls, 2),
      savesMs: rounded(savesMs, 3),
    })),
    alsoUsedBy,
    since,
    up,
    down,
    files: migration.files,
    note: migration.note,
  }
}

function effect({ ms, blocks, cost }: HelpfulIndex['before']) {
  return { ms: rounded(ms, 3), blocks: rounded(blocks, 1), cost: rounded(cost, 2) }
}

function timeOf({ time }: LoadRun) {
  return {
    budgetMs: time.budgetMs,
    totalMs: Math.round(time.totalMs),
    stages: time.stages.map(({ stage, ms }) => ({ stage, ms: Math.round(ms) })).filter(({ ms }) => ms > 0),
    leftOut: time.leftOut,
  }
}

/** JSON knows no NaN: null where there is no figure. */
function rounded(value: number, digits: number): number | null {
  return Number.isFinite(value) ? Number(value.toFixed(digits)) : null
}
