import type { Evidence, Remedy } from '../../../report/report.ts'
import { code } from '../../../report/text.ts'
import type { DryRun } from '../dry-run.ts'
import { misfits, narrowing } from '../narrowing.ts'
import type { Step } from '../traced.ts'
import { emptied } from './emptied.ts'
import { altersColumn, dropsColumn, dropsTable } from './losing.ts'
import { primaryKey } from './remedies/catalogue.ts'
import { about, aboutFile, type Found, type Rule, type Said, sql } from './rule.ts'
import { listed, measured, shortName, tableInBase } from './waiting.ts'

/** Data that production holds today is gone afterwards: a table or column dropped, a table emptied, a type narrowed. */
export const dataLoss: Rule = {
  id: 'data-loss',
  judge: (run) => [...droppedTables(run), ...droppedColumns(run), ...emptiedTables(run), ...narrowed(run)],
}

const expand = 'Stop using it in one release, and drop it in a later one, when a backup that holds it has been taken and checked.'

/** What one statement drops is one finding: a table's partitions go with it. */
function droppedTables(run: DryRun): Found[] {
  const lost = run.losses.tables.filter(({ table }) => !knownEmpty(run, table))
  return [...grouped(lost, ({ table }) => dropsTable(run, table))].map(([step, tables]) =>
    at(run, step, {
      level: 'error',
      title: `drops ${tables.length === 1 ? 'the table' : 'the tables'} ${listed(tables.map(({ table }) => code(shortName(table))))} with ${tables.length === 1 ? 'its' : 'their'} rows`,
      why: 'Nothing brings the rows back but a backup: the down part can only make an empty table.',
      evidence: tables.map(({ table, rows }): Evidence => ({ kind: 'rows', relation: table, count: rows, sample: null })),
      remedy: { text: expand, code: null },
    }),
  )
}

function droppedColumns(run: DryRun): Found[] {
  const lost = run.losses.columns.filter(({ table }) => !knownEmpty(run, table))
  return [...grouped(lost, ({ table, column }) => dropsColumn(run, table, column))].flatMap(([step, columns]) =>
    [...Map.groupBy(columns, ({ table }) => table)].map(([table, of]) =>
      at(run, step, {
        level: 'error',
        title: `drops ${of.length === 1 ? 'the column' : 'the columns'} ${of.map(({ column }) => code(`${shortName(table)}.${column}`)).join(', ')} with ${of.length === 1 ? 'its' : 'their'} values`,
        why: 'Nothing brings the values back but a backup, and the release that is still running while this is deployed may read the column.',
        evidence: of.map(
          ({ column, values }): Evidence => ({
            kind: 'text',
            text: `${code(column)}: ${values} ${values === 1 ? 'value is' : 'values are'} not NULL in the throwaway database`,
          }),
        ),
        remedy: archive(
          run,
          table,
          of.map(({ column }) => column),
        ),
      }),
    ),
  )
}

/** A copy of what is dropped is a plain read, for which nobody waits. */
function archive(run: DryRun, table: string, columns: string[]): Remedy {
  const kept = [...new Set([...primaryKey(run.base, table), ...columns])]
  const name = shortName(table)
  const [schema, bare] = name.includes('.')
    ? [`${name.slice(0, name.lastIndexOf('.') + 1)}`, name.slice(name.lastIndexOf('.') + 1)]
    : ['', name]
  const copy = `${bare.replaceAll('"', '')}_${columns.map((column) => column.replaceAll('"', '')).join('_')}_archive`.slice(0, 63)
  return sql(
    `${expand} A copy of the values keeps nobody waiting:`,
    `CREATE TABLE ${schema}${/^[a-z_][a-z0-9_]*$/.test(copy) ? copy : `"${copy}"`} AS SELECT ${kept.join(', ')} FROM ${name};`,
  )
}

function emptiedTables(run: DryRun): Found[] {
  return run.steps.flatMap((step) => {
    const tables = emptied(run, step).filter((table) => !knownEmpty(run, tableInBase(run, step, table) ?? table))
    if (tables.length === 0) return []
    return [
      about(run, 'data-loss', step, {
        level: 'error',
        title: `empties ${tables.length === 1 ? 'the table' : 'the tables'} ${listed(tables.map((table) => code(shortName(table))))}`,
        why: 'Nothing brings the rows back but a backup.',
        evidence: tables.map(
          (table): Evidence => ({
            kind: 'rows',
            relation: table,
            count: measured(run, step, table)?.rows ?? 0,
            sample: null,
          }),
        ),
        remedy: { text: 'Delete only what has to go, in batches, after a backup of it has been taken.', code: null },
      }),
    ]
  })
}

function narrowed(run: DryRun): Found[] {
  return run.losses.types.flatMap(({ table, column, from, to }) => {
    const how = knownEmpty(run, table) ? null : narrowing(from, to)
    if (how === null) return []
    const condition = misfits(column, from, to)
    const text = 'Count on production first which values do not fit, and decide what becomes of them.'
    return [
      at(run, altersColumn(run, table, column), {
        level: how === 'silent' ? 'error' : 'warning',
        title: `narrows ${code(`${shortName(table)}.${column}`)} from ${code(from)} to ${code(to)}`,
        why:
          how === 'silent'
            ? 'Values that do not fit are cut or rounded without an error, and what was cut off cannot be restored.'
            : 'The migration fails in production where a value does not fit, unless a USING clause cuts it.',
        evidence: [{ kind: 'difference', text: `- ${column} ${from}\n+ ${column} ${to}` }],
        remedy:
          condition === null
            ? { text, code: null }
            : sql(text, `SELECT count(*) FROM ${shortName(table)} WHERE ${condition};   -- must be 0`),
      }),
    ]
  })
}

function knownEmpty(run: DryRun, table: string): boolean {
  return run.sizes.production(table)?.rows === 0
}

function grouped<T>(losses: T[], stepOf: (loss: T) => Step | null): Map<Step | null, T[]> {
  return Map.groupBy(losses, stepOf)
}

function at(run: DryRun, step: Step | null, said: Said): Found {
  return step ? about(run, 'data-loss', step, said) : aboutFile(run, 'data-loss', null, said)
}
