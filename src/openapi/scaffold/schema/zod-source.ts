import { enclosed, group, hard, indent, join, type Layout } from '../source/layout.ts'
import { commentLines, jsonLiteral, propertyKey, stringLiteral } from '../source/text.ts'
import type { Catalogue, View } from './catalogue.ts'
import { chained } from './check-source.ts'
import { fits, needsFilling } from './fits.ts'
import { disjoint, isTextual, kindsOf } from './json-types.ts'
import { numberSource, stringSource } from './scalar-source.ts'
import { anything, type ObjectCore, type Shape } from './shape.ts'
import { holdsFile, isBinary, literalType, seen } from './type-source.ts'

export interface ZodScope {
  catalogue: Catalogue
  view: View
  /**
   * json: values have their types already; text: all are strings (parameters, forms) and are read as what the schema says; parts: a multipart
   * form, text and files.
   */
  from: 'json' | 'text' | 'parts'
  /** The name under which a schema's validator is known where this is written; within a `z.lazy` where it is declared only later. */
  reference(pointer: string, view: View): Layout
  /** Notes that a function of the module of conditions is used, and gives its name. */
  condition(name: string): string
  /** The same of the module that reads parameters. */
  reading(name: string): string
  /** References that are being written out in place, for want of a name. */
  within?: readonly string[]
}

/** A shape as an expression that makes a zod schema, with all conditions, and its default. */
export function zodSource(shape: Shape, scope: ZodScope): Layout {
  const checked = chained(bare(shape, scope), shape, scope, zodSource)
  return [checked, ...shape.remarks.map((remark) => ` /* ${commentLines(remark).join(' ')} */`)]
}

function bare({ core }: Shape, scope: ZodScope): Layout {
  switch (core.kind) {
    case 'any':
      return 'z.unknown()'
    case 'never':
      return 'z.never()'
    case 'null':
      return 'z.null()'
    case 'boolean':
      return scope.from === 'json' ? 'z.boolean()' : scope.reading('textBoolean')
    case 'number':
      return numeric(numberSource(core), scope)
    case 'string':
      return scope.from === 'parts' && isBinary(core) ? scope.reading('uploadedFile') : stringSource(core)
    case 'literals':
      return literals(core.values, scope)
    case 'reference':
      return reference(core.pointer, scope)
    case 'array':
      return array(core, scope)
    case 'object':
      return object(core, scope)
    case 'union':
      return union(core, scope)
    case 'all':
      return together(core.parts, scope)
  }
}

/** zod's own intersection throws where two parts make different things of a value, as defaults do. */
function together(parts: readonly Shape[], scope: ZodScope): Layout {
  const [first = anything, ...rest] = parts
  const alike = scope.from === 'json' && !parts.some((part) => needsFilling(part, scope.catalogue))
  return rest.reduce<Layout>(
    (whole, part) => {
      const source = zodSource(part, scope)
      return alike ? [whole, '.and(', source, ')'] : [scope.condition('both'), enclosed('(', [whole, source], ')')]
    },
    zodSource(first, scope),
  )
}

function numeric(source: Layout, scope: ZodScope): Layout {
  return scope.from === 'json' ? source : [scope.reading('textNumber'), '(', source, ')']
}

function literals(values: Extract<Shape['core'], { kind: 'literals' }>['values'], scope: ZodScope): Layout {
  const strings = values.filter((value) => typeof value === 'string')
  const numbers = values.filter((value) => typeof value === 'number')
  const booleans = values.filter((value) => typeof value === 'boolean')
  const deep = values.filter((value) => typeof value === 'object' && value !== null)
  const parts: Layout[] = []
  if (strings.length === 1 || strings.includes('__proto__')) parts.push(literal(strings.map(stringLiteral)))
  else if (strings.length > 1) parts.push(['z.enum(', enclosed('[', strings.map(stringLiteral), ']'), ')'])
  if (numbers.length > 0) parts.push(numeric(literal(numbers.map(String)), scope))
  if (booleans.length === 1 || (booleans.length > 0 && scope.from === 'json')) {
    const exact = literal(booleans.map(String))
    parts.push(scope.from === 'json' ? exact : [scope.reading('textBoolean'), '.pipe(', exact, ')'])
  } else if (booleans.length > 1) parts.push(scope.reading('textBoolean'))
  for (const value of deep) parts.push([scope.condition('constant'), '<', literalType(value), '>(', jsonLiteral(value), ')'])
  const whole = parts.length === 0 ? 'z.null()' : oneOf(parts)
  return values.includes(null) && parts.length > 0 ? [whole, '.nullable()'] : whole
}

function literal(values: readonly string[]): Layout {
  return values.length === 1 ? `z.literal(${values[0]})` : ['z.literal(', enclosed('[', values, ']'), ')']
}

function oneOf(parts: readonly Layout[], how = 'z.union'): Layout {
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : [how, '(', enclosed('[', parts, ']'), ')']
}

function reference(pointer: string, scope: ZodScope): Layout {
  const target = scope.catalogue.at(pointer)
  if (target === null) return 'z.unknown()'
  const inPlace = scope.from === 'text' ? !isTextual(target.shape, scope.catalogue) : holdsFile(target.shape, scope.catalogue)
  const within = scope.within ?? []
  if (scope.from === 'json' || !inPlace || within.includes(pointer)) return scope.reference(pointer, scope.view)
  return zodSource({ ...target.shape, default: undefined }, { ...scope, within: [...within, pointer] })
}

function array(core: Extract<Shape['core'], { kind: 'array' }>, scope: ZodScope): Layout {
  const limits = [
    core.minItems === null || (core.prefix.length === 0 && core.minItems === 0) ? '' : `.min(${core.minItems})`,
    core.maxItems === null ? '' : `.max(${core.maxItems})`,
  ]
  if (core.prefix.length === 0) {
    if (core.items === null) return 'z.tuple([])'
    return ['z.array(', zodSource(core.items, scope), ')', ...limits]
  }
  const required = core.minItems ?? 0
  const elements = core.prefix.map((part, index): Layout => {
    const element = zodSource(part, scope)
    return index < required ? element : [element, '.exactOptional()']
  })
  const rest: Layout = core.items === null ? [] : [', ', zodSource(core.items, scope)]
  const tuple: Layout = ['z.tuple(', enclosed('[', elements, ']'), rest, ')']
  const bounds = [
    required > core.prefix.length || core.prefix.slice(0, required).some(mayBeMissing) ? `${required}` : 'null',
    core.maxItems === null ? 'null' : `${core.maxItems}`,
  ]
  if (bounds.every((bound) => bound === 'null')) return tuple
  const count = `${scope.condition('itemCount')}(${bounds.join(', ')})`
  return scope.from === 'json'
    ? [scope.condition('checked'), enclosed('(', [tuple, count], ')')]
    : [tuple, `.superRefine(${count})`]
}

/** zod takes nothing at all for anything. */
function mayBeMissing({ core }: Shape): boolean {
  return !['null', 'boolean', 'number', 'string', 'literals', 'array', 'object'].includes(core.kind)
}

function object(core: ObjectCore, scope: ZodScope): Layout {
  const members: Layout[] = []
  for (const [name, { shape, required }] of core.properties) {
    if (!seen(shape, scope.view)) continue
    members.push([`${propertyKey(name, 'value')}: `, property(shape, required, scope), ','])
  }
  const { additional } = core
  if (members.length === 0) {
    if (additional === 'none') return 'z.record(z.string(), z.never())'
    const value = typeof additional === 'string' ? 'z.unknown()' : zodSource(additional, scope)
    return ['z.record(z.string(), ', value, ')']
  }
  const make = additional === 'none' ? 'z.strictObject' : additional === 'any' ? 'z.looseObject' : 'z.object'
  const whole: Layout = [make, '({', indent([hard, join(members, hard)]), hard, '})']
  const complete: Layout = typeof additional === 'string' ? whole : [whole, '.catchall(', zodSource(additional, scope), ')']
  const inherited = [...core.properties.keys()].some((name) => name in Object.prototype)
  return inherited ? ['z.preprocess', enclosed('(', [scope.condition('ownProperties'), complete], ')')] : complete
}

function property(shape: Shape, required: boolean, scope: ZodScope): Layout {
  const source = zodSource(shape, scope)
  if (scope.view === 'request' && shape.default !== undefined) {
    if (!fits(shape.default, shape, scope.catalogue)) {
      const remark = ' /* the default is not of this schema: not filled in */'
      return [source, required ? '' : '.exactOptional()', remark]
    }
    const filling = typeof shape.default === 'object' && shape.default !== null && needsFilling(shape, scope.catalogue)
    return [source, filling ? '.prefault(' : '.default(', jsonLiteral(shape.default), ')']
  }
  return required ? source : [source, '.exactOptional()']
}

function union(core: Extract<Shape['core'], { kind: 'union' }>, scope: ZodScope): Layout {
  const isNull = ({ core: { kind }, checks }: Shape) => kind === 'null' && checks.length === 0
  const others = core.parts.filter((part) => !isNull(part))
  const once = core.parts.length - others.length === 1 && !others.some((part) => kindsOf(part, scope.catalogue).has('null'))
  const nullable = others.length < core.parts.length && (core.of !== 'oneOf' || once)
  const parts = nullable ? others : core.parts
  if (parts.length === 0) return 'z.null()'
  const whole = core.discriminator === null ? alternatives(core.of, parts, scope) : discriminated(core, core.discriminator, scope)
  return nullable ? [whole, '.nullable()'] : whole
}

function alternatives(of: 'oneOf' | 'anyOf' | 'types', parts: readonly Shape[], scope: ZodScope): Layout {
  const text = scope.from === 'json' ? parts : [...parts].sort((one, other) => rank(one) - rank(other))
  const sources = text.map((part) => zodSource(part, scope))
  if (of === 'types' || disjoint(parts, scope.catalogue)) return oneOf(sources)
  if (of === 'anyOf')
    return sources.length === 1 ? oneOf(sources) : [scope.condition('anyOf'), '(', enclosed('[', sources, ']'), ')']
  // Read from text, "1" is a number and a string: the first that fits is meant.
  return scope.from === 'json' ? oneOf(sources, 'z.xor') : oneOf(sources)
}

/** What text is tried as first: a string fits always. */
function rank({ core }: Shape): number {
  return core.kind === 'string' || core.kind === 'any' ? 1 : 0
}

function discriminated(
  core: Extract<Shape['core'], { kind: 'union' }>,
  { property: name, mapping }: NonNullable<Extract<Shape['core'], { kind: 'union' }>['discriminator']>,
  scope: ZodScope,
): Layout {
  const members = mapping.flatMap(([value, index]): Layout[] => {
    const part = core.parts[index]
    return part === undefined ? [] : [[`${propertyKey(value, 'value')}: `, zodSource(part, scope), ',']]
  })
  const mapped: Layout = group(['{', indent([hard, join(members, hard)]), hard, '}'])
  return [scope.condition('discriminated'), `(${stringLiteral(name)}, `, mapped, ')']
}
