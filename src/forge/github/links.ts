import type { Links } from '../../report/markdown.ts'
import type { GithubEvent } from './event.ts'

/** Where GitHub shows the change's files, the run, and Preflight's documentation (of the version that the workflow uses). */
export function linksOf(event: GithubEvent, env: Record<string, string | undefined>): Links {
  const server = env.GITHUB_SERVER_URL ?? 'https://github.com'
  const repository = `${server}/${event.owner}/${event.repo}`
  const commit = event.pullRequest?.headSha ?? env.GITHUB_SHA
  // Both are empty where a workflow uses the action from its own checkout (`uses: ./`).
  const { GITHUB_ACTION_REPOSITORY: action, GITHUB_ACTION_REF: version } = env
  return {
    source: commit ? `${repository}/blob/${commit}` : undefined,
    docs: action && version ? `${server}/${action}/blob/${version}` : undefined,
    run: env.GITHUB_RUN_ID ? `${repository}/actions/runs/${env.GITHUB_RUN_ID}` : undefined,
  }
}
