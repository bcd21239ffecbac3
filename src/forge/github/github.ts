import { appendFile, stat } from 'node:fs/promises'
import { messageOf } from '../../errors.ts'
import { changesInGit } from '../../git/change.ts'
import type { Links } from '../../report/markdown.ts'
import type { Report } from '../../report/report.ts'
import { renderSummary, summaryLimit } from '../../report/summary.ts'
import type { Delivery, DeliveryOptions, Forge } from '../forge.ts'
import { annotate } from './annotate.ts'
import { artifactName } from './artifact-name.ts'
import { sayBrokenOff } from './broken-off.ts'
import { type GithubEvent, readEvent } from './event.ts'
import { linksOf } from './links.ts'
import { tellPullRequest } from './pull-request.ts'
import type { GithubSettings } from './settings.ts'
import { keepWithRun } from './upload.ts'

/**
 * GitHub as seen from a job: the summary, the report kept with the run, annotations on the change's lines, and on its pull request a
 * comment and suggestions. Throws UserError where the event's payload cannot be read.
 */
export function githubForge(settings: GithubSettings): Forge {
  const event = readEvent(settings.env)
  const links = event === null ? {} : linksOf(event, settings.env)
  return {
    ...changesInGit(event?.change ?? null, settings.token === '' ? null : settings.token),
    restricted: event?.restricted ?? null,
    links,
    deliver: (report, options) => deliver(report, options, { event, links, settings }),
    breakOff: (why, at) => sayBrokenOff({ ...at, why }, event, settings),
  }
}

interface Run {
  event: GithubEvent | null
  links: Links
  settings: GithubSettings
}

async function deliver(report: Report, options: DeliveryOptions, run: Run): Promise<Delivery> {
  const { event, settings } = run
  await annotate(report)
  const { attachments } = options
  const name = artifactName(report.mode, options.commentKey)
  const kept =
    event === null || attachments === null
      ? { url: null, notices: [] }
      : await keepWithRun(attachments, name, event, settings.env)
  const links = { ...run.links, report: kept.url ?? undefined }
  const notices = [...kept.notices, ...(await summarise(report, links, settings))]
  const told = await tellPullRequest({ report, options, event, links, settings })
  return { comment: told.comment, notices: [...notices, ...told.notices] }
}

/** A report's counts fit into this. */
const leastOfSummary = 5000

/** Appends the report to the job's summary, which has one limit for all reports of a step; a notice where that cannot be. */
export async function summarise(report: Report, links: Links, { env }: GithubSettings): Promise<string[]> {
  if (!env.GITHUB_STEP_SUMMARY) return []
  try {
    const limit = summaryLimit - (await sizeOf(env.GITHUB_STEP_SUMMARY))
    if (limit < leastOfSummary) return ['The job’s summary is full: a report is not in it.']
    // In the summary a link to the run would lead to itself.
    await appendFile(env.GITHUB_STEP_SUMMARY, renderSummary(report, { links: { ...links, run: undefined }, limit }))
    return []
  } catch (error) {
    return [`The job's summary was not written: ${messageOf(error)}`]
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch {
    return 0
  }
}
