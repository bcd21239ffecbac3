import { expect, test } from 'vitest'
import { newInChange } from './change.ts'
import { discoverMigrations } from './discover.ts'
import { treeOf } from './support/files.ts'
import { batches } from './transactions.ts'

const body = 'CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$\nBEGIN\n  NULL;\nEND $$;\nCREATE TABLE t (\n  a int\n);\n'
const projects: [string, Record<string, string>][] = [
  ['plain', { 'migrations/1_a.sql': `-- up\n${body}\n-- down\nDROP TABLE t;\n` }],
  [
    'flyway',
    {
      'flyway.conf': 'flyway.locations=filesystem:sql\nflyway.placeholders.x=1\n',
      'sql/V1__a.sql': body,
      'sql/U1__a.sql': 'DROP TABLE t;\n',
    },
  ],
  ['golang-migrate', { 'migrations/1_a.up.sql': body, 'migrations/1_a.down.sql': 'DROP TABLE t;\n' }],
  ['dbmate', { 'migrations/1_a.sql': `-- migrate:up transaction:false\n${body}\n-- migrate:down\nDROP TABLE t;\n` }],
  [
    'goose',
    {
      'migrations/1_a.sql': `-- +goose Up\n-- +goose StatementBegin\n${body}-- +goose StatementEnd\nSELECT 1;\n\n-- +goose Down\nDROP TABLE t;\n`,
    },
  ],
  [
    'sqitch',
    {
      'sqitch.conf': '[core]\n\tengine = pg\n',
      'sqitch.plan': '%project=x\n\na 2026-11-23T13:33:48Z r <r@vm> # a\n',
      'deploy/a.sql': body,
      'revert/a.sql': 'DROP TABLE t;\n',
    },
  ],
  [
    'prisma',
    {
      'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
      'prisma/migrations/20240101000000_a/migration.sql': body,
    },
  ],
  [
    'drizzle',
    {
      'drizzle/meta/_journal.json': '{"entries":[{"tag":"0000_a","when":1}]}\n',
      'drizzle/0000_a.sql': `${body}--> statement-breakpoint\nSELECT 1;\n`,
    },
  ],
  ['node-pg-migrate', { 'migrations/1_a.sql': `-- Up Migration\n${body}\n-- Down Migration\nDROP TABLE t;\n` }],
]

test.each(projects)('%s: a checkout with CRLF is the same project', async (tool, files) => {
  const unix = await discoverMigrations(await treeOf(files))
  const dos = await discoverMigrations(
    await treeOf(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]))),
  )
  expect([unix.tool, dos.tool]).toEqual([tool, tool])
  for (const direction of ['up', 'down'] as const) {
    const shape = async (directory: typeof unix) =>
      (await batches(directory, directory.migrations, direction)).map(({ transaction, messages }) => [
        transaction,
        ...messages.map(({ sql, firstLine }) => [
          firstLine + (/^\s*/.exec(sql)?.[0].split('\n').length ?? 1) - 1,
          sql.replaceAll('\r\n', '\n').trim(),
        ]),
      ])
    expect(await shape(dos)).toEqual(await shape(unix))
  }
  const change = newInChange(unix, dos)
  expect([change.pending, change.edited, change.removed]).toEqual([[], [], []])
})
