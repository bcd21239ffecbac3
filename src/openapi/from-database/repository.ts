import type { Plan } from '../scaffold/plan.ts'
import { enclosed, hard, indent, join, type Layout, line, render } from '../scaffold/source/layout.ts'
import { type Extension, Imports, moduleText, type SourceFile } from '../scaffold/source/module.ts'
import { propertyKey, stringLiteral } from '../scaffold/source/text.ts'
import { selected } from './column-form.ts'
import { quoted } from './names.ts'
import type { Nested } from './nested.ts'
import { createSource, findSource, listSource, removeSource, updateSource, type Writing } from './repository-functions.ts'
import type { Field, Resource } from './resource.ts'

/** `repositories/orders.ts`: every query on one relation. `nested`: where the relation is the child. */
export function repositoryModule(resource: Resource, nested: readonly Nested[], plan: Plan, extension: Extension): SourceFile {
  const imports = new Imports()
  const operations = new Map(plan.groups.flatMap((group) => group.operations.map((each) => [each.operation.id, each.typeName])))
  const writing: Writing = {
    resource,
    imports,
    extension,
    typeOf: (schema) =>
      imports.use(`../types/schemas${extension}`, plan.types.of(`#/components/schemas/${schema}`, 'response'), 'type'),
    queryType: (id) => {
      const name = operations.get(id)
      return name === undefined ? null : `${imports.use(`../types/operations${extension}`, name, 'type')}['query']`
    },
  }
  const { creatable, updatable, key, removable } = resource
  const sections = [
    `const table = ${stringLiteral(resource.sql)};`,
    columnsSource(resource),
    ...(key === null ? [] : [keySource(resource)]),
    ...(creatable === null && updatable === null ? [] : [writingSource(resource, writing), constraintsSource(resource, writing)]),
    listingSource(resource, nested, writing),
    listSource(writing),
    ...(key === null ? [] : [findSource(writing)]),
    ...(creatable === null ? [] : [createSource(writing)]),
    ...(updatable === null ? [] : [updateSource(writing)]),
    ...(removable ? [removeSource(writing)] : []),
  ]
  return { path: `repositories/${resource.file}.ts`, role: 'written', text: moduleText(imports, sections) }
}

function columnsSource({ fields }: Resource): string {
  const list = fields.map(({ column, form }) => stringLiteral(selected(column.name, form)))
  const source = render(['const columns = ', enclosed('[', list, ']'), ".join(', ');"])
  return `/** As they are answered. */\n${source}`
}

function keySource({ key }: Resource): string {
  const fields = key ?? []
  const condition = fields.map(({ column }, index) => `${quoted(column.name)} = $${index + 1}`).join(' AND ')
  const values = fields.map(({ parameter }) => `key.${parameter}`)
  return [
    'export interface Key {',
    ...fields.map(({ parameter, form }) => `  ${parameter}: ${form.json === 'other' ? 'string' : form.json};`),
    '}',
    '',
    `const byKey = ${stringLiteral(condition)};`,
    '',
    render(['const keyOf = (key: Key) => ', enclosed('[', values, ']'), ';']),
  ].join('\n')
}

function writingSource({ creatable, updatable }: Resource, { imports, extension }: Writing): string {
  const from = `../db-values${extension}`
  const fields = new Map([...(creatable ?? []), ...(updatable ?? [])].map((field) => [field.column.name, field]))
  const members = [...fields.values()].map(({ column, form }): Layout => {
    const parts: Layout[] = [`name: ${stringLiteral(quoted(column.name))}`]
    if (form.encode !== null) {
      const encoder = imports.use(from, form.encode)
      parts.push(encoder === 'encode' ? encoder : `encode: ${encoder}`)
    }
    if (form.write !== null) {
      const [before = '', after = ''] = form.write('\u0000').split('\u0000')
      parts.push(`assign: (parameter) => \`${inTemplate(before)}\${parameter}${inTemplate(after)}\``)
    }
    return [`${propertyKey(column.name, 'value')}: `, enclosed('{', parts, '}', line), ',']
  })
  const type = imports.use(from, 'Columns', 'type')
  if (members.length === 0) return `/** What a client may set: nothing. */\nconst writing: ${type} = {};`
  const source = render([`const writing: ${type} = {`, indent([hard, join(members, hard)]), hard, '};'])
  return `/** What a client may set. */\n${source}`
}

/** Text within a template literal. */
function inTemplate(text: string): string {
  return text.replace(/[\\`]|\$(?=\{)/g, '\\$&')
}

function constraintsSource({ relation }: Resource, { imports, extension }: Writing): string {
  const type = imports.use(`../db-errors${extension}`, 'Constraints', 'type')
  const members = relation.constraints.map(
    ({ name, columns }): Layout => [`${propertyKey(name, 'value')}: `, enclosed('[', columns.map(stringLiteral), ']'), ','],
  )
  if (members.length === 0) return `const constraints: ${type} = {};`
  return render([`const constraints: ${type} = {`, indent([hard, join(members, hard)]), hard, '};'])
}

function listingSource(resource: Resource, nested: readonly Nested[], { imports, extension }: Writing): string {
  const type = imports.use(`../db-pages${extension}`, 'Listing', 'type')
  const { filters, sorts, order, key } = resource
  const conditions = filters.map(({ parameter, column, operator }): [string, string] => [
    parameter,
    `${quoted(column.name)} ${operator}`,
  ])
  const parents = new Map(
    nested.flatMap(({ pairs }) => pairs.map(({ child }) => [child.column.name, `${quoted(child.column.name)} =`] as const)),
  )
  const table = (entries: readonly (readonly [string, Layout])[]): Layout => {
    if (entries.length === 0) return '{}'
    const members = entries.map(([name, value]): Layout => [`${propertyKey(name, 'value')}: `, value, ','])
    return ['{', indent([hard, join(members, hard)]), hard, '}']
  }
  const members: Layout[] = [
    'table',
    'columns',
    ['filters: ', table(conditions.map(([name, condition]) => [name, stringLiteral(condition)]))],
    ['parents: ', table([...parents].map(([name, condition]) => [name, stringLiteral(condition)]))],
    ['sorts: ', table(sorts.map((field) => [field.column.name, sortedSource(field)]))],
    ['order: ', enclosed('[', order.map(sortedSource), ']')],
    `paging: ${key === null ? "'offset'" : "'keyset'"}`,
  ]
  return render([
    `const listing: ${type} = {`,
    indent([
      hard,
      join(
        members.map((member): Layout => [member, ',']),
        hard,
      ),
    ]),
    hard,
    '};',
  ])
}

function sortedSource({ column }: Field): Layout {
  return enclosed(
    '{',
    [
      `property: ${stringLiteral(column.name)}`,
      `column: ${stringLiteral(quoted(column.name))}`,
      `nullable: ${column.notNull ? 'false' : 'true'}`,
    ],
    '}',
    line,
  )
}
