import { isDeepStrictEqual } from 'node:util'
import type { Content, Description, Operation, Parameter, Response } from '../description/description.ts'
import { isObject, type Json, type JsonObject, member } from '../description/json.ts'
import { type Normals, normalsOf } from './normal.ts'
import { type CompareSchemas, comparingSchemas, type SchemaOptions } from './schemas.ts'
import { unusedSchemas } from './unused.ts'

/**
 * What two descriptions say differently, one line each; none: a client and a server can tell no difference. Compared are operations with
 * their parameters, bodies, answers and security, and schemas. Order, names of components and the ways of saying a thing do not count: inline
 * or `$ref`, `nullable` or a type, `allOf` of one, `const` or `enum` of one. Nor do titles and descriptions, and formats of numbers, unless
 * `options` says so; servers, tags' descriptions, examples and extensions never do.
 */
export function differencesOf(a: Description, b: Description, options: Partial<SchemaOptions> = {}): string[] {
  const all = { texts: false, numberFormats: false, ...options }
  const one = { document: a.document, normal: normalsOf(a.document) }
  const other = { document: b.document, normal: normalsOf(b.document) }
  const schemas = comparingSchemas(one, other, all)
  const sides = { a: one, b: other, schemas, texts: all.texts }
  const operations = pairs(a.operations, b.operations, ({ method, path }) => `${method.toUpperCase()} ${path}`)
  return [
    ...operations.flatMap(([name, x, y]) => bothOr(name, x, y, (p, q) => operation(name, p, q, sides))),
    ...unusedSchemas(a, b, schemas),
  ]
}

interface Side {
  document: JsonObject
  normal: Normals
}

interface Sides {
  a: Side
  b: Side
  schemas: CompareSchemas
  texts: boolean
}

function operation(where: string, a: Operation, b: Operation, sides: Sides): string[] {
  const text = (name: string, x: string | null, y: string | null): string[] =>
    sides.texts ? same(`${where}: ${name}`, x ?? '', y ?? '') : []
  return [
    ...same(`${where}: id`, a.id, b.id),
    ...same(`${where}: tags`, a.tags.toSorted(), b.tags.toSorted()),
    ...same(`${where}: deprecated`, a.deprecated, b.deprecated),
    ...text('summary', a.summary, b.summary),
    ...text('description', a.description, b.description),
    ...pairs(a.parameters, b.parameters, parameterName).flatMap(([name, x, y]) =>
      bothOr(`${where}: ${name}`, x, y, (p, q) => parameter(`${where}: ${name}`, p, q, sides)),
    ),
    ...bothOr(`${where}: body`, a.body ?? undefined, b.body ?? undefined, (x, y) => [
      ...same(`${where}: body: required`, x.required, y.required),
      ...contents(`${where}: body`, x.content, y.content, sides),
    ]),
    ...pairs(a.responses, b.responses, ({ status }) => status.toLowerCase()).flatMap(([status, x, y]) =>
      bothOr(`${where}: ${status}`, x, y, (p, q) => response(`${where}: ${status}`, p, q, sides)),
    ),
    ...same(`${where}: security`, securityOf(a, sides.a), securityOf(b, sides.b)),
    ...same(`${where}: callbacks`, a.callbacks.toSorted(), b.callbacks.toSorted()),
  ]
}

function parameter(where: string, a: Parameter, b: Parameter, sides: Sides): string[] {
  // A style says something only of what has parts.
  const parted = !isScalar(a.schema, sides.a) || !isScalar(b.schema, sides.b)
  return [
    ...same(`${where}: required`, a.required, b.required),
    ...same(`${where}: deprecated`, a.deprecated, b.deprecated),
    ...same(`${where}: content`, a.mediaType, b.mediaType),
    ...(parted ? [...same(`${where}: style`, a.style, b.style), ...same(`${where}: explode`, a.explode, b.explode)] : []),
    ...(sides.texts ? same(`${where}: description`, a.description ?? '', b.description ?? '') : []),
    ...sides.schemas(a.schema, b.schema, where),
  ]
}

function response(where: string, a: Response, b: Response, sides: Sides): string[] {
  return [
    ...(sides.texts ? same(`${where}: description`, a.description, b.description) : []),
    ...pairs(a.headers, b.headers, ({ name }) => name.toLowerCase()).flatMap(([name, x, y]) =>
      bothOr(`${where}: header ${name}`, x, y, (p, q) => [
        ...same(`${where}: header ${name}: required`, p.required, q.required),
        ...sides.schemas(p.schema, q.schema, `${where}: header ${name}`),
      ]),
    ),
    ...contents(where, a.content, b.content, sides),
  ]
}

function contents(where: string, a: readonly Content[], b: readonly Content[], { schemas, a: one, b: other }: Sides): string[] {
  return pairs(a, b, ({ mediaType }) => mediaType.toLowerCase().replaceAll(/\s*;\s*/g, ';')).flatMap(([type, x, y]) =>
    bothOr(`${where}: ${type}`, x, y, (p, q) =>
      schemas(withoutBytes(p.schema, one), withoutBytes(q.schema, other), `${where}: ${type}`),
    ),
  )
}

/** Of a whole body the media type says already that it is bytes. */
function withoutBytes(schema: Content['schema'], { normal }: Side): Content['schema'] {
  const { keywords } = normal(schema)
  const telling = [...keywords.keys()].filter((name) => name !== 'description' && name !== 'title')
  return telling.length === 1 && telling[0] === 'contentMediaType' ? null : schema
}

function isScalar(schema: Parameter['schema'], { normal }: Side): boolean {
  const { keywords } = normal(schema)
  const type = keywords.get('type')
  return typeof type === 'string' ? type !== 'array' && type !== 'object' : keywords.has('enum')
}

function parameterName({ in: place, name }: Parameter): string {
  return `${place} parameter ${place === 'header' ? name.toLowerCase() : name}`
}

/** Alternatives as sets of what is asked for, whatever a scheme is called. */
function securityOf({ security }: Operation, { document }: Side): string[] {
  const schemes = member(member(document, 'components'), 'securitySchemes')
  const asked = ({ scheme, scopes }: Operation['security'][number][number]): string => {
    const found = member(schemes, scheme)
    return `${isObject(found) ? inOrder(found) : scheme} ${scopes.toSorted().join(' ')}`
  }
  return security.map((all) => all.map(asked).toSorted().join(' and ')).toSorted()
}

/** The definition of a security scheme as text, whatever the order in it; what only people read is left out. */
function inOrder(value: Json | undefined): string {
  if (!isObject(value)) return JSON.stringify(value)
  const members = Object.entries(value).filter(([name]) => name !== 'description' && !name.startsWith('x-'))
  const texts = members.map(([name, each]) => `${JSON.stringify(name)}:${name === 'scopes' ? scopeNames(each) : inOrder(each)}`)
  return `{${texts.toSorted().join(',')}}`
}

function scopeNames(scopes: Json | undefined): string {
  return JSON.stringify(Object.keys(isObject(scopes) ? scopes : {}).toSorted())
}

/** What has the same name on both sides, in the order of the first. */
function pairs<T>(a: readonly T[], b: readonly T[], nameOf: (one: T) => string): [string, T | undefined, T | undefined][] {
  const [left, right] = [a, b].map((side) => new Map(side.map((one) => [nameOf(one), one])))
  return [...new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])].map((name) => [
    name,
    left?.get(name),
    right?.get(name),
  ])
}

function bothOr<T>(where: string, a: T | undefined, b: T | undefined, compare: (a: T, b: T) => string[]): string[] {
  if (a !== undefined && b !== undefined) return compare(a, b)
  return a === b ? [] : [`${where}: only on ${a === undefined ? 'the second' : 'the first'} side`]
}

function same(where: string, a: unknown, b: unknown): string[] {
  return isDeepStrictEqual(a, b) ? [] : [`${where}: ${JSON.stringify(a)} against ${JSON.stringify(b)}`]
}
