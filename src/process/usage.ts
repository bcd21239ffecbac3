import { readdir, readFile } from 'node:fs/promises'
import { statFields } from './proc.ts'
import { membersOf, type ProcessTree } from './tree.ts'

export interface TreeUsage {
  /** CPU time that the tree has spent so far, in seconds, with that of its processes which have ended. */
  cpuSeconds: number
  /** Of each living thread, by its number, in seconds. */
  threads: ReadonlyMap<number, number>
  /** Resident sets together, in bytes; what processes share counts for each of them. */
  memoryBytes: number
}

/** USER_HZ: the unit of times in /proc, on every architecture that Node runs on. */
const ticksPerSecond = 100

/** What the living processes of a tree use; null where the system does not tell (Linux alone does). */
export async function usageOf(tree: ProcessTree): Promise<TreeUsage | null> {
  if (process.platform !== 'linux') return null
  const members = await membersOf(tree)
  const each = await Promise.all(
    members.map(async (pid) => ({
      seconds: await secondsOf(pid),
      threads: await threadsOf(pid),
      bytes: await residentBytes(pid),
    })),
  )
  return {
    cpuSeconds: each.reduce((sum, { seconds }) => sum + seconds, 0),
    threads: new Map(each.flatMap(({ threads }) => threads)),
    memoryBytes: each.reduce((sum, { bytes }) => sum + bytes, 0),
  }
}

/** utime, stime, and cutime and cstime: a child that ends passes its times on to the parent that waits for it, so that none are lost. */
async function secondsOf(pid: number): Promise<number> {
  return secondsIn((await statFields(pid)).slice(11, 15))
}

async function threadsOf(pid: number): Promise<[number, number][]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => [])
  return Promise.all(
    threads.map(async (thread): Promise<[number, number]> => {
      const fields = await statFields(`${pid}/task/${thread}`)
      return [Number(thread), secondsIn(fields.slice(11, 13))]
    }),
  )
}

function secondsIn(ticks: readonly string[]): number {
  return ticks.reduce((sum, each) => sum + Number(each), 0) / ticksPerSecond
}

async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024
}
