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
  return { finding: { ...told(run, rule, said), at }, step }
}

/** A finding about a file, at its first line; null: about the change as a whole. */
export function aboutFile(run: DryRun, rule: string, file: string | null, said: Said): Found {
  const at = file === null ? null : { file, line: 1, endLine: 1 }
  return { finding: { ...told(run, rule, said), at }, step: null }
}

/** Titles stand alone in a list of findings, and go on after a place in the headline (`continued`). */
function told(run: DryRun, rule: string, said: Said): Omit<Finding, 'at'> {
  return {
    rule,
    ...said,
    title: said.title.charAt(0).toUpperCase() + said.title.slice(1),
    docs: `docs/rules/${rule}.md`,
    reproduce: run.reproduce,
  }
}

/** A finding's title as the rest of a sentence. */
export function continued({ title }: Finding): string {
  return title.charAt(0).toLowerCase() + title.slice(1)
}

export function sql(text: string, code: string): Remedy {
  return { text, code: { language: 'sql', text: code } }
}
