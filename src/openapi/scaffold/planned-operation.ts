import type { Content, Operation, Parameter } from '../description/description.ts'
import { type Style, styleOf } from './parameter-style.ts'
import type { ParameterObject, PathParts, PlannedContent, PlannedOperation } from './plan.ts'
import type { Catalogue } from './schema/catalogue.ts'
import { kindsOf } from './schema/json-types.ts'
import { anything, type Shape, shape } from './schema/shape.ts'
import { camelCase, Names } from './source/names.ts'

interface Naming {
  handler: string
  typeName: string
  catalogue: Catalogue
  notes: string[]
}

export function plannedOperation(operation: Operation, { handler, typeName, catalogue, notes }: Naming): PlannedOperation {
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
