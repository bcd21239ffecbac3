/** A small API that has one of everything that a scaffold treats by itself. A fresh copy, to be changed at will. */
export function usersApi() {
  return structuredClone(api)
}

export type UsersApi = ReturnType<typeof usersApi>

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const json = (schema: object) => ({ 'application/json': { schema } })
const enveloped = (data: object) => ({
  type: 'object',
  required: ['data', 'meta'],
  properties: { data, meta: reference('Meta') },
})
const userId = { name: 'user-id', in: 'path', required: true, schema: { type: 'integer', format: 'int64', minimum: 1 } }

interface Json {
  // biome-ignore lint/suspicious/noExplicitAny: tests take it apart.
  [name: string]: any
}

const api: {
  openapi: string
  info: Json
  servers: Json[]
  security: Json[]
  paths: Json
  components: { securitySchemes: Json; schemas: Json }
} = {
  openapi: '3.1.0',
  info: { title: 'Users', version: '1.0.0' },
  servers: [{ url: 'https://api.example.com/v1' }],
  security: [{ bearerAuth: [] }],
  paths: {
    '/users': {
      get: {
        operationId: 'listUsers',
        summary: 'List users',
        tags: ['users'],
        security: [],
        parameters: [
          { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 } },
          { name: 'active', in: 'query', schema: { type: 'boolean' } },
          { name: 'ids', in: 'query', explode: false, schema: { type: 'array', items: { type: 'integer' }, uniqueItems: true } },
          { name: 'tags', in: 'query', schema: { type: 'array', items: { type: 'string' } } },
          {
            name: 'filter',
            in: 'query',
            style: 'deepObject',
            explode: true,
            schema: { type: 'object', properties: { name: { type: 'string' }, age: { type: 'integer' } } },
          },
          { name: 'X-Tenant', in: 'header', schema: { type: 'string', minLength: 2 } },
          { name: 'session', in: 'cookie', schema: { type: 'string' } },
        ],
        responses: { 200: { description: 'Users', content: json(enveloped({ type: 'array', items: reference('User') })) } },
      },
      post: {
        operationId: 'createUser',
        summary: 'Create a user',
        tags: ['users'],
        security: [{ bearerAuth: ['users:write'] }, { apiKey: [] }],
        requestBody: { required: true, content: json(reference('User')) },
        responses: {
          201: {
            description: 'Created.',
            headers: { Location: { schema: { type: 'string' } } },
            content: json(enveloped(reference('User'))),
          },
          400: { description: 'Not as described.', content: json(reference('Error')) },
          409: { description: 'The email is taken.', content: json(reference('Error')) },
        },
      },
    },
    '/users/{user-id}': {
      parameters: [userId],
      get: {
        operationId: 'getUserById',
        tags: ['users'],
        security: [],
        responses: {
          200: { description: 'The user.', content: json(reference('User')) },
          default: { description: 'Anything else.' },
        },
      },
      delete: {
        operationId: 'deleteUser',
        tags: ['users'],
        responses: { 204: { description: 'Gone.' }, 404: { description: 'There is none.' } },
      },
    },
    '/users/me': { get: { operationId: 'getMe', tags: ['users'], responses: { 200: { description: 'Me.' } } } },
    '/users/{user-id}/avatar': {
      put: {
        operationId: 'putAvatar',
        tags: ['avatars'],
        security: [{}],
        parameters: [userId],
        requestBody: {
          content: {
            'multipart/form-data': {
              schema: {
                type: 'object',
                required: ['file'],
                properties: {
                  file: { type: 'string', format: 'binary' },
                  crop: { type: 'integer' },
                  more: { type: 'array', items: { type: 'string', format: 'binary' } },
                },
              },
            },
            'image/png': {},
          },
        },
        responses: { 204: { description: 'Kept.' } },
      },
    },
    '/notes/{name}.txt': {
      post: {
        operationId: 'postNote',
        tags: ['notes'],
        security: [],
        parameters: [{ name: 'name', in: 'path', required: true, schema: { type: 'string' } }],
        requestBody: {
          required: true,
          content: {
            'text/plain': { schema: { type: 'string', minLength: 2 } },
            'application/x-www-form-urlencoded': {
              schema: {
                type: 'object',
                required: ['n'],
                properties: { n: { type: 'integer' }, all: { type: 'array', items: { type: 'boolean' } } },
              },
            },
          },
        },
        responses: { 204: { description: 'Kept.' } },
      },
    },
    '/shapes': {
      post: { security: [], requestBody: { content: json(reference('Shape')) }, responses: { 204: { description: 'Kept.' } } },
    },
  },
  components: {
    securitySchemes: {
      bearerAuth: { type: 'http', scheme: 'bearer' },
      apiKey: { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
    },
    schemas: {
      User: {
        type: 'object',
        description: 'A person.',
        required: ['id', 'name', 'email'],
        properties: {
          id: { type: 'string', format: 'uuid', readOnly: true },
          name: { type: 'string', minLength: 1, maxLength: 120, pattern: '^[^/]+$' },
          email: { type: 'string', format: 'email' },
          role: { type: 'string', enum: ['admin', 'member'], default: 'member' },
          password: { type: 'string', writeOnly: true, minLength: 8 },
          manager: { anyOf: [reference('User'), { type: 'null' }] },
          address: reference('Address'),
          labels: { type: 'object', additionalProperties: { type: 'string' } },
        },
      },
      Address: {
        type: 'object',
        additionalProperties: false,
        required: ['city'],
        properties: { city: { type: 'string' }, zip: { type: ['string', 'null'], pattern: '^\\d{5}$' } },
      },
      Meta: { type: 'object', required: ['requestId'], properties: { requestId: { type: 'string' } } },
      Error: {
        type: 'object',
        required: ['error', 'meta'],
        properties: {
          error: {
            type: 'object',
            required: ['code', 'message'],
            properties: { code: { type: 'string' }, message: { type: 'string' }, details: {} },
          },
          meta: reference('Meta'),
        },
      },
      Shape: {
        oneOf: [reference('Circle'), reference('Square'), reference('Group')],
        discriminator: {
          propertyName: 'kind',
          mapping: { circle: '#/components/schemas/Circle', square: '#/components/schemas/Square' },
        },
      },
      Circle: {
        type: 'object',
        required: ['kind', 'radius'],
        properties: { kind: { type: 'string' }, radius: { type: 'number', exclusiveMinimum: 0 } },
      },
      Square: {
        allOf: [
          {
            type: 'object',
            required: ['kind', 'side'],
            properties: { kind: { const: 'square' }, side: { type: 'number', multipleOf: 0.5 } },
          },
        ],
      },
      Group: {
        type: 'object',
        required: ['kind', 'members'],
        properties: {
          kind: { type: 'string' },
          members: { type: 'array', items: reference('Shape'), minItems: 1 },
          origin: { type: 'array', prefixItems: [{ type: 'number' }, { type: 'number' }], minItems: 2, items: false },
        },
      },
    },
  },
}
