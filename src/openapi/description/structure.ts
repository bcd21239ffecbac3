/**
 * What stands where in an OpenAPI description, all versions in one table (their names do not clash): so that a `$ref` in an example, or a
 * property that is called `$ref`, is not taken for a reference.
 * Source: the objects of OpenAPI 2.0, 3.0.4, 3.1.1 and 3.2.0, and of JSON Schema 2020-12.
 */
export type Kind =
  | 'document'
  | 'components'
  | 'paths'
  | 'path item'
  | 'operation'
  | 'callback'
  | 'parameter'
  | 'request body'
  | 'responses'
  | 'response'
  | 'header'
  | 'media type'
  | 'encoding'
  | 'schema'
  | 'example'
  | 'link'
  | 'security scheme'

/** An object of a kind, or a map or a list of them; null: data, whatever it looks like. */
export type Shape = Kind | `{${Kind}}` | `[${Kind}]` | null

const subschemas = `items additionalItems unevaluatedItems additionalProperties unevaluatedProperties
  not if then else contains propertyNames contentSchema`.split(/\s+/)
const subschemaLists = ['allOf', 'anyOf', 'oneOf', 'prefixItems']
const schemaMaps = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas']
export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'] as const

const described: Record<Kind, { members: Record<string, Shape>; others?: Kind }> = {
  document: {
    members: {
      paths: 'paths',
      webhooks: '{path item}',
      'x-webhooks': '{path item}',
      components: 'components',
      definitions: '{schema}',
      parameters: '{parameter}',
      responses: '{response}',
      securityDefinitions: '{security scheme}',
    },
  },
  components: {
    members: {
      schemas: '{schema}',
      responses: '{response}',
      parameters: '{parameter}',
      examples: '{example}',
      requestBodies: '{request body}',
      headers: '{header}',
      securitySchemes: '{security scheme}',
      links: '{link}',
      callbacks: '{callback}',
      pathItems: '{path item}',
      mediaTypes: '{media type}',
    },
  },
  paths: { members: {}, others: 'path item' },
  'path item': {
    members: {
      parameters: '[parameter]',
      additionalOperations: '{operation}',
      ...Object.fromEntries(methods.map((method) => [method, 'operation' as const])),
    },
  },
  operation: {
    members: { parameters: '[parameter]', requestBody: 'request body', responses: 'responses', callbacks: '{callback}' },
  },
  callback: { members: {}, others: 'path item' },
  parameter: { members: { schema: 'schema', items: 'schema', content: '{media type}', examples: '{example}' } },
  'request body': { members: { content: '{media type}' } },
  responses: { members: {}, others: 'response' },
  response: { members: { headers: '{header}', content: '{media type}', links: '{link}', schema: 'schema' } },
  header: { members: { schema: 'schema', items: 'schema', content: '{media type}', examples: '{example}' } },
  'media type': {
    members: {
      schema: 'schema',
      itemSchema: 'schema',
      examples: '{example}',
      encoding: '{encoding}',
      prefixEncoding: '[encoding]',
      itemEncoding: 'encoding',
    },
  },
  encoding: {
    members: { headers: '{header}', encoding: '{encoding}', prefixEncoding: '[encoding]', itemEncoding: 'encoding' },
  },
  schema: {
    members: Object.fromEntries([
      ...subschemas.map((name) => [name, 'schema'] as const),
      ...subschemaLists.map((name) => [name, '[schema]'] as const),
      ...schemaMaps.map((name) => [name, '{schema}'] as const),
    ]),
  },
  example: { members: {} },
  link: { members: {} },
  'security scheme': { members: {} },
}

const tables = new Map(
  Object.entries(described).map(([kind, { members, others }]) => [
    kind,
    { members: new Map(Object.entries(members)), others: others ?? null },
  ]),
)
const elements = new Map<string, Kind>()
for (const kind of Object.keys(described) as Kind[]) elements.set(`{${kind}}`, kind).set(`[${kind}]`, kind)

/** The shape of a member, or of an item, of something of a shape. An `x-` member is data, unless the map's keys are names. */
export function shapeWithin(shape: Shape, token: string): Shape {
  if (shape === null) return null
  const element = elements.get(shape)
  if (element !== undefined) return element
  const table = tables.get(shape)
  const known = table?.members.get(token)
  if (known !== undefined) return known
  return table?.others !== undefined && !token.startsWith('x-') ? table.others : null
}

/** The shape of the items of a list: of a list of them, or where one may stand for itself (`items` of older schemas). */
export function shapeOfItems(shape: Shape): Shape {
  return shape === null ? null : (elements.get(shape) ?? shape)
}

export function isKind(shape: Shape): shape is Kind {
  return shape !== null && tables.has(shape)
}

/** The shape of what stands at a pointer of a description. */
export function shapeAt(tokens: readonly string[]): Shape {
  return tokens.reduce<Shape>((shape, token) => shapeWithin(shape, token), 'document')
}
