import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { DryrunResult } from '../support/dryrun-json.ts'
import { leavingNothingBehind, newPlace, type Place } from '../support/preflight.ts'
import { sharedServer } from '../support/server.ts'
import { urlOf } from '../support/server-url.ts'

const server = sharedServer()
leavingNothingBehind()

const shared = () => ['--postgres', urlOf(server().connection('postgres')), '--rows', '0']

type Files = Record<string, string>

interface Project {
  tool: string
  base: Files
  change: Files
  /** Where the rewrite stands. */
  at: string
  /** By file: the outcomes of its transactions, and in which of them each statement ran. */
  ran: Record<string, { outcomes: string[]; statements: number[] }>
  /** Whether the tool's down parts were tried and led back. */
  restored: boolean
}

const create = 'CREATE TABLE accounts (\n  id int PRIMARY KEY,\n  email text\n);\n'
const rewrite = 'ALTER TABLE accounts\n  ALTER COLUMN id TYPE bigint;\n'
const comment = "COMMENT ON TABLE accounts IS 'people';\n"
const restore = 'ALTER TABLE accounts ALTER COLUMN id TYPE int;\nCOMMENT ON TABLE accounts IS NULL;\n'
const concurrently = 'CREATE INDEX CONCURRENTLY accounts_email ON accounts (email);\n'

const journal = (...tags: string[]) =>
  JSON.stringify({
    version: '7',
    dialect: 'postgresql',
    entries: tags.map((tag, idx) => ({ idx, version: '7', when: 1_700_000_000_000 + idx, tag, breakpoints: true })),
  })

const plan = (...names: string[]) =>
  `%syntax-version=1.0.0\n%project=shop\n\n${names.map((name) => `${name} 2026-01-01T00:00:00Z A <a@example.com> # ${name}\n`).join('')}`

const projects: Project[] = [
  {
    tool: 'plain SQL',
    base: { 'db/migrations/001_accounts.sql': create, 'db/migrations/001_accounts.down.sql': 'DROP TABLE accounts;\n' },
    change: {
      'db/migrations/002_wide.sql': `${comment}${rewrite}`,
      'db/migrations/002_wide.down.sql': restore,
      'db/migrations/003_index.sql': concurrently,
      'db/migrations/003_index.down.sql': 'DROP INDEX accounts_email;\n',
    },
    at: 'db/migrations/002_wide.sql:2',
    ran: {
      'db/migrations/002_wide.sql': { outcomes: ['commit'], statements: [0, 0] },
      'db/migrations/003_index.sql': { outcomes: ['autocommit'], statements: [0] },
    },
    restored: true,
  },
  {
    tool: 'Flyway',
    base: { 'pom.xml': '<project/>', 'src/main/resources/db/migration/V1__accounts.sql': create },
    change: {
      'src/main/resources/db/migration/V2__wide.sql': `${comment}${rewrite}`,
      'src/main/resources/db/migration/V3__index.sql': concurrently,
      'src/main/resources/db/migration/R__view.sql': 'CREATE OR REPLACE VIEW emails AS SELECT email FROM accounts;\n',
    },
    at: 'src/main/resources/db/migration/V2__wide.sql:2',
    ran: {
      'src/main/resources/db/migration/V2__wide.sql': { outcomes: ['commit'], statements: [0, 0] },
      'src/main/resources/db/migration/V3__index.sql': { outcomes: ['autocommit'], statements: [0] },
      'src/main/resources/db/migration/R__view.sql': { outcomes: ['commit'], statements: [0] },
    },
    restored: false,
  },
  {
    tool: 'golang-migrate',
    base: { 'migrations/000001_accounts.up.sql': create, 'migrations/000001_accounts.down.sql': 'DROP TABLE accounts;\n' },
    change: {
      'migrations/000002_wide.up.sql': `${comment}${rewrite}`,
      'migrations/000002_wide.down.sql': restore,
      'migrations/000003_index.up.sql': concurrently,
      'migrations/000003_index.down.sql': 'DROP INDEX accounts_email;\n',
    },
    at: 'migrations/000002_wide.up.sql:2',
    // The whole file is one message, and so one implicit transaction.
    ran: {
      'migrations/000002_wide.up.sql': { outcomes: ['autocommit'], statements: [0, 0] },
      'migrations/000003_index.up.sql': { outcomes: ['autocommit'], statements: [0] },
    },
    restored: true,
  },
  {
    tool: 'dbmate',
    base: { 'db/migrations/20240101000000_accounts.sql': `-- migrate:up\n${create}\n-- migrate:down\nDROP TABLE accounts;\n` },
    change: {
      'db/migrations/20240102000000_wide.sql': `-- migrate:up\n${comment}${rewrite}\n-- migrate:down\n${restore}`,
      'db/migrations/20240103000000_index.sql': `-- migrate:up transaction:false\n${concurrently}\n-- migrate:down\nDROP INDEX accounts_email;\n`,
    },
    at: 'db/migrations/20240102000000_wide.sql:3',
    ran: {
      'db/migrations/20240102000000_wide.sql': { outcomes: ['commit'], statements: [0, 0] },
      'db/migrations/20240103000000_index.sql': { outcomes: ['autocommit'], statements: [0] },
    },
    restored: true,
  },
  {
    tool: 'goose',
    base: { 'db/00001_accounts.sql': `-- +goose Up\n${create}\n-- +goose Down\nDROP TABLE accounts;\n` },
    change: {
      'db/00002_wide.sql': `-- +goose Up\n${comment}${rewrite}\n-- +goose Down\n${restore}`,
      'db/00003_index.sql': `-- +goose NO TRANSACTION\n-- +goose Up\n${concurrently}SELECT 2;\n\n-- +goose Down\nDROP INDEX accounts_email;\n`,
    },
    at: 'db/00002_wide.sql:3',
    ran: {
      'db/00002_wide.sql': { outcomes: ['commit'], statements: [0, 0] },
      'db/00003_index.sql': { outcomes: ['autocommit', 'autocommit'], statements: [0, 1] },
    },
    restored: true,
  },
  {
    tool: 'sqitch',
    base: {
      'sqitch.conf': '[core]\n\tengine = pg\n',
      'sqitch.plan': plan('accounts'),
      'deploy/accounts.sql': `-- Deploy\n\nBEGIN;\n\n${create}\nCOMMIT;\n`,
      'revert/accounts.sql': 'DROP TABLE accounts;\n',
    },
    change: {
      'sqitch.plan': plan('accounts', 'wide', 'email_index'),
      'deploy/wide.sql': `-- Deploy\n\nBEGIN;\n\n${comment}${rewrite}\nCOMMIT;\n`,
      'revert/wide.sql': restore,
      'deploy/email_index.sql': concurrently,
      'revert/email_index.sql': 'DROP INDEX accounts_email;\n',
    },
    at: 'deploy/wide.sql:6',
    ran: {
      'deploy/wide.sql': { outcomes: ['commit'], statements: [0, 0] },
      'deploy/email_index.sql': { outcomes: ['autocommit'], statements: [0] },
    },
    restored: true,
  },
  {
    tool: 'Prisma',
    base: {
      'prisma/schema.prisma': '',
      'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
      'prisma/migrations/20240101000000_accounts/migration.sql': create,
    },
    change: { 'prisma/migrations/20240102000000_wide/migration.sql': `-- AlterTable\n${comment}${rewrite}` },
    at: 'prisma/migrations/20240102000000_wide/migration.sql:3',
    ran: { 'prisma/migrations/20240102000000_wide/migration.sql': { outcomes: ['autocommit'], statements: [0, 0] } },
    restored: false,
  },
  {
    tool: 'Drizzle',
    base: { 'drizzle/meta/_journal.json': journal('0000_accounts'), 'drizzle/0000_accounts.sql': create },
    change: {
      'drizzle/meta/_journal.json': journal('0000_accounts', '0001_wide', '0002_index'),
      'drizzle/0001_wide.sql': `${comment}--> statement-breakpoint\n${rewrite}`,
      'drizzle/0002_index.sql': 'CREATE INDEX accounts_email ON accounts (email);',
    },
    at: 'drizzle/0001_wide.sql:3',
    // All of them in one transaction.
    ran: {
      'drizzle/0001_wide.sql': { outcomes: ['commit'], statements: [0, 0] },
      'drizzle/0002_index.sql': { outcomes: ['commit'], statements: [0] },
    },
    restored: false,
  },
  {
    tool: 'node-pg-migrate',
    base: {
      'package.json': '{"devDependencies": {"node-pg-migrate": "^9.0.0"}}',
      'migrations/1700000000000_accounts.sql': `-- Up Migration\n${create}\n-- Down Migration\nDROP TABLE accounts;\n`,
    },
    change: {
      'migrations/1700000000001_wide.sql': `-- Up Migration\n${comment}${rewrite}\n-- Down Migration\n${restore}`,
      'migrations/1700000000002_index.sql':
        '-- Up Migration\nCREATE INDEX accounts_email ON accounts (email);\n\n-- Down Migration\nDROP INDEX accounts_email;\n',
    },
    at: 'migrations/1700000000001_wide.sql:3',
    ran: {
      'migrations/1700000000001_wide.sql': { outcomes: ['commit'], statements: [0, 0] },
      'migrations/1700000000002_index.sql': { outcomes: ['commit'], statements: [0] },
    },
    restored: true,
  },
]

function placeOf({ base, change }: Project): Place {
  const place = newPlace()
  place.repository()
  place.commit('base', base)
  place.git('checkout', '--quiet', '-b', 'change')
  place.commit('change', change)
  return place
}

const projectOf = (tool: string): Project => {
  const project = projects.find((one) => one.tool === tool)
  if (project === undefined) throw new Error(`no project of ${tool}`)
  return project
}

describe.each(projects)('$tool', (project) => {
  test('only what is new, as the tool runs it; the rewrite at its line; and back', async () => {
    const { exitCode, findings, data, stderr } = await placeOf(project).dryRun(shared())
    expect(exitCode, stderr).toBe(1)
    expect(
      Object.fromEntries(
        data.migrations.map(({ file, transactions, statements }) => [
          file,
          {
            outcomes: transactions.map(({ outcome }) => outcome),
            statements: statements.map(({ transaction }) => transaction),
          },
        ]),
      ),
    ).toEqual(project.ran)
    const found = findings.find(({ rule }) => rule === 'table-rewrite')
    expect(found && `${found.at?.file}:${found.at?.line}`).toBe(project.at)
    expect(data.rollback).toMatchObject({ tried: project.restored, restored: project.restored, difference: null })
  })
})

/** What both ways must agree on: what ran where, in which transactions, with which locks. */
function essence({ data }: DryrunResult) {
  return data.migrations.map(({ file, transactions, statements }) => ({
    file,
    outcomes: transactions.map(({ outcome }) => outcome),
    statements: statements.map(({ kind, line, transaction, locks, rewrites, indexRebuilds, scans, blocked }) => ({
      kind,
      line,
      transaction,
      locks,
      rewrites,
      indexRebuilds,
      scans,
      blocked: blocked.map(({ relation, statements: waiting }) => ({ relation, statements: waiting })),
    })),
  }))
}

describe('our runner and the tool itself do the same', () => {
  const path = `${resolve(import.meta.dirname, '../../node_modules/.bin')}:${process.env.PATH}`

  test.each([
    {
      tool: 'dbmate',
      up: 'dbmate --no-dump-schema --migrations-dir db/migrations migrate',
      down: 'dbmate --no-dump-schema --migrations-dir db/migrations down && dbmate --no-dump-schema --migrations-dir db/migrations down',
    },
    { tool: 'node-pg-migrate', up: 'node-pg-migrate up -m migrations', down: 'node-pg-migrate down 2 -m migrations' },
  ])('$tool', async ({ tool, up, down }) => {
    const place = placeOf(projectOf(tool))
    const ours = await place.dryRun(shared())
    const theirs = await place.dryRun([...shared(), '--migrate-command', up, '--rollback-command', down], {
      // node-pg-migrate's loader keeps a cache in TMPDIR.
      env: { PATH: path, JITI_FS_CACHE: 'false' },
    })
    expect(theirs.stderr).toMatch(/migrate-command on the base[\s\S]*migrate-command on the head/)
    expect(essence(theirs)).toEqual(essence(ours))
    expect(theirs.data.rollback).toEqual(ours.data.rollback)
    expect(theirs.exitCode).toBe(ours.exitCode)
  })
})
