import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { leavingNothingBehind, newPlace, type Place } from '../support/preflight.ts'
import { sharedServer, sql } from '../support/server.ts'
import { urlOf } from '../support/server-url.ts'

const server = sharedServer()
leavingNothingBehind()

const shared = () => ['--postgres', urlOf(server().connection('postgres')), '--rows', '0']

const create = 'CREATE TABLE accounts (id int PRIMARY KEY, email text);\n'
const rewrite = 'ALTER TABLE accounts ALTER COLUMN id TYPE bigint;\n'

type Files = Record<string, string>

/** A repository on the branch `change`. */
function changeOf(base: Files, change: Files, name?: string): Place {
  const place = newPlace(name)
  place.repository()
  place.commit('base', base)
  place.git('checkout', '--quiet', '-b', 'change')
  place.commit('change', change)
  return place
}

const harmful = () => changeOf({ 'migrations/001_a.sql': create }, { 'migrations/002_b.sql': rewrite })
const harmless = () =>
  changeOf(
    { 'migrations/001_a.sql': create, 'migrations/001_a.down.sql': 'DROP TABLE accounts;\n' },
    { 'migrations/002_b.sql': 'CREATE TABLE b (id int);\n', 'migrations/002_b.down.sql': 'DROP TABLE b;\n' },
  )

const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../docs/schema/migration-dryrun.v1.json'), 'utf8'))
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema)

function expectValid(json: string): void {
  expect(validate(JSON.parse(json)), JSON.stringify(validate.errors, null, 2)).toBe(true)
}

describe('results', () => {
  test('findings: exit code 1; a report on stdout, progress on stderr, one file each for markdown and JSON', async () => {
    const place = harmful()
    const files = ['--markdown', 'out/report.md', '--json', 'out/report.json']
    const { exitCode, stdout, stderr } = await place.run(['migration-dryrun', ...shared(), ...files])
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/^✖ Migrations: `002_b\.sql(:1)?` /)
    expect(stdout).not.toContain('tracing')
    expect(stdout).toBe(stripVTControlCharacters(stdout))
    expect(stderr).toContain('tracing 1 new migration\n')
    expect(stderr).not.toContain('✖')
    const markdown = readFileSync(join(place.folder, 'out/report.md'), 'utf8')
    expect(markdown).toContain('migrations/002_b.sql')
    expect(markdown.length).toBeLessThan(65_536)
    const json = readFileSync(join(place.folder, 'out/report.json'), 'utf8')
    expectValid(json)
    expect(JSON.parse(json)).toMatchObject({ version: 1, mode: 'migration-dryrun', verdict: 'fail' })
  })

  test('--json: nothing but JSON on stdout, and it follows the published schema', async () => {
    const { exitCode, stdout } = await harmful().run(['migration-dryrun', ...shared(), '--json'])
    expect(exitCode).toBe(1)
    expectValid(stdout)
    expect(stdout).toMatch(/^\{[\s\S]*\}\n$/)
  })

  test.each([
    ['a failing migration', { 'migrations/002_b.sql': 'SELEC 1;\n' }],
    ['nothing new', { 'README.md': '' }],
    ['a migration that loses data', { 'migrations/002_b.sql': 'DROP TABLE accounts;\n' }],
  ])('the JSON of %s follows the schema', async (_what, change) => {
    const { stdout } = await changeOf({ 'migrations/001_a.sql': create }, change).run(['migration-dryrun', ...shared(), '--json'])
    expectValid(stdout)
  })

  test('nothing found: exit code 0', async () => {
    const { exitCode, stdout } = await harmless().run(['migration-dryrun', ...shared()])
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^(✔|▲) Migrations: /)
  })

  test('nothing new: exit code 0 without a server', async () => {
    const place = changeOf({ 'migrations/001_a.sql': create }, { 'README.md': '' })
    const { exitCode, stdout } = await place.run(['migration-dryrun', '--postgres', 'postgres://u:secret1@127.0.0.1:1/db'])
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^✔ Migrations: No migration is new, compared with main/)
  })

  test.each([
    ['error', 1],
    ['warning', 1],
    ['never', 0],
  ])('fail-on: %s with an error', async (failOn, exitCode) => {
    expect((await harmful().run(['migration-dryrun', ...shared(), '--fail-on', failOn])).exitCode).toBe(exitCode)
  })

  test.each([
    ['error', 0],
    ['warning', 1],
  ])('fail-on: %s with a warning', async (failOn, exitCode) => {
    // Others have a down part: that this one has none is a warning.
    const place = changeOf(
      { 'migrations/001_a.sql': create, 'migrations/001_a.down.sql': 'DROP TABLE accounts;\n' },
      { 'migrations/002_b.sql': 'CREATE TABLE b (id int);\n' },
    )
    const run = await place.dryRun([...shared(), '--fail-on', failOn])
    expect(run.findings.map(({ rule, level }) => [rule, level])).toContainEqual(['not-reversible', 'warning'])
    expect(run.findings.map(({ level }) => level)).not.toContain('error')
    expect(run.exitCode).toBe(exitCode)
  })

  test('colour: by FORCE_COLOR, never against NO_COLOR', async () => {
    const place = changeOf({ 'migrations/001_a.sql': create }, { 'README.md': '' })
    const stdoutWith = async (env: Record<string, string>) => (await place.run(['migration-dryrun'], { env })).stdout
    const sequence = '\u001b['
    expect(await stdoutWith({ FORCE_COLOR: '1' })).toContain(sequence)
    expect(await stdoutWith({ FORCE_COLOR: '1', NO_COLOR: '1' })).not.toContain(sequence)
    expect(await stdoutWith({})).not.toContain(sequence)
  })

  test('who reads the results may stop: no fault', async () => {
    const run = harmful().start(['migration-dryrun', ...shared(), '--json'])
    run.child.stdout?.destroy()
    const { stderr } = await run.end
    expect(stderr).not.toMatch(/fault|EPIPE/)
  })
})

describe('what is new', () => {
  test('--all traces what the base has as well', async () => {
    const place = harmless()
    const filesOf = async (...flags: string[]) =>
      (await place.dryRun([...shared(), ...flags])).data.migrations.map(({ file }) => file)
    expect(await filesOf()).toEqual(['migrations/002_b.sql'])
    expect(await filesOf('--all')).toEqual(['migrations/001_a.sql', 'migrations/002_b.sql'])
  })

  test('outside git everything is new, and said to be', async () => {
    const place = newPlace()
    place.write({ 'migrations/001_a.sql': create })
    const { exitCode, stdout } = await place.run(['migration-dryrun', ...shared()], { env: { PATH: '/usr/bin:/bin' } })
    expect(exitCode).toBe(0)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Every migration counts as new: not in a git repository')
  })

  test('in a monorepo: paths are the repository’s, wherever it is called from', async () => {
    const place = changeOf(
      { 'services/shop/migrations/001_a.sql': create, 'services/mail/migrations/001_a.sql': create },
      { 'services/shop/migrations/002_b.sql': rewrite },
    )
    const file = 'services/shop/migrations/002_b.sql'
    const above = await place.dryRun([...shared(), '--working-directory', 'services/shop'])
    const within = await place.dryRun(shared(), { cwd: 'services/shop' })
    for (const { findings, data } of [above, within]) {
      expect(data.migrations.map((migration) => migration.file)).toEqual([file])
      expect(new Set(findings.flatMap(({ at }) => at?.file ?? []))).toEqual(new Set([file]))
    }
  })

  test('what is not committed yet is new', async () => {
    const place = newPlace()
    place.repository()
    place.commit('base', { 'migrations/001_a.sql': create })
    place.write({ 'migrations/002_b.sql': rewrite })
    const { data } = await place.dryRun(shared())
    expect(data.migrations.map(({ file }) => file)).toEqual(['migrations/002_b.sql'])
  })
})

const roles = "SELECT rolname FROM pg_roles WHERE rolname LIKE 'preflight_test%'"

describe('the base', () => {
  test('a schema dump stands for it, and the seed runs on it', async () => {
    const dump =
      "\\restrict aB3\nSET client_encoding = 'UTF8';\nSELECT pg_catalog.set_config('search_path', '', false);\n" +
      'CREATE TABLE public.accounts (id integer NOT NULL, email text);\nCOPY public.accounts (id, email) FROM stdin;\n1\ta@example.com\n\\.\n' +
      'ALTER TABLE ONLY public.accounts ADD CONSTRAINT accounts_pkey PRIMARY KEY (id);\n\\unrestrict aB3\n'
    const place = changeOf(
      {
        'migrations/001_a.sql': 'SELECT broken;\n',
        'db/structure.sql': dump,
        'db/seed.sql': "INSERT INTO accounts VALUES (2, 'b');\n",
      },
      { 'migrations/002_b.sql': "UPDATE accounts SET email = 'c';\n" },
    )
    const { exitCode, stderr, data } = await place.dryRun([...shared(), '--schema', 'db/structure.sql', '--seed', 'db/seed.sql'])
    expect(exitCode, stderr).toBe(0)
    expect(data.migrations[0]?.statements).toMatchObject([{ kind: 'UPDATE', rows: 2 }])
  })

  test('rows are generated where the seed left a table empty', async () => {
    const place = changeOf({ 'migrations/001_a.sql': create }, { 'migrations/002_b.sql': "UPDATE accounts SET email = 'c';\n" })
    const flags = shared().with(-1, '250')
    const { data } = await place.dryRun(flags)
    expect(data.migrations[0]?.statements).toMatchObject([{ kind: 'UPDATE', rows: 250 }])
  })

  test('roles that migrations name are created, said so, and gone from a server that stays', async () => {
    const place = changeOf(
      { 'migrations/001_a.sql': `${create}GRANT SELECT ON accounts TO preflight_test_reader;\n` },
      { 'migrations/002_b.sql': "DO $$ BEGIN EXECUTE 'GRANT SELECT ON accounts TO preflight_test_hidden'; END $$;\n" },
    )
    const { exitCode, stdout, stderr } = await place.run(['migration-dryrun', ...shared()])
    expect(exitCode, stdout + stderr).toBe(0)
    const told = stdout.replaceAll(/\s+/g, ' ')
    for (const role of ['preflight_test_reader', 'preflight_test_hidden']) expect(told).toContain(role)
    expect(await sql(server().connection('postgres'), roles)).toEqual([])
  })

  test('migrations that create their own role can be run again on a server that stays', async () => {
    const place = changeOf({ 'migrations/001_a.sql': create }, { 'migrations/002_b.sql': 'CREATE ROLE preflight_test_own;\n' })
    for (const _attempt of [1, 2]) expect((await place.dryRun(shared())).exitCode).toBe(0)
    expect(await sql(server().connection('postgres'), roles)).toEqual([])
  })

  test('roles that a command needs, on the base and on the head', async () => {
    const place = changeOf(
      { 'db/1.sql': `${create}CREATE ROLE preflight_test_own; GRANT SELECT ON accounts TO preflight_test_one;\n` },
      { 'db/2.sql': 'CREATE ROLE preflight_test_new; GRANT SELECT ON accounts TO preflight_test_two;\n' },
    )
    const command = 'for f in db/*.sql; do grep -qx $f done.txt 2>/dev/null || psql -Xq1 -v ON_ERROR_STOP=1 -f $f; done'
    // Nothing but the command knows what has been applied: the head's run leaves out what the base's has applied.
    place.write({ 'done.txt': 'db/1.sql\n' })
    const { exitCode, stdout, stderr } = await place.run(['migration-dryrun', ...shared(), '--migrate-command', command])
    expect(exitCode, stdout + stderr).toBe(0)
    for (const role of ['preflight_test_one', 'preflight_test_two']) expect(stdout).toContain(role)
    expect(await sql(server().connection('postgres'), roles)).toEqual([])
  })

  test('an extension that the server has', async () => {
    const { exitCode, stderr } = await changeOf(
      { 'migrations/001_a.sql': `CREATE EXTENSION IF NOT EXISTS plpgsql;\n${create}` },
      { 'migrations/002_b.sql': 'CREATE EXTENSION pg_trgm;\n' },
    ).dryRun(shared())
    expect(exitCode, stderr).toBe(0)
  })
})

describe('a command on a base', () => {
  const command = ['--migrate-command', 'for f in migrations/*.sql; do psql -Xq -v ON_ERROR_STOP=1 -f $f; done']

  test('that has no migrations yet: it is not run there', async () => {
    const place = changeOf({ 'README.md': '' }, { 'migrations/001_a.sql': create })
    const { exitCode, stderr, data } = await place.dryRun([...shared(), ...command])
    expect(exitCode, stderr).toBe(0)
    expect(stderr).not.toContain('migrate-command on the base')
    expect(data.migrations.map(({ file }) => file)).toEqual(['migrations/001_a.sql'])
  })

  test('that does not have the working directory: it is not run there', async () => {
    const place = changeOf({ 'README.md': '' }, { 'services/shop/migrations/001_a.sql': create })
    const flags = [...shared(), ...command, '--working-directory', 'services/shop']
    const { exitCode, stderr } = await place.dryRun(flags)
    expect(exitCode, stderr).toBe(0)
    expect(stderr).not.toContain('migrate-command on the base')
  })

  test('on which it fails: exit code 2', async () => {
    const place = changeOf({ 'migrations/001_a.sql': 'SELECT broken;\n' }, { 'migrations/002_b.sql': create })
    const { exitCode, stderr } = await place.run(['migration-dryrun', ...shared(), ...command])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/preflight: migrate-command ended with exit code 3 on the base: .*\. Its output is above\..*\n$/)
  })
})

describe('a server given by URL', () => {
  test('whose password holds every awkward character, for us and for a command', async () => {
    const password = `p@s:s/w#o?r%d&"'\\ <ü>$+`
    const admin = server().connection('postgres')
    await sql(admin, `CREATE ROLE preflight_awkward LOGIN SUPERUSER PASSWORD '${password.replaceAll("'", "''")}'`)
    try {
      const url = urlOf({ ...admin, user: 'preflight_awkward', password })
      const flags = ['--postgres', url, '--rows', '0']
      const place = changeOf(
        { 'migrations/001_a.sql': create.replace('TABLE', 'TABLE IF NOT EXISTS') },
        { 'migrations/002_b.sql': rewrite },
      )
      const command = [
        '--migrate-command',
        'for f in migrations/*.sql; do psql -Xq -v ON_ERROR_STOP=1 -f $f "$DATABASE_URL"; done',
      ]
      for (const run of [await place.dryRun(flags), await place.dryRun([...flags, ...command])]) {
        expect(run.findings.map(({ rule }) => rule)).toContain('table-rewrite')
        for (const form of [password, encodeURIComponent(password)]) expect(run.stdout + run.stderr).not.toContain(form)
      }
    } finally {
      await sql(admin, 'DROP ROLE preflight_awkward')
    }
  })
})
