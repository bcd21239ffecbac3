import { duration } from '../../../report/duration.ts'
import type { Finding } from '../../../report/report.ts'
import { code } from '../../../report/text.ts'
import type { DryRun } from '../dry-run.ts'

/** The sentence that a reviewer acts on: the worst finding with its place, or what was proven where there is none. */
export function headline(run: DryRun, findings: Finding[]): string {
  const worst = findings.find((finding) => finding.level !== 'info')
  if (!worst) return nothingFound(run)
  const others = findings.filter((finding) => finding.level === worst.level).length - 1
  const more =
    others > 0
      ? ` (and ${others} more ${worst.level === 'error' ? (others === 1 ? 'error' : 'errors') : others === 1 ? 'warning' : 'warnings'})`
      : ''
  const title = worst.title.charAt(0).toLowerCase() + worst.title.slice(1)
  return `${place(worst)} ${title}${more}`
}

/** "`009_add_total.sql:4`"; the migration's name where the place is its file as a whole. */
function place({ at }: Finding): string {
  if (at === null) return 'The change'
  const name = at.file.slice(at.file.lastIndexOf('/') + 1)
  // Prisma and Drizzle name every file alike: the folder tells them apart.
  const telling = /^(migration|up|down|snapshot)\.sql$/.test(name) ? at.file.split('/').slice(-2).join('/') : name
  return code(at.line > 1 || at.endLine > 1 ? `${telling}:${at.line}` : telling)
}

function nothingFound(run: DryRun): string {
  const waits = run.steps.flatMap(({ statement }) => statement.blocked.filter(({ relation }) => run.existing.has(relation)))
  const longest = Math.max(0, ...waits.map(({ forMs }) => forMs))
  const count = run.steps.length
  const statements = `${count} ${count === 1 ? 'statement' : 'statements'} ran through`
  const waited = longest === 0 ? 'nobody had to wait' : `nobody waited longer than ${duration(longest)}`
  const undone = run.rollback.kind === 'done' && run.rollback.difference === null ? ', and the rollback restores the schema' : ''
  return `${statements}: no rewrite, no scan under a lock, ${waited}${undone}`
}
