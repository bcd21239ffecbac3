import type { LoadBaselineConfig } from '../../config/config.ts'
import { messageOf, UserError } from '../../errors.ts'
import type { AskSettings } from '../../load/harden/ask.ts'
import { type Rate, readRate } from '../../load/harden/rate.ts'
import { proveRateLimit, type RateLimitResult } from '../../load/harden/rate-limit.ts'
import { checkSecurityHeaders, type TargetHeaders } from '../../load/harden/security-headers.ts'
import type { Target } from '../../load/target.ts'
import type { Progress } from '../../progress.ts'
import type { Run } from './index.ts'
import type { Scenario } from './scenario.ts'

/** What was asked of a service beside its speed. null: nobody wanted to know. */
export interface Hardening {
  rateLimit: RateLimitResult | null
  headers: TargetHeaders[] | null
}

/** The limit that the first target is to keep. Throws `UserError`. */
export function expectedRate({ expectRateLimit }: Pick<LoadBaselineConfig, 'expectRateLimit'>): Rate | null {
  if (expectRateLimit === null) return null
  try {
    return readRate(expectRateLimit)
  } catch (error) {
    throw new UserError(`expect-rate-limit: ${messageOf(error)}`, { cause: error })
  }
}

export interface HardenRequest {
  targets: readonly Target[]
  origin: string
  rate: Rate | null
  securityHeaders: boolean
  settings: AskSettings
  /** As `performance.now()` counts: a limit that would take longer to prove is not waited for. */
  deadline: number
  progress: Progress
}

/** Looks at headers first: a limit that was reached would answer with its own. */
export async function harden(request: HardenRequest): Promise<Hardening> {
  const { targets, origin, rate, securityHeaders, settings, deadline, progress } = request
  const [first] = targets
  if (securityHeaders) progress.phase('looking at security headers')
  const headers = securityHeaders ? await checkSecurityHeaders(targets, origin, settings) : null
  if (rate === null || first === undefined) return { rateLimit: null, headers }
  progress.phase(`proving the rate limit of ${first.name}`)
  const budgetMs = Math.max(1000, deadline - performance.now())
  return { rateLimit: await proveRateLimit({ target: first, origin, rate, budgetMs, ...settings }), headers }
}

/** Beside its speed, whatever was asked of the service. */
export function hardened(
  { config, signal, progress, deadline, time }: Run,
  { targets, ca, rate }: Scenario,
  origin: string,
): Promise<Hardening> {
  const settings = { ca, timeoutMs: config.requestTimeoutMs, signal }
  const { securityHeaders } = config
  return time.during('hardening', () => harden({ targets, origin, rate, securityHeaders, settings, deadline, progress }))
}
