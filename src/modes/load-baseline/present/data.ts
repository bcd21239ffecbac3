import type { Needs } from '../../../load/resources/resources.ts'
import { endedBy } from '../load-length.ts'
import type { Driven, Load, LoadRun, TargetOutcome } from '../load-run.ts'
import { changeOf } from './change.ts'
import { latencies, ratioOf, rounded } from './data-figures.ts'
import { indexOf } from './data-index.ts'
import { savedOf, storedOf } from './data-stored.ts'
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
    stored: storedOf(run),
    saved: savedOf(run),
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

export function outcomeOf(run: LoadRun): 'regression' | 'pass' | 'inconclusive' | 'unfit' | 'no-baseline' {
  const { comparison, targets } = run
  if (comparison.kind === 'nothing' || targets.length === 0) return 'no-baseline'
  if (comparison.kind === 'stored') return outcomeSinceThen(run)
  const { outcome } = comparison.decision
  return outcome === 'continue' || outcome === 'suspect' ? 'inconclusive' : outcome
}

function drivenBy(driven: Driven) {
  return driven.by === 'shards' ? { ...driven, together: rounded(driven.together, 3) } : driven
}

/** A pass is one of every target: of one that was not compared nothing is known. */
function outcomeSinceThen(run: LoadRun): 'regression' | 'pass' | 'inconclusive' | 'no-baseline' {
  const verdicts = run.targets.map((outcome) => changeOf(run, outcome)?.verdict ?? null)
  if (verdicts.every((verdict) => verdict === null)) return 'no-baseline'
  if (verdicts.includes('regression')) return 'regression'
  return verdicts.every((verdict) => verdict === 'pass') ? 'pass' : 'inconclusive'
}

function ofTarget(outcome: TargetOutcome, run: LoadRun) {
  const { target, head, base } = outcome
  const change = changeOf(run, outcome)
  return {
    name: target.name,
    method: target.method,
    url: target.url,
    ...figures(head),
    base: base === null ? null : figures(base),
    p95Ratio:
      change === null || change.ratio === null
        ? null
        : {
            ...ratioOf(change.ratio),
            rounds: change.rounds,
            smallestDetectable: change.smallestDetectable === null ? null : rounded(change.smallestDetectable, 4),
          },
    p50Ratio: outcome.decision?.p50.ratio ? ratioOf(outcome.decision.p50.ratio) : null,
    provenBy: outcome.decision?.by ?? null,
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

function timeOf({ time }: LoadRun) {
  return {
    budgetMs: time.budgetMs,
    totalMs: Math.round(time.totalMs),
    stages: time.stages.map(({ stage, ms }) => ({ stage, ms: Math.round(ms) })).filter(({ ms }) => ms > 0),
    leftOut: time.leftOut,
  }
}
