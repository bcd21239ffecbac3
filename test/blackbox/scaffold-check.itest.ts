import { existsSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { application, changeOf, described, foundIn, packageJson, resultOf, shop } from '../support/api-repository.ts'
import { leavingNothingBehind, newPlace, type Place } from '../support/preflight.ts'

leavingNothingBehind()

const check = async (place: Place, ...flags: string[]) => {
  const run = await place.run(['scaffold-check', '--json', ...flags])
  return { ...run, result: resultOf(run) }
}

describe('examples/shop', () => {
  test('no false alarm: everything was compared, and agrees', async () => {
    const { exitCode, result, stderr } = await check(shop())
    expect(exitCode).toBe(0)
    expect(result).toMatchObject({
      verdict: 'pass',
      findings: [],
      headline: 'Description and code agree: 29 operations, 29 routes',
    })
    expect(result.data).toMatchObject({
      operations: 29,
      exercised: 0,
      changes: [],
      drift: [],
      compared: { operations: 29, routes: 29 },
      agreed: { operations: 29, routes: 29 },
      description: { file: 'openapi.yaml', valid: true, version: '3.1.1' },
      generated: null,
    })
    expect(result.data.routes).toContainEqual({ method: 'GET', path: '/orders/{id}', file: 'src/routes/orders.js', line: 28 })
    expect(result.page.footer.at(-1)).toMatch(/^Not looked at: parameters, bodies, statuses/)
    expect(stderr).toContain('The description is openapi.yaml.')
  })

  test('a route is renamed in the code alone: both sides, each with the other’s line, and red', async () => {
    const place = shop((read) => ({
      'src/routes/orders.js': read('src/routes/orders.js').replace("router.get('/:id/payments'", "router.get('/:id/paid'"),
    }))
    const { exitCode, result } = await check(place)
    expect(exitCode).toBe(1)
    expect(foundIn(result)).toEqual([
      'error operation-not-in-code openapi.yaml:455',
      'error operation-not-in-description src/routes/orders.js:32',
    ])
    expect(result.headline).toBe('`GET /orders/{id}/payments` is described, and the code no longer has it (and 1 more error)')
    expect(result.data.drift).toMatchObject([
      {
        id: 'operation-not-in-code',
        operation: 'GET /orders/{id}/payments',
        between: ['spec', 'code'],
        at: { file: 'openapi.yaml', line: 455 },
        other: { file: 'src/routes/orders.js', line: 38 },
        since: 'change',
        level: 'error',
      },
      {
        id: 'operation-not-in-description',
        operation: 'GET /orders/{id}/paid',
        between: ['code', 'spec'],
        at: { file: 'src/routes/orders.js', line: 32 },
        other: null,
        since: 'change',
        level: 'error',
      },
    ])
    expect(result.findings[0].evidence).toContainEqual({ kind: 'text', text: 'the base has it at `src/routes/orders.js:32`' })
  })

  test('in a terminal', async () => {
    const place = shop((read) => ({ 'openapi.yaml': read('openapi.yaml').replace('  /categories:', '  /catalogue:') }))
    const { exitCode, stdout } = await place.run(['scaffold-check'])
    expect(exitCode).toBe(1)
    expect(stdout).toContain('✖ `GET /catalogue` is described, and the code does not have it [operation-not-in-code]')
    expect(stdout).toContain('`GET /categories` is in the code, and no longer in the description')
    expect(stdout).toContain('✖ 4 errors')
  })
})

describe('what to mend, in one line', () => {
  test.each([
    ['no description', { 'src/app.js': application(['GET /a']) }, [], 'no OpenAPI description was found. Set `openapi` to it; '],
    [
      'no routes',
      { 'openapi.yaml': described(['GET /a']), 'src/app.js': 'export {}\n' },
      [],
      'no routes of Express, Fastify or Koa were found. Set `routes`',
    ],
    [
      'no operations',
      { 'openapi.yaml': "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\n", 'src/app.js': application(['GET /a']) },
      [],
      'openapi.yaml describes no operations',
    ],
    ['a file that is not there', {}, ['--openapi', 'api.yaml'], '--openapi: api.yaml does not exist'],
    ['a folder that is outside', {}, ['--routes', '..'], '--routes: .. lies outside the repository'],
    [
      'another framework',
      { 'openapi.yaml': described(['GET /a']), 'src/app.js': application(['GET /a']) },
      ['--framework', 'koa'],
      'src registers no routes of koa',
    ],
    [
      'no scaffold',
      { 'openapi.yaml': described(['GET /a']), 'src/app.js': application(['GET /a']) },
      ['--scaffold', 'src'],
      'src was not written by preflight scaffold',
    ],
    ['an input of another mode', {}, ['--ready-url', '/'], '--ready-url: scaffold-check does not know it'],
  ] as [string, Record<string, string>, string[], string][])('%s', async (_, files, flags, said) => {
    const place = newPlace()
    place.write({ 'package.json': packageJson, ...files })
    const { exitCode, stdout, stderr } = await place.run(['scaffold-check', ...flags])
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr.trimEnd().split('\n').at(-1)).toContain(`preflight: ${said}`)
  })

  test('a description that is not valid: a finding at its line; a warning where it was so before', async () => {
    const good = { 'openapi.yaml': described(['GET /a']), 'src/app.js': application(['GET /a']) }
    const bad = { 'openapi.yaml': good['openapi.yaml'].replace('description: It is', 'summary: It is') }
    const place = changeOf(good, bad)
    const { exitCode, result } = await check(place)
    expect(exitCode).toBe(1)
    expect(foundIn(result)).toEqual(['error description-invalid openapi.yaml:6'])
    expect(result.data).toMatchObject({
      operations: 0,
      compared: { operations: 0, routes: 0 },
      description: { valid: false, version: null },
    })
    const old = await check(changeOf({ ...good, ...bad }, { 'README.md': 'words\n' }))
    expect(old.exitCode).toBe(0)
    expect(foundIn(old.result)).toEqual(['warning description-invalid openapi.yaml:6'])
  })
})

describe('a scaffold', () => {
  const modules = resolve(import.meta.dirname, '../../node_modules')

  async function scaffolded(): Promise<Place> {
    const place = newPlace()
    place.repository()
    place.write({
      'openapi.yaml': described(['GET /users', 'GET /users/{id}'], 'https://example.com/v1'),
      '.gitignore': 'node_modules\n',
    })
    const { exitCode, stderr } = await place.run(['scaffold', 'openapi.yaml', '--framework', 'express'])
    expect(exitCode, stderr).toBe(0)
    place.commit('base')
    place.git('checkout', '--quiet', '-b', 'change')
    return place
  }

  test('as it was written: nothing to say, and that types were not checked is said', async () => {
    const { exitCode, result } = await check(await scaffolded())
    expect([exitCode, result.findings]).toEqual([0, []])
    expect(result.data).toMatchObject({ compared: { operations: 2 }, agreed: { operations: 2 } })
    expect(result.data.generated).toMatchObject({
      manifest: 'src/.preflight-scaffold.json',
      framework: 'express',
      stale: [],
      types: { checked: false, reason: 'TypeScript is not installed in the project' },
    })
  })

  test('the description changes and the files do not: stale, with the difference; red once', async () => {
    const place = await scaffolded()
    place.commit('change', {
      'openapi.yaml': described(['GET /users', 'GET /users/{id}', 'DELETE /users/{id}'], 'https://example.com/v1'),
    })
    const { exitCode, result } = await check(place)
    expect(exitCode).toBe(1)
    expect(foundIn(result)).toEqual([
      expect.stringMatching(/^error operation-not-in-code openapi\.yaml:\d+$/),
      expect.stringMatching(/^error generated-file-stale src\/\S+\.ts:\d+$/),
    ])
    const stale = result.data.generated.stale
    expect(stale.map(({ path }: { path: string }) => path)).toContain('src/routes/users.ts')
    const diffs = result.page.body[0].blocks.filter(({ kind }: { kind: string }) => kind === 'diff')
    expect(diffs).toHaveLength(stale.length)
    expect(diffs.map(({ text }: { text: string }) => text).join('\n')).toMatch(/^\+.*delete/im)
    // Merged like that, it is the next change's no more.
    place.git('checkout', '--quiet', '-B', 'main')
    place.git('checkout', '--quiet', '-b', 'next')
    place.commit('next', { 'README.md': 'words\n' })
    const next = await check(place)
    expect([next.exitCode, next.result.findings]).toEqual([0, []])
    expect(next.result.page.body.map(({ summary }: { summary: string }) => summary)).toContainEqual(
      expect.stringMatching(/^➖ \d+ disagreements were there before this change$/),
    )
  })

  test.skipIf(!existsSync(join(modules, 'typescript/bin/tsc')))(
    'its types are checked by the project’s own compiler: a handler that does not fit is red',
    async () => {
      const place = await scaffolded()
      symlinkSync(modules, join(place.folder, 'node_modules'))
      const good = await check(place)
      expect(good.result.data.generated.types).toEqual({ checked: true, reason: null, errors: [] })
      const file = join(place.folder, 'src/routes/users.ts')
      expect(existsSync(file)).toBe(true)
      place.write({
        'src/routes/users.ts': `${place.git('show', 'HEAD:src/routes/users.ts')}\nexport const count: number = 'three'\n`,
      })
      const { exitCode, result } = await check(place, '--fail-on', 'warning')
      expect(exitCode).toBe(1)
      expect(foundIn(result)).toEqual([
        expect.stringMatching(/^(error|warning) scaffold-does-not-compile src\/routes\/users\.ts:\d+$/),
      ])
      expect(result.data.generated.types.errors).toMatchObject([{ file: 'src/routes/users.ts', code: 'TS2322' }])
    },
  )
})
