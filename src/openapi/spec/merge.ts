import { isDeepStrictEqual } from 'node:util'
import { Document, isMap, parse, parseDocument } from 'yaml'
import { UserError } from '../../errors.ts'
import { methods } from '../description/structure.ts'
import { mergeParameters, withNames } from './merge-parameters.ts'
import { at, followed, keysOf, type Map_, type Merging, mapIn, put, record, replace, resolved } from './merging.ts'
import { asThreeZero } from './three-zero.ts'
import { withAdditions } from './unchanged-lines.ts'

export interface Merged {
  text: string
  /** "GET /users": in the description, and not in the code. */
  notInCode: readonly string[]
  /** How many operations it did not have before. */
  added: number
}

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
  const merging: Merging = { document: parsed, made, changed: false }
  const { notInCode, added } = mergePaths(merging, root, record(made.paths))
  mergeComponents(merging, root, record(made.components))
  return { text: merging.changed ? write(parsed, before) : before, notInCode, added }
}

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
  const known = Map.groupBy(keysOf(paths), shape)
  const itemOf = (path: string): unknown => resolved(merging.document, at(paths, path))
  const inCode = new Set<string>()
  const knowsQuery = !/^3\.[01]/.test(String(root.get('openapi')))
  const ids = new Set(keysOf(paths).flatMap((path) => idsIn(itemOf(path))))
  let added = 0
  for (const [path, operations] of Object.entries(made)) {
    for (const [method, operation] of Object.entries(record(operations))) {
      if (method === 'query' && !knowsQuery) continue
      inCode.add(`${method} ${shape(path)}`)
      const spelled = spelledIn(known.get(shape(path)) ?? [], path, (spelling) => holds(itemOf(spelling), method))
      const item = itemOf(spelled)
      if (isElsewhere(item)) continue
      const existing = isMap(item) ? item : mapIn(paths, spelled)
      if (holds(existing, method)) mergeOperation(merging, existing, method, withNames(merging, record(operation), path, spelled))
      else {
        added += 1
        put(merging, existing, method, withNames(merging, withFreeId(record(operation), ids), path, spelled))
      }
    }
  }
  const notInCode = keysOf(paths).flatMap((path) => {
    const item = itemOf(path)
    return isMap(item)
      ? keysOf(item)
          .filter((method) => methods.some((known) => known === method) && !inCode.has(`${method} ${shape(path)}`))
          .map((method) => `${method.toUpperCase()} ${path}`)
      : []
  })
  return { notInCode, added }
}

/** How the description spells the path of an operation: it may have several that differ only in the names of their parameters, with other methods each. */
function spelledIn(spellings: readonly string[], path: string, holdsIt: (spelling: string) => boolean): string {
  const sameFirst = spellings.toSorted((one, other) => Number(other === path) - Number(one === path))
  return sameFirst.find(holdsIt) ?? sameFirst[0] ?? path
}

function holds(item: unknown, name: string): boolean {
  return isMap(item) && at(item, name) !== undefined
}

/** A path whose operations stand in another file. */
function isElsewhere(item: unknown): boolean {
  return isMap(item) ? holds(item, '$ref') : item !== undefined && item !== null
}

function idsIn(item: unknown): unknown[] {
  if (!isMap(item)) return []
  return item.items.flatMap(({ value }) => (isMap(value) ? [at(value, 'operationId')] : []))
}

/** An operationId that an operation in the description already has is not given twice. */
function withFreeId(operation: Record<string, unknown>, taken: Set<unknown>): Record<string, unknown> {
  const wanted = String(operation.operationId)
  let id = wanted
  for (let count = 2; taken.has(id); count++) id = `${wanted}${count}`
  taken.add(id)
  return { ...operation, operationId: id }
}

function mergeOperation(merging: Merging, item: Map_, method: string, made: Record<string, unknown>): void {
  const existing = at(item, method)
  if (!isMap(existing)) return
  for (const [key, value] of Object.entries(made)) {
    if (key === 'x-preflight') replace(merging, existing, key, value)
    else if (key === 'parameters') mergeParameters(merging, item, existing, Array.isArray(value) ? value : [])
    else if (key === 'requestBody' || key === 'responses') mergeInto(merging, existing, key, value)
    else if (key === 'security' || key === 'operationId') continue
    else if (!holds(existing, key)) put(merging, existing, key, value)
  }
}

/** Adds what a map lacks, as deep as both are maps. What refers elsewhere, or says nothing of its own, is left as it is. */
function mergeInto(merging: Merging, holder: Map_, key: string, made: unknown): void {
  const existing = at(holder, key)
  if (existing === undefined || existing === null) {
    put(merging, holder, key, made)
    return
  }
  if (!isMap(existing) || holds(existing, '$ref') || typeof made !== 'object' || made === null || Array.isArray(made)) return
  if (key === 'schema' || key === 'items') {
    mergeSchema(merging, existing, record(made))
    return
  }
  const hasAnswers = key === 'responses' && keysOf(existing).length > 0
  // What the description says in place may be a component where it was made.
  for (const [name, inside] of Object.entries(followed(merging.made, made))) {
    if (hasAnswers && name === 'default') continue
    // The two exclude each other, and newer versions of OpenAPI prefer the second.
    if (name === 'examples' && holds(existing, 'example')) continue
    mergeInto(merging, existing, name, inside)
  }
}

/** Only an object's properties are added: anything else that a person wrote is what they mean. */
function mergeSchema(merging: Merging, existing: Map_, made: Record<string, unknown>): void {
  if (existing.items.length === 0) {
    for (const [name, value] of Object.entries(made)) put(merging, existing, name, value)
    return
  }
  const properties = at(existing, 'properties')
  if (!isMap(properties) || typeof made.properties !== 'object' || made.properties === null) return
  for (const [name, inside] of Object.entries(made.properties)) {
    const own = at(properties, name)
    if (own === undefined) put(merging, properties, name, inside)
    else if (isMap(own) && !holds(own, '$ref')) mergeSchema(merging, own, record(inside))
  }
}

function mergeComponents(merging: Merging, root: Map_, made: Record<string, unknown>): void {
  for (const [section, things] of Object.entries(made)) {
    const components = mapIn(root, 'components')
    const existing = mapIn(components, section)
    for (const [name, thing] of Object.entries(record(things))) {
      const own = at(existing, name)
      if (own === undefined) put(merging, existing, name, thing)
      else if (section === 'schemas' && isMap(own)) mergeSchema(merging, own, record(thing))
    }
  }
}
