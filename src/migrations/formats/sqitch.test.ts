import { expect, test } from 'vitest'
import { discoverMigrations } from '../discover.ts'
import { treeOf, userError } from '../support/files.ts'
import { batches } from '../transactions.ts'

/** As sqitch 1.3.1 writes it after add, add, tag, rework. */
const plan = `%syntax-version=1.0.0
%project=demo

one 2026-11-23T13:33:48Z root <root@vm> # one
two [one] 2026-11-23T13:33:49Z root <root@vm> # two
@v1 2026-11-23T13:33:49Z root <root@vm> # v1
one [one@v1] 2026-11-23T13:33:49Z root <root@vm> # rework one
`
const deploy = (name: string) =>
  `-- Deploy demo:${name} to pg\n\n\\set ON_ERROR_STOP on\nBEGIN;\n\nSELECT '${name}';\n\nCOMMIT;\n`
const scripts = {
  'deploy/one.sql': deploy('one reworked'),
  'deploy/one@v1.sql': deploy('one'),
  'deploy/two.sql': deploy('two'),
  'revert/one.sql': "SELECT 'back to one';",
  'revert/one@v1.sql': "SELECT 'without one';",
  'verify/one.sql': 'SELECT 1;',
}

test("the plan's order, reworked changes from their tagged scripts, sent as psql sends them", async () => {
  const tree = await treeOf({ 'sqitch.conf': '[core]\n\tengine = pg\n', 'sqitch.plan': plan, ...scripts })
  const found = await discoverMigrations(tree)
  expect([found.tool, found.directory, found.bookkeeping]).toEqual(['sqitch', '', ['sqitch.*']])
  expect(found.migrations.map(({ version, name, file, down }) => [version, name, file, down?.file ?? null])).toEqual([
    ['one', 'one', 'deploy/one@v1.sql', 'revert/one@v1.sql'],
    ['two', 'two', 'deploy/two.sql', null],
    ['one#2', 'one', 'deploy/one.sql', 'revert/one.sql'],
  ])
  const sent = await batches(found, found.migrations.slice(0, 1), 'up')
  expect(
    sent.map(({ transaction, messages }) => [transaction, ...messages.map(({ firstLine, sql }) => [firstLine, sql])]),
  ).toEqual([[false, [4, 'BEGIN'], [6, "SELECT 'one'"], [8, 'COMMIT']]])
})

test('sqitch.conf above: top_dir, plan_file, deploy_dir, extension', async () => {
  const conf = '[core]\n\tengine = pg\n\ttop_dir = db\n[engine "pg"]\n\tdeploy_dir = db/up\n\textension = ddl\n'
  const tree = await treeOf({
    'sqitch.conf': conf,
    'db/sqitch.plan': 'one 2026-11-23T13:33:48Z r <r@vm>\n',
    'db/up/one.ddl': 'SELECT 1;',
    'db/revert/one.ddl': 'SELECT 2;',
  })
  const found = await discoverMigrations(tree)
  expect([found.directory, found.migrations.map(({ file, down }) => [file, down?.file])]).toEqual([
    'db',
    [['db/up/one.ddl', 'db/revert/one.ddl']],
  ])
})

test.each([
  ['two [one] 2026-11-23T13:33:49Z r <r@vm>\n', 'sqitch.plan:1: two requires one, which does not come before it in the plan.'],
  ['one [x@v9] 2026-11-23T13:33:49Z r <r@vm>\n', 'sqitch.plan:1: one requires x@v9, but no tag @v9 comes before it.'],
  [
    'one 2026-11-23T13:33:48Z r <r@vm>\none 2026-11-23T13:33:49Z r <r@vm>\n',
    'sqitch.plan:2: one is in the plan twice without a tag in between, which sqitch refuses.',
  ],
  ['three 2026-11-23T13:33:48Z r <r@vm>\n', 'sqitch.plan:1: there is no deploy/three.sql for the change three.'],
  ['one two three\n', 'sqitch.plan:1: this line of the plan is neither a change nor a tag.'],
])('a plan that sqitch would not deploy: %j', async (text, message) => {
  expect(await userError(discoverMigrations(await treeOf({ 'sqitch.plan': text, ...scripts })))).toBe(message)
})

test('another engine; a command of psql that does something', async () => {
  const mysql = await treeOf({ 'sqitch.conf': '[core]\n\tengine = mysql\n', 'sqitch.plan': plan, ...scripts })
  expect(await userError(discoverMigrations(mysql))).toBe('sqitch.conf: the engine is mysql; Preflight runs PostgreSQL (pg).')
  const include = await treeOf({
    'sqitch.plan': 'one 2026-11-23T13:33:48Z r <r@vm>\n',
    'deploy/one.sql': 'SELECT 1;\n\\ir common.sql\n',
  })
  const found = await discoverMigrations(include)
  expect(await userError(batches(found, found.migrations, 'up'))).toBe(
    "deploy/one.sql:2: \\ir is a command of psql's, which Preflight does not run.",
  )
})
