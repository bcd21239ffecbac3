import { type CatalogObject, objectKey } from '../../../../postgres/catalog/catalog.ts'
import type { Remedy } from '../../../../report/report.ts'
import type { DryRun } from '../../dry-run.ts'
import type { Step } from '../../traced.ts'
import { addedConstraints, nodeOf } from '../syntax.ts'
import { shortName } from '../waiting.ts'
import {
  attribute,
  columnIn,
  columnsIn,
  constraintName,
  isPartitioned,
  membersOf,
  newConstraints,
  targetTable,
} from './catalogue.ts'
import { buildLines, rebuildLines } from './concurrent-lines.ts'
import { notNullParts } from './not-null.ts'
import { bareName, inPlace, made, type Part, remedy, sessionTimeout, timeout } from './parts.ts'

const concurrently =
  'Build it without keeping writers out. CONCURRENTLY cannot run in a transaction: give it a migration of its own, outside of one, that begins with what an attempt cut short has left behind.'
const indexFirst =
  'Build the index first, outside a transaction and without keeping writers out; then the constraint only takes it over.'

/** An index, without keeping writers out; for a constraint, the index first and the constraint on top of it. */
export function indexRemedy(run: DryRun, step: Step, table: string): Remedy {
  if (step.statement.kind === 'REINDEX') return inPlace(reindex(step), rebuildLines(run, step, table))
  if (addedConstraints(step).some(({ contype }) => contype === 'CONSTR_EXCLUSION')) return exclusion
  if (nodeOf(step, 'AlterTableStmt')) {
    const altered = targetTable(run, step) ?? table
    if (isPartitioned(run.base, altered)) return onPartitioned
    const parts = uniqueParts(run, altered)
    return parts.length === 0 ? { text: indexFirst, code: null } : remedy(indexFirst, parts)
  }
  const index = builtBy(run, step)
  if (!index) return { text: concurrently, code: null }
  if (isPartitioned(run.base, index.relation ?? '')) return partitioned(run, index)
  return inPlace(remedy(concurrently, [{ says: '', statements: built(index) }]), buildLines(run, step))
}

/** A unique or primary key that the change adds, in parts. */
export function uniqueParts(run: DryRun, table: string): Part[] {
  const short = shortName(table)
  return newConstraints(run, table).flatMap((constraint) => {
    const [type, definition] = [constraint.attributes.get('type'), attribute(constraint, 'definition') ?? '']
    const index = membersOf(run.head, table, 'index').find(({ attributes }) => attributes.get('constraint') === constraint.object)
    if (!index || (type !== 'unique' && type !== 'primary key')) return []
    const name = constraintName(constraint)
    const nullable = type === 'unique' ? [] : columnsIn(definition).filter((column) => isNullable(run, table, column))
    const deferrable = /\bDEFERRABLE.*$/.exec(definition)?.[0]
    return [
      ...(nullable.length === 0 ? [] : notNullParts(run, table, nullable)),
      { says: 'outside a transaction: reads the table, and nobody waits', statements: built(index) },
      {
        says: 'changes the catalogue only: the index is there',
        statements: [
          timeout,
          `ALTER TABLE ${short} ADD CONSTRAINT ${name} ${type === 'unique' ? 'UNIQUE' : 'PRIMARY KEY'} USING INDEX ${name}${deferrable ? ` ${deferrable}` : ''};`,
        ],
      },
    ]
  })
}

/** A primary key would check for NULL by reading the table under ACCESS EXCLUSIVE. */
function isNullable({ base }: DryRun, table: string, column: string): boolean {
  return columnIn(base, table, column)?.attributes.get('not null') !== true
}

function built(index: CatalogObject): string[] {
  const definition = attribute(index, 'definition') ?? ''
  const short = shortName(index.object)
  return [
    sessionTimeout,
    `DROP INDEX CONCURRENTLY IF EXISTS ${short};`,
    `${definition.replace(/^CREATE (UNIQUE )?INDEX/, 'CREATE $1INDEX CONCURRENTLY').replace(/ USING btree \(/, ' (')};`,
  ]
}

/** The index that a CREATE INDEX made, by its name; where none was given, one of its table that the base does not have. */
function builtBy(run: DryRun, step: Step): CatalogObject | undefined {
  const { base, head } = run
  const name = nodeOf(step, 'IndexStmt')?.idxname as string | undefined
  const fresh = membersOf(head, targetTable(run, step) ?? '', 'index').filter(
    ({ kind, object }) => !base.objects.has(objectKey(kind, object)),
  )
  if (name === undefined) return fresh.length === 1 ? fresh[0] : undefined
  return fresh.find(({ object }) => unquoted(bareName(object)) === name)
}

/** CONCURRENTLY does not exist for a partitioned table: each partition's index is built so, and then attached. */
function partitioned(run: DryRun, index: CatalogObject): Remedy {
  const parent = index.relation ?? ''
  const definition = attribute(index, 'definition') ?? ''
  const partitions = [...run.base.objects.values()].filter(
    ({ kind, attributes }) => kind === 'table' && attributes.get('inherits') === parent && attributes.has('partition bound'),
  )
  if (partitions.some(({ object }) => isPartitioned(run.base, object))) return onPartitioned
  const tail = /\sUSING .*$/s.exec(definition)?.[0] ?? ''
  const unique = definition.startsWith('CREATE UNIQUE') ? 'UNIQUE ' : ''
  const parts = partitions.map(({ object }) => ({
    table: shortName(object),
    name: made(bareName(object), bareName(index.object)),
  }))
  const schema = index.object.slice(0, -bareName(index.object).length)
  const qualified = (name: string) => shortName(`${schema}${name}`)
  return remedy('Build it on each partition without keeping writers out, and attach those to an index of the parent.', [
    {
      says: 'outside a transaction: reads the partitions, and nobody waits',
      statements: [
        sessionTimeout,
        ...parts.flatMap(({ table, name }) => [
          `DROP INDEX CONCURRENTLY IF EXISTS ${qualified(name)};`,
          `CREATE ${unique}INDEX CONCURRENTLY ${name} ON ${table}${tail};`,
        ]),
      ],
    },
    {
      says: 'changes the catalogue only',
      statements: [
        timeout,
        `CREATE ${unique}INDEX ${bareName(index.object)} ON ONLY ${shortName(parent)}${tail};`,
        ...parts.map(({ name }) => `ALTER INDEX ${qualified(bareName(index.object))} ATTACH PARTITION ${qualified(name)};`),
      ],
    },
  ])
}

function reindex(step: Step): Remedy {
  const text = step.statement.sql
    .trim()
    .replace(/^(reindex\s+(?:\([^)]*\)\s*)?(?:table|index|schema|database))\b(?!\s+concurrently)/i, '$1 CONCURRENTLY')
  return remedy('Rebuild it without keeping writers out, outside a transaction.', [
    { says: '', statements: [sessionTimeout, `${text};`] },
  ])
}

const exclusion: Remedy = {
  text: 'An exclusion constraint cannot be built concurrently: add it in a maintenance window, or to a new table that is filled and swapped in.',
  code: null,
}

const onPartitioned: Remedy = {
  text: 'Build the index on each partition CONCURRENTLY, then on the parent with ON ONLY, and attach those of the partitions to it.',
  code: null,
}

function unquoted(name: string): string {
  return name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name
}
