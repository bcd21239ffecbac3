/** The published schema and what is printed: neither may know a name that the other does not. */
import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { apiDrift } from '../../../report/golden/api-drift.ts'
import { renderJson } from '../../../report/json.ts'

const published = JSON.parse(readFileSync(new URL('../../../../docs/schema/scaffold-check.v1.json', import.meta.url), 'utf8'))

/** The schema allows new names; here none may be there that it does not describe. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  return 'properties' in inner && 'type' in inner ? { ...inner, additionalProperties: false } : inner
}

const validate = new Ajv2020.default({ allErrors: true, allowUnionTypes: true }).compile(closed(published) as object)

function problems(printed: object): string[] {
  validate(printed)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

test('a run with every kind of finding fits the schema', () => {
  expect(problems(JSON.parse(renderJson(apiDrift)))).toEqual([])
})

test('the schema has teeth', () => {
  const printed = JSON.parse(renderJson(apiDrift))
  delete printed.data.drift[0].at
  printed.data.routes[0].handler = 'x'
  printed.data.drift[1].since = 'yesterday'
  expect(problems(printed)).toEqual([
    "/data/drift/0 must have required property 'at'",
    '/data/drift/1/since must be equal to one of the allowed values',
    '/data/routes/0 must NOT have additional properties',
  ])
})
