import { appendFile } from 'node:fs/promises'
import { messageOf } from '../../errors.ts'
import { renderMarkdown } from '../../report/markdown.ts'
import type { Report } from '../../report/report.ts'
import { renderSummary } from '../../report/summary.ts'
import type { CommentDelivery, Delivery, DeliveryOptions, Forge } from '../forge.ts'
import { annotate } from './annotate.ts'
import { connect } from './client.ts'
import { markerOf, settleComment } from './comment.ts'
import { type GithubEvent, readEvent } from './event.ts'
import { linksOf } from './links.ts'
import { refusal } from './refusal.ts'

export interface GithubSettings {
  /** '' where there is none: then no comment is written. */
  token: string
  env: Record<string, string | undefined>
  /** See `connect`. */
  pauseMs?: number
}

const none: CommentDelivery = { outcome: 'none', url: null }

/** GitHub as seen from a job: the summary, annotations on the change's lines, and a comment on its pull request. */
export function githubForge(settings: GithubSettings): Forge {
  return { deliver: (report, options) => deliver(report, options, settings) }
}

async function deliver(report: Report, options: DeliveryOptions, settings: GithubSettings): Promise<Delivery> {
  const event = readEvent(settings.env)
  await annotate(report)
  const notices = await summarise(report, event, settings)
  const commented = await comment(report, options, event, settings)
  return { comment: commented.comment, notices: [...notices, ...commented.notices] }
}

async function summarise(report: Report, event: GithubEvent | null, { env }: GithubSettings): Promise<string[]> {
  if (!env.GITHUB_STEP_SUMMARY) return []
  // In the summary a link to the run would lead to itself.
  const links = event === null ? {} : { ...linksOf(event, env), run: undefined }
  try {
    await appendFile(env.GITHUB_STEP_SUMMARY, renderSummary(report, { links }))
    return []
  } catch (error) {
    return [`The job's summary was not written: ${messageOf(error)}`]
  }
}

async function comment(
  report: Report,
  options: DeliveryOptions,
  event: GithubEvent | null,
  settings: GithubSettings,
): Promise<Delivery> {
  const pullRequest = event?.pullRequest ?? null
  if (event === null || pullRequest === null || options.comment === 'never') return { comment: none, notices: [] }
  if (settings.token === '') {
    return { comment: none, notices: ['No comment: there is no `github-token`. The report is in the job’s summary.'] }
  }
  const marker = markerOf(report.mode, options.commentKey)
  try {
    const client = await connect(settings.token, settings.env, settings.pauseMs)
    const place = { owner: event.owner, repo: event.repo, number: pullRequest.number }
    const body = renderMarkdown(report, { marker, links: linksOf(event, settings.env) })
    const create = options.comment === 'always' || report.worthSaying
    return { comment: await settleComment(client, place, { marker, body, create }), notices: [] }
  } catch (error) {
    const { comment, notice } = refusal(error, pullRequest)
    return { comment, notices: [notice] }
  }
}
