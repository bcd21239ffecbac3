import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { leavingNothingBehind, newPlace, type Place } from '../support/preflight.ts'
import { sharedServer } from '../support/server.ts'
import { urlOf } from '../support/server-url.ts'

const server = sharedServer()
leavingNothingBehind()

const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../docs/schema/load-baseline.v1.json'), 'utf8'))
const isPublished = new Ajv2020.default({ allowUnionTypes: true }).compile(schema)

const services: ChildProcess[] = []

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

let [quick, slow, baseline] = ['', '', '']

const load = ['--duration', '5', '--json']
const url = () => `${quick}/orders?token=s3cret-of-shop`

beforeAll(async () => {
  // However a machine shakes: answers after so long are slower than all of that.
  ;[quick, slow] = await Promise.all([startService(1), startService(200)])
  const place = newPlace()
  const { exitCode, stderr, stdout } = await place.run(['load', url(), ...load, '--rate', '200', '--save', 'kept.json'])
  expect(exitCode, stderr).toBe(0)
  baseline = readFileSync(join(place.folder, 'kept.json'), 'utf8')
  expect(JSON.parse(stdout)).toMatchObject({
    verdict: 'pass',
    data: { outcome: 'no-baseline', saved: { file: 'kept.json', written: true } },
  })
  expect(stdout + stderr + baseline).not.toContain('s3cret')
  expect(JSON.parse(baseline)).toMatchObject({
    version: 1,
    commit: null,
    load: { pace: { kind: 'open', perSecond: 200 } },
    targets: [{ name: 'GET /orders?token=***' }],
  })
})

afterAll(() => {
  for (const service of services) service.kill('SIGKILL')
})

function placeWith(files: Record<string, string> = {}): Place {
  const place = newPlace()
  place.write({ 'kept.json': baseline, ...files })
  return place
}

async function compared(args: readonly string[], place = placeWith()) {
  const run = await place.run(['load', ...args])
  const result = run.stdout === '' ? null : JSON.parse(run.stdout)
  if (result !== null) expect(isPublished(result), JSON.stringify(isPublished.errors)).toBe(true)
  return { ...run, result }
}

describe('compared with what was saved', () => {
  test('the same service is never red, and the pace is the one it was saved with', async () => {
    const { exitCode, stderr, result } = await compared([url(), ...load, '--compare', 'kept.json', '--save', 'next.json'])
    expect(exitCode, stderr).toBe(0)
    expect(result.verdict).not.toBe('fail')
    expect(result.data.stored).toMatchObject({ file: 'kept.json', incomparable: null, load: { perSecond: 200 }, notes: [] })
    expect(result.data.saved).toMatchObject({ written: true, load: result.data.stored.load })
    expect(result.data.stored.targets).toMatchObject([
      { name: 'GET /orders?token=***', verdict: expect.not.stringMatching(/new|gone|changed/) },
    ])
  })

  // Of 200 times: on a machine whose rounds differ even by that, it says so, which is then no pass either.
  test('one that became slower is warned of, and red where warnings are; from another machine as well', async () => {
    const args = [`${slow}/orders?token=s3cret-of-shop`, ...load, '--compare', 'kept.json']
    const elsewhere = placeWith({ 'kept.json': baseline.replace(/"cpu": ".*"/, '"cpu": "Some other CPU"') })
    const [warned, red] = await Promise.all([compared(args), compared([...args, '--fail-on', 'warning'], elsewhere)])
    expect(red.result.data.stored.notes).toEqual([expect.stringContaining('Some other CPU')])
    for (const { result, exitCode, stderr } of [warned, red]) {
      const [{ verdict, doubt }] = result.data.stored.targets
      if (verdict !== 'regression')
        expect({ verdict, doubt, outcome: result.data.outcome }).toMatchObject({ verdict: 'inconclusive', doubt: 'spread' })
      else expect(result.findings[0]).toMatchObject({ rule: 'slower-than-stored', level: 'warning' })
      const isRed = result === red.result && verdict === 'regression'
      expect(result.verdict).toBe(isRed ? 'fail' : 'warn')
      expect(exitCode, stderr).toBe(isRed ? 1 : 0)
    }
  })
})

test('another pace is not compared; what is too short is not saved, and what was there stays', async () => {
  const place = placeWith()
  const args = [url(), '--duration', '1', '--json', '--compare', 'kept.json', '--save', 'kept.json', '--rate', '80']
  const { exitCode, stderr, result } = await compared(args, place)
  expect(exitCode, stderr).toBe(0)
  expect(result).toMatchObject({ verdict: 'warn', data: { outcome: 'no-baseline', saved: { written: false } } })
  const why = Object.fromEntries(result.findings.map((each: { rule: string; why: string }) => [each.rule, each.why]))
  expect(why['baseline-incomparable']).toMatch(/200 requests\/s, this run with 80 requests\/s/)
  expect(why['baseline-not-saved']).toMatch(/^No target has more than \d rounds with answers enough/)
  expect(readFileSync(join(place.folder, 'kept.json'), 'utf8')).toBe(baseline)
})

describe('refused before anything is asked', () => {
  test.each<[string, string[], RegExp]>([
    ['no such file', ['--compare', 'none.json'], /there is no none\.json to compare with\. Save one with `save`/],
    ['a service without its scheme', ['--compare', 'localhost:4000'], /give the whole URL, such as http:\/\/localhost:4000/],
    ['no JSON', ['--compare', 'text.json'], /text\.json is no baseline of Preflight's: it is no JSON\./],
    ['a foreign file', ['--compare', 'package.json'], /package\.json is no baseline of Preflight's: version: /],
    [
      'another version',
      ['--compare', 'newer.json'],
      /newer\.json is a baseline of version 2, and this Preflight reads version 1\. Save it anew/,
    ],
    ['a folder', ['--compare', 'folder'], /folder is no regular file/],
    [
      'a folder to save in that is not there',
      ['--save', 'none/kept.json'],
      /--save: the folder of none\/kept\.json does not exist\. Make /,
    ],
    ['a folder to save to', ['--save', 'folder'], /--save: folder is a directory\. Name a file/],
    [
      'a file of the user’s to save to',
      ['--save', 'package.json'],
      /save: package\.json is there already and is no baseline: it will not be replaced/,
    ],
  ])('%s', async (_, args, line) => {
    const place = placeWith({
      'text.json': 'hello',
      'package.json': '{"name":"shop"}',
      'newer.json': baseline.replace('"version": 1', '"version": 2'),
    })
    mkdirSync(join(place.folder, 'folder'))
    // Nobody listens there: whatever was asked would be said to be refused.
    const { exitCode, stdout, stderr } = await place.run(['load', 'http://127.0.0.1:9/', ...args])
    expect({ exitCode, stdout }, stderr).toEqual({ exitCode: 2, stdout: '' })
    const lines = stderr.trimEnd().split('\n')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(line)
    expect(readFileSync(join(place.folder, 'package.json'), 'utf8')).toBe('{"name":"shop"}')
  })
})

test('set beside another service, it is saved as well', async () => {
  const place = newPlace()
  const { exitCode, stderr, result } = await compared(
    [url(), '--duration', '3', '--json', '--compare', quick, '--rate', '100', '--save', 'kept.json'],
    place,
  )
  expect(exitCode, stderr).toBe(0)
  expect(result.data).toMatchObject({
    stored: null,
    saved: { written: true, load: { perSecond: 100 } },
    gate: { ended: 'duration' },
  })
  expect(JSON.parse(readFileSync(join(place.folder, 'kept.json'), 'utf8')).targets).toHaveLength(1)
})

test('interrupted, no reference server and no file is left', async () => {
  const place = newPlace()
  const running = place.start(['load', url(), '--duration', '60', '--save', 'kept.json'])
  await running.says(/beside the reference server/)
  await new Promise((done) => setTimeout(done, 1500))
  running.child.kill('SIGINT')
  expect((await running.end).exitCode).toBe(130)
  expect(readdirSync(place.folder)).toEqual([])
})

describe('in the mode', () => {
  const flags = () => [
    'load-baseline',
    '--start-command',
    'exec node server.mjs',
    '--ready-url',
    '/health',
    '--targets',
    'GET /orders?token=s3cret-of-shop',
    '--duration',
    '5',
    '--postgres',
    urlOf(server().connection('postgres')),
    '--json',
  ]
  const answering = `import http from 'node:http'
http.createServer((_, answer) => setTimeout(() => answer.end('{}'), 1)).listen(process.env.PORT, '127.0.0.1')
`

  test('where the base cannot be started what was saved stands in, and the head is saved with its commit', async () => {
    const place = placeWith({ 'server.mjs': 'process.exit(3)\n', '.gitignore': '*.json\n' })
    place.repository()
    place.commit('a base that cannot be started')
    place.git('checkout', '--quiet', '-b', 'change')
    const commit = place.commit('head', { 'server.mjs': answering })
    const run = await place.run([...flags(), '--baseline', 'base, kept.json', '--save', 'next.json'])
    expect(run.exitCode, run.stderr).toBe(0)
    const result = JSON.parse(run.stdout)
    expect(isPublished(result), JSON.stringify(isPublished.errors)).toBe(true)
    expect(result.verdict).not.toBe('fail')
    expect(result.data.stored).toMatchObject({ file: 'kept.json', commit: null, incomparable: null })
    expect(result.data.stored.insteadOfBase).toMatch(/^The base does not start: /)
    expect(result.data.stored.targets).toMatchObject([{ verdict: expect.not.stringMatching(/new|gone|changed/) }])
    expect(JSON.parse(readFileSync(join(place.folder, 'next.json'), 'utf8'))).toMatchObject({ commit })
  })
})
