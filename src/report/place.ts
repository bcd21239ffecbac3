import type { Location } from './report.ts'

/** "migrations/a.sql:3", "migrations/a.sql:3:14", or "migrations/a.sql:3-7". */
export function placeInFull(at: Location): string {
  if (at.column !== undefined) return `${at.file}:${at.line}:${at.column}`
  return at.endLine > at.line ? `${at.file}:${at.line}-${at.endLine}` : `${at.file}:${at.line}`
}
