import { afterAll, expect, test } from 'vitest'
import { freshDatabase, sharedServer, sql } from '../../../../test/support/server.ts'
import { readRelations } from '../../../postgres/catalog/relations/read.ts'
import { withClient } from '../../../postgres/server/client.ts'
import { readDescription } from '../../description/read.ts'
import { differencesOf } from '../../equal/differences.ts'
import { scaffoldFromDatabase } from '../../from-database/from-database.ts'
import { shop } from '../../from-database/shop.fixture.ts'
import { readRoutes } from '../../routes/read-routes.ts'
import { frameworks } from '../../scaffold/framework.ts'
import { removeProjects, testProject } from '../../scaffold/project.fixture.ts'
import { describeProject } from './describe-project.ts'

const server = sharedServer()
const { signal } = new AbortController()
afterAll(removeProjects)

test.each(frameworks)('a service for the tables of a database is read as it is described: %s', async (framework) => {
  const database = await freshDatabase(server(), 'described')
  await sql(database, shop)
  const { folder } = await testProject(framework)
  const options = { framework, output: 'src/routes/', cwd: folder, force: false, signal }
  await (await scaffoldFromDatabase(await withClient(database, readRelations), 'shop', options)).write()
  const reading = { root: folder, allowRemoteRefs: false, signal }
  const before = await readDescription('openapi.yaml', reading)
  const made = await describeProject(await readRoutes('src/routes', folder), 'src/routes', folder, signal)
  const after = await readDescription('spec.json', { ...reading, text: JSON.stringify(made.document) })
  expect(differencesOf(before, after, { texts: true, numberFormats: true })).toEqual([])
})
