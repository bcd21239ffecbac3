import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { UserError } from '../../errors.ts'
import { mergeDescription, writeDescription } from './merge.ts'

const remark = { confidence: 'certain', source: 'app.js' }
const made = {
  openapi: '3.1.1',
  info: { title: 'shop', version: '1.0.0' },
  paths: {
    '/users': {
      get: {
        operationId: 'listUsers',
        parameters: [
          { name: 'page', in: 'query', schema: { type: 'integer' } },
          { name: 'sort', in: 'query', schema: { type: 'string' } },
        ],
        responses: {
          200: {
            description: 'OK',
            content: { 'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/User' } } } },
          },
          500: { description: 'Internal Server Error' },
        },
        'x-preflight': remark,
      },
      post: { operationId: 'createUser', responses: { 201: { description: 'Created' } }, 'x-preflight': remark },
    },
    '/users/{id}': {
      get: {
        operationId: 'getUserById',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 200: { description: 'OK' } },
        'x-preflight': remark,
      },
    },
  },
  components: {
    schemas: {
      User: {
        type: 'object',
        properties: { id: { type: 'integer' }, name: { type: ['string', 'null'] } },
        required: ['id', 'name'],
      },
    },
  },
}

const written = `# The shop's API: ask the backend team.
openapi: 3.1.0
info:
  title: The shop
  version: 2.4.0
servers:
  - url: https://shop.example.com # production
paths:
  /users:
    get:
      summary: All users
      operationId: users # the app's clients are generated with this
      description: >-
        Every user there is,
        oldest first.
      parameters:
        - name: page
          in: query
          description: From 1.
          schema: { type: integer, minimum: 1 }
      responses:
        "200":
          description: The users
          content:
            application/json:
              schema:
                type: array
                items: { $ref: "#/components/schemas/User" }
              example: [{ id: 1, name: Ada }]
  /users/{userId}:
    parameters:
      - { name: userId, in: path, required: true, schema: { type: integer } }
    get:
      responses:
        "200": { description: One user }
  /legacy:
    get:
      responses:
        "200": { description: Still served by the old service }
components:
  schemas:
    User:
      type: object
      description: Who buys.
      properties:
        id: { type: integer, examples: [7] }
`

test('what a person wrote stays, to the letter, and what the code has beyond it is added', () => {
  const { text, notInCode, added } = mergeDescription('openapi.yaml', written, made)
  expect(notInCode).toEqual(['GET /legacy'])
  expect(added).toBe(1)
  for (const line of written.split('\n')) expect(text).toContain(line)
  const merged = parse(text)
  const list = merged.paths['/users'].get
  expect(list).toMatchObject({ summary: 'All users', operationId: 'users', description: 'Every user there is, oldest first.' })
  expect(list.parameters).toEqual([
    { name: 'page', in: 'query', description: 'From 1.', schema: { type: 'integer', minimum: 1 } },
    { name: 'sort', in: 'query', schema: { type: 'string' } },
  ])
  expect(Object.keys(list.responses)).toEqual(['200', '500'])
  expect(list.responses['200']).toMatchObject({
    description: 'The users',
    content: { 'application/json': { example: [{ id: 1, name: 'Ada' }] } },
  })
  expect(merged.paths['/users'].post.operationId).toBe('createUser')
  expect(Object.keys(merged.paths)).toEqual(['/users', '/users/{userId}', '/legacy'])
  expect(merged.paths['/users/{userId}'].get.parameters).toBeUndefined()
  expect(merged.paths['/users/{userId}'].get['x-preflight']).toEqual(remark)
  expect(merged.components.schemas.User).toEqual({
    type: 'object',
    description: 'Who buys.',
    properties: { id: { type: 'integer', examples: [7] }, name: { type: ['string', 'null'] } },
  })
})

test('merging again changes nothing, and so does merging into what was written from the same code', () => {
  const { text } = mergeDescription('openapi.yaml', written, made)
  expect(mergeDescription('openapi.yaml', text, made)).toMatchObject({ text, added: 0 })
  const own = writeDescription(made)
  expect(mergeDescription('openapi.yaml', own, made)).toEqual({ text: own, added: 0, notInCode: [] })
})

test('OpenAPI 3.0 is completed in its own words, JSON stays JSON', () => {
  const before = JSON.stringify({ openapi: '3.0.3', info: { title: 'shop', version: '1' }, paths: {} })
  const merged = JSON.parse(mergeDescription('openapi.json', before, made).text)
  expect(merged.openapi).toBe('3.0.3')
  expect(merged.components.schemas.User.properties.name).toEqual({ type: 'string', nullable: true })
})

test('what is there in other words is not added: a number for a status, a reference on either side, an alias, an example, another file', () => {
  const answers = { 200: { description: 'OK' } }
  const page = { name: 'page', in: 'query', schema: { type: 'integer' } }
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
  const document = {
    openapi: '3.1.1',
    paths: {
      '/a': { get: { operationId: 'a', parameters: [{ $ref: '#/components/parameters/page' }], responses: answers } },
      '/a/b': {
        get: { operationId: 'ab', responses: { 200: { headers: { Link: { examples: { default: { value: '<x>' } } } } } } },
      },
      '/b': { get: { operationId: 'b', parameters: [page], responses: { 200: { $ref: '#/components/responses/ok' } } } },
      '/c': { get: { operationId: 'c', parameters: [page], responses: answers } },
      '/d': { get: { operationId: 'd', responses: answers } },
      '/e': { get: { operationId: 'e', responses: answers } },
      '/f': { get: { operationId: 'f', responses: answers } },
      '/g/{id}': { get: { operationId: 'g', parameters: [id], responses: answers } },
      '/g/{name}': { put: { operationId: 'h', parameters: [{ ...id, name: 'name' }], responses: answers } },
    },
    components: { parameters: { page }, responses: { ok: answers[200] } },
  }
  const text = `openapi: 3.1.0
info: { title: All of it, version: "1" }
paths:
  /a: { get: { operationId: a, parameters: [{ name: page, in: query, schema: {} }], responses: { 200: { description: It } } } }
  /a/b: { get: { operationId: ab, responses: { 200: { description: It, headers: { Link: { example: <x> } } } } } }
  /b: { get: { operationId: b, parameters: [{ $ref: "#/components/parameters/page" }], responses: { 200: { description: It } } } }
  /c: { get: { operationId: c, parameters: [{ $ref: "parameters.yaml#/page" }], responses: { 200: { description: It } } } }
  /d: &item { get: { operationId: d, responses: { 200: { description: It } } } }
  /e: *item
  /f: { $ref: paths.yaml#/f }
  /g/{name}: { put: { operationId: h, parameters: [{ name: name, in: path, required: true }], responses: { 200: { description: It } } } }
  /g/{id}: { get: { operationId: g, parameters: [{ name: id, in: path, required: true }], responses: { 200: { description: It } } } }
components:
  parameters: { page: { name: page, in: query, schema: { type: integer } } }
  responses: { ok: { description: OK } }
`
  expect(mergeDescription('openapi.yaml', text, document)).toEqual({ text, added: 0, notInCode: [] })
})

test.each([
  ['Swagger 2.0', 'swagger: "2.0"\ninfo: {}\npaths: {}\n', /is no OpenAPI 3 description: it is not overwritten/],
  ['something else', 'version: 3\nservices: {}\n', /is no OpenAPI 3 description: it is not overwritten/],
  ['a text', 'hello\n', /is no OpenAPI 3 description/],
  ['broken YAML', 'openapi: 3.1.0\npaths: {\n', /^openapi\.yaml:\d+ is no YAML/],
])('%s is refused', (_, before, message) => {
  expect(() => mergeDescription('openapi.yaml', before, made)).toThrow(UserError)
  expect(() => mergeDescription('openapi.yaml', before, made)).toThrow(message)
})
