import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { everyPid, statFields } from './proc.ts'

/** Marks every process that a command starts, however deep and however detached: environments are inherited. */
export const marker = 'PREFLIGHT_COMMAND_ID'

/** How long a tree may take to end after SIGTERM. The runner kills us 10 s after a cancel, and servers have to stop as well. */
const graceMs = 1000

/** A tree that forks faster than we kill would keep us for ever. */
const mostSweeps = 50

export interface ProcessTree {
  /** The shell's pid, which leads a process group of its own (save on Windows). */
  pid: number
  /** The value of `marker` in its environment. */
  id: string
}

/** The parent of all kernel threads (kthreadd). */
const kernelThreads = '2'
const mostLooks = 3

const running = new Set<ProcessTree>()

/** Remembers a tree for `killEveryTree`; returns the way to forget it. */
export function remember(tree: ProcessTree): () => void {
  running.add(tree)
  return () => void running.delete(tree)
}

/** For an exit that cannot wait: SIGKILL at once to every running command's group and, on Linux, to who left it. */
export function killEveryTree(): void {
  for (const { pid, id } of running) {
    const targets = process.platform === 'win32' ? [pid] : [-pid, ...(process.platform === 'linux' ? markedNow(id) : [])]
    for (const target of targets) kill(target, 'SIGKILL')
  }
}

function markedNow(id: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.filter((pid) => environmentNow(pid).includes(`${marker}=${id}`)).map(Number)
}

function environmentNow(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1')
  } catch {
    return ''
  }
}

/**
 * Ends a process tree: SIGTERM, then SIGKILL to whatever is left, also to children that left the group or the session. On
 * Windows `taskkill /T /F`.
 */
export async function endTree(tree: ProcessTree): Promise<void> {
  if (process.platform === 'win32') {
    await run('taskkill', ['/pid', String(tree.pid), '/T', '/F'])
    return
  }
  let left = await membersOf(tree)
  if (left.length === 0) return
  signalAll(tree, left, 'SIGTERM')
  const deadline = Date.now() + graceMs
  while (left.length > 0 && Date.now() < deadline) {
    await sleep(25)
    left = await membersOf(tree)
  }
  for (let sweep = 0; left.length > 0 && sweep < mostSweeps; sweep++) {
    signalAll(tree, left, 'SIGKILL')
    await sleep(10)
    left = await membersOf(tree)
  }
}

function signalAll(tree: ProcessTree, pids: number[], signal: NodeJS.Signals): void {
  for (const target of [-tree.pid, ...pids]) kill(target, signal)
}

function kill(target: number, signal: NodeJS.Signals): void {
  try {
    process.kill(target, signal)
  } catch {
    // Gone meanwhile, or another user's by now.
  }
}

/** Living processes of the tree: by its mark on Linux; elsewhere by group and by descent. */
export async function membersOf(tree: ProcessTree): Promise<number[]> {
  return process.platform === 'linux' ? marked(tree) : related(tree)
}

async function marked(tree: ProcessTree): Promise<number[]> {
  const wanted = Buffer.from(`${marker}=${tree.id}`)
  const pids = await everyPid()
  const found = await Promise.all(
    pids.map(async (pid) => ((await isMarked(pid, wanted)) || (await leads(pid, tree)) ? pid : null)),
  )
  return found.filter((pid) => pid !== null && pid !== process.pid) as number[]
}

async function isMarked(pid: number, wanted: Buffer): Promise<boolean> {
  for (let look = 1; ; look++) {
    const environment = await readFile(`/proc/${pid}/environ`).catch(() => null)
    if (environment === null || environment.length > 0) return environment?.includes(wanted) ?? false
    // In the midst of execve(2) it is empty; a zombie's and a kernel thread's always is, and so may be anybody's.
    const [state, parent] = await statFields(pid)
    if (state === undefined || state === 'Z' || parent === kernelThreads || look === mostLooks) return false
    await sleep(5)
  }
}

/** In the group, and no zombie: a member may have cleaned its environment (`env -i`). Fields of proc(5): state, ppid, pgrp. */
async function leads(pid: number, tree: ProcessTree): Promise<boolean> {
  const [state, , group] = await statFields(pid)
  return Number(group) === tree.pid && state !== 'Z'
}

async function related(tree: ProcessTree): Promise<number[]> {
  const listed = await run('ps', ['-A', '-o', 'pid=,ppid=,pgid=,stat='])
  const rows = listed.split('\n').map((row) => row.trim().split(/\s+/))
  const members = new Set<number>()
  let before = -1
  while (members.size !== before) {
    before = members.size
    for (const [pid, parent, group, state] of rows) {
      if (state?.startsWith('Z')) continue
      if (Number(group) === tree.pid || members.has(Number(parent)) || Number(parent) === tree.pid) members.add(Number(pid))
    }
  }
  return [...members].filter((pid) => pid > 0 && pid !== process.pid)
}

async function run(file: string, args: string[]): Promise<string> {
  try {
    return (await promisify(execFile)(file, args, { windowsHide: true })).stdout
  } catch {
    return ''
  }
}
