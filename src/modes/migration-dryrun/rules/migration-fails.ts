import { duration } from '../../../report/duration.ts'
import type { Evidence } from '../../../report/report.ts'
import { code } from '../../../report/text.ts'
import type { Step } from '../traced.ts'
import { about, aboutFile, type Rule } from './rule.ts'

const queryCanceled = '57014'

/** The change did not go through to its end on a copy of the base. */
export const migrationFails: Rule = {
  id: 'migration-fails',
  judge(run) {
    if (!run.failure) return []
    const { step, refusal, output } = run.failure
    const late = refusal?.code === queryCanceled && step !== null && step.statement.durationMs >= run.statementTimeoutMs * 0.9
    const spot = step && positionIn(step)
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
        ...(spot && step.file !== null
          ? [{ kind: 'text' as const, text: `at ${code(`${step.file}:${spot.line}:${spot.column}`)}` }]
          : []),
      ] satisfies Evidence[],
      remedy: step?.statement.error?.hint ? { text: step.statement.error.hint, code: null } : null,
    }
    if (step === null) return [aboutFile(run, 'migration-fails', null, said)]
    const found = about(run, 'migration-fails', step, said)
    if (!spot || found.finding.at === null) return [found]
    return [{ ...found, finding: { ...found.finding, at: { ...found.finding.at, line: spot.line } } }]
  },
}

function whyRefused(step: Step | null): string {
  const here = 'On a copy of the base the server refuses it'
  const generated = step?.statement.error?.code.startsWith('23')
  return generated
    ? `${here}: rows that the schema permits today break it, and production may hold such rows. The rows here were seeded or generated.`
    : `${here}, so it would be refused in production as well.`
}

/** Where in its file the server points: 1-based line and column. null: it points nowhere. */
function positionIn({ statement, line }: Step): { line: number; column: number } | null {
  const position = statement.error?.position ?? null
  if (position === null) return null
  // The server counts characters; an astral one is two code units of ours.
  const lines = [...statement.sql]
    .slice(0, position - 1)
    .join('')
    .split('\n')
  const last = lines.at(-1) ?? ''
  return { line: line + lines.length - 1, column: [...last].length + 1 }
}
