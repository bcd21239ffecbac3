import type { ProcessTree } from '../process/tree.ts'
import { type TreeUsage, usageOf } from '../process/usage.ts'

/** Of one core: what still starts uses more, what waits for requests uses less. */
const idleCores = 0.1

/** A service may open a port for its metrics, or answer by half, and wait for a queue or a lock before it is ready. */
const patience = { leastMs: 2000, mostMs: 10_000, share: 0.25 }

/** Looks whether a service that is not ready ever will be. */
export interface StuckWatch {
  /**
   * Told what is wrong whenever that was looked at; null: nothing that would stay so. True once the same was wrong for some seconds, in
   * which the service did next to nothing. Never where the system does not tell what a tree uses.
   */
  isStuck(wrong: string | null): Promise<boolean>
}

/** The patience is a quarter of the time that it may take to become ready, and 2 to 10 s. */
export function watchStuck(tree: ProcessTree, readyWithinMs: number): StuckWatch {
  const patienceMs = Math.max(patience.leastMs, Math.min(patience.mostMs, readyWithinMs * patience.share))
  let since: { wrong: string; at: number; usage: TreeUsage } | null = null
  return {
    async isStuck(wrong) {
      if (wrong === null) {
        since = null
        return false
      }
      const at = performance.now()
      if (since?.wrong === wrong && at - since.at < patienceMs) return false
      const usage = await usageOf(tree)
      if (usage === null) return false
      if (since?.wrong === wrong && usage.cpuSeconds - since.usage.cpuSeconds < (idleCores * (at - since.at)) / 1000) return true
      since = { wrong, at, usage }
      return false
    },
  }
}
