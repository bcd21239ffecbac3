import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'

/** One line of the table: what was timed against what. Times differ by machine, the ratio hardly does. */
export interface Measurement {
  what: string
  /** Medians, ms. */
  ms: number
  baselineMs: number
  baseline: string
  /** The largest ratio that we are content with; null where there is no aim. */
  aim: number | null
}

/** What every file of bench/ beside this one and run.ts exports by the name `measure`. */
export type Measure = () => Promise<Measurement[]>

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const low = sorted[Math.ceil(middle) - 1]
  const high = sorted[Math.floor(middle)]
  if (low === undefined || high === undefined) throw new Error('no values')
  return (low + high) / 2
}

/**
 * Runs every task in turn, `rounds` times, so that whatever else the machine does falls on all alike.
 * Returns the median per task, ms.
 */
export async function interleaved(rounds: number, tasks: (() => Promise<void>)[]): Promise<number[]> {
  const times = tasks.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, task] of tasks.entries()) {
      const start = performance.now()
      await task()
      times[index]?.push(performance.now() - start)
    }
  }
  return times.map(median)
}

/** Says on stderr where others keep the machine's cores busy: what they take is missing from what is measured. */
export function noteBusyMachine(): void {
  const [lastMinute = 0] = loadavg()
  if (lastMinute > availableParallelism())
    console.error(`  the machine is busy: ${lastMinute.toFixed(1)} at work on ${availableParallelism()} cores`)
}

export interface Cost {
  cpuMs: number
  peakMb: number
}

/** Something that a process of its own does. */
export interface Task {
  name: string
  /** The body of a module that declares `run(...args)`, which returns what tells that it did it: how many operations. */
  program: string
}

/**
 * What a task takes in a process of its own, since memory that was once taken is not given back; it lies in `folder`, and imports what is installed there.
 * `warm`: arguments of a first run, which is not counted, so that all have their code loaded: ours would be stripped of its types there, and is shipped without.
 */
export function cost(
  { name, program }: Task,
  folder: string,
  args: readonly string[],
  warm: readonly string[],
  atLeast: number,
): Cost {
  const module = join(folder, 'task.mjs')
  writeFileSync(
    module,
    `${program}
await run(...${JSON.stringify(warm)})
const before = process.cpuUsage()
const found = await run(...${JSON.stringify(args)})
const { user, system } = process.cpuUsage(before)
if (!(found >= ${atLeast})) throw new Error('found ' + found)
console.log('\\n' + JSON.stringify({ cpuMs: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024 }))`,
  )
  try {
    const output = execFileSync(process.execPath, [module], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    return JSON.parse(output.trim().split('\n').at(-1) ?? '')
  } catch (error) {
    throw new Error(`${name} failed`, { cause: error })
  }
}

/** CPU time of all processes that this one has waited for, and that those have, ms. null: only Linux says. */
export function cpuOfChildrenMs(): number | null {
  if (process.platform !== 'linux') return null
  // Behind the name, which may hold anything, cutime and cstime are the 14th and 15th (proc_pid_stat(5)), in hundredths of a second.
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[13]) + Number(fields[14])) * 10
}

/** The median of each. */
export function medianCost(costs: readonly Cost[]): Cost {
  return { cpuMs: median(costs.map(({ cpuMs }) => cpuMs)), peakMb: median(costs.map(({ peakMb }) => peakMb)) }
}

/** Installs what is measured against: it is no dependency of ours. */
export function install(folder: string, packages: readonly string[]): void {
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  execFileSync('npm', ['install', ...packages, '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], {
    cwd: folder,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
