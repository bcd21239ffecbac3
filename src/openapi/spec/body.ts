import type { Exchange } from '../routes/examine/exchange.ts'
import { fieldSchema } from '../routes/schemas/of-field.ts'
import type { Describing } from '../routes/schemas/of-value.ts'
import { objectSchema, type Schema } from '../routes/schemas/schema.ts'
import type { Declared } from './declared.ts'
import { partsOfObject } from './object-parts.ts'

export interface BodyObject {
  required?: true
  content: Record<string, { schema: Schema }>
}

/** What an operation takes in its body; null: nothing that the code reads. */
export function bodyOf(method: string, exchange: Exchange, declared: Declared, describing: Describing): BodyObject | null {
  if (declared.body !== null) {
    const content = Object.fromEntries([...declared.body.content].map(([type, schema]) => [type, { schema }]))
    return { ...(declared.body.required ? { required: true } : {}), content }
  }
  const read = exchange.request.body
  const isForm = exchange.takesForm || declared.files.length > 0
  const isRead = read.schema !== null || read.fields.size > 0 || (exchange.readsBody && method !== 'delete')
  if (declared.parts.body === undefined && !isRead && !isForm) return null
  // A middleware for all methods may read a body that a GET does not have.
  if (['get', 'head'].includes(method) && declared.parts.body === undefined) return null
  const schema = declared.parts.body ?? fieldSchema(read, describing)
  if (isForm) return { content: { 'multipart/form-data': { schema: withFiles(schema, exchange, declared, describing) } } }
  const isCertain = declared.parts.body !== undefined || read.schema !== null
  const requires = [...(partsOfObject(schema, describing)?.values() ?? [])].some(({ isRequired }) => isRequired)
  return {
    ...(isCertain && requires ? { required: true } : {}),
    content: { [declared.consumes ?? 'application/json']: { schema } },
  }
}

function withFiles(schema: Schema, exchange: Exchange, declared: Declared, describing: Describing): Schema {
  const parts = partsOfObject(schema, describing) ?? new Map<string, { schema: Schema; isRequired: boolean }>()
  const names = declared.files.filter((name) => name !== '')
  const seen =
    names.length > 0
      ? names
      : [...exchange.request.files.fields.keys()].filter(
          (name) => !/^(\*|path|filename|originalname|mimetype|size|buffer|destination|fieldname)$/.test(name),
        )
  const files = seen.map((name): [string, Schema] => [name, { type: 'string', format: 'binary' }])
  const all = new Map([...[...parts].map(([name, part]): [string, Schema] => [name, part.schema]), ...files])
  return objectSchema(
    all,
    [...parts].filter(([, { isRequired }]) => isRequired).map(([name]) => name),
  )
}
