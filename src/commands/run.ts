import { setTimeout as sleep } from 'node:timers/promises'
import type { Config } from '../config/config.ts'
import { UserError } from '../errors.ts'
import { redactAll } from '../redact.ts'
import { duration } from '../report/duration.ts'
import type { Report } from '../report/report.ts'
import { type LoadMode, type ModeInput, modes } from './modes.ts'

/** Long enough to end a command's process tree, short enough for a runner that cancels. */
const graceMs = 3000

/**
 * Runs the mode of the config within its time budget; no secret is in the report. Throws what the mode throws; `UserError` when
 * the budget is spent; the signal's reason soon after it is aborted: the door then ends whatever the mode
 * has left running. `known`: the modes, for tests.
 */
export async function runMode(input: ModeInput, known: Readonly<Record<Config['mode'], LoadMode>> = modes): Promise<Report> {
  const spent = new AbortController()
  const timer = setTimeout(() => spent.abort(budgetSpent(input.config.timeBudgetMs)), input.config.timeBudgetMs)
  const signal = AbortSignal.any([input.signal, spent.signal])
  try {
    const { run } = await known[input.config.mode]()
    return redactAll(await heeding(run({ ...input, signal }), signal))
  } finally {
    clearTimeout(timer)
  }
}

/**
 * What the work comes to. Once the signal is aborted it has a moment to end what it is at, and perhaps to say at what the time ran out;
 * one that does not heed the signal is left to the door.
 */
async function heeding<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const settled = work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  const outcome = await Promise.race([settled, abortOf(signal)])
  const last = outcome ?? (await Promise.race([settled, sleep(graceMs, undefined, { ref: false })]))
  if (last !== undefined && 'value' in last) return last.value
  if (last !== undefined && (!signal.aborted || isTold(last.error, signal.reason))) throw last.error
  throw signal.reason
}

function isTold(error: unknown, reason: unknown): boolean {
  return reason instanceof UserError && error instanceof UserError
}

function abortOf(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined)
    signal.addEventListener('abort', () => resolve(undefined), { once: true })
  })
}

function budgetSpent(ms: number): UserError {
  return new UserError(`the run had not ended after ${duration(ms)}, its time-budget`, {
    remedy: 'Raise time-budget, or lower rows.',
  })
}
