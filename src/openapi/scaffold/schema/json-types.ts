import type { Json } from '../../description/json.ts'
import type { Catalogue } from './catalogue.ts'
import type { Shape } from './shape.ts'

export type Kind = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object'

const all: readonly Kind[] = ['null', 'boolean', 'number', 'string', 'array', 'object']

/** The JSON types that a value of the shape may have, references followed. */
export function kindsOf(shape: Shape, catalogue: Catalogue, seen: readonly string[] = []): ReadonlySet<Kind> {
  const { core } = shape
  switch (core.kind) {
    case 'any':
      return new Set(all)
    case 'never':
      return new Set()
    case 'literals':
      return new Set(core.values.map(kindOf))
    case 'reference': {
      const target = catalogue.at(core.pointer)
      if (target === null || seen.includes(core.pointer)) return new Set(all)
      return kindsOf(target.shape, catalogue, [...seen, core.pointer])
    }
    case 'union':
      return new Set(core.parts.flatMap((part) => [...kindsOf(part, catalogue, seen)]))
    case 'all': {
      const sets = core.parts.map((part) => kindsOf(part, catalogue, seen))
      return new Set(all.filter((kind) => sets.every((set) => set.has(kind))))
    }
    default:
      return new Set([core.kind])
  }
}

export function kindOf(value: Json): Kind {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value as 'string' | 'number' | 'boolean'
    default:
      return 'object'
  }
}

/** Whether no JSON type can be of two of the shapes. */
export function disjoint(shapes: readonly Shape[], catalogue: Catalogue): boolean {
  const kinds = shapes.flatMap((shape) => [...kindsOf(shape, catalogue)])
  return kinds.length === new Set(kinds).size
}

/** Whether values are strings and nothing else, so that text is what it says. */
export function isTextual(shape: Shape, catalogue: Catalogue): boolean {
  return [...kindsOf(shape, catalogue)].every((kind) => kind === 'string')
}
