import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { sharedServer, sql } from '../../../test/support/server.ts'
import { changesInGit } from '../../git/change.ts'
import { newRepository, removeSandboxes, type Sandbox } from '../../git/repository.fixture.ts'
import { withWorktree } from '../../git/worktree.ts'
import { silent } from '../../progress.ts'
import { findSubject, type SubjectRequest } from '../subject.ts'
import { prepareBase } from './base.ts'
import { migrateToHead, prepareHeadAlone } from './head.ts'
import { type Commands, noFacts, type Preparation } from './preparation.ts'

const server = sharedServer()
afterAll(removeSandboxes)

type Files = Record<string, string>

/** A repository whose base is `main`, with a change in its working tree. */
function repositoryOf(base: Files, change: Files): Sandbox {
  const repository = newRepository()
  repository.commit('the base', base)
  repository.git('checkout', '--quiet', '-b', 'change')
  repository.write(change)
  return repository
}

let databases = 0

async function prepared(
  { path }: Sandbox,
  {
    subject: request,
    commands,
    ...more
  }: Partial<Omit<Preparation, 'subject' | 'commands'>> & {
    subject?: Partial<SubjectRequest>
    commands?: Partial<Commands>
  } = {},
): Promise<Preparation> {
  const { signal } = new AbortController()
  const { subject } = await findSubject(
    {
      repository: path,
      workingDirectory: path,
      migrations: null,
      migrateCommand: null,
      rollbackCommand: null,
      baseRef: 'main',
      all: false,
      whereNone: 'accept',
      ...request,
    },
    changesInGit(null, null),
    signal,
  )
  return {
    subject,
    server: server(),
    database: `prepared_base_${process.pid}_${++databases}`,
    schemaFile: null,
    seedFile: null,
    rows: 0,
    randomSeed: 1,
    production: new Map(),
    finish: 'VACUUM (ANALYZE)',
    commands: {
      workingDirectory: path,
      baseDirectory: null,
      setupCommand: null,
      timeLimitMs: 60_000,
      way: 'direct',
      ...commands,
    },
    progress: silent,
    signal,
    migrateItself: null,
    facts: noFacts(),
    ...more,
  }
}

const headOf = ({ database }: Preparation) => database.replace('base', 'head')

async function both(preparation: Preparation): Promise<void> {
  await prepareBase(preparation)
  await migrateToHead(preparation, headOf(preparation))
}

const tables = async (database: string) =>
  (
    await sql<{ name: string; rows: string }>(
      server().connection(database),
      `SELECT relname AS name, reltuples::bigint AS rows FROM pg_class
       WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
    )
  ).map(({ name, rows }) => `${name} ${rows}`)

const users = 'CREATE TABLE users (id int PRIMARY KEY, name text);\n'
const teams = 'CREATE TABLE teams (id int PRIMARY KEY);\n'

describe('scripts', () => {
  test('the base has what was there, and its rows; the head is its copy with what is new', async () => {
    const repository = repositoryOf(
      { 'migrations/001_users.sql': users },
      { 'migrations/002_teams.sql': teams, 'seed.sql': "INSERT INTO users VALUES (1, 'Ann'), (2, 'Bob');" },
    )
    const preparation = await prepared(repository, { seedFile: join(repository.path, 'seed.sql'), rows: 50 })
    await both(preparation)
    expect(await tables(preparation.database)).toEqual(['users 50'])
    expect(await tables(headOf(preparation))).toEqual(['teams 0', 'users 50'])
    const [ann] = await sql(server().connection(headOf(preparation)), 'SELECT name FROM users WHERE id = 1')
    expect(ann).toEqual({ name: 'Ann' })
    // As production has it after an autovacuum: index-only scans are possible.
    const [visible] = await sql(
      server().connection(preparation.database),
      "SELECT relallvisible > 0 AS is FROM pg_class WHERE relname = 'users'",
    )
    expect(visible).toEqual({ is: true })
  })

  test('roles are created as they turn out to be needed', async () => {
    const role = `late_${process.pid}`
    const dynamic = `DO $$ BEGIN EXECUTE 'GRANT SELECT ON users TO ' || 'late_' || '${process.pid}'; END $$;\n`
    const preparation = await prepared(
      repositoryOf({ 'migrations/001_users.sql': users }, { 'migrations/002_grant.sql': dynamic }),
    )
    await both(preparation)
    expect(preparation.facts.createdRoles).toEqual([role])
    for (const database of [headOf(preparation), preparation.database]) await server().dropDatabase(database)
    await sql(server().connection('postgres'), `DROP ROLE ${role}`)
  })

  test('a new one that fails is the user’s to mend, at its place', async () => {
    const preparation = await prepared(
      repositoryOf({ 'migrations/001_users.sql': users }, { 'migrations/002_wrong.sql': '-- a comment\nDROP TABLE nobody;\n' }),
    )
    await expect(both(preparation)).rejects.toMatchObject({
      name: 'UserError',
      message: 'the database cannot be migrated to the head: migrations/002_wrong.sql:2: table "nobody" does not exist',
      remedy: expect.stringContaining('migration-dryrun'),
    })
  })

  test('a base without tables: the rows are for the head', async () => {
    const repository = repositoryOf({}, { 'migrations/001_users.sql': users, 'seed.sql': "INSERT INTO users VALUES (1, 'Ann');" })
    const preparation = await prepared(repository, { seedFile: join(repository.path, 'seed.sql'), rows: 20 })
    await both(preparation)
    expect(await tables(preparation.database)).toEqual([])
    expect(await tables(headOf(preparation))).toEqual(['users 20'])
    expect(preparation.facts.isSeedLeftOut).toBe(false)
  })

  test('no base at all: the head alone, with its rows', async () => {
    const repository = repositoryOf({}, { 'migrations/001_users.sql': users })
    const preparation = await prepared(repository, { subject: { all: true }, rows: 20 })
    await prepareHeadAlone(preparation, headOf(preparation))
    expect(await tables(headOf(preparation))).toEqual(['users 20'])
  })
})

describe('no migrations at all', () => {
  const schema = { 'schema.sql': users, 'seed.sql': "INSERT INTO users VALUES (1, 'Ann');", 'README.md': '' }

  test('a database of the schema and the seed', async () => {
    const repository = repositoryOf(schema, {})
    const inFolder = (file: string) => join(repository.path, file)
    const preparation = await prepared(repository, { schemaFile: inFolder('schema.sql'), seedFile: inFolder('seed.sql') })
    await both(preparation)
    expect(await tables(headOf(preparation))).toEqual(['users 1'])
  })

  test('or an empty one', async () => {
    const preparation = await prepared(repositoryOf({ 'README.md': '' }, {}))
    await both(preparation)
    expect(await tables(headOf(preparation))).toEqual([])
  })

  test('which is an error where migrations are what it is about, or a directory was named', async () => {
    const repository = repositoryOf({ 'README.md': '' }, {})
    await expect(prepared(repository, { subject: { whereNone: 'refuse' } })).rejects.toThrow('No migrations were found')
    await expect(prepared(repository, { subject: { migrations: 'db' } })).rejects.toThrow('There is no migrations directory db')
  })
})

/** Applies every file in db/ that it has not applied before, by psql's language and pg's client: a tool of one's own. */
const tool = `
const { Client } = require(${JSON.stringify(join(import.meta.dirname, '../../../node_modules/pg'))})
const { readdirSync, readFileSync } = require('node:fs')
const main = async () => {
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query('CREATE TABLE IF NOT EXISTS schema_migrations (version text)')
  for (const file of readdirSync('db').sort()) {
    const done = await client.query('SELECT FROM schema_migrations WHERE version = $1', [file])
    if (done.rowCount > 0) continue
    await client.query(readFileSync('db/' + file, 'utf8'))
    await client.query('INSERT INTO schema_migrations VALUES ($1)', [file])
  }
  await client.end()
}
main().catch((error) => { console.error(error.message); process.exit(1) })
`

describe('a command', () => {
  const files = { 'migrate.cjs': tool, 'db/1': users }
  const command = { subject: { migrateCommand: 'node migrate.cjs' } }

  test.each(['direct', 'traced'] as const)('%s, runs in each tree: the base’s knows nothing of what is new', async (way) => {
    const preparation = await prepared(repositoryOf(files, { 'db/2': teams }), { ...command, commands: { way }, rows: 10 })
    await both(preparation)
    expect(await tables(preparation.database)).toEqual(['schema_migrations 1', 'users 10'])
    expect(await tables(headOf(preparation))).toEqual(['schema_migrations 2', 'teams 0', 'users 10'])
  })

  test('books that only their columns give away get no rows of ours', async () => {
    const books = `${users};
CREATE TABLE app_migrations (id serial PRIMARY KEY, timestamp bigint NOT NULL, name varchar NOT NULL);
INSERT INTO app_migrations (timestamp, name) VALUES (1, 'One');
CREATE TABLE migrations (id serial PRIMARY KEY, migration varchar(255) NOT NULL, batch int NOT NULL);
CREATE TABLE bird_migrations (id int PRIMARY KEY, species text NOT NULL)`
    const preparation = await prepared(repositoryOf({ 'migrate.cjs': tool, 'db/1': books }, {}), { ...command, rows: 10 })
    await prepareBase(preparation)
    const filled = ['app_migrations 1', 'bird_migrations 10', 'migrations 0', 'schema_migrations 1', 'users 10']
    expect(await tables(preparation.database)).toEqual(filled)
  })

  test('in the checkout of the base that is there, after its setup', async () => {
    const repository = repositoryOf(files, { 'db/2': teams })
    await withWorktree(repository.path, 'main', async (baseDirectory) => {
      rmSync(join(baseDirectory, 'db/1'))
      const setupCommand = 'if [ ! -e db/2 ]; then echo "CREATE TABLE by_setup ();" > db/0; fi'
      const preparation = await prepared(repository, { ...command, commands: { baseDirectory, setupCommand } })
      await prepareBase(preparation)
      expect(await tables(preparation.database)).toEqual(['by_setup 0', 'schema_migrations 1'])
    })
  })

  test('roles that it needs are created, one after another', async () => {
    const roles = ['one', 'two'].map((name) => `${name}_${process.pid}`)
    const grants = (role: string | undefined) => `GRANT SELECT ON users TO "${role}";`
    const repository = repositoryOf({ ...files, 'db/2': grants(roles[0]) }, { 'db/3': grants(roles[1]) })
    const preparation = await prepared(repository, command)
    await both(preparation)
    expect(preparation.facts.createdRoles).toEqual(roles)
    for (const database of [headOf(preparation), preparation.database]) await server().dropDatabase(database)
    for (const role of roles) await sql(server().connection('postgres'), `DROP ROLE "${role}"`)
  })

  test('that fails, or connects elsewhere, is the user’s to mend', async () => {
    const repository = repositoryOf(files, { 'db/2': 'DROP TABLE nobody' })
    await expect(both(await prepared(repository, command))).rejects.toMatchObject({
      name: 'UserError',
      message:
        'the database cannot be migrated to the head: migrate-command ended with exit code 1: table "nobody" does not exist',
    })
    const elsewhere = await prepared(repository, { subject: { migrateCommand: 'true' } })
    await expect(both(elsewhere)).rejects.toThrow('has seen no statement: did it connect elsewhere?')
  })

  test('an extension that this PostgreSQL does not have', async () => {
    const repository = repositoryOf(files, { 'db/2': 'CREATE EXTENSION vector' })
    await expect(both(await prepared(repository, command))).rejects.toMatchObject({
      message: expect.stringContaining('does not have the extension "vector"'),
      remedy: expect.stringContaining('pgvector'),
    })
  })
})
