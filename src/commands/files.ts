import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Config } from '../config/config.ts'
import { UserError } from '../errors.ts'
import { renderJson } from '../report/json.ts'
import { renderMarkdown } from '../report/markdown.ts'
import type { Report } from '../report/report.ts'

/** Writes the files that were asked for. Throws `UserError` where one cannot be written. */
export async function writeFiles(
  report: Report,
  { jsonFile, markdownFile }: Pick<Config, 'jsonFile' | 'markdownFile'>,
): Promise<void> {
  if (jsonFile !== null && jsonFile !== '-') await write('json', jsonFile, renderJson(report))
  if (markdownFile !== null) await write('markdown', markdownFile, renderMarkdown(report))
}

async function write(input: string, path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  } catch (error) {
    throw new UserError(`${input}: ${path} cannot be written (${(error as NodeJS.ErrnoException).code})`, { cause: error })
  }
}
