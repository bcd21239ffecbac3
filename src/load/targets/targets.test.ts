import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { redact } from '../../redact.ts'
import { readBody } from './body.ts'
import { readHeaderLines } from './headers.ts'
import { noDefaults, readTarget, readTargets, type TargetDefaults } from './targets.ts'

let defaults: TargetDefaults
let directory: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'preflight-targets-'))
  defaults = { ...noDefaults, directory }
})

afterAll(() => rm(directory, { recursive: true, force: true }))

test('lines', async () => {
  const read = await readTargets(
    'GET /orders?limit=20\n\n# writes\r\n  3 post https://Example.org:443/orders#top\n/users',
    defaults,
  )
  expect(read.map(({ expected, ...target }) => ({ ...target, expected: expected.text }))).toEqual([
    {
      name: 'GET /orders?limit=20',
      method: 'GET',
      url: '/orders?limit=20',
      headers: {},
      body: null,
      weight: 1,
      expected: '2xx, 3xx',
    },
    {
      name: 'POST https://example.org/orders',
      method: 'POST',
      url: 'https://example.org/orders',
      headers: {},
      body: null,
      weight: 3,
      expected: '2xx, 3xx',
    },
    { name: 'GET /users', method: 'GET', url: '/users', headers: {}, body: null, weight: 1, expected: '2xx, 3xx' },
  ])
})

test('a map', async () => {
  const target = await readTarget(
    {
      name: 'order',
      path: '/orders',
      headers: { 'X-Zone': 'eu', 'X-Retry': 2 },
      body: { item: 7 },
      weight: 0.5,
      'expect-status': [201, '4xx'],
    },
    { ...defaults, headers: { 'x-zone': 'us', Accept: 'text/html' } },
  )
  expect(target).toMatchObject({
    name: 'order',
    method: 'POST',
    url: '/orders',
    headers: { Accept: 'text/html', 'X-Zone': 'eu', 'X-Retry': '2', 'Content-Type': 'application/json' },
    body: Buffer.from('{"item":7}'),
    weight: 0.5,
  })
  expect(target.expected.text).toBe('201, 4xx')
})

test('a body is a text or a file, and JSON is sent as JSON unless a type was given', async () => {
  await writeFile(join(directory, 'order.json'), '{"item": 7}')
  const fromFile = await readTarget({ path: '/orders', body: '@order.json' }, defaults)
  expect(fromFile).toMatchObject({ body: Buffer.from('{"item": 7}'), headers: { 'Content-Type': 'application/json' } })
  const text = await readTarget({ path: '/orders', body: 'item=7' }, defaults)
  expect(text).toMatchObject({ body: Buffer.from('item=7'), headers: {} })
  const typed = await readTarget({ path: '/orders', body: '{}', headers: 'content-type: application/merge-patch+json' }, defaults)
  expect(typed.headers).toEqual({ 'content-type': 'application/merge-patch+json' })
})

test('the default body goes to those that can have one', async () => {
  const body = await readBody('{"item":7}', directory)
  const read = await readTargets(['/orders', 'GET /orders', { method: 'PUT', path: '/orders/1', body: 'own' }], {
    ...defaults,
    body,
  })
  expect(read.map((target) => [target.name, target.body?.toString() ?? null])).toEqual([
    ['POST /orders', '{"item":7}'],
    ['GET /orders', null],
    ['PUT /orders/1', 'own'],
  ])
})

test('a body that is too large, missing or endless is refused before it is read', async () => {
  await writeFile(join(directory, 'large'), Buffer.alloc(11 * 1024 * 1024))
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(directory, 'pipe')])
  for (const body of ['@large', '@missing', '@pipe', '@.', '@', '@/dev/zero', 'x'.repeat(11 * 1024 * 1024)]) {
    await expect(readTarget({ path: '/orders', body }, defaults)).rejects.toThrow(/^[^\n]+$/)
  }
})

test.each([
  ['', 'there is no target'],
  ['# nothing', 'there is no target'],
  ['orders', 'neither a path'],
  ['//example.org/x', 'neither a path'],
  ['/\\example.org', 'backslash'],
  ['/.//example.org', 'two slashes'],
  ['/a/..//example.org', 'two slashes'],
  ['GTE /orders', 'not a method'],
  ['CONNECT /orders', 'not a method'],
  ['ftp://example.org/', 'neither a path'],
  ['http://', 'cannot be read'],
  ['0 /orders', 'not a weight'],
  ['GET /a b', 'not a target'],
  ['/users/{id}', 'a value for {id}'],
  ['https://ann:pw-of-ann@example.org/', 'as a header Authorization'],
  ['/orders\nGET /orders', 'two targets are called "GET /orders"'],
  [{}, 'no url'],
  [{ path: '/a', url: '/b' }, 'a url and a path'],
  [{ path: '/a', wieght: 2 }, 'wieght'],
  [{ path: '/a', weight: '2' }, 'weight'],
  [{ path: '/a', name: 'two\nlines' }, 'not a name'],
  [{ path: '/a', 'expect-status': 'fine' }, 'not a status'],
  [{ path: '/a', headers: { Host: ['x'] } }, 'headers'],
  [{ path: '/a', headers: ['Host'] }, 'no colon'],
  [null, 'cannot be read'],
  [[['/a']], 'cannot be read'],
  [7, 'cannot be read'],
  [Array.from({ length: 1001 }, (_, index) => `/${index}`), '1001 targets'],
])('%j is refused', async (given, why) => {
  const refused = await readTargets(given, defaults).catch((error: Error) => error)
  expect(refused).toBeInstanceOf(Error)
  expect(refused).toHaveProperty('message', expect.stringContaining(why))
  expect(refused).toHaveProperty('message', expect.stringMatching(/^[^\n]+$/))
})

test('whatever is given is read or refused in one line, and what is read reads back as itself', async () => {
  const path = fc.webPath().map((each) => each.replace(/^\/*/, '/'))
  const given = fc.oneof(path, fc.webUrl({ withQueryParameters: true }), fc.string(), fc.anything())
  await fc.assert(
    fc.asyncProperty(given, async (each) => {
      const read = await readTargets([each], defaults).catch((error: Error) => error)
      if (read instanceof Error) expect(read.message).toMatch(/^[^\n]+$/)
      else
        expect(
          await readTargets(
            read.map(({ method, url }) => `${method} ${url}`),
            defaults,
          ),
        ).toEqual(read)
    }),
  )
})

test('what is secret in a URL is never shown, in the name neither', async () => {
  const [target] = await readTargets('/orders?api_key=k3y-in-url&limit=20', defaults)
  expect(target?.url).toBe('/orders?api_key=k3y-in-url&limit=20')
  expect(redact(target?.name ?? '')).toBe('GET /orders?api_key=***&limit=20')
  await readTargets('https://ann:passw0rd-in-url@example.org/', defaults).catch(() => {})
  expect(redact('passw0rd-in-url')).toBe('***')
})

test('defaults are read by the same readers', async () => {
  const target = await readTarget('/orders', { ...defaults, headers: readHeaderLines(['Accept: */*']), method: 'delete' })
  expect(target).toMatchObject({ name: 'DELETE /orders', headers: { Accept: '*/*' } })
})
