import type { Relation, RelationColumn } from '../../postgres/catalog/relations/relation.ts'
import { camelCase, kebabCase, Names } from '../scaffold/source/names.ts'
import { type ColumnForm, formOf } from './column-form.ts'
import { Labels, parameterName, pascal, quoted, singularOf, slug, spoken } from './names.ts'

/** A relation as it is served. */
export interface Resource {
  relation: Relation
  /** `"public"."orders"` */
  sql: string
  /** Its tag, and the segment of its paths: `orders`, `billing.orders`. */
  label: string
  /** `order item`, in sentences. */
  one: string
  /** In names of operations: `OrderItems`, `OrderItem`. */
  many: string
  single: string
  /** Of the schema of its rows. */
  type: string
  /** Of its repository, without extension, and what that is imported as. */
  file: string
  repository: string
  /** What is answered. */
  fields: readonly Field[]
  /** In paths; null: a row of it cannot be addressed. */
  key: readonly KeyField[] | null
  /** What can be set; null: there is no such operation. */
  creatable: readonly Field[] | null
  updatable: readonly Field[] | null
  removable: boolean
  filters: readonly Filter[]
  /** What it can be sorted by, and what its lists are sorted by behind that. */
  sorts: readonly Field[]
  order: readonly Field[]
  /** What is left out of it, and why: sentences. */
  notes: readonly string[]
}

export interface Field {
  column: RelationColumn
  form: ColumnForm
}

export interface KeyField extends Field {
  parameter: string
}

export interface Filter extends Field {
  /** As it is called in a query. */
  parameter: string
  operator: '=' | '>=' | '<'
}

/** What lists take besides filters. */
export const pageParameters = ['limit', 'after', 'sort'] as const

/** Relations that can be read at all, in their order; `notes`: of those that cannot. */
export function resourcesOf(relations: readonly Relation[]): { resources: Resource[]; notes: string[] } {
  const notes: string[] = []
  const labels = new Labels()
  const types = new Set(reservedTypes)
  const [files, repositories] = [new Names(), new Names()]
  const [manies, singles] = [new Names(), new Names()]
  const resources = relations.flatMap((relation): Resource[] => {
    const readable = relation.columns.filter(({ may, name }) => may.select && name !== '__proto__')
    if (readable.length === 0) {
      notes.push(`${titleOf(relation)}: left out, as it has no column that this role may read.`)
      return []
    }
    const own = slug(relation.name, 'table')
    const label = labels.take(relation.schema === 'public' ? own : `${slug(relation.schema, 'schema')}.${own}`)
    const file = files.take(kebabCase(label, 'table'))
    const single = singles.take(pascal(singularOf(label)))
    return [
      {
        relation,
        sql: `${quoted(relation.schema)}.${quoted(relation.name)}`,
        label,
        one: spoken(singularOf(label)),
        many: manies.take(pascal(label)),
        single,
        type: takeType(types, single),
        file,
        repository: repositories.take(`${camelCase(file.replaceAll('_', '-'), 'table')}Repository`),
        ...usesOf(relation, readable.map(fieldOf)),
      },
    ]
  })
  return { resources, notes }
}

/** Types that generated modules have besides. */
const reservedTypes =
  'ErrorAnswer Meta PageMeta Page Promise Partial Record Queryable Constraints Columns Listing Operation Buffer UploadedFile Array Object String Number Boolean'.split(
    ' ',
  )

/** A name that is free, and whose companions are: a table `order` has OrderCreate, and so has a table `order_create`. */
function takeType(taken: Set<string>, wanted: string): string {
  const all = (name: string): string[] => [name, `${name}Create`, `${name}Update`]
  let name = wanted
  for (let number = 2; all(name).some((each) => taken.has(each)); number += 1) name = `${wanted}${number}`
  for (const each of all(name)) taken.add(each)
  return name
}

function fieldOf(column: RelationColumn): Field {
  return { column, form: formOf(column.type) }
}

type Uses = Pick<Resource, 'fields' | 'key' | 'creatable' | 'updatable' | 'removable' | 'filters' | 'sorts' | 'order' | 'notes'>

function usesOf(relation: Relation, fields: readonly Field[]): Uses {
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
  const sorts = indexed.filter(({ column, form }) => relation.indexed.get(column.name) === 'order' && form.sortable)
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

/** As notes call it. */
export function titleOf({ schema, name, kind }: Relation): string {
  const full = schema === 'public' ? name : `${schema}.${name}`
  return kind === 'table' || kind === 'partitioned table' ? full : `${full} (${kind})`
}
