import type { Location } from './report.ts'

/** "migrations/a.sql:3", or "migrations/a.sql:3-7". */
export function placeInFull(at: Location): string {
  return at.endLine > at.line ? `${at.file}:${at.line}-${at.endLine}` : `${at.file}:${at.line}`
}
