/** Gates in common use, on the same made-up noise: one number of each side, or requests taken for independent. */
import { normalCdf } from '../../src/load/decide/normal.ts'
import { type Machine, machine, type Noise } from './load-noise.ts'

export type NaiveGate = (noise: Noise, slowdown: number, seed: number) => boolean

/** 4.2 s of rounds of 0.6 s on each side. */
const rounds = 7
const requestsPerRound = 200

/** Of the logarithm of a request's latency. */
const spread = 0.8

/** Each side run once, elsewhere: red where P95 has risen by more than half. */
export const oneRunEach: NaiveGate = (noise, slowdown, seed) =>
  p95(side(machine(noise, 2 * seed), 'head', slowdown)) > 1.5 * p95(side(machine(noise, 2 * seed + 1), 'base', slowdown))

/** In the same job, base and then head: red where P95 has risen by more than a tenth. */
export const baseThenHead: NaiveGate = (noise, slowdown, seed) => {
  const on = machine(noise, seed)
  const base = p95(side(on, 'base', slowdown))
  return p95(side(on, 'head', slowdown)) > 1.1 * base
}

/** The same, by Welch's test over the logarithms of all requests: red where they differ at two-sided p < 0.05. */
export const welchOverRequests: NaiveGate = (noise, slowdown, seed) => {
  const on = machine(noise, seed)
  const [base, head] = [moments(side(on, 'base', slowdown)), moments(side(on, 'head', slowdown))]
  const z = Math.abs(head.mean - base.mean) / Math.sqrt(base.variance / base.count + head.variance / head.count)
  return 2 * normalCdf(-z) < 0.05
}

/** Logarithms of the latencies of one side's requests. */
function side(on: Machine, which: 'base' | 'head', slowdown: number): Float64Array {
  const round = on.start(slowdown)
  const logs = new Float64Array(rounds * requestsPerRound)
  let level = 0
  for (let request = 0; request < logs.length; request++) {
    if (request % requestsPerRound === 0) level = round()[which]
    logs[request] = level + spread * on.normal()
  }
  return logs
}

function p95(logs: Float64Array): number {
  return Math.exp(logs.sort()[Math.ceil(0.95 * logs.length) - 1] ?? Number.NaN)
}

function moments(logs: Float64Array): { mean: number; variance: number; count: number } {
  const count = logs.length
  const mean = logs.reduce((sum, log) => sum + log, 0) / count
  return { mean, variance: logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / (count - 1), count }
}
