import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, sharedServer, sql } from '../../test/support/server.ts'
import { Interrupted } from '../errors.ts'
import { watchQueries } from '../postgres/server/queries-seen.ts'
import { silent } from '../progress.ts'
import { type RunningSides, type Side, type SideRequest, type SidesRequest, startSides } from './sides.ts'

const server = sharedServer()
const folder = mkdtempSync(join(tmpdir(), 'preflight-sides-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Counts its requests in its database, and says who it is. */
const program = `
const { Client } = require(${JSON.stringify(join(import.meta.dirname, '../../node_modules/pg'))})
const client = new Client({ connectionString: process.env.DATABASE_URL })
client.on('error', () => {})
client.connect()
require('node:http').createServer(async (request, response) => {
  const { rows } = await client.query("UPDATE visits SET count = count + 1 RETURNING count, current_database() AS database")
  response.end(JSON.stringify({ ...rows[0], pid: process.pid, side: process.env.PREFLIGHT_SIDE, tree: process.cwd() }))
}).listen(process.env.PORT, '127.0.0.1')
`

let template: string
beforeAll(async () => {
  writeFileSync(join(folder, 'server.cjs'), program)
  const connection = await freshDatabase(server(), 'sides_template')
  await sql(connection, 'CREATE TABLE visits (count int); INSERT INTO visits VALUES (0)')
  template = connection.database
})

const names: Side[] = ['base', 'head', 'base again']

function side(name: Side, more: Partial<SideRequest> = {}): SideRequest {
  const database = { name: `sides_${name.replace(' ', '_')}_${process.pid}`, template }
  return { side: name, command: 'node server.cjs', cwd: folder, database, ...more }
}

function request(more: Partial<SidesRequest> = {}): SidesRequest {
  return {
    sides: names.map((name) => side(name)),
    server: server(),
    companions: [],
    readyUrl: null,
    readyWithinMs: 30_000,
    signal: new AbortController().signal,
    progress: silent,
    ...more,
  }
}

interface Visit {
  count: number
  database: string
  pid: number
  side: string
}

const visit = async (sides: RunningSides, name: Side) => (await (await fetch(sides.service(name).origin)).json()) as Visit

const leftDatabases = async () =>
  (await sql(server().connection('postgres'), `SELECT datname FROM pg_database WHERE datname LIKE 'sides\\_%\\_${process.pid}'`))
    .length

describe('three sides', () => {
  test('run at once, each on its own database; after a restart with new processes, and fresh databases if asked', async () => {
    const sides = await startSides(request())
    const first = await Promise.all(names.map((name) => visit(sides, name)))
    expect(first.map(({ side, count }) => [side, count])).toEqual([
      ['base', 1],
      ['head', 1],
      ['base', 1],
    ])
    expect(first.map(({ database }) => database)).toEqual(names.map((name) => sides.database(name)?.database))
    expect(new Set(first.map(({ database }) => database)).size).toBe(3)
    await sides.restart('kept')
    const second = await Promise.all(names.map((name) => visit(sides, name)))
    expect(second.map(({ count }) => count)).toEqual([2, 2, 2])
    await sides.restart('reset')
    const third = await Promise.all(names.map((name) => visit(sides, name)))
    expect(third.map(({ count }) => count)).toEqual([1, 1, 1])
    expect(new Set([...first, ...second, ...third].map(({ pid }) => pid)).size).toBe(9)
    const { origin } = sides.service('head')
    await sides.stop()
    await sides.stop()
    expect(await leftDatabases()).toBe(0)
    await expect(fetch(origin)).rejects.toThrow('fetch failed')
  })

  test('one that does not start is named, and none stays', async () => {
    const wrong = [side('base'), side('head', { command: 'echo no such module >&2; exit 1' })]
    await expect(startSides(request({ sides: wrong }))).rejects.toMatchObject({
      name: 'UserError',
      side: 'head',
      message: 'start-command (head): it ended with exit code 1 before it was ready: no such module',
    })
    expect(await leftDatabases()).toBe(0)
  })

  test('an abort ends them', async () => {
    const aborting = new AbortController()
    const starting = startSides(
      request({ sides: [side('base', { command: 'sleep 100' }), side('head')], signal: aborting.signal }),
    )
    setTimeout(() => aborting.abort(new Interrupted('SIGINT')), 200)
    await expect(starting).rejects.toBeInstanceOf(Interrupted)
    expect(await leftDatabases()).toBe(0)
  })

  test('without databases, and whether a service talks to our server', async () => {
    const own = side('head')
    const elsewhere = side('base', {
      command: `node -e 'require("node:http").createServer((_, r) => r.end("{}")).listen(process.env.PORT)'`,
    })
    const sides = await startSides(request({ sides: [own, elsewhere] }))
    const watching = async (name: Side) => watchQueries(server().connection('postgres'), sides.database(name)?.database ?? 'none')
    const [head, base] = [await watching('head'), await watching('base')]
    await visit(sides, 'head')
    await visit(sides, 'base')
    expect([await head(), await base()]).toEqual([true, false])
    await sides.stop()
    const none = await startSides(request({ sides: [{ ...elsewhere, database: null }], server: null }))
    expect(none.database('base')).toBeNull()
    expect(await visit(none, 'base')).toEqual({})
    await none.stop()
  })
})
