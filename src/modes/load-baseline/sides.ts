import { UserError } from '../../errors.ts'
import type { DuetOrigins } from '../../load/duet/origins.ts'
import { lastWords } from '../../process/last-words.ts'
import type { Progress } from '../../progress.ts'
import type { RunningService } from '../../service/service.ts'
import type { RunningSides, Side, SideRequest } from '../../service/sides.ts'

/** A service ended under load. */
export class Ended extends Error {
  override readonly name = 'Ended'
  readonly service: RunningService

  constructor(service: RunningService) {
    super(`the ${service.side} ended by itself`)
    this.service = service
  }
}

/** Where base, head and the base's second process are now. */
export function originsOf(sides: RunningSides): DuetOrigins {
  const of = (side: Side) => sides.service(side).origin
  return { base: of('base'), head: of('head'), alike: of('base again') }
}

/** Throws `Ended` where one of them is gone. */
export function checkSides(sides: RunningSides, requests: readonly SideRequest[]): void {
  const ended = requests.map(({ side }) => sides.service(side)).find((service) => service.ended !== null)
  if (ended !== undefined) throw new Ended(ended)
}

/** What ended by itself is a mistake in the set-up where it is the base; of the head it is what the change did. */
export function endedBase({ service }: Ended, progress: Progress): UserError {
  showLog(service, progress)
  return new UserError(`the service of the base ended under load ${howEnded(service)}: ${lastWordsOf(service)}`, {
    remedy: 'Lower `rate` or `concurrency`, or give the runner more memory.',
  })
}

/** "with exit code 137", "by SIGKILL". */
export function howEnded({ ended }: RunningService): string {
  if (ended === null || (ended.signal === null && ended.exitCode === null)) return 'without a word'
  return ended.signal === null ? `with exit code ${ended.exitCode}` : `by ${ended.signal}`
}

/** The error that it printed last, else its last lines, in one. */
export function lastWordsOf(service: RunningService): string {
  return lastWords(service.log()) || 'it printed nothing'
}

const mostLines = 50
const longestLine = 500

/** Once it is ready a service's output is kept, but not shown: where it ended, its last lines are. */
export function showLog(service: RunningService, progress: Progress): void {
  progress.phase(`what the ${service.side} printed last`)
  for (const line of service.log().trimEnd().split('\n').slice(-mostLines)) {
    progress.foreign(line.length > longestLine ? `${line.slice(0, longestLine)}…` : line)
  }
}
