import type { ForeignKey } from '../../postgres/catalog/relations/relation.ts'
import { Names } from '../scaffold/source/names.ts'
import { pascal, slug } from './names.ts'
import { type Field, type Resource, titleOf } from './resource.ts'

/** Rows of one resource that belong to a row of another, by a foreign key: `/customers/{id}/orders`. */
export interface Nested {
  parent: Resource
  child: Resource
  /** Behind the parent's path. */
  segment: string
  /** In names of operations: `CustomerOrders`, `CustomerOrder`. */
  many: string
  single: string
  /** Of the schema of what is created, where that is possible. */
  type: string | null
  /** Column of the child, and what of the parent it holds. */
  pairs: readonly { child: Field; parent: Field }[]
}

/** Foreign keys as nested resources. Of several between the same two the first by its columns has the plain path: others may come later. */
export function nestedOf(resources: readonly Resource[], types: Names): { nested: Nested[]; notes: string[] } {
  const notes: string[] = []
  const manies = new Names(resources.map(({ many }) => many))
  const singles = new Names(resources.map(({ single }) => single))
  const nested = resources.flatMap((child) => {
    const segments = new Map<Resource, number>()
    return child.relation.foreignKeys.flatMap((foreignKey): Nested[] => {
      const parent = resources.find(
        ({ relation }) => relation.schema === foreignKey.references.schema && relation.name === foreignKey.references.relation,
      )
      const pairs = parent === undefined ? null : pairsOf(parent, child, foreignKey)
      if (parent === undefined || parent.key === null || pairs === null) {
        notes.push(`${titleOf(child.relation)}: no nested route for ${foreignKey.name}: what it refers to cannot be addressed.`)
        return []
      }
      const before = segments.get(parent) ?? 0
      segments.set(parent, before + 1)
      const by = slug(foreignKey.columns.join('-'), 'key')
      const segment = before === 0 ? child.label : `${child.label}-by-${by}`
      const [first] = foreignKey.columns
      if (first !== undefined && !child.relation.indexed.has(first)) {
        notes.push(
          `${titleOf(child.relation)}: no index starts with ${first}, so GET /${parent.label}/…/${segment} reads the whole table.`,
        )
      }
      const single = singles.take(`${parent.single}${child.single}${before === 0 ? '' : `By${pascal(by)}`}`)
      return [
        {
          parent,
          child,
          segment,
          many: manies.take(`${parent.single}${child.many}${before === 0 ? '' : `By${pascal(by)}`}`),
          single,
          type: isCreatable(child, foreignKey) ? types.take(`${single}Create`) : null,
          pairs,
        },
      ]
    })
  })
  return { nested, notes }
}

function pairsOf(parent: Resource, child: Resource, { columns, references }: ForeignKey): Nested['pairs'] | null {
  const field = (of: Resource, name: string | undefined): Field | null =>
    of.fields.find(({ column, form }) => column.name === name && form.comparable) ?? null
  const pairs = columns.flatMap((name, index) => {
    const [mine, theirs] = [field(child, name), field(parent, references.columns[index])]
    return mine === null || theirs === null ? [] : [{ child: mine, parent: theirs }]
  })
  return pairs.length === columns.length ? pairs : null
}

function isCreatable({ creatable }: Resource, { columns }: ForeignKey): boolean {
  return columns.every((name) => creatable?.some(({ column }) => column.name === name) === true)
}
