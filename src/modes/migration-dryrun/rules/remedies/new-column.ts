import type { CatalogObject } from '../../../../postgres/catalog/catalog.ts'
import type { Remedy } from '../../../../report/report.ts'
import type { DryRun } from '../../dry-run.ts'
import { shortName } from '../waiting.ts'
import { attribute } from './catalogue.ts'
import { uniqueParts } from './index-build.ts'
import { notNullParts } from './not-null.ts'
import { bareName, inBatches, made, type Part, remedy, timeout } from './parts.ts'

/** Columns that were added with a value for every row: first empty, then filled for new rows, then for old ones. */
export function addColumns(run: DryRun, table: string, columns: CatalogObject[]): Remedy {
  const short = shortName(table)
  const name = (column: CatalogObject) => bareName(column.object)
  if (run.head.major >= 18 && columns.every((column) => column.attributes.get('generated') === 'stored')) {
    const statements = columns.map(
      (column) =>
        `ALTER TABLE ${short} ADD COLUMN ${name(column)} ${attribute(column, 'type')} GENERATED ALWAYS AS (${attribute(column, 'generated as')}) VIRTUAL;`,
    )
    return remedy('A VIRTUAL column is computed when it is read, and rewrites nothing. It cannot be indexed.', [
      { says: '', statements: [timeout, ...statements] },
    ])
  }
  const filled = columns.filter((column) => expressionOf(column, sequenceOf(run, column)) !== null)
  const assignments = filled.map((column) => `${name(column)} = ${expressionOf(column, sequenceOf(run, column))}`)
  const required = columns.filter((column) => column.attributes.get('not null') === true).map(name)
  const keys = uniqueParts(run, table)
  const ofKeys = keys.length > 0 ? required.filter((column) => isNotInPrimaryKey(run, table, column)) : required
  const parts: Part[] = [
    {
      says: 'changes the catalogue only, and gives new rows their value',
      statements: [timeout, ...columns.flatMap((column) => added(run, table, column))],
    },
    ...(filled.length === 0
      ? []
      : [inBatches(run, table, assignments.join(', '), filled.map((column) => `${name(column)} IS NULL`).join(' OR '))]),
    ...(ofKeys.length === 0 ? [] : notNullParts(run, table, ofKeys)),
    ...keys,
  ]
  return remedy(textFor(columns), parts)
}

function textFor(columns: CatalogObject[]): string {
  const begin = 'Add the column empty, which changes the catalogue only'
  if (columns.some(({ attributes }) => attributes.has('generated')))
    return `${begin}; let a trigger compute it for new rows, and fill the old ones in batches.`
  if (columns.some(({ attributes }) => attributes.has('identity')))
    return `${begin}; number new rows from a sequence, which stands for IDENTITY here, and the old ones in batches.`
  return `${begin}; let the default fill new rows, and fill the old ones in batches.`
}

/** What adds one column, and gives new rows their value. */
function added(run: DryRun, table: string, column: CatalogObject): string[] {
  const short = shortName(table)
  const name = bareName(column.object)
  const collation = attribute(column, 'collation')
  const type = `${attribute(column, 'type')}${collation === null ? '' : ` COLLATE ${collation}`}`
  const add = `ALTER TABLE ${short} ADD COLUMN ${name} ${type};`
  const sequence = sequenceOf(run, column)
  if (sequence !== null) {
    return [
      `CREATE SEQUENCE ${sequence} AS ${attribute(column, 'type')};`,
      add,
      `ALTER SEQUENCE ${sequence} OWNED BY ${short}.${name};`,
      `ALTER TABLE ${short} ALTER COLUMN ${name} SET DEFAULT ${expressionOf(column, sequence)};`,
    ]
  }
  const expression = attribute(column, 'generated as')
  if (expression !== null) return [add, ...computedByTrigger({ table, column: name, expression })]
  const value = expressionOf(column, null)
  return value === null ? [add] : [add, `ALTER TABLE ${short} ALTER COLUMN ${name} SET DEFAULT ${value};`]
}

/** A trigger that computes a column from the row's others: the expression reads the new row as if it were the table. */
export function computedByTrigger({
  table,
  column,
  expression,
}: {
  table: string
  column: string
  expression: string
}): string[] {
  const short = shortName(table)
  const name = made(bareName(table), 'set', column)
  return [
    [
      `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$`,
      'BEGIN',
      `  NEW.${column} := (SELECT ${expression} FROM (SELECT NEW.*) AS ${bareName(table)});`,
      '  RETURN NEW;',
      'END',
      '$$;',
    ].join('\n'),
    `CREATE TRIGGER ${name} BEFORE INSERT OR UPDATE ON ${short} FOR EACH ROW EXECUTE FUNCTION ${name}();`,
  ]
}

/** The expression that gives a row its value; null: it stays empty. */
function expressionOf(column: CatalogObject, sequence: string | null): string | null {
  if (sequence !== null) return `nextval('${sequence.replaceAll("'", "''")}')`
  return attribute(column, 'generated as') ?? attribute(column, 'default')
}

/** The sequence of a serial or identity column. */
function sequenceOf({ head }: DryRun, column: CatalogObject): string | null {
  const sequence = [...head.objects.values()].find(
    ({ kind, attributes }) => kind === 'sequence' && attributes.get('owned by') === column.object,
  )
  return sequence === undefined ? null : shortName(sequence.object)
}

function isNotInPrimaryKey({ head }: DryRun, table: string, column: string): boolean {
  return ![...head.objects.values()].some(
    ({ kind, relation, attributes }) =>
      kind === 'constraint' &&
      relation === table &&
      attributes.get('type') === 'primary key' &&
      String(attributes.get('definition')).includes(column),
  )
}
