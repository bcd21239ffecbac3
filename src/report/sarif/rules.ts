import { codeSpan, escapeText, inert } from '../escape.ts'
import { subjects } from '../labels.ts'
import { shortened } from '../markdown/extent.ts'
import { below, encodedPath, type Links } from '../markdown/links.ts'
import type { Finding, Level, Report, RuleDescription } from '../report.ts'
import { withoutMarkup } from '../text.ts'
import { visibleLine } from '../visible.ts'

export const sarifLevels: Record<Level, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', info: 'note' }
const severities: Record<Level, string> = { error: 'error', warning: 'warning', info: 'recommendation' }

/** The most that GitHub takes of a rule's short and full description, in characters. */
const descriptionLength = 1024

/** A reportingDescriptor: SARIF 3.49. */
type Descriptor = { id: string } & Record<string, unknown>

/** The rule that a finding belongs to: its id, fit for a filter, and never empty. */
export function ruleName({ rule }: Finding): string {
  const name = visibleLine(shortened(rule, 100))
  return name === '' ? 'unnamed' : name
}

/** Every rule of the report as a reportingDescriptor, then those that only its findings name. */
export function descriptors(report: Report, links: Links): Descriptor[] {
  const known = new Map(report.rules.map((rule) => [rule.id, descriptor(rule, report, links)]))
  for (const finding of report.findings) {
    const id = ruleName(finding)
    if (!known.has(id)) known.set(id, descriptor({ ...finding, id, summary: '', help: '' }, report, links))
  }
  return [...known.values()]
}

function descriptor({ id, level, summary, help, docs }: RuleDescription, { mode }: Report, links: Links): Descriptor {
  const more = links.docs === undefined || !below(docs) ? null : `${links.docs}/${encodedPath(docs)}`
  const short = summary === '' ? `Rule ${inert(id)} of Preflight.` : inert(withoutMarkup(summary))
  const text = help === '' ? short : `${short}\n\n${plainHelp(help)}`
  const markdown = help === '' ? (summary === '' ? `Rule ${codeSpan(id)} of Preflight.` : escapeText(short)) : linked(help, links)
  return {
    id,
    ...named(id),
    shortDescription: { text: shortened(short, descriptionLength) },
    fullDescription: { text: shortened([short, firstParagraph(help)].join(' ').trim(), descriptionLength) },
    help: { text, markdown },
    ...(more !== null && { helpUri: more }),
    defaultConfiguration: { level: sarifLevels[level] },
    properties: {
      tags: ['preflight', mode, subjects[mode].toLowerCase()],
      // It was seen to happen; only how long it takes depends on the machine.
      precision: 'high',
      'problem.severity': severities[level],
    },
  }
}

/** "TableRewrite" of table-rewrite; none where it would only repeat the id (SARIF 3.49.7). */
function named(id: string): { name?: string } {
  const name = id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  return name === id || !/^\w+$/.test(name) ? {} : { name }
}

const internalLink = /\[([^\]]*)\]\((docs\/[^)\s]*)\)/g

function linked(help: string, links: Links): string {
  return help.replace(internalLink, (_, label: string, path: string) =>
    links.docs === undefined ? label : `[${label}](${links.docs}/${path})`,
  )
}

function plainHelp(help: string): string {
  return help
    .replace(/^#+ |^```\w*\n?/gm, '')
    .replace(/\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1')
}

function firstParagraph(help: string): string {
  return plainHelp(help.split('\n\n').find((paragraph) => !paragraph.startsWith('#')) ?? '')
}
