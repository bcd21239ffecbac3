import { cpus } from 'node:os'

/** Of the machine's processors, how much was busy since the last look: 0 to 1. */
export interface ProcessorMeter {
  busy(): number
}

/**
 * Reads the processors' times (on Linux /proc/stat). Time that a hypervisor gave to others is not among them, so that a machine which
 * shares its cores may be at its limit before this says 1.
 */
export function processorMeter(read: () => ProcessorTimes = processorTimes): ProcessorMeter {
  let before = read()
  let last = 0
  return {
    busy() {
      const now = read()
      const total = now.total - before.total
      if (total <= 0) return last
      last = Math.min(1, Math.max(0, 1 - (now.idle - before.idle) / total))
      before = now
      return last
    },
  }
}

/** In ms since the machine's start, over all processors. */
export interface ProcessorTimes {
  idle: number
  total: number
}

function processorTimes(): ProcessorTimes {
  return cpus().reduce(
    ({ idle, total }, { times }) => ({
      idle: idle + times.idle,
      total: total + times.user + times.nice + times.sys + times.irq + times.idle,
    }),
    { idle: 0, total: 0 },
  )
}
