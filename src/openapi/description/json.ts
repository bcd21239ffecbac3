/** What a JSON or YAML document holds. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

export interface JsonObject {
  readonly [name: string]: Json | undefined
}

/** An object that is being made. */
export type Members = Record<string, Json>

/** Sets a member of its own, whatever it is called: "__proto__" too. */
export function put(members: Members, name: string, value: Json): void {
  Object.defineProperty(members, name, { value, writable: true, enumerable: true, configurable: true })
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value where it is an object, else one without members. */
export function objectOr(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {}
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** A member of its own, never one that every object inherits ("constructor"); undefined where there is none, or `value` is no object. */
export function member(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

export function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null
}

/** An object of these members in their order, "__proto__" among them. */
export function objectOf(members: Iterable<readonly [string, Json | undefined]>): JsonObject {
  return Object.fromEntries(members)
}

/** What a reader is told a value is. */
export function kindOf(value: Json | undefined): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (isList(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`
}
