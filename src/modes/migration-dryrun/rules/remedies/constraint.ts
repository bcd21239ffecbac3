import type { CatalogObject } from '../../../../postgres/catalog/catalog.ts'
import type { Remedy } from '../../../../report/report.ts'
import type { DryRun } from '../../dry-run.ts'
import type { Step } from '../../traced.ts'
import { addedConstraints, alterations, quoted } from '../syntax.ts'
import { shortName } from '../waiting.ts'
import { attribute, constraintName, isPartitioned, newConstraints, targetTable } from './catalogue.ts'
import { bareName, made, type Part, remedy, timeout } from './parts.ts'

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
  return words('Check the rows in a transaction of its own, which holds no stronger lock than the check needs.')
}

/** NOT NULL in parts, for columns that hold no NULL by now. */
export function notNullParts(run: DryRun, table: string, columns: string[]): Part[] {
  const { first, names, last } = notNull(run, table, columns)
  return [
    { says: 'changes the catalogue only, and checks new rows', statements: [timeout, ...first] },
    { says: 'reads the table, and nobody waits', statements: validations(shortName(table), names) },
    ...last,
  ]
}

const notValidFirst =
  'Add it NOT VALID, which checks new rows only, and validate it in a later migration under a lock that lets reads and writes through.'
const proofFirst = 'Prove it first by a CHECK that is validated under a weak lock; SET NOT NULL then reads nothing.'
const ownMigration =
  'Validate it in a migration of its own: the transaction that adds the constraint holds a lock for which others wait, and VALIDATE alone does not.'
const partitionedKey =
  'Before PostgreSQL 18 a foreign key cannot be added NOT VALID to a partitioned table: add it so to each partition, validate it there, and then add it to the parent.'
const attaching =
  'Give the partition a CHECK that says what its bounds say, NOT VALID, and validate it in a migration of its own: then ATTACH reads nothing. Drop the CHECK afterwards.'

/** By a CHECK up to PostgreSQL 17; from 18 on NOT NULL itself can wait for its validation. */
function notNull(run: DryRun, table: string, columns: string[]): { first: string[]; names: string[]; last: Part[] } {
  const short = shortName(table)
  const itself = run.head.major >= 18
  const named = columns.map((column) => ({ column, name: made(bareName(table), column, 'not_null') }))
  const names = named.map(({ name }) => name)
  const first = named.map(
    ({ column, name }) =>
      `ALTER TABLE ${short} ADD CONSTRAINT ${name} ${itself ? `NOT NULL ${column}` : `CHECK (${column} IS NOT NULL)`} NOT VALID;`,
  )
  if (itself || columns.length === 0) return { first, names, last: [] }
  const statements = [
    timeout,
    ...columns.map((column) => `ALTER TABLE ${short} ALTER COLUMN ${column} SET NOT NULL;`),
    ...names.map((name) => `ALTER TABLE ${short} DROP CONSTRAINT ${name};`),
  ]
  return { first, names, last: [{ says: 'changes the catalogue only: the CHECK is proof enough', statements }] }
}

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

function validations(short: string, names: string[]): string[] {
  return names.map((name) => `ALTER TABLE ${short} VALIDATE CONSTRAINT ${name};`)
}

function words(text: string): Remedy {
  return { text, code: null }
}
