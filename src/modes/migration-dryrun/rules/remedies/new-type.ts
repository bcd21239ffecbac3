import type { CatalogObject } from '../../../../postgres/catalog/catalog.ts'
import type { Remedy } from '../../../../report/report.ts'
import type { DryRun } from '../../dry-run.ts'
import type { Step } from '../../traced.ts'
import { alterations, type Node } from '../syntax.ts'
import { shortName } from '../waiting.ts'
import { attribute, columnIn, columnsIn, membersOf } from './catalogue.ts'
import { computedByTrigger } from './new-column.ts'
import { notNullParts } from './not-null.ts'
import { bareName, inBatches, made, type Part, remedy, timeout } from './parts.ts'

/** Columns of another type: new ones beside the old ones, kept equal by triggers, filled in batches, and the names swapped. */
export function changeTypes(run: DryRun, step: Step, table: string, columns: CatalogObject[]): Remedy {
  if (columns.every((column) => isTimeZoneOnly(run, table, column)) && !hasUsing(step)) return inUtc(step)
  const [column, ...others] = columns
  const using = usingOf(step)
  if (!column || others.length > 0 || (hasUsing(step) && using === null) || isKey(run, table, bareName(column.object)))
    return { text: `${beside} ${dependants}`, code: null }
  const [short, name, type] = [shortName(table), bareName(column.object), attribute(column, 'type')]
  const fresh = made(name, 'new')
  const old = made(name, 'old')
  const value = using ?? `${name}::${type}`
  const trigger = made(bareName(table), 'set', fresh)
  const required = column.attributes.get('not null') === true
  const standard = attribute(column, 'default')
  const parts: Part[] = [
    {
      says: 'changes the catalogue only, and keeps new rows equal',
      statements: [
        timeout,
        `ALTER TABLE ${short} ADD COLUMN ${fresh} ${type};`,
        ...computedByTrigger({ table, column: fresh, expression: value }),
      ],
    },
    inBatches(run, table, `${fresh} = ${value}`, `${fresh} IS NULL AND ${name} IS NOT NULL`),
    ...(required ? notNullParts(run, table, [fresh]) : []),
    {
      says: 'changes the catalogue only',
      statements: [
        timeout,
        `DROP TRIGGER ${trigger} ON ${short};`,
        `DROP FUNCTION ${trigger}();`,
        ...(standard === null ? [] : [`ALTER TABLE ${short} ALTER COLUMN ${fresh} SET DEFAULT ${standard};`]),
        ...(required ? [`ALTER TABLE ${short} ALTER COLUMN ${name} DROP NOT NULL;`] : []),
        `ALTER TABLE ${short} RENAME COLUMN ${name} TO ${old};`,
        `ALTER TABLE ${short} RENAME COLUMN ${fresh} TO ${name};`,
      ],
    },
  ]
  return remedy(`${beside} ${dependants}`, parts)
}

const beside =
  'Add a column of the new type beside the old one, keep the two equal by a trigger, fill it in batches, and swap the names.'
const dependants =
  'Indexes, constraints and views on the old column are made for the new one before the swap (indexes CONCURRENTLY); the old column is dropped in a later release.'

/** With or without time zone, the values are the same microseconds where the session's zone is UTC: PostgreSQL then rewrites nothing. */
function isTimeZoneOnly({ base }: DryRun, table: string, column: CatalogObject): boolean {
  const before = columnIn(base, table, bareName(column.object))
  const types = [before ? attribute(before, 'type') : null, attribute(column, 'type')].toSorted()
  return types[0] === 'timestamp with time zone' && types[1] === 'timestamp without time zone'
}

function inUtc(step: Step): Remedy {
  return remedy('If the values without time zone are UTC, say so: then nothing is rewritten.', [
    { says: '', statements: [timeout, "SET LOCAL timezone = 'UTC';", `${step.statement.sql.trim()};`] },
  ])
}

function hasUsing(step: Step): boolean {
  return alterations(step).some(({ def }) => (def.ColumnDef as Node | undefined)?.raw_default !== undefined)
}

/** The expression behind USING, where it is the statement's last words. */
function usingOf(step: Step): string | null {
  if (alterations(step).length !== 1 || step.statement.sql.includes('--')) return null
  return /\bUSING\s+([\s\S]+)$/i.exec(step.statement.sql)?.[1]?.trim() ?? null
}

/** A column that a key is made of takes more than a swap of names. */
function isKey({ base }: DryRun, table: string, column: string): boolean {
  return membersOf(base, table, 'constraint').some(
    ({ attributes }) =>
      ['primary key', 'unique', 'foreign key'].includes(String(attributes.get('type'))) &&
      columnsIn(String(attributes.get('definition'))).includes(column),
  )
}
