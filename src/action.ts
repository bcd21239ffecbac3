import { type RunnerProgress, runnerProgress } from './commands/progress-runner.ts'
import { command, saveState, setOutput } from './commands/runner.ts'
import { toTheEnd } from './commands/to-the-end.ts'
import { actionInputs } from './config/action-inputs.ts'
import { type Config, readConfig, valueIn } from './config/config.ts'
import type { Givens } from './config/input.ts'
import { inputs } from './config/inputs.ts'
import type { Output } from './config/outputs.ts'
import { Interrupted, UserError } from './errors.ts'
import { redact, secretForms } from './redact.ts'

const isPost = 'isPost'

/** The Action's door: the inputs become a report, which goes where the workflow shows it. Sets the exit code, throws nothing. */
export async function act(): Promise<void> {
  if (process.env[`STATE_${isPost}`] === 'true') return sweepAfterwards()
  saveState(isPost, 'true')
  const progress = runnerProgress()
  const outcome = await toTheEnd((signal) => carryOut(progress, signal))
  progress.end()
  if (outcome.failure === null) return
  const { exitCode, headline, details } = outcome.failure
  if (details !== '') progress.text(details)
  command('error', headline)
  process.exitCode = exitCode
}

async function carryOut(progress: RunnerProgress, signal: AbortSignal): Promise<void> {
  // Until it is known better: a step that reads an output of a run that broke off must not read "pass".
  setOutputs({
    verdict: 'fail',
    headline: 'Preflight did not finish',
    findings: 0,
    'report-json': '',
    'report-html': '',
    'comment-url': '',
    'strongest-lock': '',
    'p95-ratio': '',
  })
  const given = actionInputs()
  const repository = process.env.GITHUB_WORKSPACE || process.cwd()
  if (valueIn(given, inputs.mode) === 'deliver') return deliver(given, repository, signal)
  refuseUnsafeEvents(given)
  const config = await masked(() => readConfig(given, repository))
  await check(config, repository, progress, signal)
}

async function check(config: Config, repository: string, progress: RunnerProgress, signal: AbortSignal): Promise<void> {
  // Loaded only now: a mistake in the inputs is answered at once.
  const [{ githubForge }, { withoutSecrets }, { sealChannels }, { runMode }, { keyOf }, { failureOf }] = await Promise.all([
    import('./forge/github/github.ts'),
    import('./commands/without-secrets.ts'),
    import('./commands/runner-channels.ts'),
    import('./commands/run.ts'),
    import('./commands/comment-key.ts'),
    import('./commands/failure.ts'),
  ])
  const forge = githubForge({ token: config.githubToken ?? '', env: process.env })
  const able = withoutSecrets(config, forge.restricted)
  warn(able.notices)
  const unseal = sealChannels()
  const restore = () =>
    warn(unseal().map((channel) => `Something that ran wrote to ${channel}, which only this step may: that was taken out.`))
  const report = await runMode({ config: able.config, repository, changes: forge, progress, signal })
    .finally(() => {
      progress.end()
      restore()
    })
    .catch(async (error: unknown) => {
      // Whoever cancels a run starts another, or wants none.
      if (error instanceof Interrupted || config.comment === 'never') throw error
      await forge.breakOff(failureOf(error).headline, { mode: config.mode, commentKey: keyOf(repository, config) })
      throw error
    })
  const { handOver, writeOutputs } = await import('./commands/hand-over.ts')
  const outputs = await writeOutputs(report, config, { repository, forge })
  // The change's code could have put a link to one of them where a file of ours was to be written.
  restore()
  setOutputs(outputs)
  const { comment, notices } = await handOver(report, config, { repository, progress, forge })
  warn(notices)
  setOutputs({ 'comment-url': comment.url ?? '' })
  if (report.verdict !== 'fail') return
  command('error', redact(report.headline))
  process.exitCode = 1
}

/** Takes another run's report to the pull request. The verdict is that run's: here nothing is red but a delivery that failed. */
async function deliver(given: Givens, repository: string, signal: AbortSignal): Promise<void> {
  const { readDeliverConfig } = await import('./config/deliver-config.ts')
  const config = await masked(async () => readDeliverConfig(given, repository))
  const { deliverReports, outputsOf } = await import('./commands/deliver.ts')
  const delivery = await deliverReports(config, signal)
  warn(delivery.notices)
  setOutputs(outputsOf(delivery))
}

/** Reads the config, and has the runner mask what it holds, also if it is not a good one. */
async function masked<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } finally {
    for (const form of secretForms()) command('add-mask', form)
  }
}

/** There a change's code would run with the rights of the repository it comes to. */
function refuseUnsafeEvents(given: Givens): void {
  const event = process.env.GITHUB_EVENT_NAME ?? ''
  if (event !== 'pull_request_target' && event !== 'workflow_run') return
  if (valueIn(given, inputs.allowPrivilegedEvent)) return
  const instead = event === 'workflow_run' ? 'Use pull_request, and here only `mode: deliver`.' : 'Use pull_request.'
  throw new UserError(
    `Preflight runs the change's code, and does not do so on ${event}, where that code would have the repository's rights`,
    { remedy: `${instead} See https://securitylab.github.com/resources/github-actions-preventing-pwn-requests` },
  )
}

function warn(notices: readonly string[]): void {
  for (const notice of notices) command('warning', redact(notice))
}

function setOutputs(outputs: Partial<Readonly<Record<Output, string | number>>>): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, redact(String(value)))
}

/** The post step: ends what a run left that was killed. It never fails a job. */
async function sweepAfterwards(): Promise<void> {
  const { sweep } = await import('./postgres/server/sweep.ts')
  const { removed, failed } = await sweep()
  for (const line of removed) process.stdout.write(`${redact(line)}\n`)
  warn(failed)
}
