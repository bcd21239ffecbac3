import { markdownTable } from 'markdown-table'
import { fence, inline, inlineHtml } from '../escape.ts'
import { phrase } from '../evidence.ts'
import { counted, levelIcons } from '../labels.ts'
import { placeInFull } from '../place.ts'
import type { Finding } from '../report.ts'
import { sharedReproduction } from '../reproduction.ts'
import { code } from '../text.ts'
import { type Extent, shortened } from './extent.ts'
import { type Links, page, place, placedInFull } from './links.ts'
import { details, within } from './parts.ts'

/** As many findings as fit one screen; the others are folded away together. */
const onOneScreen = 10

/** The findings as blocks of markdown: one table, then what each means and how to mend it, folded. */
export function findingsBlocks(findings: Finding[], extent: Extent, links: Links): string[] {
  if (findings.length === 0) return []
  const listed = findings.slice(0, extent.listed)
  const shown = listed.slice(0, onOneScreen)
  const folded = listed.slice(onOneScreen)
  const left = findings.slice(extent.listed)
  const command = sharedReproduction(findings)
  const explained = (some: Finding[], from: number) =>
    some
      .filter((_, index) => from + index < extent.explained)
      .map((finding) => explanation(command === null ? finding : { ...finding, reproduce: null }, extent, links))
  return [
    table(shown, extent, links),
    ...explained(shown, 0),
    ...(folded.length === 0
      ? []
      : details(`${folded.length} more: ${counted(folded)}`, [table(folded, extent, links), ...explained(folded, onOneScreen)])),
    ...(left.length === 0 ? [] : [`… and ${left.length} more: ${counted(left)}`]),
    ...(command === null ? [] : details('Reproduce', [fence('sh', command)])),
  ]
}

function table(findings: Finding[], extent: Extent, links: Links): string {
  const cut = (text: string) => inline(shortened(text, extent.characters))
  const rows = findings.map((finding) => [
    levelIcons[finding.level],
    finding.level === 'error' ? `**${cut(finding.title)}**` : cut(finding.title),
    finding.at === null ? '' : place(finding.at, links),
    finding.evidence.map((evidence) => cut(phrase(evidence))).join('<br>'),
  ])
  return markdownTable([['', 'finding', 'where', 'measured'], ...rows], { alignDelimiters: false, padding: true })
}

function explanation(finding: Finding, extent: Extent, links: Links): string {
  const { remedy, at } = finding
  const cut = (text: string) => inline(shortened(text, extent.characters))
  const offers = remedy?.code ? ` — <b>${offered(finding)}</b>` : ''
  return details(`${levelIcons[finding.level]} ${inlineHtml(shortened(finding.title, extent.characters))}${offers}`, [
    [cut(finding.why), at === null || placedInFull(at) ? '' : `(${inline(code(placeInFull(at)))})`]
      .filter((part) => part !== '')
      .join(' '),
    ...finding.evidence.flatMap((evidence) => (evidence.kind === 'difference' ? [within('diff', evidence.text, extent)] : [])),
    ...(remedy === null ? [] : [`**Instead:** ${cut(remedy.text)}`]),
    ...(remedy?.code ? [copied(remedy.code.language, remedy.code.text, extent)] : []),
    ...(finding.reproduce === null ? [] : ['Reproduce:', fence('sh', finding.reproduce)]),
    `Rule: ${page(finding.rule, finding.docs, links)}`,
  ]).join('\n')
}

function offered({ evidence, remedy }: Finding): string {
  if (remedy?.code?.language !== 'sql') return 'how to mend it'
  return evidence.some(({ kind }) => kind === 'lock' || kind === 'rewrite' || kind === 'scan') ? 'safer SQL' : 'SQL to copy'
}

/** Code to copy is whole or not there: half a remedy is a hazard. */
function copied(language: string, text: string, extent: Extent): string {
  const long = text.split('\n').length > extent.lines || text.length > extent.lines * extent.characters
  return long ? '_The code is too long for this page._' : fence(language, text)
}
