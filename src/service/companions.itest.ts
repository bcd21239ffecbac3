import { execFileSync } from 'node:child_process'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Interrupted } from '../errors.ts'
import { containerLabel } from '../postgres/server/container-removal.ts'
import { findEngine } from '../postgres/server/engine.ts'
import { ensureImage } from '../postgres/server/image.ts'
import { readRecords } from '../postgres/server/records.ts'
import { silent } from '../progress.ts'
import type { CompanionRequest } from './companion.ts'
import { companionEngine } from './companions.ts'
import { startSides } from './sides.ts'

const engine = await findEngine()
const node = 'node:24-bookworm-slim'
/** A name that no other run uses, so that its containers can be told apart. */
const repository = `preflight-companion-${process.pid}`
const image = `${repository}:1`

beforeAll(async () => {
  if (engine.client === null) return
  await ensureImage(engine.client, node, silent)
  await engine.client.container.dockerode.getImage(node).tag({ repo: repository, tag: '1' })
})
afterAll(() => engine.client?.container.dockerode.getImage(image).remove())

/** Says its environment to whoever connects. */
const server = `
  console.log('about to start')
  setTimeout(() => require('node:net').createServer((socket) => socket.end(process.env.SAID)).listen(4000, () => console.log('started')), 300)`

const variable = (name: string) => `$\{${name}}`

const request: CompanionRequest = {
  name: 'the-echo',
  image,
  ports: [4000],
  environment: { SAID: `reached at ${variable('THE_ECHO_HOST')}:${variable('THE_ECHO_PORT')}` },
  command: ['node', '-e', server],
  ready: 'port',
  scheme: null,
}

async function containers(): Promise<string[]> {
  const all = await engine.client?.container.dockerode.listContainers({ all: true, filters: { label: [containerLabel] } })
  return (all ?? []).filter((container) => container.Image === image).map(({ Id }) => Id)
}

/** What this run has written down as started. */
async function records(): Promise<string[]> {
  const ours = (await readRecords()).filter(({ record }) => record.owner.pid === process.pid)
  return ours.map(({ record }) => record.started.id)
}

function said(host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = connect({ host, port })
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.once('end', () => resolve(text))
    socket.once('error', reject)
  })
}

const start = async (requests: CompanionRequest[], signal = new AbortController().signal) =>
  (await companionEngine(requests, silent)).start(signal)

describe.skipIf(engine.client === null)('companions in containers (skipped where no Docker engine answers)', () => {
  test('a set for each side, reached where it says, and gone afterwards', async () => {
    const both = await companionEngine([request], silent)
    const [base, head] = await Promise.all([both.start(new AbortController().signal), both.start(new AbortController().signal)])
    expect(await containers()).toHaveLength(2)
    expect(base.environment.THE_ECHO_PORT).not.toBe(head.environment.THE_ECHO_PORT)
    for (const { environment } of [base, head]) {
      const { THE_ECHO_HOST: host = '', THE_ECHO_PORT: port = '', THE_ECHO_URL: url } = environment
      expect(url).toBe(`tcp://${host}:${port}`)
      // It had been waited for: the port is forwarded before anybody listens behind it.
      expect(await said(host, Number(port))).toBe(`reached at ${host}:${port}`)
    }
    await Promise.all([base.stop(), head.stop(), head.stop()])
    expect(await containers()).toEqual([])
  })

  test('a service is told where its own are', async () => {
    const program = `require('node:http').createServer((_, response) => response.end(process.env.THE_ECHO_PORT)).listen(process.env.PORT)`
    const side = { command: `node -e "${program}"`, cwd: tmpdir(), database: null }
    const sides = await startSides({
      sides: [
        { ...side, side: 'base' },
        { ...side, side: 'head' },
      ],
      server: null,
      companions: [request],
      readyUrl: '/',
      readyWithinMs: 60_000,
      signal: new AbortController().signal,
      progress: silent,
    })
    const told = async () =>
      Promise.all((['base', 'head'] as const).map(async (name) => (await fetch(sides.service(name).origin)).text()))
    const [base, head] = await told()
    expect(base).toMatch(/^\d+$/)
    expect(base).not.toBe(head)
    await sides.restart('kept')
    // A companion keeps things as well, so it is another after a restart.
    expect(await told()).not.toContain(base)
    expect(await containers()).toHaveLength(2)
    await sides.stop()
    expect(await containers()).toEqual([])
  })

  test('ready by its log', async () => {
    const echo = await start([{ ...request, ready: { log: 'about to' } }])
    await echo.stop()
    expect(await containers()).toEqual([])
  })

  test.each([
    [
      'ends',
      { command: ['node', '-e', 'console.log("cannot open the disk"); process.exit(3)'] },
      /^the service the-echo .* does not start: .*Exited \(3\).*cannot open the disk/,
    ],
    ['has no such command', { command: ['no-such-program'] }, /^the service the-echo .* does not start: .*no-such-program/],
    [
      'has no image',
      { image: 'preflight.invalid/no-such-image:1' },
      /^the image preflight\.invalid\/no-such-image:1 cannot be had/,
    ],
  ])('one that %s is the user’s to mend, and leaves nothing, nor do the others', async (_, wrong, message) => {
    await expect(
      start([
        { ...request, name: 'good' },
        { ...request, ...wrong },
      ]),
    ).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(message),
      remedy: expect.stringContaining('services'),
    })
    expect(await containers()).toEqual([])
    expect(await records()).toEqual([])
  })

  test('an abort removes what was starting', async () => {
    const aborting = new AbortController()
    const starting = start([{ ...request, ready: { log: 'never said' } }], aborting.signal)
    while ((await containers()).length === 0) await sleep(50)
    aborting.abort(new Interrupted('SIGINT'))
    await expect(starting).rejects.toBeInstanceOf(Interrupted)
    expect(await containers()).toEqual([])
  })
})

test('no companions need no engine', async () => {
  expect((await start([])).environment).toEqual({})
})

test('where no Docker engine answers, it says which companion needs one', () => {
  const companions = new URL('./companions.ts', import.meta.url).href
  // testcontainers remembers the engine that it found, so a run of its own has to look.
  const script = `
    const { companionEngine } = await import(${JSON.stringify(companions)})
    const silent = { phase() {}, update() {}, note() {}, foreign() {} }
    await companionEngine([${JSON.stringify(request)}], silent).catch((error) => console.log(error.name, error.message))`
  const env = { ...process.env, DOCKER_HOST: 'unix:///nonexistent/docker.sock' }
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env })
  expect(output).toMatch(
    /^UserError the service the-echo \(.*\) of `services` runs in a container: .*\/nonexistent\/docker\.sock/,
  )
})

vi.setConfig({ testTimeout: 180_000 })
