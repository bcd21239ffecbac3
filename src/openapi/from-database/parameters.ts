import type { JsonObject } from '../description/json.ts'
import { type Filter, pageParameters, type Resource } from './resource.ts'

/** Of the path of one row. */
export function keyParameters({ key }: Resource): JsonObject[] {
  return (key ?? []).map(({ parameter, form, column }) => ({
    name: parameter,
    in: 'path',
    required: true,
    ...(column.comment === null ? {} : { description: column.comment }),
    schema: form.input,
  }))
}

const operators: Readonly<Record<Filter['operator'], string>> = { '=': 'is', '>=': 'is at least', '<': 'is less than' }

/** Of lists: pages, order and filters. */
export function listParameters({ filters, sorts }: Resource): JsonObject[] {
  const [limit, after, sort] = pageParameters
  const names = [...new Set(sorts.flatMap(({ column }) => [column.name, `-${column.name}`]))]
  const query = (name: string, description: string, schema: JsonObject): JsonObject => ({
    name,
    in: 'query',
    description,
    schema,
  })
  return [
    query(limit, 'How many at most.', { type: 'integer', minimum: 1, maximum: 100, default: 20 }),
    query(after, 'The `next` of the page before.', { type: 'string', minLength: 1 }),
    ...(names.length === 0 ? [] : [query(sort, 'Descending with a minus before it.', { type: 'string', enum: names })]),
    ...filters.map(({ parameter, operator, column, form }) =>
      query(parameter, `Only where ${column.name} ${operators[operator]} this.`, form.input),
    ),
  ]
}
