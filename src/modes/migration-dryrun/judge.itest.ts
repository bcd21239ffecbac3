import { expect, test } from 'vitest'
import { dryRuns, findingsIn } from '../../../test/support/dry-run.ts'

const dryRun = dryRuns()
const base = 'CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer);'

test('an ignore speaks for its statement or its file, with a reason, and must be needed', async () => {
  const report = await dryRun({
    base,
    change: {
      '001_statement.sql':
        '-- preflight-ignore: index-not-concurrent nobody writes at night\nCREATE INDEX ON t (a);\nCREATE INDEX ON t (b);',
      '002_behind.sql': 'CREATE INDEX ON t (a); -- preflight-ignore: index-not-concurrent nobody writes at night\n',
      '003_file.sql':
        '-- preflight-ignore: index-not-concurrent nobody writes at night\n\nCREATE INDEX ON t (a);\nCREATE INDEX ON t (b);',
      '004_no_reason.sql': '-- preflight-ignore: index-not-concurrent\nCREATE INDEX ON t (a);',
      '005_unused.sql': '-- preflight-ignore: table-rewrite it is small\nALTER TABLE t ADD COLUMN c text DEFAULT now();',
      '006_unknown.sql': '-- preflight-ignore: table_rewrite it is small\nALTER TABLE t ALTER COLUMN a TYPE bigint;',
      '007_depends_on_time.sql': '-- preflight-ignore: blocks-reads it is quick\nALTER TABLE t ADD COLUMN d text;',
      '008_ignored.sql':
        '-- preflight-ignore: unused-ignore needed on 13 only\n-- preflight-ignore: table-rewrite on 13\nALTER TABLE t ADD COLUMN e text;',
    },
    inputs: { ignore: 'lock-timeout-missing: the role has one' },
  })
  const told = (file: string) => findingsIn(report, file).map(({ level, rule, at }) => `${level} ${rule} ${at?.line}`)
  expect(told('001_statement.sql')).toEqual(['error index-not-concurrent 3'])
  expect(told('002_behind.sql')).toEqual([])
  expect(told('003_file.sql')).toEqual([])
  expect(told('004_no_reason.sql')).toEqual(['error index-not-concurrent 2', 'warning unused-ignore 1'])
  expect(findingsIn(report, '004_no_reason.sql')[1]?.title).toBe('Ignores `index-not-concurrent` without a reason')
  expect(told('005_unused.sql')).toEqual(['warning unused-ignore 1'])
  expect(told('006_unknown.sql')).toEqual(['error table-rewrite 2', 'warning unused-ignore 1'])
  expect(findingsIn(report, '006_unknown.sql')[1]?.title).toBe('Ignores `table_rewrite`, which is no rule')
  expect(told('007_depends_on_time.sql')).toEqual([])
  expect(told('008_ignored.sql')).toEqual([])
  const folded = JSON.stringify(report.body.at(-1))
  expect(folded).toContain('Ignored: ')
  expect(folded).toContain('Reason given: `nobody writes at night`')
})

test('a rule about a file is ignored from anywhere in it; a statement on the first line is no file', async () => {
  const report = await dryRun({
    base,
    change: {
      '001_a.sql': 'CREATE TABLE x (id int);',
      '001_a.down.sql': 'DROP TABLE x;',
      '002_b.sql': 'CREATE TABLE y (id int);\n-- preflight-ignore: not-reversible we only go forward\nCREATE TABLE z (id int);',
      '003_c.sql':
        'CREATE INDEX ON t (a);\n-- preflight-ignore: index-not-concurrent at night\nCREATE INDEX ON t (b);\n-- preflight-ignore: not-reversible it is only an index\n',
    },
    inputs: { ignore: 'lock-timeout-missing: the role has one' },
  })
  expect(report.findings.map(({ rule, at }) => `${rule} ${at?.file}:${at?.line}`)).toEqual([
    'index-not-concurrent migrations/003_c.sql:1',
  ])
})

test('what did not run because of a failure is not blamed for an ignore', async () => {
  const report = await dryRun({
    base,
    change: { '001_fails.sql': 'DROP TABLE nowhere;', '002_later.sql': '-- preflight-ignore: data-loss archived\nDROP TABLE t;' },
  })
  expect(report.findings.map(({ rule }) => rule)).toEqual(['migration-fails'])
})
