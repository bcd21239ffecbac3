import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { commandLine, isRunning } from './own-process.ts'

const quitMs = 5_000
const killMs = 5_000

/**
 * The processes that work on this data folder, as their command lines say: a postmaster, or an initdb. Children of a postmaster are
 * not among them. A number in postmaster.pid alone proves nothing: another program may have it by now.
 */
export function processesOn(dataFolder: string): number[] {
  if (process.platform === 'win32') return processesOnWindows(dataFolder)
  return runningProcesses()
    .filter(({ command }) => command.includes(dataFolder) && /^\S*\/(postgres|initdb)\s/.test(command))
    .map(({ pid }) => pid)
}

/**
 * Ends a server and all its processes at once: immediate shutdown first, on which the postmaster ends its children itself and frees
 * shared memory, then by force. Throws an Error where even that does not end it.
 */
export async function endServerProcess(pid: number): Promise<void> {
  if (process.platform === 'win32') {
    if (isRunning(pid)) execFileSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' })
    return
  }
  // A process that was stopped (SIGSTOP) would not take the signal.
  for (const signal of ['SIGQUIT', 'SIGCONT'] as const) send(pid, signal)
  if (await ended(pid, quitMs)) return
  const family = [pid, ...childrenOf(pid)]
  for (const member of family) send(member, 'SIGKILL')
  for (const member of family) {
    if (!(await ended(member, killMs))) throw new Error(`PostgreSQL's process ${member} does not end`)
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended meanwhile.
  }
}

async function ended(pid: number, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs
  while (isRunning(pid)) {
    if (Date.now() > deadline) return false
    await pause(10)
  }
  return true
}

function runningProcesses(): { pid: number; command: string }[] {
  // Slim images have no ps, but Linux has /proc.
  if (process.platform === 'linux') {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    return pids.map((pid) => ({ pid: Number(pid), command: commandLine(Number(pid)) }))
  }
  return table('command=').map(([pid, command]) => ({ pid, command }))
}

function childrenOf(pid: number): number[] {
  try {
    return table('ppid=').flatMap(([child, parent]) => (Number(parent) === pid ? [child] : []))
  } catch {
    // No ps: PostgreSQL's children end by themselves when they notice that their postmaster is gone.
    return []
  }
}

/** Every process with one of its columns. */
function table(column: string): [pid: number, value: string][] {
  const text = execFileSync('ps', ['-A', '-ww', '-o', 'pid=', '-o', column], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return [...text.matchAll(/^\s*(\d+)\s+(.*)$/gm)].map(([, pid = '', value = '']) => [Number(pid), value])
}

function processesOnWindows(dataFolder: string): number[] {
  try {
    const pid = Number.parseInt(readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8'), 10)
    const list = execFileSync('tasklist', ['/fi', `PID eq ${pid}`, '/fo', 'csv', '/nh'], { encoding: 'utf8' })
    return list.toLowerCase().includes('postgres.exe') ? [pid] : []
  } catch {
    return []
  }
}
