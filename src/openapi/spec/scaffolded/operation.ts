import { isDeepStrictEqual } from 'node:util'
import { type Json, type JsonObject, type Members, member, objectOr, put } from '../../description/json.ts'
import { itemsOf, referred } from '../../description/referred.ts'
import { carriedOver, carriedParameters, withAnswers } from './carry-over.ts'
import { inlined } from './inlined.ts'

/** An operation in a document of its own. */
export interface In {
  operation: JsonObject
  document: JsonObject
}

/** What a description says of an operation, and how its code was read as it was generated, and as it is. */
export interface Versions {
  described: In
  /** Parameters that the description gives to the whole path. */
  ofPath: readonly Json[]
  /** Its handler is as it was generated: it gives no answers but those described, whatever might be read of its code. */
  answersAsDescribed: boolean
  generated: In
  now: In
}

export interface Carried {
  operation: JsonObject
  /** Its parameters are no longer those of the path and its own: they all stand in the operation. */
  isWhole: boolean
}

/** Members that the description alone knows of, or that are carried in another way. */
const special = new Set(['operationId', 'parameters', 'requestBody', 'responses', 'security', 'x-preflight'])

/** An operation as it is described, with what was changed in its code. */
export function carriedOperation({ described, ofPath, answersAsDescribed, generated, now }: Versions): Carried {
  const own = described.operation
  const [before, after] = [whole(generated), whole(now)]
  if (isDeepStrictEqual(before, after)) return { operation: own, isWhole: false }
  const result: Members = {}
  for (const [name, value] of Object.entries(own)) if (value !== undefined) put(result, name, value)
  const set = (name: string, value: Json | undefined): void => {
    if (value === undefined) delete result[name]
    else put(result, name, value)
  }
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!special.has(name)) set(name, carriedOver(member(own, name), member(before, name), member(after, name)))
  }
  const resolve = (value: Json): Json => inlined(referred(described.document, value, '').value, described.document)
  const [wasTaken, isTaken] = [itemsOf(before.parameters), itemsOf(after.parameters)]
  const isWhole = !isDeepStrictEqual(wasTaken, isTaken)
  if (isWhole) set('parameters', carriedParameters([...ofPath, ...itemsOf(own.parameters)], wasTaken, isTaken, resolve))
  if (!isDeepStrictEqual(before.requestBody, after.requestBody)) {
    const body = own.requestBody === undefined ? undefined : resolve(own.requestBody)
    set('requestBody', carriedOver(body, before.requestBody, after.requestBody))
  }
  if (!isDeepStrictEqual(before.security, after.security)) set('security', after.security ?? [])
  if (!answersAsDescribed)
    set('responses', withAnswers(objectOr(own.responses), objectOr(before.responses), objectOr(after.responses)))
  return { operation: result, isWhole }
}

/** With everything that it refers to in its place, and without Preflight's remarks. */
function whole({ operation, document }: In): JsonObject {
  const { 'x-preflight': _, ...rest } = operation
  return objectOr(inlined(rest, document))
}
