import type { Config } from '../config/config.ts'
import { renderJson } from '../report/json.ts'
import type { Report } from '../report/report.ts'
import { writeFiles } from './files.ts'
import { terminalProgress } from './progress-terminal.ts'
import { runMode } from './run.ts'
import { print, printReport, showsColour } from './terminal.ts'

/** Runs the config's mode for a terminal: progress on stderr, the report (or its JSON) on stdout, the files that were asked for. */
export async function carryOut(config: Config, repository: string, signal: AbortSignal): Promise<Report> {
  const progress = terminalProgress(process.stderr, showsColour(process.stderr))
  try {
    const report = await runMode({ config, repository, progress, signal })
    progress.end()
    await writeFiles(report, config)
    if (config.jsonFile === '-') print(renderJson(report))
    else printReport(report)
    return report
  } finally {
    progress.end()
  }
}
