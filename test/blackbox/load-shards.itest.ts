/** Loads that several machines drive, and those that Artillery does: docs/load-beyond-one-machine.md, to the letter. */
import { chmodSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { delimiter, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Ajv2020 from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { installedArtillery, pathWith, runProgram } from '../support/artillery.ts'
import { leavingNothingBehind, newPlace, type Place, type Run } from '../support/preflight.ts'
import { runStep } from '../support/runner.ts'

leavingNothingBehind()

const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../docs/schema/load-baseline.v1.json'), 'utf8'))
const isPublished = new Ajv2020.default({ allowUnionTypes: true }).compile(schema)
const artillery = await installedArtillery()

/** Requests by path, and what came with them. */
const asked = new Map<string, number>()
const authorizations = new Set<string | undefined>()
let server: Server
let origin = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.set(path, (asked.get(path) ?? 0) + 1)
    authorizations.add(request.headers.authorization)
    if (path === '/hangs') return
    response.writeHead(path === '/fails' ? 503 : 200).end('{"ok":true}')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

interface Result {
  verdict: string
  headline: string
  findings: { rule: string; level: string; title: string }[]
  data: {
    driven: { by: string; together?: number }
    targets: { name: string; requests: number; errors: number; statuses: Record<string, number>; latencyMs: { p50: number } }[]
    generator: { eventLoopUtilization: number | null; limited: boolean }
  }
}

async function load(place: Place, args: readonly string[], path = process.env.PATH): Promise<{ run: Run; result: Result }> {
  const run = await place.run(['load', ...args, '--json'], { env: { PATH: path } })
  const result: Result = JSON.parse(run.stdout || 'null')
  if (result !== null) expect(isPublished(result), JSON.stringify(isPublished.errors)).toBe(true)
  return { run, result }
}

const missing: Run = { exitCode: null, stdout: '', stderr: '' }

/** The user's mistake: exit code 2, nothing on stdout, and the last line of stderr, alone, says what is wrong. */
function expectRefusal({ exitCode, stdout, stderr }: Run, line: RegExp): void {
  expect({ exitCode, stdout }, stderr).toEqual({ exitCode: 2, stdout: '' })
  const lines = stderr.trimEnd().split('\n')
  expect(lines.at(-1)).toMatch(line)
  expect(lines.filter((each) => /^preflight: |^\s+at |Error\b/.test(each))).toHaveLength(1)
}

/** Drives every shard of a load at once, each into its own folder, as artifacts are downloaded. */
function driveShards(place: Place, of: number, args: readonly string[]) {
  const shards = Array.from({ length: of }, (_, index) => index + 1)
  for (const index of shards) mkdirSync(join(place.folder, `shards/shard-${index}`), { recursive: true })
  return Promise.all(
    shards.map((index) => load(place, [...args, '--shard', `${index}/${of}`, '--save', `shards/shard-${index}/shard.json`])),
  )
}

const requestsIn = (result: Result) => result.data.targets.map(({ requests }) => requests)

describe('the workflow of the page', { timeout: 120_000 }, () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../docs/load-beyond-one-machine.md'), 'utf8')
  interface Job {
    strategy?: { matrix: { shard: string[] } }
    steps: { uses: string; with: Record<string, string | number | boolean> }[]
  }
  const workflow: { jobs: Record<string, Job> } = parse(/```yaml\n(name: capacity\n[\s\S]*?)```/.exec(page)?.[1] ?? '')
  const inputsOf = (job: string) =>
    workflow.jobs[job]?.steps.find(({ uses }) => uses.startsWith('backend-preflight/'))?.with ?? {}

  test('four cells drive a service, and one job decides on all that it was asked', async () => {
    asked.clear()
    const place = newPlace()
    const event = { name: 'workflow_dispatch', payload: {}, ref: 'refs/heads/main', sha: '0'.repeat(40) }
    const step = (workspace: string, inputs: Record<string, string | number | boolean>) => {
      mkdirSync(join(place.folder, workspace), { recursive: true })
      const given = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)]))
      return runStep(place, { workspace, event, inputs: { ...given, artifact: 'false' } })
    }
    const cells = workflow.jobs.drive?.strategy?.matrix.shard ?? []
    const credential = 'Bearer of-the-staging-server'
    const small = { url: `${origin}/orders`, header: `Authorization: ${credential}`, rate: 200, duration: '2s' }
    const drive = (shard: string, index: number) => step(`cell-${index}`, { ...inputsOf('drive'), ...small, shard })
    for (const { exitCode, outputs, stdout } of await Promise.all(cells.map(drive))) {
      expect({ exitCode, verdict: outputs.verdict }, stdout).toEqual({ exitCode: 0, verdict: 'warn' })
    }
    expect(cells).toHaveLength(4)
    // As actions/download-artifact lays them out.
    for (const [index] of cells.entries()) {
      const saved = readFileSync(join(place.folder, `cell-${index}/shard.json`))
      expect(saved.includes('of-the-staging-server')).toBe(false)
      place.write({ [`merging/shards/shard-${index}/shard.json`]: saved })
    }
    const merged = await step('merging', { ...inputsOf('merge'), json: 'report.json', 'max-p95': '1m' })
    expect(merged.exitCode, merged.stdout).toBe(0)
    const result: Result = JSON.parse(readFileSync(join(place.folder, 'merging/report.json'), 'utf8'))
    expect(isPublished(result), JSON.stringify(isPublished.errors)).toBe(true)
    expect(requestsIn(result)).toEqual([asked.get('/orders')])
    expect(asked.get('/orders')).toBe(400)
    expect(authorizations).toEqual(new Set([credential]))
    expect(result.data.driven).toMatchObject({ by: 'shards', shards: 4 })
    expect(result.verdict).toBe((result.data.driven.together ?? 0) < 0.8 ? 'warn' : 'pass')
    expect(merged.outputs.headline).toMatch(/^4 shards together: `GET \/orders` answers \d+ requests\/s, P50 .*, none failed$/)
    expect(merged.stdout).toContain('200 arrivals a second from 4 shards')
  })
})

describe('shards', { timeout: 120_000 }, () => {
  test('what fails is decided on once, over all of them', async () => {
    asked.clear()
    const place = newPlace()
    const targets = ['--targets', '3 GET /orders', '--targets', 'GET /fails', '--targets', 'GET /hangs']
    const pace = ['--rate', '60', '--duration', '1', '--request-timeout', '1s']
    for (const { run, result } of await driveShards(place, 2, [origin, ...targets, ...pace])) {
      expect(run.exitCode, run.stderr).toBe(0)
      expect(result).toMatchObject({ verdict: 'warn', data: { driven: { by: 'shard' } } })
      const failing = result.findings.filter(({ rule }) => rule === 'error-rate')
      expect(new Set(failing.map(({ level }) => level))).toEqual(new Set(['info']))
    }
    const merge = (...args: string[]) => load(place, ['--merge', ...args])
    const [{ run, result }, limited, lenient] = await Promise.all([
      merge('shards/shard-1/shard.json', 'shards/shard-2/shard.json'),
      merge('shards/*/shard.json', '--max-error-rate', '100', '--max-p95', '990ms'),
      merge('shards/*/shard.json', '--max-error-rate', '100'),
    ])
    expect(run.exitCode, run.stderr).toBe(1)
    const names = ['/orders', '/fails', '/hangs']
    expect(requestsIn(result)).toEqual(names.map((name) => asked.get(name)))
    const titles = result.findings.filter(({ level }) => level === 'error').map(({ title }) => title)
    expect(titles).toContain('`GET /fails` fails in 100 % of its requests')
    expect(titles).toContain('`GET /hangs` fails in 100 % of its requests')
    // Who was not answered counts at the timeout.
    expect(result.data.targets[2]?.latencyMs.p50).toBeGreaterThanOrEqual(999)
    expect(limited.run.exitCode, limited.run.stderr).toBe(1)
    expect(limited.result.findings.map(({ rule, title }) => [rule, title.split(' P95')[0]])).toContainEqual([
      'latency-limit',
      '`GET /hangs`',
    ])
    expect(lenient.run.exitCode, lenient.run.stderr).toBe(0)
  })

  test('what would make the whole wrong is refused', async () => {
    const place = newPlace()
    const orders = [`${origin}/orders`, '--duration', '1']
    const [, other] = await Promise.all([
      driveShards(place, 2, [...orders, '--rate', '20']),
      load(place, [...orders, '--rate', '30', '--shard', '2/2', '--save', 'other.json']),
    ])
    expect(other.run.exitCode, other.run.stderr).toBe(0)
    const [one, two] = ['shards/shard-1/shard.json', 'shards/shard-2/shard.json']
    const file = readFileSync(join(place.folder, one))
    place.write({
      'copy.json': file,
      'half.json': file.subarray(0, 400),
      'future.json': String(file).replace('"version":1', '"version":2'),
    })
    const refused: [string[], RegExp][] = [
      [[one], /shards are missing: 2\/2\. /],
      [[one, two, 'copy.json'], /shards\/shard-1\/shard\.json and copy\.json are both shard 1\/2\. /],
      [[one, 'other.json'], /are no shards of one load: they drove different targets, or at another origin, rate/],
      [[two, 'half.json'], /half\.json is no shard's result: it is no JSON/],
      [[two, 'future.json'], /future\.json is no shard's result: version/],
      [['none/*.json'], /--merge: none\/\*\.json names no file/],
    ]
    const runs = await Promise.all(refused.map(([files]) => place.run(['load', '--merge', ...files])))
    for (const [index, [, line]] of refused.entries()) expectRefusal(runs[index] ?? missing, line)
  })

  test('mistakes are told before anything is sent', async () => {
    const place = newPlace()
    asked.clear()
    const url = `${origin}/orders`
    const shard = [url, '--shard', '1/2']
    const refused: [string[], RegExp][] = [
      [shard, /--shard: without save nothing of the shard is left to merge/],
      [[...shard, '--save', 'a', '--compare', url], /--compare: a shard is a part/],
      [[url, '--merge', 'a.json'], /url: with merge nothing is driven/],
      [[...shard, '--save', 'a', '--concurrency', '1'], /shard: a concurrency of 1 cannot be parted among 2 shards/],
    ]
    const runs = await Promise.all(refused.map(([args]) => place.run(['load', ...args])))
    for (const [index, [, line]] of refused.entries()) expectRefusal(runs[index] ?? missing, line)
    expect(asked.size).toBe(0)
  })

  test('a file that cannot be written, and an interrupted shard, leave nothing', async () => {
    const place = newPlace()
    place.write({ taken: '', 'notes.md': 'mine' })
    const shard = [`${origin}/orders`, '--shard', '1/2']
    const failed = await place.run(['load', ...shard, '--duration', '1', '--save', 'taken/shard.json'])
    expectRefusal(failed, /save: .*taken\/shard\.json/)
    const foreign = await place.run(['load', ...shard, '--duration', '1', '--save', 'notes.md'])
    expectRefusal(foreign, /save: notes\.md is there already and is no shard: it will not be replaced/)
    const running = place.start(['load', ...shard, '--duration', '60', '--save', 'shard.json'])
    await running.says(/loading/)
    await sleep(300)
    running.child.kill('SIGINT')
    expect((await running.end).exitCode).toBe(130)
    expect(() => statSync(join(place.folder, 'shard.json'))).toThrow(/ENOENT/)
  })
})

const withArtillery = () => (artillery === null ? '' : pathWith(artillery))

describe.skipIf(artillery === null)('Artillery', { timeout: 120_000 }, () => {
  const pace = ['--rate', '20', '--duration', '2']

  test('its results come in the same report, with what its figures are', async () => {
    asked.clear()
    const place = newPlace()
    const targets = ['--targets', '3 GET /orders', '--targets', 'GET /fails']
    const { run, result } = await load(place, [origin, ...targets, ...pace, '--engine', 'artillery'], withArtillery())
    expect(run.exitCode, run.stderr).toBe(1)
    expect(result).toMatchObject({
      verdict: 'fail',
      data: { driven: { by: 'artillery' }, generator: { eventLoopUtilization: null } },
    })
    expect(requestsIn(result)).toEqual([asked.get('/orders'), asked.get('/fails')])
    expect(result.data.targets[1]).toMatchObject({ statuses: { 503: asked.get('/fails') }, errors: asked.get('/fails') })
    expect(result.findings.map(({ rule, title }) => [rule, title])).toContainEqual([
      'error-rate',
      '`GET /fails` fails in 100 % of its requests',
    ])
    expect(run.stdout).toContain('to the first byte of its answer, in whole milliseconds, percentiles within 1 %')
  })

  test('a script that is saved runs elsewhere, and what that reports is read back', async () => {
    asked.clear()
    const place = newPlace()
    const url = [`${origin}/orders`, '--engine', 'artillery']
    const secret = ['--header', 'Authorization: Bearer of-the-script']
    const written = await load(place, [...url, ...secret, ...pace, '--save', 'script.yml'])
    expect(written.run.exitCode, written.run.stderr).toBe(0)
    expect(written.result).toMatchObject({ verdict: 'warn', headline: '`script.yml` is written, and nothing was driven' })
    expect(asked.size).toBe(0)
    expect(written.run.stdout + written.run.stderr).not.toContain('of-the-script')
    if (process.platform !== 'win32') expect(statSync(join(place.folder, 'script.yml')).mode & 0o777).toBe(0o600)

    if (artillery === null) throw new Error('no Artillery')
    const ran = await runProgram({
      file: artillery.file,
      args: [...artillery.args, 'run', '--quiet', '--output', 'report.json', 'script.yml'],
      cwd: place.folder,
      environment: { ARTILLERY_DISABLE_TELEMETRY: 'true' },
    })
    expect(ran.exitCode, ran.output).toBe(0)
    expect(authorizations).toContain('Bearer of-the-script')
    const { run, result } = await load(place, [...url, '--merge', 'report.json', '--max-p95', '1m'])
    expect(run.exitCode, run.stderr).toBe(0)
    expect(result).toMatchObject({ verdict: 'pass', data: { driven: { by: 'artillery', version: null } } })
    expect(requestsIn(result)).toEqual([asked.get('/orders')])
    expect(asked.get('/orders')).toBe(40)
    const another = await place.run(['load', `${origin}/others`, '--engine', 'artillery', '--merge', 'report.json'])
    expectRefusal(another, /report\.json counts 40 answers of other targets than these/)
    const twice = await place.run(['load', ...url, '--merge', 'report.json', 'script.yml'])
    expectRefusal(twice, /merge: 2 files, and the reports of several Artilleries cannot be merged/)
  })

  test('an interrupted run leaves neither a process nor its script', async () => {
    asked.clear()
    const place = newPlace()
    const args = ['load', `${origin}/orders`, '--engine', 'artillery', '--rate', '20', '--duration', '60']
    const running = place.start(args, { env: { PATH: withArtillery() } })
    await running.says(/loading/)
    while (asked.size === 0) await sleep(50)
    running.child.kill('SIGINT')
    expect((await running.end).exitCode).toBe(130)
  })
})

describe('without Artillery', () => {
  test('it is told, and how to get it', async () => {
    const place = newPlace()
    const run = await place.run(['load', `${origin}/orders`, '--engine', 'artillery'], { env: { PATH: '/nowhere' } })
    expectRefusal(run, /engine: artillery: Artillery is not installed\. Run npm install/)
  })

  /** A program in its place that reports fewer requests than it was to send. */
  test.skipIf(process.platform === 'win32')('one that could not keep the rate is told apart from the service', async () => {
    const place = newPlace()
    const report = (requests: number) => ({
      aggregate: {
        counters: { 'http.codes.200': requests, 'plugins.metrics-by-endpoint.GET /orders.codes.200': requests },
        summaries: {},
        firstMetricAt: 1000,
        lastMetricAt: 11_000,
      },
    })
    for (const [requests, limited] of [
      [93, true],
      [100, false],
    ] as const) {
      const program = `#!/bin/sh\nwhile [ "$1" != --output ]; do shift; done\necho '${JSON.stringify(report(requests))}' > "$2"\n`
      place.write({ 'bin/artillery': program })
      chmodSync(join(place.folder, 'bin/artillery'), 0o755)
      const path = [join(place.folder, 'bin'), process.env.PATH].join(delimiter)
      const args = [`${origin}/orders`, '--engine', 'artillery', '--rate', '10', '--duration', '10']
      const { run, result } = await load(place, args, path)
      expect(run.exitCode, run.stderr).toBe(0)
      expect(result.data.generator.limited).toBe(limited)
      expect(result.findings.map(({ rule }) => rule)).toEqual(limited ? ['generator-limited'] : [])
    }
  })
})
