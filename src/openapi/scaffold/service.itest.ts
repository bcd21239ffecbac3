import { generateKeyPairSync, sign } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { frameworks } from './framework.ts'
import { removeProjects, type TestProject, testProject, typeErrors } from './project.fixture.ts'
import { type RunningService, start } from './running.fixture.ts'
import { usersApi } from './users-api.fixture.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const other = generateKeyPairSync('rsa', { modulusLength: 2048 })

function token(claims: object, { key = privateKey, algorithm = 'RS256' } = {}): string {
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const now = Math.floor(Date.now() / 1000)
  const text = `${encoded({ alg: algorithm })}.${encoded({ sub: 'ada', iat: now, exp: now + 60, ...claims })}`
  return `${text}.${algorithm === 'none' ? '' : sign('sha256', Buffer.from(text), key).toString('base64url')}`
}

afterAll(removeProjects)

describe.each(frameworks)('a service for %s', (framework) => {
  let project: TestProject
  let service: RunningService

  beforeAll(async () => {
    project = await testProject(framework)
    await project.scaffold(usersApi())
    // Two handlers that are written, to see what reaches them.
    await project.edit('src/routes/users.ts', (text) =>
      text
        .replace(/(listUsers: Handler.*\{\n)[^}]*\}/, `$1${handlers[framework].list}\n}`)
        .replace(/(createUser: Handler.*\{\n)[^}]*\}/, `$1${handlers[framework].create}\n}`)
        .replace('\n\n/**', "\nimport { envelope } from '../envelope.ts';\n\n/**"),
    )
    service = await start(project, {
      API_KEYS: 'one,two',
      JWT_PUBLIC_KEY: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      RATE_LIMIT: '1000',
    })
  })
  afterAll(async () => {
    expect(await service?.end()).toBe(0)
  })

  const call = async (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) => {
    const answer = await fetch(`${service.url}${path}`, init)
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, body: text === '' ? null : JSON.parse(text) }
  }
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    call(path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
  const ada = { name: 'Ada', email: 'ada@example.com' }

  test('compiles', async () => {
    expect(await typeErrors([project])).toBe('')
  })

  test('reads a query, headers and cookies as what they are described to be', async () => {
    const { status, body } = await call('/v1/users?active=true&ids=3,1&tags=a&filter[name]=x&filter[age]=3&unknown=1', {
      headers: { 'X-Tenant': 'acme', cookie: 'session=a%20b; other=1' },
    })
    expect(status).toBe(200)
    expect(body).toEqual({
      data: {
        query: { limit: 20, active: true, ids: [3, 1], tags: ['a'], filter: { name: 'x', age: 3 } },
        headers: { 'x-tenant': 'acme' },
        cookies: { session: 'a b' },
      },
      meta: { requestId: expect.stringMatching(/^[\w-]{36}$/) },
    })
  })

  test('says of everything that is wrong where it is', async () => {
    const { status, body } = await call('/v1/users?limit=101&active=yes&ids=1,1&filter[age]=x&limit2=1', {
      headers: { 'X-Tenant': 'a' },
    })
    expect(status).toBe(400)
    expect(body.error).toMatchObject({ code: 'VALIDATION_FAILED', message: expect.any(String) })
    expect(body.error.details.map((each: { in: string; path: string }) => `${each.in} ${each.path}`)).toEqual([
      'query limit',
      'query active',
      'query ids.1',
      'query filter.age',
      'header x-tenant',
    ])
  })

  test.each(['1e3x', '', '0x10', ' 1', 'Infinity', '1.5', '99999999999999999999'])('takes %j for no integer', async (text) => {
    expect((await call(`/v1/users?limit=${encodeURIComponent(text)}`)).status).toBe(400)
  })

  test('answers 201 with Location, and drops what clients may not set', async () => {
    const { status, headers, body } = await post('/v1/users', { ...ada, id: 'mine', isAdmin: true }, { 'x-api-key': 'two' })
    expect(status).toBe(201)
    expect(headers.get('location')).toBe('/v1/users/1')
    expect(body.data).toEqual({ ...ada, role: 'member' })
  })

  test('refuses bodies that are not as described', async () => {
    const key = { 'x-api-key': 'one' }
    const { status, body } = await post(
      '/v1/users',
      { name: '', email: 'x', manager: { name: 'm' }, address: { city: 'c', more: 1 } },
      key,
    )
    expect(status).toBe(400)
    const paths = body.error.details.map((each: { path: string }) => each.path)
    expect(paths).toEqual(expect.arrayContaining(['name', 'email', 'manager.email', 'address']))
    expect(
      (await call('/v1/users', { method: 'POST', headers: { ...key, 'content-type': 'application/json' }, body: '{nope' }))
        .status,
    ).toBe(400)
    expect(
      (await call('/v1/users', { method: 'POST', headers: { ...key, 'content-type': 'text/csv' }, body: 'a,b' })).status,
    ).toBe(415)
    expect((await call('/v1/users', { method: 'POST', headers: key })).status).toBe(400)
    const large = { ...ada, labels: { long: 'x'.repeat(1_100_000) } }
    expect((await post('/v1/users', large, key)).status).toBe(413)
  })

  test('lets in who has credentials, and nobody else', async () => {
    const bearer = (text: string) => ({ authorization: `Bearer ${text}` })
    const tries: [Record<string, string>, number][] = [
      [{}, 401],
      [{ 'x-api-key': 'three' }, 401],
      [{ 'x-api-key': 'one' }, 201],
      [bearer(token({ scope: 'users:read users:write' })), 201],
      [bearer(token({ scope: 'users:read' })), 403],
      [bearer(token({ scope: 'users:write', exp: 1 })), 401],
      [bearer(token({ scope: 'users:write', iat: 1 })), 401],
      [bearer(token({ scope: 'users:write' }, { key: other.privateKey })), 401],
      [bearer(token({ scope: 'users:write' }, { algorithm: 'none' })), 401],
      [bearer('a.b.c'), 401],
    ]
    for (const [headers, status] of tries)
      expect((await post('/v1/users', ada, headers)).status, JSON.stringify(headers)).toBe(status)
    const { headers, body } = await post('/v1/users', ada)
    expect(headers.get('www-authenticate')).toBe('Bearer')
    expect(body.error.code).toBe('UNAUTHORIZED')
  })

  test('answers 501 in the envelope where a handler is still to be written, and 404 elsewhere', async () => {
    const { status, headers, body } = await call('/v1/users/5', { headers: { 'x-request-id': 'mine-1' } })
    expect(status).toBe(501)
    expect(headers.get('x-request-id')).toBe('mine-1')
    expect(body).toEqual({ error: { code: 'NOT_IMPLEMENTED', message: expect.any(String) }, meta: { requestId: 'mine-1' } })
    expect((await call('/v1/users/abc')).status).toBe(400)
    expect((await call('/v1/users/me')).status).toBe(401)
    expect((await call('/v1/nothing')).body.error.code).toBe('NOT_FOUND')
    expect((await call('/users/5')).status).toBe(404)
    expect((await call('/v1/users/%ff')).status).toBe(400)
  })

  test('takes forms with files, bytes and text', async () => {
    const put = (body: FormData | Uint8Array<ArrayBuffer> | undefined, headers = {}) =>
      call('/v1/users/1/avatar', { method: 'PUT', headers, ...(body === undefined ? {} : { body }) })
    const form = (fields: Record<string, string | Blob>) => {
      const data = new FormData()
      for (const [name, value] of Object.entries(fields)) data.append(name, value)
      return data
    }
    const file = new Blob(['png'])
    expect((await put(form({ file, more: file, crop: '3' }))).status).toBe(501)
    expect((await put(form({ crop: 'x' }))).body.error.details.map((each: { path: string }) => each.path)).toEqual([
      'file',
      'crop',
    ])
    expect((await put(new Uint8Array([1]), { 'content-type': 'image/png' })).status).toBe(501)
    expect((await put(undefined)).status).toBe(501)
    expect((await put(form({ file: new Blob(['x'.repeat(1_100_000)]) }))).status).toBe(413)
    const note = (body: string, type: string, path = '/v1/notes/a-b.txt') =>
      call(path, { method: 'POST', headers: { 'content-type': type }, body })
    expect((await note('hello', 'text/plain')).status).toBe(501)
    expect((await note('h', 'text/plain')).status).toBe(400)
    expect((await note('n=3&all=true', 'application/x-www-form-urlencoded')).status).toBe(501)
    expect((await note('n=x&all=2', 'application/x-www-form-urlencoded')).body.error.details).toHaveLength(2)
    expect((await note('hello', 'text/plain', '/v1/notes/a')).status).toBe(404)
  })

  test('chooses a schema by the discriminator, recursively', async () => {
    expect((await post('/v1/shapes', { kind: 'Group', members: [{ kind: 'circle', radius: 1 }], origin: [0, 0] })).status).toBe(
      501,
    )
    const { body } = await post('/v1/shapes', {
      kind: 'Group',
      members: [{ kind: 'circle', radius: 0 }, { kind: 'x' }],
      origin: [0],
    })
    expect(body.error.details.map((each: { path: string }) => each.path)).toEqual([
      'members.0.radius',
      'members.1.kind',
      'origin',
    ])
  })

  test('serves its health and its description, with the headers of helmet', async () => {
    expect((await call('/health')).body).toEqual({ status: 'ok' })
    const { headers, body } = await call('/openapi.json')
    expect(body.info.title).toBe('Users')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-powered-by')).toBeNull()
  })

  test('limits how much one client may ask', async () => {
    const limited = await start(project, { RATE_LIMIT: '3' })
    try {
      const statuses = []
      for (let index = 0; index < 5; index += 1) statuses.push((await fetch(`${limited.url}/v1/users`)).status)
      expect(statuses).toEqual([200, 200, 200, 429, 429])
      const refused = await fetch(`${limited.url}/v1/nothing`)
      expect(refused.status).toBe(429)
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(await refused.json()).toMatchObject({
        error: { code: 'TOO_MANY_REQUESTS' },
        meta: { requestId: expect.any(String) },
      })
      expect((await fetch(`${limited.url}/health`)).status).toBe(200)
    } finally {
      expect(await limited.end()).toBe(0)
    }
  })
})

const handlers = {
  express: {
    list: '  const { headers, cookies, requestId } = res.locals;\n  res.json(envelope({ query: req.query, headers, cookies }, requestId) as never);',
    create: '  res.status(201).location(`/v1/users/1`).json(envelope(req.body, res.locals.requestId) as never);',
  },
  fastify: {
    list: "  const { query, headers } = request;\n  const own = { 'x-tenant': headers['x-tenant'] };\n  return reply.send(envelope({ query, headers: own, cookies: request.cookies }, request.id) as never);",
    create: '  return reply.code(201).header("location", "/v1/users/1").send(envelope(request.body, request.id) as never);',
  },
  koa: {
    list: '  const { query, headers, cookies, requestId } = ctx.state;\n  ctx.body = envelope({ query, headers, cookies }, requestId) as never;',
    create:
      '  ctx.status = 201;\n  ctx.set("Location", "/v1/users/1");\n  ctx.body = envelope(ctx.state.body, ctx.state.requestId) as never;',
  },
}
