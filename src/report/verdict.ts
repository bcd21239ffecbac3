import type { Finding, Level, Verdict } from './report.ts'

/** The lowest level of a finding that fails the build; `never`: none does. */
export type FailOn = 'error' | 'warning' | 'never'

const weight: Record<Level, number> = { error: 2, warning: 1, info: 0 }

/**
 * What the findings add up to: `fail` where one is at or above `failOn`, `warn` where there is an error or a warning that
 * does not fail, else `pass`. Information never changes the verdict.
 */
export function verdictOf(findings: Finding[], failOn: FailOn): Verdict {
  const threshold = failOn === 'never' ? Number.POSITIVE_INFINITY : weight[failOn]
  if (findings.some((finding) => weight[finding.level] >= threshold)) return 'fail'
  return findings.some((finding) => finding.level !== 'info') ? 'warn' : 'pass'
}

/**
 * The findings, worst first: by level; then what fails outright, what keeps others waiting (longest first), and the rest.
 * Equal ones stay as they were given.
 */
export function byHarm(findings: Finding[]): Finding[] {
  return findings.toSorted((a, b) => weight[b.level] - weight[a.level] || compare(waited(b), waited(a)))
}

/** The longest time in ms for which the finding kept somebody waiting; infinite where the server refused. */
function waited(finding: Finding): number {
  return finding.evidence.reduce((most, evidence) => {
    if (evidence.kind === 'server-error') return Number.POSITIVE_INFINITY
    return evidence.kind === 'lock' && evidence.statements.length > 0 ? Math.max(most, evidence.forMs) : most
  }, 0)
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}
