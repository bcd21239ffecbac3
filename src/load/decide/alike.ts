import type { Alike, GatePlan, Proof, Ratios, TargetEvidence } from './evidence.ts'
import { hodgesLehmann } from './hodges-lehmann.ts'
import { floorOf, ratioOf, slowness } from './latency.ts'
import { answered } from './rounds.ts'

/**
 * Base against base, of the target where it is furthest off; null where no target has six such rounds. `level` is the share of
 * runs in which a fit runner may be called unfit, over all targets.
 *
 * Unfit is where two processes of the base differ significantly, and by no less than would be red. Half the floor was too
 * strict by simulation: processes that differ by 1 % (standard deviation) from one start to the next cannot make a false alarm
 * at a floor of 5 %, but would have been called unfit in a tenth of quiet runs, and so have hidden a tenth of the regressions.
 *
 * The P50 is looked at as the P95 is, at the same level: the P50s of processes that do not differ hardly ever are off by a floor.
 */
export function baseAgainstBase(evidence: readonly TargetEvidence[], level: number, plan: GatePlan): Alike | null {
  const compared = evidence.filter(({ alike }) => slowness(alike.p95).log !== null)
  const confidence = 1 - level / compared.length
  const alikes = proofs.flatMap((of) => compared.flatMap(({ target, alike }) => furtherOff(target, of, alike, confidence, plan)))
  const distance = ({ estimate }: Alike) => Math.abs(Math.log(estimate))
  const order = (a: Alike, b: Alike) =>
    Number(b.unfit) - Number(a.unfit) || Number(b.of === 'p95') - Number(a.of === 'p95') || distance(b) - distance(a)
  return alikes.toSorted(order)[0] ?? null
}

const proofs: readonly Proof[] = ['p95', 'p50']

function furtherOff(target: string, of: Proof, alike: Ratios, confidence: number, plan: GatePlan): Alike[] {
  const { log } = slowness(alike[of])
  if (log === null) return []
  const rounds = answered(alike[of])
  const sure = hodgesLehmann(rounds, confidence)
  const differs = sure !== null && (sure.low > 0 || sure.high < 0)
  const unfit = differs && Math.abs(log.estimate) >= floorOf(plan)
  return [{ target, of, rounds: rounds.length, unfit, ...ratioOf(log) }]
}
