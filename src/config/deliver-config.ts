import { resolve } from 'node:path'
import { UserError } from '../errors.ts'
import { refuseForeign, registerSecrets, type Values, valueIn } from './config.ts'
import type { Givens } from './input.ts'
import { everyInput, inputs } from './inputs.ts'

/** What `deliver` is told. No preflight.yml is read: nothing of the change may decide where its report goes. */
export type DeliverConfig = Pick<Values, 'githubToken' | 'comment' | 'commentKey' | 'timeBudgetMs'> & {
  /** Absolute; null: what the run that triggered this one kept. */
  readonly reportFile: string | null
}

/** Reads and checks what was given at the door. Throws `UserError`; also for an input that `deliver` does not know. */
export function readDeliverConfig(given: Givens, repository: string): DeliverConfig {
  registerSecrets(given)
  refuseForeign(given, 'deliver', everyInput)
  const file = valueIn(given, inputs.reportFile)
  if (file === '-') throw new UserError('report: a report is read from a file', { remedy: 'Name the file.' })
  return {
    githubToken: valueIn(given, inputs.githubToken),
    comment: valueIn(given, inputs.comment),
    commentKey: valueIn(given, inputs.commentKey),
    timeBudgetMs: valueIn(given, inputs.timeBudgetMs),
    reportFile: file === null ? null : resolve(repository, file),
  }
}
