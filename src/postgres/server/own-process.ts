import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** A process, told apart from a later one that got the same number. */
export interface ProcessIdentity {
  pid: number
  /** When it started, as the system says it; '' where that cannot be read, and then the number alone counts. */
  started: string
  /** The machine's present life and the process namespace in which the number means something. */
  space: string
  /** Linux: the boot during which it ran. */
  boot: string
}

export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, started: startedAt(process.pid), space: processSpace(), boot: bootId() }
}

/**
 * Whether that process has ended. false also where it cannot be known: the record was written in another container or on another
 * machine that shares the folder.
 */
export function hasEnded(identity: ProcessIdentity): boolean {
  if (identity.space !== processSpace()) return false
  if (identity.boot !== bootId()) return true
  return !isRunning(identity.pid) || (identity.started !== '' && identity.started !== startedAt(identity.pid))
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The command line of a process, '' where it cannot be read (always on Windows). */
export function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    if (process.platform === 'win32') return ''
    return ps(pid, 'command=')
  } catch {
    return ''
  }
}

function isZombie(pid: number): boolean {
  return process.platform === 'linux' && statFields(pid)[0] === 'Z'
}

function startedAt(pid: number): string {
  try {
    // proc(5): field 22 of stat, in ticks since the boot.
    if (process.platform === 'linux') return statFields(pid)[19] ?? ''
    return process.platform === 'win32' ? '' : ps(pid, 'lstart=')
  } catch {
    return ''
  }
}

/** The fields of /proc/<pid>/stat from the third on: the second, the program's name, may hold blanks and parentheses. */
function statFields(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

function ps(pid: number, column: string): string {
  return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
}

function processSpace(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}
