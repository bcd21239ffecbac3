import { markdownTable } from 'markdown-table'
import { fence, inline, inlineHtml } from '../escape.ts'
import { phrase } from '../evidence.ts'
import { figureBlank } from '../figure-blank.ts'
import { counted, levelIcons } from '../labels.ts'
import { placeInFull } from '../place.ts'
import type { Evidence, Finding } from '../report.ts'
import { code, pieces } from '../text.ts'
import { type Extent, shortened } from './extent.ts'
import { fileName, type Links, page, place, placedInFull } from './links.ts'
import { details, within } from './parts.ts'

/** As many findings as fit one screen; the others are folded away together. */
const onOneScreen = 6

const withinFigures = new RegExp(figureBlank, 'g')

/** The findings as blocks of markdown: one table, and what each means and how to mend it, folded. */
export function findingsBlocks(findings: Finding[], extent: Extent, links: Links): { table: string[]; explained: string[] } {
  if (findings.length === 0) return { table: [], explained: [] }
  const listed = findings.slice(0, extent.listed)
  const shown = listed.slice(0, onOneScreen)
  const folded = listed.slice(onOneScreen)
  const left = findings.slice(extent.listed)
  const explanations = (some: Finding[], from: number) =>
    some.filter((_, index) => from + index < extent.explained).map((finding) => explanation(finding, extent, links))
  return {
    table: [table(shown, extent, links)],
    explained: [
      ...explanations(shown, 0),
      ...(folded.length === 0
        ? []
        : details(`${folded.length} more: ${counted(folded)}`, [
            table(folded, extent, links),
            ...explanations(folded, onOneScreen),
          ])),
      ...(left.length === 0 ? [] : [`… and ${left.length} more: ${counted(left)}`]),
    ],
  }
}

/** A column that would be empty is left out. */
function table(findings: Finding[], extent: Extent, links: Links): string {
  const cut = (text: string) => inline(shortened(text, extent.characters))
  const rows = findings.map((finding) => [
    levelIcons[finding.level],
    finding.level === 'error' ? `**${cut(finding.title)}**` : cut(finding.title),
    finding.at === null ? '' : place(finding.at, links),
    leading(finding.evidence)
      .map((evidence) => cut(unbroken(phrase(evidence))))
      .join(''),
  ])
  const all = [['', 'finding', 'where', 'measured'], ...rows]
  const kept = (column: number) => column < 2 || rows.some((row) => row[column] !== '')
  return markdownTable(
    all.map((row) => row.filter((_, column) => kept(column))),
    { alignDelimiters: false },
  )
}

/** What a reviewer has to know first: who waits, and for how long. The explanation has the rest. */
function leading(evidence: Evidence[]): Evidence[] {
  const wait = evidence.find((each) => each.kind === 'lock' && each.statements.length > 0)
  return [wait ?? evidence[0]].filter((each) => each !== undefined)
}

/** With no-break spaces within figures: the column is narrow. Code stays as it is, so that it can be copied. */
function unbroken(text: string): string {
  return pieces(text)
    .map(({ kind, value }) => (kind === 'code' ? code(value) : value.replace(withinFigures, '\u00a0')))
    .join('')
}

/** It ends in the command that shows the finding again. */
function explanation(finding: Finding, extent: Extent, links: Links): string {
  const { remedy, at, reproduce } = finding
  const cut = (text: string) => inline(shortened(text, extent.characters))
  const offers = remedy?.code ? ` — <b>${offered(finding)}</b>` : ''
  const rule = `Rule: ${page(finding.rule, finding.docs, links)}`
  return details(`${levelIcons[finding.level]} ${inlineHtml(shortened(finding.title, extent.characters))}${offers}`, [
    [cut(finding.why), at === null || placedInFull(at) ? '' : `(${inline(code(placeInFull(at)))})`]
      .filter((part) => part !== '')
      .join(' '),
    ...(finding.evidence.length < 2 ? [] : [`**Measured:** ${finding.evidence.map((each) => cut(phrase(each))).join('; ')}.`]),
    ...finding.evidence.flatMap((evidence) => (evidence.kind === 'difference' ? [within('diff', evidence.text, extent)] : [])),
    ...(remedy === null ? [] : [`**Instead:** ${cut(remedy.text)}`]),
    ...(remedy?.code ? [copied(remedy.code.language, remedy.code.text, extent)] : []),
    ...(reproduce === null ? [rule] : [`${rule} · Reproduce:`, fence('sh', reproduce)]),
  ]).join('\n')
}

/** What is to be had inside, as HTML. */
function offered({ title, evidence, remedy, at }: Finding): string {
  if (remedy?.code?.language !== 'sql') return 'how to mend it'
  const safer = evidence.some(({ kind }) => kind === 'lock' || kind === 'rewrite' || kind === 'scan')
  const name = at === null ? '' : fileName(at.file)
  const file = name === '' || title.includes(name) ? '' : ` for ${inlineHtml(code(name))}`
  return `${safer ? 'safer SQL' : 'SQL to copy'}${file}`
}

/** Code to copy is whole or not there: half a remedy is a hazard. */
function copied(language: string, text: string, extent: Extent): string {
  const long = text.split('\n').length > extent.lines || text.length > extent.lines * extent.characters
  return long ? '_The code is too long for this page._' : fence(language, text)
}
