import type { Json, JsonObject } from '../description/json.ts'
import { objectOf } from '../description/json.ts'
import { nullable } from './column-form.ts'
import { defaultValue } from './default-value.ts'
import { type Field, isNeeded, type Resource } from './resource.ts'

/** A row as it is answered. */
export function rowSchema({ fields, relation }: Resource): JsonObject {
  return described(relation.comment, {
    type: 'object',
    required: fields.map(({ column }) => column.name),
    properties: objectOf(fields.map((field) => [field.column.name, rowProperty(field)])),
  })
}

/** What a row is created from. What is left out gets its default, or null. */
export function createSchema(fields: readonly Field[], except: readonly string[] = []): JsonObject {
  const left = fields.filter(({ column }) => !except.includes(column.name))
  const required = left.filter(({ column }) => isNeeded(column)).map(({ column }) => column.name)
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
    properties: objectOf(left.map((field) => [field.column.name, inputProperty(field, true)])),
  }
}

/** What of a row is changed: what is left out stays, null is null. */
export function updateSchema(fields: readonly Field[]): JsonObject {
  return {
    type: 'object',
    additionalProperties: false,
    properties: objectOf(fields.map((field) => [field.column.name, inputProperty(field, false)])),
  }
}

function rowProperty(field: Field): JsonObject {
  const { column, form } = field
  const value = defaultValue(column, form)
  const said = [
    column.comment,
    column.generatedAs === null ? null : `Computed: \`${column.generatedAs}\`.`,
    column.filled !== null && column.generatedAs === null ? 'Numbered by the database.' : null,
  ]
  return described(sentences(said), {
    ...(column.notNull ? form.row : nullable(form.row)),
    ...(value === undefined ? {} : { default: value satisfies Json }),
  })
}

function inputProperty({ column, form }: Field, says: boolean): JsonObject {
  const fallback = says && column.default !== null ? `Default: \`${column.default}\`.` : null
  return described(sentences([column.comment, fallback]), column.notNull ? form.input : nullable(form.input))
}

export function sentences(parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null && part.trim() !== '')
  return said.length === 0 ? null : said.join(' ')
}

export function described(description: string | null, schema: JsonObject): JsonObject {
  return description === null ? schema : { ...schema, description }
}
