import { isList, isObject, type Json } from '../description/json.ts'
import type { Written } from './normal.ts'

export function byText(a: Json, b: Json): number {
  const [x, y] = [JSON.stringify(a), JSON.stringify(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

export function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : []
}

export function schemaOf(value: Json | undefined): Written {
  return isObject(value) || typeof value === 'boolean' ? value : null
}
