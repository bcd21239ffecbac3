import type { Plan } from '../plan.ts'
import type { Catalogue } from '../schema/catalogue.ts'
import { type Kind, kindsOf } from '../schema/json-types.ts'
import type { ObjectCore, Schema, Shape } from '../schema/shape.ts'
import { enclosed, hard, indent, join, type Layout, line, render } from '../source/layout.ts'
import { propertyKey } from '../source/text.ts'

export interface ErrorBody {
  /** The function `errorBody`. */
  source: string
  /** What the user should know; null: nothing. */
  note: string | null
}

/**
 * How errors are answered: in the form that most of the description's error responses have, where that is one that can be filled in, and in the
 * envelope `{error: {code, message, details}, meta: {requestId}}` where nothing is described.
 */
export function errorBodyOf(plan: Plan): ErrorBody {
  const described = mostCommon(plan)
  if (described === null) return { source: written(envelope), note: null }
  const core = objectOf(described, plan.catalogue)
  const members = core === null ? null : membersOf(core, plan.catalogue)
  if (core !== null && members !== null) return { source: written([...members, ...detailsBeside(core)]), note: null }
  const note =
    'The description has a form of errors of its own that is not known here: they are answered in the envelope. Change errorBody in errors.ts.'
  return { source: written(envelope), note }
}

/** What is wrong with a request is said, where the description leaves room for it. */
function detailsBeside({ properties, additional }: ObjectCore): Member[] {
  const isWrapped = ['object', 'reference'].includes(properties.get('error')?.shape.core.kind ?? '')
  const isSaid = isWrapped || properties.has('details') || properties.has('errors')
  return isSaid || additional === 'none' ? [] : [{ name: 'details', value: 'details' }]
}

/** A property, and what is put into it. */
interface Member {
  name: string
  value: Layout
}

const withDetails = 'details === undefined ? { code, message } : { code, message, details }'
const envelope: readonly Member[] = [
  { name: 'error', value: withDetails },
  { name: 'meta', value: '{ requestId }' },
]

function written(members: readonly Member[]): string {
  const body = render([
    '({',
    indent([
      hard,
      join(
        members.map((member): Layout => [memberSource(member), ',']),
        hard,
      ),
    ]),
    hard,
    '})',
  ])
  const uses = (name: string): boolean => new RegExp(`\\b${name}\\b(?!:)`).test(body)
  const taken = ['status', 'code', 'message', 'details'].filter(uses).join(', ')
  return `/** The body of every answer that is an error. */
export const errorBody = ({ ${taken} }: HttpError, ${uses('requestId') ? '' : '_'}requestId: string) => ${body};`
}

function memberSource({ name, value }: Member): Layout {
  return value === name ? name : [`${propertyKey(name, 'value')}: `, value]
}

/** The schema that most error responses have. */
function mostCommon({ groups, catalogue }: Plan): Shape | null {
  const counts = new Map<string, { schema: Schema; count: number }>()
  const responses = groups.flatMap(({ operations }) => operations.flatMap(({ operation }) => operation.responses))
  for (const { content } of responses.filter(({ status }) => /^([45]|default)/.test(status))) {
    for (const { mediaType, schema } of content) {
      if (schema === null || !/json/i.test(mediaType)) continue
      const key = JSON.stringify(schema)
      counts.set(key, { schema, count: (counts.get(key)?.count ?? 0) + 1 })
    }
  }
  const [first] = [...counts.values()].sort((one, other) => other.count - one.count)
  return first === undefined ? null : catalogue.read(first.schema)
}

function objectOf({ core }: Shape, catalogue: Catalogue, depth = 0): ObjectCore | null {
  if (core.kind === 'object') return core
  const target = core.kind === 'reference' && depth < 8 ? catalogue.at(core.pointer) : null
  return target === null ? null : objectOf(target.shape, catalogue, depth + 1)
}

/** What is put into each property; null: one is needed that is not known. */
function membersOf(core: ObjectCore, catalogue: Catalogue): Member[] | null {
  const names = new Set(core.properties.keys())
  const members: Member[] = []
  for (const [name, { shape, required }] of core.properties) {
    const value = filled(name, shape, names, catalogue)
    if (value !== null) members.push({ name, value })
    else if (required) return null
  }
  return members.length === 0 ? null : members
}

function filled(name: string, shape: Shape, names: ReadonlySet<string>, catalogue: Catalogue): Layout | null {
  const core = objectOf(shape, catalogue)
  if (core === null || !['error', 'meta'].includes(name)) return scalarOf(name, kindsOf(shape, catalogue), names)
  const members = membersOf(core, catalogue)
  if (members === null) return null
  if (members.map((member) => member.name).join() === 'code,message,details') return withDetails
  return enclosed('{', members.map(memberSource), '}', line)
}

function scalarOf(name: string, kinds: ReadonlySet<Kind>, names: ReadonlySet<string>): string | null {
  const isText = kinds.has('string')
  const isNumber = kinds.has('number')
  if (/^(status|status_?code|code)$/i.test(name) && isNumber) return 'status'
  if (/^(code|error_?code)$/i.test(name) && isText) return 'code'
  if (/^(status|status_?code)$/i.test(name) && isText) return 'String(status)'
  if (/^(message|msg|detail|error_?message|error_description|reason)$/i.test(name) && isText) return 'message'
  if (name === 'error' && isText) return names.has('message') ? 'code' : 'message'
  if (name === 'title' && isText) return names.has('detail') || names.has('message') ? 'code' : 'message'
  if (name === 'type' && isText) return names.has('title') ? "'about:blank'" : 'code'
  if (/^(request|trace|correlation)_?id$/i.test(name) && isText) return 'requestId'
  if (name === 'timestamp' && isText) return 'new Date().toISOString()'
  if (/^(details|errors)$/.test(name) && kinds.size > 3) return 'details'
  return null
}
