import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { readFiles, readYaml } from '../../../test/support/openapi.ts'
import { UserError } from '../../errors.ts'
import type { Description } from './description.ts'

const head = (version = '3.0.3') => `openapi: ${version}\ninfo: { title: T, version: '1' }\n`
const schemasOf = ({ schemas }: Description) => Object.fromEntries(schemas)
const textsOf = ({ notes }: Description) => notes.map(({ text, at }) => `${at.file}:${at.line}: ${text}`)

test('escapes: tilde, percent, and what escapes nothing', async () => {
  const description = await readYaml(`
paths:
  /a~b/{id}:
    get: { responses: { 200: { description: a, content: { application/json: { schema: { type: object, title: Inner } } } } } }
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
  /c:
    get:
      responses:
        200: { description: c, content: { application/json: { schema: { $ref: '#/paths/~1a~0b~1%7Bid%7D/get/responses/200/content/application~1json/schema' } } } }
        201: { description: c, content: { application/json: { schema: { $ref: '#/paths/~1a~0b~1{id}/get/responses/200/content/application~1json/schema' } } } }
        202: { description: c, content: { application/json: { schema: { $ref: '#/components/schemas/x-%' } } } }
x-data: {}
components: { schemas: { x-ok: {} } }
x-%: 1
`).catch((error: unknown) => error)
  expect(String(description)).toMatch(/the \$ref `#\/components\/schemas\/x-%` leads nowhere/)
  const fixed = await readYaml(`
paths:
  /a~b/{id}:
    get: { responses: { 200: { description: a, content: { application/json: { schema: { type: object, title: Inner } } } } } }
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
  /c:
    get:
      responses:
        200: { description: c, content: { application/json: { schema: { $ref: '#/paths/~1a~0b~1%7Bid%7D/get/responses/200/content/application~1json/schema' } } } }
        201: { description: c, content: { application/json: { schema: { $ref: '#/paths/~1a~0b~1{id}/get/responses/200/content/application~1json/schema' } } } }
`)
  const used = fixed.operations[1]?.responses.map(({ content }) => content[0]?.schema)
  expect(used).toEqual([{ $ref: '#/components/schemas/a_b_id' }, { $ref: '#/components/schemas/a_b_id' }])
  expect(schemasOf(fixed)).toEqual({ a_b_id: { type: 'object', title: 'Inner' } })
})

test('into another file by pointer, anchor and $id, and through a $ref on the way', async () => {
  const description = await readFiles({
    'a.yaml': `${head('3.1.0')}
paths: {}
components:
  schemas:
    A:
      properties:
        pointer: { $ref: 'b.json#/$defs/One' }
        anchor: { $ref: 'b.json#two' }
        id: { $ref: 'https://example.com/three' }
        through: { $ref: 'c.yaml#/alias/properties/deep' }
        whole: { $ref: ./sub/d.yaml }
        spaced: { $ref: 'with%20space.yaml' }
    Three: { $id: https://example.com/three, type: object, properties: { self: { $ref: '#' }, part: { $ref: '#/$defs/p' } }, $defs: { p: { type: 'null' } } }
`,
    'b.json': '{ "$defs": { "One": { "type": "integer" }, "Two": { "$anchor": "two", "items": { "$ref": "#two" } } } }',
    'c.yaml': "alias: { $ref: 'sub/d.yaml' }\n",
    'sub/d.yaml': "type: object\nproperties: { deep: { const: 1 }, back: { $ref: '../a.yaml#/components/schemas/A' } }\n",
    'with space.yaml': 'type: string\n',
  })
  expect(schemasOf(description)).toEqual({
    A: {
      properties: {
        pointer: { $ref: '#/components/schemas/One' },
        anchor: { $ref: '#/components/schemas/Two' },
        id: { $ref: '#/components/schemas/Three' },
        through: { $ref: '#/components/schemas/d_deep' },
        whole: { $ref: '#/components/schemas/d' },
        spaced: { $ref: '#/components/schemas/with_space' },
      },
    },
    One: { type: 'integer' },
    Two: { items: { $ref: '#/components/schemas/Two' } },
    Three: {
      type: 'object',
      properties: { self: { $ref: '#/components/schemas/Three' }, part: { $ref: '#/components/schemas/Three_p' } },
    },
    Three_p: { type: 'null' },
    d: { type: 'object', properties: { deep: { const: 1 }, back: { $ref: '#/components/schemas/A' } } },
    d_deep: { const: 1 },
    with_space: { type: 'string' },
  })
})

test('files that lie together and call each other by an $id that is elsewhere', async () => {
  const description = await readFiles({
    'a.yaml': `${head('3.1.0')}paths: {}\ncomponents: { schemas: { User: { $ref: schemas/user.json } } }\n`,
    'schemas/user.json':
      '{ "$id": "https://example.com/schemas/user.json", "properties": { "home": { "$ref": "address.json" } } }',
    'schemas/address.json': '{ "$id": "https://example.com/schemas/address.json", "type": "object" }',
  })
  expect(schemasOf(description)).toEqual({
    User: { properties: { home: { $ref: '#/components/schemas/address' } } },
    address: { type: 'object' },
  })
})

test('a $ref with something beside it that leads to another', async () => {
  const description = await readFiles({
    'a.yaml': `${head('3.1.0')}
paths: { /a: { $ref: item.yaml } }
components: { schemas: { A: { $ref: b.yaml }, T: { $ref: 'c.yaml#/all' }, F: { $ref: 'c.yaml#/none' } } }
`,
    'item.yaml': '$ref: other.yaml\nparameters: [{ name: q, in: query, schema: { $ref: b.yaml } }]\n',
    'other.yaml': 'get: { responses: { 200: { description: a } } }\nparameters: []\n',
    'b.yaml': "$ref: 'c.yaml#/c'\ndescription: b\n",
    'c.yaml': 'c: { type: string }\nall: true\nnone: false\n',
  })
  expect(schemasOf(description)).toEqual({
    A: { $ref: '#/components/schemas/c', description: 'b' },
    c: { type: 'string' },
    T: true,
    F: false,
  })
  expect(description.operations).toMatchObject([
    { path: '/a', method: 'get', parameters: [{ name: 'q', schema: { $ref: '#/components/schemas/A' } }] },
  ])
  expect(description.at('/paths/~1a/get')).toMatchObject({ file: 'other.yaml', line: 1 })
})

test('components that are called as what every object has', async () => {
  const description = await readFiles({
    'a.yaml': `${head()}paths: {}
components: { schemas: { A: { items: { $ref: '#/components/schemas/__proto__' } }, constructor: { $ref: b.yaml }, __proto__: { $ref: c.yaml } } }
`,
    'b.yaml': 'type: integer\n',
    'c.yaml': 'type: string\n',
  })
  expect([...description.schemas]).toEqual([
    ['A', { items: { $ref: '#/components/schemas/__proto__' } }],
    ['constructor', { type: 'integer' }],
    ['__proto__', { type: 'string' }],
  ])
})

test('names that are taken already', async () => {
  const description = await readFiles({
    'a.yaml': `${head()}paths: {}\ncomponents: { schemas: { User: { properties: { a: { $ref: 'b.yaml#/User' }, b: { $ref: 'c/User.yaml' }, c: { $ref: 'c/User.yaml#' } } } } }\n`,
    'b.yaml': 'User: { type: string }\n',
    'c/User.yaml': 'type: integer\n',
  })
  expect(schemasOf(description)).toEqual({
    User: {
      properties: {
        a: { $ref: '#/components/schemas/User2' },
        b: { $ref: '#/components/schemas/User3' },
        c: { $ref: '#/components/schemas/User3' },
      },
    },
    User2: { type: 'string' },
    User3: { type: 'integer' },
  })
})

test('whole maps in files of their own', async () => {
  const description = await readFiles({
    'a.yaml': `${head()}paths: { $ref: paths.yaml }\ncomponents: { $ref: components.yaml }\n`,
    'paths.yaml': "/a:\n  get: { responses: { 200: { $ref: 'a.yaml#/components/responses/Ok' } } }\n",
    'components.yaml':
      "schemas: { $ref: schemas/index.yaml }\nresponses: { Ok: { description: Ok, content: { application/json: { schema: { $ref: 'a.yaml#/components/schemas/User' } } } } }\n",
    'schemas/index.yaml': 'User: { $ref: user.yaml }\nRole: { type: string }\n',
    'schemas/user.yaml': "properties: { role: { $ref: '../a.yaml#/components/schemas/Role' }, boss: { $ref: '#' } }\n",
  })
  expect(description.operations).toMatchObject([
    { id: 'getA', responses: [{ status: '200', description: 'Ok', content: [{ mediaType: 'application/json' }] }] },
  ])
  const { role } = (description.schemas.get('user') as { properties?: { role?: object } } | undefined)?.properties ?? {}
  expect(role).toEqual({ $ref: '#/components/schemas/Role' })
  expect(schemasOf(description)).toMatchObject({ Role: { type: 'string' }, User: expect.anything() })
})

test('what is beside a $ref counts since 3.1', async () => {
  const text = `
paths: {}
components:
  schemas:
    A: { type: string }
    B: { properties: { a: { $ref: '#/components/schemas/A', minLength: 3, description: said } } }
`
  const before = await readYaml(text)
  expect(before.schemas.get('B')).toEqual({ properties: { a: { $ref: '#/components/schemas/A', description: 'said' } } })
  expect(textsOf(before)).toEqual(['openapi.yaml:8: minLength beside a $ref says nothing in OpenAPI 3.0, and is not read'])
  const since = await readYaml(text, '3.1.0')
  expect(since.schemas.get('B')).toEqual({
    properties: { a: { $ref: '#/components/schemas/A', minLength: 3, description: 'said' } },
  })
  expect(since.notes).toEqual([])
})

test('discriminators: names, $refs, other files', async () => {
  const description = await readFiles({
    'a.yaml': `${head()}paths: {}
components:
  schemas:
    Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: dog.yaml }], discriminator: { propertyName: kind, mapping: { c: Cat, d: dog.yaml, e: '#/components/schemas/Cat' } } }
    Cat: { type: object, properties: { kind: { type: string } } }
`,
    'dog.yaml': 'type: object\n',
  })
  expect(description.schemas.get('Pet')).toMatchObject({
    discriminator: {
      mapping: { c: '#/components/schemas/Cat', d: '#/components/schemas/dog', e: '#/components/schemas/Cat' },
    },
  })
})

test('what is no reference: data, and properties that are called so', async () => {
  const description = await readYaml(`
x-ref: { $ref: nowhere.yaml }
paths:
  /a:
    get:
      responses:
        200: { description: a, content: { application/json: { example: { $ref: nowhere.yaml }, schema: { type: object, default: { $ref: no }, properties: { $ref: { type: string } } } } } }
`)
  expect(description.operations[0]?.responses[0]?.content[0]?.schema).toEqual({
    type: 'object',
    default: { $ref: 'no' },
    properties: { $ref: { type: 'string' } },
  })
})

test('$dynamicRef is read as a $ref, and said so', async () => {
  const description = await readYaml(
    `
paths: {}
components:
  schemas:
    Tree: { $dynamicAnchor: node, properties: { children: { items: { $dynamicRef: '#node' } } } }
`,
    '3.1.0',
  )
  expect(schemasOf(description)).toEqual({ Tree: { properties: { children: { items: { $ref: '#/components/schemas/Tree' } } } } })
  expect(textsOf(description)).toEqual([
    'openapi.yaml:7: $dynamicRef `#node` is read as a $ref: what another schema puts in its place is not seen',
  ])
})

test('a schema that is one of itself can be left, and is only noted', async () => {
  const description = await readYaml(`
paths: {}
components:
  schemas:
    Pet: { type: object, oneOf: [{ $ref: '#/components/schemas/Cat' }] }
    Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object }] }
`)
  expect(textsOf(description)).toEqual(['openapi.yaml:7: Pet is one of itself: Pet → Cat → Pet'])
})

test('encodings, byte order marks, line ends, versions without quotes', async () => {
  const text = `swagger: 2.0\r\ninfo: { title: Größe, version: '1' }\r\npaths:\r\n  /a:\r\n    get: { responses: { 200: { description: a } } }\r\n`
  for (const bytes of [
    `\uFEFF${text}`,
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
    Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  ]) {
    const description = await readFiles({ 'a.yaml': bytes })
    expect(description).toMatchObject({ title: 'Größe', written: '2.0' })
    expect(description.at('/paths/~1a/get')).toEqual({ file: 'a.yaml', line: 5, column: 5 })
    expect(textsOf(description)).toEqual(["a.yaml:1: swagger is read as '2.0', with quotes"])
  }
  expect(textsOf(await readYaml('paths: {}', '3.1'))).toEqual(["openapi.yaml:1: openapi is read as '3.1.0', with quotes"])
})

test('JSON and YAML in either file name', async () => {
  const json = JSON.stringify({ openapi: '3.0.0', info: { title: 'J', version: '1' }, paths: {} })
  for (const file of ['a.json', 'a.yaml', 'a', 'a.yml']) expect((await readFiles({ [file]: json })).title).toBe('J')
  expect((await readFiles({ 'a.yaml': '{ openapi: 3.0.0, info: { title: Y, version: "1", }, paths: {} }' })).title).toBe('Y')
})

test('names of 2.0 that later versions do not permit', async () => {
  const description = await readFiles({
    'a.yaml': `swagger: '2.0'
info: { title: T, version: '1' }
paths: { /a: { get: { responses: { 200: { description: a, schema: { $ref: '#/definitions/Page%C2%ABUser%C2%BB' } } } } } }
definitions:
  Page«User»: { type: array, items: { $ref: '#/definitions/Page_User' } }
  Page_User: { type: string }
`,
  })
  expect(schemasOf(description)).toEqual({
    Page_User2: { type: 'array', items: { $ref: '#/components/schemas/Page_User' } },
    Page_User: { type: 'string' },
  })
  expect(description.at('/components/schemas/Page_User2')).toMatchObject({ line: 5 })
})

test('remote files, where they are allowed', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/user.yaml') response.end("properties: { role: { $ref: 'roles.json#/Role' } }")
    else if (request.url === '/roles.json') response.end('{ "Role": { "enum": ["a"] } }')
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const { port } = server.address() as AddressInfo
    const at = `http://127.0.0.1:${port}`
    const file = (name: string) => ({
      'a.yaml': `${head()}paths: {}\ncomponents: { schemas: { User: { $ref: '${at}/${name}' } } }\n`,
    })
    const description = await readFiles(file('user.yaml'), true)
    expect(schemasOf(description)).toEqual({
      User: { properties: { role: { $ref: '#/components/schemas/Role' } } },
      Role: { enum: ['a'] },
    })
    expect(description.at('/components/schemas/Role')).toEqual({ file: `${at}/roles.json`, line: 1, column: 3 })
    expect(asked).toEqual(['/user.yaml', '/roles.json'])
    const missing: unknown = await readFiles(file('missing.yaml'), true).catch((error: unknown) => error)
    expect(missing).toBeInstanceOf(UserError)
    expect(String(missing)).toMatch(/cannot be read: the server answered 404/)
    await expect(readFiles(file('user.yaml'))).rejects.toThrow(/it is remote, and allow-remote-refs is not set/)
  } finally {
    server.close()
  }
})
