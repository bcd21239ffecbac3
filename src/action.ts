import { type RunnerProgress, runnerProgress } from './commands/progress-runner.ts'
import { command, saveState, setOutput } from './commands/runner.ts'
import { toTheEnd } from './commands/to-the-end.ts'
import { actionInputs } from './config/action-inputs.ts'
import { type Config, readConfig } from './config/config.ts'
import type { Output } from './config/outputs.ts'
import { UserError } from './errors.ts'
import { redact, secretForms } from './redact.ts'

const isPost = 'isPost'

/** The Action's door: the inputs become a report, which goes where the workflow shows it. Sets the exit code, throws nothing. */
export async function act(): Promise<void> {
  if (process.env[`STATE_${isPost}`] === 'true') return sweepAfterwards()
  saveState(isPost, 'true')
  const progress = runnerProgress()
  const outcome = await toTheEnd((signal) => check(progress, signal))
  progress.end()
  if (outcome.failure === null) return
  const { exitCode, headline, details } = outcome.failure
  if (details !== '') progress.text(details)
  command('error', headline)
  process.exitCode = exitCode
}

async function check(progress: RunnerProgress, signal: AbortSignal): Promise<void> {
  // Until it is known better: a step that reads an output of a run that broke off must not read "pass".
  setOutputs({
    verdict: 'fail',
    headline: 'Preflight did not finish',
    findings: 0,
    'report-json': '',
    'comment-url': '',
    'strongest-lock': '',
  })
  refuseUnsafeEvents()
  const repository = process.env.GITHUB_WORKSPACE || process.cwd()
  const config = await masked(() => readConfig(actionInputs(), repository))
  // Loaded only now: a mistake in the inputs is answered at once.
  const { runMode } = await import('./commands/run.ts')
  const report = await runMode({ config, repository, progress, signal })
  progress.end()
  const { deliver, writeOutputs } = await import('./commands/deliver.ts')
  setOutputs(await writeOutputs(report, config))
  const { comment, notices } = await deliver(report, config, repository, progress)
  for (const notice of notices) command('warning', redact(notice))
  setOutputs({ 'comment-url': comment.url ?? '' })
  if (report.verdict !== 'fail') return
  command('error', redact(report.headline))
  process.exitCode = 1
}

/** Reads the config, and has the runner mask what it holds, also if it is not a good one. */
async function masked(read: () => Promise<Config>): Promise<Config> {
  try {
    return await read()
  } finally {
    for (const form of secretForms()) command('add-mask', form)
  }
}

/** There a change's code would run with the rights of the repository it comes to. */
function refuseUnsafeEvents(): void {
  const event = process.env.GITHUB_EVENT_NAME ?? ''
  if (event !== 'pull_request_target' && event !== 'workflow_run') return
  throw new UserError(
    `Preflight runs the change's code, and does not do so on ${event}, where that code would have the repository's rights`,
    {
      remedy: 'Use pull_request. See https://securitylab.github.com/resources/github-actions-preventing-pwn-requests',
    },
  )
}

function setOutputs(outputs: Partial<Readonly<Record<Output, string | number>>>): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, redact(String(value)))
}

/** The post step: ends what a run left that was killed. It never fails a job. */
async function sweepAfterwards(): Promise<void> {
  const { sweep } = await import('./postgres/server/sweep.ts')
  const { removed, failed } = await sweep()
  for (const line of removed) process.stdout.write(`${redact(line)}\n`)
  for (const line of failed) command('warning', redact(line))
}
