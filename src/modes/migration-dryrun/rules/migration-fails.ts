import { duration } from '../../../report/duration.ts'
import type { Evidence } from '../../../report/report.ts'
import { code } from '../../../report/text.ts'
import type { DryRun } from '../dry-run.ts'
import type { Step } from '../traced.ts'
import { about, aboutFile, type Found, type Rule } from './rule.ts'

const queryCanceled = '57014'

/** The change did not go through to its end on a copy of the base. */
export const migrationFails: Rule = {
  id: 'migration-fails',
  judge(run) {
    if (!run.failure) return uncommitted(run)
    const { step, refusal, at, output } = run.failure
    const late = refusal?.code === queryCanceled && step !== null && step.statement.durationMs >= run.statementTimeoutMs * 0.9
    const said = {
      level: 'error' as const,
      title: late
        ? `does not end within ${duration(run.statementTimeoutMs)} (${code('statement-timeout')})`
        : `fails: ${refusal?.message ?? output ?? 'the command ended with an error'}`,
      why: late
        ? 'The statement was cancelled: it waits for something that does not come, or works for longer than a deployment can wait.'
        : whyRefused(step),
      evidence: [
        ...(refusal
          ? [{ kind: 'server-error' as const, code: refusal.code, message: refusal.message, detail: refusal.detail }]
          : [{ kind: 'text' as const, text: output ?? 'it printed nothing' }]),
      ] satisfies Evidence[],
      remedy: step?.statement.error?.hint ? { text: step.statement.error.hint, code: null } : null,
    }
    const found = step === null ? aboutFile(run, 'migration-fails', null, said) : about(run, 'migration-fails', step, said)
    return [{ ...found, finding: { ...found.finding, at: at ?? found.finding.at } }]
  },
}

function whyRefused(step: Step | null): string {
  const here = 'On a copy of the base the server refuses it'
  const generated = step?.statement.error?.code.startsWith('23')
  return generated
    ? `${here}: rows that the schema permits today break it, and production may hold such rows. The rows here were seeded or generated.`
    : `${here}, so it would be refused in production as well.`
}

/** A migration that says BEGIN and no COMMIT: it goes through, and nothing of it stays. */
function uncommitted(run: DryRun): Found[] {
  const open = run.steps.filter(
    ({ file, statement }) =>
      file !== null && statement.kind !== 'SELECT' && run.transactions[statement.transaction]?.outcome === 'rollback',
  )
  return [...Map.groupBy(open, ({ statement }) => statement.transaction).values()].flatMap(([step, ...others]) => {
    if (!step) return []
    const count = others.length + 1
    return [
      about(run, 'migration-fails', step, {
        level: 'error',
        title: 'is rolled back: its transaction is not committed',
        why: 'The migration ends well, its tool takes it for applied, and nothing that it did is there.',
        evidence: [
          {
            kind: 'text',
            text: `${count} ${count === 1 ? 'statement was' : 'statements were'} undone at the end of the transaction`,
          },
        ],
        remedy: { text: 'End the transaction with COMMIT, or leave BEGIN to the tool.', code: null },
      }),
    ]
  })
}
