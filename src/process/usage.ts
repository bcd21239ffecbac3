import { readFile } from 'node:fs/promises'
import { statFields } from './proc.ts'
import { membersOf, type ProcessTree } from './tree.ts'

export interface TreeUsage {
  /** CPU time that the tree has spent so far, in seconds, with that of its processes which have ended. */
  cpuSeconds: number
  /** Resident sets together, in bytes; what processes share counts for each of them. */
  memoryBytes: number
}

/** USER_HZ: the unit of times in /proc, on every architecture that Node runs on. */
const ticksPerSecond = 100

/** What the living processes of a tree use; null where the system does not tell (Linux alone does). */
export async function usageOf(tree: ProcessTree): Promise<TreeUsage | null> {
  if (process.platform !== 'linux') return null
  const each = await Promise.all(
    (await membersOf(tree)).map(async (pid) => [await ticksOf(pid), await residentBytes(pid)] as const),
  )
  return {
    cpuSeconds: each.reduce((sum, [ticks]) => sum + ticks, 0) / ticksPerSecond,
    memoryBytes: each.reduce((sum, [, bytes]) => sum + bytes, 0),
  }
}

/** utime, stime, and cutime and cstime: a child that ends passes its times on to the parent that waits for it, so that none are lost. */
async function ticksOf(pid: number): Promise<number> {
  const fields = await statFields(pid)
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0)
}

async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024
}
