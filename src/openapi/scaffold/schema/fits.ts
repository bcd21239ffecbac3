import { isDeepStrictEqual } from 'node:util'
import type { Json } from '../../description/json.ts'
import type { Catalogue } from './catalogue.ts'
import { kindOf } from './json-types.ts'
import * as keyword from './keywords.ts'
import type { Shape } from './shape.ts'
import { subshapes } from './subshapes.ts'

/** Whether a default is of its schema's type, so that the generated code compiles: descriptions often have `"10"` where 10 is meant. */
export function fits(value: Json, { core }: Shape, catalogue: Catalogue, depth = 0): boolean {
  if (depth > 32) return false
  const isOf = (each: Json, shape: Shape) => fits(each, shape, catalogue, depth + 1)
  switch (core.kind) {
    case 'any':
      return true
    case 'never':
      return false
    case 'literals':
      return core.values.some((each) => isDeepStrictEqual(each, value))
    case 'reference': {
      const target = catalogue.at(core.pointer)
      return target === null || isOf(value, target.shape)
    }
    case 'number':
      return typeof value === 'number' && (!core.integer || Number.isSafeInteger(value))
    case 'array':
      return (
        keyword.isList(value) &&
        value.length >= (core.minItems ?? 0) &&
        value.every((each, index) => {
          const shape = core.prefix[index] ?? core.items
          return shape !== null && isOf(each, shape)
        })
      )
    case 'object':
      return (
        keyword.isObject(value) &&
        [...core.properties].every(([name, { required, shape }]) => value[name] !== undefined || !required || shape.readOnly) &&
        Object.entries(value).every(([name, each]) => {
          const shape = core.properties.get(name)?.shape ?? (typeof core.additional === 'string' ? null : core.additional)
          return (
            each !== undefined && (shape === null ? core.additional === 'any' || core.properties.size === 0 : isOf(each, shape))
          )
        })
      )
    case 'union':
      return core.parts.some((part) => isOf(value, part))
    case 'all':
      return core.parts.every((part) => isOf(value, part))
    default:
      return kindOf(value) === core.kind
  }
}

/** Whether a value of the shape has defaults of its own within, which are to be filled in where it is itself a default. */
export function needsFilling(shape: Shape, catalogue: Catalogue, seen = new Set<string>()): boolean {
  if (shape.core.kind === 'reference') {
    const { pointer } = shape.core
    if (seen.has(pointer)) return false
    seen.add(pointer)
    const target = catalogue.at(pointer)
    return target !== null && needsFilling(target.shape, catalogue, seen)
  }
  return subshapes(shape).value.some((each) => each.default !== undefined || needsFilling(each, catalogue, seen))
}
