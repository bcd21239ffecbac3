import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'

/** On what the sample service spends its time: waiting for something else, its own processor, or PostgreSQL's. */
export type Work = 'delay' | 'cpu' | 'query'
export const works: readonly Work[] = ['delay', 'cpu', 'query']

export interface SampleOptions {
  work: Work
  /** 0.1: every request takes 10 % more work. */
  slowdown: number
  /** For 'query'. */
  databaseUrl: string | null
}

/**
 * Work of a request: log-normal, as latencies of services are, with P50 20 ms and P95 46 ms for a delay. What takes a processor is a tenth of
 * that, or two sides would find it at its limit on a runner of two cores.
 */
const median = { delay: 20, cpu: 2, query: 2 }
const sigma = Math.log(46 / 20) / 1.645

/** A small HTTP service whose slowness is known, to measure what the gate makes of it. Listens on a free port of 127.0.0.1. */
export async function startSampleService(options: SampleOptions): Promise<{ port: number; close(): Promise<void> }> {
  const pool = options.work === 'query' ? await connected(options.databaseUrl) : null
  const server = createServer((_, response) => {
    const amount = median[options.work] * Math.exp(sigma * normal()) * (1 + options.slowdown)
    carryOut(options.work, amount, pool).then(
      () => response.end('{"ok":true}'),
      () => response.writeHead(500).end(),
    )
  })
  const port = await listening(server)
  return {
    port,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await pool?.end()
    },
  }
}

async function carryOut(work: Work, amount: number, pool: Pool | null): Promise<void> {
  if (work === 'delay') await sleep(amount)
  else if (work === 'cpu') spin(Math.round(amount * spinsPerUnit))
  else
    await pool?.query('SELECT count(*) FROM generate_series(1, $1::int) AS n WHERE n % 7 = 3', [Math.round(amount * rowsPerUnit)])
}

/** About what a core does in a millisecond. Fixed, and not measured here: two sides that measured themselves would do different work. */
const spinsPerUnit = 100_000
const rowsPerUnit = 3000

async function connected(databaseUrl: string | null): Promise<Pool> {
  const { default: pg } = await import('pg')
  return new pg.Pool({ connectionString: databaseUrl ?? '', max: 10 })
}

/** A sum that no compiler leaves out. */
let sink = 0

function spin(times: number): void {
  let value = sink
  for (let at = 0; at < times; at++) value = (value * 31 + at) | 0
  sink = value
}

/** Standard normal (Box and Muller, 1958). */
function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random())
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
