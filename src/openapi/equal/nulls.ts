import { isList, isObject, type Json } from '../description/json.ts'
import { byText, listOf } from './values.ts'

/** `type: [string, 'null']` */
export function takeNullType(keywords: Map<string, Json>): boolean {
  const type = keywords.get('type')
  if (!isList(type)) return false
  const others = [...new Set(type.filter((each) => each !== 'null'))].toSorted()
  // Every integer is a number.
  const plain = others.includes('number') ? others.filter((each) => each !== 'integer') : others
  const [one] = plain
  keywords.set('type', plain.length === 1 && one !== undefined ? one : plain)
  return type.includes('null')
}

/** `anyOf: […, { type: 'null' }]` */
export function takeNullChoice(keywords: Map<string, Json>): boolean {
  let found = false
  for (const name of ['anyOf', 'oneOf']) {
    const alternatives = listOf(keywords.get(name))
    const others = alternatives.filter((each) => !isNull(each))
    if (others.length === alternatives.length || others.length === 0) continue
    keywords.set(name, others)
    found = true
  }
  return found
}

function isNull(schema: Json): boolean {
  if (!isObject(schema)) return false
  return (
    schema.type === 'null' ||
    schema.const === null ||
    (isList(schema.enum) && schema.enum.length === 1 && schema.enum[0] === null)
  )
}

/** `const`, and a type that the values show themselves. Where null is not among them, it is not permitted. */
export function takeValues(keywords: Map<string, Json>, values: readonly Json[], nullable: boolean): boolean {
  const type = keywords.get('type')
  const others = values.filter((value) => value !== null)
  const alone = type === undefined || type === 'null'
  if (others.length === 0) {
    keywords.delete('enum')
    keywords.set('type', 'null')
    return false
  }
  keywords.set('enum', others.toSorted(byText))
  if (
    typeof type === 'string' &&
    others.every((value) => typeName(value) === type || (type === 'number' && typeof value === 'number'))
  )
    keywords.delete('type')
  return values.includes(null) && (nullable || alone)
}

function typeName(value: Json): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return isList(value) ? 'array' : typeof value
}
