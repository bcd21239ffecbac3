import type { Evidence, Finding, Level, Remedy } from '../../../report/report.ts'
import type { DryRun } from '../dry-run.ts'
import type { Step } from '../traced.ts'

export interface Found {
  finding: Finding
  /** The statement that it is about; null: a file, or the whole change. */
  step: Step | null
}

export interface Rule {
  /** Stable; also the name of its page in docs/rules. */
  id: string
  judge(run: DryRun): Found[]
}

export interface Said {
  level: Level
  /** A phrase with a verb that goes on after the place: "rewrites `orders` while reads and writes wait". */
  title: string
  why: string
  evidence: Evidence[]
  remedy: Remedy | null
}

/** A finding about one statement. */
export function about(run: DryRun, rule: string, step: Step, said: Said): Found {
  const at = step.file === null ? null : { file: step.file, line: step.line, endLine: step.endLine }
  return { finding: { rule, ...said, at, docs: docsOf(rule), reproduce: run.reproduce }, step }
}

/** A finding about a file, at its first line. */
export function aboutFile(run: DryRun, rule: string, file: string | null, said: Said): Found {
  const at = file === null ? null : { file, line: 1, endLine: 1 }
  return { finding: { rule, ...said, at, docs: docsOf(rule), reproduce: run.reproduce }, step: null }
}

function docsOf(rule: string): string {
  return `docs/rules/${rule}.md`
}

export function sql(text: string, code: string): Remedy {
  return { text, code: { language: 'sql', text: code } }
}
