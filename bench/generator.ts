/** CPU time that our drivers take for a request against wrk's and hey's, on one service in the same run. */
import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { driveClosedLoop } from '../src/load/drive/closed-loop.ts'
import type { OneSidedResult } from '../src/load/drive/one-sided.ts'
import { openLoader } from '../src/load/drive/scheduler.ts'
import { targetOf } from '../test/support/targets.ts'
import { startTimedService } from '../test/support/timed-service.ts'
import { type Measure, median, noteBusyMachine } from './measurement.ts'

const rounds = 3
const seconds = 3
const concurrency = 50
/** CPU times are printed for so many requests. */
const per = 10_000

interface Generator {
  name: string
  /** CPU ms for `per` requests. */
  drive(origin: string): Promise<number>
}

const targets = [targetOf('GET /')]
const lengthMs = seconds * 1000
const { signal } = new AbortController()

const ours: Generator[] = [
  {
    name: 'closed loop, autocannon',
    drive: async (origin) =>
      cost(await driveClosedLoop({ targets, origin, concurrency, durationMs: lengthMs, timeoutMs: 5000, signal })),
  },
  { name: 'closed loop, scheduler', drive: (origin) => round(origin, { kind: 'closed', concurrency }) },
  { name: 'open loop at 2000/s, scheduler', drive: (origin) => round(origin, { kind: 'open', perSecond: 2000 }) },
]

const peers: Generator[] = [
  {
    name: 'wrk',
    drive: (origin) => foreign('wrk', ['-t1', `-c${concurrency}`, `-d${seconds}s`, origin], /(\d+) requests in/g),
  },
  {
    name: 'hey',
    drive: (origin) => foreign('hey', ['-c', String(concurrency), '-z', `${seconds}s`, origin], /\[200\]\s+(\d+) responses/g),
  },
]

async function round(
  origin: string,
  pace: { kind: 'closed'; concurrency: number } | { kind: 'open'; perSecond: number },
): Promise<number> {
  const loader = openLoader({ targets, timeoutMs: 5000, ca: null })
  try {
    const origins = [{ side: 'head', origin }]
    const { measured, ...rest } = await loader.round({ origins, sides: 'together', pace, lengthMs, signal })
    return cost({ ...rest, measured: measured.get('head') ?? new Map() })
  } finally {
    await loader.close()
  }
}

function cost({ measured, generator }: OneSidedResult): number {
  return costOf(
    [...measured.values()].reduce((sum, { requests }) => sum + requests, 0),
    generator.cpuSeconds * 1000,
  )
}

function costOf(requests: number, cpuMs: number): number {
  if (requests === 0) throw new Error('nothing was asked')
  return (cpuMs / requests) * per
}

/** A shell knows the CPU time of what it ran: `times` prints, in its second line, user and system time of its children. */
async function foreign(program: string, args: string[], requests: RegExp): Promise<number> {
  const { stdout } = await promisify(execFile)('sh', ['-c', '"$@"; times', 'sh', program, ...args], { maxBuffer: 1e7 })
  const cpuMs = [...(stdout.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => (Number(minutes) * 60 + Number(rest)) * 1000,
  )
  const asked = [...stdout.matchAll(requests)].map(([, count]) => Number(count))
  return costOf(sum(asked), sum(cpuMs))
}

function sum(values: number[]): number {
  return values.reduce((whole, value) => whole + value, 0)
}

function isInstalled(program: string): boolean {
  return spawnSync('sh', ['-c', 'command -v "$1"', 'sh', program]).status === 0
}

/** What we are content with: a driver in JavaScript against one in C, and against one in Go. */
const aims: Readonly<Record<string, number>> = { wrk: 3, hey: 1 }

export const measure: Measure = async () => {
  noteBusyMachine()
  const present = peers.filter(({ name }) => isInstalled(name))
  for (const { name } of peers.filter((peer) => !present.includes(peer)))
    console.error(`  ${name} is not installed: not compared`)
  const all = [...ours, ...present]
  const costs = all.map((): number[] => [])
  const service = await startTimedService()
  try {
    for (let round = 0; round < rounds; round++) {
      for (const [index, { drive }] of all.entries()) {
        costs[index]?.push(await drive(service.origins[0] ?? ''))
        await service.look()
      }
    }
  } finally {
    await service.stop()
  }
  const medians = costs.map(median)
  return present.flatMap((peer, index) =>
    ours.map(({ name }, our) => ({
      what: `CPU for ${per} requests: ${name}`,
      ms: medians[our] ?? Number.NaN,
      baselineMs: medians[ours.length + index] ?? Number.NaN,
      baseline: `${peer.name}, closed loop`,
      aim: name.startsWith('closed') ? (aims[peer.name] ?? null) : null,
    })),
  )
}
