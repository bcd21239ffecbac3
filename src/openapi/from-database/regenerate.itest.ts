import { afterAll, expect, test } from 'vitest'
import { freshDatabase, sharedServer, sql } from '../../../test/support/server.ts'
import { readRelations } from '../../postgres/catalog/relations/read.ts'
import { withClient } from '../../postgres/server/client.ts'
import { readDescription } from '../description/read.ts'
import { removeProjects, type TestProject, testProject, typeErrors } from '../scaffold/project.fixture.ts'
import { scaffold } from '../scaffold/scaffold.ts'
import { scaffoldFromDatabase } from './from-database.ts'

const server = sharedServer()
const { signal } = new AbortController()
afterAll(removeProjects)

const tables = `
CREATE TABLE users (id serial PRIMARY KEY, name varchar(20) NOT NULL, nick text);
CREATE TABLE posts (id serial PRIMARY KEY, user_id int NOT NULL REFERENCES users, title text NOT NULL);
CREATE INDEX ON posts (user_id);
CREATE TABLE tags (id serial PRIMARY KEY, label text NOT NULL, colour text);
`

/** Compiled all at once, as they are at the end. */
const projects: TestProject[] = []

interface Written {
  project: TestProject
  /** Runs SQL, then scaffolds: notes, and paths of what changed. */
  change(text: string): Promise<{ notes: readonly string[]; touched: string[] }>
}

async function written(): Promise<Written> {
  const database = await freshDatabase(server(), 'again')
  await sql(database, tables)
  const project = await testProject('express')
  projects.push(project)
  const run = async () => {
    const options = { framework: null, output: 'src/routes/', cwd: project.folder, force: false, signal }
    const found = await scaffoldFromDatabase(await withClient(database, readRelations), 'blog', options)
    await found.write()
    const touched = found.files.filter(({ action }) => action !== 'unchanged').map(({ path }) => path)
    return { notes: found.notes, touched }
  }
  await run()
  return {
    project,
    change: async (text) => {
      if (text !== '') await sql(database, text)
      const result = await run()
      expect((await run()).touched, 'the second time').toEqual([])
      return result
    },
  }
}

test('what a person wrote stays when tables change, and the rest follows them', async () => {
  const { project, change } = await written()
  await project.edit('src/routes/users.ts', (text) =>
    text.replace(
      'const row = await usersRepository.create(req.body);',
      "if (req.body.name === 'root') throw notFound('mine');\n  $&",
    ),
  )
  await project.edit(
    'src/repositories/users.ts',
    (text) =>
      `${text}\n/** mine */\nexport const count = async (db: Queryable = pool): Promise<number> => {\n  const { rows } = await db.query<{ n: string }>(\`SELECT count(*) AS n FROM \${table}\`);\n  return Number(rows[0]?.n);\n};\n`,
  )
  await project.edit('src/db.ts', (text) =>
    text.replace('connectionTimeoutMillis: 5_000', 'connectionTimeoutMillis: 9_000 /* mine */'),
  )
  await project.edit('openapi.yaml', (text) =>
    text
      .replace('summary: Create a user', 'summary: Make a user')
      .replace(
        '\ncomponents:',
        '\n  # mine, too\n  /users/count:\n    get:\n      operationId: countUsers\n      tags: [users]\n      responses:\n        "200":\n          description: How many.\ncomponents:',
      ),
  )
  const marks = async () => {
    const files = ['src/routes/users.ts', 'src/repositories/users.ts', 'src/db.ts', 'openapi.yaml']
    return (await Promise.all(files.map(project.read))).join('\n').match(/\bmine\b/g)?.length
  }
  const before = await marks()
  const { notes } = await change(`
    ALTER TABLE users ADD COLUMN born date, ALTER COLUMN name TYPE varchar(50), DROP COLUMN nick;
    CREATE INDEX ON users (born);
    CREATE TABLE comments (id serial PRIMARY KEY, post_id int REFERENCES posts, body text);`)
  expect(await marks()).toBe(before)
  const repository = await project.read('src/repositories/users.ts')
  expect(repository).toContain('born: { name: \'"born"\' }')
  expect(repository).not.toContain('nick')
  expect(await project.read('src/routes/users.ts')).toMatch(
    /countUsers: Handler<CountUsersOperation> = async \(req, res\) => \{\n {2}notImplemented/,
  )
  const description = await project.read('openapi.yaml')
  expect(description).toContain('maxLength: 50')
  expect(description).toContain('summary: Make a user')
  expect(description).toContain('# mine, too')
  expect(description).toContain('/posts/{id}/comments')
  expect(notes).toEqual([expect.stringContaining('no index starts with post_id')])
})

test('an operation that a person took out stays out, and a table that is gone leaves what still compiles', async () => {
  const { project, change } = await written()
  await project.edit('openapi.yaml', (text) => text.replace(/ {4}delete:\n {6}operationId: deleteUser\n(?: {6}.*\n)*/, ''))
  expect((await change('')).touched).toContain('src/openapi.ts')
  expect(await project.read('openapi.yaml')).not.toContain('deleteUser')
  const { notes } = await change('DROP TABLE tags')
  expect(await project.read('openapi.yaml')).not.toMatch(/\/tags|Tag/)
  expect(notes.filter((note) => /src\/routes\/tags\.ts:\d+: GET \/tags is no longer described/.test(note))).toHaveLength(1)
  expect(await typeErrors([project])).toBe('')
  await project.write('src/routes/tags.ts', '')
  await change('')
  await expect(project.read('src/repositories/tags.ts')).rejects.toThrow(/ENOENT/)
})

test('openapi.yaml can be scaffolded by itself: handlers and repositories stay, and know what they were', async () => {
  const { project, change } = await written()
  await project.edit('openapi.yaml', (text) =>
    text.replace(
      '\ncomponents:',
      '\n  /users/{id}/avatar:\n    get:\n      operationId: getAvatar\n      tags: [users]\n      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]\n      responses:\n        "200":\n          description: It.\ncomponents:',
    ),
  )
  const description = await readDescription('openapi.yaml', { root: project.folder, allowRemoteRefs: false, signal })
  const options = { framework: null, output: 'src/routes/', cwd: project.folder, force: false, signal }
  const found = await scaffold(description, options)
  await found.write()
  const routes = await project.read('src/routes/users.ts')
  expect(routes).toContain('await usersRepository.create(req.body)')
  expect(routes).toMatch(/getAvatar: Handler<GetAvatarOperation> = async \(req, res\) => \{\n {2}notImplemented/)
  expect(found.files.filter(({ action }) => action === 'deleted')).toEqual([])
  await project.edit('openapi.yaml', (text) =>
    text
      .replace('\npaths:', '\nsecurity:\n  - bearer: []\npaths:')
      .replace('\ncomponents:', '\ncomponents:\n  securitySchemes:\n    bearer: { type: http, scheme: bearer }'),
  )
  const { touched } = await change('ALTER TABLE users ADD COLUMN born date')
  expect(await project.read('src/routes/users.ts')).toContain("usersRouter.get('/users', authenticate({ bearer: [] })")
  expect(touched).toContain('src/repositories/users.ts')
  await change('ALTER TABLE tags DROP CONSTRAINT tags_pkey, ADD PRIMARY KEY (id, label)')
  expect(await project.read('src/repositories/tags.ts')).toContain('key.label')
})

test('a description that is there and not ours is not overwritten', async () => {
  const project = await testProject('express')
  await project.write('openapi.yaml', 'openapi: 3.1.0\n')
  const relations = await withClient(await freshDatabase(server(), 'there'), async (client) => {
    await client.query('CREATE TABLE users (id int PRIMARY KEY)')
    return readRelations(client)
  })
  const options = { framework: null, output: 'src/routes/', cwd: project.folder, signal }
  await expect(scaffoldFromDatabase(relations, 'x', { ...options, force: false })).rejects.toThrow(
    /openapi\.yaml is there already/,
  )
  await (await scaffoldFromDatabase(relations, 'x', { ...options, force: true })).write()
  expect(await project.read('openapi.yaml')).toContain('/users/{id}')
})

test('all of it compiles', async () => {
  expect(await typeErrors(projects)).toBe('')
})
