import type { Content, Description, Operation, Parameter } from '../description/description.ts'
import { basePathOf } from './base-path.ts'
import { type Style, styleOf } from './parameter-style.ts'
import { type Catalogue, catalogueOf } from './schema/catalogue.ts'
import { kindsOf } from './schema/json-types.ts'
import { anything, type ObjectCore, type Shape, shape } from './schema/shape.ts'
import { camelCase, kebabCase, Names, pascalCase } from './source/names.ts'

/** What is written for a description, before it is known for which framework. */
export interface Plan {
  description: Description
  catalogue: Catalogue
  groups: readonly Group[]
  /** Of the first server, without a slash at its end: "/v1", "". */
  basePath: string
  types: TypeNames
  /** What has to be said to the user. */
  notes: readonly string[]
}

/** Operations that share a file: those of a tag, or of a first path segment. */
export interface Group {
  /** Without extension: "users". */
  file: string
  /** Where the operations are registered: "users" → `usersRouter`. */
  name: string
  title: string
  /** A person wrote and registers it: it has types and validators only. */
  isForeign: boolean
  operations: readonly PlannedOperation[]
}

/** Those that the generator writes. */
export function ownGroups({ groups }: Plan): Group[] {
  return groups.filter(({ isForeign }) => !isForeign)
}

export interface PlannedOperation {
  operation: Operation
  /** `createUser` */
  handler: string
  /** `CreateUserOperation`, `createUserRequest` */
  typeName: string
  requestName: string
  path: PathParts
  parameters: Readonly<Record<Place, ParameterObject | null>>
  body: PlannedBody | null
}

export type Place = 'params' | 'query' | 'headers' | 'cookies'

/** A path as literal text and parameters, whose names are identifiers here: they are not on the wire. */
export type PathParts = readonly ({ text: string } | { parameter: string })[]

export interface ParameterObject {
  shape: Shape & { core: ObjectCore }
  /** Of those that are not read as they stand. */
  styles: ReadonlyMap<string, Style>
}

export interface PlannedBody {
  required: boolean
  contents: readonly PlannedContent[]
}

export interface PlannedContent {
  mediaType: string
  reads: 'json' | 'form' | 'multipart' | 'text' | 'bytes'
  shape: Shape
}

/** Names of types, which all stand in one scope. */
export interface TypeNames {
  of(pointer: string, view: 'request' | 'response'): string
}

type FileOf = (operation: Operation) => { file: string; known: boolean } | null

/**
 * `fileOf`: the file in which an operation is already, if any: it stays there, whatever its tag says now. One that the generator does not know
 * is a person's.
 */
export function planOf(description: Description, fileOf: FileOf): Plan {
  const catalogue = catalogueOf(description)
  const names = new Names(['Operation', 'Record', 'Buffer', 'UploadedFile'])
  const types = typeNames(catalogue, names)
  const handlers = new Names(handlersScope)
  const notes: string[] = []
  const planned = description.operations.map((operation) => {
    const handler = handlers.take(camelCase(operation.id, 'operation'))
    const typeName = names.take(`${pascalCase(handler, 'Operation')}Operation`)
    return plannedOperation(operation, { handler, typeName, catalogue, notes })
  })
  return { description, catalogue, groups: grouped(planned, fileOf), basePath: basePathOf(description.document), types, notes }
}

/** What generated route files import and declare besides handlers. */
const handlersScope = [
  'app',
  'ctx',
  'next',
  'reply',
  'req',
  'request',
  'res',
  'authenticate',
  'binary',
  'form',
  'multipart',
  'notImplemented',
  'text',
  'upload',
  'validate',
  'validators',
  'routes',
  'method',
] as const

function typeNames(catalogue: Catalogue, names: Names): TypeNames {
  const plain = new Map<string, string>()
  const input = new Map<string, string>()
  for (const { pointer, name } of catalogue.all()) plain.set(pointer, names.take(name))
  return {
    of(pointer, view) {
      const known = plain.get(pointer) ?? names.take(catalogue.at(pointer)?.name ?? 'Schema')
      plain.set(pointer, known)
      if (view === 'response' || catalogue.at(pointer)?.twofold !== true) return known
      const own = input.get(pointer) ?? names.take(`${known}Input`)
      input.set(pointer, own)
      return own
    },
  }
}

function grouped(planned: readonly PlannedOperation[], fileOf: FileOf): Group[] {
  const files = new Names(['index'])
  const routers = new Names()
  const groups = new Map<string, Group & { operations: PlannedOperation[] }>()
  const stems = new Map<string, string>()
  const there = planned.map((each) => fileOf(each.operation))
  for (const found of there) {
    if (found === null || groups.has(found.file)) continue
    const { file, known } = found
    files.take(file.toLowerCase())
    groups.set(file, { file, name: routers.take(camelCase(file, 'api')), title: file, isForeign: !known, operations: [] })
  }
  planned.forEach((each, index) => {
    const title = each.operation.tags[0] ?? firstSegment(each.operation.path)
    const stem = kebabCase(title, 'api')
    let file = there[index]?.file ?? stems.get(title) ?? null
    if (file === null) {
      file = groups.get(stem)?.isForeign === false && ![...stems.values()].includes(stem) ? stem : files.take(stem)
      stems.set(title, file)
    }
    const group = groups.get(file) ?? {
      file,
      name: routers.take(camelCase(file, 'api')),
      title,
      isForeign: false,
      operations: [],
    }
    group.operations.push(each)
    groups.set(file, group)
  })
  return [...groups.values()]
}

function firstSegment(path: string): string {
  return path.split('/').find((segment) => segment !== '' && !segment.startsWith('{')) ?? 'root'
}

interface Naming {
  handler: string
  typeName: string
  catalogue: Catalogue
  notes: string[]
}

function plannedOperation(operation: Operation, { handler, typeName, catalogue, notes }: Naming): PlannedOperation {
  const { path, renamed } = pathParts(operation.path)
  const of = (place: Parameter['in'], rename: (name: string) => string): ParameterObject | null =>
    parameterObject(
      operation.parameters.filter((each) => each.in === place),
      rename,
      catalogue,
    )
  for (const { name } of operation.parameters.filter((each) => each.in === 'querystring')) {
    notes.push(
      `${operation.method.toUpperCase()} ${operation.path}: the parameter ${name} is a whole query string: not validated`,
    )
  }
  const inPath = operation.parameters.filter((each) => each.in === 'path')
  const unsaid = [...renamed].filter(([name]) => !inPath.some((each) => each.name === name)).map(([, identifier]) => identifier)
  return {
    operation,
    handler,
    typeName,
    requestName: `${handler}Request`,
    path,
    parameters: {
      params: withUndescribed(
        of('path', (name) => renamed.get(name) ?? camelCase(name, 'parameter')),
        unsaid,
      ),
      query: of('query', (name) => name),
      headers: of('header', (name) => name.toLowerCase()),
      cookies: of('cookie', (name) => name),
    },
    body: operation.body && {
      required: operation.body.required,
      contents: operation.body.content.map((content) => plannedContent(content, catalogue)),
    },
  }
}

function pathParts(path: string): { path: PathParts; renamed: Map<string, string> } {
  const names = new Names()
  const renamed = new Map<string, string>()
  const parts = path.split(/(\{[^{}]*\})/).flatMap((part): PathParts[number][] => {
    const name = part.match(/^\{(.*)\}$/)?.[1]
    if (name === undefined) return part === '' ? [] : [{ text: part }]
    const identifier = renamed.get(name) ?? names.take(routeName(name))
    renamed.set(name, identifier)
    return [{ parameter: identifier }]
  })
  return { path: parts, renamed }
}

/** Routers take ASCII words only. */
function routeName(name: string): string {
  if (/^[A-Za-z_]\w*$/.test(name)) return name
  const identifier = camelCase(name, 'parameter')
  return /^[A-Za-z_]\w*$/.test(identifier) ? identifier : 'parameter'
}

function parameterObject(
  parameters: readonly Parameter[],
  rename: (name: string) => string,
  catalogue: Catalogue,
): ParameterObject | null {
  if (parameters.length === 0) return null
  const properties = new Map<string, { shape: Shape; required: boolean }>()
  const styles = new Map<string, Style>()
  for (const parameter of parameters) {
    const name = rename(parameter.name)
    const read = catalogue.read(parameter.schema)
    const description = parameter.description ?? read.description
    properties.set(name, {
      shape: { ...read, description, deprecated: parameter.deprecated || read.deprecated, readOnly: false, writeOnly: false },
      required: parameter.required,
    })
    const style = styleOf(parameter, read, kindsOf(read, catalogue), catalogue)
    if (style !== null) styles.set(name, style)
  }
  return { shape: { ...anything, core: { kind: 'object', properties, additional: 'unsaid' } }, styles }
}

/** Parameters of the path that are not described are strings. */
function withUndescribed(params: ParameterObject | null, names: readonly string[]): ParameterObject | null {
  if (names.length === 0) return params
  const text = shape({
    kind: 'string',
    format: null,
    minLength: null,
    maxLength: null,
    pattern: null,
    contentEncoding: null,
    contentMediaType: null,
  })
  const properties = new Map(params?.shape.core.properties)
  for (const name of names) properties.set(name, { shape: text, required: true })
  return {
    shape: { ...anything, core: { kind: 'object', properties, additional: 'unsaid' } },
    styles: params?.styles ?? new Map(),
  }
}

function plannedContent({ mediaType, schema }: Content, catalogue: Catalogue): PlannedContent {
  return {
    mediaType: mediaType.toLowerCase(),
    reads: readingOf(mediaType),
    shape: schema === null ? anything : catalogue.read(schema),
  }
}

/** How a body of a media type is read. */
export function readingOf(mediaType: string): PlannedContent['reads'] {
  const essence = mediaType.toLowerCase().split(';')[0]?.trim() ?? ''
  if (/^application\/(json|[^/]*\+json)$/.test(essence) || essence === '*/*' || essence === 'application/*') return 'json'
  if (essence === 'application/x-www-form-urlencoded') return 'form'
  if (essence === 'multipart/form-data') return 'multipart'
  if (/^text\//.test(essence) || /^application\/(xml|[^/]*\+xml|yaml|x-yaml|graphql|javascript)$/.test(essence)) return 'text'
  return 'bytes'
}
