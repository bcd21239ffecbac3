import type { Level } from '../../../report/report.ts'
import { code } from '../../../report/text.ts'
import type { DryRun } from '../dry-run.ts'
import { narrowing } from '../narrowing.ts'
import type { Step } from '../traced.ts'
import { about, aboutFile, type Found, type Rule, type Said } from './rule.ts'
import { shortName } from './waiting.ts'

/** Data that production holds today is gone afterwards: a table or column dropped, a table emptied, a type narrowed. */
export const dataLoss: Rule = {
  id: 'data-loss',
  judge: (run) => [...dropped(run), ...truncated(run), ...narrowed(run)],
}

const expand = 'Stop using it in one release, and drop it in a later one, when a backup that holds it has been taken and checked.'

function dropped(run: DryRun): Found[] {
  const tables = run.losses.tables.filter(({ table }) => !knownEmpty(run, table))
  const columns = run.losses.columns.filter(({ table }) => !knownEmpty(run, table))
  return [
    ...tables.map(({ table, rows }) =>
      at(run, dropsTable(run, table), {
        level: 'error',
        title: `drops the table ${code(shortName(table))} with its rows`,
        why: 'Nothing brings the rows back but a backup: the down part can only make an empty table.',
        evidence: [{ kind: 'rows', relation: table, count: rows, sample: null }],
        remedy: { text: expand, code: null },
      }),
    ),
    ...columns.map(({ table, column, values }) =>
      at(run, dropsColumn(run, table, column), {
        level: 'error',
        title: `drops the column ${code(`${shortName(table)}.${column}`)} with its values`,
        why: 'Nothing brings the values back but a backup, and the release that is still running while this is deployed may read the column.',
        evidence: [{ kind: 'text', text: `${values} of its values are not NULL in the throwaway database` }],
        remedy: { text: expand, code: null },
      }),
    ),
  ]
}

function truncated(run: DryRun): Found[] {
  return run.steps.flatMap((step) => {
    if (!step.statement.kind.startsWith('TRUNCATE')) return []
    return step.statement.rewrites
      .filter((table) => run.existing.has(table) && !knownEmpty(run, table))
      .map((table) =>
        about(run, 'data-loss', step, {
          level: 'error',
          title: `empties the table ${code(shortName(table))}`,
          why: 'Nothing brings the rows back but a backup.',
          evidence: [{ kind: 'rows', relation: table, count: run.sizes.measured(table)?.rows ?? 0, sample: null }],
          remedy: { text: 'Delete only what has to go, in batches, after a backup of it has been taken.', code: null },
        }),
      )
  })
}

function narrowed(run: DryRun): Found[] {
  return run.losses.types.flatMap(({ table, column, from, to }) => {
    const how = knownEmpty(run, table) ? null : narrowing(from, to)
    if (how === null) return []
    const level: Level = how === 'silent' ? 'error' : 'warning'
    return [
      at(run, altersColumn(run, table, column), {
        level,
        title: `narrows ${code(`${shortName(table)}.${column}`)} from ${code(from)} to ${code(to)}`,
        why:
          how === 'silent'
            ? 'Values that do not fit are cut or rounded without an error, and what was cut off cannot be restored.'
            : 'The migration fails in production where a value does not fit, unless a USING clause cuts it.',
        evidence: [{ kind: 'difference', text: `- ${column} ${from}\n+ ${column} ${to}` }],
        remedy: { text: 'Count on production first which values do not fit, and decide what becomes of them.', code: null },
      }),
    ]
  })
}

function knownEmpty(run: DryRun, table: string): boolean {
  return run.sizes.production(table)?.rows === 0
}

function at(run: DryRun, step: Step | null, said: Said): Found {
  return step ? about(run, 'data-loss', step, said) : aboutFile(run, 'data-loss', null, said)
}

function locks(step: Step, table: string): boolean {
  return step.statement.locks.some((lock) => lock.relation === table)
}

function dropsTable(run: DryRun, table: string): Step | null {
  const holding = run.steps.filter((step) => locks(step, table))
  return (
    holding.findLast((step) => step.statement.kind.startsWith('DROP')) ?? holding.at(-1) ?? mentioning(run, table, /\bdrop\b/i)
  )
}

function dropsColumn(run: DryRun, table: string, column: string): Step | null {
  const names = (step: Step) => step.statement.sql.includes(column.replaceAll('"', ''))
  return (
    run.steps.findLast((step) => /\bdrop\b/i.test(step.statement.sql) && names(step) && locks(step, table)) ??
    run.steps.findLast((step) => /\bdrop\b/i.test(step.statement.sql) && names(step)) ??
    mentioning(run, table, /\bdrop\b/i)
  )
}

function altersColumn(run: DryRun, table: string, column: string): Step | null {
  const names = (step: Step) => step.statement.sql.includes(column.replaceAll('"', ''))
  return run.steps.findLast((step) => /\btype\b/i.test(step.statement.sql) && names(step)) ?? mentioning(run, table, /\balter\b/i)
}

function mentioning(run: DryRun, table: string, verb: RegExp): Step | null {
  const name = shortName(table).replaceAll('"', '')
  return run.steps.findLast((step) => verb.test(step.statement.sql) && step.statement.sql.includes(name)) ?? null
}
