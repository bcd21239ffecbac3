import type { Json, JsonObject } from '../description/json.ts'
import { objectOf } from '../description/json.ts'
import { nullable } from './column-form.ts'
import { defaultValue } from './default-value.ts'
import type { Field, Resource } from './resource.ts'
import { isNeeded } from './uses.ts'

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

function sentences(parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null && part.trim() !== '')
  return said.length === 0 ? null : said.join(' ')
}

function described(description: string | null, schema: JsonObject): JsonObject {
  return description === null ? schema : { ...schema, description }
}

/** What is said of a resource by its tag. */
export function tagOf({ label, relation, notes }: Resource): JsonObject {
  const description = sentences([
    relation.comment,
    relation.kind === 'view' || relation.kind === 'materialized view' ? `A ${relation.kind}: read only.` : null,
    ...notes.map((note) => note.charAt(0).toUpperCase() + note.slice(1)),
  ])
  return description === null ? { name: label } : { name: label, description }
}
