import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { freshDatabase, sharedServer, sql, testMajor } from '../../../test/support/server.ts'
import { endAll } from '../../lifetime.ts'
import { silent } from '../../progress.ts'
import { isRunning } from './own-process.ts'
import type { ServerRequest, ThrowawayServer } from './server.ts'
import { startServer } from './start.ts'

const request: ServerRequest = { postgres: 'embedded', version: testMajor, image: null, allowNonEmpty: false }

async function postmaster(server: ThrowawayServer): Promise<{ pid: number; folder: string }> {
  const [row] = await sql<{ file: string; folder: string }>(
    server.connection('postgres'),
    "SELECT pg_read_file('postmaster.pid') AS file, current_setting('data_directory') AS folder",
  )
  return { pid: Number.parseInt(row?.file ?? '', 10), folder: row?.folder ?? '' }
}

describe('an embedded server', () => {
  const server = sharedServer()

  test('is of the asked major, and says so', async () => {
    expect(server()).toMatchObject({ provider: 'embedded', major: testMajor, notes: [] })
    const [row] = await sql<{ server_version: string }>(server().connection('postgres'), 'SHOW server_version')
    expect(row?.server_version).toBe(server().version)
  })

  test('is tuned for a throwaway, and writes WAL as production does', async () => {
    const wanted = {
      fsync: 'off',
      autovacuum: 'off',
      wal_level: 'replica',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      jit: 'on',
      max_connections: '200',
      TimeZone: 'UTC',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      shared_preload_libraries: 'pg_stat_statements',
      server_encoding: 'UTF8',
    }
    const rows = await sql<{ name: string; setting: string }>(
      server().connection('postgres'),
      'SELECT name, setting FROM pg_settings WHERE name = ANY($1)',
      [Object.keys(wanted)],
    )
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual(wanted)
  })

  test('has pg_stat_statements and the contributed extensions', async () => {
    const database = await freshDatabase(server(), 'contrib')
    await sql(database, 'CREATE EXTENSION pg_stat_statements; CREATE EXTENSION pg_trgm; CREATE EXTENSION "uuid-ossp"')
    expect(await sql(database, 'SELECT calls FROM pg_stat_statements LIMIT 1')).toHaveLength(1)
  })

  test('asks for its password', async () => {
    await expect(sql({ ...server().connection('postgres'), password: 'wrong' }, 'SELECT 1')).rejects.toMatchObject({
      code: '28P01',
    })
  })

  test('copies a database, also one to which somebody is still connected', async () => {
    const template = await freshDatabase(server(), 'Template "quoted"')
    await sql(template, 'CREATE TABLE t (x int); INSERT INTO t VALUES (42)')
    const lingering = sql(template, 'SELECT pg_sleep(600)').catch((error: unknown) => error)
    await vi.waitFor(async () => {
      const waiting = await sql(
        server().connection('postgres'),
        "SELECT FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)' AND datname = $1",
        [template.database],
      )
      expect(waiting).toHaveLength(1)
    })
    const copy = await freshDatabase(server(), 'copy', template.database)
    expect(await sql(copy, 'SELECT x FROM t')).toEqual([{ x: 42 }])
    expect(await lingering).toMatchObject({ code: '57P01' })
    await server().dropDatabase(template.database)
    await server().dropDatabase(template.database)
    await expect(sql(template, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' })
  })

  test('keeps its log', async () => {
    await sql(server().connection('postgres'), 'SELECT 1/0').catch(() => {})
    expect(await server().log()).toMatch(/ready to accept connections[\s\S]*ERROR: {2}division by zero/)
  })

  test.runIf(process.getuid?.() === 0)('runs as an ordinary user where we are root', async () => {
    const [row] = await sql<{ status: string }>(
      server().connection('postgres'),
      "SELECT pg_read_file('/proc/self/status') AS status",
    )
    const [, uid = '0', groups = '0'] = /^Uid:\s+(\d+)[\s\S]*^Groups:[ \t]*(.*)$/m.exec(row?.status ?? '') ?? []
    expect(uid).not.toBe('0')
    expect(groups.trim()).toBe('')
  })
})

describe('its end', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'embedded-test-'))
    chmodSync(folder, 0o755)
    vi.stubEnv('TMPDIR', folder)
  })
  afterAll(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  })

  const left = () => readdirSync(folder, { recursive: true }).filter((name) => /preflight-pg-|\.json$/.test(String(name)))

  test('leaves no process, no folder and no record, and comes once', async () => {
    const server = await startServer(request, silent)
    const { pid, folder: data } = await postmaster(server)
    expect(data.startsWith(folder)).toBe(true)
    expect(left()).not.toEqual([])
    await server.stop()
    await server.stop()
    expect(isRunning(pid)).toBe(false)
    expect(existsSync(data)).toBe(false)
    expect(left()).toEqual([])
  })

  test('comes with the end of the run, also in the middle of a transaction', async () => {
    const server = await startServer(request, silent)
    const { pid } = await postmaster(server)
    const cut = sql(server.connection('postgres'), 'CREATE TABLE t (); SELECT pg_sleep(600)').catch((error: unknown) => error)
    expect(await endAll()).toEqual([])
    expect(isRunning(pid)).toBe(false)
    expect(await cut).toBeInstanceOf(Error)
    expect(left()).toEqual([])
  })

  test('comes although its postmaster does not listen', async () => {
    const server = await startServer(request, silent)
    const { pid } = await postmaster(server)
    process.kill(pid, 'SIGSTOP')
    await server.stop()
    expect(isRunning(pid)).toBe(false)
    expect(left()).toEqual([])
  })
})

test('a version that is not supported is refused with those that are', async () => {
  await expect(startServer({ ...request, version: 9 }, silent)).rejects.toMatchObject({
    name: 'UserError',
    message: 'PostgreSQL 9 is not supported',
    remedy: 'set postgres-version to one of 13, 14, 15, 16, 17, 18',
  })
})

test('an image is refused: the embedded server has no use for it', async () => {
  await expect(startServer({ ...request, image: 'postgis/postgis:17-3.5' }, silent)).rejects.toMatchObject({ name: 'UserError' })
})
