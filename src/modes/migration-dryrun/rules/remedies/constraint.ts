import type { CatalogObject } from '../../../../postgres/catalog/catalog.ts'
import type { Remedy } from '../../../../report/report.ts'
import type { DryRun } from '../../dry-run.ts'
import type { Step } from '../../traced.ts'
import { addedColumn, addedConstraints, alterations, quoted } from '../syntax.ts'
import { shortName } from '../waiting.ts'
import { attribute, columnIn, columnsIn, constraintName, isPartitioned, newConstraints, targetTable } from './catalogue.ts'
import { addColumns } from './new-column.ts'
import { notNull, notNullParts, validations } from './not-null.ts'
import { remedy, timeout } from './parts.ts'

/** The constraint in steps: for new rows at once, and for those that are there under a lock that lets reads and writes through. */
export function constraintRemedy(run: DryRun, step: Step, tables: string[]): Remedy {
  const table = targetTable(run, step) ?? tables[0] ?? ''
  const short = shortName(table)
  const commands = alterations(step)
  const columns = commands.filter(({ subtype }) => subtype === 'AT_SetNotNull').map(({ name }) => quoted(name))
  const constraints = declared(run, step, table)
  if (constraints.some((constraint) => cannotWait(run, table, constraint))) return words(partitionedKey)
  if (columns.length > 0 || constraints.length > 0) {
    const proofs = notNull(run, table, columns)
    const added = constraints.map(
      (constraint) =>
        `ALTER TABLE ${short} ADD CONSTRAINT ${constraintName(constraint)} ${attribute(constraint, 'definition')} NOT VALID;`,
    )
    const names = [...constraints.map(constraintName), ...proofs.names]
    return remedy(columns.length > 0 && proofs.last.length > 0 ? proofFirst : notValidFirst, [
      { says: 'changes the catalogue only, and checks new rows', statements: [timeout, ...proofs.first, ...added] },
      { says: 'reads the table, and nobody waits', statements: validations(short, names) },
      ...proofs.last,
    ])
  }
  const validated = commands.filter(({ subtype }) => subtype === 'AT_ValidateConstraint').map(({ name }) => quoted(name))
  if (validated.length > 0) return remedy(ownMigration, [{ says: '', statements: validations(short, validated) }])
  if (commands.some(({ subtype }) => subtype === 'AT_AttachPartition')) return words(attaching)
  return keyOfNullable(run, step, table) ?? requiredColumn(run, step, table) ?? words(apart)
}

/** PRIMARY KEY USING INDEX looks for NULL where the columns do not say that there is none. */
function keyOfNullable(run: DryRun, step: Step, table: string): Remedy | null {
  if (!addedConstraints(step).some(({ contype }) => contype === 'CONSTR_PRIMARY')) return null
  const key = newConstraints(run, table).find(({ attributes }) => attributes.get('type') === 'primary key')
  const nullable = columnsIn(key ? (attribute(key, 'definition') ?? '') : '').filter(
    (column) => columnIn(run.base, table, column)?.attributes.get('not null') !== true,
  )
  if (nullable.length === 0) return null
  const last = { says: 'changes the catalogue only: the index is there', statements: [timeout, `${step.statement.sql.trim()};`] }
  return remedy('Let the columns be NOT NULL first, in steps: then the key reads nothing.', [
    ...notNullParts(run, table, nullable),
    last,
  ])
}

/** ADD COLUMN … NOT NULL without a default: it works only while there are no rows. */
function requiredColumn(run: DryRun, step: Step, table: string): Remedy | null {
  const added = alterations(step).filter(({ subtype }) => subtype === 'AT_AddColumn')
  const columns = added.flatMap((command) => columnIn(run.head, table, quoted(addedColumn(command))) ?? [])
  if (columns.length === 0 || columns.length !== added.length) return null
  const { code } = addColumns(run, table, columns)
  return { text: 'Add the column without NOT NULL, give every row a value, and require it afterwards.', code }
}

const apart = 'Check the rows in a transaction of its own, which holds no stronger lock than the check needs.'
const notValidFirst =
  'Add it NOT VALID, which checks new rows only, and validate it in a later migration under a lock that lets reads and writes through.'
const proofFirst = 'Prove it first by a CHECK that is validated under a weak lock; SET NOT NULL then reads nothing.'
const ownMigration =
  'Validate it in a migration of its own: the transaction that adds the constraint holds a lock for which others wait, and VALIDATE alone does not.'
const partitionedKey =
  'Before PostgreSQL 18 a foreign key cannot be added NOT VALID to a partitioned table: add it so to each partition, validate it there, and then add it to the parent.'
const attaching =
  'Give the partition a CHECK that says what its bounds say, NOT VALID, and validate it in a migration of its own: then ATTACH reads nothing. Drop the CHECK afterwards.'

/** The constraints that the statement declares, as the server knows them after the change. */
function declared(run: DryRun, step: Step, table: string): CatalogObject[] {
  const wanted = addedConstraints(step)
  const types = { CONSTR_CHECK: 'check', CONSTR_FOREIGN: 'foreign key' } as Record<string, string>
  return newConstraints(run, table).filter((constraint) =>
    wanted.some(
      ({ contype, conname }) =>
        types[contype] === constraint.attributes.get('type') &&
        (conname === undefined || quoted(conname) === constraintName(constraint)),
    ),
  )
}

function cannotWait(run: DryRun, table: string, constraint: CatalogObject): boolean {
  return run.head.major < 18 && constraint.attributes.get('type') === 'foreign key' && isPartitioned(run.base, table)
}

function words(text: string): Remedy {
  return { text, code: null }
}
