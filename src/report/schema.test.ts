/** The published schema and what is printed: neither may know a name that the other does not. */
import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { harmless } from './golden/harmless.ts'
import { rewrite } from './golden/rewrite.ts'
import { syntaxError } from './golden/syntax-error.ts'
import { renderJson } from './json.ts'
import type { Evidence, Report } from './report.ts'

const published = JSON.parse(readFileSync(new URL('../../docs/schema/migration-dryrun.v1.json', import.meta.url), 'utf8'))

/** The schema allows new names; here none may be there that it does not describe. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  return 'properties' in inner && 'type' in inner ? { ...inner, additionalProperties: false } : inner
}

const ajv = new Ajv2020.default({ allErrors: true, allowUnionTypes: true })
const validate = ajv.compile(closed(published) as object)

function problems(report: Report | object): string[] {
  validate('mode' in report && 'body' in report ? JSON.parse(renderJson(report)) : report)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const evidence: Evidence[] = [
  { kind: 'lock', relation: 'a', mode: 'SHARE', statements: ['SELECT'], forMs: 1 },
  { kind: 'rewrite', relation: 'a', bytes: null, rows: null, walBytes: 1 },
  { kind: 'scan', relation: 'a', rows: null },
  { kind: 'wal', bytes: 1 },
  { kind: 'duration', ms: 1 },
  { kind: 'server-error', code: '42601', message: 'no', detail: null },
  { kind: 'rows', relation: 'a', count: 1, sample: null },
  { kind: 'difference', text: '-a' },
  { kind: 'text', text: 'a' },
]

const [finding] = rewrite.findings

test.each([
  ['rewrite', rewrite],
  ['harmless', harmless],
  ['syntax error', syntaxError],
  ['every kind of evidence', { ...rewrite, findings: finding ? [{ ...finding, evidence, at: null, remedy: null }] : [] }],
] as [string, Report][])('%s fits the schema', (_, report) => {
  expect(problems(report)).toEqual([])
})

test('the schema has teeth', () => {
  const printed = JSON.parse(renderJson(rewrite))
  expect(problems({ ...printed, version: 2 })).toEqual(['/version must be equal to constant'])
  expect(problems({ ...printed, extra: 1 })).toEqual([' must NOT have additional properties'])
  delete printed.data.migrations[0].statements[0].walBytes
  printed.data.migrations[0].transactions[0].outcome = 'maybe'
  expect(problems(printed)).toEqual([
    '/data/migrations/0/transactions/0/outcome must be equal to one of the allowed values',
    "/data/migrations/0/statements/0 must have required property 'walBytes'",
  ])
})
