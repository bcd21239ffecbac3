import { duration } from '../duration.ts'
import { subjects } from '../labels.ts'
import type { Finding, Level, Report, Verdict } from '../report.ts'
import { icon } from './icons.ts'
import { type Html, html } from './markup.ts'
import type { Sheet } from './sheet.ts'

export const verdictWords: Record<Verdict, string> = { fail: 'Fails', warn: 'Passes with warnings', pass: 'Passes' }

/** What to say first: the verdict, the headline, and the figures by which one sees how bad it is. */
export function verdictPanel(sheet: Sheet, report: Report): Html {
  return html`<section class="verdict verdict-${report.verdict}" aria-labelledby="headline">
<div class="verdict-text">${icon(report.verdict)}<div><p class="eyebrow">${subjects[report.mode]} <span aria-hidden="true">·</span> <strong>${verdictWords[report.verdict]}</strong></p>
<h1 id="headline">${sheet.line(report.headline)}</h1></div></div>
${figures(report.findings)}</section>
`
}

function figures(findings: Finding[]): Html | null {
  const wait = longestWait(findings)
  const counts = (['error', 'warning', 'info'] as const)
    .map((level) => [level, findings.filter((finding) => finding.level === level).length] as const)
    .filter(([, count]) => count > 0)
  if (counts.length === 0) return null
  return html`<dl class="figures">
${counts.map(([level, count]) => html`<div class="figure figure-${level}"><dt>${noun(level, count)}</dt><dd>${count}</dd></div>\n`)}${
  wait === null ? null : html`<div class="figure"><dt>longest wait measured</dt><dd>${duration(wait)}</dd></div>\n`
}</dl>
`
}

function noun(level: Level, count: number): string {
  const word = { error: 'error', warning: 'warning', info: 'note' }[level]
  return count === 1 ? word : `${word}s`
}

/** The longest time in ms for which others were kept waiting; null where nobody was. */
function longestWait(findings: Finding[]): number | null {
  let longest: number | null = null
  for (const evidence of findings.flatMap((finding) => finding.evidence)) {
    if (evidence.kind === 'lock' && evidence.statements.length > 0) longest = Math.max(longest ?? 0, evidence.forMs)
  }
  return longest
}
