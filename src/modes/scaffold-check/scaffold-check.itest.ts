/** The mode on small repositories: base and head are read from git as in a workflow. */
import { describe, expect, test } from 'vitest'
import { application, changeOf, checkIn, described, foundIn, packageJson } from '../../../test/support/api-repository.ts'
import { leavingNothingBehind, newPlace } from '../../../test/support/preflight.ts'

leavingNothingBehind()

describe('what is whose', () => {
  const before = ['GET /a', 'GET /b', 'GET /c', 'GET /d', 'GET /lost']
  const routes = ['GET /a', 'GET /b', 'GET /c', 'GET /d', 'GET /hidden', 'GET /health']
  const base = { 'openapi.yaml': described(before), 'src/app.js': application(routes) }

  test('what was wrong before is one folded count, never red', async () => {
    const { exitCode, result } = await checkIn(changeOf(base, { 'README.md': 'words\n' }))
    expect(exitCode).toBe(0)
    expect(result).toMatchObject({
      verdict: 'pass',
      findings: [],
      headline: 'No new disagreement: 4 of 5 operations are in the code',
    })
    expect(result.data.drift.map(({ since }: { since: string }) => since)).toEqual(['before', 'before', 'before'])
    expect(result.page.body[0]).toMatchObject({ kind: 'details', summary: '➖ 2 disagreements were there before this change' })
  })

  test('what a change adds to it is its own', async () => {
    const change = {
      'openapi.yaml': described([...before, 'PUT /a']),
      'src/app.js': application([...routes, 'POST /b', 'GET /metrics']),
    }
    const { exitCode, result } = await checkIn(changeOf(base, change))
    expect(exitCode).toBe(1)
    expect(foundIn(result)).toEqual([
      'error operation-not-in-code openapi.yaml:7',
      'error operation-not-in-description src/app.js:9',
      'info operation-not-in-description src/app.js:10',
    ])
  })

  test('both sides lose it: nothing to say', async () => {
    const change = { 'openapi.yaml': described(before.slice(1)), 'src/app.js': application(routes.slice(1)) }
    const { exitCode, result } = await checkIn(changeOf(base, change))
    expect([exitCode, result.findings]).toEqual([0, []])
  })

  test('fail-on and ignore', async () => {
    const change = changeOf(base, { 'src/app.js': application(routes.slice(1)) })
    expect((await checkIn(change, { 'fail-on': 'never' })).exitCode).toBe(0)
    const ignored = await checkIn(change, { ignore: 'operation-not-in-code: the gateway answers it' })
    expect(ignored.exitCode).toBe(0)
    expect(ignored.result).toMatchObject({ verdict: 'pass', findings: [] })
    expect(ignored.result.headline).toMatch(/; 1 finding is ignored$/)
  })

  test('a description that left out most routes is not meant to hold them all: a warning', async () => {
    const many = Array.from({ length: 9 }, (_, at) => `GET /internal${at}`)
    const place = changeOf(
      { 'openapi.yaml': described(['GET /a']), 'src/app.js': application(['GET /a', ...many]) },
      { 'src/app.js': application(['GET /a', ...many, 'GET /new']) },
    )
    const { exitCode, result } = await checkIn(place)
    expect(exitCode).toBe(0)
    expect(foundIn(result)).toEqual(['warning operation-not-in-description src/app.js:13'])
  })

  test('a change that brings the description is asked for what it describes, not for what it leaves out', async () => {
    const place = changeOf({ 'src/app.js': application(routes) }, { 'openapi.yaml': described(['GET /a', 'GET /x']) })
    const { exitCode, result } = await checkIn(place)
    expect(exitCode).toBe(1)
    expect(foundIn(result)).toEqual(['error operation-not-in-code openapi.yaml:8'])
    expect(result.page.body[0].summary).toBe('➖ 4 disagreements were there before this change')
  })

  test('without a base everything is shown, and nothing is red', async () => {
    const place = newPlace()
    place.write({ 'package.json': packageJson, ...base })
    const { exitCode, result } = await checkIn(place)
    expect(exitCode).toBe(0)
    expect(result.verdict).toBe('warn')
    expect(foundIn(result)).toEqual([
      'warning operation-not-in-code openapi.yaml:14',
      'warning operation-not-in-description src/app.js:7',
      'info operation-not-in-description src/app.js:8',
    ])
    expect(result.page.footer).toContainEqual(expect.stringMatching(/^There is no base to compare with, so nothing is an error/))
  })

  test('a project below the root of its repository', async () => {
    const inner = {
      'services/a/package.json': packageJson,
      'services/a/openapi.yaml': described(before),
      'services/a/src/app.js': application(routes),
    }
    const place = changeOf(inner, { 'services/a/src/app.js': application(routes.slice(1)) })
    const { exitCode, result } = await checkIn(place, { 'working-directory': 'services/a' })
    expect(exitCode).toBe(1)
    expect(foundIn(result)).toEqual(['error operation-not-in-code services/a/openapi.yaml:6'])
  })
})

describe('never crying wolf', () => {
  test('code that could not be followed: no error, with its place; but what the base had in the same code is gone', async () => {
    const unknown = [
      'const verb = JSON.parse(process.env.VERB)',
      "app[verb]('/somewhere', (request, response) => response.json({}))",
    ]
    const base = {
      'openapi.yaml': described(['GET /a', 'GET /b']),
      'src/app.js': application(['GET /a', 'GET /b'], unknown),
    }
    const added = await checkIn(changeOf(base, { 'openapi.yaml': described(['GET /a', 'GET /b', 'GET /maybe']) }))
    expect(added.exitCode).toBe(0)
    expect(foundIn(added.result)).toEqual(['info operation-not-in-code openapi.yaml:10'])
    expect(added.result.findings[0].evidence[0].text).toMatch(/src\/app\.js:\d/)
    const removed = await checkIn(changeOf(base, { 'src/app.js': application(['GET /a'], unknown) }))
    expect(removed.exitCode).toBe(1)
    expect(foundIn(removed.result)).toEqual(['error operation-not-in-code openapi.yaml:8'])
  })

  test('nothing in common: one finding that says what it may be, and no pass', async () => {
    const place = changeOf(
      { 'src/app.js': application(['GET /a', 'GET /b']) },
      { 'openapi.yaml': described(['GET /x', 'GET /y']) },
    )
    const { exitCode, result } = await checkIn(place)
    expect(exitCode).toBe(0)
    expect(result.verdict).toBe('warn')
    expect(foundIn(result)).toEqual(['warning operation-not-in-code'])
    expect(result.headline).toBe('None of the 2 operations of `openapi.yaml` is among the 2 routes below `src`')
  })

  test('most of it is gone at once: code that cannot be followed is likelier than a service without its API', async () => {
    const all = ['GET /a', 'GET /b', 'GET /c', 'GET /d']
    const base = { 'openapi.yaml': described(all), 'src/app.js': application(all) }
    const { exitCode, result } = await checkIn(changeOf(base, { 'src/app.js': application(['GET /a']) }))
    expect(exitCode).toBe(0)
    expect(result.verdict).toBe('warn')
    expect(result.findings.map(({ level }: { level: string }) => level)).toEqual(['warning', 'warning', 'warning'])
  })

  test('a route that another description has, when nobody said which is meant', async () => {
    const place = changeOf(
      {
        'openapi.yaml': described(['GET /a', 'POST /a']),
        'docs/internal.openapi.yaml': described(['GET /b']),
        'src/app.js': application(['GET /a', 'POST /a', 'GET /b']),
      },
      {
        'docs/internal.openapi.yaml': described(['GET /b', 'PUT /b/{id}']),
        'src/app.js': application(['GET /a', 'POST /a', 'GET /b', 'PUT /b/:key']),
      },
    )
    const { exitCode, result } = await checkIn(place)
    expect(exitCode).toBe(0)
    expect(foundIn(result)).toEqual(['info operation-not-in-description src/app.js:6'])
    expect(result.findings[0].evidence).toContainEqual({
      kind: 'text',
      text: 'another description has it: `docs/internal.openapi.yaml:9`',
    })
    expect(result.page.footer[0]).toContain('there is also `docs/internal.openapi.yaml`')
    expect((await checkIn(place, { openapi: 'openapi.yaml' })).exitCode).toBe(1)
  })

  test('sources that register other routes come first by name: those that are described are taken', async () => {
    const place = changeOf(
      {
        'openapi.yaml': described(['GET /a']),
        'src/mock.js': application(['GET /mocked']),
        'server/package.json': packageJson,
        'server/src/app.js': application(['GET /a']),
      },
      {},
    )
    const { result } = await checkIn(place)
    expect([result.findings, result.data.agreed]).toEqual([[], { operations: 1, routes: 1 }])
    expect(result.page.footer[1]).toBe('1 route of Express below `server` (found)')
  })

  test('a path that is handed on: no error, unless the base had a route there as well', async () => {
    const guard = ["app.use('/auth', (request, response, next) => next())"]
    const operations = ['GET /a', 'GET /b', 'POST /auth/login']
    const base = { 'openapi.yaml': described(operations.slice(0, 2)), 'src/app.js': application(operations.slice(0, 2), guard) }
    const added = await checkIn(changeOf(base, { 'openapi.yaml': described(operations) }))
    expect([added.exitCode, ...foundIn(added.result)]).toEqual([0, 'info operation-not-in-code openapi.yaml:10'])
    const whole = { 'openapi.yaml': described(operations), 'src/app.js': application(operations, guard) }
    const removed = await checkIn(changeOf(whole, { 'src/app.js': application(operations.slice(0, 2), guard) }))
    expect([removed.exitCode, ...foundIn(removed.result)]).toEqual([1, 'error operation-not-in-code openapi.yaml:10'])
  })

  test('the path of a server', async () => {
    const operations = ['GET /a', 'GET /b']
    for (const prefix of ['', '/v1']) {
      const code = application(operations.map((each) => each.replace(' ', ` ${prefix}`)))
      const place = changeOf({ 'api/openapi.yaml': described(operations, 'https://example.com/v1'), 'src/app.js': code }, {})
      const { exitCode, result } = await checkIn(place)
      expect([exitCode, result.findings, result.data.agreed]).toEqual([0, [], { operations: 2, routes: 2 }])
    }
  })
})
