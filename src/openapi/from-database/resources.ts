import type { Relation } from '../../postgres/catalog/relations/relation.ts'
import { camelCase, kebabCase, Names } from '../scaffold/source/names.ts'
import { Labels, pascal, quoted, singularOf, slug, spoken } from './names.ts'
import { type Resource, titleOf } from './resource.ts'
import { fieldOf, usesOf } from './uses.ts'

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
