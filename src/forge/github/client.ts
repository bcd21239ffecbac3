import type { getOctokit } from '@actions/github'
import { boundAttempts } from './attempt.ts'

export type Client = ReturnType<typeof getOctokit>

/** The longest pause in seconds that a rate limit may ask of a run. */
const longestPause = 90

/**
 * A client of GitHub's API at GITHUB_API_URL, through the runner's proxy, patient with rate limits and server errors.
 * Loaded when first needed. `pauseMs` is the unit of the pauses between attempts, which grow with the square.
 */
export async function connect(token: string, env: Record<string, string | undefined>, pauseMs = 1000): Promise<Client> {
  const [{ getOctokit }, { retry }, { throttling }] = await Promise.all([
    import('@actions/github'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
  ])
  const again = (seconds: number, _options: unknown, _client: unknown, retries: number) => retries < 1 && seconds <= longestPause
  const quiet = () => {}
  return getOctokit(
    token,
    {
      ...(env.GITHUB_API_URL ? { baseUrl: env.GITHUB_API_URL } : {}),
      log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
      retry: { retryAfterBaseValue: pauseMs },
      throttle: { id: env.GITHUB_RUN_ID ?? 'preflight', onRateLimit: again, onSecondaryRateLimit: again },
    },
    boundAttempts,
    retry,
    throttling,
  )
}
