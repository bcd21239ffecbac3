import { readFile, stat } from 'node:fs/promises'
import { type DeliverConfig, readDeliverConfig } from '../config/deliver-config.ts'
import { inputs } from '../config/inputs.ts'
import type { Output } from '../config/outputs.ts'
import { UserError } from '../errors.ts'
import type { SecondHandDelivery } from '../forge/github/second-hand.ts'
import { duration } from '../report/duration.ts'
import { readReport } from '../report/form.ts'
import type { Report } from '../report/report.ts'
import { readFlags } from './options.ts'
import { print, printReport } from './terminal.ts'

/** The largest file that is read as a report, in bytes; those of modes have a thousandth of that. */
const largest = 50_000_000

/** `preflight deliver report.json [flags]`. Returns the exit code; throws what ended the run. */
export async function run(args: readonly string[], signal: AbortSignal): Promise<number> {
  const asked = readFlags(
    {
      name: 'deliver',
      argument: 'report.json',
      description:
        'Post a report that another run made (the file that --json wrote) where this workflow run may: in a workflow, on the pull request; elsewhere, show it.',
      mode: 'deliver',
      only: ['github-token', 'comment', 'comment-key', 'time-budget'],
    },
    args,
  )
  if (asked.kind === 'help') {
    process.stdout.write(asked.text)
    return 0
  }
  const given = new Map([...asked.given, [inputs.reportFile.name, { value: asked.argument, origin: 'report.json' }]])
  const token = process.env.GITHUB_TOKEN
  if (token && !given.has(inputs.githubToken.name)) given.set(inputs.githubToken.name, { value: token, origin: 'GITHUB_TOKEN' })
  const config = readDeliverConfig(given, process.cwd())
  if (process.env.GITHUB_ACTIONS !== 'true') {
    printReport(await reportIn(config.reportFile ?? ''))
    return 0
  }
  const { comments, notices } = await deliverReports(config, signal)
  for (const notice of notices) process.stderr.write(`preflight: ${notice}\n`)
  for (const { outcome, url } of comments) print(`${outcome}${url === null ? '' : ` ${url}`}\n`)
  return 0
}

/**
 * What `mode: deliver` does: the report that was named, or those that the run before kept, to the pull request. Runs nothing of the
 * change. Throws `UserError` where there is nothing to read, the token may not, or the time budget is spent; the signal's reason.
 */
export async function deliverReports(config: DeliverConfig, signal: AbortSignal): Promise<SecondHandDelivery> {
  const given = config.reportFile === null ? null : { key: config.commentKey ?? '', report: await reportIn(config.reportFile) }
  const { deliverSecondHand } = await import('../forge/github/second-hand.ts')
  const { comment, commentKey } = config
  const work = deliverSecondHand({ comment, commentKey, given }, { token: config.githubToken ?? '', env: process.env })
  return Promise.race([work, endOf(config, signal)])
}

async function endOf({ timeBudgetMs }: DeliverConfig, signal: AbortSignal): Promise<never> {
  const budget = AbortSignal.timeout(timeBudgetMs)
  const ended = AbortSignal.any([signal, budget])
  // One that is aborted already fires no event any more.
  if (!ended.aborted) await new Promise<void>((resolve) => ended.addEventListener('abort', () => resolve(), { once: true }))
  signal.throwIfAborted()
  throw new UserError(`the report was not delivered within ${duration(timeBudgetMs)}, the time-budget`)
}

async function reportIn(path: string): Promise<Report> {
  const name = path.split(/[\\/]/).at(-1) ?? path
  try {
    if ((await stat(path)).size > largest) throw new UserError(`${name} is larger than ${largest / 1e6} MB: no report is`)
    return readReport(await readFile(path, 'utf8'), name)
  } catch (error) {
    if (error instanceof UserError) throw error
    const { code } = error as NodeJS.ErrnoException
    throw new UserError(`${path} ${code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`}`, {
      remedy: 'Name the file that --json or the input json wrote.',
      cause: error,
    })
  }
}

/** The Action's outputs of a delivery: of the worst report, where a run kept several. */
export function outputsOf({ reports, comments }: SecondHandDelivery): Partial<Record<Output, string | number>> {
  const rank = { fail: 2, warn: 1, pass: 0 }
  const [worst] = reports.toSorted((a, b) => rank[b.verdict] - rank[a.verdict])
  const url = comments.find((comment) => comment.url !== null)?.url ?? ''
  if (worst === undefined) return { verdict: 'pass', headline: 'Nothing to deliver', 'comment-url': url }
  const findings = reports.reduce((sum, report) => sum + report.findings.length, 0)
  return { verdict: worst.verdict, headline: worst.headline, findings, 'comment-url': url }
}
