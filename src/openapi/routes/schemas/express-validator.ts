import type { ExternalValue, Value } from '../values/value.ts'
import { jsonOf, type Link, linksOf } from './of-external.ts'
import { objectSchema, ofValues, type Schema } from './schema.ts'

/** One rule of express-validator's: where it looks, for which name, and what that must be. */
export interface Rule {
  place: 'body' | 'query' | 'params' | 'headers' | 'cookies' | null
  /** With dots and `*`: "items.*.id". */
  name: string
  schema: Schema
  isRequired: boolean
}

const places: Record<string, Rule['place']> = {
  body: 'body',
  query: 'query',
  param: 'params',
  header: 'headers',
  cookie: 'cookies',
  check: null,
}

/** The rules of a validation chain such as `body('email').isEmail()`, or of `checkSchema({...}, ['body'])`. */
export function rulesOf(value: ExternalValue): Rule[] {
  const links = linksOf(value)
  const [first, ...rest] = links[0]?.args === null ? links.slice(1) : links
  if (first === undefined || first.args === null) return []
  if (first.name === 'checkSchema') return fromSchema(first)
  const place = places[first.name]
  if (place === undefined) return []
  const names = first.args[0]?.kind === 'array' ? first.args[0].items.map(jsonOf) : [jsonOf(first.args[0])]
  return names
    .filter((name) => typeof name === 'string')
    .map((name) =>
      rule(
        place,
        name,
        rest.map(({ name: method, args }) => [method, args ?? []]),
      ),
    )
}

function rule(place: Rule['place'], name: string, methods: readonly (readonly [string, readonly Value[]])[]): Rule {
  let schema: Schema = {}
  let isRequired = true
  for (const [method, args] of methods) {
    if (method === 'optional') isRequired = false
    schema = { ...schema, ...checks(schema, method, jsonOf(args[0])) }
  }
  return { place, name, schema, isRequired: isRequired && methods.some(([method]) => method !== 'trim' && method !== 'escape') }
}

function checks(schema: Schema, method: string, argument: unknown): Schema {
  const options = typeof argument === 'object' && argument !== null ? (argument as Record<string, unknown>) : {}
  const limits = (low: string, high: string): Schema => ({
    ...(typeof options.min === 'number' ? { [low]: options.min } : {}),
    ...(typeof options.max === 'number' ? { [high]: options.max } : {}),
  })
  switch (method) {
    case 'isString':
      return { type: 'string' }
    case 'isEmail':
      return { type: 'string', format: 'email' }
    case 'isURL':
      return { type: 'string', format: 'uri' }
    case 'isUUID':
      return { type: 'string', format: 'uuid' }
    case 'isISO8601':
    case 'isRFC3339':
      return { type: 'string', format: 'date-time' }
    case 'isDate':
      return { type: 'string', format: 'date' }
    case 'isMongoId':
      return { type: 'string', pattern: '^[0-9a-fA-F]{24}$' }
    case 'isInt':
      return { type: 'integer', ...limits('minimum', 'maximum') }
    case 'isFloat':
    case 'isDecimal':
    case 'isNumeric':
      return { type: 'number', ...limits('minimum', 'maximum') }
    case 'isBoolean':
      return { type: 'boolean' }
    case 'isArray':
      return { type: 'array', ...limits('minItems', 'maxItems') }
    case 'isObject':
      return { type: 'object' }
    case 'isIn':
      return Array.isArray(argument) ? ofValues(argument) : {}
    case 'isLength':
      return { type: 'string', ...limits('minLength', 'maxLength') }
    case 'matches':
      return typeof argument === 'string' ? { type: 'string', pattern: argument } : {}
    case 'notEmpty':
      return schema.type === undefined || schema.type === 'string' ? { type: 'string', minLength: 1 } : {}
    case 'default':
      return argument === undefined ? {} : { default: argument }
    default:
      return {}
  }
}

/** `checkSchema({ email: { in: ['body'], isEmail: true } }, ['body'])` */
function fromSchema({ args }: Link): Rule[] {
  const [fields, where] = args ?? []
  if (fields?.kind !== 'object') return []
  return [...fields.props].flatMap(([name, options]): Rule[] => {
    if (options.kind !== 'object') return []
    const inside = options.props.get('in')
    const wanted = inside === undefined || inside.kind === 'accessor' ? where : inside
    const [place] = [jsonOf(wanted)].flat()
    const methods = [...options.props].flatMap(([method, value]): [string, Value[]][] => {
      if (value.kind === 'accessor' || method === 'in') return []
      const own = value.kind === 'object' ? value.props.get('options') : undefined
      return [
        [
          method,
          own === undefined || own.kind === 'accessor' ? [value] : own.kind === 'array' && method !== 'isIn' ? own.items : [own],
        ],
      ]
    })
    return [rule(isPlace(place) ? place : null, name, methods)]
  })
}

function isPlace(place: unknown): place is 'body' | 'query' | 'params' | 'headers' | 'cookies' {
  return typeof place === 'string' && ['body', 'query', 'params', 'headers', 'cookies'].includes(place)
}

/** Rules with dotted names as one object's schema. */
export function objectOf(rules: readonly Rule[]): Schema {
  const heads = new Map<string, Rule[]>()
  for (const each of rules) {
    const [head = ''] = each.name.split('.')
    heads.set(head, [...(heads.get(head) ?? []), each])
  }
  const properties = new Map<string, Schema>()
  const required: string[] = []
  for (const [head, inside] of heads) {
    const own = inside.find(({ name }) => name === head)
    const deeper = inside.filter(({ name }) => name !== head).map((each) => ({ ...each, name: each.name.slice(head.length + 1) }))
    properties.set(head, withParts(own?.schema ?? {}, deeper))
    if (inside.some(({ isRequired }) => isRequired)) required.push(head)
  }
  return objectSchema(properties, required)
}

function withParts(own: Schema, deeper: readonly Rule[]): Schema {
  if (deeper.length === 0) return own
  const items = deeper.filter(({ name }) => name === '*' || name.startsWith('*.'))
  if (items.length === 0) return { ...own, ...objectOf(deeper) }
  const whole = items.find(({ name }) => name === '*')
  const parts = items.filter(({ name }) => name !== '*').map((each) => ({ ...each, name: each.name.slice(2) }))
  return { ...own, type: 'array', items: parts.length > 0 ? { ...whole?.schema, ...objectOf(parts) } : (whole?.schema ?? {}) }
}
