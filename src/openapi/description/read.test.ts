import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fixtureRoot, fixtures, readFixture, readYaml } from '../../../test/support/openapi.ts'
import type { Description } from './description.ts'
import { isList, isObject, type Json, member } from './json.ts'
import { officialSchema } from './official-schemas.ts'
import { tokensOf, valueAt } from './pointer.ts'
import { referred } from './referred.ts'

const names = Object.keys(fixtures) as (keyof typeof fixtures)[]

function refsIn(value: Json | undefined): string[] {
  if (isList(value)) return value.flatMap(refsIn)
  if (!isObject(value)) return []
  const own = typeof value.$ref === 'string' ? [value.$ref] : []
  return [...own, ...Object.values(value).flatMap(refsIn)]
}

const operation = (description: Description, id: string) => {
  const found = description.operations.find((each) => each.id === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

test.each(names)('%s: becomes valid OpenAPI 3.1 (or 3.2), and every $ref leads to a component', async (name) => {
  const { document, schemas, operations } = await readFixture(name)
  const schema = await officialSchema(name === 'streaming' ? '3.2' : '3.1')
  expect(schema.thorough(document)).toEqual([])
  for (const ref of refsIn(document)) {
    expect(ref).toMatch(/^#\/components\/\w+\/[A-Za-z0-9._-]+$/)
    expect(valueAt(document, tokensOf(ref.slice(1))), ref).toBeDefined()
  }
  expect([...schemas.keys()]).toEqual(Object.keys((valueAt(document, ['components', 'schemas']) as object | undefined) ?? {}))
  for (const each of operations) {
    expect(isObject(valueAt(document, tokensOf(each.pointer)))).toBe(true)
    for (const { pointer } of [...each.parameters, ...each.responses])
      expect(valueAt(document, tokensOf(pointer)), pointer).toBeDefined()
  }
  expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length)
})

test.each(names)('%s: every operation, response and schema is found in its file', async (name) => {
  const description = await readFixture(name)
  const lines = (file: string) => readFileSync(join(fixtureRoot, file), 'utf8').split('\n')
  const lineAt = (pointer: string): string => {
    const { file, line, column } = description.at(pointer)
    return lines(file)[line - 1]?.slice(column - 1) ?? ''
  }
  for (const { pointer, method, responses } of description.operations) {
    expect(lineAt(pointer)).toMatch(new RegExp(`^"?${method}"?:`))
    for (const { status, pointer: at } of responses)
      if (at.startsWith(pointer)) expect(lineAt(at)).toMatch(new RegExp(`^['"]?${status}['"]?:`))
  }
  for (const schema of description.schemas.keys()) {
    // What is a file of its own starts with it.
    const { file } = description.at(`/components/schemas/${schema}`)
    if (file === fixtures[name]) expect(lineAt(`/components/schemas/${schema}`)).toMatch(/^["\w$'-]+/)
  }
})

test('2.0: bodies, form fields, files, array formats, shared things, security', async () => {
  const pets = await readFixture('petstore')
  expect(pets).toMatchObject({ written: '2.0', title: 'Pet clinic', apiVersion: '1.4.0', notes: [] })
  expect(pets.operations.map(({ id }) => id)).toEqual([
    'listPets',
    'createPet',
    'getPet',
    'replacePet',
    'deletePet',
    'getPhoto',
    'uploadPhoto',
    'login',
    'listVisits',
  ])
  expect(operation(pets, 'listPets').parameters).toMatchObject([
    { in: 'query', name: 'page', required: false, schema: { type: 'integer', default: 1, minimum: 1 } },
    { name: 'kind', style: 'form', explode: true },
    { name: 'ids', style: 'form', explode: false },
    { name: 'weight', schema: { exclusiveMinimum: 0 } },
  ])
  expect(operation(pets, 'listPets').responses[0]).toMatchObject({ status: '200', headers: [{ name: 'X-Total-Count' }] })
  // The shared body, and beside a parameter of the path item.
  for (const id of ['createPet', 'replacePet'])
    expect(operation(pets, id).body).toMatchObject({
      required: true,
      content: [{ mediaType: 'application/json', schema: { $ref: '#/components/schemas/NewPet' } }],
    })
  expect(operation(pets, 'uploadPhoto').body?.content).toMatchObject([
    { mediaType: 'multipart/form-data', schema: { required: ['picture'] } },
  ])
  expect(operation(pets, 'login').body?.content).toMatchObject([{ mediaType: 'application/x-www-form-urlencoded' }])
  expect(operation(pets, 'getPhoto').responses[0]?.content).toMatchObject([
    { mediaType: 'image/jpeg' },
    { mediaType: 'image/png' },
  ])
  expect(operation(pets, 'deletePet').security).toEqual([
    [{ scheme: 'staff', scopes: [] }],
    [
      { scheme: 'key', scopes: [] },
      { scheme: 'accounts', scopes: ['pets:write'] },
    ],
  ])
  expect(operation(pets, 'login').security).toEqual([])
  expect(pets.schemas.get('NewPet')).toMatchObject({
    discriminator: { propertyName: 'kind' },
    properties: { born: { type: ['string', 'null'] }, weight: { exclusiveMinimum: 0, maximum: 150 } },
  })
  // Where they were before they moved.
  expect(pets.at(`${operation(pets, 'createPet').pointer}/requestBody/content/application~1json/schema`)).toMatchObject({
    line: 32,
  })
  expect(pets.at('/components/schemas/Owner/properties/email').line).toBe(pets.at('/components/schemas/Owner').line + 5)
})

test('several files: written out, brought into the components, and back into the first file', async () => {
  const orders = await readFixture('orders')
  expect(orders.operations.map(({ id }) => id)).toEqual([
    'listOrders',
    'createOrder',
    'getOrder',
    'updateOrder',
    'cancelOrder',
    'listCustomers',
    'listCustomerOrders',
  ])
  expect([...orders.schemas.keys()].toSorted()).toEqual(
    [
      'Order',
      'Money',
      'Problem',
      'FieldError',
      'Customer',
      'Id',
      'Address',
      'OrderPage',
      'Order_status',
      'Order_lines',
    ].toSorted(),
  )
  expect(orders.schemas.get('Order')).toMatchObject({
    properties: {
      customer: { $ref: '#/components/schemas/Customer' },
      // `nullable` beside `allOf`, and a $ref to the file it stands in.
      replaces: { anyOf: [{ $ref: '#/components/schemas/Order' }, { type: 'null' }] },
    },
  })
  expect(orders.at('/components/schemas/Address/properties/postcode')).toEqual({
    file: 'orders/schemas/common.json',
    line: 18,
    column: 9,
  })
  expect(orders.at('/paths/~1orders~1{orderId}/get')).toMatchObject({ file: 'orders/paths/order.yaml', line: 4 })
  expect(operation(orders, 'createOrder')).toMatchObject({
    callbacks: ['shipped'],
    body: { required: true, description: 'What is ordered', pointer: '/components/requestBodies/NewOrder' },
  })
  expect(orders.notes).toEqual([])
})

test('3.1: anchors, $defs, merge keys, a $ref into a path, path items of the components, recursion', async () => {
  const pages = await readFixture('recursive')
  const page = pages.schemas.get('Page')
  expect(page).toMatchObject({
    properties: {
      updatedAt: { type: ['string', 'null'] },
      author: { $ref: '#/components/schemas/Page_person' },
      body: { $ref: '#/components/schemas/Block', description: 'What stands on it' },
      children: { items: { $ref: '#/components/schemas/Page' } },
    },
  })
  expect(member(page, '$defs')).toBeUndefined()
  expect(pages.schemas.get('Filter')).toMatchObject({ properties: { all: { items: { $ref: '#/components/schemas/Filter' } } } })
  expect(operation(pages, 'search').body?.content[0]?.schema).toEqual({ $ref: '#/components/schemas/Filter' })
  expect(operation(pages, 'getPage')).toMatchObject({ path: '/pages/{pageId}', pointer: '/paths/~1pages~1{pageId}/get' })
  expect(operation(pages, 'replacePage').parameters).toMatchObject([{ in: 'path', name: 'pageId', required: true }])
  expect(pages.notes.map(({ text }) => text)).toEqual(['webhooks are not read: pageChanged'])
})

test('3.2: the method query, a querystring, shared media types; other methods are noted', async () => {
  const telemetry = await readFixture('streaming')
  expect(telemetry.operations.map(({ id, method }) => [id, method])).toEqual([
    ['streamSamples', 'get'],
    ['querySamples', 'query'],
    ['openSession', 'post'],
  ])
  expect(operation(telemetry, 'streamSamples')).toMatchObject({
    parameters: [{ in: 'querystring', name: 'selection', mediaType: 'application/x-www-form-urlencoded', style: null }],
    responses: [
      {
        status: '200',
        description: 'One after the other',
        content: [{ mediaType: 'application/jsonl' }, { mediaType: 'text/event-stream' }],
      },
    ],
  })
  expect(operation(telemetry, 'openSession').parameters).toMatchObject([{ in: 'cookie', style: 'cookie', explode: false }])
  expect(telemetry.notes.map(({ text }) => text)).toEqual(['the method PURGE is not read'])
})

test('parameters: the operation over its path, styles and their defaults, content, headers that are none', async () => {
  const reports = await readFixture('parameters')
  expect(
    operation(reports, 'listReports').parameters.map((each) => [each.in, each.name, each.required, each.style, each.explode]),
  ).toEqual([
    ['header', 'tenant', false, 'simple', false],
    ['cookie', 'locale', false, 'form', true],
    ['query', 'filter', false, 'deepObject', true],
    ['query', 'fields', false, 'form', false],
    ['query', 'sort', false, 'pipeDelimited', false],
    ['query', 'ids', false, 'spaceDelimited', false],
    ['query', 'where', false, null, false],
    ['query', 'raw', false, 'form', true],
    ['cookie', 'session', true, 'form', true],
  ])
  expect(
    operation(reports, 'listReports').responses.map(({ status, headers }) => [status, headers.map(({ name }) => name)]),
  ).toEqual([
    ['200', ['X-Rate-Limit', 'X-Next', 'Set-Cookie']],
    ['304', ['ETag']],
    ['4XX', []],
    ['default', []],
  ])
})

test('security: alternatives, all of one, none, optional', async () => {
  const vault = await readFixture('security')
  const security = (id: string) => operation(vault, id).security.map((each) => each.map(({ scheme }) => scheme))
  expect(security('listSecrets')).toEqual([['bearer'], ['session', 'csrf']])
  expect(security('createSecret')).toEqual([['oauth', 'mtls']])
  expect(security('getStatus')).toEqual([])
  expect(security('getMe')).toEqual([[], ['openid']])
})

test('names that are none: identifiers, reserved words, unicode, names of every object', async () => {
  const sizes = await readFixture('uglyNames')
  expect(sizes.operations.map(({ id, operationId }) => [operationId, id])).toEqual([
    ['größen lesen', 'größenLesen'],
    ['delete', 'deleteOperation'],
    ['items.list', 'itemsList'],
    ['Items_Create', 'Items_Create'],
    ['items-list', 'itemsList2'],
    ['products:search', 'productsSearch'],
    ['🎉', 'create'],
    ['2fa', 'operation2fa'],
    [null, 'getWeirdEscapedTilde'],
  ])
  const chart = sizes.schemas.get('Size-Chart.v2')
  expect(Object.keys((member(chart, 'properties') as object | undefined) ?? {})).toEqual(
    expect.arrayContaining(['constructor', '__proto__', '', '$ref', 'with space']),
  )
  expect(member(member(chart, 'properties'), '__proto__')).toEqual({ type: 'integer' })
  expect(valueAt(chart, ['properties', 'naïve', 'enum'])).toContain('line\nbreak')
})

test('nullable, whatever stands beside it', async () => {
  const { schemas } = await readYaml(`
paths: {}
components:
  schemas:
    A: { type: string }
    Typed: { type: string, nullable: true }
    Choice: { type: string, nullable: true, enum: [a, b] }
    OnlyEnum: { nullable: true, enum: [1] }
    Ref: { type: object, properties: { a: { $ref: '#/components/schemas/A', nullable: true, description: kept, minLength: 3 } } }
    OneOf: { nullable: true, oneOf: [{ $ref: '#/components/schemas/A' }, { type: number }] }
    Arm: { oneOf: [{ nullable: true, description: none }, { $ref: '#/components/schemas/A' }] }
    AnyOf: { nullable: true, anyOf: [{ $ref: '#/components/schemas/A' }] }
    Bare: { nullable: true, description: anything }
    Property: { type: object, properties: { nullable: { type: boolean }, example: { type: string }, x-y: { type: integer, nullable: true } } }
`)
  expect(Object.fromEntries(schemas)).toEqual({
    A: { type: 'string' },
    Typed: { type: ['string', 'null'] },
    Choice: { type: ['string', 'null'], enum: ['a', 'b', null] },
    OnlyEnum: { enum: [1, null] },
    Ref: {
      type: 'object',
      properties: { a: { description: 'kept', anyOf: [{ $ref: '#/components/schemas/A' }, { type: 'null' }] } },
    },
    OneOf: { oneOf: [{ $ref: '#/components/schemas/A' }, { type: 'number' }, { type: 'null' }] },
    Arm: { oneOf: [{ type: 'null', description: 'none' }, { $ref: '#/components/schemas/A' }] },
    AnyOf: { anyOf: [{ $ref: '#/components/schemas/A' }, { type: 'null' }] },
    Bare: { description: 'anything' },
    Property: {
      type: 'object',
      properties: { nullable: { type: 'boolean' }, example: { type: 'string' }, 'x-y': { type: ['integer', 'null'] } },
    },
  })
})

test('names that are keywords elsewhere stay names', async () => {
  const { document } = await readYaml(`
x-webhooks: { a: { post: { responses: { 200: { description: a } } } }, x-internal: true }
paths:
  /example:
    get:
      responses:
        default:
          description: d
          headers: { example: { schema: { type: string, nullable: true } }, nullable: { schema: { type: string } } }
          content: { application/json: { example: { nullable: true, example: 1 }, schema: { type: integer, minimum: 1, exclusiveMinimum: false, example: 2 } } }
components:
  responses: { example: { description: e } }
  headers: { example: { example: a, schema: { type: string, format: byte } } }
  schemas: { example: { type: string, format: binary, x-data: { nullable: true, type: string } } }
`)
  expect(Object.keys(document.webhooks ?? {})).toEqual(['a'])
  expect(document).toMatchObject({
    webhooks: { a: {} },
    paths: {
      '/example': {
        get: {
          responses: {
            default: {
              headers: { example: { schema: { type: ['string', 'null'] } }, nullable: { schema: { type: 'string' } } },
              content: {
                'application/json': {
                  examples: { default: { value: { nullable: true, example: 1 } } },
                  schema: { type: 'integer', minimum: 1, examples: [2] },
                },
              },
            },
          },
        },
      },
    },
    components: {
      responses: { example: { description: 'e' } },
      headers: { example: { examples: { default: { value: 'a' } }, schema: { type: 'string', contentEncoding: 'base64' } } },
      schemas: { example: { contentMediaType: 'application/octet-stream', 'x-data': { nullable: true, type: 'string' } } },
    },
  })
})

test('what a $ref of the document leads to', async () => {
  const { document } = await readFixture('petstore')
  expect(referred(document, { $ref: '#/components/parameters/Page' }, '')).toMatchObject({
    value: { name: 'page' },
    pointer: '/components/parameters/Page',
  })
})

test('a path that no request can reach is said', async () => {
  const { notes } = await readYaml(`
paths:
  /a#b: { get: { responses: { 200: { description: a } } } }
  /c?d=1: { get: { responses: { 200: { description: a } } } }
  /e: { get: { responses: { 200: { description: a } } } }
`)
  expect(notes.map(({ text, at }) => `${at.line} ${text}`)).toEqual([
    expect.stringMatching(/ no request reaches a path with a `#`: what stands behind it is no part of a path$/),
    expect.stringMatching(/ no request reaches a path with a `\?`: /),
  ])
})
