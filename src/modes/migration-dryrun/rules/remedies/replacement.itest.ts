/** What can be committed with one click is committed, and the change dry-run again: the hazard must be gone, and nothing else changed. */
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { dryRuns, type Subject } from '../../../../../test/support/dry-run.ts'
import type { Finding, Report } from '../../../../report/report.ts'

const dryRun = dryRuns()

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

interface Case {
  /** The new migrations by file name; the last finding of `rule` in the first of them is meant. */
  change: Record<string, string>
  rule?: string
  base?: string
  inputs?: Record<string, string>
}

const index = 'index-not-concurrent'
const timeout = 'lock-timeout-missing'
const refresh = 'table-rewrite'
const down = 'DROP INDEX t_a_idx;'
const base = `CREATE SCHEMA s; CREATE TABLE t (id int PRIMARY KEY, a int, b text); INSERT INTO t SELECT n, n, n FROM generate_series(1, 100) n;
  CREATE TABLE s.u (id int PRIMARY KEY, "B c" int); INSERT INTO s.u SELECT n, n FROM generate_series(1, 100) n;
  CREATE TABLE p (id int) PARTITION BY RANGE (id); CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
  CREATE TABLE x (r int4range, EXCLUDE USING gist (r WITH &&));
  CREATE MATERIALIZED VIEW m AS SELECT id, b FROM t; CREATE UNIQUE INDEX m_id ON m (id);
  CREATE MATERIALIZED VIEW keyless AS SELECT id FROM t; CREATE UNIQUE INDEX keyless_id ON keyless ((id + 1));
  CREATE MATERIALIZED VIEW hollow AS SELECT id FROM t WITH NO DATA; CREATE UNIQUE INDEX hollow_id ON hollow (id);`

/** By name: the case, and what takes the lines' place. */
const positive: Record<string, [Case, string]> = {
  'plain SQL: an index': [
    { change: { '1_a.sql': 'CREATE INDEX t_a_idx ON t (a);\n', '1_a.down.sql': down } },
    "SET lock_timeout = '2s';\nDROP INDEX CONCURRENTLY IF EXISTS t_a_idx;\nCREATE INDEX CONCURRENTLY t_a_idx ON t (a);",
  ],
  'plain SQL: over several lines, indented, with comments in and behind it, and the way back in the same file': [
    {
      change: {
        '1_a.sql': `-- up\n-- for the list\n\n  create unique index "T A" on s.u -- the larger one\n    ("B c" DESC)\n    WHERE id > 1;  -- partial\n-- down\nDROP INDEX s."T A";\nANALYZE t;\n`,
      },
    },
    `  SET lock_timeout = '2s';\n  DROP INDEX CONCURRENTLY IF EXISTS s."T A";\n  create unique index concurrently "T A" on s.u -- the larger one\n    ("B c" DESC)\n    WHERE id > 1;  -- partial`,
  ],
  'plain SQL: behind settings of the session': [
    {
      change: {
        '1_a.sql': `SET search_path = s;\nSET lock_timeout = '5s';\nCREATE INDEX i ON u (id);`,
        '1_a.down.sql': 'DROP INDEX s.i;',
      },
    },
    'DROP INDEX CONCURRENTLY IF EXISTS i;\nCREATE INDEX CONCURRENTLY i ON u (id);',
  ],
  'plain SQL: among statements that commit one by one': [
    {
      change: {
        '1_a.sql': `-- preflight: no-transaction\nSET lock_timeout = '2s';\nALTER TABLE t ADD COLUMN IF NOT EXISTS c int;\nCREATE INDEX i ON t (c);\nALTER TABLE t ADD COLUMN IF NOT EXISTS d int;`,
        '1_a.down.sql': 'ALTER TABLE t DROP COLUMN c, DROP COLUMN d;',
      },
    },
    'DROP INDEX CONCURRENTLY IF EXISTS i;\nCREATE INDEX CONCURRENTLY i ON t (c);',
  ],
  'goose: has to be told': [
    { change: { '1_a.sql': `-- +goose Up\nCREATE INDEX t_a_idx ON t (a);\n\n-- +goose Down\n${down}\n` } },
    "-- +goose NO TRANSACTION\nSET lock_timeout = '2s';\nDROP INDEX CONCURRENTLY IF EXISTS t_a_idx;\nCREATE INDEX CONCURRENTLY t_a_idx ON t (a);",
  ],
  'goose: has been told': [
    {
      change: {
        '1_a.sql': `-- +goose NO TRANSACTION\n-- +goose Up\nCREATE INDEX t_a_idx ON t (a);\n\n-- +goose Down\n${down}\nANALYZE t;`,
      },
    },
    "SET lock_timeout = '2s';\nDROP INDEX CONCURRENTLY IF EXISTS t_a_idx;\nCREATE INDEX CONCURRENTLY t_a_idx ON t (a);",
  ],
  'golang-migrate: a file is one message, so nothing stands before it': [
    { change: { '1_a.up.sql': 'CREATE INDEX t_a_idx ON t (a);\n', '1_a.down.sql': down } },
    'CREATE INDEX CONCURRENTLY t_a_idx ON t (a);',
  ],
  'Prisma: likewise': [
    {
      change: {
        '20260101000000_a/migration.sql': '-- CreateIndex\nCREATE INDEX "t_a_idx" ON "t"("a");\n',
        '20260101000000_a/down.sql': down,
        'migration_lock.toml': 'provider = "postgresql"\n',
      },
    },
    'CREATE INDEX CONCURRENTLY "t_a_idx" ON "t"("a");',
  ],
  'dbmate: where the section says so': [
    {
      change: {
        '1_a.sql': `-- migrate:up transaction:false\nCREATE INDEX t_a_idx ON t (a);\n\n-- migrate:down\n${down}\n`,
      },
    },
    'CREATE INDEX CONCURRENTLY t_a_idx ON t (a);',
  ],
  'sqitch: a script without BEGIN': [
    {
      change: {
        'sqitch.conf': '[core]\n\tengine = pg\n',
        'sqitch.plan': '%syntax-version=1.0.0\n%project=x\n\na 2026-01-01T00:00:00Z A <a@b.c> # a\n',
        'deploy/a.sql': '\\set ON_ERROR_STOP on\nCREATE INDEX t_a_idx ON t (a);\n',
        'revert/a.sql': down,
      },
    },
    "SET lock_timeout = '2s';\nDROP INDEX CONCURRENTLY IF EXISTS t_a_idx;\nCREATE INDEX CONCURRENTLY t_a_idx ON t (a);",
  ],
  'a rebuild': [
    { change: { '1_a.sql': 'REINDEX TABLE t;', '1_a.down.sql': 'SELECT 1;' } },
    "SET lock_timeout = '2s';\nREINDEX TABLE CONCURRENTLY t;",
  ],
  'a rebuild of one index': [
    { change: { '1_a.sql': '\treindex index t_pkey;', '1_a.down.sql': 'SELECT 1;' } },
    "\tSET lock_timeout = '2s';\n\treindex index concurrently t_pkey;",
  ],
  'a refresh, in a transaction with others': [
    {
      change: {
        '1_a.sql': `SET LOCAL lock_timeout = '2s';\nALTER TABLE s.u ADD COLUMN c int;\nREFRESH MATERIALIZED VIEW m; -- daily\nANALYZE m;`,
        '1_a.down.sql': 'ALTER TABLE s.u DROP COLUMN c;',
      },
      rule: refresh,
    },
    'REFRESH MATERIALIZED VIEW CONCURRENTLY m; -- daily',
  ],
  'lock_timeout: for a transaction': [
    {
      change: {
        '1_a.sql': 'ANALYZE t;\n\n  ALTER TABLE t\n    ADD COLUMN c int;\nALTER TABLE s.u ADD COLUMN c int;\n',
        '1_a.down.sql': 'ALTER TABLE t DROP COLUMN c; ALTER TABLE s.u DROP COLUMN c;',
      },
      rule: timeout,
    },
    "  SET LOCAL lock_timeout = '2s';\n  ALTER TABLE t\n    ADD COLUMN c int;",
  ],
  'lock_timeout: before a DO block that does it': [
    {
      change: {
        '1_a.sql': 'DO $$\nBEGIN\n  ALTER TABLE t ADD COLUMN c int;\nEND $$;',
        '1_a.down.sql': 'ALTER TABLE t DROP COLUMN c;',
      },
      rule: timeout,
    },
    "SET LOCAL lock_timeout = '2s';\nDO $$\nBEGIN\n  ALTER TABLE t ADD COLUMN c int;\nEND $$;",
  ],
  'lock_timeout: in the file’s own transaction': [
    {
      change: {
        '1_a.sql': 'BEGIN;\nALTER TABLE t ADD COLUMN c int;\nCOMMIT;',
        '1_a.down.sql': 'ALTER TABLE t DROP COLUMN c;',
      },
      rule: timeout,
    },
    "SET LOCAL lock_timeout = '2s';\nALTER TABLE t ADD COLUMN c int;",
  ],
  'lock_timeout: for the session, where each commits by itself, and before what cannot run in a transaction': [
    {
      change: {
        '1_a.sql': '-- preflight: no-transaction\nVACUUM FULL x;\nALTER TABLE x ADD COLUMN c int;',
        '1_a.down.sql': 'ALTER TABLE x DROP COLUMN c;',
      },
      rule: timeout,
    },
    "SET lock_timeout = '2s';\nVACUUM FULL x;",
  ],
  'lock_timeout: in one message': [
    {
      change: {
        '1_a.up.sql': 'ALTER TABLE t ADD COLUMN c int;\nALTER TABLE t ADD COLUMN d int;\n',
        '1_a.down.sql': 'ALTER TABLE t DROP COLUMN c, DROP COLUMN d;',
      },
      rule: timeout,
    },
    "SET LOCAL lock_timeout = '2s';\nALTER TABLE t ADD COLUMN c int;",
  ],
  'lock_timeout: in a message that had one statement': [
    {
      change: { '1_a.up.sql': 'ALTER TABLE t ADD COLUMN c int;\n', '1_a.down.sql': 'ALTER TABLE t DROP COLUMN c;' },
      rule: timeout,
    },
    "SET LOCAL lock_timeout = '2s';\nALTER TABLE t ADD COLUMN c int;",
  ],
  'lock_timeout: Flyway': [
    {
      change: { 'V1__a.sql': 'ALTER TABLE t ADD COLUMN c int;\n', 'U1__a.sql': 'ALTER TABLE t DROP COLUMN c;' },
      rule: timeout,
    },
    "SET LOCAL lock_timeout = '2s';\nALTER TABLE t ADD COLUMN c int;",
  ],
  'lock_timeout: Drizzle, with its mark behind the statement': [
    {
      change: {
        'meta/_journal.json': JSON.stringify({ dialect: 'postgresql', entries: [{ tag: '0000_a', when: 1 }] }),
        '0000_a.sql': 'ALTER TABLE "t" ADD COLUMN "c" int;--> statement-breakpoint\nALTER TABLE "t" ADD COLUMN "d" int;',
      },
      rule: timeout,
    },
    `SET LOCAL lock_timeout = '2s';\nALTER TABLE "t" ADD COLUMN "c" int;--> statement-breakpoint`,
  ],
  'lock_timeout: node-pg-migrate': [
    {
      change: {
        '1_a.sql': '-- Up Migration\nALTER TABLE t ADD COLUMN c int;\n-- Down Migration\nALTER TABLE t DROP COLUMN c;\n',
      },
      rule: timeout,
    },
    "SET LOCAL lock_timeout = '2s';\nALTER TABLE t ADD COLUMN c int;",
  ],
  'lock_timeout: dbmate': [
    {
      change: { '1_a.sql': '-- migrate:up\nALTER TABLE t ADD COLUMN c int;\n-- migrate:down\nALTER TABLE t DROP COLUMN c;\n' },
      rule: timeout,
    },
    "SET LOCAL lock_timeout = '2s';\nALTER TABLE t ADD COLUMN c int;",
  ],
  'lock_timeout: goose, in a block of its own': [
    {
      change: {
        '1_a.sql':
          '-- +goose Up\n-- +goose StatementBegin\nALTER TABLE t ADD COLUMN c int;\n-- +goose StatementEnd\n-- +goose Down\nALTER TABLE t DROP COLUMN c;\n',
      },
      rule: timeout,
    },
    "SET LOCAL lock_timeout = '2s';\nALTER TABLE t ADD COLUMN c int;",
  ],
  'lock_timeout: a command, in a transaction': [
    {
      change: { '1_a.sql': '-- a comment\nALTER TABLE t ADD COLUMN c int;\n' },
      inputs: command('BEGIN;', ';COMMIT'),
      rule: timeout,
    },
    "SET LOCAL lock_timeout = '2s';\nALTER TABLE t ADD COLUMN c int;",
  ],
  'a refresh by a command': [
    { change: { '1_a.sql': 'REFRESH MATERIALIZED VIEW m;\n' }, inputs: command('', ''), rule: refresh },
    'REFRESH MATERIALIZED VIEW CONCURRENTLY m;',
  ],
  'lock_timeout: an ignore of the statement behind it stays with it': [
    {
      change: {
        '1_a.sql': 'ALTER TABLE t ADD COLUMN c int DEFAULT random(); -- preflight-ignore: table-rewrite it is small\n',
        '1_a.down.sql': 'ALTER TABLE t DROP COLUMN c;',
      },
      rule: timeout,
    },
    "SET LOCAL lock_timeout = '2s';\nALTER TABLE t ADD COLUMN c int DEFAULT random(); -- preflight-ignore: table-rewrite it is small",
  ],
}

/** By the reason: the case, in which there is a finding and nothing takes its lines' place. */
const negative: Record<string, Case> = {
  'another statement that needs the transaction': {
    change: { '1_a.sql': 'ALTER TABLE t ADD COLUMN c int;\nCREATE INDEX i ON t (a);' },
  },
  'SET LOCAL, which has no effect outside a transaction': {
    change: { '1_a.sql': 'SET LOCAL search_path = s;\nCREATE INDEX i ON u (id);' },
  },
  'two statements on a line': { change: { '1_a.sql': 'SELECT 1; CREATE INDEX i ON t (a);' } },
  'another one begins on its last line': { change: { '1_a.sql': 'CREATE INDEX i ON t\n(a); SELECT\n1;' } },
  'a comment before it on its line': { change: { '1_a.sql': '/* x */ CREATE INDEX i ON t (a);' } },
  'a comment that begins behind it': { change: { '1_a.sql': 'CREATE INDEX i ON t (a); /* x\n*/' } },
  'no semicolon': { change: { '1_a.sql': 'CREATE INDEX i ON t (a)' } },
  'a semicolon on the next line': { change: { '1_a.sql': 'CREATE INDEX i ON t (a)\n;' } },
  'lines that end with CR LF': { change: { '1_a.sql': 'CREATE INDEX i ON t (a);\r\n' } },
  'a generated file': { change: { '1_a.sql': '-- Code generated by x. DO NOT EDIT.\nCREATE INDEX i ON t (a);' } },
  'no name, so that nobody knows what an attempt left behind': { change: { '1_a.sql': 'CREATE INDEX ON t (a);' } },
  'IF NOT EXISTS, which takes an invalid index for the real one': {
    change: { '1_a.sql': 'CREATE INDEX IF NOT EXISTS i ON t (a);' },
  },
  'a name that another schema has': {
    base: `${base} CREATE INDEX i ON s.u (id);`,
    change: { '1_a.sql': 'CREATE INDEX i ON t (a);' },
  },
  'a comment within the words': { change: { '1_a.sql': 'CREATE /* x */ INDEX i ON t (a);' } },
  'a partitioned table': { base: `${base} INSERT INTO p VALUES (1);`, change: { '1_a.sql': 'CREATE INDEX i ON p (id);' } },
  'an ignore that would be left over': {
    change: { '1_a.sql': '-- preflight-ignore: lock-timeout-missing set for the role\nCREATE INDEX i ON t (a);' },
  },
  'a unique constraint, which is two migrations': { change: { '1_a.sql': 'ALTER TABLE t ADD UNIQUE (a);' } },
  'a CHECK, which is validated in a later migration': {
    change: { '1_a.sql': 'ALTER TABLE t ADD CHECK (a > 0);' },
    rule: 'constraint-validated-under-lock',
  },
  'a CHECK where each statement commits by itself: two of them cannot be repeated': {
    change: { '1_a.sql': '-- preflight: no-transaction\nALTER TABLE t ADD CHECK (a > 0);' },
    rule: 'constraint-validated-under-lock',
  },
  'a stored column, for which a virtual one is another schema': {
    change: { '1_a.sql': 'ALTER TABLE t ADD COLUMN c int GENERATED ALWAYS AS (a * 2) STORED;' },
    rule: refresh,
  },
  'a volatile default, which takes batches': {
    change: { '1_a.sql': 'ALTER TABLE t ADD COLUMN c float DEFAULT random();' },
    rule: refresh,
  },
  'Flyway, whose own lock CONCURRENTLY would wait for': { change: { 'V1__a.sql': 'CREATE INDEX i ON t (a);' } },
  'Drizzle, which has one transaction for all': {
    change: {
      'meta/_journal.json': JSON.stringify({ dialect: 'postgresql', entries: [{ tag: '0000_a', when: 1 }] }),
      '0000_a.sql': 'CREATE INDEX i ON t (a);',
    },
  },
  'node-pg-migrate, likewise': { change: { '1_a.sql': '-- Up Migration\nCREATE INDEX i ON t (a);\n' } },
  'dbmate, which is told elsewhere': { change: { '1_a.sql': '-- migrate:up\nCREATE INDEX i ON t (a);\n-- migrate:down\n' } },
  'dbmate, where a second statement makes it a transaction': {
    change: { '1_a.sql': '-- migrate:up transaction:false\nSELECT 1;\nCREATE INDEX i ON t (a);\n-- migrate:down\n' },
  },
  'golang-migrate, likewise': { change: { '1_a.up.sql': 'SELECT 1;\nCREATE INDEX i ON t (a);', '1_a.down.sql': 'SELECT 1;' } },
  'goose, where the way back needs its transaction': {
    change: { '1_a.sql': '-- +goose Up\nCREATE INDEX i ON t (a);\n-- +goose Down\nANALYZE t;\nDROP INDEX i;\n' },
  },
  'goose, in a block': {
    change: {
      '1_a.sql':
        '-- +goose NO TRANSACTION\n-- +goose Up\n-- +goose StatementBegin\nCREATE INDEX i ON t (a);\n-- +goose StatementEnd\n',
    },
  },
  'sqitch, in a transaction': {
    change: {
      'sqitch.conf': '[core]\n\tengine = pg\n',
      'sqitch.plan': '%syntax-version=1.0.0\n%project=x\n\na 2026-01-01T00:00:00Z A <a@b.c> # a\n',
      'deploy/a.sql': 'BEGIN;\nCREATE INDEX i ON t (a);\nCOMMIT;\n',
    },
  },
  'an exclusion constraint, whose index is left out': {
    base: `${base} INSERT INTO x VALUES ('[1,2)');`,
    change: { '1_a.sql': 'REINDEX TABLE x;' },
  },
  'a rebuild with options': { change: { '1_a.sql': 'REINDEX (VERBOSE) TABLE t;' } },
  'goose, which sends it with the statement before it': {
    change: { '1_a.sql': '-- +goose NO TRANSACTION\n-- +goose Up\nSELECT 1; /* x */\nCREATE INDEX i ON t (a);\n' },
  },
  'a view without a key on columns': { change: { '1_a.sql': 'REFRESH MATERIALIZED VIEW keyless;' }, rule: refresh },
  'a view that is not populated': { change: { '1_a.sql': 'REFRESH MATERIALIZED VIEW hollow;' }, rule: refresh },
  'a view that is emptied': { change: { '1_a.sql': 'REFRESH MATERIALIZED VIEW m WITH NO DATA;' }, rule: refresh },
  'a view that is locked before': {
    change: { '1_a.sql': 'ALTER MATERIALIZED VIEW m ALTER COLUMN b SET STORAGE EXTERNAL;\nREFRESH MATERIALIZED VIEW m;' },
    rule: refresh,
  },
  'a placeholder, of which the value is sent': {
    change: {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: Flyway's placeholders look like that
      'V1__a.sql': 'ALTER TABLE ${table} ADD COLUMN c int;',
      'flyway.conf': 'flyway.locations=filesystem:.\nflyway.placeholders.table=t\n',
    },
    rule: timeout,
  },
  'a lock_timeout that is set later': {
    change: { '1_a.sql': "ALTER TABLE t ADD COLUMN c int;\nSET LOCAL lock_timeout = '1s';" },
    rule: timeout,
  },
  'a savepoint, which takes SET LOCAL back': {
    change: {
      '1_a.sql': 'SAVEPOINT a;\nALTER TABLE t ADD COLUMN c int;\nROLLBACK TO a;\nALTER TABLE t ADD COLUMN c int;',
    },
    rule: timeout,
  },
  'two transactions': {
    change: {
      '1_a.sql': 'BEGIN;\nALTER TABLE t ADD COLUMN c int;\nCOMMIT;\nBEGIN;\nALTER TABLE t ADD COLUMN d int;\nCOMMIT;',
    },
    rule: timeout,
  },
  'an ignore before the statement, which would be the setting’s': {
    change: {
      '1_a.sql': 'ANALYZE t;\n-- preflight-ignore: table-rewrite it is small\nALTER TABLE t ADD COLUMN c int DEFAULT random();',
    },
    rule: timeout,
  },
  'what cannot run in a transaction, in a message of its own': {
    change: { '1_a.up.sql': 'VACUUM FULL t;', '1_a.down.sql': 'SELECT 1;' },
    rule: timeout,
  },
  'what cannot run in a transaction, in Flyway': { change: { 'V1__a.sql': 'VACUUM FULL t;' }, rule: timeout },
  'a command without a transaction: nobody knows how it sends two statements': {
    change: { '1_a.sql': 'ALTER TABLE t ADD COLUMN c int;' },
    inputs: command('', ''),
    rule: timeout,
  },
  'an index by a command, of which nobody knows how it leaves its transaction': {
    change: { '1_a.sql': 'CREATE INDEX i ON t (a);' },
    inputs: command('', ''),
  },
  'a change that fails': { change: { '1_a.sql': 'ALTER TABLE t ADD COLUMN c int;\nSELECT 1 / 0;' }, rule: timeout },
}

const run = ({ change, base: own = base, inputs = {} }: Case): Promise<Report> =>
  dryRun({ base: own, change, inputs } satisfies Subject)

function meant(report: Report, rule: string): Finding {
  const finding = report.findings.find((each) => each.rule === rule)
  if (!finding) throw new Error(`${rule} was not found, but ${report.findings.map((each) => each.rule).join(', ')}`)
  return finding
}

/** As GitHub commits it. */
function committed(change: Record<string, string>, { at, remedy }: Finding): Record<string, string> {
  const file = at?.file.slice('migrations/'.length) ?? ''
  const lines = change[file]?.split('\n') ?? []
  lines.splice((at?.line ?? 0) - 1, (at?.endLine ?? 0) - (at?.line ?? 0) + 1, ...(remedy?.replacement?.split('\n') ?? []))
  return { ...change, [file]: lines.join('\n') }
}

const serious = (report: Report) =>
  report.findings
    .filter(({ level }) => level !== 'info')
    .map(({ rule, title, at }) => `${at?.file} ${rule}: ${title.replaceAll(/\d+ m?s/g, '')}`)

describe('a replacement, committed', () => {
  test.each(Object.entries(positive))('%s', async (_, [subject, lines]) => {
    const rule = subject.rule ?? index
    const before = await run(subject)
    const finding = meant(before, rule)
    expect(finding.remedy?.replacement).toBe(lines)
    const after = await run({ ...subject, change: committed(subject.change, finding) })
    expect(after.findings.filter((each) => each.rule === rule)).toEqual([])
    expect(serious(before)).toEqual(expect.arrayContaining(serious(after)))
    const [was, is] = [before.data, after.data] as { schemaDiff: { changes: unknown[] }; rollback: { tried: boolean } }[]
    expect(is?.schemaDiff).toEqual(was?.schemaDiff)
    expect(is?.rollback).toEqual(was?.rollback)
    const hasWayBack = subject.inputs === undefined && Object.keys(subject.change).every((file) => !file.startsWith('meta/'))
    expect(is?.rollback).toEqual({ tried: hasWayBack, restored: hasWayBack, difference: null })
  })
})

describe('no replacement for', () => {
  test.each(Object.entries(negative))('%s', async (_, subject) => {
    const { remedy } = meant(await run(subject), subject.rule ?? index)
    expect(remedy?.text).toBeTruthy()
    expect(remedy).not.toHaveProperty('replacement')
  })
})
