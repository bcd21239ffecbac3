import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Ajv2020 from 'ajv/dist/2020.js'
import { generate } from 'selfsigned'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { leavingNothingBehind, newPlace, type Run } from '../support/preflight.ts'

leavingNothingBehind()

const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../docs/schema/load-baseline.v1.json'), 'utf8'))
const isPublished = new Ajv2020.default({ allowUnionTypes: true }).compile(schema)

interface Result {
  verdict: string
  headline: string
  findings: { rule: string; level: string; title: string }[]
  data: {
    outcome: string
    targets: {
      name: string
      requests: number
      errors: number
      statuses: Record<string, number>
      base: null | { requests: number }
      p95Ratio: null | { estimate: number; low: number; high: number }
    }[]
    gate: null | { confirmed: boolean | null }
  }
}

const servers: Server[] = []

async function listening(server: Server, scheme = 'http'): Promise<string> {
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const seen = { headers: [] as (string | undefined)[], bodies: [] as string[], methods: [] as (string | undefined)[] }

/** Answers after `ms`; what its paths do is what services do wrong. */
const service =
  (ms: number): RequestListener =>
  (request, response) => {
    if (request.url === '/stream') {
      response.write('for ever')
      return
    }
    if (request.url === '/moved') return void response.writeHead(302, { location: 'http://example.invalid/' }).end()
    if (request.url === '/fails') return void response.writeHead(500).end()
    seen.headers.push(request.headers.authorization)
    seen.methods.push(request.method)
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      seen.bodies.push(body)
      setTimeout(() => response.end('{"ok":true}'), ms)
    })
  }

let [fast, slow, tls, certificate] = ['', '', '', '']
beforeAll(async () => {
  fast = await listening(createServer(service(10)))
  slow = await listening(createServer(service(16)))
  const pems = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
  })
  certificate = pems.cert
  tls = await listening(createTlsServer({ key: pems.private, cert: pems.cert }, service(1)), 'https')
})
afterAll(() => {
  for (const server of servers) {
    if ('closeAllConnections' in server && typeof server.closeAllConnections === 'function') server.closeAllConnections()
    server.close()
  }
})

async function load(args: readonly string[]): Promise<{ run: Run; result: Result }> {
  const run = await newPlace().run(['load', ...args, '--json'])
  const result: Result = run.stdout === '' ? null : JSON.parse(run.stdout)
  if (result !== null) expect(isPublished(result), JSON.stringify(isPublished.errors)).toBe(true)
  return { run, result }
}

/** The user's mistake: exit code 2, nothing on stdout, and the last line of stderr, alone, says what is wrong. */
async function expectRefusal(args: readonly string[], line: RegExp): Promise<void> {
  const { exitCode, stdout, stderr } = await newPlace().run(['load', ...args])
  expect({ exitCode, stdout }, stderr).toEqual({ exitCode: 2, stdout: '' })
  const lines = stderr.trimEnd().split('\n')
  expect(lines.at(-1)).toMatch(line)
  expect(lines.filter((each) => /^preflight: |^\s+at |Error\b/.test(each))).toHaveLength(1)
}

describe('alone', () => {
  test('percentiles, throughput and statuses', async () => {
    const { run, result } = await load([`${fast}/orders`, '--duration', '2', '--concurrency', '5'])
    expect(run.exitCode, run.stderr).toBe(0)
    expect(result).toMatchObject({ verdict: 'pass', data: { outcome: 'no-baseline', gate: null } })
    const [target] = result.data.targets
    expect(target).toMatchObject({ name: 'GET /orders', errors: 0, base: null, p95Ratio: null })
    // Five callers, each of whom waits 10 ms at least.
    expect(target?.requests).toBeLessThanOrEqual((5 * 2200) / 10)
    expect(target?.requests).toBe(target?.statuses['200'])
    expect(result.headline).toMatch(/^`GET \/orders` answers .* requests\/s, P50 .*, P95 .*, P99 .*, none failed$/)
  })

  test('a rate is kept', async () => {
    const { result } = await load([`${fast}/orders`, '--duration', '3', '--rate', '40'])
    expect(result.data.targets[0]?.requests).toBeGreaterThanOrEqual(118)
    expect(result.data.targets[0]?.requests).toBeLessThanOrEqual(122)
  })

  test('what fails is red', async () => {
    const { run, result } = await load([`${fast}/fails`, '--duration', '1'])
    expect(run.exitCode).toBe(1)
    expect(result).toMatchObject({ verdict: 'fail', findings: [{ rule: 'error-rate', level: 'error' }] })
    expect(result.headline).toBe('`GET /fails` fails in 100 % of its requests')
  })

  test('what is expected to fail is not', async () => {
    const { run } = await load([`${fast}/fails`, '--duration', '1', '--expect-status', '5xx'])
    expect(run.exitCode).toBe(0)
  })

  test('a redirect is the answer, and is not followed', async () => {
    const { result } = await load([`${fast}/moved`, '--duration', '1'])
    expect(Object.keys(result.data.targets[0]?.statuses ?? {})).toEqual(['302'])
  })

  test('a service that streams for ever is counted at the timeout', async () => {
    const { run, result } = await load([`${fast}/stream`, '--duration', '1', '--concurrency', '2', '--request-timeout', '300ms'])
    expect(run.exitCode).toBe(2)
    expect(result).toBeNull()
    expect(run.stderr).toMatch(/answered none of \d+ requests \(timeout\)/)
  })

  test('method, headers and body are sent, and the credential reaches no output', async () => {
    const place = newPlace()
    place.write({ 'order.json': '{"customer":7}' })
    const credential = 'Bearer a+secret/of "many" %kinds'
    const flags = ['--header', `Authorization: ${credential}`, '--body', '@order.json', '--duration', '1', '--html', 'page.html']
    const run = await place.run(['load', `${fast}/orders`, ...flags])
    expect(run.exitCode, run.stderr).toBe(0)
    expect([seen.headers.at(-1), seen.methods.at(-1), seen.bodies.at(-1)]).toEqual([credential, 'POST', '{"customer":7}'])
    const all = run.stdout + run.stderr + readFileSync(join(place.folder, 'page.html'), 'utf8')
    expect(all).not.toMatch(/a\+secret|a%2Bsecret/)
  })

  test('an interrupted load leaves nothing', async () => {
    const running = newPlace().start(['load', `${fast}/orders`, '--duration', '60'])
    await running.says(/loading/)
    await sleep(500)
    running.child.kill('SIGINT')
    expect((await running.end).exitCode).toBe(130)
  })
})

describe('certificates', () => {
  test('one that nobody trusts is refused', () => expectRefusal([`${tls}/`, '--duration', '1'], /\(tls\)\. .*ca-file/))

  test('one that is named is trusted', async () => {
    const place = newPlace()
    place.write({ 'ca.pem': certificate })
    const run = await place.run(['load', `${tls}/`, '--duration', '1', '--ca-file', 'ca.pem'])
    expect(run.exitCode, run.stderr).toBe(0)
  })
})

describe('side by side', () => {
  test('a slower service is red, and its equal is not', { timeout: 120_000 }, async () => {
    const { run, result } = await load([`${slow}/orders`, '--compare', fast, '--duration', '16', '--max-p95-regression', '20%'])
    expect(run.exitCode, run.stderr).toBe(1)
    expect(result).toMatchObject({ verdict: 'fail', data: { outcome: 'regression', gate: { confirmed: true } } })
    expect(result.findings.map(({ rule }) => rule)).toContain('latency-regression')
    expect(result.data.targets[0]?.p95Ratio?.low).toBeGreaterThan(1)
    expect(result.headline).toMatch(/^`GET \/orders` P95 is .* % slower than `http:.*` \(95 % interval /)
  })

  test('a faster one passes', { timeout: 120_000 }, async () => {
    const { run, result } = await load([`${fast}/orders`, '--compare', slow, '--duration', '16'])
    expect(run.exitCode, run.stderr).toBe(0)
    expect(result).toMatchObject({ verdict: 'pass', data: { outcome: 'pass', gate: { confirmed: null } } })
    expect(result.data.targets[0]?.base?.requests).toBe(result.data.targets[0]?.requests)
  })
})

describe('bad input', () => {
  test.each([
    ['nobody listens', ['http://127.0.0.1:9/'], /answered none of .* requests \(refused\)\. Is the service running/],
    ['a path without a service', ['/orders'], /is a path, and no start-command says which service/],
    ['another scheme', ['ftp://127.0.0.1/'], /neither a path such as \/orders nor a URL/],
    ['no URL', [], /load needs url/],
    ['a status that is none', ['http://127.0.0.1:9/', '--expect-status', '700'], /700/],
    ['a header that is none', ['http://127.0.0.1:9/', '--header', 'nonsense'], /header/],
    ['a body that is not there', ['http://127.0.0.1:9/', '--body', '@none.json'], /none\.json/],
    ['another path beside it', ['http://127.0.0.1:9/a', '--compare', 'http://127.0.0.1:9/b'], /names another path/],
    ['a flag of another command', ['http://127.0.0.1:9/', '--start-command', 'npm start'], /load does not know it/],
  ])('%s', (_, args, line) => expectRefusal([...args, '--duration', '1'], line))
})

test('a file must not make a run load somebody’s server', async () => {
  const place = newPlace()
  place.write({ 'preflight.yml': 'url: http://198.51.100.7/orders\n' })
  const { exitCode, stderr } = await place.run(['load-baseline'])
  expect(exitCode).toBe(2)
  expect(stderr).toMatch(/http:\/\/198\.51\.100\.7 is neither on this machine nor started by this run\. Set allow-remote-target/)
})
