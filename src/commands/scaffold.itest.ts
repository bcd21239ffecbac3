import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { usersApi } from '../openapi/scaffold/users-api.fixture.ts'

const program = resolve(import.meta.dirname, '../main.ts')
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preflight-scaffold-'))
  await writeFile(join(folder, 'openapi.json'), JSON.stringify(usersApi()))
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

test('writes, checks, and says what is stale', async () => {
  const written = await preflight('openapi.json', '--framework', 'express', '--output', 'src/routes/')
  expect(written).toMatchObject({ code: 0, stderr: '' })
  expect(written.stdout).toMatch(/^ {2}written {2}src\/\.preflight-scaffold\.json$/m)
  expect(written.stdout).toMatch(/^8 route handlers, validators for 4 bodies, 17 types$/m)
  expect(written.stdout).toMatch(/^Next: npm install$/m)
  expect(await preflight('openapi.json', '--check')).toMatchObject({
    code: 0,
    stdout: '8 route handlers, validators for 4 bodies, 17 types: up to date\n',
  })

  const api = usersApi()
  api.components.schemas.User.properties.name.maxLength = 99
  await writeFile(join(folder, 'openapi.json'), JSON.stringify(api))
  const before = await readFile(join(folder, 'src/middleware/validators.ts'), 'utf8')
  const stale = await preflight('openapi.json', '--check')
  expect(stale.code).toBe(1)
  expect(stale.stdout).toMatch(/^-.*\.max\(120\)/m)
  expect(stale.stdout).toMatch(/^\+.*\.max\(99\)/m)
  expect(stale.stdout).toMatch(/files are stale:\n/)
  expect(await readFile(join(folder, 'src/middleware/validators.ts'), 'utf8')).toBe(before)
  expect(await preflight('openapi.json', '--json')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('"action": "updated"'),
  })
  expect((await preflight('openapi.json', '--check')).code).toBe(0)
})

test.each([
  [[], /one description, or --from-db/],
  [['openapi.json', '--from-db', 'postgres://localhost/x'], /one description, or --from-db/],
  [['openapi.json'], /not known which framework/],
  [['openapi.json', '--framework', 'hapi'], /--framework is one of express, fastify, koa, not "hapi"/],
  [['none.yaml', '--framework', 'koa'], /none\.yaml/],
  [['openapi.json', '--framework', 'koa', '--output', '.'], /the folder you are in/],
  [['openapi.json', '--framework', 'koa', '--outptu', 'x'], /--outptu/],
])('says in one line what is wrong with %j, and writes nothing', async (args, message) => {
  const { code, stdout, stderr } = await preflight(...args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(message)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(await readdir(folder)).toEqual(['openapi.json'])
})

test('does not turn one framework into another', async () => {
  await preflight('openapi.json', '--framework', 'koa')
  const { code, stderr } = await preflight('openapi.json', '--framework', 'fastify')
  expect(code).toBe(2)
  expect(stderr).toMatch(/src was written for koa, not for fastify/)
})
