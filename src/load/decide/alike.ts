import type { Alike, GatePlan, TargetEvidence } from './evidence.ts'
import { hodgesLehmann } from './hodges-lehmann.ts'
import { floorOf, latency, ratioOf } from './latency.ts'
import { answered } from './rounds.ts'

/**
 * Base against base, of the target where it is furthest off; null where no target has six such rounds. `level` is the share of
 * runs in which a fit runner may be called unfit, over all targets.
 *
 * Unfit is where two processes of the base differ significantly, and by no less than would be red. Half the floor was too
 * strict by simulation: processes that differ by 1 % (standard deviation) from one start to the next cannot make a false alarm
 * at a floor of 5 %, but would have been called unfit in a tenth of quiet runs, and so have hidden a tenth of the regressions.
 */
export function baseAgainstBase(evidence: readonly TargetEvidence[], level: number, plan: GatePlan): Alike | null {
  const compared = evidence.flatMap(({ target, alike }) => {
    const { log } = latency(alike)
    return log === null ? [] : [{ target, rounds: answered(alike), log }]
  })
  const alikes = compared.map(({ target, rounds, log }): Alike => {
    const sure = hodgesLehmann(rounds, 1 - level / compared.length)
    const differs = sure !== null && (sure.low > 0 || sure.high < 0)
    const unfit = differs && Math.abs(log.estimate) >= floorOf(plan)
    return { target, rounds: rounds.length, unfit, ...ratioOf(log) }
  })
  const distance = ({ estimate }: Alike) => Math.abs(Math.log(estimate))
  return alikes.sort((a, b) => Number(b.unfit) - Number(a.unfit) || distance(b) - distance(a))[0] ?? null
}
