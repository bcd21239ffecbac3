import { duration } from '../../../report/duration.ts'
import type { Finding } from '../../../report/report.ts'
import { code } from '../../../report/text.ts'
import type { DryRun } from '../dry-run.ts'
import type { Judgement } from '../judge.ts'
import { continued } from '../rules/rule.ts'
import { tableInBase } from '../rules/waiting.ts'

/** The sentence that a reviewer acts on: the worst finding with its place, or what was proven where there is none. */
export function headline(run: DryRun, { findings, ignored }: Pick<Judgement, 'findings' | 'ignored'>): string {
  const worst = findings.find((finding) => finding.level !== 'info')
  if (!worst) return nothingFound(run, ignored.length)
  const others = findings.filter((finding) => finding.level === worst.level).length - 1
  const more = others > 0 ? ` (and ${counted(others, `more ${worst.level}`)})` : ''
  return `${place(worst)} ${continued(worst)}${more}`
}

/** "`009_add_total.sql:4`"; the migration's name where the place is its file as a whole. */
function place({ at }: Finding): string {
  if (at === null) return 'The change'
  const name = at.file.slice(at.file.lastIndexOf('/') + 1)
  // Prisma and Drizzle name every file alike: the folder tells them apart.
  const telling = /^(migration|up|down|snapshot)\.sql$/.test(name) ? at.file.split('/').slice(-2).join('/') : name
  if (at.column !== undefined) return code(`${telling}:${at.line}:${at.column}`)
  return code(at.line > 1 || at.endLine > 1 ? `${telling}:${at.line}` : telling)
}

/** Only what was seen: a table that was let off because it is small may well have been rewritten. */
function nothingFound(run: DryRun, ignored: number): string {
  const count = run.steps.length
  if (count === 0) return 'No statement had to be run'
  const undone = run.rollback.kind === 'done' && (run.rollback.difference === null || run.rollback.onlyOrder)
  const proven = [
    ...(ignored === 0 ? [work(run), waiting(run)] : [`${counted(ignored, 'finding')} ${ignored === 1 ? 'is' : 'are'} ignored`]),
    ...(undone && run.rollback.kind === 'done' && run.rollback.again === null ? ['the rollback restores the schema'] : []),
  ]
  const last = proven.length > 1 ? ` and ${proven.at(-1)}` : ''
  const first = proven.length > 1 ? proven.slice(0, -1) : proven
  return `${counted(count, 'statement')} ran through: ${first.join(', ')}${last}`
}

function work(run: DryRun): string {
  const touched = run.steps.flatMap((step) => {
    const held = new Set(step.statement.blocked.filter(({ by }) => by === 'table').map(({ relation }) => relation))
    const scanned = step.statement.scans.filter((table) => held.has(table))
    return [...step.statement.rewrites, ...scanned].filter((table) => tableInBase(run, step, table) !== null)
  })
  return touched.length === 0 ? 'no rewrite, no scan under a lock' : 'only small tables are rewritten or scanned under a lock'
}

function waiting(run: DryRun): string {
  const longest = Math.max(
    0,
    ...run.steps.flatMap((step) =>
      step.statement.blocked.filter(({ relation }) => tableInBase(run, step, relation) !== null).map(({ forMs }) => forMs),
    ),
  )
  return longest === 0 ? 'nobody had to wait' : `nobody waited longer than ${duration(longest)}`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
