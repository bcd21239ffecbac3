/** The published schema, against what a real run prints. */
import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { dryRuns } from '../../../../test/support/dry-run.ts'
import { renderJson } from '../../../report/json.ts'
import type { Report } from '../../../report/report.ts'

const dryRun = dryRuns()
const schema = JSON.parse(readFileSync(new URL('../../../../docs/schema/migration-dryrun.v1.json', import.meta.url), 'utf8'))

/** The schema allows new names; here none may be there that it does not describe. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed)
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, closed(each)]))
  return 'properties' in inner && 'type' in inner ? { ...inner, additionalProperties: false } : inner
}

const validate = new Ajv2020.default({ allErrors: true, allowUnionTypes: true }).compile(closed(schema) as object)

function problems(report: Report): string[] {
  validate(JSON.parse(renderJson(report)))
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

test('every kind of finding, and the way back', async () => {
  const report = await dryRun({
    base: 'CREATE TABLE t (id integer PRIMARY KEY, a integer, n numeric(10,4)); CREATE TABLE p (id integer PRIMARY KEY);',
    seed: 'INSERT INTO t VALUES (1, 1, 1.5); INSERT INTO p VALUES (1);',
    change: {
      '001_all.sql': `-- preflight-ignore: not-reversible no
        ALTER TABLE t ALTER COLUMN n TYPE numeric(10,2);
        ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES p (id);
        UPDATE p SET id = id;
        DROP TABLE p CASCADE;`,
      '001_all.down.sql': 'SELECT 1;',
      '002_index.sql': 'CREATE INDEX CONCURRENTLY i ON t (a);',
      '002_index.down.sql': 'DROP INDEX CONCURRENTLY i;',
    },
  })
  expect(problems(report)).toEqual([])
  const { migrations, rollback } = report.data as {
    migrations: { file: string; transactions: unknown[]; statements: { transaction: number; rewrites: string[] }[] }[]
    rollback: { tried: boolean }
  }
  expect(migrations.map(({ file, transactions, statements }) => [file, transactions.length, statements.length])).toEqual([
    ['migrations/001_all.sql', 1, 4],
    ['migrations/002_index.sql', 1, 1],
  ])
  expect(migrations[0]?.statements[0]).toMatchObject({ line: 2, transaction: 0, rewrites: ['public.t'] })
  expect(rollback.tried).toBe(true)
})

test('a failure, and nothing new', async () => {
  expect(
    problems(await dryRun({ base: 'CREATE TABLE t (a int);', change: { '001_a.sql': 'ALTER TABLE t ADD b nothing;' } })),
  ).toEqual([])
  expect(problems({ ...(await dryRun({ change: { '001_a.sql': 'SELECT 1;' } })), findings: [] })).toEqual([])
})
