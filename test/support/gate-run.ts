/** One run of the gate on made-up noise, as the mode drives it: looks, then a restart where there is a suspect. */
import { confirm } from '../../src/load/decide/confirm.ts'
import type { GateDecision, TargetEvidence } from '../../src/load/decide/evidence.ts'
import { decide } from '../../src/load/decide/gate.ts'
import { gatePlan, plannedLooks } from '../../src/load/decide/looks.ts'
import { type Machine, machine, type Noise, type Round, ratiosOf } from './load-noise.ts'

const roundSeconds = 0.6

export interface GateRun {
  decision: GateDecision
  /** Whether it had a suspect before the restart. */
  suspect: boolean
  /** Of load, with the confirmation. */
  seconds: number
}

export function gateRun(
  noise: Noise,
  slowdown: number,
  seed: number,
  { loadSeconds = 60, maxP95Regression = 0.05 }: { loadSeconds?: number; maxP95Regression?: number } = {},
): GateRun {
  const on = machine(noise, seed)
  const load = plannedLooks(loadSeconds)
  const plan = gatePlan(load, { maxP95Regression, maxErrorRate: 0.01 })
  const round = on.start(slowdown)
  const rounds: Round[] = []
  for (const [look, share] of plan.looks.entries()) {
    while ((rounds.length + 1) * roundSeconds <= share * load.firstSeconds + 1e-9) rounds.push(round())
    const evidence = [evidenceOf(rounds)]
    const decision = decide(evidence, look, plan)
    if (decision.outcome === 'continue') continue
    const seconds = rounds.length * roundSeconds
    if (decision.outcome !== 'suspect') return { decision, suspect: false, seconds }
    const second = restarted(on, slowdown, Math.floor(load.confirmationSeconds / roundSeconds))
    return {
      decision: confirm({ decision, evidence }, [evidenceOf(second)], plan),
      suspect: true,
      seconds: seconds + second.length * roundSeconds,
    }
  }
  throw new Error('the last look did not decide')
}

function restarted(on: Machine, slowdown: number, count: number): Round[] {
  const round = on.start(slowdown)
  return Array.from({ length: count }, round)
}

function evidenceOf(rounds: readonly Round[]): TargetEvidence {
  return {
    target: 'GET /orders',
    ratios: ratiosOf(rounds),
    alike: ratiosOf(rounds, 'again'),
    whole: () => Number.NaN,
    errors: rounds.map(() => ({
      base: { requests: 200, errors: 0, timeouts: 0 },
      head: { requests: 200, errors: 0, timeouts: 0 },
    })),
  }
}
