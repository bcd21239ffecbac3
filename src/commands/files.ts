import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Config } from '../config/config.ts'
import { UserError } from '../errors.ts'
import { renderHtml } from '../report/html.ts'
import { renderJson } from '../report/json.ts'
import { type Links, renderMarkdown } from '../report/markdown.ts'
import type { Report } from '../report/report.ts'
import { renderSarif } from '../report/sarif.ts'

type Files = Pick<Config, 'jsonFile' | 'htmlFile' | 'sarifFile' | 'markdownFile'>

/**
 * Writes the files that were asked for. `category`: what tells this report's SARIF from that of other jobs of the workflow; `links`:
 * where the host shows what they speak of. Throws `UserError` where one cannot be written.
 */
export async function writeFiles(
  report: Report,
  { jsonFile, htmlFile, sarifFile, markdownFile }: Files,
  { category, links }: { category: string; links: Links },
): Promise<void> {
  if (jsonFile !== null && jsonFile !== '-') await write('json', jsonFile, renderJson(report))
  if (htmlFile !== null) await write('html', htmlFile, renderHtml(report, { links }))
  if (sarifFile !== null) await write('sarif', sarifFile, renderSarif(report, { category, links }))
  if (markdownFile !== null) await write('markdown', markdownFile, renderMarkdown(report, { links }))
}

async function write(input: string, path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  } catch (error) {
    throw new UserError(`${input}: ${path} cannot be written (${(error as NodeJS.ErrnoException).code})`, { cause: error })
  }
}
