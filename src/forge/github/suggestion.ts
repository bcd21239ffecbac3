import { createHash } from 'node:crypto'
import { fence, inline } from '../../report/escape.ts'
import { fingerprints } from '../../report/fingerprint.ts'
import type { Finding, Location, Report } from '../../report/report.ts'
import { visible } from '../../report/visible.ts'

/** A comment on lines of a pull request that offers others in their place. */
export interface Suggestion {
  /** The comment's first line, by which it is found again. GitHub does not show it. */
  marker: string
  path: string
  line: number
  endLine: number
  /** Begins with the marker. */
  body: string
}

/** GitHub takes 65,536 characters. */
const longest = 65_000

/** The suggestions that a report's findings give, worst first; and how many there would be besides. */
export function candidates({ findings }: Report): { suggestions: Suggestion[]; overlapping: number; unfit: number } {
  const prints = fingerprints(findings)
  const suggestions: Suggestion[] = []
  let [overlapping, unfit] = [0, 0]
  for (const [index, finding] of findings.entries()) {
    const { at, remedy } = finding
    if (at === null || remedy?.replacement === undefined) continue
    const suggestion = suggestionOf(finding, at, remedy.replacement, prints[index] ?? '')
    if (suggestion === null) unfit += 1
    else if (suggestions.some((other) => overlap(other, suggestion))) overlapping += 1
    else suggestions.push(suggestion)
  }
  return { suggestions, overlapping, unfit }
}

/** null: shown safely, it would not be the same text any more. */
function suggestionOf(finding: Finding, at: Location, replacement: string, fingerprint: string): Suggestion | null {
  if (visible(replacement) !== replacement || replacement.includes('\r') || replacement.endsWith('\n')) return null
  const marker = markerOf(fingerprint, replacement)
  const body = [
    `${marker}\n**${inline(finding.title)}.** ${inline(finding.why)}`,
    fence('suggestion', replacement),
    ...(finding.reproduce === null ? [] : [`Reproduce:\n\n${fence('sh', finding.reproduce)}`]),
  ].join('\n\n')
  return body.length > longest ? null : { marker, path: at.file, line: at.line, endLine: at.endLine, body }
}

/** Another text for the same finding is another suggestion. */
function markerOf(fingerprint: string, replacement: string): string {
  const print = createHash('sha256')
    .update(JSON.stringify([fingerprint, replacement]))
    .digest('hex')
    .slice(0, 16)
  return `<!-- preflight-suggestion:${print} -->`
}

function overlap(a: Suggestion, b: Suggestion): boolean {
  return a.path === b.path && a.line <= b.endLine && b.line <= a.endLine
}
