import type { PlannedOperation } from '../plan.ts'
import { commentLines, docComment } from '../source/text.ts'

/** What stands above a handler: what the operation does, and what it answers. */
export function operationComment({ operation }: PlannedOperation): string {
  const said = [operation.summary, operation.description].filter((text) => text !== null && text.trim() !== '')
  const answers = operation.responses.map(({ status, description, headers }) => {
    const sets = headers.map(({ name }) => name).join(', ')
    const [first = ''] = commentLines(description.trim())
    return `- ${status}: ${first}${sets === '' ? '' : ` Sets ${sets}.`}`
  })
  return docComment([
    ...[...new Set(said)].map(String),
    [`${operation.method.toUpperCase()} ${operation.path}`, ...answers].join('\n'),
    ...(operation.deprecated ? ['@deprecated'] : []),
  ])
}
