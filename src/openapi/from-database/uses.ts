import type { Relation, RelationColumn } from '../../postgres/catalog/relations/relation.ts'
import { Names } from '../scaffold/source/names.ts'
import { formOf } from './column-form.ts'
import { parameterName } from './names.ts'
import { type Field, type Filter, type KeyField, pageParameters, type Resource } from './resource.ts'

export function fieldOf(column: RelationColumn): Field {
  return { column, form: formOf(column.type) }
}

type Uses = Pick<Resource, 'fields' | 'key' | 'creatable' | 'updatable' | 'removable' | 'filters' | 'sorts' | 'order' | 'notes'>

/** What can be done with a relation, by its keys, indexes and the privileges of the role. */
export function usesOf(relation: Relation, fields: readonly Field[]): Uses {
  const notes: string[] = []
  const isTable = relation.kind === 'table' || relation.kind === 'partitioned table'
  const key = isTable ? keyOf(relation, fields, notes) : null
  if (relation.rowSecurity) {
    notes.push('row-level security is on: what is seen and changed depends on the role that the service connects as.')
  }
  const unreadable = relation.columns.filter(({ may }) => !may.select).map(({ name }) => name)
  if (unreadable.length > 0) notes.push(`${unreadable.join(', ')}: not answered, as this role may not read it.`)
  const keyed = new Set(key?.map(({ column }) => column.name))
  const updatable = relation.columns
    .filter(({ may, filled, name }) => may.update && filled === null && !keyed.has(name) && name !== '__proto__')
    .map(fieldOf)
  const updates = key !== null && updatable.length > 0
  if (isTable && key !== null && !updates && relation.columns.length > key.length)
    notes.push('no update: there is nothing that this role may change.')
  if (isTable && !relation.can.delete) notes.push('no delete: this role may not.')
  const indexed = fields.filter(({ column, form }) => relation.indexed.has(column.name) && form.comparable)
  // A minus before a name means descending.
  const sorts = indexed.filter(
    ({ column, form }) => relation.indexed.get(column.name) === 'order' && form.sortable && !column.name.startsWith('-'),
  )
  return {
    fields,
    key,
    creatable: creatableOf(relation, notes),
    updatable: updates ? updatable : null,
    removable: key !== null && relation.can.delete,
    filters: filtersOf(indexed),
    sorts,
    order: key ?? fields.filter(({ form }) => form.sortable),
    notes,
  }
}

function keyOf({ primaryKey }: Relation, fields: readonly Field[], notes: string[]): KeyField[] | null {
  if (primaryKey === null) {
    notes.push('no primary key: rows can be listed and created, not addressed.')
    return null
  }
  const names = new Names()
  const key = primaryKey.flatMap((name): KeyField[] => {
    const field = fields.find(({ column }) => column.name === name)
    return field?.form.comparable === true ? [{ ...field, parameter: names.take(parameterName(name)) }] : []
  })
  if (key.length === primaryKey.length) return key
  notes.push('its primary key cannot stand in a path: rows can be listed and created, not addressed.')
  return null
}

function creatableOf(relation: Relation, notes: string[]): Field[] | null {
  if (relation.kind === 'view' || relation.kind === 'materialized view') return null
  if (!relation.can.insert) {
    notes.push('no create: this role may not.')
    return null
  }
  const barred = relation.columns.filter((column) => isNeeded(column) && !column.may.insert)
  if (barred.length > 0) {
    notes.push(`no create: this role may not set ${barred.map(({ name }) => name).join(', ')}.`)
    return null
  }
  return relation.columns.filter(({ may, filled, name }) => may.insert && filled === null && name !== '__proto__').map(fieldOf)
}

/** Whether a row cannot be without a value that the client gives. */
export function isNeeded({ notNull, filled, default: value }: RelationColumn): boolean {
  return notNull && filled === null && value === null
}

function filtersOf(indexed: readonly Field[]): Filter[] {
  const names = new Names(pageParameters)
  const reserved: readonly string[] = pageParameters
  const equal = indexed.map((field): Filter => {
    const { name } = field.column
    return { ...field, parameter: names.take(reserved.includes(name) ? `${name}.eq` : name), operator: '=' }
  })
  return equal.flatMap((filter): Filter[] => {
    if (!filter.form.ordered) return [filter]
    const { name } = filter.column
    return [
      filter,
      { ...filter, parameter: names.take(`${name}.gte`), operator: '>=' },
      { ...filter, parameter: names.take(`${name}.lt`), operator: '<' },
    ]
  })
}
