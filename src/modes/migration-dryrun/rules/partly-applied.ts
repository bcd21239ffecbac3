import { code } from '../../../report/text.ts'
import type { DryRun } from '../dry-run.ts'
import type { Step } from '../traced.ts'
import { about, type Found, type Rule } from './rule.ts'
import { nodeOf } from './syntax.ts'

/** A migration whose statements commit one by one: where one fails, those before it stay, and it cannot simply be repeated. */
export const partlyApplied: Rule = {
  id: 'partly-applied',
  judge: (run) => [
    ...[...byFile(run).values()].flatMap((steps) => {
      const failing = steps.find((step) => step === run.failure?.step)
      return failing ? leftBehind(run, steps, failing) : wouldLeave(run, steps)
    }),
  ],
}

/** What a failed run has left in the database. */
function leftBehind(run: DryRun, steps: Step[], failing: Step): Found[] {
  const kept = steps.filter(
    (step) => step.statement.transaction !== failing.statement.transaction && step.statement.error === null,
  )
  const invalid = invalidIndexes(run)
  if (kept.length === 0 && invalid.length === 0) return []
  const things = [
    ...(kept.length > 0 ? [`${counted(kept.length, 'statement')} of its migration applied`] : []),
    ...(invalid.length > 0 ? [`the invalid index ${invalid.map(code).join(', ')} behind`] : []),
  ]
  return [
    about(run, 'partly-applied', failing, {
      level: 'error',
      title: `leaves ${things.join(' and ')} when it fails`,
      why: 'That is not undone by the failure. The next attempt starts on a schema that neither base nor head has.',
      evidence: [
        ...kept.map((step) => ({ kind: 'text' as const, text: `line ${step.line}: ${step.statement.kind} stays` })),
        ...invalid.map((index) => ({
          kind: 'text' as const,
          text: `${code(index)} is not used by queries, and every write maintains it`,
        })),
      ],
      remedy:
        invalid.length > 0
          ? {
              text: 'Drop what an earlier attempt has left before the index is built, so that the migration can be run again.',
              code: {
                language: 'sql',
                text: invalid.map((index) => `DROP INDEX CONCURRENTLY IF EXISTS ${index};`).join('\n'),
              },
            }
          : { text: 'Give each statement that cannot run in a transaction a migration of its own.', code: null },
    }),
  ]
}

/** What a run that is cut short would leave. */
function wouldLeave(run: DryRun, steps: Step[]): Found[] {
  const transactions = new Set(steps.map((step) => step.statement.transaction))
  const [first] = steps
  // The last transaction is either done or not there; those before it have to bear being run again.
  const last = steps.at(-1)?.statement.transaction
  const earlier = steps.filter((step) => step.statement.transaction !== last)
  if (!first || transactions.size < 2 || earlier.every((step) => isRepeatable(step, steps))) return []
  return [
    about(run, 'partly-applied', first, {
      level: 'warning',
      title: `runs in ${transactions.size} transactions, and stays half applied if a later one fails`,
      why: 'A statement that commits by itself is not undone when the next one fails, and the migration cannot simply be run again.',
      evidence: [
        { kind: 'text', text: `${counted(steps.length, 'statement')} in ${transactions.size} transactions` },
        ...earlier
          .filter((step) => !isRepeatable(step, steps))
          .map((step) => ({
            kind: 'text' as const,
            text: `line ${step.line}: ${step.statement.kind} fails when it is run again`,
          })),
      ],
      remedy: {
        text: 'Give each statement that cannot run in a transaction a migration of its own, or make the earlier ones repeatable (IF NOT EXISTS).',
        code: null,
      },
    }),
  ]
}

function byFile(run: DryRun): Map<string, Step[]> {
  const files = new Map<string, Step[]>()
  for (const step of run.steps) {
    if (step.file !== null) files.set(step.file, [...(files.get(step.file) ?? []), step])
  }
  return files
}

function invalidIndexes({ base, head }: DryRun): string[] {
  const isInvalid = (catalog: DryRun['base'], key: string) => catalog.objects.get(key)?.attributes.get('valid') === false
  return [...head.objects]
    .filter(([key, { kind }]) => kind === 'index' && isInvalid(head, key) && !isInvalid(base, key))
    .map(([, { object }]) => object)
}

const harmlessTwice = [
  'ANALYZE',
  'VACUUM',
  'REINDEX',
  'SELECT',
  'UPDATE',
  'DELETE',
  'TRUNCATE',
  'TRUNCATE TABLE',
  'GRANT',
  'REVOKE',
  'COMMENT',
  'CLUSTER',
  'REFRESH MATERIALIZED VIEW',
  'LOCK',
  'LOCK TABLE',
]

/** Whether it does no harm to run the statement again after it has succeeded. */
function isRepeatable(step: Step, file: Step[]): boolean {
  const { kind, sql } = step.statement
  if (harmlessTwice.includes(kind) || /\bif\s+(not\s+)?exists\b|\bor\s+replace\b/i.test(sql)) return true
  if (kind === 'INSERT') return /\bon\s+conflict\b/i.test(sql) || /\bwhere\s+not\s+exists\b/i.test(sql)
  return alters(step) || isDroppedFirst(step, file)
}

/** Whether what a statement creates is dropped before, if it is there: then the file can be run again. */
function isDroppedFirst(step: Step, file: Step[]): boolean {
  const table = nodeOf(step, 'CreateStmt')?.relation as { relname?: string } | undefined
  const name = (nodeOf(step, 'IndexStmt')?.idxname as string | undefined) ?? table?.relname
  if (name === undefined) return false
  return file
    .slice(0, file.indexOf(step))
    .some(
      ({ statement }) =>
        statement.kind.startsWith('DROP') && /\bif\s+exists\b/i.test(statement.sql) && statement.sql.includes(name),
    )
}

const settings = [
  'AT_ValidateConstraint',
  'AT_SetNotNull',
  'AT_DropNotNull',
  'AT_ColumnDefault',
  'AT_SetStatistics',
  'AT_SetRelOptions',
  'AT_ResetRelOptions',
  'AT_AlterColumnType',
  'AT_SetStorage',
  'AT_EnableRowSecurity',
  'AT_DisableRowSecurity',
  'AT_ChangeOwner',
]

/** An ALTER TABLE that sets something to a value, and no more. */
function alters(step: Step): boolean {
  const commands = (nodeOf(step, 'AlterTableStmt')?.cmds ?? []) as { AlterTableCmd?: { subtype?: string } }[]
  return commands.length > 0 && commands.every(({ AlterTableCmd }) => settings.includes(AlterTableCmd?.subtype ?? ''))
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
