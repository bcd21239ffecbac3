import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sql } from '../../../test/support/server.ts'
import { silent } from '../../progress.ts'
import { containersOf } from './container-removal.ts'
import { findEngine } from './engine.ts'
import { isRunning } from './own-process.ts'
import type { StartedRecord } from './records.ts'
import type { Connection } from './server.ts'
import { startServer } from './start.ts'
import { sweep } from './sweep.ts'

const engine = await findEngine()
const run = fileURLToPath(new URL('../../../test/support/run-until-killed.ts', import.meta.url))

let folder = ''
const children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sweep-test-'))
  chmodSync(folder, 0o755)
  vi.stubEnv('TMPDIR', folder)
})
afterEach(async () => {
  for (const child of children.splice(0)) await kill(child)
  expect((await sweep()).failed).toEqual([])
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

async function start(...args: string[]): Promise<{ child: ChildProcess; connection: Connection }> {
  const child = spawn(process.execPath, [run, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  for await (const line of createInterface({ input: child.stdout })) return { child, connection: JSON.parse(line) }
  throw new Error('the run ended by itself')
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

const serverFolders = () => readdirSync(folder).filter((name) => name.startsWith('preflight-pg-'))
const recordFolder = () => join(folder, `preflight-${userInfo().uid}`, 'servers')

async function postmaster(connection: Connection): Promise<number> {
  const [row] = await sql<{ file: string }>(connection, "SELECT pg_read_file('postmaster.pid') AS file")
  return Number.parseInt(row?.file ?? '', 10)
}

test('what a killed run left is ended and removed; what a living run uses is not', async () => {
  const [killed, living] = await Promise.all([start(), start()])
  const [deadPostmaster, livePostmaster] = await Promise.all([postmaster(killed.connection), postmaster(living.connection)])
  await kill(killed.child)
  expect(isRunning(deadPostmaster)).toBe(true)
  expect(serverFolders()).toHaveLength(2)

  const swept = await sweep()
  expect(swept).toEqual({ removed: [expect.stringContaining('preflight-pg-')], failed: [] })
  expect(isRunning(deadPostmaster)).toBe(false)
  expect(serverFolders()).toHaveLength(1)
  expect(isRunning(livePostmaster)).toBe(true)
  expect(await sql(living.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  expect(await sweep()).toEqual({ removed: [], failed: [] })
})

test('a process number that another program has by now is let alone, and its owner’s number too', async () => {
  const { child, connection } = await start()
  const server = await postmaster(connection)
  await kill(child)
  // The record's owner is now the number of a living process (this one), the postmaster's file too.
  const [file = ''] = readdirSync(recordFolder())
  const record = JSON.parse(readFileSync(join(recordFolder(), file), 'utf8')) as StartedRecord
  record.owner.pid = process.pid
  writeFileSync(join(recordFolder(), file), JSON.stringify(record))
  const bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 60000)'])
  children.push(bystander)
  const [data = ''] = serverFolders()
  writeFileSync(join(folder, data, 'data', 'postmaster.pid'), `${bystander.pid}\n${join(folder, data, 'data')}\n`)

  expect((await sweep()).removed).toHaveLength(1)
  expect(isRunning(bystander.pid ?? 0)).toBe(true)
  expect(isRunning(server)).toBe(false)
  expect(serverFolders()).toEqual([])
})

test('a record that leads elsewhere removes nothing there', async () => {
  const { child } = await start()
  await kill(child)
  const file = join(recordFolder(), readdirSync(recordFolder())[0] ?? '')
  const text = readFileSync(file, 'utf8')
  const precious = join(folder, 'precious')
  mkdirSync(precious)
  for (const started of [
    { kind: 'embedded', id: 'preflight-pg-abc', folder: precious },
    { kind: 'embedded', id: 'precious', folder: precious },
    { kind: 'embedded', id: 'preflight-pg-abc', folder: 'preflight-pg-abc' },
  ]) {
    const record: unknown = { ...JSON.parse(text), started }
    writeFileSync(file, JSON.stringify(record))
    expect(await sweep()).toEqual({ removed: [], failed: [expect.stringContaining('no folder of ours')] })
    expect(readdirSync(folder)).toContain('precious')
  }
  writeFileSync(file, text.slice(0, 20))
  expect(await sweep()).toEqual({ removed: [], failed: [] })
  writeFileSync(file, text)
  expect((await sweep()).removed).toHaveLength(1)
})

test.skipIf(process.platform === 'win32')('records that somebody else could have written are not followed', async () => {
  const { child } = await start()
  await kill(child)
  chmodSync(recordFolder(), 0o777)
  expect(await sweep()).toEqual({ removed: [], failed: [] })
  expect(serverFolders()).toHaveLength(1)
  chmodSync(recordFolder(), 0o700)
  expect((await sweep()).removed).toHaveLength(1)
  expect(serverFolders()).toEqual([])
})

test.skipIf(engine.client === null)('a killed run’s container is removed (skipped where no Docker engine answers)', async () => {
  const { child } = await start('container')
  await kill(child)
  const record = JSON.parse(readFileSync(join(recordFolder(), readdirSync(recordFolder())[0] ?? ''), 'utf8')) as StartedRecord
  const left = async () => (engine.client === null ? [] : containersOf(engine.client, record.started.id))
  expect(await left()).toHaveLength(1)
  expect((await sweep()).removed).toEqual([expect.stringContaining(record.started.id)])
  expect(await left()).toEqual([])
})

test('a killed run’s databases on a given server are dropped by the next that has its URL', async () => {
  const { connection } = await start()
  await sql(connection, 'CREATE DATABASE ours')
  const url = `postgres://postgres:${encodeURIComponent(connection.password)}@127.0.0.1:${connection.port}/postgres`
  const { child } = await start(url, 'left over')
  await kill(child)
  const databases = async () =>
    (await sql<{ datname: string }>(connection, 'SELECT datname FROM pg_database WHERE NOT datistemplate ORDER BY 1')).map(
      ({ datname }) => datname,
    )
  await sweep()
  expect(await databases()).toEqual(['left over', 'ours', 'postgres'])
  const given = await startServer({ postgres: url, version: null, image: null, allowNonEmpty: false }, silent)
  expect(await databases()).toEqual(['ours', 'postgres'])
  await given.stop()
  expect(readdirSync(recordFolder()).filter((name) => name.startsWith('databases-'))).toEqual([])
  for (const name of readdirSync(recordFolder())) {
    expect(readFileSync(join(recordFolder(), name), 'utf8')).not.toContain(connection.password)
  }
})
