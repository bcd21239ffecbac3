/** The narrow waist: every mode returns a Report, and everything a person or a machine sees is rendered from it. */

export type Mode = 'migration-dryrun' | 'load-baseline' | 'scaffold-check'
export type Verdict = 'pass' | 'warn' | 'fail'
export type Level = 'error' | 'warning' | 'info'

export interface Report {
  mode: Mode
  verdict: Verdict
  /** One sentence a reviewer can act on. Inline code in backticks; everything else is plain text. */
  headline: string
  /** Worst first. */
  findings: Finding[]
  body: Block[]
  /** One line under the report: server, counts, assumptions. */
  footer: string[]
  /** The mode's full result: stable, versioned JSON with a published schema (docs/schema). */
  data: unknown
  /** Whether there is anything to say: false for "nothing new", which posts no comment under `comment: auto`. */
  worthSaying: boolean
  /** What the mode's rules look for, whether or not they found anything; a finding's rule may be missing (form.ts). */
  rules: readonly RuleDescription[]
}

/** A rule as its page explains it, for places that list rules beside findings. */
export interface RuleDescription {
  id: string
  /** The level that its findings usually have. */
  level: Level
  /** What it finds, in one sentence. Inline code in backticks; everything else is plain text. */
  summary: string
  /**
   * Why it hurts and what to do instead: GitHub-flavored markdown, written by us, and never by the change. Links within the documentation are relative to the
   * repository of Preflight. '' where only findings are known.
   */
  help: string
  /** Path of its page, as in `Finding.docs`. */
  docs: string
}

export interface Location {
  /** Path relative to the repository's root, with forward slashes. */
  file: string
  /** 1-based. */
  line: number
  endLine: number
  /** 1-based, in characters; only where one place in `line` is meant, such as a mistake that the server points at. */
  column?: number
}

export interface Finding {
  /** Stable id, also the anchor of its page: docs/rules/<rule>.md. */
  rule: string
  level: Level
  /** What was found, in one phrase with the relation's name. Inline code in backticks. */
  title: string
  /** What it does to users of the database, in one or two sentences. */
  why: string
  evidence: Evidence[]
  at: Location | null
  remedy: Remedy | null
  /** Path of the rule's page in the documentation, relative to the repository of Preflight. */
  docs: string
  /** A command that reproduces the finding in a terminal, ready to paste. */
  reproduce: string | null
}

export interface Remedy {
  text: string
  /** Code to copy; null where no code mends it. */
  code: { language: 'sql' | 'sh' | 'ts' | 'yaml'; text: string } | null
  /**
   * The lines that can take the place of the finding's own, `at.line` to `at.endLine`, whole, in the same file, with nothing else to do:
   * what a reviewer can commit with one click. Absent where the remedy takes more than that. No newline at the end.
   */
  replacement?: string
}

/** What was measured, so that a reviewer can check it. Times in ms, sizes in bytes. */
export type Evidence =
  | { kind: 'lock'; relation: string; mode: string; statements: string[]; forMs: number }
  | { kind: 'rewrite'; relation: string; bytes: number | null; rows: number | null; walBytes: number | null }
  | { kind: 'scan'; relation: string; rows: number | null }
  | { kind: 'wal'; bytes: number }
  | { kind: 'duration'; ms: number }
  | { kind: 'server-error'; code: string; message: string; detail: string | null }
  | { kind: 'rows'; relation: string; count: number; sample: string | null }
  | { kind: 'difference'; text: string }
  | { kind: 'text'; text: string }

export type Cell = string | { code: string } | { text: string; strong: true }

/** One row of a timeline: a transaction with its statements, or a relation with the locks held on it. */
export interface Lane {
  name: string
  /** Times in ms since the timeline's beginning. `heavy`: others wait meanwhile. */
  spans: { fromMs: number; toMs: number; label: string; weight: 'light' | 'heavy' }[]
}

/**
 * What to show, not how. Text may hold inline code in backticks and is plain otherwise: names that the change controls are put
 * in with `code(name)` (text.ts), which survives backticks in them. A diagram or a timeline is a picture of what other blocks say:
 * renderings without pictures leave it out, and names go into a diagram through mermaid.ts.
 */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  /** `searchable`: long enough, or looked through often enough, that a page should offer to search it. */
  | { kind: 'table'; columns: string[]; align?: ('left' | 'right')[]; rows: Cell[][]; searchable?: true }
  | { kind: 'diff'; text: string }
  | { kind: 'code'; language: string; text: string }
  | { kind: 'details'; summary: string; open: boolean; blocks: Block[] }
  | { kind: 'chart'; title: string; unit: string; x: string[]; series: { name: string; values: number[] }[] }
  | { kind: 'diagram'; notation: 'erDiagram'; text: string }
  | { kind: 'timeline'; title: string; lanes: Lane[] }
