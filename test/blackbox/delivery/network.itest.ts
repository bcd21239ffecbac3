/** "Preflight talks to the registries, GitHub's API, its artifact service and the database, and to nobody else": as a run really does. */
import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { base, delivering, indexing, noticesIn, rewriting } from '../../support/delivering.ts'
import { startRecordingProxy } from '../../support/fake-github.ts'
import { leavingNothingBehind, newPlace, type Place } from '../../support/preflight.ts'
import { githubCom, proxied } from '../../support/proxied.ts'
import { sharedServer } from '../../support/server.ts'
import { urlOf } from '../../support/server-url.ts'

const fixture = delivering()
const server = sharedServer()
leavingNothingBehind()

/** Records whom a run calls on, whether or not it asks the proxy. */
function recorder(place: Place) {
  const file = join(place.folder, '..', 'connections')
  writeFileSync(file, '')
  chmodSync(file, 0o666)
  const preload = resolve(import.meta.dirname, '../../support/connections.cjs')
  return {
    env: { NODE_OPTIONS: `--require ${preload}`, PREFLIGHT_TEST_CONNECTIONS: file },
    seen: () => [...new Set(readFileSync(file, 'utf8').split('\n'))].filter((line) => line !== '').sort(),
  }
}

async function emptyProxy() {
  const proxy = await startRecordingProxy({})
  onTestFinished(() => proxy.close())
  return proxy
}

function changed(): Place {
  const place = newPlace()
  place.repository()
  place.commit('base', base)
  place.git('checkout', '--quiet', '-b', 'change')
  place.commit('change', rewriting)
  return place
}

test('the Action with everything on: GitHub’s three hosts and the database', async () => {
  const { github, open, proxy, env } = await proxied(fixture, githubCom)
  const { act, place, event } = open(indexing)
  const patch = '@@ -0,0 +1,2 @@\n+-- For the list.\n+CREATE INDEX a_down ON a (id DESC);'
  github.world.pulls[0]?.files.push({ filename: 'migrations/002_b.sql', status: 'added', patch })
  const { env: recording, seen } = recorder(place)
  const files = { sarif: 'out/a.sarif', html: 'out/a.html', json: 'out/a.json', markdown: 'out/a.md' }
  const { host, port } = server().connection('postgres')
  const result = await act(
    { ...files, suggest: 'true', comment: 'always', rows: '200', postgres: urlOf(server().connection('postgres')) },
    { event, env: { ...env, ...recording } },
  )
  expect(result.exitCode, result.stdout).toBe(1)
  expect(noticesIn(result)).toEqual([])
  expect([github.comments.length, github.world.reviewComments.length, github.world.artifacts.length]).toEqual([1, 1, 2])
  expect([...new Set(proxy.asked)].sort()).toEqual(
    [githubCom.api, githubCom.blobs, githubCom.results].map((each) => `${each}:443`).sort(),
  )
  expect(proxy.refused).toEqual([])
  expect(seen()).toEqual([`${host}:${port}`, new URL(proxy.url).host].sort())
})

test('in a terminal, with a server by URL: the database alone', async () => {
  const place = changed()
  const [proxy, { env, seen }] = [await emptyProxy(), recorder(place)]
  const connection = server().connection('postgres')
  const run = await place.run(['migration-dryrun', '--postgres', urlOf(connection), '--rows', '0', '--html', 'out/a.html'], {
    env: { ...proxy.env, ...env },
  })
  expect(run.exitCode, run.stdout + run.stderr).toBe(1)
  expect(proxy.asked).toEqual([])
  expect(seen()).toEqual([`${connection.host}:${connection.port}`])
})

test('in a terminal, with the embedded server that is here already: that server alone', async () => {
  const place = changed()
  const [proxy, { env, seen }] = [await emptyProxy(), recorder(place)]
  const run = await place.run(['migration-dryrun', '--postgres', 'embedded', '--rows', '0'], { env: { ...proxy.env, ...env } })
  expect(run.exitCode, run.stdout + run.stderr).toBe(1)
  expect(proxy.asked).toEqual([])
  // Its port is its own; that it is one says that nobody else was called on.
  expect(seen()).toEqual([expect.stringMatching(/^127\.0\.0\.1:\d+$/)])
})

test('the recorder sees what goes past the proxy', () => {
  const place = newPlace()
  const { env, seen } = recorder(place)
  // Ports on which nobody listens, and a name that nobody has.
  const script = `fetch('http://127.0.0.1:2').catch(() => {})
    require('node:net').connect(3, '127.0.0.1').on('error', () => {})
    require('node:dns').lookup('telemetry.invalid', () => {})`
  execFileSync(process.execPath, ['-e', script], { env: { PATH: process.env.PATH, ...env } })
  expect(seen()).toEqual(['127.0.0.1:2', '127.0.0.1:3', 'lookup telemetry.invalid'])
})
