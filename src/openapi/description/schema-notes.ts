import { eachOf } from './each.ts'
import { type JsonObject, member, textOf } from './json.ts'
import type { Note } from './operations.ts'
import { pointerOf } from './pointer.ts'
import { quoted } from './problem.ts'

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
  const webhooks = Object.keys((member(document, 'webhooks') as JsonObject | undefined) ?? {})
  if (webhooks.length > 0) note(`webhooks are not read: ${webhooks.join(', ')}`, '/webhooks')
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u')
    return true
  } catch {
    return false
  }
}
