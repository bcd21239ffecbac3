import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Application } from '../../../test/support/applications/application.ts'
import { expressApplications } from '../../../test/support/applications/express.ts'
import { expressStarts } from '../../../test/support/applications/express-starts.ts'
import { fastifyApplications } from '../../../test/support/applications/fastify.ts'
import { koaApplications } from '../../../test/support/applications/koa.ts'
import { readRoutes } from './read-routes.ts'
import type { Route } from './route.ts'

const repository = resolve(import.meta.dirname, '../../..')
const top = realpathSync(mkdtempSync(join(tmpdir(), 'preflight-applications-')))
afterAll(() => rmSync(top, { recursive: true }))

const groups = { express: [...expressApplications, ...expressStarts], fastify: fastifyApplications, koa: koaApplications }

for (const [framework, applications] of Object.entries(groups)) {
  describe(framework, () => {
    const folders = applications.map((application, index) => lay(application, `${framework}-${index}`))
    let registered: Record<string, string[]> = {}
    beforeAll(() => {
      const starts = applications.flatMap(({ start }, index) => (start === null ? [] : [join(folders[index] ?? '', start)]))
      const output = execFileSync(process.execPath, ['--no-warnings', join(top, 'registered.cjs'), ...starts], {
        encoding: 'utf8',
        env: { PATH: process.env.PATH },
      })
      registered = JSON.parse(output)
    })
    test.each(applications.map((application, index) => [application.name, application, folders[index] ?? ''] as const))(
      '%s',
      async (_, application, folder) => {
        const truth = application.routes ?? registered[join(folder, application.start ?? '')] ?? []
        expect(truth.length).toBeGreaterThan(0)
        const { routes } = await readRoutes(application.folder, folder)
        const unconditional = routes.filter((route) => !isOff(route))
        expect(spelled(unconditional.map((route) => `${route.method.toUpperCase()} ${route.written}`))).toEqual(spelled(truth))
        expect(
          routes.filter(isOff).every(({ conditions, confidence }) => conditions.length > 0 && confidence !== 'certain'),
        ).toBe(true)
      },
    )
  })
}

/** What exists only under a condition that did not hold when the framework was asked. */
function isOff({ conditions }: Route): boolean {
  return conditions.some(({ text }) => /METRICS_PATH|production/.test(text))
}

/** Writes an application's files, where its imports find this repository's packages. */
function lay({ files }: Application, name: string): string {
  const folder = join(top, name)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

symlinkSync(join(repository, 'node_modules'), join(top, 'node_modules'))
symlinkSync(join(repository, 'test/support/applications/registered.cjs'), join(top, 'registered.cjs'))

const everyMethod = ['ACL', 'BIND']

/**
 * One spelling for what is one route: without the HEAD that comes with a GET, without the slash that makes no difference, and with every method as ALL.
 * Fastify and koa-router list each method of `all` apart.
 */
function spelled(routes: readonly string[]): string[] {
  const all = routes.map((route) => {
    const [method = '', path = ''] = route.split(' ')
    return { method, path: path.length > 1 ? path.replace(/\/$/, '') : path === '' ? '/' : path }
  })
  const methodsAt = (path: string) => all.filter((route) => route.path === path).map(({ method }) => method)
  const lines = all.map(({ method, path }) => {
    const methods = methodsAt(path)
    if (method === 'HEAD' && methods.includes('GET')) return ''
    if (
      methods.includes('ALL') ||
      (methods.includes('TRACE') && methods.includes('PATCH')) ||
      everyMethod.every((each) => methods.includes(each))
    )
      return `ALL ${path}`
    return `${method} ${path}`
  })
  return [...new Set(lines)].filter((line) => line !== '').sort()
}
