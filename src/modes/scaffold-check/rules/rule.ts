import type { Place } from '../../../openapi/routes/route.ts'
import type { Evidence, Finding, Level, Location, Remedy } from '../../../report/report.ts'
import { code } from '../../../report/text.ts'
import type { CheckRun, Since } from '../check-run.ts'

export interface Rule {
  /** Stable; also the name of its page in docs/rules. */
  id: string
  judge(run: CheckRun): Finding[]
}

export interface Said {
  level: Level
  /** A phrase that can stand alone: "`GET /users` is described, and the code has no such route". */
  title: string
  why: string
  evidence: Evidence[]
  at: Location | null
  remedy: Remedy | null
}

export function finding(run: Pick<CheckRun, 'reproduce'>, rule: string, said: Said): Finding {
  return { rule, ...said, docs: `docs/rules/${rule}.md`, reproduce: run.reproduce }
}

export function located({ file, line }: Place): Location {
  return { file, line, endLine: line }
}

/** "`src/app.ts:19`" */
export function placed({ file, line }: Place): string {
  return code(`${file}:${line}`)
}

export function texts(...lines: string[]): Evidence[] {
  return lines.map((text) => ({ kind: 'text', text }))
}

/** What the change brought fails; where nothing tells since when, it is not known whose it is. */
export function levelSince(since: Since): Level {
  return since === 'change' ? 'error' : 'warning'
}
