import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixtures, readFiles, readFixture, readYaml } from '../../../test/support/openapi.ts'
import type { Description } from '../description/description.ts'
import { isList, isObject, type Json, type JsonObject } from '../description/json.ts'
import { differencesOf } from './differences.ts'

const names = Object.keys(fixtures) as (keyof typeof fixtures)[]

/** A description with one operation, whose body has this schema. */
const withSchema = (schema: string, version = '3.1.0', components = ''): Promise<Description> =>
  readYaml(
    `paths: { /a: { post: { operationId: a, requestBody: { content: { application/json: { schema: ${schema} } } }, responses: { 204: { description: b } } } } }
components: { schemas: { X: { type: string }, Y: { type: object, properties: { a: { type: string } } }${components} } }`,
    version,
  )

/** The same things, said in another order and under other names. */
function shuffled(value: Json, random: () => number, names: ReadonlyMap<string, string>): Json {
  if (typeof value === 'string') return names.get(value) ?? value
  if (isList(value)) return value.map((each) => shuffled(each, random, names))
  if (!isObject(value)) return value
  const entries = Object.entries(value).map(([name, each]) => ({
    at: random(),
    name,
    each: shuffled(each ?? null, random, names),
  }))
  return Object.fromEntries(entries.toSorted((x, y) => x.at - y.at).map(({ name, each }) => [name, each]))
}

/** Mulberry32: numbers that follow from a seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

function renamedSchemas(document: JsonObject, to: (name: string) => string): JsonObject {
  const { components, ...rest } = document
  const { schemas, ...others } = isObject(components) ? components : {}
  const renamed = isObject(schemas) ? Object.fromEntries(Object.entries(schemas).map(([name, each]) => [to(name), each])) : {}
  return { ...rest, components: { ...others, schemas: renamed } }
}

test.each(names)('%s equals itself, in any order and with other names of schemas', async (name) => {
  const description = await readFixture(name)
  expect(differencesOf(description, description, { texts: true, numberFormats: true })).toEqual([])
  const refs = new Map(
    [...description.schemas.keys()].map((each) => [`#/components/schemas/${each}`, `#/components/schemas/Z_${each}`]),
  )
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const other = shuffled(
        renamedSchemas(description.document, (each) => `Z_${each}`),
        randomFrom(seed),
        refs,
      )
      const read = await readFiles({ 'a.json': JSON.stringify(withIds(other, description)) })
      expect(differencesOf(description, read)).toEqual([])
    }),
    { numRuns: 4 },
  )
})

/** The names that operations were given, which depend on their order where they clash. */
function withIds(document: Json, { operations }: Description): Json {
  const { paths, ...rest } = document as { paths: Record<string, Record<string, object>> }
  const named = Object.entries(paths).map(([path, item]) => [
    path,
    Object.fromEntries(
      Object.entries(item).map(([key, each]) => {
        const operation = operations.find((one) => one.path === path && one.method === key)
        return [key, operation === undefined ? each : { ...each, operationId: operation.id }]
      }),
    ),
  ])
  return { ...rest, paths: Object.fromEntries(named) } as Json
}

describe('ways of saying the same', () => {
  test.each<[string, string, string]>([
    ['a $ref and what it leads to', "{ $ref: '#/components/schemas/X' }", '{ type: string }'],
    ['allOf of one', "{ allOf: [{ $ref: '#/components/schemas/X' }], description: d }", "{ $ref: '#/components/schemas/X' }"],
    ['anyOf of one', '{ anyOf: [{ type: string }] }', '{ oneOf: [{ type: string }] }'],
    [
      'null as a type and as an alternative',
      "{ type: [string, 'null'] }",
      "{ anyOf: [{ type: 'null' }, { $ref: '#/components/schemas/X' }] }",
    ],
    ['null among values', "{ type: [string, 'null'], enum: [a, null] }", '{ oneOf: [{ enum: [a] }, { const: null }] }'],
    ['one value', '{ const: a }', '{ type: string, enum: [a] }'],
    ['the order of values', '{ enum: [b, a] }', '{ enum: [a, b] }'],
    ['the order of types', '{ type: [string, boolean] }', '{ type: [boolean, string] }'],
    [
      'the order of alternatives',
      '{ oneOf: [{ type: string }, { type: integer }] }',
      '{ oneOf: [{ type: integer }, { type: string }] }',
    ],
    ['what says nothing', '{ type: object, required: [], additionalProperties: true, properties: {} }', '{ type: object }'],
    [
      'allOf of what does not overlap',
      "{ allOf: [{ $ref: '#/components/schemas/Y' }, { type: object, required: [b], properties: { b: { type: integer } } }] }",
      '{ type: object, required: [b], properties: { b: { type: integer }, a: { type: string } } }',
    ],
    [
      'bytes',
      '{ type: object, properties: { f: { type: string, format: binary }, g: { type: string, format: byte } } }',
      '{ type: object, properties: { f: { contentMediaType: application/octet-stream }, g: { type: string, contentEncoding: base64 } } }',
    ],
    ['formats of numbers', '{ type: integer, format: int64 }', '{ type: integer }'],
    ['texts', '{ type: string, title: T, description: d, examples: [a] }', '{ type: string }'],
    ['everything', 'true', '{}'],
    ['nothing', 'false', '{ not: {} }'],
  ])('%s', async (_, one, other) => {
    const [a, b] = [await withSchema(one), await withSchema(other)]
    expect(differencesOf(a, b)).toEqual([])
    expect(differencesOf(b, a)).toEqual([])
  })

  test('nullable of 3.0, whatever stands beside it', async () => {
    const pairs = [
      ['{ type: string, nullable: true }', "{ type: [string, 'null'] }"],
      ["{ nullable: true, allOf: [{ $ref: '#/components/schemas/X' }] }", "{ type: ['null', string] }"],
      [
        "{ nullable: true, oneOf: [{ $ref: '#/components/schemas/X' }, { type: integer }] }",
        "{ oneOf: [{ type: string }, { type: 'null' }, { type: integer }] }",
      ],
      ['{ type: string, nullable: true, enum: [a] }', "{ type: [string, 'null'], enum: [a, null] }"],
      ['{ type: integer, minimum: 1, exclusiveMinimum: true }', '{ type: integer, exclusiveMinimum: 1 }'],
    ]
    for (const [old = '', now = ''] of pairs)
      expect(differencesOf(await withSchema(old, '3.0.3'), await withSchema(now)), old).toEqual([])
  })

  test('a recursion that is unrolled once', async () => {
    const tree = "{ type: object, properties: { children: { type: array, items: { $ref: '#/components/schemas/T' } } } }"
    const a = await withSchema("{ $ref: '#/components/schemas/T' }", '3.1.0', `, T: ${tree}`)
    const b = await withSchema(tree, '3.1.0', `, T: ${tree}`)
    expect(differencesOf(a, b)).toEqual([])
    const other = tree.replace('type: object,', 'type: object, minProperties: 1,')
    const c = await withSchema(tree, '3.1.0', `, T: ${other}`)
    expect(differencesOf(b, c)).toEqual(['POST /a: body: application/json.children[]: minProperties nothing against 1'])
  })
})

describe('differences', () => {
  test.each<[string, string, string]>([
    ['{ type: string }', '{ type: integer }', ': type "string" against "integer"'],
    ['{ type: string }', "{ type: [string, 'null'] }", ': null is not permitted on one side only'],
    ['{ type: string, enum: [a, b] }', '{ type: string, enum: [a] }', ': enum ["a","b"] against ["a"]'],
    [
      "{ type: [string, 'null'], enum: [a] }",
      "{ type: [string, 'null'], enum: [a, null] }",
      ': null is not permitted on one side only',
    ],
    [
      '{ type: object, properties: { a: { type: array, items: { minLength: 1 } } } }',
      '{ type: object, properties: { a: { type: array, items: { minLength: 2 } } } }',
      '.a[]: minLength 1 against 2',
    ],
    ['{ type: object, properties: { a: {} } }', '{ type: object }', '.a: only on the first side'],
    ['{ type: object, additionalProperties: false }', '{ type: object }', ' additionalProperties not: only on the first side'],
    [
      '{ oneOf: [{ type: string }, { type: integer }] }',
      '{ anyOf: [{ type: string }, { type: integer }] }',
      ' anyOf: 0 against 2',
    ],
    [
      '{ oneOf: [{ type: string }, { type: integer }] }',
      '{ oneOf: [{ type: string, minLength: 1 }, { type: integer }] }',
      ' oneOf[0]: minLength nothing against 1',
    ],
    ['{ type: string, default: a }', '{ type: string, default: b }', ': default "a" against "b"'],
    ['{ type: string, pattern: a }', '{ type: string }', ': pattern "a" against nothing'],
  ])('%s and %s', async (one, other, said) => {
    const [a, b] = [await withSchema(one), await withSchema(other)]
    expect(differencesOf(a, b)).toContain(`POST /a: body: application/json${said}`)
    expect(differencesOf(b, a)).not.toEqual([])
  })

  test('of operations', async () => {
    const of = (item: string, rest = '') => readYaml(`paths: { /a: { get: ${item} } }\n${rest}`, '3.1.0')
    const whole =
      '{ operationId: a, tags: [t], parameters: [{ name: X-A, in: header, schema: { type: string } }, { name: b, in: query, schema: { type: array } }], responses: { 200: { description: d, headers: { H: { schema: {} } } }, 4XX: { description: d } } }'
    const a = await of(whole)
    const differences = async (from: string, to: string) => differencesOf(a, await of(whole.replace(from, to)))
    expect(await differences('operationId: a', 'operationId: b')).toEqual(['GET /a: id: "a" against "b"'])
    expect(await differences('X-A', 'x-a')).toEqual([])
    expect(await differences('4XX', '4xx').catch(String)).toMatch(/4xx/)
    expect(await differences('in: header,', 'in: header, required: true,')).toEqual([
      'GET /a: header parameter x-a: required: false against true',
    ])
    expect(await differences('in: query,', 'in: query, explode: false,')).toEqual([
      'GET /a: query parameter b: explode: true against false',
    ])
    expect(await differences('in: header,', 'in: header, explode: true,')).toEqual([])
    expect(await differences('4XX', '404')).toEqual([
      'GET /a: 4xx: only on the first side',
      'GET /a: 404: only on the second side',
    ])
    expect(await differences('H:', 'G:')).toEqual([
      'GET /a: 200: header h: only on the first side',
      'GET /a: 200: header g: only on the second side',
    ])
    expect(differencesOf(a, await readYaml('paths: {}'))).toEqual(['GET /a: only on the first side'])
    expect(differencesOf(await readYaml('paths: {}'), a)).toEqual(['GET /a: only on the second side'])
  })

  test('of security, whatever the schemes are called', async () => {
    const of = (security: string, one = 'k', type = 'bearer') =>
      readYaml(
        `paths: { /a: { get: { security: ${security}, responses: { 200: { description: d } } } } }\ncomponents: { securitySchemes: { ${one}: { type: http, scheme: ${type} }, m: { type: apiKey, in: header, name: x } } }`,
      )
    const a = await of('[{ k: [], m: [] }, {}]')
    expect(differencesOf(a, await of('[{}, { m: [], l: [] }]', 'l'))).toEqual([])
    expect(differencesOf(a, await of('[{ k: [], m: [] }]'))).toHaveLength(1)
    expect(differencesOf(a, await of('[{ k: [] }, { m: [] }]'))).toHaveLength(1)
    expect(differencesOf(a, await of('[{ k: [], m: [] }, {}]', 'k', 'basic'))).toHaveLength(1)
  })

  test('of schemas that nothing uses', async () => {
    const of = (schemas: string) => readYaml(`paths: {}\ncomponents: { schemas: { ${schemas} } }`)
    const a = await of('A: { type: string }')
    expect(differencesOf(a, await of('B: { type: string }'))).toEqual([])
    expect(differencesOf(a, await of('A: { type: integer }'))).toEqual(['schema A: type "string" against "integer"'])
    expect(differencesOf(a, await of('B: { type: integer }'))).toEqual([
      'schema A: only on the first side',
      'schema B: only on the second side',
    ])
  })

  test('of discriminators', async () => {
    const of = (mapping: string) =>
      withSchema(
        `{ oneOf: [{ $ref: '#/components/schemas/C' }, { $ref: '#/components/schemas/D' }], discriminator: { propertyName: k${mapping} } }`,
        '3.1.0',
        ', C: { type: object, properties: { k: { type: string }, c: {} } }, D: { type: object, properties: { k: { type: string }, d: {} } }',
      )
    expect(differencesOf(await of(''), await of(", mapping: { C: '#/components/schemas/C', D: D }"))).toEqual([])
    expect(differencesOf(await of(''), await of(", mapping: { c: '#/components/schemas/C' }"))).toEqual([
      'POST /a: body: application/json discriminator.C: only on the first side',
      'POST /a: body: application/json discriminator.c: only on the second side',
    ])
  })
})

/** Anything that changes what a schema permits is found, wherever it stands. */
test('a change anywhere is found', async () => {
  const scalar = fc.constantFrom('string', 'integer', 'boolean', 'number').map((type): Json => ({ type }))
  const { schema } = fc.letrec<{ schema: Json }>((tie) => ({
    schema: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      scalar,
      fc
        .dictionary(fc.stringMatching(/^[a-z]{1,4}$/), tie('schema'), { minKeys: 1, maxKeys: 3 })
        .map((properties): Json => ({ type: 'object', properties })),
      tie('schema').map((items): Json => ({ type: 'array', items })),
      fc.array(tie('schema'), { minLength: 2, maxLength: 3 }).map((oneOf): Json => ({ oneOf })),
    ),
  }))
  await fc.assert(
    fc.asyncProperty(schema, fc.nat(), async (written, which) => {
      const scalars: Json[] = []
      const find = (value: Json): void => {
        if (!isObject(value) && !isList(value)) return
        if (isObject(value) && typeof value.type === 'string' && !['object', 'array'].includes(value.type)) scalars.push(value)
        for (const each of Object.values(value)) find(each ?? null)
      }
      find(written)
      const victim = scalars[which % scalars.length]
      const changed = JSON.parse(
        JSON.stringify(written, (_, value) => (value === victim ? { type: 'string', format: 'changed' } : value)),
      )
      const [a, b] = [await withSchema(JSON.stringify(written)), await withSchema(JSON.stringify(changed))]
      expect(differencesOf(a, a)).toEqual([])
      expect(differencesOf(a, b)).not.toEqual([])
      expect(differencesOf(b, a)).not.toEqual([])
    }),
    { numRuns: 40 },
  )
})
