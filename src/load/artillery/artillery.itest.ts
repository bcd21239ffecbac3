import { createServer, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import fc from 'fast-check'
import { generate } from 'selfsigned'
import { afterAll, expect, test } from 'vitest'
import { installedArtillery, runProgram } from '../../../test/support/artillery.ts'
import type { Pace } from '../drive/loader.ts'
import type { Target } from '../target.ts'
import { goodStatus, readStatusExpectation } from '../targets/status-expectation.ts'
import type { ArtilleryProgram } from './program.ts'
import { runArtillery } from './run.ts'

const artillery = await installedArtillery()
const servers: Server[] = []

afterAll(() => {
  for (const server of servers) server.close()
})

async function listening(server: Server): Promise<number> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

const plain = async (listener: RequestListener) => `http://127.0.0.1:${await listening(createServer(listener))}`

function run(targets: readonly Target[], origin: string, change: { pace?: Pace; ca?: string; program?: ArtilleryProgram } = {}) {
  const { pace = { kind: 'open', perSecond: 60 }, ca = null, program = artillery } = change
  if (program === null) throw new Error('no Artillery')
  const scenario = { targets, origin, pace, durationMs: 3000, timeoutMs: 1000, ca }
  return runArtillery({ scenario, program, run: runProgram, signal: AbortSignal.timeout(55_000) })
}

const target: Target = { name: 'GET /', method: 'GET', url: '/', headers: {}, body: null, weight: 1, expected: goodStatus }

/** A sample that is the same each time. */
const hostile = [
  '{{ x }}',
  '{{{{ x }}}} {{ $randomNumber(1, 9) }}',
  '{{ $broken( 1 2 ) }}',
  '{{ literal.body }} {{ literal1.body }} {{ $loopElement }} {{',
  'yes: "no"\n- # &a *a |\n\ttab\r\n\x7f \u2028 \ufeff ☃ 😀',
  ...fc.sample(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), { seed: 7, numRuns: 3 }),
]

test
  .skipIf(artillery === null)
  .concurrent('what Artillery sends is what was written, and what it counts is what arrived', async () => {
    const arrived: { url: string; header: unknown; body: string }[] = []
    const origin = await plain((request, answer) => {
      let body = ''
      request.setEncoding('utf8').on('data', (text) => {
        body += text
      })
      request.on('end', () => {
        arrived.push({ url: request.url ?? '', header: request.headers['x-literal'], body })
        if (request.url === '/hang') return
        if (request.url === '/reset') request.socket.destroy()
        else answer.writeHead(request.url?.startsWith('/missing') ? 404 : 200).end('{}')
      })
    })
    const literal = hostile.map((text, index): Target => {
      const headers = { 'X-Literal': text.replace(/[^ -~]/g, '').trim() }
      return {
        ...target,
        name: `${index} ${text.replace(/\p{Cc}/gu, ' ')}`,
        method: 'POST',
        url: `/${index}`,
        headers,
        body: Buffer.from(text),
      }
    })
    const others: Target[] = [
      { ...target, name: 'undecodable', url: '/%FF?q={{a}}' },
      { ...target, name: 'as expected', url: '/missing', expected: readStatusExpectation('404') },
      { ...target, name: 'not expected', url: '/missing?error' },
      { ...target, name: 'hangs', url: '/hang' },
      { ...target, name: 'is cut off', url: '/reset' },
      { ...target, name: 'is nowhere', url: 'http://127.0.0.1:1/' },
    ]
    const { measured, latencyMs } = await run([...literal, ...others], origin)
    const counted = (url: string) => arrived.filter((request) => request.url === url).length
    for (const [index, { name, body, headers }] of literal.entries()) {
      const requests = arrived.filter(({ url }) => url === `/${index}`)
      expect(new Set(requests.map((request) => request.body))).toEqual(new Set(requests.length > 0 ? [body?.toString()] : []))
      expect(new Set(requests.map((request) => request.header))).toEqual(
        new Set(requests.length > 0 ? [headers['X-Literal']] : []),
      )
      expect(measured.get(name)).toMatchObject({ requests: requests.length, errors: 0 })
    }
    // 180 requests of 14 targets: that one is not among them would come once in 400,000 runs.
    expect(literal.filter(({ name }) => measured.get(name)?.requests === 0).length).toBeLessThan(literal.length / 2)
    expect(measured.get('undecodable')).toMatchObject({ requests: counted('/%FF?q=%7B%7Ba%7D%7D'), errors: 0 })
    expect(measured.get('as expected')).toMatchObject({ requests: counted('/missing'), errors: 0 })
    expect(measured.get('not expected')).toMatchObject({ requests: counted('/missing?error'), errors: counted('/missing?error') })
    expect(measured.get('hangs')).toMatchObject({ failures: new Map([['timeout', counted('/hang')]]), latencyMs: null })
    expect(measured.get('is cut off')).toMatchObject({ failures: new Map([['reset', counted('/reset')]]), latencyMs: null })
    expect([...(measured.get('is nowhere')?.failures.keys() ?? [])]).toEqual(['refused'])
    expect(latencyMs?.p95).toBeGreaterThan(0)
  })

test.skipIf(artillery === null).concurrent('a closed pace keeps to its concurrency', async () => {
  let [underWay, most] = [0, 0]
  const origin = await plain((_, answer) => {
    underWay++
    most = Math.max(most, underWay)
    setTimeout(() => {
      underWay--
      answer.end('{}')
    }, 10)
  })
  const { measured } = await run(
    [
      { ...target, weight: 3 },
      { ...target, name: 'POST /', method: 'POST' },
    ],
    origin,
    { pace: { kind: 'closed', concurrency: 4 } },
  )
  expect(most).toBeLessThanOrEqual(4)
  expect(most).toBeGreaterThan(1)
  expect(measured.get('GET /')?.requests).toBeGreaterThan(10)
})

test.skipIf(artillery === null).concurrent('TLS is verified against the authority that was given', async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  })
  const origin = `https://localhost:${await listening(createTlsServer({ key, cert }, (_, answer) => answer.end('{}')))}`
  const pace: Pace = { kind: 'open', perSecond: 5 }
  const [trusted, stranger] = await Promise.all([run([target], origin, { pace, ca: cert }), run([target], origin, { pace })])
  expect(trusted.measured.get('GET /')).toMatchObject({ requests: 15, errors: 0 })
  expect(stranger.measured.get('GET /')).toMatchObject({ requests: 15, failures: new Map([['tls', 15]]) })
})

test('a program that fails, or writes no report, is told with what it said last', async () => {
  const program = (script: string) => ({ file: process.execPath, args: ['--eval', script, '--'], version: null })
  const failing = program('console.error("Error: no such engine"); process.exit(3)')
  await expect(run([target], 'http://127.0.0.1:1', { program: failing })).rejects.toMatchObject({
    name: 'UserError',
    message: 'engine: artillery: Artillery ended with exit code 3 (Error: no such engine)',
  })
  await expect(run([target], 'http://127.0.0.1:1', { program: program('') })).rejects.toThrow(/Artillery's report cannot be read/)
})
