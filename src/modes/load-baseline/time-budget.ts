/** What a run does, in the order in which it does it. */
export const stages = [
  'set-up',
  'build',
  'databases',
  'starting',
  'explaining',
  'load',
  'confirmation',
  'ramp',
  'hardening',
  'indexes',
] as const
export type Stage = (typeof stages)[number]

/** What a run may take, and where it went. */
export interface TimeBudget {
  /** Until all of it is spent, in ms; below 0 once it is. */
  leftMs(): number
  /** Counts what `work` takes as the stage's, save what it spends on others. */
  during<Result>(stage: Stage, work: () => Promise<Result>): Promise<Result>
  /** The stage at work becomes another until it ends. */
  turnTo(stage: Stage): void
  /** Names what there was no time for: "indexes that might help". */
  leaveOut(what: string): void
  spent(): TimeSpent
}

export interface TimeSpent {
  /** All in ms. */
  budgetMs: number
  totalMs: number
  /** Those that took any time, in their order; the rest of the total is `git`, the report and such. */
  stages: { stage: Stage; ms: number }[]
  leftOut: readonly string[]
}

/** Starts to count. Stages may lie in one another, and follow one another; two do not run at once. */
export function timeBudget(budgetMs: number, now: () => number = () => performance.now()): TimeBudget {
  const begun = now()
  const spent = new Map<Stage, number>()
  const leftOut = new Set<string>()
  const open: Stage[] = []
  let last = begun
  const settle = () => {
    const at = now()
    const stage = open.at(-1)
    if (stage !== undefined) spent.set(stage, (spent.get(stage) ?? 0) + at - last)
    last = at
  }
  return {
    leftMs: () => begun + budgetMs - now(),
    async during(stage, work) {
      settle()
      const depth = open.push(stage)
      try {
        return await work()
      } finally {
        settle()
        open.length = depth - 1
      }
    },
    turnTo(stage) {
      settle()
      if (open.length > 0) open[open.length - 1] = stage
    },
    leaveOut: (what) => void leftOut.add(what),
    spent() {
      settle()
      const each = stages.flatMap((stage) => {
        const ms = spent.get(stage)
        return ms === undefined ? [] : [{ stage, ms }]
      })
      return { budgetMs, totalMs: now() - begun, stages: each, leftOut: [...leftOut] }
    },
  }
}
