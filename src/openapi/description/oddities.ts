import { eachOf } from './each.ts'
import { isList, isObject, type Json, type JsonObject, member, textOf } from './json.ts'
import { pointerOf } from './pointer.ts'
import { quoted } from './problem.ts'
import type { Note } from './referred.ts'

/** What of a document is not read, or seems not meant. */
export function noteOddities(document: JsonObject, note: Note): void {
  eachOf(document, 'schema', (schema, tokens) => {
    if (typeof schema === 'boolean') return false
    const pattern = textOf(schema.pattern)
    if (pattern !== null && !isPattern(pattern))
      note(`the pattern ${quoted(pattern)} is no regular expression of JavaScript's`, `${pointerOf(tokens)}/pattern`)
    if (schema.nullable === true)
      note('`nullable` says nothing since OpenAPI 3.1: null is a type', `${pointerOf(tokens)}/nullable`)
    return true
  })
  noteUnknownSchemes(document, note)
  for (const path of Object.keys((member(document, 'paths') as JsonObject | undefined) ?? {})) {
    const [, sign] = /^[^?#]*([?#])/.exec(path) ?? []
    if (sign !== undefined)
      note(`no request reaches a path with a \`${sign}\`: what stands behind it is no part of a path`, pointerOf(['paths', path]))
  }
  const webhooks = Object.keys((member(document, 'webhooks') as JsonObject | undefined) ?? {})
  if (webhooks.length > 0) note(`webhooks are not read: ${listed(webhooks)}`, '/webhooks')
}

/** Schemes that are asked for and not described. */
function noteUnknownSchemes(document: JsonObject, note: Note): void {
  const schemes = member(member(document, 'components'), 'securitySchemes')
  const check = (security: Json | undefined, pointer: string): void => {
    for (const alternative of isList(security) ? security : [])
      for (const name of isObject(alternative) ? Object.keys(alternative) : [])
        if (member(schemes, name) === undefined) note(`the security scheme ${quoted(name)} is not described`, pointer)
  }
  check(document.security, '/security')
  eachOf(document, 'operation', (operation, tokens) => {
    if (isObject(operation)) check(operation.security, `${pointerOf(tokens)}/security`)
    return true
  })
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ')
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u')
    return true
  } catch {
    return false
  }
}
