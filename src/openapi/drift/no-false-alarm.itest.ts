/** A description that was made from code agrees with that code, however the code is put together: nothing is missing on either side. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Application } from '../../../test/support/applications/application.ts'
import { expressApplications } from '../../../test/support/applications/express.ts'
import { fastifyApplications } from '../../../test/support/applications/fastify.ts'
import { koaApplications } from '../../../test/support/applications/koa.ts'
import { readDescription } from '../description/read.ts'
import { readRoutes } from '../routes/read-routes.ts'
import { describe as describeCode } from '../spec/describe.ts'
import { type Comparison, compare } from './compare.ts'
import { describedBy } from './described.ts'
import { inCode } from './in-code.ts'

const top = realpathSync(mkdtempSync(join(tmpdir(), 'preflight-drift-')))
afterAll(() => rmSync(top, { recursive: true }))

const { signal } = new AbortController()

describe.each([...expressApplications, ...fastifyApplications, ...koaApplications].map((each, index) => ({ ...each, index })))(
  '$name',
  (application) => {
    test('its own description: everything agrees, and most of it was really compared', async () => {
      const { comparison, described } = await compared(application, (paths) => paths)
      expect(wrong(comparison)).toEqual([])
      expect(comparison.operations.filter(({ kind }) => kind === 'paired')).toHaveLength(described)
      expect(described).toBeGreaterThan(0)
    })

    test('the path of a server, which the code has or has not, is no difference', async () => {
      const { comparison } = await compared(application, (paths) => paths, '/base/v7')
      expect(wrong(comparison)).toEqual([])
    })

    test('an operation more is missing in the code, and one less in the description', async () => {
      const extra = { get: { responses: { 200: { description: 'It is' } } } }
      const { comparison } = await compared(application, (paths) => ({ ...paths, '/surely/nowhere/to/be/found': extra }))
      const unpaired = comparison.operations.filter(({ kind }) => kind !== 'paired')
      expect(unpaired.map(({ operation }) => operation.path)).toEqual(['/surely/nowhere/to/be/found'])
      const paths = Object.keys((await compared(application, (all) => all)).paths)
      const [left = ''] = paths
      const fewer = await compared(application, ({ [left]: _, ...rest }) => rest)
      expect(fewer.comparison.routes.some(({ kind }) => kind !== 'paired' && kind !== 'not counted')).toBe(true)
    })
  },
)

function wrong({ operations, routes }: Comparison): string[] {
  return [
    ...operations
      .filter(({ kind }) => kind !== 'paired')
      .map(({ kind, operation }) => `${kind}: ${operation.method} ${operation.path}`),
    ...routes
      .filter(({ kind }) => !['paired', 'not counted', 'utility', 'conditional'].includes(kind))
      .map(({ kind, route, path }) => `${kind}: ${route.method} ${path}`),
  ]
}

type Paths = Record<string, unknown>

async function compared(application: Application & { index: number }, change: (paths: Paths) => Paths, server?: string) {
  const folder = join(top, `${application.index}`)
  for (const [path, text] of Object.entries(application.files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const read = await readRoutes(application.folder, folder)
  const { document } = describeCode(read)
  const paths = change(document.paths as Paths)
  const servers = server === undefined ? {} : { servers: [{ url: server }] }
  writeFileSync(join(folder, 'made.json'), JSON.stringify({ ...document, ...servers, paths }))
  const description = await readDescription('made.json', { root: folder, allowRemoteRefs: false, signal })
  const operations = describedBy(description)
  return { comparison: compare(operations, inCode(read, null)), described: operations.length, paths }
}
