import { UserError } from '../errors.ts'
import { lastWords } from '../process/last-words.ts'

/** A service that cannot be used, and whose it is: where it is the base's, the head may still be measured against something else. */
export class ServiceFailure extends UserError {
  readonly side: string
  /** What is wrong, without the side and its last words. */
  readonly what: string
  /** The last lines of what it printed, redacted. */
  readonly log: string

  constructor(side: string, what: string, options: { log: string; remedy: string; cause?: unknown }) {
    const words = lastWords(options.log)
    super(`start-command (${side}): ${what}${words === '' ? '' : `: ${words}`}`, options)
    this.side = side
    this.what = what
    this.log = options.log
  }
}
