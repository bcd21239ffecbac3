import { inspect } from 'node:util'
import { Interrupted, UserError } from '../errors.ts'
import { redact } from '../redact.ts'
import { version } from '../version.ts'
import { interruptedExitCodes } from './interruption.ts'

/** How a run ended that made no report. */
export interface Failure {
  exitCode: number
  /** One line, redacted. */
  headline: string
  /** What helps to mend a fault of ours; '' for everybody else's. Redacted. */
  details: string
}

/** Exit codes: 0 pass, 1 findings at or above fail-on, 2 the user's mistake, 3 ours, 130 and 143 interrupted. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Interrupted) {
    return { exitCode: interruptedExitCodes[error.signal], headline: error.message, details: '' }
  }
  if (error instanceof UserError) return { exitCode: 2, headline: redact(sentence(error)), details: '' }
  const told = inspect(error, { depth: 4, breakLength: 120 })
  const machine = `preflight ${version}, node ${process.version}, ${process.platform} ${process.arch}`
  return {
    exitCode: 3,
    headline: redact(`a fault in Preflight: ${oneLine(error instanceof Error ? error.message : String(error))}`),
    details: redact(`${told}\n${machine}\nThis should not happen, whatever the input: please report it, with these lines.`),
  }
}

/** "what is wrong. How to mend it." */
function sentence({ message, remedy }: UserError): string {
  const text = oneLine(message)
  if (remedy === null) return text
  return `${text}${/[.!?]$/.test(text) ? '' : '.'} ${oneLine(remedy)}`
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim()
}
