import type { Facts } from '../migrations/prepare/preparation.ts'
import { code } from '../report/text.ts'

/** What a report says of how the databases were prepared, in sentences. */
export function preparationNotes({ createdRoles, isSeedLeftOut, unfilled }: Facts): string[] {
  const roles = createdRoles.map(code).join(', ')
  const notes: string[] = []
  if (createdRoles.length === 1) notes.push(`A role that the migrations name was created: ${roles}.`)
  if (createdRoles.length > 1) notes.push(`Roles that the migrations name were created: ${roles}.`)
  if (isSeedLeftOut) notes.push('The seed was not run: the base has no tables yet.')
  for (const { table, reason, inserted, wanted } of unfilled) {
    const what = inserted === 0 ? 'No rows' : `Only ${inserted} of ${wanted} rows`
    notes.push(`${what} could be generated for ${code(table)}: ${reason}.`)
  }
  return notes
}
