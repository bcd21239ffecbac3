import type { Ratio } from '../decide/evidence.ts'
import { hodgesLehmann } from '../decide/hodges-lehmann.ts'
import { confidence, ratioOf } from '../decide/latency.ts'

/** What a service spent in a stretch of load. */
export interface Spent {
  /** Answers that it gave meanwhile. */
  answers: number
  cpuSeconds: number
  /** Of the thread that spent the most. */
  busiestThreadSeconds: number
  /** Of its tree at the end, in bytes. */
  memoryBytes: number
}

/** What a service needs for its answers, over all stretches. */
export interface Needs {
  /** CPU of an answer, in ms. Noise hits it far less than latency: who waits for a processor spends none. */
  cpuMs: number
  /** The part of it that the busiest thread spent. */
  busiestThreadMs: number
  /** The most, in bytes. */
  memoryBytes: number
}

export interface Resources {
  head: Needs
  /** null: nothing was driven beside it. */
  base: Needs | null
  /** CPU of an answer, head / base, with the interval over the rounds; null: too few rounds, or no base. */
  cpuRatio: Ratio | null
}

/** Fewer answers, or less CPU in all, cannot be divided by each other: systems count in hundredths of a second. */
const leastSeconds = 0.1

/** Of both sides in the same rounds. null: nothing was counted, or too little. */
export function resourcesOf(rounds: readonly { base: Spent | null; head: Spent }[]): Resources | null {
  const head = needsOf(rounds.map((round) => round.head))
  if (head === null) return null
  const pairs = rounds.flatMap(({ base, head }) => (base === null ? [] : [{ base, head }]))
  const base = needsOf(pairs.map((pair) => pair.base))
  return { head, base, cpuRatio: base === null ? null : ratio(pairs) }
}

export function needsOf(stretches: readonly Spent[]): Needs | null {
  const sum = (figure: keyof Spent) => stretches.reduce((whole, each) => whole + each[figure], 0)
  const [answers, cpuSeconds] = [sum('answers'), sum('cpuSeconds')]
  if (answers === 0 || cpuSeconds < leastSeconds) return null
  return {
    cpuMs: (cpuSeconds * 1000) / answers,
    busiestThreadMs: (sum('busiestThreadSeconds') * 1000) / answers,
    memoryBytes: Math.max(...stretches.map(({ memoryBytes }) => memoryBytes)),
  }
}

function ratio(pairs: readonly { base: Spent; head: Spent }[]): Ratio | null {
  const logs = pairs
    .map(({ base, head }) => Math.log(head.cpuSeconds / head.answers / (base.cpuSeconds / base.answers)))
    .filter(Number.isFinite)
  const interval = hodgesLehmann(logs, confidence)
  return interval === null || !Number.isFinite(interval.low) ? null : ratioOf(interval)
}
