import { duration } from '../../../report/duration.ts'
import { type LoadLength, leastLoadMs } from '../load-length.ts'

/** Why a comparison will hardly come to a verdict: a sentence. */
export function tooShort({ loadMs, tooShortBy }: LoadLength): string {
  const why = tooShortBy === 'duration' ? '`duration` leaves' : '`time-budget` leaves only'
  return `A verdict takes ${duration(leastLoadMs)} of load, and ${why} ${duration(loadMs)}: it will hardly be more than “not enough evidence”.`
}
