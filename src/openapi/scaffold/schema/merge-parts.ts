import type { Follow } from './read-shape.ts'
import { readShape } from './read-shape.ts'
import { anything, type Check, type ObjectCore, type Shape, shape } from './shape.ts'

/**
 * Schemas that hold together (`allOf`, and what stands beside it) as one shape: objects become one object where that says the same. `open`: also those that are
 * referred to.
 */
export function merged(parts: readonly Shape[], follow: Follow, open = false): Shape {
  const telling = parts.filter((part) => part.core.kind !== 'any' || part.checks.length > 0)
  const [demands, others] = [telling.filter(isDemandOfUnion), telling.filter((part) => !isDemandOfUnion(part))]
  if (demands.length > 0 && others.length > 0) {
    const whole = merged(others, follow, open)
    return { ...whole, checks: [...whole.checks, ...demands.map(demanded)] }
  }
  const [first] = telling
  if (first === undefined) return parts[0] ?? anything
  if (telling.length === 1 && !open) return { ...first, description: null }
  const followed = open || needsOthers(telling) ? telling.map((part) => opened(part, follow)) : telling
  const objects = followed.filter((part) => mergeable(part))
  const rest = followed.filter((part) => !mergeable(part))
  const whole = objects.length > 1 ? [...rest, oneObject(objects)] : followed
  const [only] = whole
  if (whole.length === 1 && only !== undefined) return only
  const defaults = telling.map((part) => part.default).filter((value) => value !== undefined)
  return { ...shape({ kind: 'all', parts: whole.map((part) => ({ ...part, default: undefined })) }), default: defaults.at(-1) }
}

/** Whether a shape only asks for properties to be there, and says nothing of them (`anyOf: [{required: [a]}, {required: [b]}]`). */
function isDemand({ core }: Shape): boolean {
  if (core.kind === 'null') return true
  if (core.kind === 'union') return core.parts.every(isDemand)
  if (core.kind !== 'object' || typeof core.additional !== 'string') return false
  return core.additional !== 'none' && [...core.properties.values()].every(({ shape: of }) => of === anything)
}

function isDemandOfUnion(part: Shape): boolean {
  return part.core.kind === 'union' && isDemand(part)
}

/** The same as a condition beside what says more: as a type it would ask for properties twice, in ways that do not agree. */
function demanded(part: Shape): Check {
  return { kind: 'satisfies', how: 'any', shapes: [part] }
}

/** A property that one part requires and another describes: only together do they say what it is. */
function needsOthers(parts: readonly Shape[]): boolean {
  return parts.some(
    ({ core }) =>
      core.kind === 'object' && [...core.properties.values()].some(({ required, shape: of }) => required && of === anything),
  )
}

/** A reference to a plain object, followed. */
function opened(part: Shape, follow: Follow, depth = 0): Shape {
  if (part.core.kind !== 'reference' || depth > 8) return part
  const target = follow(part.core.pointer)
  if (target === null) return part
  const followed = opened(readShape(target, follow), follow, depth + 1)
  return mergeable(followed) ? { ...followed, default: part.default ?? followed.default } : part
}

function mergeable(part: Shape): part is Shape & { core: ObjectCore } {
  return part.core.kind === 'object' && (part.core.additional === 'unsaid' || part.core.additional === 'any')
}

function oneObject(parts: readonly (Shape & { core: ObjectCore })[]): Shape {
  const properties = new Map<string, { shape: Shape; required: boolean }>()
  for (const { core } of parts) {
    for (const [name, property] of core.properties) {
      const known = properties.get(name)
      if (known === undefined) properties.set(name, property)
      else properties.set(name, { shape: both(known.shape, property.shape), required: known.required || property.required })
    }
  }
  const additional = parts.some(({ core }) => core.additional === 'any') ? 'any' : 'unsaid'
  return {
    ...shape({ kind: 'object', properties, additional }),
    checks: parts.flatMap(({ checks }) => checks),
    remarks: parts.flatMap(({ remarks }) => remarks),
    default: parts.map((part) => part.default).findLast((value) => value !== undefined),
  }
}

function both(one: Shape, other: Shape): Shape {
  if (one === anything) return other
  if (other === anything) return one
  if (sameMeaning(one, other)) return other
  return {
    ...shape({
      kind: 'all',
      parts: [
        { ...one, default: undefined },
        { ...other, default: undefined },
      ],
    }),
    default: other.default ?? one.default,
    description: other.description ?? one.description,
    deprecated: one.deprecated || other.deprecated,
    readOnly: one.readOnly || other.readOnly,
    writeOnly: one.writeOnly || other.writeOnly,
  }
}

function sameMeaning(one: Shape, other: Shape): boolean {
  const said = ({ core, checks }: Shape) =>
    JSON.stringify([core, checks], (_, value) => (value instanceof Map ? [...value] : value))
  return said(one) === said(other)
}
