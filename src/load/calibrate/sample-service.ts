import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'

/** On what the sample service spends its time: waiting for something else, its own processor, or PostgreSQL's. */
export type Work = 'delay' | 'cpu' | 'query'
export const works: readonly Work[] = ['delay', 'cpu', 'query']

export interface SampleOptions {
  work: Work
  /** 0.1: every request takes 10 % longer. */
  slowdown: number
  /** For 'query'. */
  databaseUrl: string | null
}

/** The 95th percentile of the standard normal distribution. */
const z95 = 1.645

/**
 * Work of a request in ms: log-normal. What is waited for has a long tail, as latencies of services have (P50 20 ms, P95 46 ms); what one endpoint
 * computes or asks of a database varies less from request to request (P95 1.4 × P50). The latter take little, or two sides would find a runner of two
 * cores at its limit.
 */
const work = {
  delay: { median: 20, sigma: Math.log(46 / 20) / z95 },
  cpu: { median: 1, sigma: Math.log(1.4) / z95 },
  query: { median: 2, sigma: Math.log(1.4) / z95 },
}

/** What a request takes besides, in ms, about: HTTP, and the way to PostgreSQL. Without it a head of 10 % more work would be 7 % slower. */
const besides = { delay: 1, cpu: 0.2, query: 0.5 }

/** A small HTTP service whose slowness is known, to measure what the gate makes of it. Listens on a free port of 127.0.0.1. */
export async function startSampleService(options: SampleOptions): Promise<{ port: number; close(): Promise<void> }> {
  const pool = options.work === 'query' ? await connected(options.databaseUrl) : null
  const server = createServer((_, response) => {
    const { median, sigma } = work[options.work]
    const amount = median * Math.exp(sigma * normal()) * (1 + options.slowdown) + besides[options.work] * options.slowdown
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
  else if (work === 'cpu') spin(Math.round(amount * spinsPerMs))
  else
    await pool?.query('SELECT count(*) FILTER (WHERE n % 7 = 3) FROM (SELECT n FROM sample LIMIT $1) AS scanned', [
      Math.round(amount * rowsPerMs),
    ])
}

/** About what a core of 2025 does in a millisecond. Fixed, and not measured here: two sides that measured themselves would do different work. */
const spinsPerMs = 200_000
const rowsPerMs = 25_000

/** Of the table that is read: far more than any request wants of it. A function's rows would be kept in memory, whose costs differ from one session to the next. */
const rows = 400_000

async function connected(databaseUrl: string | null): Promise<Pool> {
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({ connectionString: databaseUrl ?? '', max: 10, options: '-c max_parallel_workers_per_gather=0' })
  await pool.query(`CREATE TABLE IF NOT EXISTS sample AS SELECT n FROM generate_series(1, ${rows}) AS n`)
  await pool.query('VACUUM ANALYZE sample')
  return pool
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
