import { afterAll, expect, test } from 'vitest'
import { freshDatabase, sharedServer, sql } from '../../../test/support/server.ts'
import { urlOf } from '../../../test/support/server-url.ts'
import { readRelations } from '../../postgres/catalog/relations/read.ts'
import { withClient } from '../../postgres/server/client.ts'
import { removeProjects, testProject, typeErrors } from '../scaffold/project.fixture.ts'
import { start } from '../scaffold/running.fixture.ts'
import { clientOf } from './client.fixture.ts'
import { apiOf } from './document.ts'
import { scaffoldFromDatabase } from './from-database.ts'
import { quoted } from './names.ts'

const server = sharedServer()
afterAll(removeProjects)

/** Names that would do something if they got out of the literal, the comment, the identifier or the path that they stand in. */
const outbreaks = [
  '*/ pwned() /*',
  '`+pwned()+`',
  '$'.concat('{pwned()}'),
  "'+pwned()+'",
  '"+pwned()+"',
  "\\'+pwned()+\\'",
  '\u2028pwned()//',
  '\npwned()\n',
  '\r\npwned();',
  '</script>pwned',
  '\\',
  '"',
  "'",
  '"; DROP TABLE kept; --',
  "'; DROP TABLE kept; --",
  '\u202epwned',
  'constructor',
  'toString',
  'hasOwnProperty',
  '🙂',
  '$1',
  '$&pwned',
  '-',
  '-minus',
  '.',
  '..',
  '%2F',
  'a/b',
  '{id}',
  ':id',
  '#fragment?query=1',
  'async',
  'await',
  'index',
  'Promise',
  'req',
  'db',
  'rows',
  'limit',
  'after',
  'sort',
  'a[b]',
  'a.gte',
  'a',
  'ÄÖÜ',
  '١٢',
  ' ',
]

test('names of tables, columns, types, constraints and values stay names, and are served', async () => {
  const database = await freshDatabase(server(), 'hostile')
  const tables = outbreaks.map((name, index) => {
    const column = quoted(outbreaks[(index + 7) % outbreaks.length] ?? '')
    const comment = `E'${(outbreaks[(index + 3) % outbreaks.length] ?? '').replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
    const label = `'${(outbreaks[(index + 5) % outbreaks.length] ?? '').replaceAll("'", "''")}'`
    return `
      CREATE TYPE ${quoted(`${name} type`)} AS ENUM (${label});
      CREATE TABLE ${quoted(name)} (${column} text CONSTRAINT ${quoted(`${name} key`)} PRIMARY KEY,
        "${index} value" ${quoted(`${name} type`)} NOT NULL DEFAULT ${label},
        "${index} list" ${quoted(`${name} type`)}[], "${index} of" text REFERENCES ${quoted(name)});
      CREATE INDEX ${quoted(`${name} index`)} ON ${quoted(name)} ("${index} of");
      COMMENT ON TABLE ${quoted(name)} IS ${comment}; COMMENT ON COLUMN ${quoted(name)}.${column} IS ${comment};`
  })
  await sql(database, `CREATE TABLE kept (id int PRIMARY KEY);${tables.join('')}`)
  const project = await testProject('express')
  const { signal } = new AbortController()
  const options = { framework: null, output: 'src/routes/', cwd: project.folder, force: false, signal }
  const relations = await withClient(database, readRelations)
  await (await scaffoldFromDatabase(relations, '*/ pwned() /*', options)).write()
  expect(await typeErrors([project])).toBe('')
  const again = await scaffoldFromDatabase(relations, '*/ pwned() /*', options)
  expect(again.files.filter(({ action }) => action !== 'unchanged')).toEqual([])

  const service = await start(project, { DATABASE_URL: urlOf(database), RATE_LIMIT: '100000' })
  try {
    const client = clientOf(service.url, await project.read('openapi.yaml'))
    const { resources } = apiOf(relations, '')
    expect(resources).toHaveLength(outbreaks.length + 1)
    for (const { relation, label } of resources.filter((each) => each.label !== 'kept')) {
      const [key, , list] = relation.columns
      if (key === undefined || list === undefined) throw new Error('There are no columns.')
      const row = { [key.name]: relation.name, [list.name]: list.type.element?.labels ?? [] }
      const { status, headers, body } = await client.call('POST', `/${label}`, row)
      expect(status, relation.name).toBe(201)
      expect(body.data).toMatchObject(row)
      expect(
        (await client.call('GET', `/${label}?sort=${encodeURIComponent(key.name)}`.replace(/\?sort=-.*$/, ''))).body.data,
      ).toEqual([body.data])
      // A dot or two alone are no segment of a URL.
      if (/^\.\.?$/.test(relation.name)) continue
      const item = headers.get('location') ?? ''
      expect((await client.call('GET', item)).body.data).toEqual(body.data)
      expect((await client.call('POST', `${item}/${label}`, { [key.name]: 'child' })).body.data).toMatchObject({
        [key.name]: 'child',
      })
      expect((await client.call('GET', `${item}/${label}`)).body.data).toHaveLength(1)
      expect((await client.call('DELETE', item)).status).toBe(409)
    }
  } finally {
    expect(await service.end()).toBe(0)
  }
  expect(await sql(database, 'SELECT * FROM kept')).toEqual([])
})
