import { annotations } from '../../report/annotations.ts'
import type { Report } from '../../report/report.ts'

/** Writes the report's annotations to the log, as commands that the runner understands. */
export async function annotate(report: Report): Promise<void> {
  const core = await import('@actions/core')
  for (const { kind, file, line, endLine, column, title, message } of annotations(report)) {
    core[kind](message, {
      title,
      ...(file === null ? {} : { file }),
      ...(line === null ? {} : { startLine: line }),
      ...(endLine === null ? {} : { endLine }),
      ...(column === null ? {} : { startColumn: column }),
    })
  }
}
