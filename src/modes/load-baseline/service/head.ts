import type { Subject } from '../../../migrations/subject.ts'
import type { RunningSides, SideRequest } from '../../../service/sides.ts'
import { checkSides } from '../sides.ts'
import type { One } from '../stored.ts'

/** The head as it runs now, and what it was built from. */
export function headOf({ git }: Subject, sides: RunningSides, requests: readonly SideRequest[]): One {
  const commit = git.kind === 'change' && git.head !== 'working tree' ? git.head : null
  const service = sides.service('head')
  return { origin: service.origin, service, commit, check: () => checkSides(sides, requests) }
}
