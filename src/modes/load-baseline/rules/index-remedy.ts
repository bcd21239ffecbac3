import type { Remedy } from '../../../report/report.ts'
import { code } from '../../../report/text.ts'
import type { HelpfulIndex } from '../indexes.ts'
import type { LoadRun } from '../load-run.ts'
import { executionTime } from '../present/figures.ts'

/** The index that mends a statement, if one was found. */
export function indexFor({ indexes }: LoadRun, sql: string): HelpfulIndex | undefined {
  return indexes.find((index) => index.sql === sql || index.alsoUsedBy.includes(sql))
}

/** The index that saves the most of a target's requests, of those that this change made useful. */
export function bestIndexFor({ indexes }: LoadRun, target: string): HelpfulIndex | undefined {
  const saves = ({ uses }: HelpfulIndex) => uses.find((use) => use.target === target)?.savesMs ?? 0
  const [best] = indexes.filter((index) => index.since === 'change' && saves(index) > 0).toSorted((a, b) => saves(b) - saves(a))
  return best
}

export function indexRemedy(index: HelpfulIndex): Remedy {
  const { before, after } = index
  const [file] = index.migration.files
  return {
    text: `add the index; with it the query took ${executionTime(after.ms)} instead of ${executionTime(before.ms)} here${file === undefined ? '' : ` (${code(file.file)})`}.`,
    code: { language: 'sql', text: (file?.text ?? index.up.join('\n')).trimEnd() },
  }
}
