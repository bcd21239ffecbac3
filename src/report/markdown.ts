import { bounded } from './bounded.ts'
import { codeSpan, inline, link } from './escape.ts'
import { counted, subjects, verdictIcons } from './labels.ts'
import { bodyBlocks } from './markdown/blocks.ts'
import { type Extent, extents, shortened } from './markdown/extent.ts'
import { findingsBlocks } from './markdown/findings.ts'
import type { Links } from './markdown/links.ts'
import type { Report } from './report.ts'
import { byHarm } from './verdict.ts'

export type { Links } from './markdown/links.ts'

export interface MarkdownOptions {
  /** Put on the first line as it is: an HTML comment by which the page is found again. */
  marker?: string
  /** The most that `measure` may say of the result. Default: 65,536, a GitHub comment's limit. */
  limit?: number
  /** How the result is measured. Default: `String.length`, as GitHub measures comments. */
  measure?: (markdown: string) => number
  links?: Links
  /** The commit that the report is about, where the page may outlive it. */
  commit?: string | null
  /** Findings that went and came since this page was last written; not given: nothing is said of it. */
  since?: { fixed: number; fresh: number } | undefined
}

/**
 * The report as GitHub-flavored markdown: what to do, the findings with what was measured, the rest folded away. It always
 * fits the limit: first the folded parts are shortened, then left out, until only counts and a pointer to the run remain.
 */
export function renderMarkdown(report: Report, options: MarkdownOptions = {}): string {
  const { limit = 65_536, measure = (text: string) => text.length } = options
  const shown = bounded(report, limit)
  for (const extent of hopeless(shown, limit) ? extents.slice(1) : extents) {
    const page = whole(shown, extent, options)
    if (measure(page) <= limit) return page
  }
  for (let length = 1000; length > 1; length = Math.floor(length / 2)) {
    const page = counts(shown, length, options)
    if (measure(page) <= limit) return page
  }
  return options.marker ?? ''
}

/** So much that no escaping is needed to know that it does not fit. */
function hopeless({ findings, body }: Report, limit: number): boolean {
  return weight([findings, body]) > 4 * limit
}

/** Characters of all strings in plain data. */
function weight(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce<number>((sum, each) => sum + weight(each), 0)
}

function whole(report: Report, extent: Extent, options: MarkdownOptions): string {
  const links = options.links ?? {}
  const { table, explained } = findingsBlocks(byHarm(report.findings), extent, links)
  const folded = report.body.findIndex(({ kind }) => kind === 'details')
  const open = folded < 0 ? report.body.length : folded
  return pageOf(options.marker, [
    title(report, extent.characters),
    ...table,
    ...(report.findings.length === 0 ? [] : bodyBlocks(report.body.slice(0, open), extent)),
    ...explained,
    ...bodyBlocks(report.findings.length === 0 ? report.body : report.body.slice(open), extent),
    foot(report, extent, options),
  ])
}

function counts(report: Report, length: number, options: MarkdownOptions): string {
  const found = counted(report.findings)
  const elsewhere = options.links?.report ?? options.links?.run
  return pageOf(options.marker, [
    title(report, length),
    found === '' ? '' : `Found: ${found}.`,
    `This report is too long to show here${elsewhere === undefined ? '' : `: ${link('read the whole of it', elsewhere)}`}.`,
    // What comes first says who reports, where that is not a matter of course.
    report.footer
      .slice(0, 1)
      .map((text) => inline(shortened(text, length)))
      .join(''),
  ])
}

function pageOf(marker: string | undefined, blocks: string[]): string {
  const text = blocks.filter((block) => block !== '').join('\n\n')
  return `${marker === undefined ? '' : `${marker}\n`}${text}\n`
}

function title(report: Report, length: number): string {
  return `### ${verdictIcons[report.verdict]} ${subjects[report.mode]}: ${inline(shortened(report.headline, length))}`
}

function foot(report: Report, extent: Extent, { links = {}, since, commit }: MarkdownOptions): string {
  const shortenedHere = extent !== extents[0]
  return [
    ...report.footer.map((text) => inline(shortened(text, extent.characters))),
    ...(shortenedHere ? ['shortened to fit'] : []),
    ...(commit ? [`commit ${codeSpan(commit.slice(0, 7))}`] : []),
    ...(links.report === undefined ? [] : [link('full report', links.report)]),
    ...(links.run === undefined ? [] : [link(links.report === undefined ? 'full report' : 'run', links.run)]),
    ...(since === undefined ? [] : [`since the last push: ${since.fixed} fixed, ${since.fresh} new`]),
  ].join(' · ')
}
