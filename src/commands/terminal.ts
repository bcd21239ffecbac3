import { redact } from '../redact.ts'
import type { Report } from '../report/report.ts'
import { renderTerminal } from '../report/terminal.ts'

/** Whether a stream shows colour: NO_COLOR (https://no-color.org) and FORCE_COLOR first, then whether it is a terminal. */
export function showsColour(stream: { isTTY?: boolean }, environment: NodeJS.ProcessEnv = process.env): boolean {
  if (environment.NO_COLOR !== undefined && environment.NO_COLOR !== '') return false
  if (environment.FORCE_COLOR !== undefined && environment.FORCE_COLOR !== '') return environment.FORCE_COLOR !== '0'
  return stream.isTTY === true && environment.TERM !== 'dumb'
}

/** The widest line that is pleasant to read, and what a pipe gets. */
const widest = 120
const ofPipe = 100

/** Columns of the report on stdout. */
export function reportWidth(): number {
  return Math.min(process.stdout.columns ?? ofPipe, widest)
}

/** The report on stdout. */
export function printReport(report: Report): void {
  print(renderTerminal(report, { width: reportWidth(), colour: showsColour(process.stdout) }))
}

/** Results go to stdout, redacted. */
export function print(text: string): void {
  process.stdout.write(redact(text))
}
