import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Note } from '../routes/route.ts'
import { type Comparison, compare } from './compare.ts'
import type { DescribedOperation } from './described.ts'
import type { Code, CodeRoute } from './in-code.ts'
import { isUtility } from './utility-routes.ts'

const at = { file: 'src/app.ts', line: 1 }
const why: Note = { text: 'PREFIX is read from the environment and has no default', at }

let registrations = 0
function route(written: string, more: Partial<CodeRoute> = {}): CodeRoute {
  const [method = '', path = ''] = written.split(' ')
  registrations += 1
  return {
    method,
    path,
    beginning: null,
    wild: new Set(),
    isPartial: false,
    conditions: [],
    framework: 'express',
    at,
    registration: registrations,
    isOperation: () => true,
    ...more,
  }
}

function operation(written: string, basePaths: string[] = ['']): DescribedOperation {
  const [method = '', path = ''] = written.split(' ')
  return { method: method as DescribedOperation['method'], path, basePaths, at: { file: 'openapi.yaml', line: 1 } }
}

const code = (routes: CodeRoute[], more: Partial<Code> = {}): Code => ({ routes, lost: [], notes: [], handedOn: [], ...more })

/** "paired", "missing GET /a": what became of every operation and then of every route; those that are paired are not named. */
function outcome({ operations, routes }: Comparison): string[] {
  return [
    ...operations.map(({ kind, operation: { method, path } }) => (kind === 'paired' ? kind : `${kind} ${method} ${path}`)),
    ...routes.map(({ kind, route: { method }, path }) => (kind === 'paired' ? kind : `${kind} ${method} ${path}`)),
  ]
}

describe('paths are the same by their structure', () => {
  test.each([
    ['GET /users/{id}', 'GET /users/{userId}'],
    ['GET /users/', 'GET /users'],
    ['GET /Users', 'GET /users'],
    ['GET /files/{name}.json', 'GET /files/{file}.json'],
    ['HEAD /users', 'GET /users'],
    ['PUT /users', 'ALL /users'],
  ])('%s is %s', (described, written) => {
    const found = compare([operation(described)], code([route(written)]))
    expect(outcome(found)).toEqual(['paired', 'paired'])
  })

  test.each([
    ['GET /users/{id}', 'GET /users'],
    ['GET /users', 'POST /users'],
    ['GET /files/{name}.json', 'GET /files/{name}.xml'],
  ])('%s is not %s', (described, written) => {
    const found = compare([operation(described)], code([route(written)]))
    expect(found.operations[0]?.kind).toBe('missing')
    expect(found.routes[0]?.kind).toBe('undescribed')
  })

  test('letters in capitals are others for Fastify alone', () => {
    const found = compare([operation('GET /Users')], code([route('GET /users', { framework: 'fastify' })]))
    expect(outcome(found)).toEqual(['missing GET /Users', 'undescribed GET /users'])
  })

  test('where the path is there for another method, both sides say where', () => {
    const found = compare([operation('GET /a'), operation('PUT /a')], code([route('GET /a'), route('POST /a')]))
    expect(outcome(found)).toEqual(['paired', 'missing PUT /a', 'paired', 'undescribed POST /a'])
    expect(found.operations[1]).toMatchObject({ near: [{ method: 'GET' }, { method: 'POST' }] })
    expect(found.routes[1]).toMatchObject({ near: [{ method: 'GET' }, { method: 'PUT' }] })
  })
})

describe('the path of a server', () => {
  const servers = ['/v1', '']
  test('the code has it', () => {
    const found = compare(
      [operation('GET /a', ['/v1']), operation('GET /b', ['/v1'])],
      code([route('GET /v1/a'), route('GET /v1/b')]),
    )
    expect(outcome(found)).toEqual(['paired', 'paired', 'paired', 'paired'])
    expect(found.alignment).toMatchObject({ base: '/v1', isGuessed: false })
  })

  test('the code does not have it: something before the service takes it away', () => {
    const found = compare([operation('GET /a', ['/v1'])], code([route('GET /a')]))
    expect(outcome(found)).toEqual(['paired', 'paired'])
    expect(found.alignment.base).toBe('')
  })

  test('one route lies beside it', () => {
    const operations = ['GET /a', 'GET /b', 'GET /health'].map((each) => operation(each, ['/v1']))
    const found = compare(operations, code(['GET /v1/a', 'GET /v1/b', 'GET /health'].map((each) => route(each))))
    expect(outcome(found)).toEqual(Array.from({ length: 6 }, () => 'paired'))
  })

  test('an operation has a server of its own', () => {
    const found = compare(
      [operation('GET /a', servers), operation('GET /b', ['/v2'])],
      code([route('GET /v1/a'), route('GET /v2/b')]),
    )
    expect(outcome(found)).toEqual(Array.from({ length: 4 }, () => 'paired'))
  })

  test('no server names what all routes begin with', () => {
    const found = compare([operation('GET /a'), operation('GET /b/{id}')], code([route('GET /api/a'), route('GET /api/b/{id}')]))
    expect(outcome(found)).toEqual(Array.from({ length: 4 }, () => 'paired'))
    expect(found.alignment).toMatchObject({ base: '/api', isGuessed: true })
  })

  test('all operations begin with what no route does', () => {
    const found = compare([operation('GET /api/a'), operation('GET /api/b')], code([route('GET /a'), route('GET /b')]))
    expect(outcome(found)).toEqual(Array.from({ length: 4 }, () => 'paired'))
    expect(found.alignment).toMatchObject({ without: '/api', isGuessed: true })
  })

  test('nothing is guessed where a part agrees as it is', () => {
    const found = compare([operation('GET /a'), operation('GET /b')], code([route('GET /a'), route('GET /api/b')]))
    expect(outcome(found)).toEqual(['paired', 'missing GET /b', 'paired', 'undescribed GET /api/b'])
  })
})

describe('a beginning that is not known', () => {
  const under = { beginning: { key: 'PREFIX', why } }
  test('is what makes most of its routes agree', () => {
    const found = compare(
      ['GET /v1/a', 'GET /v1/b', 'GET /other/b'].map((each) => operation(each)),
      code([route('GET /a', under), route('GET /b', under), route('GET /c', under)]),
    )
    expect(outcome(found)).toEqual(['paired', 'paired', 'missing GET /other/b', 'paired', 'paired', 'undescribed GET /v1/c'])
  })

  test('is left open where nothing agrees', () => {
    const found = compare([operation('GET /a')], code([route('GET /a'), route('GET /z', under)]))
    expect(outcome(found)).toEqual(['paired', 'paired', 'not understood GET /z'])
  })
})

describe('what is no error', () => {
  test('HEAD and OPTIONS, guards, and other forms of a path that is described', () => {
    const routes = [
      route('GET /a', { registration: 1 }),
      route('GET /a/{rest}', { registration: 1 }),
      route('HEAD /b'),
      route('OPTIONS /a'),
      route('ALL /admin/{rest}', { isOperation: () => false }),
    ]
    const found = compare([operation('GET /a')], code(routes))
    expect(outcome(found)).toEqual([
      'paired',
      'paired',
      'not counted GET /a/{rest}',
      'not counted HEAD /b',
      'not counted OPTIONS /a',
      'not counted ALL /admin/{rest}',
    ])
  })

  test('another route answers the operation; but not a last resort that only says 404', () => {
    const wild = { wild: new Set(['rest']) }
    const answered = (routes: CodeRoute[]) =>
      compare([operation('GET /users/me'), operation('GET /x')], code([route('GET /x'), ...routes]))
    expect(answered([route('GET /users/{id}')]).operations[0]?.kind).toBe('answered')
    expect(answered([route('ALL /users/{rest}', wild)]).operations[0]?.kind).toBe('answered')
    expect(answered([route('ALL /{rest}', { ...wild, isOperation: () => false })]).operations[0]?.kind).toBe('missing')
    expect(answered([route('GET /{x}/you')]).operations[0]?.kind).toBe('missing')
  })

  test('its path is handed on to a package, unless routes lie there', () => {
    const handedOn = [{ path: '/auth', at }]
    const operations = [operation('GET /x'), operation('POST /auth/login'), operation('POST /authors')]
    expect(outcome(compare(operations, code([route('GET /x')], { handedOn })))).toEqual([
      'paired',
      'handed on POST /auth/login',
      'missing POST /authors',
      'paired',
    ])
    const guarded = compare(operations, code([route('GET /x'), route('GET /auth/logout')], { handedOn }))
    expect(guarded.operations[1]?.kind).toBe('missing')
  })

  test('a part of the code that could not be followed may have it', () => {
    for (const more of [{ notes: [why] }, { lost: [why] }]) {
      expect(compare([operation('GET /a')], code([route('GET /b')], more)).operations[0]).toMatchObject({
        kind: 'open',
        notes: [why],
      })
    }
  })

  test('a route that exists under a condition, or that an operation without a route covers', () => {
    const found = compare(
      [operation('GET /x'), operation('GET /reports/{kind}')],
      code([route('GET /x'), route('GET /debug', { conditions: [why] }), route('GET /reports/daily')]),
    )
    expect(outcome(found).slice(3)).toEqual(['conditional GET /debug', 'covered GET /reports/daily'])
  })

  test.each([
    ['/health', true],
    ['/api/v1/healthz', true],
    ['/metrics', true],
    ['/docs/index.html', true],
    ['/api-docs', true],
    ['/openapi.json', true],
    ['/static/{file}', true],
    ['/', true],
    ['/{wildcard}', true],
    ['/orders/{id}/status', false],
    ['/healthcare', false],
    ['/documents', false],
    ['/users', false],
  ])('%s is there for those who run the service: %s', (path, isOne) => {
    expect(isUtility({ method: 'GET', path })).toBe(isOne)
    expect(isUtility({ method: 'POST', path })).toBe(false)
  })
})

test('what a description and code share is never missing, and what only one has always is, under any server and prefix', () => {
  const segment = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/)
  // Words of their own for each path: then no path covers another.
  const paths = fc.uniqueArray(fc.tuple(segment, fc.boolean(), segment), {
    minLength: 3,
    maxLength: 12,
    selector: ([first]) => first,
  })
  const methods = fc.constantFrom('GET', 'POST', 'DELETE')
  const base = fc.constantFrom('', '/v1', '/api/v2')
  fc.assert(
    fc.property(paths, methods, base, base, fc.nat(), fc.nat(), (parts, method, server, mounted, one, other) => {
      const written = parts.map(([first, isParameter, last]) => `/x${first}/${isParameter ? '{id}' : 'y'}/z${last}`)
      const [onlyDescribed, onlyInCode] = [one % written.length, other % written.length]
      fc.pre(onlyDescribed !== onlyInCode)
      const inBoth = written.filter((_, index) => index !== onlyDescribed && index !== onlyInCode)
      const described = [...inBoth, written[onlyDescribed] ?? '']
      const registered = [...inBoth, written[onlyInCode] ?? '']
      const found = compare(
        described.map((path) => operation(`${method} ${path}`, [server])),
        code(registered.map((path) => route(`${method} ${mounted}${path.replace('{id}', '{key}')}`))),
      )
      expect(found.operations.map(({ kind }) => kind)).toEqual([...inBoth.map(() => 'paired'), 'missing'])
      expect(found.routes.map(({ kind }) => kind)).toEqual([...inBoth.map(() => 'paired'), 'undescribed'])
    }),
  )
})
