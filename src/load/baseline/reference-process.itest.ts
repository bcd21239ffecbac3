import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { request } from 'undici'
import { expect, test } from 'vitest'
import { startReferenceServer } from './reference-process.ts'

const program = resolve(import.meta.dirname, '../../main.ts')
const signal = AbortSignal.timeout(50_000)

async function answer(url: string, options: Parameters<typeof request>[1] = {}): Promise<[number, string]> {
  const { statusCode, body } = await request(url, options)
  return [statusCode, await body.text()]
}

test('it does the same work for every request, until it is stopped', async () => {
  const server = await startReferenceServer({ signal, program })
  const [status, work] = await answer(`${server.origin}/orders?limit=2`)
  expect(status).toBe(200)
  expect(work).toMatch(/^[0-9a-f]{64}$/)
  expect(await answer(`${server.origin}/`, { method: 'POST', body: 'x'.repeat(1_000_000) })).toEqual([200, work])
  await server.stop()
  await server.stop()
  await expect(answer(server.origin)).rejects.toHaveProperty('code', 'ECONNREFUSED')
})

test('it ends with the process that started it, even where that is killed', async () => {
  const script = `
    const { startReferenceServer } = await import(${JSON.stringify(resolve(import.meta.dirname, 'reference-process.ts'))})
    const server = await startReferenceServer({ signal: new AbortController().signal, program: ${JSON.stringify(program)} })
    console.log(server.origin)
    setInterval(() => {}, 1000)`
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [chunk] = await once(parent.stdout, 'data')
  const origin = String(chunk).trim()
  expect((await answer(origin))[0]).toBe(200)
  parent.kill('SIGKILL')
  for (;;) {
    const gone = await answer(origin).catch((error: unknown) => error)
    if (gone instanceof Error) break
    await sleep(20, undefined, { signal })
  }
})

test('a program that does not serve is told, with what it said', async () => {
  await expect(startReferenceServer({ signal, program: resolve(import.meta.dirname, 'nowhere.ts') })).rejects.toThrow(
    /ended with exit code 1.*nowhere\.ts/s,
  )
})

test('an abort ends the wait for it', async () => {
  const abort = new AbortController()
  const started = startReferenceServer({ signal: abort.signal, program })
  abort.abort(new Error('enough'))
  await expect(started).rejects.toThrow('enough')
  await expect(startReferenceServer({ signal: abort.signal, program })).rejects.toThrow('enough')
})

test('nobody starts it by hand', async () => {
  const child = spawn(process.execPath, [program, 'reference-server'], { stdio: ['ignore', 'ignore', 'pipe'] })
  const said = once(child.stderr, 'data')
  expect((await once(child, 'exit'))[0]).toBe(2)
  expect(String((await said)[0])).toContain('is a part of preflight load')
})
