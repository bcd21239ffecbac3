import { chmodSync, chownSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dockerAnswers } from '../support/docker.ts'
import { leavingNothingBehind, newPlace, type Options, type Place, type Run } from '../support/preflight.ts'
import { freshDatabase, sharedServer, sql } from '../support/server.ts'
import { urlOf } from '../support/server-url.ts'

const server = sharedServer()
leavingNothingBehind()

/** Flags of a run on the shared server: for everything that is not about how a server is started. */
const shared = () => ['--postgres', urlOf(server().connection('postgres')), '--rows', '0']

const create = 'CREATE TABLE a (id int PRIMARY KEY);\n'

function placeWith(files: Record<string, string | Buffer>, name?: string): Place {
  const place = newPlace(name)
  place.write(files)
  return place
}

const dryRun = (place: Place, flags: readonly string[] = shared(), options?: Options) =>
  place.run(['migration-dryrun', ...flags], options)

/** The user's mistake: exit code 2, nothing on stdout, and the last line of stderr, alone, says what is wrong. */
function expectRefusal({ exitCode, stdout, stderr }: Run, line: RegExp): void {
  expect({ exitCode, stdout }, stderr).toEqual({ exitCode: 2, stdout: '' })
  const lines = stderr.trimEnd().split('\n')
  expect(lines.at(-1)).toMatch(/^preflight: /)
  expect(lines.at(-1)).toMatch(line)
  expect(lines.filter((each) => /^preflight: |^\s+at |Error\b/.test(each))).toHaveLength(1)
}

describe('files', () => {
  test.each([
    ['a directory that is not there', ['--migrations', 'db/none'], /--migrations: db\/none does not exist/],
    ['a file in its place', ['--migrations', 'migrations/001_a.sql'], /--migrations: migrations\/001_a\.sql is no directory/],
    ['one outside', ['--migrations', '..'], /--migrations: \.\. lies outside working-directory/],
    ['an empty one', ['--migrations', 'empty'], /empty/],
    ['a working directory that is not there', ['--working-directory', 'service'], /--working-directory: service does not exist/],
    ['a seed that is not there', ['--seed', 'seed.sql'], /--seed: seed\.sql does not exist/],
    ['a config that is not there', ['--config', 'ci/preflight.yml'], /config: ci\/preflight\.yml does not exist/],
  ])('%s', async (_what, flags, line) => {
    const place = placeWith({ 'migrations/001_a.sql': create, 'empty/.gitkeep': '' })
    expectRefusal(await dryRun(place, flags), line)
  })

  test('no migrations', async () => {
    expectRefusal(await dryRun(placeWith({ 'README.md': '# Nothing\n' }), []), /No migrations were found\. .*`migrate-command`/)
  })

  test.each([
    [
      'Latin-1',
      Buffer.from('-- ok\n-- für\nSELECT 1;\n', 'latin1'),
      /migrations\/002_b\.sql is not UTF-8: byte 0xfc at offset 10 \(line 2\)/,
    ],
    ['UTF-16', Buffer.from('\ufeffSELECT 1;\n', 'utf16le'), /migrations\/002_b\.sql is UTF-16 \(little-endian\), not UTF-8/],
    ['binary', Buffer.from('SELECT\0 1;\n'), /migrations\/002_b\.sql is not text: NUL byte at offset 6 \(line 1\)/],
  ])('not UTF-8 but %s', async (_what, content, line) => {
    expectRefusal(await dryRun(placeWith({ 'migrations/001_a.sql': create, 'migrations/002_b.sql': content }), []), line)
  })

  test.each([
    ['\\i', '\\i other.sql\n', /migrations\/002_b\.sql:2: \\i is a command of psql's/],
    ['\\gset', 'SELECT 1 AS one \\gset\n', /migrations\/002_b\.sql:2: \\gset is a command of psql's/],
  ])("psql's %s", async (_what, text, line) => {
    expectRefusal(await dryRun(placeWith({ 'migrations/001_a.sql': create, 'migrations/002_b.sql': `-- a\n${text}` })), line)
  })

  test("a dump's \\restrict lines and COPY blocks work", async () => {
    const dump = `\\restrict k3Y\n\n${create}COPY a (id) FROM stdin;\n1\n2\n\\.\n\n\\unrestrict k3Y\n`
    const { exitCode, data } = await placeWith({ 'migrations/001_dump.sql': dump }).dryRun(shared())
    expect(exitCode).toBe(0)
    expect(data.migrations[0]?.statements).toMatchObject([
      { kind: 'CREATE TABLE', line: 3 },
      { kind: 'COPY', line: 4, rows: 2 },
    ])
  })

  test('line ends of Windows, a byte order mark, files without a statement', async () => {
    const { exitCode, data } = await placeWith({
      'migrations/001_a.sql': '\ufeff-- first\r\nCREATE TABLE a (\r\n  id int\r\n);\r\nCREATE TABLE b (id int);\r\n',
      'migrations/002_empty.sql': '',
      'migrations/003_comment.sql': '-- later\n',
    }).dryRun(shared())
    expect(exitCode).toBe(0)
    expect(data.migrations.map(({ file, statements }) => [file, statements.map(({ line }) => line)])).toEqual([
      ['migrations/001_a.sql', [2, 5]],
    ])
  })

  test('blanks and other scripts in every name, in a repository and with a command', async () => {
    const place = newPlace("mein Ordner 'äöü' 日本")
    place.repository()
    place.commit('base', { 'Datenbank neu/Migrationen ü/001 größe.sql': create.replace('TABLE', 'TABLE IF NOT EXISTS') })
    place.git('checkout', '--quiet', '-b', 'Zweig-ü')
    place.commit('head', { 'Datenbank neu/Migrationen ü/002 größer.sql': 'SELECT 1;\nALTER TABLE a ADD b int, nix;\n' })
    const expected = { file: 'Datenbank neu/Migrationen ü/002 größer.sql', line: 2 }
    const flags = ['--migrations', 'Datenbank neu/Migrationen ü']
    expect((await place.dryRun([...shared(), ...flags])).findings[0]?.at).toMatchObject(expected)
    const command = 'for f in "Datenbank neu"/*/*.sql; do psql -Xq -v ON_ERROR_STOP=1 -f "$f"; done'
    const viaPsql = await place.dryRun([...shared(), ...flags, '--migrate-command', command])
    expect(viaPsql.findings[0]).toMatchObject({ rule: 'migration-fails', at: expected })
  })

  test('300 migrations', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`migrations/${1000 + index}_t.sql`, `CREATE TABLE t${index} (id int);\n`]),
    )
    const { exitCode, data } = await placeWith(files).dryRun(shared())
    expect(exitCode).toBe(0)
    expect(data.migrations).toHaveLength(300)
  })

  test('a migration of 5 MB', async () => {
    const insert = (id: number) => `INSERT INTO a VALUES (${id}, '${'ü'.repeat(8000)}');\n`
    const text = `CREATE TABLE a (id int, t text);\n${Array.from({ length: 320 }, (_, id) => insert(id)).join('')}`
    const place = placeWith({ 'migrations/001_a.sql': text })
    const { exitCode, data } = await place.dryRun(shared())
    expect(exitCode).toBe(0)
    expect(data.migrations[0]?.statements.at(-1)).toMatchObject({ kind: 'INSERT', line: 321 })
  })
})

describe('mistakes in SQL', () => {
  test.each([
    ['on the first line', 'SELEC 1;\n', ':1:1', 'syntax error at or near "SELEC"'],
    ['behind characters of several bytes', "SELECT 'größer 😀 日本', nix;\n", ':1:23', 'column "nix" does not exist'],
    [
      'on a later line',
      "SELECT 'ü\n😀', 1;\n\n  SELECT 2;\nALTER TABLE a\n\tADD c int DEFUALT 0;\n",
      ':6:12',
      'syntax error at or near "DEFUALT"',
    ],
    ['behind another statement of its line', 'SELECT 1; SELECT 2; DROP TABLE nix;\n', ':1', 'table "nix" does not exist'],
    ['in a second statement of a line', "SELECT '😀'; SELECT nix;\n", ':1:20', 'column "nix" does not exist'],
    ['at the end', 'SELECT (1\n', ':1:10', 'syntax error at end of input'],
    ['with line ends of Windows', 'SELECT 1;\r\nSELECT\r\n  nix;\r\n', ':3:3', 'column "nix" does not exist'],
  ])('%s: the finding has its place and what the server said', async (_what, text, place, message) => {
    const found = placeWith({ 'db/migrations/001_a.sql': create, 'db/migrations/002_b.sql': text })
    const { exitCode, verdict, headline, findings } = await found.dryRun(shared())
    expect({ exitCode, verdict }).toEqual({ exitCode: 1, verdict: 'fail' })
    expect(headline).toContain(`\`002_b.sql${place === ':1' ? '' : place}\` fails: ${message}`)
    const [line, column] = place.slice(1).split(':').map(Number)
    expect(findings[0]?.at).toEqual({ file: 'db/migrations/002_b.sql', line, endLine: line, ...(column && { column }) })
    expect(findings[0]?.evidence[0]).toMatchObject({ kind: 'server-error', message })
  })

  test('the terminal shows file, line and column', async () => {
    const { exitCode, stdout } = await dryRun(placeWith({ 'migrations/001_a.sql': '\nSELEC 1;\n' }))
    expect(exitCode).toBe(1)
    expect(stdout).toContain('migrations/001_a.sql:2:1\n')
    expect(stdout).toContain('syntax error at or near "SELEC"')
  })

  test('sent as a whole by the tool: the place is that in the file', async () => {
    const { findings } = await placeWith({
      'migrations/000001_a.up.sql': create,
      'migrations/000001_a.down.sql': 'DROP TABLE a;\n',
      'migrations/000002_b.up.sql': "-- ä\nSELECT '😀';\nALTER TABLE a\n  ADD b integr;\n",
      'migrations/000002_b.down.sql': 'SELECT 1;\n',
    }).dryRun(shared())
    expect(findings[0]).toMatchObject({
      rule: 'migration-fails',
      at: { file: 'migrations/000002_b.up.sql', line: 4, column: 9 },
    })
  })

  test('sent by a command: the place is that in the file', async () => {
    const place = placeWith({ 'migrations/001_a.sql': "SELECT '😀';\nSELECT 'ü',\n  nix;\n" })
    const { findings } = await place.dryRun([
      ...shared(),
      '--migrate-command',
      'psql -Xq -v ON_ERROR_STOP=1 -f migrations/001_a.sql',
    ])
    expect(findings[0]).toMatchObject({ rule: 'migration-fails', at: { file: 'migrations/001_a.sql', line: 3, column: 3 } })
  })

  test('in the base: exit code 2, with the place', async () => {
    const place = newPlace()
    place.repository()
    place.commit('base', { 'migrations/001_a.sql': 'SELECT 1;\nSELECT nix;\n' })
    place.git('checkout', '--quiet', '-b', 'change')
    place.commit('head', { 'migrations/002_b.sql': create })
    expectRefusal(
      await dryRun(place),
      /the base has fails .*migrations\/001_a\.sql:2:8: column "nix" does not exist\. Give a dump/,
    )
  })

  test('in the seed and in the schema: exit code 2, with the place', async () => {
    const place = placeWith({
      'migrations/001_b.sql': create,
      'schema.sql': 'CREATE TABLE c (id int);\n',
      'bad.sql': '\n  SELECT nix;\n',
    })
    const schema = ['--schema', 'schema.sql']
    expectRefusal(
      await dryRun(place, [...shared(), ...schema, '--seed', 'bad.sql']),
      /seed: .*bad\.sql:2:10: column "nix" does not exist/,
    )
    expectRefusal(
      await dryRun(place, [...shared(), '--schema', 'bad.sql']),
      /schema: .*bad\.sql:2:10: column "nix" does not exist/,
    )
  })

  test.each(['head', 'base'])("an extension that the server does not have, in the %s's migrations", async (side) => {
    const place = newPlace()
    place.repository()
    const files = { 'migrations/001_v.sql': 'CREATE EXTENSION vector;\n' }
    place.commit('base', { 'README.md': '', ...(side === 'base' && files) })
    place.git('checkout', '--quiet', '-b', 'change')
    place.commit('head', { 'migrations/002_a.sql': create, ...files })
    expectRefusal(await dryRun(place), /PostgreSQL 17 does not have the extension "vector"\. .*pgvector\/pgvector:pg17/)
  })
})

describe('what hangs', () => {
  test('a statement: cancelled after statement-timeout, and a finding', async () => {
    const place = placeWith({ 'migrations/001_a.sql': `${create}SELECT pg_sleep(3600);\n` })
    const { exitCode, findings } = await place.dryRun([...shared(), '--statement-timeout', '500ms'])
    expect(exitCode).toBe(1)
    expect(findings[0]).toMatchObject({ rule: 'migration-fails', at: { file: 'migrations/001_a.sql', line: 2 } })
    expect(findings[0]?.title).toContain('`statement-timeout`')
  })

  test.each([
    ['a new migration', [], 'SELECT pg_sleep(3600);\n', ''],
    ['a migration of the base', [], '', 'SELECT pg_sleep(3600);\n'],
    ['a command', ['--migrate-command', 'psql -Xqc "SELECT 1"; sleep 3600'], '', ''],
  ])('%s: ended with the time budget', async (_what, flags, head, base) => {
    const place = newPlace()
    place.repository()
    place.commit('base', { 'migrations/001_a.sql': `${create}${base}` })
    place.git('checkout', '--quiet', '-b', 'change')
    place.commit('head', { 'migrations/002_b.sql': `SELECT 1;\n${head}` })
    const run = await dryRun(place, [...shared(), ...flags, '--statement-timeout', '1h', '--time-budget', '3s'])
    expectRefusal(run, /the run had not ended after 3 s, its time-budget\. Raise time-budget/)
    expect(await databases()).toEqual([])
  })
})

describe('commands', () => {
  const command = async (line: string, more: string[] = []) => {
    const place = placeWith({ 'migrations/001_a.sql': create })
    return dryRun(place, [...shared(), '--migrate-command', line, ...more])
  }

  test('not found', async () => {
    expectRefusal(await command('no-such-tool up'), /migrate-command: a command was not found \(.*no-such-tool.*\)\. Install it/)
  })

  test('ends with 1 before it said a word to the server', async () => {
    const run = await command('echo no configuration >&2; exit 1')
    expectRefusal(run, /migrate-command ended with exit code 1 before the server had seen a statement: no configuration\. /)
    expect(run.stderr).toContain('  | no configuration\n')
  })

  test('ends with 1 after the server refused a statement: a finding', async () => {
    const { exitCode, stdout } = await command('psql -Xq -v ON_ERROR_STOP=1 -c "SELEC 1"')
    expect(exitCode).toBe(1)
    expect(stdout).toContain('syntax error at or near "SELEC"')
  })

  test('ends with 1 though every statement went through: a finding with its last words', async () => {
    const { exitCode, stdout } = await command('psql -Xqf migrations/001_a.sql; echo lost my way >&2; exit 3')
    expect(exitCode).toBe(1)
    expect(stdout).toContain('lost my way')
  })

  test('leaves a process behind: it is ended', async () => {
    const { exitCode } = await command('psql -Xqf migrations/001_a.sql; setsid sleep 3600 & disown; sleep 0.1')
    expect(exitCode).toBe(0)
  })

  test('speaks to another server, or to none', async () => {
    const seen =
      /migrate-command ended well on the head, but the throwaway server has seen no statement: did it connect elsewhere\? .*DATABASE_URL/
    expectRefusal(await command('true'), seen)
    const elsewhere = await freshDatabase(server(), 'elsewhere')
    expectRefusal(await command(`psql -Xq '${urlOf(elsewhere)}' -f migrations/001_a.sql`), seen)
    expect(await sql(elsewhere, "SELECT relname FROM pg_class WHERE relname = 'a'")).toEqual([{ relname: 'a' }])
    await server().dropDatabase(elsewhere.database)
  })

  test('setup-command fails', async () => {
    expectRefusal(
      await command('true', ['--setup-command', 'echo no network; false']),
      /setup-command ended with exit code 1: no network/,
    )
  })
})

describe('settings', () => {
  test.each([
    ['no YAML', 'postgres: [auto\n', /preflight\.yml:\d+:\d+: /],
    ['no map', '- postgres\n', /preflight\.yml:1: the file is not a map/],
    ['an unknown key', 'rows: 0\npostgress: auto\n', /preflight\.yml:2: postgress.*postgres/],
    ['a wrong value', 'rows: many\n', /preflight\.yml:1: rows: "many" is not a whole number/],
  ])('preflight.yml: %s', async (_what, text, line) => {
    expectRefusal(await dryRun(placeWith({ 'migrations/001_a.sql': create, 'preflight.yml': text }), []), line)
  })

  test.each([
    ['no JSON', '{', /table-sizes: .*sizes\.json is not JSON\. The query in docs\/production-statistics\.md/],
    ['another shape', '{"a": 1}', /table-sizes: .*sizes\.json: the file: .*expected array.*It is a list of/],
    ['a wrong figure', '[{"table": "a", "rows": "many"}]', /table-sizes: .*sizes\.json: 0\.rows: /],
  ])('table-sizes: %s', async (_what, text, line) => {
    const place = placeWith({ 'migrations/001_a.sql': create, 'sizes.json': text })
    expectRefusal(await dryRun(place, ['--table-sizes', 'sizes.json']), line)
  })

  test.each([
    [['--postgres-version', '12'], /--postgres-version: "12" is not a whole number from 13 to 18/],
    [['--postgres-version', '17.2'], /--postgres-version: "17\.2" is not a whole number/],
    [['--postgres', 'embeded'], /--postgres: "embeded" is not .*embedded/],
    [['--postgres', 'embedded', '--postgres-image', 'postgres:17'], /the embedded server has no image/],
  ])('%s', async (flags, line) => {
    expectRefusal(await dryRun(placeWith({ 'migrations/001_a.sql': create }), flags), line)
  })

  test.runIf(process.platform === 'linux')('a working directory that nothing can be written to', async () => {
    const place = placeWith({ 'migrations/001_a.sql': create })
    const root = process.getuid?.() === 0
    chmodSync(place.folder, 0o555)
    if (root) chownSync(place.temp, 65534, 65534)
    const options = root ? { user: 65534 } : {}
    expect((await dryRun(place, shared(), options)).exitCode).toBe(0)
    const wish = [...shared(), '--markdown', 'report.md']
    expectRefusal(await dryRun(place, wish, options), /markdown: .*report\.md cannot be written.*EACCES/)
    chmodSync(place.folder, 0o755)
  })
})

describe('git', () => {
  const change = () => {
    const place = newPlace()
    place.repository()
    place.commit('base', { 'migrations/001_a.sql': create })
    place.git('checkout', '--quiet', '-b', 'change')
    place.commit('head', { 'migrations/002_b.sql': 'ALTER TABLE a ADD b int;\n' })
    return place
  }

  test('is not there', async () => {
    expectRefusal(await dryRun(change(), [], { env: { PATH: '/nowhere' } }), /git was not found\. Install git/)
  })

  test('a base-ref that does not exist', async () => {
    expectRefusal(
      await dryRun(change(), ['--base-ref', 'mian']),
      /base-ref: "mian" is no branch, tag or commit here\. .*fetch-depth: 0/,
    )
    expectRefusal(await dryRun(change(), ['--base-ref', '--help']), /base-ref/)
  })

  test('a shallow clone whose base nobody can give', async () => {
    const place = change()
    place.git('checkout', '--quiet', 'main')
    place.commit('meanwhile', { 'README.md': '' })
    place.git('clone', '--quiet', '--depth=1', '--no-single-branch', `file://${place.folder}`, 'clone')
    place.git('-C', 'clone', 'checkout', '--quiet', 'change')
    place.git('-C', 'clone', 'remote', 'set-url', 'origin', join(place.temp, 'gone'))
    const gone = await dryRun(place, [], { cwd: 'clone' })
    expectRefusal(gone, /the history needed to see what is new is missing, and could not be fetched: .*fetch-depth: 0/)
    place.git('-C', 'clone', 'remote', 'remove', 'origin')
    expectRefusal(
      await dryRun(place, ['--base-ref', 'main'], { cwd: 'clone' }),
      /history needed .* the repository has no remote\. .*fetch-depth: 0/,
    )
  })

  test('a shallow clone with a remote: what is missing is fetched', async () => {
    const place = change()
    place.git('clone', '--quiet', '--depth=1', '--branch=change', `file://${place.folder}`, 'clone')
    const { exitCode, data } = await place.dryRun([...shared(), '--base-ref', 'main'], { cwd: 'clone' })
    expect(exitCode).toBe(0)
    expect(data.migrations.map(({ file }) => file)).toEqual(['migrations/002_b.sql'])
  })
})

describe('servers', () => {
  const place = () => placeWith({ 'migrations/001_a.sql': create })

  test('a port at which nothing listens', async () => {
    const port = await freePort()
    expectRefusal(
      await dryRun(place(), ['--postgres', `postgres://u:s3cret-word@127.0.0.1:${port}/db`]),
      new RegExp(`PostgreSQL at 127\\.0\\.0\\.1:${port} cannot be reached: nothing listens there\\. check host and port`, 'i'),
    )
  })

  test('a wrong password, which nothing shows', async () => {
    const url = urlOf({ ...server().connection('postgres'), password: 'wr0ng-passw0rd' })
    const run = await dryRun(place(), ['--postgres', url])
    expectRefusal(run, /refuses user "postgres" for database "postgres": password authentication failed/)
    expect(run.stderr).not.toContain('wr0ng-passw0rd')
  })

  test('a database that is not there', async () => {
    const url = urlOf(server().connection('nowhere'))
    expectRefusal(await dryRun(place(), ['--postgres', url]), /database "nowhere" does not exist/)
  })

  test('a database that holds tables, which stay as they are', async () => {
    const production = await freshDatabase(server(), 'production')
    await sql(production, 'CREATE TABLE customers (id int); INSERT INTO customers VALUES (1)')
    const flags = ['--postgres', urlOf(production), '--rows', '0']
    expectRefusal(await dryRun(place(), flags), /is not empty: it holds 1 table \(public\.customers\)\. .*allow-non-empty/)
    expect((await dryRun(place(), [...flags, '--allow-non-empty'])).exitCode).toBe(0)
    expect(await sql(production, 'SELECT id FROM customers')).toEqual([{ id: 1 }])
    await server().dropDatabase(production.database)
    expect(await databases()).toEqual([])
  })

  test('Docker is there and cannot be used: container is refused, auto takes the embedded server and says so', async () => {
    const env = { DOCKER_HOST: 'unix:///nowhere/docker.sock' }
    expectRefusal(
      await dryRun(place(), ['--postgres', 'container'], { env }),
      /PostgreSQL cannot run in a container: .*\/nowhere\/docker\.sock/,
    )
    const { exitCode, stdout, stderr } = await dryRun(place(), ['--postgres', 'auto', '--rows', '0'], { env })
    expect(exitCode).toBe(0)
    expect(stderr).toContain('The embedded PostgreSQL is taken: ')
    expect(stdout).toContain('(embedded)')
    expect(stdout).toContain('/nowhere/docker.sock')
  })

  test.skipIf(!dockerAnswers())('an image that does not exist', async () => {
    const flags = ['--postgres-image', 'preflight.invalid/no/such-image:17', '--time-budget', '30s']
    expectRefusal(await dryRun(place(), flags), /preflight\.invalid\/no\/such-image:17/)
  })

  test.skipIf(!dockerAnswers())('an image that is no PostgreSQL', async () => {
    expectRefusal(
      await dryRun(place(), ['--postgres-image', 'node:24-bookworm-slim', '--time-budget', '30s']),
      /node:24-bookworm-slim/,
    )
  })
})

/** Databases that runs have left on the shared server. */
async function databases(): Promise<string[]> {
  const rows = await sql<{ datname: string }>(
    server().connection('postgres'),
    "SELECT datname FROM pg_database WHERE datname LIKE 'preflight%'",
  )
  return rows.map(({ datname }) => datname)
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const listener = createServer()
    listener.listen(0, '127.0.0.1', () => {
      const address = listener.address()
      listener.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
