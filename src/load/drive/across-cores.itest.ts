import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { targetOf } from '../../../test/support/targets.ts'
import { startTimedService, type TimedService } from '../../../test/support/timed-service.ts'
import { UserError } from '../../errors.ts'
import { type AcrossCores, driveAcrossCores } from './across-cores.ts'

const program = resolve(import.meta.dirname, '../../main.ts')

let service: TimedService
beforeAll(async () => {
  service = await startTimedService()
})
afterAll(() => service.stop())

function load(more: Partial<AcrossCores> = {}): AcrossCores {
  return {
    targets: [targetOf('GET /after?ms=20')],
    origin: service.origins[0] ?? '',
    pace: { kind: 'closed', concurrency: 5 },
    durationMs: 300,
    timeoutMs: 5000,
    ca: null,
    signal: new AbortController().signal,
    processes: 2,
    program,
    ...more,
  }
}

/** Processes whose parent is this one, or that. */
function children(of: number): number[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n')
  return rows
    .map((row) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row))
    .filter((row) => Number(row?.[2]) === of && row?.[3]?.includes('drive-share'))
    .map((row) => Number(row?.[1]))
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

test('the callers are shared out among processes, and what they measured is one', async () => {
  await service.look()
  const told: number[] = []
  const targets = [targetOf('GET /after?ms=20', { weight: 3 }), targetOf('POST /status?code=404', { body: Buffer.from('{}') })]
  const { measured, elapsedMs, generator } = await driveAcrossCores(
    load({ targets, onProgress: (requests) => told.push(requests) }),
  )
  const { log } = await service.look()
  expect(Math.max(...log.map(({ underWay }) => underWay))).toBe(5)
  const [fine, missing] = targets.map(({ name }) => measured.get(name))
  expect((fine?.requests ?? 0) + (missing?.requests ?? 0)).toBe(log.length)
  expect(fine?.errors).toBe(0)
  expect(fine?.latency.percentile(1)).toBeGreaterThanOrEqual(19)
  expect(missing?.statuses).toEqual(new Map([[404, missing?.requests]]))
  expect(missing?.errors).toBe(missing?.requests)
  expect(elapsedMs).toBeGreaterThanOrEqual(300)
  expect(generator.cpuSeconds).toBeGreaterThan(0)
  expect(told.every((requests) => requests <= log.length)).toBe(true)
  expect(children(process.pid)).toEqual([])
})

test('a rate is shared out as well; one that a single process drives stays here', async () => {
  const requests = async (perSecond: number) => {
    const { measured } = await driveAcrossCores(load({ targets: [targetOf('GET /fast')], pace: { kind: 'open', perSecond } }))
    return measured.get('GET /fast')?.requests
  }
  expect(await requests(100)).toBe(30)
  expect(await requests(2000)).toBe(600)
})

test('an abort ends every process', async () => {
  const controller = new AbortController()
  const reason = new Error('enough')
  const driven = driveAcrossCores(load({ targets: [targetOf('GET /never')], durationMs: 60_000, signal: controller.signal }))
  await expect.poll(async () => (await service.look()).connections, { timeout: 10_000 }).toBe(5)
  expect(children(process.pid).length).toBe(2)
  controller.abort(reason)
  await expect(driven).rejects.toBe(reason)
  expect(children(process.pid)).toEqual([])
  await expect.poll(async () => (await service.look()).connections).toBe(0)
})

test('where one dies, it is said, and the other does not drive on', async () => {
  const driven = driveAcrossCores(load({ targets: [targetOf('GET /never')], durationMs: 60_000 }))
  await expect.poll(async () => (await service.look()).connections, { timeout: 10_000 }).toBe(5)
  process.kill(children(process.pid)[0] ?? 0, 'SIGKILL')
  await expect(driven).rejects.toThrow('a process that drove the load ended by SIGKILL')
  expect(children(process.pid)).toEqual([])
})

test('the mistake of a user is one in every process', async () => {
  const driven = driveAcrossCores(load({ targets: [targetOf('GET /', { headers: { upgrade: 'h2c' } })] }))
  await expect(driven).rejects.toThrow(UserError)
})

test('no process outlives one that is killed', async () => {
  const script = `
    const { driveAcrossCores } = await import(${JSON.stringify(join(import.meta.dirname, 'across-cores.ts'))})
    const expected = { text: '2xx', accepts: () => true }
    const targets = [{ name: 'GET /never', method: 'GET', url: '/never', headers: {}, body: null, weight: 1, expected }]
    await driveAcrossCores({
      targets, origin: ${JSON.stringify(service.origins[0])}, pace: { kind: 'closed', concurrency: 4 }, durationMs: 60000,
      timeoutMs: 60000, ca: null, signal: new AbortController().signal, processes: 2, program: ${JSON.stringify(program)},
    })`
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'inherit' })
  await expect.poll(async () => (await service.look()).connections, { timeout: 10_000 }).toBe(4)
  const driving = children(parent.pid ?? 0)
  expect(driving.length).toBe(2)
  const gone = once(parent, 'exit')
  parent.kill('SIGKILL')
  await gone
  await expect.poll(() => driving.filter(isRunning), { timeout: 10_000 }).toEqual([])
  await expect.poll(async () => (await service.look()).connections).toBe(0)
})
