import type { ErrorObject, ValidateFunction } from 'ajv'
import type { Json } from './json.ts'
import type { Version } from './versions.ts'

export interface OfficialSchema {
  /** Whether nothing is wrong. */
  quick(document: Json): boolean
  /** All that is wrong, alternatives included. */
  thorough(document: Json): ErrorObject[]
  /** All that is wrong with a value by a part of the schema, such as one of its alternatives. */
  against(part: object, value: unknown): ErrorObject[]
}

/** Compiled once: base and head of a change are read in one run. */
const compiledAlready = new Map<Version | 'schemas', Promise<OfficialSchema>>()

function once(name: Version | 'schemas', make: () => Promise<OfficialSchema>): Promise<OfficialSchema> {
  const known = compiledAlready.get(name) ?? make()
  compiledAlready.set(name, known)
  return known
}

/** The schema of schemas, JSON Schema 2020-12: that of OpenAPI leaves them to it since 3.1. */
export function schemaOfSchemas(): Promise<OfficialSchema> {
  return once('schemas', async () => {
    const make = await maker('3.1')
    // Only those of this part have alternatives.
    const part = make({}).getSchema('https://json-schema.org/draft/2020-12/meta/validation')?.schema
    const shared = typeof part === 'object' ? { $defs: { ...part.$defs } } : {}
    return compiledSchema(make, { $ref: 'https://json-schema.org/draft/2020-12/schema' }, shared)
  })
}

/** The schema that the OpenAPI Initiative publishes for a version, as adapted by the package for Ajv. */
export function officialSchema(version: Version): Promise<OfficialSchema> {
  return once(version, async () => {
    const [make, schema] = await Promise.all([maker(version), schemaOf(version)])
    // That of 2.0 takes parts from the schema of schemas of its day.
    const day = version === '2.0' ? make({}).getSchema('http://json-schema.org/draft-04/schema')?.schema : undefined
    const definitions = typeof day === 'object' ? { ...day.definitions, ...schema.definitions } : schema.definitions
    return compiledSchema(make, schema, sharedOf({ ...schema, definitions }))
  })
}

function compiledSchema(make: Awaited<ReturnType<typeof maker>>, schema: object, shared: Shared): OfficialSchema {
  const compiled = (allErrors: boolean) => {
    const ajv = make({ strict: false, allErrors, verbose: allErrors, validateFormats: false, logger: false })
    return { ajv, validate: ajv.compile(schema) }
  }
  let some: ValidateFunction | null = null
  const run = (validate: ValidateFunction, value: unknown): ErrorObject[] => (validate(value) ? [] : (validate.errors ?? []))
  let all: ReturnType<typeof compiled> | null = null
  const thorough = (): ReturnType<typeof compiled> => {
    all ??= compiled(true)
    return all
  }
  return {
    quick(document) {
      some ??= compiled(false).validate
      return some(document)
    },
    thorough: (document) => run(thorough().validate, document),
    against: (part, value) => run(thorough().ajv.compile({ ...part, ...shared }), value),
  }
}

async function maker(version: Version) {
  if (version === '2.0' || version === '3.0') {
    const { default: Ajv } = await import('ajv-draft-04')
    return (options: ConstructorParameters<typeof Ajv.default>[0]) => new Ajv.default(options)
  }
  const { default: Ajv } = await import('ajv/dist/2020.js')
  return (options: ConstructorParameters<typeof Ajv.default>[0]) => new Ajv.default(options)
}

/** What parts of a schema refer to. */
interface Shared {
  definitions?: object | undefined
  $defs?: object | undefined
}

function sharedOf({ definitions, $defs }: Shared): Shared {
  return { ...(definitions === undefined ? {} : { definitions }), ...($defs === undefined ? {} : { $defs }) }
}

/** By name, so that a bundler sees them. */
async function schemaOf(version: Version): Promise<Shared> {
  switch (version) {
    case '2.0':
      return (await import('@seriousme/openapi-schema-validator/schemas/v2.0/schema.json', { with: { type: 'json' } })).default
    case '3.0':
      return (await import('@seriousme/openapi-schema-validator/schemas/v3.0/schema.json', { with: { type: 'json' } })).default
    case '3.1':
      return (await import('@seriousme/openapi-schema-validator/schemas/v3.1/schema.json', { with: { type: 'json' } })).default
    case '3.2':
      return (await import('@seriousme/openapi-schema-validator/schemas/v3.2/schema.json', { with: { type: 'json' } })).default
  }
}
