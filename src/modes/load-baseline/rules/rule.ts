import type { Evidence, Finding, Level, Remedy } from '../../../report/report.ts'
import type { LoadRun } from '../load-run.ts'

export interface Rule {
  /** Stable; also the name of its page in docs/rules. */
  id: string
  judge(run: LoadRun): Finding[]
}

export interface Said {
  level: Level
  /** A phrase that can stand alone: "`GET /orders` P95 is 23 % slower than `main`". */
  title: string
  why: string
  evidence: Evidence[]
  remedy: Remedy | null
  at?: Finding['at']
}

/** Of what fails a load: one shard of several decides nothing. */
export function levelOf({ driven }: LoadRun): Level {
  return driven.by === 'shard' ? 'info' : 'error'
}

export function finding(run: LoadRun, rule: string, { at, ...said }: Said): Finding {
  return { rule, ...said, at: at ?? null, docs: `docs/rules/${rule}.md`, reproduce: run.reproduce }
}

export function measured(...texts: string[]): Evidence[] {
  return texts.map((text) => ({ kind: 'text', text }))
}
