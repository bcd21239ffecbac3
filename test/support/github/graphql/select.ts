import type { Operation, Selection, Value } from './parse.ts'

/** What a field's function is given. */
export type Arguments = Record<string, unknown>

/** An object of the graph: its fields, or functions of their arguments; `__typename` says of which type. */
export interface Node {
  __typename: string
  [field: string]: unknown
}

export class GraphqlError extends Error {
  readonly type: string | undefined
  constructor(message: string, type?: string) {
    super(message)
    this.type = type
  }
}

/** The selected fields of `root`, and no others. Throws GraphqlError for a field that there is not. */
export function select(root: Node, operation: Operation, given: Record<string, unknown>): Record<string, unknown> {
  for (const [name, type] of Object.entries(operation.variables)) {
    const value = given[name]
    const missing = value === undefined || value === null
    if (missing && type.endsWith('!')) throw new GraphqlError(`Variable $${name} of type ${type} was provided invalid value`)
    const wanted = { Int: 'number', String: 'string', ID: 'string', Boolean: 'boolean' }[type.replace('!', '')]
    if (!missing && wanted !== undefined && typeof value !== wanted) {
      throw new GraphqlError(`Variable $${name} of type ${type} was provided invalid value`)
    }
  }
  const resolve = (value: Value): unknown => {
    if (value.kind === 'literal') return value.value
    if (value.kind === 'list') return value.items.map(resolve)
    if (value.kind === 'object')
      return Object.fromEntries(Object.entries(value.fields).map(([key, inner]) => [key, resolve(inner)]))
    if (!(value.name in operation.variables)) throw new GraphqlError(`Variable $${value.name} is used but not declared`)
    return given[value.name] ?? null
  }
  return fieldsOf(root, operation.fields, resolve)
}

function fieldsOf(node: Node, selections: Selection[], resolve: (value: Value) => unknown): Record<string, unknown> {
  const chosen: Record<string, unknown> = {}
  for (const selection of selections) {
    if ('on' in selection) {
      if (selection.on === node.__typename) Object.assign(chosen, fieldsOf(node, selection.fields, resolve))
      continue
    }
    const { name, alias, fields } = selection
    if (!Object.hasOwn(node, name)) throw new GraphqlError(`Field '${name}' doesn't exist on type '${node.__typename}'`)
    const held = node[name]
    const given = Object.fromEntries(Object.entries(selection.arguments).map(([key, value]) => [key, resolve(value)]))
    const value = typeof held === 'function' ? (held as (given: Arguments) => unknown)(given) : held
    if (typeof held !== 'function' && Object.keys(given).length > 0) {
      throw new GraphqlError(`Field '${name}' doesn't accept argument '${Object.keys(given)[0]}'`)
    }
    chosen[alias] = within(value, selection.name, fields, resolve)
  }
  return chosen
}

function within(value: unknown, name: string, fields: Selection[] | null, resolve: (value: Value) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => within(item, name, fields, resolve))
  if (value === null || typeof value !== 'object') {
    if (fields !== null && value !== null) throw new GraphqlError(`Selections can't be made on scalars (field '${name}')`)
    return value
  }
  if (fields === null) throw new GraphqlError(`Objects must have selections (field '${name}' has no selections)`)
  return fieldsOf(value as Node, fields, resolve)
}
