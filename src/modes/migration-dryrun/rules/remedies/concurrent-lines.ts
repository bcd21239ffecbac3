import type { Script } from '../../../../migrations/migration.ts'
import { objectKey } from '../../../../postgres/catalog/catalog.ts'
import type { DryRun } from '../../dry-run.ts'
import type { Step } from '../../traced.ts'
import { nodeOf, quoted } from '../syntax.ts'
import { attribute, isPartitioned, membersOf } from './catalogue.ts'
import { type Lines, linesOf, statementsIn } from './lines.ts'
import { bareName, sessionTimeout } from './parts.ts'

const name = '("(?:[^"]|"")*"|[^\\s".(]+)'
const named = new RegExp(`^create\\s+(?:unique\\s+)?index\\s+${name}\\s+on\\s+(?:${name}\\s*\\.\\s*)?${name}`, 'i')

/** CREATE INDEX as CREATE INDEX CONCURRENTLY, beginning with what an attempt cut short has left behind; null where it takes more. */
export function buildLines(run: DryRun, step: Step): string | null {
  const node = nodeOf(step, 'IndexStmt') as { idxname?: string; if_not_exists?: boolean } | null
  // IF NOT EXISTS would take what was left behind for the index; and without a name nobody knows what that is called.
  if (node?.idxname === undefined || node.if_not_exists === true || !isUnmistakable(run, quoted(node.idxname))) return null
  const [, index, schema] = named.exec(step.statement.sql) ?? []
  if (index === undefined) return null
  const drop = `DROP INDEX CONCURRENTLY IF EXISTS ${schema === undefined ? '' : `${schema}.`}${index};`
  return concurrently(run, step, /^create\s+(?:unique\s+)?index(?=\s)/i, [drop])
}

/** REINDEX TABLE or INDEX as REINDEX … CONCURRENTLY. Indexes of exclusion constraints are left out by it, or refused. */
export function rebuildLines(run: DryRun, step: Step, table: string): string | null {
  const excludes = membersOf(run.base, table, 'constraint').some(({ attributes }) => attributes.get('type') === 'exclusion')
  if (excludes || isPartitioned(run.base, table)) return null
  return concurrently(run, step, /^reindex\s+(?:table|index)(?=\s)/i, [])
}

/** REFRESH as REFRESH … CONCURRENTLY, which may run in a transaction, where the view has rows and a unique index on columns. */
export function refreshLines(run: DryRun, step: Step, view: string): string | null {
  const lines = linesOf(run, step)
  const node = nodeOf(step, 'RefreshMatViewStmt') as { skipData?: boolean } | null
  if (lines === null || node === null || hasIgnores(lines)) return null
  const populated = run.base.objects.get(objectKey('materialized view', view))?.attributes.get('populated') === true
  const emptied = run.steps.some(({ statement }) => /\bno\s+data\b/i.test(statement.sql))
  if (!populated || emptied || isLockedBefore(run, step, view)) return null
  if (!hasKey(run.base, view) || !hasKey(run.head, view)) return null
  return inserted(lines, /^refresh\s+materialized\s+view(?=\s)/i)
}

/** `before`: what clears the way, where the script can hold more than the statement. */
function concurrently(run: DryRun, step: Step, words: RegExp, before: string[]): string | null {
  const lines = linesOf(run, step)
  if (lines === null || !lines.canBePreceded || hasIgnores(lines)) return null
  const way = wayOut(run, step, lines)
  const changed = inserted(lines, words)
  if (way === null || changed === null) return null
  if (way === 'single') return changed
  const alone = lines.statements.length === 1
  return [
    ...(way === 'goose' ? ['-- +goose NO TRANSACTION'] : []),
    ...[...(alone ? [sessionTimeout] : []), ...before].map((statement) => lines.indent + statement),
    changed,
  ].join('\n')
}

/**
 * How the statement comes to run outside a transaction: 'single' if it is all that the script may hold, 'free' if others may stand
 * before it, 'goose' if goose has to be told; null: not by its own lines. Flyway holds a lock of its own in a transaction meanwhile,
 * for which CONCURRENTLY would wait for ever (flyway/flyway#3682); Drizzle and node-pg-migrate know no other way than a transaction.
 */
function wayOut(run: DryRun, step: Step, { migration, statements }: Lines): 'single' | 'free' | 'goose' | null {
  const outside = run.transactions[step.statement.transaction]?.outcome === 'autocommit'
  const single = statements.length === 1
  switch (run.tool) {
    case 'plain':
      return outside || (migration.up.transaction && statements.every((sql) => sql === step.statement.sql || isSessionSet(sql)))
        ? 'free'
        : null
    case 'sqitch':
      return outside ? 'free' : null
    case 'goose':
      // The way back runs without a transaction as well then: it may be one statement at most.
      if (!isSentAlone(migration.up, step)) return null
      if (outside) return 'free'
      return single && (migration.down?.pieces?.length ?? 0) <= 1 ? 'goose' : null
    case 'golang-migrate':
    case 'prisma':
    case 'dbmate':
      return outside && single ? 'single' : null
    default:
      return null
  }
}

/** A setting that outlives a transaction; SET LOCAL would be without effect. */
function isSessionSet(sql: string): boolean {
  return /^\s*set\s+(?!local\b|constraints\b|transaction\b)/i.test(sql)
}

/** Whether goose sends the statement by itself, and would do so with others before it: not in a block. */
function isSentAlone({ text, pieces = [] }: Script, { statement, line }: Step): boolean {
  const before = text.split('\n').slice(0, line - 1)
  const marks = before.flatMap((each) => /^--\s*\+goose\s+Statement(Begin|End)/i.exec(each)?.[1] ?? [])
  const together = pieces.map(({ start, end }) => statementsIn(text.slice(start, end)))
  return (
    marks.at(-1)?.toLowerCase() !== 'begin' &&
    together.some(([first, ...others]) => first === statement.sql && others.length === 0)
  )
}

/** The word in the case of those that it follows. */
function inserted({ indent, sql, tail }: Lines, words: RegExp): string | null {
  const found = words.exec(sql)?.[0]
  if (found === undefined || /\bconcurrently\b/i.test(sql)) return null
  const word = found === found.toLowerCase() ? 'concurrently' : 'CONCURRENTLY'
  return `${indent}${found} ${word}${sql.slice(found.length)}${tail}`
}

/** What excuses the statement as it is would be left over. */
function hasIgnores({ migration }: Lines): boolean {
  return /preflight-ignore/i.test(migration.up.text)
}

/** Whether DROP INDEX with a bare name can mean nothing but the index that the change makes. */
function isUnmistakable({ base, head }: DryRun, name: string): boolean {
  const relations = ['index', 'table', 'view', 'materialized view', 'foreign table', 'sequence']
  const count = ({ objects }: DryRun['base']) =>
    [...objects.values()].filter(({ kind, object }) => relations.includes(kind) && bareName(object) === name).length
  return count(base) === 0 && count(head) === 1
}

function isLockedBefore(run: DryRun, step: Step, view: string): boolean {
  return run.steps.some(
    ({ statement }) =>
      statement.transaction === step.statement.transaction &&
      statement.startMs < step.statement.startMs &&
      statement.locks.some(({ relation }) => relation === view),
  )
}

/** A unique index on plain columns, without WHERE: the manual's page of REFRESH MATERIALIZED VIEW asks for one. */
function hasKey(catalog: DryRun['base'], view: string): boolean {
  const column = '(?:"(?:[^"]|"")*"|[a-z_][a-z0-9_$]*)'
  const plain = new RegExp(`^CREATE UNIQUE INDEX \\S+ ON \\S+ USING btree \\(${column}(?:, ${column})*\\)$`)
  return membersOf(catalog, view, 'index').some((index) => plain.test(attribute(index, 'definition') ?? ''))
}
