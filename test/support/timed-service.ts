/** The service of timed-service-program.ts, in a process of its own so that it shares no event loop with who measures it. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A request as the service saw it, in ms of the system's monotonic clock. */
export interface Logged {
  method: string
  path: string
  port: number
  startMs: number
  /** null: not yet. */
  endMs: number | null
  /** Requests under way with it, itself included. */
  underWay: number
}

/** When it stood still, in ms of the same clock. */
export interface Stall {
  startMs: number
  endMs: number
}

export type Order =
  | { kind: 'listen'; count: number; tls: { key: string; cert: string } | null; backlog: number }
  | { kind: 'log' }
  | { kind: 'stall'; everyMs: number; ms: number }

export type Report = { kind: 'ports'; ports: number[] } | { kind: 'log'; log: Logged[]; stalls: Stall[]; connections: number }

export interface TimedService {
  /** One for each port that it listens on. */
  origins: string[]
  /** What it was asked and when it stood still since the last call, in the order of time, and how many connections are open. */
  look(): Promise<{ log: Logged[]; stalls: Stall[]; connections: number }>
  /** From now on it stops for `ms` in each `everyMs`, all of it, as a collection of garbage does. */
  stall(everyMs: number, ms: number): void
  stop(): Promise<void>
}

export async function startTimedService({
  ports = 1,
  tls = null,
  backlog = 511,
}: {
  ports?: number
  tls?: { key: string; cert: string } | null
  /** So many connections wait to be accepted; the system drops what comes beyond. */
  backlog?: number
} = {}): Promise<TimedService> {
  const child = fork(join(import.meta.dirname, 'timed-service-program.ts'), { execArgv: [] })
  const told = await ask(child, { kind: 'listen', count: ports, tls, backlog })
  if (told.kind !== 'ports') throw new Error('the service does not listen')
  return {
    origins: told.ports.map((port) => `${tls === null ? 'http' : 'https'}://127.0.0.1:${port}`),
    async look() {
      const { kind, ...seen } = await ask(child, { kind: 'log' })
      if (!('log' in seen)) throw new Error(`the service answered with its ${kind}`)
      return seen
    },
    stall(everyMs, ms) {
      child.send({ kind: 'stall', everyMs, ms } satisfies Order)
    },
    async stop() {
      if (child.exitCode !== null) return
      const exited = once(child, 'exit')
      child.disconnect()
      await exited
    },
  }
}

async function ask(child: ChildProcess, order: Order): Promise<Report> {
  const told = once(child, 'message')
  child.send(order)
  const [report]: Report[] = await told
  if (report === undefined) throw new Error('the service says nothing')
  return report
}
