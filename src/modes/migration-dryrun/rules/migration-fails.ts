import type { Evidence } from '../../../report/report.ts'
import { about, aboutFile, type Rule } from './rule.ts'

/** The change did not go through to its end on a copy of the base. */
export const migrationFails: Rule = {
  id: 'migration-fails',
  judge(run) {
    if (!run.failure) return []
    const { step, refusal, output } = run.failure
    const timedOut = refusal?.code === '57014'
    const said = {
      level: 'error' as const,
      title: timedOut
        ? 'does not end within `statement-timeout`'
        : `fails: ${refusal?.message ?? output ?? 'the command ended with an error'}`,
      why: timedOut
        ? 'The statement was cancelled: it waits for something that does not come, or works for longer than a deployment can wait.'
        : 'On a copy of the base’s schema the server refuses it, so it would be refused in production as well.',
      evidence: refusal
        ? [{ kind: 'server-error' as const, code: refusal.code, message: refusal.message, detail: refusal.detail }]
        : ([{ kind: 'text', text: output ?? '' }] satisfies Evidence[]),
      remedy: step?.statement.error?.hint ? { text: step.statement.error.hint, code: null } : null,
    }
    return [step ? about(run, 'migration-fails', step, said) : aboutFile(run, 'migration-fails', null, said)]
  },
}
