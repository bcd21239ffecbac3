import { expect, test } from 'vitest'
import { readConfig } from '../config/config.ts'
import { Interrupted, UserError } from '../errors.ts'
import { changesInGit } from '../git/change.ts'
import { silent } from '../progress.ts'
import { secret } from '../redact.ts'
import type { Report } from '../report/report.ts'
import { type ModeInput, modes } from './modes.ts'
import { runMode } from './run.ts'

const report: Report = {
  mode: 'migration-dryrun',
  verdict: 'pass',
  headline: 'fine',
  findings: [],
  body: [],
  footer: [],
  data: null,
  worthSaying: false,
  rules: [],
}

async function run(
  work: (input: ModeInput) => Promise<Report>,
  timeBudgetMs = 60_000,
  signal = new AbortController().signal,
): Promise<Report> {
  const given = new Map([['mode', { value: 'migration-dryrun', origin: 'the test' }]])
  const config = { ...(await readConfig(given, import.meta.dirname)), timeBudgetMs }
  const input = { config, repository: import.meta.dirname, changes: changesInGit(null, null), progress: silent, signal }
  return runMode(input, { ...modes, 'migration-dryrun': async () => ({ run: work }) })
}

const heeds = ({ signal }: ModeInput, then: () => unknown = () => signal.reason) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(then())))

test('the report, without secrets', async () => {
  secret('secret-of-a-report')
  expect(await run(async () => ({ ...report, data: { sql: 'x secret-of-a-report' } }))).toEqual({
    ...report,
    data: { sql: 'x ***' },
  })
})

test('what the mode throws', async () => {
  const error = new UserError('no migrations')
  await expect(run(() => Promise.reject(error))).rejects.toBe(error)
})

test('the time budget ends a run that heeds the signal, and one that does not', async () => {
  const message = 'the run had not ended after 50 ms, its time-budget'
  await expect(run((input) => heeds(input), 50)).rejects.toMatchObject({ name: 'UserError', message })
  await expect(run(() => new Promise(() => {}), 50)).rejects.toMatchObject({ name: 'UserError', message })
})

test('what the time was spent on is said where the mode knows it; what broke because of the abort is not', async () => {
  await expect(run((input) => heeds(input, () => new UserError('migrate-command was killed')), 50)).rejects.toThrow(
    'migrate-command was killed',
  )
  await expect(run((input) => heeds(input, () => new Error('Connection terminated')), 50)).rejects.toThrow('its time-budget')
})

test('an interrupt is what the run ends with, whatever breaks because of it', async () => {
  const aborting = new AbortController()
  setTimeout(() => aborting.abort(new Interrupted('SIGINT')), 20)
  const ended = run((input) => heeds(input, () => new UserError('git was killed')), 60_000, aborting.signal)
  await expect(ended).rejects.toBeInstanceOf(Interrupted)
})
