import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { removeProjects, testProject, typeErrors } from '../project.fixture.ts'
import { schema, type TestSchema, value } from './schema.fixture.ts'

afterAll(removeProjects)

interface Validator {
  safeParse(value: unknown): { success: boolean; data?: unknown }
}

/** The validators of operations whose bodies have the schemas, as a project has them. */
async function validatorsOf(schemas: readonly TestSchema[], components: Record<string, TestSchema> = {}) {
  const project = await testProject('express')
  const paths = Object.fromEntries(
    schemas.map((each, index) => [
      `/tries/${index}`,
      {
        post: {
          operationId: `try${index}`,
          requestBody: { required: true, content: { 'application/json': { schema: each } } },
          responses: { 204: { description: 'Kept.' } },
        },
      },
    ]),
  )
  await project.scaffold({ openapi: '3.1.0', info: { title: 'Tries', version: '1' }, paths, components: { schemas: components } })
  const module = await import(/* @vite-ignore */ pathToFileURL(join(project.folder, 'src/middleware/validators.ts')).href)
  const validators = schemas.map((_, index): Validator => module[`try${index}Request`].body.content['application/json'])
  return { project, validators }
}

/** Both of the same JSON text: an object literal would make a prototype of `__proto__`. */
const parsed = (json: unknown): unknown => JSON.parse(JSON.stringify(json))

test('validators accept what the schema accepts, refuse what it refuses, and give what their types say', async () => {
  const schemas = fc.sample(schema, { numRuns: 100, seed: 7 }).map((each) => JSON.parse(JSON.stringify(each)))
  const { project, validators } = await validatorsOf(schemas)
  const ajv = new Ajv2020({ strict: false, logger: false, validateFormats: false, ownProperties: true })
  let accepted = 0
  for (const [index, each] of schemas.entries()) {
    const isValid = ajv.compile(each)
    fc.assert(
      fc.property(value, (tried) => {
        const [one, other] = [parsed(tried), parsed(tried)]
        const expected = isValid(one)
        if (expected) accepted += 1
        if (validators[index]?.safeParse(other).success !== expected) {
          throw new Error(`${JSON.stringify(each)}\n${JSON.stringify(tried)} is ${expected ? 'valid' : 'not valid'}`)
        }
      }),
      { numRuns: 60, seed: 11 },
    )
  }
  expect(accepted).toBeGreaterThan(500)
  expect(await typeErrors([project])).toBe('')
})

test('parts that make different things of a value are put together', async () => {
  const base = { type: 'object', properties: { a: { type: 'string', default: 'x' }, b: { type: 'integer' } } }
  const components = {
    Base: base,
    Both: {
      allOf: [
        { $ref: '#/components/schemas/Base' },
        { oneOf: [{ $ref: '#/components/schemas/Base' }] },
        { type: ['object', 'null'], properties: { a: { type: 'string', default: 'y' }, c: { type: 'boolean' } } },
      ],
    },
  }
  const { project, validators } = await validatorsOf([{ $ref: '#/components/schemas/Both' }], components)
  expect(validators[0]?.safeParse({ b: 1, c: true, d: 2 })).toEqual({ success: true, data: { a: 'x', b: 1, c: true } })
  expect(validators[0]?.safeParse({ b: 'x', c: 1 }).success).toBe(false)
  expect(await typeErrors([project])).toBe('')
})

test('what is not evaluated is refused where schemas are put together to one object', async () => {
  const components = { Base: { type: 'object', required: ['a'], properties: { a: { type: 'string' } } } }
  const schemas = [
    { allOf: [{ $ref: '#/components/schemas/Base' }], properties: { b: { type: 'string' } }, unevaluatedProperties: false },
    { $ref: '#/components/schemas/Base', unevaluatedProperties: false },
    { anyOf: [{ $ref: '#/components/schemas/Base' }, { type: 'integer' }], unevaluatedProperties: false },
  ]
  const { project, validators } = await validatorsOf(schemas, components)
  const verdicts = (value: unknown) => validators.map((each) => each.safeParse(value).success)
  expect(verdicts({ a: 'x' })).toEqual([true, true, true])
  expect(verdicts({ a: 'x', b: 'y' })).toEqual([true, false, true])
  expect(verdicts({ a: 'x', c: 'y' })).toEqual([false, false, true])
  expect(await project.read('src/middleware/validators.ts')).toContain('/* unevaluatedProperties is not checked */')
  expect(await typeErrors([project])).toBe('')
})
