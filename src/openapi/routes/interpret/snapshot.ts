import type { Props, Value } from '../values/value.ts'

/** A value as it is now: what is written to it later, or undone, does not change the copy. What refers to itself still does. */
export function snapshot(value: Value): Value {
  return copyOf(value, new Map())
}

function copyOf(value: Value, done: Map<Value, Value>): Value {
  const before = done.get(value)
  if (before !== undefined) return before
  const inner = (inside: Value) => copyOf(inside, done)
  switch (value.kind) {
    case 'object': {
      const props: Props = new Map()
      const made = { ...value, props }
      done.set(value, made)
      for (const [name, property] of value.props) made.props.set(name, property.kind === 'accessor' ? property : inner(property))
      return made
    }
    case 'array': {
      const items: Value[] = []
      const made = { ...value, items }
      done.set(value, made)
      items.push(...value.items.map(inner))
      return made
    }
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
