import { performance } from 'node:perf_hooks'
import type { LatencyHistogram } from '../latency-histogram.ts'
import type { GeneratorLoad } from '../measurement.ts'

/**
 * From this utilisation of the event loop on, the generator is taken for the limit. What arrives waits for the loop as for any single
 * server: for ρ / 2(1 − ρ) times what handling one takes (M/D/1, the Pollaczek–Khinchine formula), 4.5 times at 0.9 and without bound
 * beyond; and a closed loop whose generator never rests would be faster with a faster generator.
 */
const busiest = 0.9

/** A request that is sent late by more than this share of the P95 that is measured, and by more than a timer's grain, spoils it. */
const mostLateness = 0.1
const grainMs = 1

export interface Meter {
  /** `lateness`: of an open loop, how long after its intended start each request was sent. */
  read(open: { lateness: LatencyHistogram; latency: LatencyHistogram } | null): GeneratorLoad
}

/** Begins to measure this process: its event loop, and the CPU of all its threads. */
export function startMeter(): Meter {
  const loop = performance.eventLoopUtilization()
  const cpu = process.cpuUsage()
  return {
    read(open) {
      const { utilization } = performance.eventLoopUtilization(loop)
      const { user, system } = process.cpuUsage(cpu)
      const late = open !== null && isLate(open.lateness.percentile(95), open.latency.percentile(95))
      return {
        eventLoopUtilization: utilization,
        cpuSeconds: (user + system) / 1e6,
        limited: utilization >= busiest || late,
      }
    },
  }
}

/** Of several processes that drove together. */
export function mergeGeneratorLoads(loads: readonly GeneratorLoad[]): GeneratorLoad {
  return {
    eventLoopUtilization: Math.max(0, ...loads.map((load) => load.eventLoopUtilization)),
    cpuSeconds: loads.reduce((sum, load) => sum + load.cpuSeconds, 0),
    limited: loads.some((load) => load.limited),
  }
}

/** Share of rounds in which the generator may have been the limit: a moment in which another process had the machine is none of its own. */
const mostLimited = 0.1

/** Of one process in round after round. */
export function mergeRoundLoads(loads: readonly GeneratorLoad[]): GeneratorLoad {
  const limited = loads.filter((load) => load.limited).length
  return { ...mergeGeneratorLoads(loads), limited: limited > mostLimited * loads.length }
}

function isLate(lateness: number, latency: number): boolean {
  return lateness > grainMs && lateness > mostLateness * latency
}
