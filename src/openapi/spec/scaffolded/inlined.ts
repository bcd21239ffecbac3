import { isList, isObject, type Json, type JsonObject, type Members, member, put, textOf } from '../../description/json.ts'
import { referred } from '../../description/referred.ts'

/** A value of a document with what its `$ref`s lead to in their place. Those that lead back into themselves stay. */
export function inlined(value: Json, document: JsonObject, within: readonly string[] = []): Json {
  if (isList(value)) return value.map((each) => inlined(each, document, within))
  if (!isObject(value)) return value
  const ref = textOf(member(value, '$ref'))
  if (ref !== null) {
    if (within.includes(ref)) return value
    return inlined(referred(document, value, '').value, document, [...within, ref])
  }
  const result: Members = {}
  for (const [name, each] of Object.entries(value)) if (each !== undefined) put(result, name, inlined(each, document, within))
  return result
}
