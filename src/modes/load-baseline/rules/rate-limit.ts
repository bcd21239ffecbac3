import type { RateLimitOutcome, RateLimitResult } from '../../../load/harden/rate-limit.ts'
import { duration } from '../../../report/duration.ts'
import type { Level } from '../../../report/report.ts'
import { count } from '../../../report/size.ts'
import { code } from '../../../report/text.ts'
import { finding, measured, type Rule } from './rule.ts'

/** A limit that was expected, and that is not there or does not do what clients need of it. */
export const rateLimitRule: Rule = {
  id: 'rate-limit',
  judge(run) {
    const result = run.hardening?.rateLimit ?? null
    if (result === null) return []
    const said = say(result)
    if (said === null) return []
    return [
      finding(run, 'rate-limit', {
        level: said.level,
        title: `${code(result.target)} ${said.what}`,
        why: said.why,
        evidence: measured(said.seen),
        remedy: said.remedy === null ? null : { text: said.remedy, code: null },
      }),
    ]
  },
}

interface Said {
  level: Level
  /** After the target's name. */
  what: string
  why: string
  seen: string
  remedy: string | null
}

function say({ outcome, rate }: RateLimitResult): Said | null {
  const limit = rate.text
  switch (outcome.kind) {
    case 'kept':
      return null
    case 'never-limited':
      return {
        level: 'error',
        what: `has no rate limit of ${limit}`,
        why: 'Whoever asks in a loop gets an answer each time: passwords can be guessed, and one client can take the service from all others.',
        seen: `${count(outcome.requests)} requests in ${duration(outcome.inMs)}, all answered`,
        remedy: 'limit it by client, and answer 429 with Retry-After beyond the limit.',
      }
    case 'too-early':
      return failing(outcome, limit, 'refuses before its limit', 'Clients that keep to what they were told are turned away.')
    case 'too-late':
      return failing(outcome, limit, 'lets more pass than its limit', 'What the limit protects gets more than it was sized for.')
    case 'no-retry-after':
      return {
        level: 'error',
        what: 'refuses without saying when to come back',
        why: 'Clients have to guess, and most guess at once: the retries are the next wave (RFC 6585, 4; RFC 9110, 10.2.3).',
        seen: `${count(outcome.accepted)} answered, then ${count(outcome.refused)} × 429 with neither Retry-After nor RateLimit headers`,
        remedy: 'send Retry-After with every 429.',
      }
    case 'not-recovered':
      return {
        level: 'error',
        what: 'does not answer again when it said it would',
        why: 'A client that waits as long as it was told is refused once more.',
        seen: `asked to wait ${duration(outcome.waitedMs)}, then ${outcome.status ?? 'no answer'}`,
        remedy: 'let Retry-After be the time until the window is over, rounded up.',
      }
    case 'not-waited':
      return {
        level: 'info',
        what: `: its rate limit of ${limit} was reached, its end was not waited for`,
        why: 'Whether it answers again afterwards is not known.',
        seen: `it takes ${duration(outcome.neededMs)}, and ${duration(outcome.budgetMs)} were left`,
        remedy: 'raise `time-budget`, or test with a shorter window.',
      }
    case 'not-reached':
      return {
        level: 'info',
        what: `answers too slowly for its rate limit of ${limit} to be reached`,
        why: 'Whether there is a limit is not known.',
        seen: `${count(outcome.requests)} requests in ${duration(outcome.inMs)}`,
        remedy: null,
      }
    case 'unexpected':
      return {
        level: 'error',
        what: 'answers something else than its rate limit was to be proven with',
        why: 'Neither an expected status nor 429 came back.',
        seen: JSON.stringify(outcome.answer),
        remedy: 'name the statuses that are meant in `expect-status`.',
      }
  }
}

function failing(
  outcome: Extract<RateLimitOutcome, { kind: 'too-early' | 'too-late' }>,
  limit: string,
  what: string,
  why: string,
): Said {
  return {
    level: 'error',
    what: `${what} of ${limit}`,
    why,
    seen: `${count(outcome.accepted)} answered before the first 429${outcome.kind === 'too-late' ? `, where ${count(outcome.permitted)} are permitted` : ''}`,
    remedy: 'give the limit in the service the same figures as here, or mend `expect-rate-limit`.',
  }
}
