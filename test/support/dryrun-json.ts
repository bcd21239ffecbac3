import type { Run } from './preflight.ts'

interface Statement {
  line: number | null
  sql: string
  kind: string
  transaction: number
  rows: number | null
  locks: { relation: string; mode: string }[]
  rewrites: string[]
  indexRebuilds: string[]
  scans: string[]
  blocked: { relation: string; statements: string[]; forMs: number }[]
  error: null | { code: string; message: string }
}

export interface Migration {
  file: string | null
  transactions: { outcome: string; held: { relation: string; mode: string }[] }[]
  statements: Statement[]
}

export interface DryrunResult {
  verdict: string
  headline: string
  findings: {
    rule: string
    level: string
    title: string
    at: null | { file: string; line: number; endLine: number; column?: number }
    evidence: { kind: string; [key: string]: unknown }[]
  }[]
  data: {
    server: null | { version: string; provider: string }
    migrations: Migration[]
    rollback: { tried: boolean; restored: boolean; difference: string | null }
  }
}

/** What `migration-dryrun --json` printed; where it printed none, the error shows what it said instead. */
export function dryrunJson({ stdout, stderr, exitCode }: Run): DryrunResult {
  try {
    return JSON.parse(stdout) as DryrunResult
  } catch (error) {
    throw new Error(`no JSON, exit code ${exitCode}:\n${stdout}\n${stderr}`, { cause: error })
  }
}
