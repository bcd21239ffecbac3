import type { Finding } from './report.ts'

/** The command that repeats every finding, to be shown once; null: there is none, or they have several. */
export function sharedReproduction(findings: readonly Finding[]): string | null {
  const [first, ...others] = findings
  if (!first || others.length === 0) return null
  return others.every(({ reproduce }) => reproduce === first.reproduce) ? first.reproduce : null
}
