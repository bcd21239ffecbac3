import type { Response } from '../../description/description.ts'
import type { Plan, PlannedOperation } from '../plan.ts'
import { readingOf } from '../planned-operation.ts'
import type { View } from '../schema/catalogue.ts'
import { anything, type Shape } from '../schema/shape.ts'
import { alternatives, holdsFile, objectType, schemaComment, type TypeScope, typeSource } from '../schema/type-source.ts'
import { group, hard, indent, join, type Layout, render } from '../source/layout.ts'
import { type Extension, Imports, moduleText, type SourceFile } from '../source/module.ts'
import { docComment, propertyKey } from '../source/text.ts'
import { viewsOf } from './views.ts'

/** The module of types that the description names, and that of its operations; `types`: how many types both declare. */
export function typeModules(plan: Plan, extension: Extension): { files: SourceFile[]; types: number } {
  const views = viewsOf(plan)
  const schemas = [...views].flatMap(([pointer, seen]) => [...seen].map((view) => schemaType(plan, pointer, view)))
  const imports = new Imports()
  const operations = plan.groups.flatMap(({ operations }) =>
    operations.map((each) => operationType(plan, each, imports, extension)),
  )
  const files: SourceFile[] = [
    { path: 'types/operations.ts', role: 'written', text: moduleText(imports, [operationBase, ...operations]) },
  ]
  if (schemas.length > 0) files.unshift({ path: 'types/schemas.ts', role: 'written', text: moduleText(new Imports(), schemas) })
  return { files, types: schemas.length + operations.length }
}

const operationBase = `/** What an operation takes, as validation leaves it, and what it answers, by status. */
export interface Operation {
  params: object;
  query: object;
  headers: object;
  cookies: object;
  body: unknown;
  responses: object;
}`

function schemaType(plan: Plan, pointer: string, view: View): string {
  const schema = plan.catalogue.at(pointer)
  if (schema === null) throw new Error(`There is no schema at ${pointer}.`)
  const name = plan.types.of(pointer, view)
  const scope: TypeScope = { catalogue: plan.catalogue, view, file: null, reference: plan.types.of }
  return `${schemaComment(schema.shape)}${render(declaration(name, schema.shape, scope))}`
}

function declaration(name: string, shape: Shape, scope: TypeScope): Layout {
  const { core } = shape
  if (core.kind === 'object') {
    const members = objectType(core, scope)
    if (typeof members !== 'string' && !(Array.isArray(members) && typeof members[0] === 'string'))
      return [`export interface ${name} `, members]
    return [`export type ${name} = `, members, ';']
  }
  return [`export type ${name} = `, typeSource(shape, scope), ';']
}

function operationType(plan: Plan, planned: PlannedOperation, imports: Imports, extension: Extension): string {
  const { operation, parameters, body } = planned
  const scope = (view: View, file: string | null = null): TypeScope => ({
    catalogue: plan.catalogue,
    view,
    file,
    reference: (pointer, of) => imports.use(`./schemas${extension}`, plan.types.of(pointer, of), 'type'),
  })
  const members: Layout[] = []
  for (const place of ['params', 'query', 'headers', 'cookies'] as const) {
    const object = parameters[place]
    if (object !== null) members.push([`${place}: `, typeSource(object.shape, scope('request')), ';'])
  }
  if (body !== null) {
    const types = body.contents.map(({ reads, shape }) => {
      if (reads === 'text' || reads === 'bytes') return { layout: reads === 'text' ? 'string' : 'Buffer' }
      if (reads !== 'multipart' || !holdsFile(shape, plan.catalogue)) return shape
      return { layout: typeSource(shape, scope('request', uploadedFile(imports, extension))) }
    })
    const none = body.required ? [] : [{ layout: 'undefined' }]
    members.push(['body: ', alternatives([...types, ...none], scope('request')), ';'])
  }
  const responses = operation.responses.map(
    (response): Layout => [
      `${/^\d+$/.test(response.status) ? response.status : propertyKey(response.status, 'type')}: `,
      responseType(plan, response, scope('response')),
      ';',
    ],
  )
  if (responses.length > 0) members.push(['responses: ', group(['{', indent([hard, join(responses, hard)]), hard, '}']), ';'])
  const title = [`${operation.method.toUpperCase()} ${operation.path}`, ...(operation.deprecated ? ['@deprecated'] : [])]
  const content: Layout = members.length === 0 ? '{}' : group(['{', indent([hard, join(members, hard)]), hard, '}'])
  return `${docComment(title)}${render([`export interface ${planned.typeName} extends Operation `, content])}`
}

function uploadedFile(imports: Imports, extension: Extension): string {
  return imports.use(`./uploaded-file${extension}`, 'UploadedFile', 'type')
}

function responseType(plan: Plan, response: Response, scope: TypeScope): Layout {
  if (response.content.length === 0) return 'undefined'
  const types = response.content.map(({ mediaType, schema }) => {
    const reads = readingOf(mediaType)
    if (reads !== 'json') return { layout: reads === 'text' ? 'string' : 'Buffer' }
    return schema === null ? anything : plan.catalogue.read(schema)
  })
  return alternatives(types, scope)
}
