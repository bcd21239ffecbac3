import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { describe } from '../../spec/describe.ts'
import { readRoutes } from '../read-routes.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'preflight-zod-')))
symlinkSync(resolve(import.meta.dirname, '../../../../node_modules'), join(folder, 'node_modules'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Each is written into an application's code as it stands here, and also evaluated: zod itself says what it should read as. */
const schemas: Record<string, string> = {
  lengths: `z.object({ name: z.string().min(1).max(80), code: z.string().length(4) })`,
  numbers: `z.object({ age: z.number().min(0).max(150), rate: z.number().positive(), score: z.number().gt(1).lt(9), part: z.number().multipleOf(0.5) })`,
  optional: `z.object({ a: z.string().optional(), b: z.boolean().nullable(), c: z.string().nullish(), d: z.number().default(3) })`,
  enums: `z.object({ role: z.enum(['user', 'admin']), kind: z.literal('order'), either: z.union([z.literal('a'), z.literal('b')]) })`,
  nested: `z.object({ address: z.object({ street: z.string(), zip: z.string().regex(/^\\d{5}$/) }), tags: z.array(z.string()).min(1) })`,
  formats: `z.object({ email: z.email(), id: z.uuid(), site: z.url() })`,
  extended: `z.object({ a: z.string() }).extend({ b: z.number() })`,
  partial: `z.object({ a: z.string(), b: z.number() }).partial()`,
  picked: `z.object({ a: z.string(), b: z.number(), c: z.boolean() }).pick({ a: true, c: true })`,
  omitted: `z.object({ a: z.string(), b: z.number() }).omit({ a: true })`,
  strict: `z.object({ a: z.string() }).strict()`,
  described: `z.object({ a: z.string().describe('The first') })`,
  record: `z.object({ counts: z.record(z.string(), z.number()) })`,
}

test('reads what zod itself says of the same schemas', async () => {
  const routes = Object.entries(schemas).map(
    ([name, code]) => `app.post('/${name}', (req, res) => { const body = ${code}.parse(req.body); res.json(body) })`,
  )
  writeFileSync(
    join(folder, 'app.js'),
    `import express from 'express'\nimport { z } from 'zod'\nconst app = express()\n${routes.join('\n')}\napp.listen(0)\n`,
  )
  const { document } = describe(await readRoutes('.', folder))
  for (const [name, code] of Object.entries(schemas)) {
    const schema = new Function('z', `return ${code}`)(z)
    const { $schema, additionalProperties, ...expected } = z.toJSONSchema(schema, { io: 'input' })
    const read = bodyAt(document, `/${name}`)
    expect({ [name]: plain(read) }).toEqual({
      [name]: plain({ ...expected, ...(name === 'strict' ? { additionalProperties } : {}) }),
    })
  }
})

function bodyAt(document: Record<string, unknown>, path: string): unknown {
  return ['paths', path, 'post', 'requestBody', 'content', 'application/json', 'schema'].reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    document,
  )
}

/** What two spellings of one schema share: zod writes `anyOf` where a list of types or an enumeration says the same, and patterns beside formats. */
function plain(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(plain)
  if (typeof schema !== 'object' || schema === null) return schema
  const entries = Object.entries(schema).filter(
    ([key]) =>
      key !== 'propertyNames' &&
      !(key === 'pattern' && 'format' in schema) &&
      !(
        key === 'additionalProperties' &&
        schema[key as never] === false &&
        !('properties' in schema && Object.keys(Object(Reflect.get(schema, 'properties'))).join() === 'a')
      ),
  )
  const made = Object.fromEntries(entries.map(([key, value]) => [key, plain(value)]))
  if (Array.isArray(made.anyOf)) {
    const options: Record<string, unknown>[] = made.anyOf
    if (options.some(({ type }) => type === 'null') && options.length === 2)
      return { ...options.find(({ type }) => type !== 'null'), type: [options.find(({ type }) => type !== 'null')?.type, 'null'] }
    if (options.every((option) => 'const' in option)) return { type: 'string', enum: options.map((option) => option.const) }
  }
  return made
}
