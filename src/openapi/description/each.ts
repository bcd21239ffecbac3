import { isList, isObject, type Json, type JsonObject } from './json.ts'
import { type Kind, type Shape, shapeOfItems, shapeWithin } from './structure.ts'

/**
 * Calls `visit` for each object of a kind in a document (and for schemas that are true or false), those that hold others first. Where it
 * returns false, what is within is passed over. `tokens` is only good during the call.
 */
export function eachOf(
  document: JsonObject,
  kind: Kind,
  visit: (value: JsonObject | boolean, tokens: readonly string[]) => boolean,
): void {
  const way: string[] = []
  const go = (value: Json | undefined, shape: Shape): void => {
    if (shape === null) return
    if (shape === kind && (isObject(value) || typeof value === 'boolean') && !visit(value, way)) return
    if (isList(value)) for (const [index, item] of value.entries()) deeper(item, shapeOfItems(shape), String(index))
    else if (isObject(value)) {
      for (const name of Object.keys(value)) {
        const each = value[name]
        // Only a schema is ever less than an object.
        if (typeof each === 'object' || typeof each === 'boolean') deeper(each, shapeWithin(shape, name), name)
      }
    }
  }
  const deeper = (value: Json | undefined, shape: Shape, token: string): void => {
    way.push(token)
    go(value, shape)
    way.pop()
  }
  go(document, 'document')
}
