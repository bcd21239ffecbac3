import { afterAll, expect, test } from 'vitest'
import { dryRuns } from '../../../../test/support/dry-run.ts'
import { newRepository, removeSandboxes } from '../../../git/repository.fixture.ts'

const dryRun = dryRuns()
afterAll(removeSandboxes)

const landed = {
  'migrations/001_create.sql': '-- the orders\nCREATE TABLE orders (id integer PRIMARY KEY);\n',
  'migrations/003_more.sql': 'CREATE TABLE more (id integer PRIMARY KEY);\n',
}

async function changed(files: Record<string, string>, remove: string[] = []) {
  const repository = newRepository()
  repository.commit('what main has', landed)
  repository.git('checkout', '--quiet', '-b', 'change')
  for (const file of remove) repository.git('rm', '--quiet', file)
  repository.commit('the change', files)
  return dryRun.inFolder(repository.path, { 'base-ref': 'main' })
}

const told = (report: Awaited<ReturnType<typeof changed>>) =>
  report.findings.map(({ level, rule, at, title }) => `${level} ${rule} ${at?.file ?? '-'}: ${title}`)

test('an edit of what has landed; one of a comment is none', async () => {
  const comment = await changed({
    'migrations/001_create.sql': landed['migrations/001_create.sql'].replace('orders\n', 'ORDERS!\n'),
  })
  expect(comment).toMatchObject({ verdict: 'pass', worthSaying: false })
  const edited = await changed({
    'migrations/001_create.sql': landed['migrations/001_create.sql'].replace('integer', 'bigint'),
    'migrations/004_new.sql': 'CREATE TABLE fresh (id integer);',
  })
  expect(told(edited)).toEqual(['error edited-after-merge migrations/001_create.sql: Was edited after it had landed'])
  expect(edited.headline).toBe('`001_create.sql` was edited after it had landed')
})

test('one that is gone', async () => {
  expect(told(await changed({}, ['migrations/003_more.sql']))).toEqual([
    'warning edited-after-merge -: Removes `migrations/003_more.sql`, which has landed',
  ])
})

test('a new one before the last that has landed', async () => {
  expect(told(await changed({ 'migrations/002_late.sql': 'CREATE TABLE late (id integer);' }))).toEqual([
    'warning out-of-order migrations/002_late.sql: Is ordered before a migration that has already landed',
  ])
})

test('a number that is taken', async () => {
  expect(told(await changed({ 'migrations/003_other.sql': 'CREATE TABLE other (id integer);' }))).toContain(
    'error duplicate-version migrations/003_other.sql: Has the version of `migrations/003_more.sql`',
  )
})

test('only what is new is traced, and an ignore of the settings stands for it', async () => {
  const report = await changed({
    'migrations/004_index.sql': 'CREATE INDEX ON orders (id);',
    'preflight.yml':
      'mode: migration-dryrun\nignore:\n  index-not-concurrent: written to at night only\n  lock-timeout-missing: the role has one\n  table-rewrite: small\n',
  })
  expect(report.headline).toBe('1 statement ran through: 2 findings are ignored')
  expect(told(report)).toEqual(['info unused-ignore -: Ignores `table-rewrite`, which finds nothing'])
  expect(report.verdict).toBe('pass')
  expect(report.findings[0]?.reproduce).toBe(
    'npx backend-preflight migration-dryrun --base-ref main --rows 0 --lock-budget-ms 600000',
  )
})
