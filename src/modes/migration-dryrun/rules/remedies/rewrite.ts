import { type CatalogObject, objectKey } from '../../../../postgres/catalog/catalog.ts'
import type { Remedy } from '../../../../report/report.ts'
import type { DryRun } from '../../dry-run.ts'
import type { Step } from '../../traced.ts'
import { addedColumn, alterations, quoted } from '../syntax.ts'
import { shortName } from '../waiting.ts'
import { attribute, columnIn, membersOf } from './catalogue.ts'
import { refreshLines } from './concurrent-lines.ts'
import { addColumns } from './new-column.ts'
import { changeTypes } from './new-type.ts'
import { inPlace, remedy } from './parts.ts'

/** What takes the place of a rewrite, by what asked for it. */
export function rewriteRemedy(run: DryRun, step: Step, table: string): Remedy {
  const { kind } = step.statement
  if (kind === 'REFRESH MATERIALIZED VIEW') return refresh(run, step, table)
  if (kind === 'VACUUM' || kind === 'CLUSTER') return repack
  const commands = alterations(step)
  const added = commands.filter(({ subtype }) => subtype === 'AT_AddColumn').map((command) => quoted(addedColumn(command)))
  const altered = commands.filter(({ subtype }) => subtype === 'AT_AlterColumnType').map(({ name }) => quoted(name))
  const columns = (names: string[]) => names.flatMap((name) => columnIn(run.head, table, name) ?? [])
  if (added.length > 0 && altered.length === 0 && added.length === columns(added).length) {
    return columns(added).some((column) => isDomain(run, column)) ? domain : addColumns(run, table, columns(added))
  }
  if (altered.length > 0 && added.length === 0 && altered.length === columns(altered).length)
    return changeTypes(run, step, table, columns(altered))
  return swap
}

function isDomain({ head }: DryRun, column: CatalogObject): boolean {
  const type = attribute(column, 'type') ?? ''
  return head.objects.has(objectKey('domain', type)) || head.objects.has(objectKey('domain', `public.${type}`))
}

function refresh(run: DryRun, step: Step, view: string): Remedy {
  const unique = membersOf(run.base, view, 'index').some(({ attributes }) =>
    /^CREATE UNIQUE INDEX (?!.* WHERE )/s.test(String(attributes.get('definition'))),
  )
  const text = 'Refresh it CONCURRENTLY, which lets readers through.'
  if (!unique) return { text: `${text} It needs a unique index on columns of the view, which is built once.`, code: null }
  const code = remedy(text, [{ says: '', statements: [`REFRESH MATERIALIZED VIEW CONCURRENTLY ${shortName(view)};`] }])
  return inPlace(code, refreshLines(run, step, view))
}

const repack: Remedy = {
  text: 'Use an online tool such as pg_repack or pg_squeeze, or do it in a maintenance window.',
  code: null,
}

const domain: Remedy = {
  text: 'A column of a domain with a constraint is checked row by row: add the column with the domain’s base type, and the constraint to the table as a CHECK that is NOT VALID at first.',
  code: null,
}

const swap: Remedy = {
  text: 'Make the change on a new table or column that is filled in batches, and swap the names at the end.',
  code: null,
}
