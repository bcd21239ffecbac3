import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { docker, dockerAnswers } from '../support/docker.ts'
import { leavingNothingBehind, newPlace, type Place, type Running } from '../support/preflight.ts'
import { sharedServer, sql } from '../support/server.ts'
import { urlOf } from '../support/server-url.ts'

const server = sharedServer()
leavingNothingBehind()

const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const

/** A change whose base takes long where `base` says so, and so on: `pg_sleep` is where the run is when the signal comes. */
function changeIn({ base = '', head = '', down = '' }): Place {
  const place = newPlace()
  place.repository()
  place.commit('base', {
    'migrations/001_a.sql': `CREATE TABLE a (id int);\n${base}`,
    'migrations/001_a.down.sql': 'DROP TABLE a;\n',
  })
  place.git('checkout', '--quiet', '-b', 'change')
  place.commit('head', {
    'migrations/002_b.sql': `ALTER TABLE a ADD b int;\n${head}`,
    'migrations/002_b.down.sql': `${down}ALTER TABLE a DROP b;\n`,
  })
  return place
}

const sleeping = 'SELECT pg_sleep(3600);\n'
const hangingCommand = 'psql -Xqc "SELECT 1"; trap "" TERM; setsid sleep 3600 & echo at wo""rk; wait; sleep 3600'

/** Where a run can be when the signal comes. `seen`: what it has said by then. */
const moments: { moment: string; seen: RegExp; change: { base?: string; head?: string; down?: string }; flags?: string[] }[] = [
  { moment: 'while the server starts', seen: /starting PostgreSQL/, change: {} },
  { moment: 'while the base is applied', seen: /applying what the base has/, change: { base: sleeping } },
  { moment: 'while it traces', seen: /tracing 1 new migration/, change: { head: sleeping } },
  { moment: 'while it rolls back', seen: /taking the migrations back/, change: { down: sleeping } },
  { moment: 'while a command runs', seen: /at work/, change: {}, flags: ['--migrate-command', hangingCommand, '--all'] },
  { moment: 'while a command runs in the base', seen: /at work/, change: {}, flags: ['--migrate-command', hangingCommand] },
]

async function interrupt(running: Running, seen: RegExp, signal: keyof typeof exitCodes): Promise<void> {
  await running.says(seen)
  await sleep(150)
  running.child.kill(signal)
  const { exitCode, stdout, stderr } = await running.end
  expect({ exitCode, stdout }, stderr).toEqual({ exitCode: exitCodes[signal], stdout: '' })
  expect(stderr.trimEnd().split('\n').at(-1)).toBe(`preflight: interrupted by ${signal}`)
}

/** The runner gives 7.5 s after SIGINT, and kills 2.5 s after that. */
const within = { timeout: 60_000 }

describe.each(moments)('$moment', ({ seen, change, flags = [] }) => {
  test('SIGINT, with the embedded server', within, async () => {
    const run = changeIn(change).start(['migration-dryrun', '--postgres', 'embedded', '--rows', '0', ...flags])
    await interrupt(run, seen, 'SIGINT')
  })

  test.runIf(flags.length === 0 && seen.source !== 'starting PostgreSQL')('SIGTERM, on a server that stays', within, async () => {
    const url = urlOf(server().connection('postgres'))
    await interrupt(changeIn(change).start(['migration-dryrun', '--postgres', url, '--rows', '0']), seen, 'SIGTERM')
    expect(await databases()).toEqual([])
  })
})

describe.skipIf(!dockerAnswers())('with a container', () => {
  test.each(moments.slice(0, 3))('SIGTERM $moment', within, async ({ seen, change, flags = [] }) => {
    const place = changeIn(change)
    const run = place.start(['migration-dryrun', '--postgres', 'container', '--rows', '0', ...flags])
    await run.says(/starting PostgreSQL in a container/)
    const id = await recordOf(place, 'container')
    await interrupt(run, seen, 'SIGTERM')
    expect(containersOf(id)).toBe('')
  })

  test('SIGKILL: the next run sweeps', within, async () => {
    const place = changeIn({ head: sleeping })
    const run = place.start(['migration-dryrun', '--postgres', 'container', '--rows', '0'])
    await run.says(/tracing 1 new migration/)
    const id = await recordOf(place, 'container')
    run.child.kill('SIGKILL')
    await run.end
    expect(containersOf(id)).not.toBe('')
    const next = await place.run(['migration-dryrun', '--postgres', 'embedded', '--rows', '0', '--statement-timeout', '100ms'])
    expect(next.stderr).toContain(`removed ${id}, which a run that was killed had left`)
    expect(containersOf(id)).toBe('')
  })
})

describe('SIGKILL', () => {
  test('the next run sweeps the embedded server and its folder', within, async () => {
    const place = changeIn({ head: sleeping })
    const run = place.start(['migration-dryrun', '--postgres', 'embedded', '--rows', '0'])
    await run.says(/tracing 1 new migration/)
    run.child.kill('SIGKILL')
    await run.end
    expect(place.leftovers().join('\n')).toContain('preflight-pg-')
    const url = urlOf(server().connection('postgres'))
    const next = await place.run(['migration-dryrun', '--postgres', url, '--rows', '0', '--statement-timeout', '100ms'])
    expect(next.stderr).toMatch(/removed preflight-pg-\w+, which a run that was killed had left/)
  })

  test('the next run on a server that stays drops the databases', within, async () => {
    const place = changeIn({ head: sleeping })
    const flags = ['migration-dryrun', '--postgres', urlOf(server().connection('postgres')), '--rows', '0']
    const run = place.start(flags)
    await run.says(/tracing 1 new migration/)
    run.child.kill('SIGKILL')
    await run.end
    expect(await databases()).toHaveLength(2)
    await place.run([...flags, '--statement-timeout', '100ms'])
    expect(await databases()).toEqual([])
  })
})

/** The id under which the run has written down what it started. */
async function recordOf(place: Place, kind: string): Promise<string> {
  const folder = join(place.temp, `preflight-${process.getuid?.()}`, 'servers')
  for (;;) {
    const name = (existsSync(folder) ? readdirSync(folder) : []).find((file) => file.startsWith(`${kind}-`))
    const text = name === undefined ? '' : readFileSync(join(folder, name), 'utf8')
    if (text.endsWith('}')) return JSON.parse(text).started.id
    await sleep(20)
  }
}

function containersOf(id: string): string {
  return docker('ps', '--all', '--quiet', '--filter', `label=preflight.server=${id}`).stdout.trim()
}

async function databases(): Promise<string[]> {
  const rows = await sql<{ datname: string }>(
    server().connection('postgres'),
    "SELECT datname FROM pg_database WHERE datname LIKE 'preflight%'",
  )
  return rows.map(({ datname }) => datname)
}
