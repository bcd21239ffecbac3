import { everyPid, statFields } from './proc.ts'

/** USER_HZ: the unit of times in /proc, on every architecture that Node runs on. */
const ticksPerSecond = 100

/**
 * CPU time in seconds that this process and all that descend from it have spent so far, with that of those which have ended; without `except` and
 * what descends from those. null where the system does not tell (Linux alone does).
 */
export async function cpuSecondsByDescent(except: readonly number[] = []): Promise<number | null> {
  if (process.platform !== 'linux') return null
  const parents = new Map<number, { parent: number; ticks: number }>()
  for (const pid of await everyPid()) {
    const fields = await statFields(pid)
    // ppid; utime, stime, cutime, cstime (proc(5)): a child that ends passes its times on to the parent that waits for it.
    const ticks = fields.slice(11, 15).reduce((sum, each) => sum + Number(each), 0)
    if (fields.length > 0) parents.set(pid, { parent: Number(fields[1]), ticks })
  }
  const isOurs = (pid: number): boolean => {
    if (except.includes(pid)) return false
    return pid === process.pid || (parents.has(pid) && isOurs(parents.get(pid)?.parent ?? 0))
  }
  return [...parents].reduce((sum, [pid, { ticks }]) => sum + (isOurs(pid) ? ticks : 0), 0) / ticksPerSecond
}
