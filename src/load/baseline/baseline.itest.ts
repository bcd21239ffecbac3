import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { redact, secret } from '../../redact.ts'
import { openLoader } from '../drive/scheduler.ts'
import type { ListeningProcess } from '../listening-process.ts'
import { noDefaults, readTargets } from '../targets/targets.ts'
import type { Baseline } from './baseline.ts'
import { readBaseline, writeBaseline } from './baseline-json.ts'
import { baselinePlan, compareWithBaseline } from './compare.ts'
import { recordBaseline } from './record.ts'
import { startReferenceServer } from './reference-process.ts'

const signal = AbortSignal.timeout(55_000)
/** Shorter than the slow answer: each caller asks once a round. */
const lengthMs = 300
const concurrency = 25

let reference: ListeningProcess
const services: ChildProcess[] = []

beforeAll(async () => {
  reference = await startReferenceServer({ signal, program: resolve(import.meta.dirname, '../../main.ts') })
})

afterAll(async () => {
  for (const service of services) service.kill('SIGKILL')
  await reference.stop()
})

/** A service in a process of its own, which answers after so many ms. Its origin. */
async function startService(afterMs: number): Promise<string> {
  const script = `
    const { createServer } = await import('node:http')
    const server = createServer((_, answer) => setTimeout(() => answer.end('{}'), ${afterMs}))
    server.listen(0, '127.0.0.1', () => console.log(server.address().port))`
  const service = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  services.push(service)
  const [port] = await once(service.stdout, 'data')
  return `http://127.0.0.1:${String(port).trim()}`
}

async function measured(service: string, rounds: number): Promise<Baseline> {
  const targets = await readTargets(['GET /orders?token=s3cret-of-shop', `0.01 GET ${reference.origin}/`], {
    ...noDefaults,
    directory: '/',
  })
  const pace = { kind: 'closed', concurrency } as const
  const record = recordBaseline(targets, { pace, roundMs: lengthMs }, { service: 'service', reference: 'reference' })
  const origins = [
    { side: 'service', origin: service },
    { side: 'reference', origin: reference.origin },
  ]
  const loader = openLoader({ targets, timeoutMs: 5000, ca: null })
  try {
    for (let round = 0; round < rounds; round++)
      record.add(await loader.round({ origins, sides: 'together', pace, lengthMs, signal }))
  } finally {
    await loader.close()
  }
  return record.baseline('0123abc')
}

test('a service that became slower by more than any noise is found by what was saved of it before', async () => {
  const saved = await measured(await startService(1), 6)
  expect(saved.targets.map(({ name }) => name)).toEqual(['GET /orders?token=***'])
  const json = writeBaseline(saved)
  expect(json).not.toContain('s3cret-of-shop')
  const now = await measured(await startService(400), 6)
  // However this machine shakes: the slow answers are slower than all of that.
  const compared = compareWithBaseline(readBaseline(json, 'baseline.json'), now, {
    ...baselinePlan,
    leastRounds: 6,
    mostSpread: 10,
  })
  expect(compared).toMatchObject({
    kind: 'compared',
    targets: [{ target: 'GET /orders?token=***', verdict: 'regression', rounds: { stored: 6, now: 6 } }],
    notes: [],
  })
})

test('secrets are taken out of names alone: a histogram that happens to spell one is kept whole', async () => {
  const saved = await measured(await startService(1), 1)
  const [target] = saved.targets
  const encoded = target?.service.latency.encode() ?? ''
  secret(encoded.slice(8, 13))
  expect(redact(encoded)).not.toBe(encoded)
  expect(readBaseline(writeBaseline(saved), 'it').targets[0]?.service.requests).toBe(target?.service.requests)
})
