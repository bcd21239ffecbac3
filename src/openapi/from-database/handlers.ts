import type { Exchange } from '../scaffold/implementation.ts'
import { enclosed, line, render } from '../scaffold/source/layout.ts'
import type { Extension, Imports } from '../scaffold/source/module.ts'
import { propertyKey, stringLiteral } from '../scaffold/source/text.ts'
import type { Nested } from './nested.ts'
import type { Action } from './operations.ts'
import type { Field, Resource } from './resource.ts'

/** What a handler does, as lines of source. */
export function actionLines(action: Action, exchange: Exchange, imports: Imports, extension: Extension): string[] {
  const writing: Writing = { exchange, imports, extension }
  switch (action.kind) {
    case 'list': {
      const { repository } = named(action.resource, writing)
      return [`const { rows, next } = await ${repository}.list(${exchange.query});`, ...pageAnswer(writing)]
    }
    case 'create': {
      const { repository } = named(action.resource, writing)
      return [`const row = await ${repository}.create(${exchange.body});`, ...created(action.resource, writing)]
    }
    case 'find': {
      const { repository } = named(action.resource, writing)
      return [
        `const row = await ${repository}.find(${exchange.params});`,
        `if (!row) throw ${missing(action.resource, writing)};`,
        ...exchange.answer(200, enveloped('row', writing)),
      ]
    }
    case 'update': {
      const { repository } = named(action.resource, writing)
      return [
        `const row = await ${repository}.update(${exchange.params}, ${exchange.body});`,
        `if (!row) throw ${missing(action.resource, writing)};`,
        ...exchange.answer(200, enveloped('row', writing)),
      ]
    }
    case 'remove': {
      const { repository } = named(action.resource, writing)
      return [
        `const found = await ${repository}.remove(${exchange.params});`,
        `if (!found) throw ${missing(action.resource, writing)};`,
        ...exchange.answer(204, null),
      ]
    }
    case 'listWithin':
      return listedWithin(action.nested, writing)
    case 'createWithin':
      return createdWithin(action.nested, writing)
  }
}

interface Writing {
  exchange: Exchange
  imports: Imports
  extension: Extension
}

function named({ repository, file }: Resource, { imports, extension }: Writing): { repository: string } {
  imports.use(`../repositories/${file}${extension}`, `* as ${repository}`)
  return { repository }
}

/** The parent and its rows are read from one state of the database: none that is gone answers with an empty list. */
function listedWithin({ parent, child, pairs }: Nested, writing: Writing): string[] {
  const { exchange, imports, extension } = writing
  const transaction = imports.use(`../db${extension}`, 'transaction')
  const of = named(parent, writing).repository
  const own = named(child, writing).repository
  const within = pairs.map(
    ({ child: mine, parent: theirs }) => `${propertyKey(mine.column.name, 'value')}: ${property('parent', theirs)}`,
  )
  const call = render(
    [`return ${own}.list`, enclosed('(', [exchange.query, enclosed('{', within, '}', line), 'db'], ')'), ';'],
    2,
  )
  return [
    `const { rows, next } = await ${transaction}(async (db) => {`,
    `  const parent = await ${of}.find(${exchange.params}, db);`,
    `  if (!parent) throw ${missing(parent, writing)};`,
    ...call.split('\n').map((text, index) => (index === 0 ? `  ${text}` : text.slice(2))),
    "}, 'ISOLATION LEVEL REPEATABLE READ, READ ONLY');",
    ...pageAnswer(writing),
  ]
}

function createdWithin({ parent, child, pairs }: Nested, writing: Writing): string[] {
  const { exchange, imports, extension } = writing
  const transaction = imports.use(`../db${extension}`, 'transaction')
  const of = named(parent, writing).repository
  const own = named(child, writing).repository
  const values = pairs.map(({ child: mine, parent: theirs }) => {
    const value = converted(property('parent', theirs), theirs, mine)
    return `${propertyKey(mine.column.name, 'value')}: ${value}`
  })
  const call = render(
    [`return ${own}.create`, enclosed('(', [enclosed('{', [`...${exchange.body}`, ...values], '}', line), 'db'], ')'), ';'],
    2,
  )
  return [
    `const row = await ${transaction}(async (db) => {`,
    `  const parent = await ${of}.find(${exchange.params}, db);`,
    `  if (!parent) throw ${missing(parent, writing)};`,
    ...call.split('\n').map((text, index) => (index === 0 ? `  ${text}` : text.slice(2))),
    '});',
    ...created(child, writing),
  ]
}

/** An integer may refer to a bigint, which is a string. */
function converted(expression: string, from: Field, to: Field): string {
  if (from.form.json === to.form.json) return expression
  return `${to.form.json === 'number' ? 'Number' : 'String'}(${expression})`
}

function property(of: string, { column }: Field): string {
  return /^[A-Za-z_$][\w$]*$/.test(column.name) ? `${of}.${column.name}` : `${of}[${stringLiteral(column.name)}]`
}

function pageAnswer({ exchange }: Writing): string[] {
  return exchange.answer(200, `{ data: rows, meta: { requestId: ${exchange.requestId}, next } }`)
}

function enveloped(value: string, { exchange, imports, extension }: Writing): string {
  return `${imports.use(`../envelope${extension}`, 'envelope')}(${value}, ${exchange.requestId})`
}

function missing({ one }: Resource, { imports, extension }: Writing): string {
  return `${imports.use(`../errors${extension}`, 'notFound')}(${stringLiteral(`There is no such ${one}.`)})`
}

function created(resource: Resource, writing: Writing): string[] {
  const { exchange, imports, extension } = writing
  const body = enveloped('row', writing)
  if (resource.key === null) return exchange.answer(201, body)
  const config = imports.use(`../config${extension}`, 'config')
  const segments = resource.key.map((field) => `\${encodeURIComponent(${property('row', field)})}`)
  return exchange.answer(201, body, { Location: `\`\${${config}.basePath}/${resource.label}/${segments.join('/')}\`` })
}
