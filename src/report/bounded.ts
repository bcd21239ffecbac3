import { shortened } from './markdown/extent.ts'
import type { Finding, Report } from './report.ts'
import { visible } from './visible.ts'

/** No file system has a path as long as this. */
const longestPath = 4096

/** Nobody pastes a command as long as this. */
const longestCommand = 2000

/**
 * The report with every text that is shown cut to `longest` characters, before anything is done with it: a hostile name of ten million
 * would keep a renderer busy for minutes. Left as they are: code to copy, which is whole or not there, as the renderer decides, and
 * code and diffs to read, of which renderers show the first lines and count the others.
 */
export function bounded(report: Report, longest: number): Report {
  const { findings, body, footer, headline } = report
  return {
    ...report,
    headline: shortened(headline, longest),
    findings: findings.map((finding) => boundedFinding(finding, longest)),
    body: cut(body, longest),
    footer: cut(footer, longest),
  }
}

function boundedFinding({ remedy, reproduce, at, ...shown }: Finding, longest: number): Finding {
  return {
    ...cut(shown, longest),
    at: at !== null && at.file.length <= longestPath ? at : null,
    remedy: remedy && { ...remedy, text: shortened(remedy.text, longest) },
    reproduce: commandOf(reproduce),
  }
}

/** A command that reproduces a finding, as it is shown: whole, or null. */
function commandOf(reproduce: string | null): string | null {
  if (reproduce === null || reproduce.length > longestCommand) return null
  const command = visible(reproduce).trim()
  return command === '' || command.length > longestCommand ? null : command
}

/** Plain data with every string in it cut but those that are read line by line. */
function cut<T>(value: T, longest: number): T {
  return cutAny(value, longest) as T
}

function cutAny(value: unknown, longest: number): unknown {
  if (typeof value === 'string') return shortened(value, longest)
  if (Array.isArray(value)) return value.map((each) => cutAny(each, longest))
  if (typeof value !== 'object' || value === null) return value
  if ('kind' in value && ['code', 'diff', 'diagram', 'difference'].includes(String(value.kind))) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cutAny(each, longest)]))
}
