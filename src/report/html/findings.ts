import { phrase } from '../evidence.ts'
import { counted } from '../labels.ts'
import type { Finding, Level } from '../report.ts'
import { withoutMarkup } from '../text.ts'
import { leftOut, limits } from './allowance.ts'
import { command, copiedCode, diffBlock } from './code.ts'
import { icon } from './icons.ts'
import { placeLink, ruleLink } from './links.ts'
import { type Html, html } from './markup.ts'
import { partNames, type Sheet } from './sheet.ts'

/** As many as are open from the start, where they are errors: the others are to be seen below. */
const opened = 1

/** The findings in the order given: each a line that opens to why, what was measured, and what to do instead. */
export function findingsSection(sheet: Sheet, findings: Finding[]): Html {
  if (findings.length === 0) {
    return html`<section class="part" aria-labelledby="findings"><h2 id="findings">${partNames.findings}</h2><p class="nothing">${icon('pass')} Nothing was found.</p></section>\n`
  }
  const shown: Html[] = []
  for (const [index, finding] of findings.slice(0, limits.findings).entries()) {
    if (sheet.allowance.spent()) break
    shown.push(card(sheet, finding, index))
  }
  const left = findings.slice(shown.length)
  return html`<section class="part" aria-labelledby="findings">
<div class="part-head"><h2 id="findings">${partNames.findings}</h2><p class="count">${counted(findings)}</p><button type="button" class="quiet" data-opens="list" hidden>Expand all</button></div>
<div class="findings" id="list">
${shown}</div>
${left.length === 0 ? null : html`<p class="cut">${leftOut(left.length, 'finding')}: ${counted(left)}</p>\n`}</section>
`
}

const levelWords: Record<Level, string> = { error: 'Error', warning: 'Warning', info: 'Note' }

function card(sheet: Sheet, finding: Finding, index: number): Html {
  const { level, title, why, at, evidence, remedy, rule, docs, reproduce } = finding
  const open = level === 'error' && index < opened
  const name = withoutMarkup(title)
  const differences = evidence.filter(({ kind }) => kind === 'difference')
  return html`<details class="finding finding-${level}" id="finding-${index + 1}"${open ? html` open` : null}>
<summary>${icon(level)}<h3><span class="unseen">${levelWords[level]}: </span>${sheet.line(title)}</h3>
${measured(sheet, finding)}</summary>
<div class="finding-body">
<div class="harm"><p>${sheet.line(why)}</p>
${differences.map((difference) => (difference.kind === 'difference' ? diffBlock(sheet, difference.text) : null))}<dl class="facts">${
    at === null ? null : html`<div><dt>Where</dt><dd>${placeLink(sheet, at)}</dd></div>`
  }<div><dt>Rule</dt><dd>${ruleLink(sheet, rule, docs)}</dd></div></dl>
${reproduce === null ? null : html`<div class="reproduce"><h4>Reproduce</h4>${command(sheet, reproduce, `the command that reproduces: ${name}`)}</div>\n`}</div>
${
  remedy === null
    ? null
    : html`<div class="remedy"><p><strong>Instead:</strong> ${sheet.line(remedy.text)}</p>
${remedy.code === null ? null : copiedCode(sheet, remedy.code.language, remedy.code.text, `the remedy for: ${name}`)}${replaced(sheet, finding, name)}</div>
`
}</div></details>
`
}

function measured(sheet: Sheet, { at, evidence }: Finding): Html | null {
  if (at === null && evidence.length === 0) return null
  const place =
    at === null ? [] : [html`<code>${sheet.plain(`${at.file.slice(at.file.lastIndexOf('/') + 1)}:${at.line}`)}</code>`]
  const parts = [...place, ...evidence.map((each) => sheet.line(phrase(each)))]
  return html`<span class="measured">${parts.map((part) => html`<span>${part}</span> `)}</span>`
}

/** The lines that can be put in place of the finding's own, where the remedy's code is not just them. */
function replaced(sheet: Sheet, { at, remedy }: Finding, name: string): Html | null {
  const lines = remedy?.replacement
  if (lines === undefined || at === null || lines === remedy?.code?.text) return null
  const where = at.endLine > at.line ? `lines ${at.line} to ${at.endLine}` : `line ${at.line}`
  return html`<p>In place of ${where}:</p>
${copiedCode(sheet, extension(at.file), lines, `what takes the place of ${where}: ${name}`)}`
}

function extension(file: string): string {
  return /\.(\w{1,12})$/.exec(file)?.[1] ?? ''
}
