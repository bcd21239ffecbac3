import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import type { Config } from '../config/config.ts'
import type { Output } from '../config/outputs.ts'
import type { Delivery } from '../forge/forge.ts'
import { githubForge } from '../forge/github/github.ts'
import type { Report } from '../report/report.ts'
import { renderTerminal } from '../report/terminal.ts'
import { writeFiles } from './files.ts'
import { strongestLock } from './outputs.ts'
import type { RunnerProgress } from './progress-runner.ts'

/** The Action's outputs that a report gives, after its files were written. Throws `UserError` where one cannot be. */
export async function writeOutputs(report: Report, config: Config): Promise<Partial<Record<Output, string | number>>> {
  const own = join(process.env.RUNNER_TEMP || tmpdir(), `preflight-${randomUUID()}.json`)
  const jsonFile = config.jsonFile === null || config.jsonFile === '-' ? own : config.jsonFile
  await writeFiles(report, { jsonFile, markdownFile: config.markdownFile })
  return {
    verdict: report.verdict,
    headline: report.headline,
    findings: report.findings.length,
    'report-json': jsonFile,
    'strongest-lock': strongestLock(report),
  }
}

/** Shows the report in the log, and takes it where the workflow shows it: summary, annotations, comment. */
export async function deliver(report: Report, config: Config, repository: string, progress: RunnerProgress): Promise<Delivery> {
  progress.phase('Report')
  progress.text(renderTerminal(report, { width: 120, colour: true }))
  progress.end()
  const forge = githubForge({ token: config.githubToken ?? '', env: process.env })
  return forge.deliver(report, { comment: config.comment, commentKey: config.commentKey ?? usualKey(repository, config) })
}

/** A comment per job and service. The cells of a matrix, which nobody can tell apart from inside, need `comment-key`. */
function usualKey(repository: string, { workingDirectory }: Config): string {
  const service = relative(repository, workingDirectory).split(sep).join('/')
  return [process.env.GITHUB_JOB, service].filter((part) => part).join(' ')
}
