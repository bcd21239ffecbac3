import type { Check, Core, Shape } from './shape.ts'

/** The shapes directly within one: those of its value, and those that its conditions try. */
export function subshapes({ core, checks }: Shape): { value: Shape[]; tried: Shape[] } {
  return { value: withinCore(core), tried: checks.flatMap(withinCheck) }
}

function withinCore(core: Core): Shape[] {
  switch (core.kind) {
    case 'array':
      return core.items === null ? [...core.prefix] : [...core.prefix, core.items]
    case 'object': {
      const properties = [...core.properties.values()].map(({ shape }) => shape)
      return typeof core.additional === 'string' ? properties : [...properties, core.additional]
    }
    case 'union':
    case 'all':
      return [...core.parts]
    default:
      return []
  }
}

function withinCheck(check: Check): Shape[] {
  switch (check.kind) {
    case 'not':
    case 'contains':
    case 'property-names':
    case 'dependent-schema':
      return [check.shape]
    case 'satisfies':
      return [...check.shapes]
    case 'if':
      return [check.condition, check.then, check.else].filter((each) => each !== null)
    case 'pattern-properties':
      return [...check.patterns.map(([, shape]) => shape), ...(check.others === null ? [] : [check.others])]
    default:
      return []
  }
}

/** Pointers that a shape refers to, also deep within. */
export function references(shape: Shape, into = new Set<string>()): Set<string> {
  if (shape.core.kind === 'reference') into.add(shape.core.pointer)
  const { value, tried } = subshapes(shape)
  for (const each of [...value, ...tried]) references(each, into)
  return into
}
