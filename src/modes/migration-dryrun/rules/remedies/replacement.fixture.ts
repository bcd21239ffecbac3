/** Statements of which the lines can be replaced with one click, and of which they cannot: each by its reason. */
import { createRequire } from 'node:module'

/** A tool of one's own: it sends each file as one message, in a transaction or not. */
const command = (before: string, after: string) => ({
  'migrate-command': `node -e "${[
    `const { Client } = require('${createRequire(import.meta.url)
      .resolve('pg')
      .replaceAll('\\', '/')}')`,
    "const fs = require('fs'), files = fs.existsSync('migrations') ? fs.readdirSync('migrations').sort() : []",
    'const client = new Client(process.env.DATABASE_URL)',
    `const send = async () => { for (const file of files) await client.query('${before}' + fs.readFileSync('migrations/' + file, 'utf8') + '${after}') }`,
    'client.connect().then(send).then(() => client.end())',
  ].join('; ')}"`,
})

/**
 * In SQL, a name that ends in `_` gets the number of its case there, and so does a file for its 1: cases of one run have tables, indexes
 * and files of their own.
 */
export interface Case {
  /** The new migrations by file name; the finding of `rule` in the first of them is meant. */
  change: Record<string, string>
  rule?: string
  /** What the base has besides `tables`. */
  base?: string
  /** Cases of one name share a run: of one tool, and none whose statements decide over the others. */
  run?: string
  inputs?: Record<string, string>
}

export const index = 'index-not-concurrent'
const timeout = 'lock-timeout-missing'
const refresh = 'table-rewrite'
const down = 'DROP INDEX t_a_idx_;'
export const tables = `CREATE TABLE t_ (id int CONSTRAINT t_pkey_ PRIMARY KEY, a int, b text); INSERT INTO t_ SELECT n, n, n FROM generate_series(1, 100) n;
  CREATE TABLE s.u_ (id int PRIMARY KEY, "B c" int); INSERT INTO s.u_ SELECT n, n FROM generate_series(1, 100) n;
  CREATE TABLE p_ (id int) PARTITION BY RANGE (id); CREATE TABLE q_ PARTITION OF p_ FOR VALUES FROM (0) TO (10);
  CREATE TABLE x_ (r int4range, EXCLUDE USING gist (r WITH &&));
  CREATE MATERIALIZED VIEW m_ AS SELECT id, b FROM t_; CREATE UNIQUE INDEX m_id_ ON m_ (id);
  CREATE MATERIALIZED VIEW keyless_ AS SELECT id FROM t_; CREATE UNIQUE INDEX keyless_id_ ON keyless_ ((id + 1));
  CREATE MATERIALIZED VIEW hollow_ AS SELECT id FROM t_ WITH NO DATA; CREATE UNIQUE INDEX hollow_id_ ON hollow_ (id);`

/** What a tool's folder has besides the cases' own files, by the name of the run, from the numbers of the cases. */
export const common: Record<string, (numbers: number[]) => Record<string, string>> = {
  Prisma: () => ({ 'migration_lock.toml': 'provider = "postgresql"\n' }),
  Drizzle: (numbers) => {
    const entries = numbers.map((number) => ({ tag: `000${number}_a`, when: number }))
    return { 'meta/_journal.json': JSON.stringify({ dialect: 'postgresql', entries }) }
  },
  sqitch: (numbers) => ({
    'sqitch.conf': '[core]\n\tengine = pg\n',
    'sqitch.plan': `%syntax-version=1.0.0\n%project=x\n\n${numbers.map((number) => `a_${number} 2026-01-01T00:00:00Z A <a@b.c> # a\n`).join('')}`,
  }),
}

/** By name: the case, and what takes the lines' place. */
export const positive: Record<string, [Case, string]> = {
  'plain SQL: an index': [
    { change: { '1_a.sql': 'CREATE INDEX t_a_idx_ ON t_ (a);\n', '1_a.down.sql': down } },
    "SET lock_timeout = '2s';\nDROP INDEX CONCURRENTLY IF EXISTS t_a_idx_;\nCREATE INDEX CONCURRENTLY t_a_idx_ ON t_ (a);",
  ],
  'plain SQL: over several lines, indented, with comments in and behind it, and the way back in the same file': [
    {
      change: {
        '1_a.sql': `-- up\n-- for the list\n\n  create unique index "T A_" on s.u_ -- the larger one\n    ("B c" DESC)\n    WHERE id > 1;  -- partial\n-- down\nDROP INDEX s."T A_";\nANALYZE t_;\n`,
      },
    },
    `  SET lock_timeout = '2s';\n  DROP INDEX CONCURRENTLY IF EXISTS s."T A_";\n  create unique index concurrently "T A_" on s.u_ -- the larger one\n    ("B c" DESC)\n    WHERE id > 1;  -- partial`,
  ],
  'plain SQL: behind settings of the session': [
    {
      change: {
        '1_a.sql': `SET search_path = s;\nSET lock_timeout = '5s';\nCREATE INDEX i_ ON u_ (id);`,
        '1_a.down.sql': 'DROP INDEX s.i_;',
      },
    },
    'DROP INDEX CONCURRENTLY IF EXISTS i_;\nCREATE INDEX CONCURRENTLY i_ ON u_ (id);',
  ],
  'plain SQL: among statements that commit one by one': [
    {
      change: {
        '1_a.sql': `-- preflight: no-transaction\nSET lock_timeout = '2s';\nALTER TABLE t_ ADD COLUMN IF NOT EXISTS c int;\nCREATE INDEX i_ ON t_ (c);\nALTER TABLE t_ ADD COLUMN IF NOT EXISTS d int;`,
        '1_a.down.sql': 'ALTER TABLE t_ DROP COLUMN c, DROP COLUMN d;',
      },
    },
    'DROP INDEX CONCURRENTLY IF EXISTS i_;\nCREATE INDEX CONCURRENTLY i_ ON t_ (c);',
  ],
  'goose: has to be told': [
    { run: 'goose', change: { '1_a.sql': `-- +goose Up\nCREATE INDEX t_a_idx_ ON t_ (a);\n\n-- +goose Down\n${down}\n` } },
    "-- +goose NO TRANSACTION\nSET lock_timeout = '2s';\nDROP INDEX CONCURRENTLY IF EXISTS t_a_idx_;\nCREATE INDEX CONCURRENTLY t_a_idx_ ON t_ (a);",
  ],
  'goose: has been told': [
    {
      run: 'goose',
      change: {
        '1_a.sql': `-- +goose NO TRANSACTION\n-- +goose Up\nCREATE INDEX t_a_idx_ ON t_ (a);\n\n-- +goose Down\n${down}\nANALYZE t_;`,
      },
    },
    "SET lock_timeout = '2s';\nDROP INDEX CONCURRENTLY IF EXISTS t_a_idx_;\nCREATE INDEX CONCURRENTLY t_a_idx_ ON t_ (a);",
  ],
  'golang-migrate: a file is one message, so nothing stands before it': [
    { run: 'golang-migrate', change: { '1_a.up.sql': 'CREATE INDEX t_a_idx_ ON t_ (a);\n', '1_a.down.sql': down } },
    'CREATE INDEX CONCURRENTLY t_a_idx_ ON t_ (a);',
  ],
  'Prisma: likewise': [
    {
      run: 'Prisma',
      change: {
        '20260101000000_a/migration.sql': '-- CreateIndex\nCREATE INDEX "t_a_idx_" ON "t_"("a");\n',
        '20260101000000_a/down.sql': down,
      },
    },
    'CREATE INDEX CONCURRENTLY "t_a_idx_" ON "t_"("a");',
  ],
  'dbmate: where the section says so': [
    {
      run: 'dbmate',
      change: {
        '1_a.sql': `-- migrate:up transaction:false\nCREATE INDEX t_a_idx_ ON t_ (a);\n\n-- migrate:down\n${down}\n`,
      },
    },
    'CREATE INDEX CONCURRENTLY t_a_idx_ ON t_ (a);',
  ],
  'sqitch: a script without BEGIN': [
    {
      run: 'sqitch',
      change: {
        'deploy/a_.sql': '\\set ON_ERROR_STOP on\nCREATE INDEX t_a_idx_ ON t_ (a);\n',
        'revert/a_.sql': down,
      },
    },
    "SET lock_timeout = '2s';\nDROP INDEX CONCURRENTLY IF EXISTS t_a_idx_;\nCREATE INDEX CONCURRENTLY t_a_idx_ ON t_ (a);",
  ],
  'a rebuild': [
    { change: { '1_a.sql': 'REINDEX TABLE t_;', '1_a.down.sql': 'SELECT 1;' } },
    "SET lock_timeout = '2s';\nREINDEX TABLE CONCURRENTLY t_;",
  ],
  'a rebuild of one index': [
    { change: { '1_a.sql': '\treindex index t_pkey_;', '1_a.down.sql': 'SELECT 1;' } },
    "\tSET lock_timeout = '2s';\n\treindex index concurrently t_pkey_;",
  ],
  'a refresh, in a transaction with others': [
    {
      change: {
        '1_a.sql': `SET LOCAL lock_timeout = '2s';\nALTER TABLE s.u_ ADD COLUMN c int;\nREFRESH MATERIALIZED VIEW m_; -- daily\nANALYZE m_;`,
        '1_a.down.sql': 'ALTER TABLE s.u_ DROP COLUMN c;',
      },
      rule: refresh,
    },
    'REFRESH MATERIALIZED VIEW CONCURRENTLY m_; -- daily',
  ],
  'lock_timeout: for a transaction': [
    {
      change: {
        '1_a.sql': 'ANALYZE t_;\n\n  ALTER TABLE t_\n    ADD COLUMN c int;\nALTER TABLE s.u_ ADD COLUMN c int;\n',
        '1_a.down.sql': 'ALTER TABLE t_ DROP COLUMN c; ALTER TABLE s.u_ DROP COLUMN c;',
      },
      rule: timeout,
    },
    "  SET LOCAL lock_timeout = '2s';\n  ALTER TABLE t_\n    ADD COLUMN c int;",
  ],
  'lock_timeout: before a DO block that does it': [
    {
      change: {
        '1_a.sql': 'DO $$\nBEGIN\n  ALTER TABLE t_ ADD COLUMN c int;\nEND $$;',
        '1_a.down.sql': 'ALTER TABLE t_ DROP COLUMN c;',
      },
      rule: timeout,
    },
    "SET LOCAL lock_timeout = '2s';\nDO $$\nBEGIN\n  ALTER TABLE t_ ADD COLUMN c int;\nEND $$;",
  ],
  'lock_timeout: in the file’s own transaction': [
    {
      change: {
        '1_a.sql': 'BEGIN;\nALTER TABLE t_ ADD COLUMN c int;\nCOMMIT;',
        '1_a.down.sql': 'ALTER TABLE t_ DROP COLUMN c;',
      },
      rule: timeout,
    },
    "SET LOCAL lock_timeout = '2s';\nALTER TABLE t_ ADD COLUMN c int;",
  ],
  'lock_timeout: for the session, where each commits by itself, and before what cannot run in a transaction': [
    {
      change: {
        '1_a.sql': '-- preflight: no-transaction\nVACUUM FULL x_;\nALTER TABLE x_ ADD COLUMN c int;',
        '1_a.down.sql': 'ALTER TABLE x_ DROP COLUMN c;',
      },
      rule: timeout,
    },
    "SET lock_timeout = '2s';\nVACUUM FULL x_;",
  ],
  'lock_timeout: in one message': [
    {
      run: 'golang-migrate',
      change: {
        '1_a.up.sql': 'ALTER TABLE t_ ADD COLUMN c int;\nALTER TABLE t_ ADD COLUMN d int;\n',
        '1_a.down.sql': 'ALTER TABLE t_ DROP COLUMN c, DROP COLUMN d;',
      },
      rule: timeout,
    },
    "SET LOCAL lock_timeout = '2s';\nALTER TABLE t_ ADD COLUMN c int;",
  ],
  'lock_timeout: in a message that had one statement': [
    {
      run: 'golang-migrate',
      change: { '1_a.up.sql': 'ALTER TABLE t_ ADD COLUMN c int;\n', '1_a.down.sql': 'ALTER TABLE t_ DROP COLUMN c;' },
      rule: timeout,
    },
    "SET LOCAL lock_timeout = '2s';\nALTER TABLE t_ ADD COLUMN c int;",
  ],
  'lock_timeout: Flyway': [
    {
      run: 'Flyway',
      change: { 'V1__a.sql': 'ALTER TABLE t_ ADD COLUMN c int;\n', 'U1__a.sql': 'ALTER TABLE t_ DROP COLUMN c;' },
      rule: timeout,
    },
    "SET LOCAL lock_timeout = '2s';\nALTER TABLE t_ ADD COLUMN c int;",
  ],
  'lock_timeout: Drizzle, with its mark behind the statement': [
    {
      run: 'Drizzle',
      change: {
        '0001_a.sql': 'ALTER TABLE "t_" ADD COLUMN "c" int;--> statement-breakpoint\nALTER TABLE "t_" ADD COLUMN "d" int;',
      },
      rule: timeout,
    },
    `SET LOCAL lock_timeout = '2s';\nALTER TABLE "t_" ADD COLUMN "c" int;--> statement-breakpoint`,
  ],
  'lock_timeout: node-pg-migrate': [
    {
      run: 'node-pg-migrate',
      change: {
        '1_a.sql': '-- Up Migration\nALTER TABLE t_ ADD COLUMN c int;\n-- Down Migration\nALTER TABLE t_ DROP COLUMN c;\n',
      },
      rule: timeout,
    },
    "SET LOCAL lock_timeout = '2s';\nALTER TABLE t_ ADD COLUMN c int;",
  ],
  'lock_timeout: dbmate': [
    {
      run: 'dbmate',
      change: { '1_a.sql': '-- migrate:up\nALTER TABLE t_ ADD COLUMN c int;\n-- migrate:down\nALTER TABLE t_ DROP COLUMN c;\n' },
      rule: timeout,
    },
    "SET LOCAL lock_timeout = '2s';\nALTER TABLE t_ ADD COLUMN c int;",
  ],
  'lock_timeout: goose, in a block of its own': [
    {
      run: 'goose',
      change: {
        '1_a.sql':
          '-- +goose Up\n-- +goose StatementBegin\nALTER TABLE t_ ADD COLUMN c int;\n-- +goose StatementEnd\n-- +goose Down\nALTER TABLE t_ DROP COLUMN c;\n',
      },
      rule: timeout,
    },
    "SET LOCAL lock_timeout = '2s';\nALTER TABLE t_ ADD COLUMN c int;",
  ],
  'lock_timeout: a command, in a transaction': [
    {
      run: 'a command in a transaction',
      change: { '1_a.sql': '-- a comment\nALTER TABLE t_ ADD COLUMN c int;\n' },
      inputs: command('BEGIN;', ';COMMIT'),
      rule: timeout,
    },
    "SET LOCAL lock_timeout = '2s';\nALTER TABLE t_ ADD COLUMN c int;",
  ],
  'a refresh by a command': [
    { run: 'a command', change: { '1_a.sql': 'REFRESH MATERIALIZED VIEW m_;\n' }, inputs: command('', ''), rule: refresh },
    'REFRESH MATERIALIZED VIEW CONCURRENTLY m_;',
  ],
  'lock_timeout: an ignore of the statement behind it stays with it': [
    {
      change: {
        '1_a.sql': 'ALTER TABLE t_ ADD COLUMN c int DEFAULT random(); -- preflight-ignore: table-rewrite it is small\n',
        '1_a.down.sql': 'ALTER TABLE t_ DROP COLUMN c;',
      },
      rule: timeout,
    },
    "SET LOCAL lock_timeout = '2s';\nALTER TABLE t_ ADD COLUMN c int DEFAULT random(); -- preflight-ignore: table-rewrite it is small",
  ],
}

/** By the reason: the case, in which there is a finding and nothing takes its lines' place. */
export const negative: Record<string, Case> = {
  'another statement that needs the transaction': {
    change: { '1_a.sql': 'ALTER TABLE t_ ADD COLUMN c int;\nCREATE INDEX i_ ON t_ (a);' },
  },
  'SET LOCAL, which has no effect outside a transaction': {
    change: { '1_a.sql': 'SET LOCAL search_path = s;\nCREATE INDEX i_ ON u_ (id);' },
  },
  'two statements on a line': { change: { '1_a.sql': 'SELECT 1; CREATE INDEX i_ ON t_ (a);' } },
  'another one begins on its last line': { change: { '1_a.sql': 'CREATE INDEX i_ ON t_\n(a); SELECT\n1;' } },
  'a comment before it on its line': { change: { '1_a.sql': '/* x */ CREATE INDEX i_ ON t_ (a);' } },
  'a comment that begins behind it': { change: { '1_a.sql': 'CREATE INDEX i_ ON t_ (a); /* x\n*/' } },
  'no semicolon': { change: { '1_a.sql': 'CREATE INDEX i_ ON t_ (a)' } },
  'a semicolon on the next line': { change: { '1_a.sql': 'CREATE INDEX i_ ON t_ (a)\n;' } },
  'lines that end with CR LF': { change: { '1_a.sql': 'CREATE INDEX i_ ON t_ (a);\r\n' } },
  'a generated file': { change: { '1_a.sql': '-- Code generated by x. DO NOT EDIT.\nCREATE INDEX i_ ON t_ (a);' } },
  'no name, so that nobody knows what an attempt left behind': { change: { '1_a.sql': 'CREATE INDEX ON t_ (a);' } },
  'IF NOT EXISTS, which takes an invalid index for the real one': {
    change: { '1_a.sql': 'CREATE INDEX IF NOT EXISTS i_ ON t_ (a);' },
  },
  'a name that another schema has': {
    base: 'CREATE INDEX i_ ON s.u_ (id);',
    change: { '1_a.sql': 'CREATE INDEX i_ ON t_ (a);' },
  },
  'a comment within the words': { change: { '1_a.sql': 'CREATE /* x */ INDEX i_ ON t_ (a);' } },
  'a partitioned table': { base: 'INSERT INTO p_ VALUES (1);', change: { '1_a.sql': 'CREATE INDEX i_ ON p_ (id);' } },
  'an ignore that would be left over': {
    change: { '1_a.sql': '-- preflight-ignore: lock-timeout-missing set for the role\nCREATE INDEX i_ ON t_ (a);' },
  },
  'a unique constraint, which is two migrations': { change: { '1_a.sql': 'ALTER TABLE t_ ADD UNIQUE (a);' } },
  'a CHECK, which is validated in a later migration': {
    change: { '1_a.sql': 'ALTER TABLE t_ ADD CHECK (a > 0);' },
    rule: 'constraint-validated-under-lock',
  },
  'a CHECK where each statement commits by itself: two of them cannot be repeated': {
    change: { '1_a.sql': '-- preflight: no-transaction\nALTER TABLE t_ ADD CHECK (a > 0);' },
    rule: 'constraint-validated-under-lock',
  },
  'a stored column, for which a virtual one is another schema': {
    change: { '1_a.sql': 'ALTER TABLE t_ ADD COLUMN c int GENERATED ALWAYS AS (a * 2) STORED;' },
    rule: refresh,
  },
  'a volatile default, which takes batches': {
    change: { '1_a.sql': 'ALTER TABLE t_ ADD COLUMN c float DEFAULT random();' },
    rule: refresh,
  },
  'Flyway, whose own lock CONCURRENTLY would wait for': {
    run: 'Flyway',
    change: { 'V1__a.sql': 'CREATE INDEX i_ ON t_ (a);', 'U1__a.sql': 'DROP INDEX i_;' },
  },
  'Drizzle, which has one transaction for all': {
    run: 'Drizzle',
    change: {
      '0001_a.sql': 'CREATE INDEX i_ ON t_ (a);',
    },
  },
  'node-pg-migrate, likewise': {
    run: 'node-pg-migrate',
    change: { '1_a.sql': '-- Up Migration\nCREATE INDEX i_ ON t_ (a);\n-- Down Migration\nDROP INDEX i_;\n' },
  },
  'dbmate, which is told elsewhere': {
    run: 'dbmate',
    change: { '1_a.sql': '-- migrate:up\nCREATE INDEX i_ ON t_ (a);\n-- migrate:down\nDROP INDEX i_;\n' },
  },
  'dbmate, where a second statement makes it a transaction': {
    run: 'dbmate',
    change: {
      '1_a.sql': '-- migrate:up transaction:false\nSELECT 1;\nCREATE INDEX i_ ON t_ (a);\n-- migrate:down\nDROP INDEX i_;\n',
    },
  },
  'golang-migrate, likewise': {
    run: 'golang-migrate',
    change: { '1_a.up.sql': 'SELECT 1;\nCREATE INDEX i_ ON t_ (a);', '1_a.down.sql': 'DROP INDEX i_;' },
  },
  'goose, where the way back needs its transaction': {
    run: 'goose',
    change: { '1_a.sql': '-- +goose Up\nCREATE INDEX i_ ON t_ (a);\n-- +goose Down\nANALYZE t_;\nDROP INDEX i_;\n' },
  },
  'goose, in a block': {
    run: 'goose',
    change: {
      '1_a.sql':
        '-- +goose NO TRANSACTION\n-- +goose Up\n-- +goose StatementBegin\nCREATE INDEX i_ ON t_ (a);\n-- +goose StatementEnd\n-- +goose Down\nDROP INDEX i_;\n',
    },
  },
  'sqitch, in a transaction': {
    run: 'sqitch',
    change: {
      'deploy/a_.sql': 'BEGIN;\nCREATE INDEX i_ ON t_ (a);\nCOMMIT;\n',
      'revert/a_.sql': 'DROP INDEX i_;',
    },
  },
  'an exclusion constraint, whose index is left out': {
    base: "INSERT INTO x_ VALUES ('[1,2)');",
    change: { '1_a.sql': 'REINDEX TABLE x_;' },
  },
  'a rebuild with options': { change: { '1_a.sql': 'REINDEX (VERBOSE) TABLE t_;' } },
  'goose, which sends it with the statement before it': {
    run: 'goose',
    change: {
      '1_a.sql':
        '-- +goose NO TRANSACTION\n-- +goose Up\nSELECT 1; /* x */\nCREATE INDEX i_ ON t_ (a);\n-- +goose Down\nDROP INDEX i_;\n',
    },
  },
  'a view without a key on columns': { change: { '1_a.sql': 'REFRESH MATERIALIZED VIEW keyless_;' }, rule: refresh },
  'a view that is not populated': { change: { '1_a.sql': 'REFRESH MATERIALIZED VIEW hollow_;' }, rule: refresh },
  'a view that is emptied': {
    run: 'no rows for a view',
    change: { '1_a.sql': 'REFRESH MATERIALIZED VIEW m_ WITH NO DATA;' },
    rule: refresh,
  },
  'a view that is locked before': {
    change: { '1_a.sql': 'ALTER MATERIALIZED VIEW m_ ALTER COLUMN b SET STORAGE EXTERNAL;\nREFRESH MATERIALIZED VIEW m_;' },
    rule: refresh,
  },
  'a placeholder, of which the value is sent': {
    run: 'Flyway',
    change: {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: Flyway's placeholders look like that
      'V1__a.sql': 'ALTER TABLE ${table} ADD COLUMN c int;',
      'U1__a.sql': 'ALTER TABLE t_ DROP COLUMN c;',
      'flyway.conf': 'flyway.locations=filesystem:.\nflyway.placeholders.table=t_\n',
    },
    rule: timeout,
  },
  'a lock_timeout that is set later': {
    change: { '1_a.sql': "ALTER TABLE t_ ADD COLUMN c int;\nSET LOCAL lock_timeout = '1s';" },
    rule: timeout,
  },
  'a savepoint, which takes SET LOCAL back': {
    change: {
      '1_a.sql': 'SAVEPOINT a;\nALTER TABLE t_ ADD COLUMN c int;\nROLLBACK TO a;\nALTER TABLE t_ ADD COLUMN c int;',
    },
    rule: timeout,
  },
  'two transactions': {
    change: {
      '1_a.sql': 'BEGIN;\nALTER TABLE t_ ADD COLUMN c int;\nCOMMIT;\nBEGIN;\nALTER TABLE t_ ADD COLUMN d int;\nCOMMIT;',
    },
    rule: timeout,
  },
  'an ignore before the statement, which would be the setting’s': {
    change: {
      '1_a.sql': 'ANALYZE t_;\n-- preflight-ignore: table-rewrite it is small\nALTER TABLE t_ ADD COLUMN c int DEFAULT random();',
    },
    rule: timeout,
  },
  'what cannot run in a transaction, in a message of its own': {
    run: 'golang-migrate',
    change: { '1_a.up.sql': 'VACUUM FULL t_;', '1_a.down.sql': 'SELECT 1;' },
    rule: timeout,
  },
  'what cannot run in a transaction, in Flyway': {
    run: 'Flyway',
    change: { 'V1__a.sql': 'VACUUM FULL t_;', 'U1__a.sql': 'SELECT 1;' },
    rule: timeout,
  },
  'a command without a transaction: nobody knows how it sends two statements': {
    run: 'a command',
    change: { '1_a.sql': 'ALTER TABLE t_ ADD COLUMN c int;' },
    inputs: command('', ''),
    rule: timeout,
  },
  'an index by a command, of which nobody knows how it leaves its transaction': {
    run: 'a command',
    change: { '1_a.sql': 'CREATE INDEX i_ ON t_ (a);' },
    inputs: command('', ''),
  },
  'a change that fails': {
    run: 'a failure',
    change: { '1_a.sql': 'ALTER TABLE t_ ADD COLUMN c int;\nSELECT 1 / 0;' },
    rule: timeout,
  },
}
