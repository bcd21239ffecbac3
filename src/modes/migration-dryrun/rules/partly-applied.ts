import type { DryRun } from '../dry-run.ts'
import type { Step } from '../traced.ts'
import { about, type Rule } from './rule.ts'

/** A migration whose statements commit one by one: where one fails, those before it stay, and it cannot simply be repeated. */
export const partlyApplied: Rule = {
  id: 'partly-applied',
  judge: (run) =>
    [...byFile(run)].flatMap(([, steps]) => {
      const transactions = new Set(steps.map((step) => step.statement.transaction))
      const [first] = steps
      if (!first || transactions.size < 2) return []
      const failing = run.failure?.step ? steps.find((step) => step === run.failure?.step) : undefined
      const kept = failing
        ? steps.filter((step) => step.statement.transaction !== failing.statement.transaction && step.statement.error === null)
        : []
      if (failing && kept.length > 0) {
        return [
          about(run, 'partly-applied', failing, {
            level: 'error',
            title: `leaves ${kept.length} ${kept.length === 1 ? 'statement' : 'statements'} of its migration applied when it fails`,
            why: 'They were committed before it. The next attempt starts on a schema that neither base nor head has.',
            evidence: kept.map((step) => ({ kind: 'text' as const, text: `line ${step.line}: ${step.statement.kind} stays` })),
            remedy: { text: 'Give each statement that cannot run in a transaction a migration of its own.', code: null },
          }),
        ]
      }
      const repeatable = steps.slice(0, -1).every(isRepeatable)
      if (repeatable) return []
      return [
        about(run, 'partly-applied', first, {
          level: 'warning',
          title: `runs in ${transactions.size} transactions, and stays half applied if a later one fails`,
          why: 'A statement that commits by itself is not undone when the next one fails, and the migration cannot simply be run again.',
          evidence: [{ kind: 'text', text: `${steps.length} statements in ${transactions.size} transactions` }],
          remedy: {
            text: 'Give each statement that cannot run in a transaction a migration of its own, or make the earlier ones repeatable (IF NOT EXISTS).',
            code: null,
          },
        }),
      ]
    }),
}

function byFile(run: DryRun): Map<string, Step[]> {
  const files = new Map<string, Step[]>()
  for (const step of run.steps) {
    if (step.file !== null) files.set(step.file, [...(files.get(step.file) ?? []), step])
  }
  return files
}

function isRepeatable({ statement }: Step): boolean {
  return (
    /\bif\s+(not\s+)?exists\b|\bor\s+replace\b|\bvalidate\s+constraint\b/i.test(statement.sql) ||
    ['ANALYZE', 'VACUUM', 'REINDEX', 'SELECT'].includes(statement.kind)
  )
}
