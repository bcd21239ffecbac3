import { escapeText } from '../../report/escape.ts'
import { subjects } from '../../report/labels.ts'
import { shortened } from '../../report/markdown/extent.ts'
import type { Mode } from '../../report/report.ts'
import { connect } from './client.ts'
import { markerOf, settleComment } from './comment.ts'
import { stateIn } from './comment-state.ts'
import type { GithubEvent } from './event.ts'
import { commentLimit } from './pull-request.ts'
import type { GithubSettings } from './settings.ts'
import { standing } from './standing.ts'

export interface BrokenOff {
  mode: Mode
  commentKey: string
  /** One line, redacted: why there is no report. */
  why: string
}

/**
 * Set on a line before the sentence, so that it is found when the next run breaks off as well. What stands on the same line as an HTML comment
 * is no markdown (CommonMark 0.31, HTML blocks).
 */
const sign = '<!-- preflight-broke-off -->'
const line = new RegExp(`^${sign}\\n.*\\n\\n`, 'm')

/**
 * Says in a comment that is there from an earlier commit that the run for this one made no report: what it tells would otherwise look
 * like the last word. Writes none where there is none. Throws nothing: the run has failed already, and says why.
 */
export async function sayBrokenOff(broken: BrokenOff, event: GithubEvent | null, settings: GithubSettings): Promise<void> {
  const pull = event?.pullRequest ?? null
  if (event === null || pull === null || pull.headSha === null || settings.token === '') return
  const { headSha } = pull
  try {
    const client = await connect(settings.token, settings.env, settings.pauseMs)
    const place = { owner: event.owner, repo: event.repo, number: pull.number }
    const marker = markerOf(broken.mode, broken.commentKey)
    const { login, movedOn } = await standing(client, place, headSha)
    if (movedOn) return
    await settleComment(client, place, login, {
      marker,
      create: false,
      body: (earlier) => withLine(earlier ?? '', headSha, broken),
    })
  } catch {
    // Nobody is helped by a second error.
  }
}

/** null: it tells of this very commit, or its lines are not ours as we know them. */
function withLine(earlier: string, headSha: string, { mode, why }: BrokenOff): string | null {
  const body = earlier.replaceAll('\r\n', '\n')
  const told = stateIn(body)?.now.sha ?? null
  if (told === null || told === headSha) return null
  const [marker = '', state = '', ...rest] = body.replace(line, '').split('\n')
  const said = `${sign}\n⚠️ **${subjects[mode]}: the run for commit \`${headSha.slice(0, 7)}\` ended without a report**: ${escapeText(shortened(why, 500))} Below is the report on \`${told.slice(0, 7)}\`.`
  const whole = [marker, state, said, '', ...rest].join('\n')
  return whole.length <= commentLimit ? whole : [marker, state, said, ''].join('\n')
}
