import type { Config } from '../config/config.ts'
import { readEvent } from '../forge/github/event.ts'
import { terminalForge } from '../forge/terminal/terminal.ts'
import { renderJson } from '../report/json.ts'
import type { Report } from '../report/report.ts'
import { keyOf } from './comment-key.ts'
import { writeFiles } from './files.ts'
import { terminalProgress } from './progress-terminal.ts'
import { runMode } from './run.ts'
import { print, reportWidth, showsColour } from './terminal.ts'

/** Runs the config's mode for a terminal: progress on stderr, the report (or its JSON) on stdout, the files that were asked for. */
export async function carryOut(config: Config, repository: string, signal: AbortSignal): Promise<Report> {
  const progress = terminalProgress(process.stderr, showsColour(process.stderr))
  // In a `run:` step of a workflow the event tells the base as it does for the Action.
  const event = process.env.GITHUB_ACTIONS === 'true' ? (readEvent(process.env)?.change ?? null) : null
  const [width, colour] = [reportWidth(), showsColour(process.stdout)]
  const forge = terminalForge({ event, token: config.githubToken, print, width, colour })
  try {
    const report = await runMode({ config, repository, changes: forge, progress, signal })
    progress.end()
    const commentKey = keyOf(repository, config)
    await writeFiles(report, config, { category: commentKey, links: forge.links })
    if (config.jsonFile === '-') print(renderJson(report))
    else await forge.deliver(report, { comment: 'never', commentKey, suggest: false, attachments: null })
    return report
  } finally {
    progress.end()
  }
}
