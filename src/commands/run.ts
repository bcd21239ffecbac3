import { UserError } from '../errors.ts'
import { redactAll } from '../redact.ts'
import { duration } from '../report/duration.ts'
import type { Report } from '../report/report.ts'
import { type ModeInput, modes } from './modes.ts'

/**
 * Runs the mode of the config within its time budget; no secret is in the report. Throws what the mode throws; `UserError` when
 * the budget is spent; the signal's reason as soon as it is aborted: the door then ends whatever the mode has left running.
 */
export async function runMode(input: ModeInput): Promise<Report> {
  const spent = new AbortController()
  const timer = setTimeout(() => spent.abort(budgetSpent(input.config.timeBudgetMs)), input.config.timeBudgetMs)
  const signal = AbortSignal.any([input.signal, spent.signal])
  try {
    const { run } = await modes[input.config.mode]()
    return redactAll(await firstOf(run({ ...input, signal }), signal))
  } finally {
    clearTimeout(timer)
  }
}

/** A mode that is slow to heed the signal keeps nobody waiting. */
async function firstOf<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = () => {}
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
    aborted.catch(() => {})
    work.catch(() => {})
  }
}

function budgetSpent(ms: number): UserError {
  return new UserError(`the run had not ended after ${duration(ms)}, its time-budget`, {
    remedy: 'Raise time-budget, or lower rows.',
  })
}
