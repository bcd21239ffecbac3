import { isDeepStrictEqual } from 'node:util'
import { isObject, type Json, type JsonObject, type Members, member, put } from '../../description/json.ts'

/**
 * What a description says, with what was changed in the code since it was generated of it: `generated` is how the code was read as it was generated, `now` as it
 * is. Where both are equal the description stays, to the letter. undefined: it is not there.
 */
export function carriedOver(described: Json | undefined, generated: Json | undefined, now: Json | undefined): Json | undefined {
  if (isDeepStrictEqual(generated, now)) return described
  if (described === undefined) return now
  if (!isObject(described) || !isObject(generated) || !isObject(now)) return generated === undefined ? described : now
  const result: Members = {}
  for (const name of new Set([...Object.keys(described), ...Object.keys(now)])) {
    const value = carriedOver(member(described, name), member(generated, name), member(now, name))
    if (value !== undefined) put(result, name, value)
  }
  return result
}

/** The same for lists of parameters, which are the same by place and name. `resolve` follows references. */
export function carriedParameters(
  described: readonly Json[],
  generated: readonly Json[],
  now: readonly Json[],
  resolve: (parameter: Json) => Json,
): Json[] {
  const byKey = (list: readonly Json[]): Members => {
    const members: Members = {}
    for (const each of list) put(members, keyOf(resolve(each)), each)
    return members
  }
  const before = byKey(generated)
  const after = byKey(now)
  const own = byKey(described)
  const result: Json[] = []
  for (const key of new Set([...Object.keys(own), ...Object.keys(after)])) {
    const [was, is] = [member(before, key), member(after, key)]
    // What is unchanged may stay a reference.
    const from = isDeepStrictEqual(was, is) ? member(own, key) : resolvedOr(member(own, key), resolve)
    const value = carriedOver(from, was, is)
    if (value !== undefined) result.push(value)
  }
  return result
}

/** Answers that the code gives and the description lacks; those that it has stay: the generated types hold handlers to them. */
export function withAnswers(described: JsonObject, generated: JsonObject, now: JsonObject): JsonObject {
  const result: Members = {}
  for (const [status, answer] of Object.entries(described)) if (answer !== undefined) put(result, status, answer)
  const isDescribed = (status: string): boolean =>
    [status, `${status.charAt(0)}XX`, `${status.charAt(0)}xx`].some((each) => member(described, each) !== undefined)
  for (const [status, answer] of Object.entries(now)) {
    if (answer === undefined || status === 'default' || isDescribed(status) || member(generated, status) !== undefined) continue
    put(result, status, answer)
  }
  return result
}

function resolvedOr(value: Json | undefined, resolve: (parameter: Json) => Json): Json | undefined {
  return value === undefined ? undefined : resolve(value)
}

function keyOf(parameter: Json): string {
  const [place, name] = [member(parameter, 'in'), member(parameter, 'name')].map(String)
  return `${place} ${place === 'header' ? name?.toLowerCase() : name}`
}
