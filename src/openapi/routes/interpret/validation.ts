import type { Node } from 'typescript-classic'
import { defaultsOf } from '../schemas/of-external.ts'
import { external, nothing, object, primitive } from '../values/make.ts'
import type { Call, ExternalValue, ObjectValue, Value } from '../values/value.ts'
import { at, type Machine, shown, unknownAt } from './machine.ts'
import { snapshot } from './snapshot.ts'

/** Methods that hold a value against a schema, and the packages that have them. */
const checking =
  /^(parse|parseAsync|safeParse|safeParseAsync|validate|validateAsync|validateSync|attempt|assert|assertAsync|cast|Check|Parse|Decode|plainToInstance|plainToClass|cleanEnv)$/
const packages =
  /^(zod|joi|@hapi\/joi|celebrate|yup|@sinclair\/typebox|typebox|valibot|superstruct|class-transformer|envalid|express-validation)$/

/** A value held against a schema: what of a request is checked by which, and what comes out of it. null: the call is something else. */
export function validate(m: Machine, callee: ExternalValue, call: Call): Value | null {
  const last = callee.steps.at(-1)
  if (last?.kind !== 'get' || !checking.test(last.name) || !packages.test(callee.module)) return null
  const own: ExternalValue = { ...callee, steps: callee.steps.slice(0, -1) }
  const isOwn = own.steps.some((step) => step.kind === 'call')
  // `schema.parse(value)`, `Value.Check(schema, value)`, `assert(value, Struct)`
  const [first = nothing, second = nothing] = call.args
  const schema = isOwn ? own : isSchema(first) ? first : second
  const value = isOwn || !isSchema(first) ? first : second
  if (value.kind === 'host') return environmentBy(m, schema, value, call.node)
  note(m, schema, value, [])
  if (/^safeParse/.test(last.name))
    return result(m, call.node, [
      ['success', unknownAt(m, call.node, shown(call.node))],
      ['data', value],
    ])
  if (last.name === 'validate' && callee.module !== 'yup') return result(m, call.node, [['value', value]])
  if (last.name === 'Check') return unknownAt(m, call.node, shown(call.node))
  return value
}

function isSchema(value: Value): boolean {
  return value.kind === 'external' || value.kind === 'class'
}

function result(m: Machine, node: Node, entries: [string, Value][]): ObjectValue {
  return object([...entries, ['error', unknownAt(m, node, `what ${shown(node)} finds`, 'error')]])
}

/** Notes with each part of a request what it is checked by. */
function note(m: Machine, schema: Value, value: Value, path: readonly string[]): void {
  if (value.kind === 'unknown' && value.read !== undefined) value.read.schema ??= { value: snapshot(m, schema), path }
  if (value.kind === 'choice') for (const option of value.options) note(m, schema, option, path)
  if (value.kind !== 'object') return
  for (const [name, property] of value.props) if (property.kind !== 'accessor') note(m, schema, property, [...path, name])
}

/** The environment, as a schema lets it through: its defaults stand for what is not set. */
function environmentBy(m: Machine, schema: Value, environment: Value & { kind: 'host' }, node: Node): Value {
  const made = object([], { text: `${shown(node)} is not known`, at: at(m, node) })
  for (const [name, value] of defaultsOf(schema)) {
    const note = { text: `${name} is read from the environment: its default is used`, at: at(m, node) }
    const variable = environment.host.member(name, node) ?? external('environment', node, at(m, node))
    made.props.set(name, value === undefined ? variable : primitive(value, [note]))
  }
  return made
}
