import type { Plan } from '../plan.ts'
import { type Candidate, candidatesFor, partial } from './candidates.ts'
import { type Measured, measure, type Prepared, planned } from './measured.ts'
import type { Source } from './source.ts'
import { build, type TrialIndex } from './trial-index.ts'

/** What an index must save. */
export interface LeastGain {
  ms: number
  /** 0.3 is 30 %. */
  share: number
}

interface Tried {
  candidate: Candidate
  source: Source
  after: Measured
  /** In bytes. */
  size: number
}

/** A partial index is worth its narrowness where it is at most so much of the whole one. */
const partialSize = 0.5

/**
 * Builds one candidate after the other, alone, and measures those that the plan takes. The best is built again, and there in the end;
 * null: none saves enough. `stop` is asked before each candidate.
 */
export async function bestIndex(
  prepared: Prepared,
  sources: readonly Source[],
  before: Measured,
  least: LeastGain,
  stop: () => boolean,
): Promise<{ index: TrialIndex; after: Measured } | null> {
  const most = Math.min(before.ms - least.ms, before.ms * (1 - least.share))
  let best: Tried | null = null
  for (const source of sources) {
    for (const candidate of candidatesFor(source)) {
      if (stop()) break
      const tried = await attempt(prepared, candidate, source, most)
      if (tried !== null && (best === null || isBetter(tried, best, before))) best = tried
    }
  }
  if (best === null) return null
  const narrow = partial(best.candidate, best.source)
  const narrowed = narrow === null || stop() ? null : await attempt(prepared, narrow, best.source, most)
  if (narrowed !== null && narrowed.size <= partialSize * best.size && narrowed.after.ms <= best.after.ms + slack(before))
    best = narrowed
  return { index: await build(prepared.client, best.candidate), after: best.after }
}

export function uses(plan: Plan, index: TrialIndex): boolean {
  return plan.accesses.some((access) => access.indexes.some((name) => index.names.includes(name)))
}

/** null: it cannot be built, the plan does not take it, or it still takes more than `mostMs`. */
async function attempt(prepared: Prepared, candidate: Candidate, source: Source, mostMs: number): Promise<Tried | null> {
  let index: TrialIndex
  try {
    index = await build(prepared.client, candidate)
  } catch {
    return null
  }
  try {
    if (!uses(await planned(prepared), index)) return null
    const after = await measure(prepared, mostMs)
    return after !== null && after.ms <= mostMs && uses(after.plan, index) ? { candidate, source, after, size: index.size } : null
  } finally {
    await index.drop()
  }
}

/** The quicker; of two that are about as quick, the one that is so for any values, then the smaller. */
function isBetter(a: Tried, b: Tried, before: Measured): boolean {
  const difference = a.after.ms - b.after.ms
  if (Math.abs(difference) > slack(before)) return difference < 0
  if (a.candidate.anchored !== b.candidate.anchored) return a.candidate.anchored
  return a.size < b.size
}

/** A fiftieth of the time without any index makes no difference to anybody. */
function slack(before: Measured): number {
  return before.ms / 50
}
