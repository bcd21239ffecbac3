import { availableParallelism, cpus } from 'node:os'

/** What a measurement depends on besides the service. */
export interface Machine {
  cpu: string
  /** That this process may use. */
  cores: number
  /** "24.4.0" */
  node: string
  /** "linux x64" */
  platform: string
}

export function thisMachine(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() || 'unknown',
    cores: availableParallelism(),
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
  }
}

/** Whether their clocks can be compared: the same processor, as many cores of it, the same Node. */
export function isSameMachine(stored: Machine, now: Machine): boolean {
  return differences(stored, now).length === 0
}

/** What differs, as sentences; none where nothing does. */
export function differences(stored: Machine, now: Machine): string[] {
  const notes: string[] = []
  if (stored.cpu !== now.cpu || stored.cores !== now.cores) {
    notes.push(
      `The baseline was measured on ${described(stored)}, this on ${described(now)}: the reference evens out how fast they are, but not what one of them does better than the other.`,
    )
  }
  if (stored.node !== now.node || stored.platform !== now.platform) {
    notes.push(
      `The baseline's reference ran on Node ${stored.node} (${stored.platform}), this one on Node ${now.node} (${now.platform}), which may be faster or slower at the same work.`,
    )
  }
  return notes
}

function described({ cpu, cores }: Machine): string {
  return `${cpu} with ${cores} ${cores === 1 ? 'core' : 'cores'}`
}
