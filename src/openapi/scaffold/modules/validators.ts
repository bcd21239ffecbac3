import { formStyles } from '../parameter-style.ts'
import type { ParameterObject, Place, Plan, PlannedContent, PlannedOperation } from '../plan.ts'
import { conditions, type Definition } from '../schema/conditions.ts'
import { readings } from '../schema/readings.ts'
import type { Shape } from '../schema/shape.ts'
import { references, subshapes } from '../schema/subshapes.ts'
import { holdsFile } from '../schema/type-source.ts'
import { type ZodScope, zodSource } from '../schema/zod-source.ts'
import { enclosed, group, hard, indent, join, type Layout, line, render } from '../source/layout.ts'
import { type Extension, Imports, moduleText, type SourceFile } from '../source/module.ts'
import { camelCase, Names } from '../source/names.ts'
import { docComment, propertyKey, stringLiteral } from '../source/text.ts'
import { requestShapes } from './views.ts'

export interface Validators {
  files: SourceFile[]
  /** How many bodies are validated. */
  bodies: number
  /** Whether a multipart form brings files. */
  uploads: boolean
}

/** The validators of requests, and the modules of conditions and readings that they use. */
export function validatorModules(plan: Plan, extension: Extension): Validators {
  const imports = new Imports()
  const usedConditions = new Set<string>()
  const usedReadings = new Set<string>()
  const requests = plan.groups.flatMap(({ operations }) => operations).filter(takesSomething)
  const names = new Names(requests.map(({ requestName }) => requestName))
  const sent = plan.catalogue.reachable(requestShapes(plan))
  const named = inOrder(plan, [...sent])
  const validatorNames = new Map(
    named.map((pointer) => [pointer, names.take(`${camelCase(plan.types.of(pointer, 'request'), 'schema')}Schema`)]),
  )
  const declared = new Set<string>()
  const scope = (from: ZodScope['from'] = 'json'): ZodScope => ({
    catalogue: plan.catalogue,
    view: 'request',
    from,
    reference: (pointer) => {
      const name = validatorNames.get(pointer) ?? 'z.unknown()'
      return declared.has(pointer) ? name : `z.lazy(() => ${name})`
    },
    condition: (name) => {
      usedConditions.add(name)
      return imports.use(`./conditions${extension}`, name)
    },
    reading: (name) => {
      usedReadings.add(name)
      return imports.use(`./parameters${extension}`, name)
    },
  })
  const sections: string[] = []
  const weights = new Map<string, number>()
  imports.use('zod', 'z')
  for (const pointer of named) {
    const target = plan.catalogue.at(pointer)
    if (target === null) continue
    const source = zodSource({ ...target.shape, default: undefined }, scope())
    // What refers to itself has no type that could be inferred; of what has very many parts, inferring it is more than the compiler does.
    const weight = weightOf(target.shape, weights)
    const isTold = plan.catalogue.reachable([target.shape]).has(pointer) || weight > heaviest
    weights.set(pointer, isTold ? 1 : weight)
    const type = isTold
      ? `: z.ZodType<${imports.use(`../types/schemas${extension}`, plan.types.of(pointer, 'request'), 'type')}>`
      : ''
    sections.push(render([`export const ${validatorNames.get(pointer)}${type} = `, source, ';']))
    declared.add(pointer)
  }
  for (const planned of requests) {
    const type = imports.use(`../types/operations${extension}`, planned.typeName, 'type')
    imports.use(`./request-schemas${extension}`, 'RequestSchemas', 'type')
    sections.push(requestSource(planned, type, scope))
  }
  const files: SourceFile[] = []
  if (requests.length > 0) {
    const text = moduleText(imports, sections)
    const zodUsed = /\bz\./.test(text.replace(/^import.*$/gm, ''))
    files.push({
      path: 'middleware/validators.ts',
      role: 'written',
      text: zodUsed ? text : text.replace("import { z } from 'zod';\n", ''),
    })
  }
  if (usedConditions.size > 0) files.push(library('middleware/conditions.ts', conditions, usedConditions, extension))
  if (usedReadings.size > 0) files.push(library('middleware/parameters.ts', readings, usedReadings, extension))
  const bodies = requests.filter(({ body }) => body !== null)
  const uploads = bodies.some(({ body }) =>
    body?.contents.some((content) => content.reads === 'multipart' && holdsFile(content.shape, plan.catalogue)),
  )
  return { files, bodies: bodies.length, uploads }
}

/** Parts of a type that is inferred. A description with schemas of some 1,500 was seen to be too much (TS2589). */
const heaviest = 400

/** How many parts a shape has, with those of what it refers to. */
function weightOf(shape: Shape, weights: ReadonlyMap<string, number>): number {
  if (shape.core.kind === 'reference') return weights.get(shape.core.pointer) ?? 1
  return subshapes(shape).value.reduce((sum, part) => sum + weightOf(part, weights), 1)
}

/** Whether there is anything about a request to validate. */
export function takesSomething({ parameters, body }: PlannedOperation): boolean {
  return body !== null || Object.values(parameters).some((object) => object !== null)
}

function requestSource(planned: PlannedOperation, type: string, scope: (from?: ZodScope['from']) => ZodScope): string {
  const members: Layout[] = []
  for (const place of ['params', 'query', 'headers', 'cookies'] as const) {
    const object = planned.parameters[place]
    if (object !== null) members.push([`${place}: `, parametersSource(object, place, scope('text'))])
  }
  if (planned.body !== null) {
    const contents = planned.body.contents.map(
      (content): Layout => [`${propertyKey(content.mediaType, 'value')}: `, contentSource(content, scope)],
    )
    members.push([
      'body: ',
      block([`required: ${planned.body.required}`, ['content: ', contents.length === 0 ? '{}' : block(contents)]]),
    ])
  }
  const { method, path } = planned.operation
  return `${docComment([`${method.toUpperCase()} ${path}`])}${render([`export const ${planned.requestName}: RequestSchemas<${type}> = `, block(members), ';'])}`
}

function block(members: readonly Layout[]): Layout {
  return group([
    '{',
    indent([
      hard,
      join(
        members.map((member): Layout => [member, ',']),
        hard,
      ),
    ]),
    hard,
    '}',
  ])
}

function parametersSource(
  { shape, styles }: { shape: Shape; styles: ParameterObject['styles'] },
  place: Place | 'body',
  scope: ZodScope,
): Layout {
  const schema = zodSource(shape, scope)
  if (styles.size === 0) return schema
  const written = [...styles].map(([name, style]): Layout => {
    const members = Object.entries(style).map(([key, value]): Layout => {
      if (Array.isArray(value))
        return [
          `${key}: `,
          enclosed(
            '[',
            value.map((each) => stringLiteral(String(each))),
            ']',
          ),
        ]
      return `${key}: ${value === null ? 'null' : stringLiteral(String(value))}`
    })
    if (place === 'headers' && style.kind === 'list') members.push('trim: true')
    return [`${propertyKey(name, 'value')}: `, enclosed('{', members, '}', line)]
  })
  return [
    'z.preprocess',
    enclosed('(', [[scope.reading('parameters'), '(', enclosed('{', written, '}', line), ')'], schema], ')'),
  ]
}

function contentSource(content: PlannedContent, scope: (from?: ZodScope['from']) => ZodScope): Layout {
  switch (content.reads) {
    case 'json':
      return zodSource(content.shape, scope('json'))
    case 'form':
    case 'multipart': {
      const { catalogue } = scope()
      const styles = formStyles(content.shape, catalogue)
      return parametersSource({ shape: content.shape, styles }, 'body', scope(content.reads === 'form' ? 'text' : 'parts'))
    }
    case 'text':
      return content.shape.core.kind === 'string' ? zodSource(content.shape, scope('json')) : 'z.string()'
    case 'bytes':
      return scope().reading('bytes')
  }
}

/** What a schema refers to stands before it, as far as there is an order. */
function inOrder(plan: Plan, pointers: readonly string[]): string[] {
  const wanted = new Set(pointers)
  const done = new Set<string>()
  const open = new Set<string>()
  const order: string[] = []
  const visit = (pointer: string): void => {
    if (done.has(pointer) || open.has(pointer) || !wanted.has(pointer)) return
    open.add(pointer)
    const target = plan.catalogue.at(pointer)
    if (target !== null) for (const each of references(target.shape)) visit(each)
    open.delete(pointer)
    done.add(pointer)
    order.push(pointer)
  }
  for (const { pointer } of plan.catalogue.all()) visit(pointer)
  return order
}

function library(
  path: string,
  definitions: Readonly<Record<string, Definition>>,
  used: ReadonlySet<string>,
  extension: Extension,
): SourceFile {
  const wanted = new Set<string>()
  const want = (name: string): void => {
    wanted.add(name)
    for (const each of definitions[name]?.needs ?? []) if (!wanted.has(each)) want(each)
  }
  for (const name of used) want(name)
  const imports = new Imports()
  const codes = [...wanted].map((name) => definitions[name]?.code ?? '')
  const all = codes.join('\n')
  if (/\bz\./.test(all)) imports.use('zod', 'z', /\bz\.(unknown|custom|preprocess|boolean|NEVER)\b/.test(all) ? 'value' : 'type')
  if (all.includes('isDeepStrictEqual')) imports.use('node:util', 'isDeepStrictEqual')
  if (all.includes('UploadedFile')) imports.use(`../types/uploaded-file${extension}`, 'UploadedFile', 'type')
  // In the order of the table: what is used stands before what uses it.
  const ordered = Object.entries(definitions).filter(([name]) => wanted.has(name))
  return {
    path,
    role: 'written',
    text: moduleText(
      imports,
      ordered.map(([, { code }]) => code),
    ),
  }
}
