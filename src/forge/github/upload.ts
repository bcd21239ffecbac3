import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messageOf } from '../../errors.ts'
import { untilEnd } from '../../lifetime.ts'
import { visibleLine } from '../../report/visible.ts'
import type { Attachments } from '../forge.ts'
import type { GithubEvent } from './event.ts'

/** Longer than the service's own retries take; a report must not wait for its attachment. */
const limitMs = 60_000

export interface Kept {
  /** Address of the page that a browser opens; null where none was kept. */
  url: string | null
  notices: string[]
}

/**
 * Keeps a report with the run as two of GitHub's artifacts: the page as it is, so that a browser opens it, and the JSON zipped.
 * Does nothing where there is no artifact service (a terminal, GitHub Enterprise Server). Throws nothing: what fails is a notice.
 * `name`: see `artifactName`.
 */
export async function keepWithRun(
  { html, json }: Attachments,
  name: string,
  event: GithubEvent,
  env: Record<string, string | undefined>,
): Promise<Kept> {
  if (!env.ACTIONS_RUNTIME_TOKEN || !env.ACTIONS_RESULTS_URL || !isHosted(env)) return { url: null, notices: [] }
  const folder = await mkdtemp(join(env.RUNNER_TEMP || tmpdir(), 'preflight-artifact-'))
  const remove = untilEnd(() => rm(folder, { recursive: true, force: true }))
  let url: string | null = null
  try {
    const { DefaultArtifactClient } = await import('@actions/artifact')
    const client = new DefaultArtifactClient()
    const keep = async (artifact: string, file: string, content: string, options: { skipArchive?: boolean }) => {
      const path = join(folder, file)
      await writeFile(path, content)
      // A job that is run again finds its own of the first time, which keep the names.
      if (Number(env.GITHUB_RUN_ATTEMPT) > 1) await inTime(client.deleteArtifact(artifact)).catch(() => {})
      return inTime(client.uploadArtifact(artifact, [path], folder, options))
    }
    const { id } = await keep(`${name}.html`, `${name}.html`, html, { skipArchive: true })
    if (id !== undefined && env.GITHUB_RUN_ID) {
      const server = env.GITHUB_SERVER_URL ?? 'https://github.com'
      url = `${server}/${event.owner}/${event.repo}/actions/runs/${env.GITHUB_RUN_ID}/artifacts/${id}`
    }
    await keep(name, 'report.json', json, {})
    return { url, notices: [] }
  } catch (error) {
    // The client's further lines are advice for hosts of runners, with a link longer than a notice.
    const [first = ''] = messageOf(error).split('\n')
    const said = visibleLine(first).slice(0, 300).replace(/\.$/, '')
    const twice = /409|already exists/i.test(said) ? ' Two jobs of this run have the same `comment-key`: give each its own.' : ''
    return { url, notices: [`The full report was not kept with the run: ${said}.${twice}`] }
  } finally {
    await remove()
  }
}

/** As @actions/artifact itself tells: GitHub Enterprise Server has no service for it. */
function isHosted({ GITHUB_SERVER_URL }: Record<string, string | undefined>): boolean {
  const { hostname } = new URL(GITHUB_SERVER_URL || 'https://github.com')
  return /^github\.com$|\.ghe\.com$|\.localhost$/i.test(hostname)
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the artifact service did not answer within ${limitMs / 1000} s`)), limitMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
