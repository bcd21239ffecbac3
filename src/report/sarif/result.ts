import { fence, inert, inline } from '../escape.ts'
import { phrase } from '../evidence.ts'
import { shortened } from '../markdown/extent.ts'
import { encodedPath } from '../markdown/links.ts'
import type { Finding, Location } from '../report.ts'
import { withoutMarkup } from '../text.ts'
import { sarifLevels } from './rules.ts'

/** The most of a text that a result holds, in characters; code to copy is whole or not there. */
const longest = { text: 2000, code: 20_000, evidence: 10 }

/** What GitHub shows where a finding is about the change as a whole. The same words as OSSF Scorecard's, by which other tools know them. */
const noFile = encodedPath('no file associated with this alert')

interface Known {
  rule: string
  /** The rule's index among the run's rules. */
  index: number
  fingerprint: string
}

/** A finding as a SARIF result. */
export function resultOf(finding: Finding, { rule, index, fingerprint }: Known): object {
  const at = finding.at !== null && named(finding.at.file) ? finding.at : null
  return {
    ruleId: rule,
    ruleIndex: index,
    level: sarifLevels[finding.level],
    message: { text: messageText(finding, rule), markdown: messageMarkdown(finding, rule) },
    locations: [{ physicalLocation: { artifactLocation: artifact(at), region: region(at) } }],
    partialFingerprints: { 'preflightFingerprint/v1': fingerprint },
    ...fixes(finding, at),
  }
}

/** The first sentence stands for the whole where there is little room, so it is the title. */
function messageText(finding: Finding, rule: string): string {
  const plain = (text: string) => inert(withoutMarkup(shortened(text, longest.text)))
  const measured = measures(finding).map(plain)
  const title = plain(finding.title)
  return [
    sentence(title === '' ? inert(rule) : title),
    plain(finding.why),
    measured.length === 0 ? '' : `Measured: ${measured.join('; ')}.`,
    finding.remedy === null ? '' : `Instead: ${plain(finding.remedy.text)}`,
    finding.reproduce === null ? '' : `Reproduce: ${finding.reproduce}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

function messageMarkdown(finding: Finding, rule: string): string {
  const text = (value: string) => inline(shortened(value, longest.text))
  const code = finding.remedy?.code
  const title = text(finding.title)
  return [
    title === '' ? inline(rule) : `**${title}**`,
    text(finding.why),
    measures(finding)
      .map((measure) => `- ${text(measure)}`)
      .join('\n'),
    finding.remedy === null ? '' : `**Instead:** ${text(finding.remedy.text)}`,
    code && code.text.length <= longest.code ? fence(code.language, code.text) : '',
    finding.reproduce === null ? '' : `Reproduce:\n\n${fence('sh', finding.reproduce)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function measures({ evidence }: Finding): string[] {
  return evidence.slice(0, longest.evidence).map(phrase)
}

function named(file: string): boolean {
  return /[^/]/.test(file)
}

function artifact(at: Location | null): object {
  return at === null ? { uri: noFile } : { uri: encodedPath(at.file.replace(/^\/+/, '')), uriBaseId: '%SRCROOT%' }
}

/** Whole lines, as far as nothing else is known; without an end a region goes to the end of its last line (SARIF 3.30.2). */
function region(at: Location | null): object {
  if (at === null) return { startLine: 1 }
  return { startLine: Math.max(1, at.line), startColumn: at.column ?? 1, endLine: Math.max(1, at.line, at.endLine) }
}

/** The replacement that the remedy gives for the finding's lines: they are deleted without the last line's end, which it does not bring. */
function fixes({ remedy }: Finding, at: Location | null): object {
  if (at === null || remedy?.replacement === undefined || remedy.replacement.length > longest.code) return {}
  const { line, endLine } = at
  const deletedRegion = { startLine: Math.max(1, line), startColumn: 1, endLine: Math.max(1, line, endLine) }
  return {
    fixes: [
      {
        description: { text: inert(withoutMarkup(shortened(remedy.text, longest.text))) || 'Replace the lines.' },
        artifactChanges: [
          { artifactLocation: artifact(at), replacements: [{ deletedRegion, insertedContent: { text: remedy.replacement } }] },
        ],
      },
    ],
  }
}
