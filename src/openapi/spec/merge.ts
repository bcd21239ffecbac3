import { isDeepStrictEqual } from 'node:util'
import { Document, isAlias, isMap, isScalar, isSeq, parse, parseDocument, YAMLMap } from 'yaml'
import { UserError } from '../../errors.ts'
import { asThreeZero } from './three-zero.ts'
import { withAdditions } from './unchanged-lines.ts'

export interface Merged {
  text: string
  /** "GET /users": in the description, and not in the code. */
  notInCode: readonly string[]
  /** How many operations it did not have before. */
  added: number
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']

/** A description as YAML. */
export function writeDescription(document: Record<string, unknown>): string {
  return new Document(document, { aliasDuplicateObjects: false }).toString({ lineWidth: 0 })
}

/**
 * An existing description with what the code has and it has not: operations, parameters, bodies, answers, schemas, properties. Nothing that
 * stands in it is changed or taken away, comments included, but the remarks under `x-preflight`, which are Preflight's own. `text` is as it was
 * where nothing is missing. Throws `UserError` where it is no OpenAPI 3 description.
 */
export function mergeDescription(name: string, before: string, document: Record<string, unknown>): Merged {
  const parsed: Document = parseDocument(before)
  const [error] = parsed.errors
  if (error !== undefined)
    throw new UserError(`${name}:${error.linePos?.[0].line ?? 1} is no YAML: ${error.message.split('\n')[0]}`, {
      remedy: 'Mend it, or name another file.',
    })
  const root = parsed.contents
  const version: unknown = isMap(root) ? root.get('openapi') : undefined
  if (!isMap(root) || typeof version !== 'string' || !version.startsWith('3.')) {
    throw new UserError(`${name} is there and is no OpenAPI 3 description: it is not overwritten`, {
      remedy: 'Name another file for --output.',
    })
  }
  const made = version.startsWith('3.0') ? asThreeZero(document) : document
  const merging: Merging = { document: parsed, changed: false }
  const { notInCode, added } = mergePaths(merging, root, record(made.paths))
  mergeComponents(merging, root, record(made.components))
  return { text: merging.changed ? write(parsed, before) : before, notInCode, added }
}

interface Merging {
  document: Document
  changed: boolean
}

type Map_ = YAMLMap<unknown, unknown>

/** JSON stays JSON. Of YAML, lines that nothing was added to stay as they are, also where they are folded otherwise than they would be written. */
function write(document: Document, before: string): string {
  if (before.trimStart().startsWith('{')) return `${JSON.stringify(document.toJS(), null, 2)}\n`
  const options = { lineWidth: 0, flowCollectionPadding: !/[:,[-]\s*\{\S/.test(before) }
  const after = document.toString(options)
  const asItWas = parseDocument(before).toString(options)
  if (asItWas === before) return after
  const patched = withAdditions(before, asItWas, after)
  const read = parseDocument(patched)
  return read.errors.length === 0 && isDeepStrictEqual(read.toJS(), parse(after)) ? patched : after
}

function shape(path: string): string {
  return path.replace(/\{[^}]*\}/g, '{}').replace(/(?<=.)\/$/, '')
}

function mergePaths(merging: Merging, root: Map_, made: Record<string, unknown>): { notInCode: string[]; added: number } {
  const paths = mapIn(root, 'paths')
  const known = new Map(keysOf(paths).map((path) => [shape(path), path]))
  const inCode = new Set<string>()
  const knowsQuery = !/^3\.[01]/.test(String(root.get('openapi')))
  let added = 0
  for (const [path, item] of Object.entries(made)) {
    const spelled = known.get(shape(path)) ?? path
    const existing = mapIn(paths, spelled)
    for (const [method, operation] of Object.entries(record(item))) {
      if (method === 'query' && !knowsQuery) continue
      inCode.add(`${method} ${shape(path)}`)
      if (existing.has(method)) mergeOperation(merging, existing, method, withNames(record(operation), path, spelled))
      else {
        added += 1
        put(merging, existing, method, withNames(withFreeId(record(operation), paths), path, spelled))
      }
    }
  }
  const notInCode = keysOf(paths).flatMap((path) => {
    const item = paths.get(path)
    return isMap(item)
      ? keysOf(item)
          .filter((method) => methods.includes(method) && !inCode.has(`${method} ${shape(path)}`))
          .map((method) => `${method.toUpperCase()} ${path}`)
      : []
  })
  return { notInCode, added }
}

/** An operationId that an operation in the description already has is not given twice. */
function withFreeId(operation: Record<string, unknown>, paths: Map_): Record<string, unknown> {
  const taken = new Set<unknown>()
  for (const path of keysOf(paths)) {
    const item = paths.get(path)
    for (const method of isMap(item) ? keysOf(item) : []) {
      const other = isMap(item) ? item.get(method) : undefined
      if (isMap(other)) taken.add(other.get('operationId'))
    }
  }
  const wanted = String(operation.operationId)
  let id = wanted
  for (let count = 2; taken.has(id); count++) id = `${wanted}${count}`
  return { ...operation, operationId: id }
}

/** The path's parameters as the description calls them. */
function withNames(operation: Record<string, unknown>, from: string, to: string): Record<string, unknown> {
  const names = (path: string) => [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name)
  const wanted = names(to)
  const map = new Map(names(from).map((name, index) => [name, wanted[index] ?? name]))
  const { parameters } = operation
  if (from === to || !Array.isArray(parameters)) return operation
  return {
    ...operation,
    parameters: parameters.map((each) =>
      record(each).in === 'path' ? { ...record(each), name: map.get(String(record(each).name)) } : each,
    ),
  }
}

function mergeOperation(merging: Merging, item: Map_, method: string, made: Record<string, unknown>): void {
  const existing = item.get(method)
  if (!isMap(existing)) return
  for (const [key, value] of Object.entries(made)) {
    if (key === 'x-preflight') replace(merging, existing, key, value)
    else if (key === 'parameters') mergeParameters(merging, item, existing, Array.isArray(value) ? value : [])
    else if (key === 'requestBody' || key === 'responses') mergeInto(merging, existing, key, value)
    else if (key === 'security' || key === 'operationId') continue
    else if (!existing.has(key)) put(merging, existing, key, value)
  }
}

/** Parameters are the same by place and name, also those of the whole path and those that are referred to. */
function mergeParameters(merging: Merging, item: Map_, existing: Map_, made: readonly unknown[]): void {
  const known = new Set([...listed(merging, item), ...listed(merging, existing)])
  const missing = made.filter((each) => !known.has(`${record(each).in} ${String(record(each).name).toLowerCase()}`))
  if (missing.length === 0) return
  const list = existing.get('parameters')
  if (!isSeq(list)) {
    put(merging, existing, 'parameters', missing)
    return
  }
  for (const each of missing) list.add(merging.document.createNode(each, { aliasDuplicateObjects: false }))
  merging.changed = true
}

function listed({ document }: Merging, holder: Map_): string[] {
  const list = holder.get('parameters')
  if (!isSeq(list)) return []
  return list.items.flatMap((node) => {
    const parameter = resolved(document, node)
    return isMap(parameter) ? [`${parameter.get('in')} ${String(parameter.get('name')).toLowerCase()}`] : []
  })
}

function resolved(document: Merging['document'], node: unknown): unknown {
  const inside = isAlias(node) ? node.resolve(document) : node
  const reference = isMap(inside) ? inside.get('$ref') : undefined
  return typeof reference === 'string' && reference.startsWith('#/')
    ? document.getIn(reference.slice(2).split('/'), true)
    : inside
}

/** Adds what a map lacks, as deep as both are maps. What refers elsewhere, or says nothing of its own, is left as it is. */
function mergeInto(merging: Merging, holder: Map_, key: string, made: unknown): void {
  const existing = holder.get(key)
  if (existing === undefined || existing === null) {
    put(merging, holder, key, made)
    return
  }
  if (!isMap(existing) || existing.has('$ref') || typeof made !== 'object' || made === null || Array.isArray(made)) return
  if (key === 'schema' || key === 'items') {
    mergeSchema(merging, existing, record(made))
    return
  }
  const hasAnswers = key === 'responses' && keysOf(existing).length > 0
  for (const [name, inside] of Object.entries(made)) {
    if (hasAnswers && name === 'default') continue
    mergeInto(merging, existing, name, inside)
  }
}

/** Only an object's properties are added: anything else that a person wrote is what they mean. */
function mergeSchema(merging: Merging, existing: Map_, made: Record<string, unknown>): void {
  if (existing.items.length === 0) {
    for (const [name, value] of Object.entries(made)) put(merging, existing, name, value)
    return
  }
  const properties = existing.get('properties')
  if (!isMap(properties) || typeof made.properties !== 'object' || made.properties === null) return
  for (const [name, inside] of Object.entries(made.properties)) {
    const own = properties.get(name)
    if (own === undefined) put(merging, properties, name, inside)
    else if (isMap(own) && !own.has('$ref')) mergeSchema(merging, own, record(inside))
  }
}

function mergeComponents(merging: Merging, root: Map_, made: Record<string, unknown>): void {
  for (const [section, things] of Object.entries(made)) {
    const components = mapIn(root, 'components')
    const existing = mapIn(components, section)
    for (const [name, thing] of Object.entries(record(things))) {
      const own = existing.get(name)
      if (own === undefined) put(merging, existing, name, thing)
      else if (section === 'schemas' && isMap(own)) mergeSchema(merging, own, record(thing))
    }
  }
}

function mapIn(holder: Map_, key: string): Map_ {
  const existing = holder.get(key)
  if (isMap(existing)) return existing
  const made: Map_ = new YAMLMap()
  holder.set(key, made)
  return made
}

function put(merging: Merging, holder: Map_, key: string, value: unknown): void {
  // A map that was written `{}` would take everything on its one line.
  if (holder.items.length === 0) holder.flow = false
  holder.set(key, merging.document.createNode(value, { aliasDuplicateObjects: false }))
  merging.changed = true
}

function replace(merging: Merging, holder: Map_, key: string, value: unknown): void {
  const existing = holder.get(key)
  const before = isMap(existing) ? JSON.stringify(existing.toJS(merging.document)) : undefined
  if (before !== JSON.stringify(value)) put(merging, holder, key, value)
}

function keysOf(map: Map_): string[] {
  return map.items.map(({ key }) => String(isScalar(key) ? key.value : key))
}

function record(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {}
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
