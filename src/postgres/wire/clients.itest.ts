import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, sharedServer, sql } from '../../../test/support/server.ts'
import { plainly } from '../../../test/support/wire/plainly.ts'
import { type Ended, isThere, libpq, program } from '../../../test/support/wire/program.ts'
import { startRelay } from '../../../test/support/wire/relay.ts'
import { compareCatalogs } from '../catalog/compare.ts'
import { readCatalog } from '../catalog/read.ts'
import { withClient } from '../server/client.ts'
import type { Connection } from '../server/server.ts'
import { type Certificate, loopbackCertificate } from './certificate.ts'
import { startProxy } from './proxy.ts'
import type { Trace } from './trace.ts'

const modules = createRequire(import.meta.url)
const server = sharedServer()
let folder: string
let certificate: Certificate

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preflight-clients-'))
  certificate = await loopbackCertificate()
})

afterAll(async () => {
  await certificate.remove()
  await rm(folder, { recursive: true, force: true })
})

const setup = `
CREATE TABLE users (id int PRIMARY KEY, email text);
INSERT INTO users SELECT g, g || '@example.com' FROM generate_series(1, 1000) g;
CREATE TABLE orders (id int PRIMARY KEY, user_id int, total int);
INSERT INTO orders SELECT g, g, g * 10 FROM generate_series(1, 1000) g;
`

async function files(named: Record<string, string>): Promise<string> {
  const place = await mkdtemp(join(folder, 'tree-'))
  for (const [name, text] of Object.entries(named)) {
    await mkdir(dirname(join(place, name)), { recursive: true })
    await writeFile(join(place, name), text)
  }
  return place
}

const url = ({ host, port, user, password, database }: Connection) =>
  `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`

interface Run {
  ended: Ended
  said: string[][]
  connection: Connection
}

/** The same command without and with the proxy, on copies of one database. What it printed and heard is made comparable. */
async function bothWays(work: (connection: Connection) => Promise<Ended>): Promise<Trace> {
  const template = await freshDatabase(server(), 'clients')
  await sql(template, setup)
  const runs: Run[] = []
  const copies = [
    await freshDatabase(server(), 'clients', template.database),
    await freshDatabase(server(), 'clients', template.database),
  ] as const
  const [direct, behind] = copies
  runs.push(await heard(direct, direct, work))
  const proxy = await startProxy({ server: behind })
  try {
    runs.push(await heard(behind, { ...behind, host: proxy.host, port: proxy.port }, work))
    await proxy.settled()
  } finally {
    await proxy.close()
  }
  expect(proxy.fault).toBeNull()
  const [without, through] = runs
  expect(through?.ended).toEqual(without?.ended)
  expect(through?.said).toEqual(without?.said)
  expect(without?.said.flat().length).toBeGreaterThan(20)
  expect(compareCatalogs(await withClient(direct, readCatalog), await withClient(behind, readCatalog))).toEqual([])
  return proxy.trace
}

async function heard(behind: Connection, connection: Connection, work: (connection: Connection) => Promise<Ended>): Promise<Run> {
  const relay = await startRelay(connection)
  const ended = await work({ ...connection, host: '127.0.0.1', port: relay.port })
  await relay.close()
  const even = (text: string) =>
    text
      .replaceAll(behind.database, '<database>')
      // Not within other figures: a length before an oid can make the same digits.
      .replaceAll(new RegExp(`(?<!\\d)${relay.port}(?!\\d)`, 'g'), '<port>')
      .replace(/\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:\.\d+)?(?:[+-]\d\d(?::?\d\d)?|Z)?/g, '<time>')
      .replace(/\d+(?:\.\d+)?\s?(?:ms|µs|s)\b/g, '<duration>')
  return {
    ended: { ...ended, stdout: even(ended.stdout), stderr: even(ended.stderr) },
    said: relay.said.map((messages) => plainly(messages).map((line) => even(line).replace(/^D .*<time>.*$/, 'D <time>'))),
    connection,
  }
}

/** What reviewers are shown: every statement on the tables that were there before, with its strongest lock. */
function shown(trace: Trace): (string | null)[][] {
  return trace.statements
    .filter(({ locks, error }) => error || locks.some(({ relation }) => /^public\.(?:users|orders)$/.test(relation)))
    .map(({ kind, locks, rewrites, error }) => [
      kind,
      locks.find(({ relation }) => /^public\.(?:users|orders)$/.test(relation))?.mode ?? null,
      rewrites[0] ?? null,
      ...(error ? [error.code] : []),
    ])
}

describe.skipIf(!isThere('psql', '--version'))('psql', () => {
  const migration = `-- a migration
ALTER TABLE users ADD COLUMN name text;
UPDATE users SET name = 'é' WHERE id < 10;
\\echo half way
ALTER TABLE orders ALTER COLUMN total TYPE bigint;
CREATE INDEX orders_user ON orders (user_id);
COPY users (id, email) FROM STDIN;
2001\tone@example.com
2002\ttwo@example.com
\\.
SELECT count(*) AS "Zahl äöü" FROM users;
SELECT relname, nosuch FROM pg_class;
DROP TABLE users;
`
  const expected = [
    ['ALTER TABLE', 'ACCESS EXCLUSIVE', null],
    ['UPDATE', 'ROW EXCLUSIVE', null],
    ['ALTER TABLE', 'ACCESS EXCLUSIVE', 'public.orders'],
    ['CREATE INDEX', 'SHARE', null],
    ['COPY', 'ROW EXCLUSIVE', null],
    ['SELECT', null, null, '42703'],
  ]

  it.each<[string, string[], number, (string | null)[][]]>([
    ['-f', ['-f', 'm.sql'], 0, [...expected, ['DROP TABLE', 'ACCESS EXCLUSIVE', null]]],
    ['-f, up to the first error', ['-v', 'ON_ERROR_STOP=1', '-f', 'm.sql'], 3, expected],
    [
      '-1, in one transaction',
      ['-1', '-v', 'ON_ERROR_STOP=1', '-f', 'm.sql'],
      3,
      // The index is built on a table that is locked harder already.
      expected.filter(([kind]) => kind !== 'CREATE INDEX' && kind !== 'UPDATE' && kind !== 'COPY'),
    ],
    [
      '-c, many statements',
      ['-c', 'ALTER TABLE users ADD COLUMN a int; ALTER TABLE orders ADD COLUMN b int; SELECT 1', '-c', 'VACUUM users'],
      0,
      [
        ['ALTER TABLE', 'ACCESS EXCLUSIVE', null],
        ['ALTER TABLE', 'ACCESS EXCLUSIVE', null],
        ['VACUUM', 'SHARE UPDATE EXCLUSIVE', null],
      ],
    ],
  ])('%s', async (_, args, status, locks) => {
    const cwd = await files({ 'm.sql': migration })
    const statuses: (number | null)[] = []
    const trace = await bothWays(async (connection) => {
      const ended = await program('psql', ['-X', ...args], { cwd, env: libpq(connection) })
      statuses.push(ended.status)
      return ended
    })
    expect(statuses).toEqual([status, status])
    expect(shown(trace)).toEqual(locks)
  })

  it('on its standard input, with savepoints of its own', async () => {
    const trace = await bothWays((connection) =>
      program('psql', ['-X', '-v', 'ON_ERROR_ROLLBACK=on', '-1', '-f', '-'], { env: libpq(connection), input: migration }),
    )
    expect(trace.transactions.at(-1)?.outcome).toBe('commit')
    expect(trace.statements.at(-1)).toMatchObject({ kind: 'DROP TABLE', error: null })
  })

  it('by \\gexec, \\copy and the extended protocol', async () => {
    const input = [
      "SELECT 'ALTER TABLE users ADD COLUMN ' || name || ' int' FROM unnest(ARRAY['x', 'y']) name \\gexec",
      '\\copy (SELECT id FROM users ORDER BY id LIMIT 3) TO STDOUT',
      'BEGIN; SELECT * FROM users WHERE false \\gdesc',
      'COMMIT;',
    ].join('\n')
    const trace = await bothWays((connection) => program('psql', ['-X'], { env: libpq(connection), input }))
    expect(shown(trace)).toEqual([
      ['ALTER TABLE', 'ACCESS EXCLUSIVE', null],
      ['ALTER TABLE', 'ACCESS EXCLUSIVE', null],
    ])
  })
})

describe('dbmate', () => {
  const dbmate = modules.resolve('dbmate/dist/cli.js')
  const migrations = {
    'db/migrations/20240101000001_name.sql': `-- migrate:up
ALTER TABLE users ADD COLUMN name text;
ALTER TABLE orders ALTER COLUMN total TYPE bigint;

-- migrate:down
ALTER TABLE users DROP COLUMN name;
`,
    'db/migrations/20240101000002_index.sql': `-- migrate:up transaction:false
CREATE INDEX CONCURRENTLY orders_user ON orders (user_id);

-- migrate:down
DROP INDEX orders_user;
`,
  }
  const expected = [
    ['ALTER TABLE', 'ACCESS EXCLUSIVE', null],
    ['ALTER TABLE', 'ACCESS EXCLUSIVE', 'public.orders'],
    ['CREATE INDEX', 'SHARE UPDATE EXCLUSIVE', null],
  ]
  const up = (cwd: string, DATABASE_URL: string, env: Record<string, string> = {}) =>
    program(process.execPath, [dbmate, '--no-dump-schema', 'up'], { cwd, env: { DATABASE_URL, ...env } })

  it('migrates', async () => {
    const cwd = await files(migrations)
    const trace = await bothWays((connection) => up(cwd, `${url(connection)}?sslmode=disable`))
    expect(shown(trace)).toEqual(expected)
  })

  it('fails alike', async () => {
    const cwd = await files({
      ...migrations,
      'db/migrations/20240101000003_fails.sql': '-- migrate:up\nSELECT 1;\nSELECT nosuch;\n-- migrate:down\n',
    })
    const trace = await bothWays((connection) => up(cwd, `${url(connection)}?sslmode=disable`))
    expect(shown(trace)).toEqual([...expected, ['SELECT', null, null, '42703']])
  })

  it('insists on TLS if nobody tells it otherwise, and gets it', async () => {
    const behind = await freshDatabase(server(), 'clients')
    await sql(behind, setup)
    const proxy = await startProxy({ server: behind, tls: certificate })
    const cwd = await files(migrations)
    const ended = await up(cwd, url({ ...behind, host: 'localhost', port: proxy.port }))
    await proxy.settled()
    await proxy.close()
    expect(ended).toMatchObject({ status: 0, stderr: '' })
    expect(shown(proxy.trace)).toEqual(expected)
  })
})

describe('node-pg-migrate', () => {
  it('migrates', async () => {
    const cli = join(dirname(modules.resolve('node-pg-migrate/package.json')), 'bin/node-pg-migrate.js')
    const cwd = await files({
      'migrations/1700000000001_name.js': `export const up = (pgm) => {
        pgm.addColumns('users', { name: { type: 'text', notNull: true, default: '' } })
        pgm.alterColumn('orders', 'total', { type: 'bigint' })
        pgm.createIndex('orders', 'user_id')
      }
      export const down = false
      `,
      'migrations/1700000000002_late.js': `export const up = (pgm) => {
        pgm.noTransaction()
        pgm.createIndex('orders', 'total', { concurrently: true })
      }
      `,
      'migrations/1700000000003_sql.sql':
        '-- Up Migration\nUPDATE users SET name = email; ALTER TABLE users ALTER COLUMN email SET NOT NULL;\n-- Down Migration\n',
      'package.json': '{"type": "module"}',
    })
    const trace = await bothWays((connection) =>
      program(process.execPath, [cli, 'up'], { cwd, env: { DATABASE_URL: url(connection) } }),
    )
    expect(shown(trace)).toEqual([
      ['ALTER TABLE', 'ACCESS EXCLUSIVE', null],
      ['ALTER TABLE', 'ACCESS EXCLUSIVE', 'public.orders'],
      ['CREATE INDEX', 'SHARE UPDATE EXCLUSIVE', null],
      ['UPDATE', 'ROW EXCLUSIVE', null],
      ['ALTER TABLE', 'ACCESS EXCLUSIVE', null],
    ])
  })
})

describe('Knex', () => {
  it('migrates', async () => {
    const cwd = await files({
      'migrate.cjs': `const knex = require(${JSON.stringify(modules.resolve('knex'))})({
        client: 'pg', connection: process.env.DATABASE_URL, migrations: { directory: __dirname + '/migrations' },
      })
      knex.migrate.latest()
        .then(([batch, names]) => console.log(batch, names.map((name) => name.split('/').pop())))
        .catch((error) => { console.error(error.message); process.exitCode = 1 })
        .finally(() => knex.destroy())
      `,
      'migrations/1_name.cjs': `exports.up = async (knex) => {
        await knex.schema.alterTable('users', (table) => { table.string('name'); table.unique(['email']) })
        await knex.raw('ALTER TABLE orders ALTER COLUMN total TYPE bigint')
        await knex('users').where({ id: 1 }).update({ name: 'one' })
      }
      exports.down = async () => {}
      `,
      'migrations/2_late.cjs': `exports.up = (knex) => knex.raw('CREATE INDEX CONCURRENTLY late ON orders (total)')
      exports.down = async () => {}
      exports.config = { transaction: false }
      `,
      'migrations/3_fails.cjs': `exports.up = (knex) => knex.schema.alterTable('nosuch', (table) => table.integer('x'))
      exports.down = async () => {}
      `,
    })
    const trace = await bothWays((connection) =>
      program(process.execPath, ['migrate.cjs'], { cwd, env: { DATABASE_URL: url(connection) } }),
    )
    expect(shown(trace)).toEqual([
      ['ALTER TABLE', 'ACCESS EXCLUSIVE', null],
      ['ALTER TABLE', 'ACCESS EXCLUSIVE', 'public.orders'],
      ['CREATE INDEX', 'SHARE UPDATE EXCLUSIVE', null],
      ['ALTER TABLE', null, null, '42P01'],
    ])
  })
})

describe('postgres.js', () => {
  it('migrates, in pipelines and with parameters', async () => {
    const cwd = await files({
      'migrate.mjs': `import postgres from ${JSON.stringify(modules.resolve('postgres').replace('/cjs/', '/'))}
      const sql = postgres(process.env.DATABASE_URL, { max: 1, onnotice: (notice) => console.log(notice.message) })
      await sql.unsafe('CREATE TABLE IF NOT EXISTS users (); ALTER TABLE users ADD COLUMN name text; SELECT 1')
      await sql.begin(async (sql) => {
        await Promise.all([
          sql\`ALTER TABLE orders ALTER COLUMN total TYPE bigint\`,
          sql\`UPDATE users SET name = \${'é'} WHERE id = \${7}\`,
          sql\`SELECT count(*) FROM users\`,
        ])
        await sql.savepoint((sql) => sql\`SELECT 1 / \${0}\`).catch((error) => console.log(error.message))
        await sql\`ALTER TABLE orders ADD CHECK (total > 0)\`
      })
      await sql\`CREATE INDEX CONCURRENTLY late ON orders (total)\`
      console.log(await sql\`SELECT id, name FROM users WHERE id < 9 ORDER BY id\`)
      for await (const rows of sql\`SELECT id FROM users ORDER BY id LIMIT 10\`.cursor(4)) console.log(rows.length)
      const writable = await sql\`COPY users (id) FROM STDIN\`.writable()
      await new Promise((resolve) => writable.on('finish', resolve).end('3001\\n3002\\n'))
      await sql\`SELECT nosuch\`.catch((error) => console.log(error.message, error.position))
      await sql.end()
      `,
    })
    const trace = await bothWays((connection) =>
      program(process.execPath, ['migrate.mjs'], { cwd, env: { DATABASE_URL: url(connection) } }),
    )
    expect(shown(trace)).toEqual([
      ['ALTER TABLE', 'ACCESS EXCLUSIVE', null],
      ['ALTER TABLE', 'ACCESS EXCLUSIVE', 'public.orders'],
      ['UPDATE', 'ROW EXCLUSIVE', null],
      ['SELECT', null, null, '22012'],
      ['CREATE INDEX', 'SHARE UPDATE EXCLUSIVE', null],
      ['COPY', 'ROW EXCLUSIVE', null],
      ['SELECT', null, null, '42703'],
    ])
  })
})

// Debian: apt-get install python3-alembic python3-psycopg2
const python = ['/usr/bin/python3', 'python3'].find((command) => isThere(command, '-c', 'import alembic, psycopg2'))

describe.skipIf(python === undefined)('Alembic, where Python has it and psycopg2', () => {
  it('migrates', async () => {
    const cwd = await files({
      'alembic.ini': '[alembic]\nscript_location = migrations\n',
      'migrations/env.py': `import os
from alembic import context
from sqlalchemy import create_engine
with create_engine(os.environ["DATABASE_URL"].replace("postgres://", "postgresql://")).connect() as connection:
    context.configure(connection=connection, transaction_per_migration=True)
    with context.begin_transaction():
        context.run_migrations()
`,
      'migrations/versions/1_name.py': `import sqlalchemy as sa
from alembic import op
revision = "1"
down_revision = None
def upgrade():
    op.add_column("users", sa.Column("name", sa.String(50)))
    op.alter_column("orders", "total", type_=sa.BigInteger())
    op.bulk_insert(sa.table("users", sa.column("id", sa.Integer), sa.column("name", sa.String)), [{"id": 5001, "name": "é"}])
`,
      'migrations/versions/2_late.py': `from alembic import op
revision = "2"
down_revision = "1"
def upgrade():
    with op.get_context().autocommit_block():
        op.create_index("late", "orders", ["total"], postgresql_concurrently=True)
    op.execute("ALTER TABLE users ADD COLUMN a int; ALTER TABLE users ADD COLUMN b int")
`,
      'migrations/versions/3_fails.py': `from alembic import op
revision = "3"
down_revision = "2"
def upgrade():
    op.create_unique_constraint("same", "orders", ["nosuch"])
`,
    })
    const trace = await bothWays((connection) =>
      program(python ?? '', ['-c', 'from alembic.config import main; main(["upgrade", "head"])'], {
        cwd,
        env: { DATABASE_URL: url(connection), PYTHONDONTWRITEBYTECODE: '1' },
      }),
    )
    expect(shown(trace)).toEqual([
      ['ALTER TABLE', 'ACCESS EXCLUSIVE', null],
      ['ALTER TABLE', 'ACCESS EXCLUSIVE', 'public.orders'],
      ['CREATE INDEX', 'SHARE UPDATE EXCLUSIVE', null],
      ['ALTER TABLE', 'ACCESS EXCLUSIVE', null],
      ['ALTER TABLE', null, null, '42703'],
    ])
  })
})
