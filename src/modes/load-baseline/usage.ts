import type { DuetRound } from '../../load/duet/round.ts'
import type { Measurement } from '../../load/measurement.ts'
import { type Resources, resourcesOf, type Spent } from '../../load/resources/resources.ts'
import type { RunningService, ServiceUsage } from '../../service/service.ts'

/** Reads what services of ours use from time to time. */
export interface UsageMeter {
  /** After each round: what base and head have spent in it. */
  afterRound(round: DuetRound): Promise<void>
  /** null: the system does not tell, or there were too few answers. */
  found(): Resources | null
}

/** Of base and head, as they run at the time: after a restart they are other processes. */
export function usageMeter(running: () => { base: RunningService; head: RunningService }): UsageMeter {
  const rounds: { base: Spent; head: Spent }[] = []
  const known = new WeakSet<RunningService>()
  const read = async (service: RunningService) => {
    const usage = await service.usage()
    // The first reading holds the start and the warm-up.
    if (known.has(service)) return usage
    known.add(service)
    return null
  }
  return {
    async afterRound({ base: toBase, head: toHead }) {
      const { base, head } = running()
      const [ofBase, ofHead] = await Promise.all([read(base), read(head)])
      if (ofBase === null || ofHead === null) return
      rounds.push({ base: spent(ofBase, toBase.values()), head: spent(ofHead, toHead.values()) })
    },
    found: () => resourcesOf(rounds),
  }
}

/** What a service of ours has used, and for how many answers. */
export function spent(usage: ServiceUsage, measured: Iterable<Measurement>): Spent {
  const answers = [...measured].flatMap(({ statuses }) => [...statuses.values()]).reduce((sum, count) => sum + count, 0)
  return { ...usage, answers }
}
