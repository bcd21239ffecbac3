import type { Client } from './client.ts'
import { isRateLimit } from './refusal.ts'

/** The longest time in ms that one attempt may take: a host that never answers must not hold up a job. */
const longest = 20_000

/**
 * Gives every attempt at a request an end, and lets nothing pass for an answer that is none: octokit hands on whatever text came, be it a
 * proxy's page or half an answer. To be registered before the plugins that try again, so that it is about one attempt.
 */
export function boundAttempts({ hook }: Pick<Client, 'hook'>): void {
  hook.wrap('request', async (request, options) => {
    const signal = AbortSignal.timeout(longest)
    // In place: hooks further in are given these very options, whatever is handed on.
    options.request = { ...options.request, signal }
    const failed = (message: string) => {
      // Whoever kept us waiting so long is not asked again.
      if (signal.aborted) options.request.retries = 0
      const said = signal.aborted ? `GitHub did not answer within ${longest / 1000} s` : message
      return Object.assign(new Error(said), { status: 502, request: options })
    }
    const response = await Promise.resolve(request(options)).catch((error: unknown) => {
      if (signal.aborted) throw failed('')
      if (isRateLimit(error)) options.request.retries = 0
      throw limited(error)
    })
    if (isAnswer(options.method, response)) return response
    throw failed('what came in place of GitHub’s answer is none (is there a proxy in between?)')
  })
}

/** The plugin that waits as long as GitHub says knows its limits by their words: others' 429 is to be obeyed as well. */
function limited(error: unknown): unknown {
  if (isRateLimit(error) && error instanceof Error && !/\brate limit/i.test(error.message)) {
    error.message = `secondary rate limit: ${error.message}`
  }
  return error
}

/** A write that was led elsewhere became a read on the way, whose answer is a list. */
function isAnswer(method: string, { status, data }: { status: number; data: unknown }): boolean {
  if (status === 204) return true
  return typeof data === 'object' && data !== null && (method === 'GET' || !Array.isArray(data))
}
