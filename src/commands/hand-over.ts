import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config } from '../config/config.ts'
import type { Output } from '../config/outputs.ts'
import type { Delivery, Forge } from '../forge/forge.ts'
import { renderHtml } from '../report/html.ts'
import { renderJson } from '../report/json.ts'
import type { Report } from '../report/report.ts'
import { renderTerminal } from '../report/terminal.ts'
import { keyOf } from './comment-key.ts'
import { writeFiles } from './files.ts'
import { highestP95Ratio, strongestLock } from './outputs.ts'
import type { RunnerProgress } from './progress-runner.ts'

/** The Action's outputs that a report gives, after its files were written. Throws `UserError` where one cannot be. */
export async function writeOutputs(
  report: Report,
  config: Config,
  { repository, forge }: { repository: string; forge: Forge },
): Promise<Partial<Record<Output, string | number>>> {
  const own = (extension: string) => join(process.env.RUNNER_TEMP || tmpdir(), `preflight-${randomUUID()}.${extension}`)
  const jsonFile = config.jsonFile === null || config.jsonFile === '-' ? own('json') : config.jsonFile
  const htmlFile = config.htmlFile ?? own('html')
  await writeFiles(report, { ...config, jsonFile, htmlFile }, { category: keyOf(repository, config), links: forge.links })
  return { ...reportOutputs(report), 'report-json': jsonFile, 'report-html': htmlFile }
}

/** Of the outputs those that a report alone tells. */
export function reportOutputs(report: Report): Partial<Record<Output, string | number>> {
  return {
    verdict: report.verdict,
    headline: report.headline,
    findings: report.findings.length,
    'strongest-lock': strongestLock(report),
    'p95-ratio': highestP95Ratio(report),
  }
}

/** Shows the report in the log, and takes it where the workflow shows it: summary, annotations, artifacts, pull request. */
export async function handOver(
  report: Report,
  config: Config,
  { repository, progress, forge }: { repository: string; progress: RunnerProgress; forge: Forge },
): Promise<Delivery> {
  progress.phase('Report')
  progress.text(renderTerminal(report, { width: 120, colour: true }))
  progress.end()
  const attachments = config.artifact ? { html: renderHtml(report, { links: forge.links }), json: renderJson(report) } : null
  const { comment, suggest } = config
  return forge.deliver(report, { comment, commentKey: keyOf(repository, config), suggest, attachments })
}
