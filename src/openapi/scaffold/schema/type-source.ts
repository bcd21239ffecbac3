import type { Json } from '../../description/json.ts'
import { broken, enclosed, group, hard, indent, join, type Layout, line, soft } from '../source/layout.ts'
import { commentLines, docComment, propertyKey, stringLiteral } from '../source/text.ts'
import type { Catalogue, View } from './catalogue.ts'
import { fits } from './fits.ts'
import type { ObjectCore, Shape } from './shape.ts'

export interface TypeScope {
  catalogue: Catalogue
  view: View
  /** A multipart form: what is binary in it is a file, of this type; null: it is a string. */
  file: string | null
  /** The name under which a schema's type is known where this is written; it is noted as used. */
  reference(pointer: string, view: View): string
}

/** A type, and how it binds. */
interface Typed {
  layout: Layout
  binds: 'tight' | 'intersection' | 'union'
  /** Of a union. */
  parts?: readonly Layout[]
}

/** What is of any of several types. */
export function alternatives(types: readonly (Shape | { layout: Layout })[], scope: TypeScope): Layout {
  if (types.some((type) => !('layout' in type) && isUnknown(type, scope))) return 'unknown'
  return united(types.map((type) => ('layout' in type ? tight(type.layout) : typed(type, scope)))).layout
}

/** Whether the type of a shape is `unknown`. To be asked before a union is written: what stands beside it in one is not used. */
function isUnknown({ core }: Shape, scope: TypeScope): boolean {
  if (core.kind === 'any') return true
  if (core.kind === 'reference') return scope.catalogue.at(core.pointer) === null
  if (core.kind === 'union') return core.discriminator === null && core.parts.some((part) => isUnknown(part, scope))
  return core.kind === 'all' && core.parts.every((part) => isUnknown(part, scope))
}

/** A shape as a TypeScript type. */
export function typeSource(shape: Shape, scope: TypeScope): Layout {
  return typed(shape, scope).layout
}

function typed(shape: Shape, scope: TypeScope): Typed {
  const { core } = shape
  switch (core.kind) {
    case 'any':
      return tight('unknown')
    case 'never':
      return tight('never')
    case 'null':
    case 'boolean':
      return tight(core.kind)
    case 'number':
      return tight('number')
    case 'string':
      return tight(scope.file !== null && isBinary(core) ? scope.file : 'string')
    case 'literals':
      return united(core.values.map((value) => ({ layout: literalType(value), binds: 'tight' })))
    case 'reference':
      return reference(core.pointer, scope)
    case 'array':
      return arrayType(core, scope)
    case 'object':
      return tight(objectType(core, scope))
    case 'union':
      return isUnknown(shape, scope) ? tight('unknown') : united(unionParts(core, scope))
    case 'all':
      return intersected(core.parts.map((part) => typed(part, scope)))
  }
}

/** Whether a string stands for bytes that are not text. */
export function isBinary(core: {
  format: string | null
  contentEncoding: string | null
  contentMediaType: string | null
}): boolean {
  return core.format === 'binary' || (core.contentMediaType !== null && core.contentEncoding === null)
}

/** Whether a shape holds a file somewhere, references followed. */
export function holdsFile(shape: Shape, catalogue: Catalogue, seen = new Set<string>()): boolean {
  const { core } = shape
  if (core.kind === 'string') return isBinary(core)
  if (core.kind === 'reference') {
    if (seen.has(core.pointer)) return false
    seen.add(core.pointer)
    const target = catalogue.at(core.pointer)
    return target !== null && holdsFile(target.shape, catalogue, seen)
  }
  if (core.kind === 'array') return core.items !== null && holdsFile(core.items, catalogue, seen)
  if (core.kind === 'object') return [...core.properties.values()].some((property) => holdsFile(property.shape, catalogue, seen))
  if (core.kind === 'union' || core.kind === 'all') return core.parts.some((part) => holdsFile(part, catalogue, seen))
  return false
}

function reference(pointer: string, scope: TypeScope): Typed {
  const target = scope.catalogue.at(pointer)
  if (target === null) return tight('unknown')
  if (scope.file !== null && holdsFile(target.shape, scope.catalogue)) return typed(target.shape, scope)
  return tight(scope.reference(pointer, scope.view))
}

function arrayType(core: Extract<Shape['core'], { kind: 'array' }>, scope: TypeScope): Typed {
  if (core.prefix.length === 0) return tight(core.items === null ? '[]' : [parenthesised(typed(core.items, scope)), '[]'])
  const required = core.minItems ?? 0
  const elements: Layout[] = core.prefix.map((part, index) => {
    const element = typed(part, scope)
    return index < required ? element.layout : [parenthesised(element), '?']
  })
  if (core.items !== null) elements.push(['...', parenthesised(typed(core.items, scope)), '[]'])
  return tight(enclosed('[', elements, ']'))
}

/** The members of an interface, or of a type in braces. */
export function objectType(core: ObjectCore, scope: TypeScope): Layout {
  const members: Layout[] = []
  for (const [name, { shape, required }] of core.properties) {
    if (!seen(shape, scope.view)) continue
    const filled = scope.view === 'request' && shape.default !== undefined && fits(shape.default, shape, scope.catalogue)
    const present = required || filled
    members.push([memberComment(shape), `${propertyKey(name, 'type')}${present ? '' : '?'}: `, typeSource(shape, scope), ';'])
  }
  if (core.additional !== 'unsaid' && core.additional !== 'none') {
    if (members.length > 0 || core.additional === 'any') members.push('[key: string]: unknown;')
    else return ['Record<string, ', typeSource(core.additional, scope), '>']
  }
  if (members.length === 0) return core.additional === 'none' ? 'Record<string, never>' : 'Record<string, unknown>'
  if (members.length === 1 && core.additional === 'any') return 'Record<string, unknown>'
  return group(['{', indent([hard, join(members, hard)]), hard, '}'])
}

/** Whether a property is there in requests, or in responses. */
export function seen(shape: Shape, view: View): boolean {
  return view === 'request' ? !shape.readOnly : !shape.writeOnly
}

function memberComment(shape: Shape): Layout {
  const said = [...(shape.description === null ? [] : [shape.description]), ...(shape.deprecated ? ['@deprecated'] : [])]
  const lines = docComment(said).trimEnd().split('\n')
  return lines[0] === '' ? '' : lines.map((each): Layout => [each, hard])
}

function unionParts(core: Extract<Shape['core'], { kind: 'union' }>, scope: TypeScope): Typed[] {
  const { discriminator } = core
  return core.parts.map((part, index) => {
    const type = typed(part, scope)
    if (discriminator === null) return type
    const values = discriminator.mapping.filter(([, of]) => of === index).map(([value]) => stringLiteral(value))
    const tag = `{ ${propertyKey(discriminator.property, 'type')}: ${values.join(' | ')} }`
    return intersected([type, tight(tag)])
  })
}

/** The type of one value. */
export function literalType(value: Json): Layout {
  if (typeof value === 'string') return stringLiteral(value)
  if (value === null || typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return enclosed('[', value.map(literalType), ']')
  const members = Object.entries(value).flatMap(([key, each]): Layout[] =>
    each === undefined ? [] : [[`${propertyKey(key, 'type')}: `, literalType(each)]],
  )
  return members.length === 0 ? 'Record<string, never>' : ['{ ', join(members, '; '), ' }']
}

function tight(layout: Layout): Typed {
  return { layout, binds: 'tight' }
}

function united(parts: readonly Typed[]): Typed {
  const all = parts.flatMap((part): Typed[] => part.parts?.map((layout) => ({ layout, binds: 'tight' })) ?? [part])
  const distinct = [...new Map(all.map((part) => [JSON.stringify(part.layout), part])).values()]
  if (distinct.some(({ layout }) => layout === 'unknown')) return tight('unknown')
  const [only] = distinct
  if (only === undefined) return tight('never')
  if (distinct.length === 1) return only
  const layouts = distinct.map(({ layout, binds }) => (binds === 'intersection' ? ['(', layout, ')'] : layout))
  const layout = group([indent([soft, broken('| '), join(layouts.map(indent), [line, '| '])])])
  return { layout, binds: 'union', parts: layouts }
}

function intersected(parts: readonly Typed[]): Typed {
  const telling = parts.filter(({ layout }) => layout !== 'unknown')
  const [only] = telling
  if (only === undefined) return tight('unknown')
  if (telling.length === 1) return only
  const layouts = telling.map((part) => (part.binds === 'union' ? ['(', part.layout, ')'] : part.layout))
  return { layout: join(layouts, ' & '), binds: 'intersection' }
}

function parenthesised(part: Typed): Layout {
  return part.binds === 'tight' ? part.layout : ['(', part.layout, ')']
}

/** What a schema's own declaration says before it. */
export function schemaComment(shape: Shape): string {
  const said = shape.description === null ? [] : [commentLines(shape.description).join('\n')]
  return docComment([...said, ...(shape.deprecated ? ['@deprecated'] : [])])
}
