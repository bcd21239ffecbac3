import type { Props, Value } from '../values/value.ts'
import type { Machine } from './machine.ts'

const deepest = 8

/** A value as it is now: what is written to it later, or undone, does not change the copy. What it cannot hold is the same as before. */
export function snapshot(m: Machine, value: Value, depth = 0): Value {
  if (depth > deepest) return value
  const inner = (inside: Value) => snapshot(m, inside, depth + 1)
  const made = copyOf(value, inner)
  const name = m.names.get(value)
  if (made !== value && name !== undefined) m.names.set(made, name)
  return made
}

function copyOf(value: Value, inner: (value: Value) => Value): Value {
  switch (value.kind) {
    case 'object':
      return { ...value, props: propsOf(value.props, inner) }
    case 'array':
      return { ...value, items: value.items.map(inner) }
    case 'choice':
      return { ...value, options: value.options.map(inner) }
    case 'external':
      return {
        ...value,
        steps: value.steps.map((step) => (step.kind === 'call' ? { ...step, args: step.args.map(inner) } : step)),
      }
    default:
      return value
  }
}

function propsOf(props: Props, inner: (value: Value) => Value): Props {
  return new Map([...props].map(([name, property]) => [name, property.kind === 'accessor' ? property : inner(property)]))
}
