import { type Links, renderMarkdown } from './markdown.ts'
import type { Report } from './report.ts'

/** GitHub's limit for the job summary of one step, in bytes: docs.github.com, "Workflow commands: step isolation and limits". */
export const summaryLimit = 1024 * 1024

/** The report for a job's summary: the same page as the comment, without a marker, at most 1 MiB of UTF-8. */
export function renderSummary(report: Report, options: { links?: Links; limit?: number } = {}): string {
  return renderMarkdown(report, {
    ...(options.links === undefined ? {} : { links: options.links }),
    limit: options.limit ?? summaryLimit,
    measure: (text) => Buffer.byteLength(text),
  })
}
