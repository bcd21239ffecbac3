import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshDatabase, sharedServer, sql } from '../../test/support/server.ts'
import { urlOf } from '../../test/support/server-url.ts'
import type { Connection } from '../postgres/server/server.ts'

const program = resolve(import.meta.dirname, '../main.ts')
const server = sharedServer()
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preflight-scaffold-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function preflight(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, 'scaffold', ...args], { cwd: folder })
    return { code: 0, stdout, stderr }
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'stdout' in error && 'stderr' in error) {
      return { code: Number(error.code), stdout: String(error.stdout), stderr: String(error.stderr) }
    }
    throw error
  }
}

/** What of a folder holds a text. */
async function holding(text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  return files.filter((_, index) => texts[index]?.includes(text))
}

test('writes for Express where nothing says otherwise, checks, and says what is stale', async () => {
  const connection = await freshDatabase(server(), 'cli')
  await sql(connection, 'CREATE TABLE users (id serial PRIMARY KEY, name text); CREATE TABLE log (line text)')
  const url = urlOf(connection)
  const written = await preflight('--from-db', url)
  expect(written.code).toBe(0)
  expect(written.stdout).toMatch(/^ {2}written {2}openapi\.yaml$/m)
  expect(written.stdout).toMatch(/^7 route handlers, validators for \d+ bodies, \d+ types$/m)
  expect(written.stderr).toBe('log: no primary key: rows can be listed and created, not addressed.\n')
  expect(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')).dependencies).toMatchObject({
    express: expect.any(String),
    pg: expect.any(String),
  })
  expect(await holding(connection.password)).toEqual([])
  expect((await preflight('--from-db', url, '--check')).code).toBe(0)
  await sql(connection, 'ALTER TABLE users ADD COLUMN born date')
  const stale = await preflight('--from-db', url, '--check')
  expect(stale.code).toBe(1)
  expect(stale.stdout).toMatch(/^\+.*born/m)
  expect(stale.stdout).toMatch(/openapi\.yaml/)
  expect(await holding('born')).toEqual([])
  const json = JSON.parse((await preflight('--from-db', url, '--json')).stdout)
  expect(json.files).toContainEqual({ path: 'openapi.yaml', action: 'updated' })
  expect(json.notes).toHaveLength(1)
})

test('takes the framework that package.json depends on', async () => {
  const connection = await freshDatabase(server(), 'cli')
  await sql(connection, 'CREATE TABLE users (id int PRIMARY KEY)')
  await writeFile(join(folder, 'package.json'), '{"type":"module","dependencies":{"koa":"^3.0.0"}}')
  const { code, stdout } = await preflight('--from-db', urlOf(connection))
  expect(code).toBe(0)
  expect(stdout).toMatch(/Next: npm install .*@koa\/router.* pg@/)
  expect(await readFile(join(folder, 'src/routes/users.ts'), 'utf8')).toContain("from '@koa/router'")
})

const mistakes: Record<string, (connection: Connection) => Promise<[url: string, message: RegExp]>> = {
  'a database without tables': async (connection) => [urlOf(connection), /The database "\w+" has no tables\./],
  'a wrong password': async (connection) => [
    urlOf({ ...connection, password: 'wr0ng/p@ss wörd' }),
    /refuses user "postgres" for database "\w+": password authentication failed/,
  ],
  'a database that is not there': async (connection) => [
    urlOf({ ...connection, database: 'none' }),
    /database "none" does not exist/,
  ],
  'a server that does not answer': async (connection) => [urlOf({ ...connection, port: 1 }), /127\.0\.0\.1:1 cannot be reached/],
  'what is no URL': async () => ['postgres://ada:wr0ng/p@ss@host', /the postgres URL/],
  'another kind of URL': async () => ['mysql://ada:wr0ng-word@host/x', /not named by a postgres:\/\/ URL/],
  'tables that the role may not read': async (connection) => {
    await sql(connection, "CREATE ROLE reader LOGIN PASSWORD 'reader-wr0ng'; CREATE TABLE users (id int PRIMARY KEY)")
    return [urlOf({ ...connection, user: 'reader', password: 'reader-wr0ng' }), /has no table that this role may read/]
  },
}

test.each(Object.keys(mistakes))('says in one line what is wrong with %s, and writes nothing', async (name) => {
  const [url, message] = (await mistakes[name]?.(await freshDatabase(server(), 'cli'))) ?? ['', /^$/]
  const { code, stdout, stderr } = await preflight('--from-db', url)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(message)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).not.toContain('wr0ng')
  expect(await readdir(folder)).toEqual([])
})

test.each([
  [['postgres://ada:wr0ng-word@host/x'], /a database is given with --from-db/],
  [['--fromdb=postgres://ada:wr0ng-word@host/x'], /unknown option/],
])('keeps the password to itself where the URL stands in the wrong place', async (args, message) => {
  const { code, stdout, stderr } = await preflight(...args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(message)
  expect(stderr).not.toContain('wr0ng')
})
