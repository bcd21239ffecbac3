import type { ErrorObject, ValidateFunction } from 'ajv'
import type { Json } from './json.ts'
import type { Version } from './versions.ts'

export interface OfficialSchema {
  /** Whether nothing is wrong. */
  quick(document: Json): boolean
  /** All that is wrong, alternatives included. */
  thorough(document: Json): ErrorObject[]
  /** All that is wrong with a value by the part of the schema at a pointer ("#/definitions/Response/oneOf/0"). */
  against(pointer: string, value: unknown): ErrorObject[]
}

/** The schema of schemas, JSON Schema 2020-12: that of OpenAPI leaves them to it since 3.1. */
export async function schemaOfSchemas(): Promise<OfficialSchema> {
  return compiledSchema(await maker('3.1'), { $ref: 'https://json-schema.org/draft/2020-12/schema' })
}

/** The schema that the OpenAPI Initiative publishes for a version, as adapted by the package for Ajv. */
export async function officialSchema(version: Version): Promise<OfficialSchema> {
  const [make, schema] = await Promise.all([maker(version), schemaOf(version)])
  return compiledSchema(make, schema)
}

function compiledSchema(make: Awaited<ReturnType<typeof maker>>, schema: Published): OfficialSchema {
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
    against(pointer, value) {
      const ref = pointer.startsWith('#') ? `${schema.$id ?? schema.id}${pointer}` : pointer
      return run(thorough().ajv.compile({ $ref: ref }), value)
    },
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

interface Published {
  $ref?: string
  $id?: string
  id?: string
}

/** By name, so that a bundler sees them. */
async function schemaOf(version: Version): Promise<Published> {
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
