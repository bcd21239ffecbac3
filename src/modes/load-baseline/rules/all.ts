import { errorRateRule } from './error-rate.ts'
import { helpfulIndex } from './helpful-index.ts'
import { latencyRegression } from './latency-regression.ts'
import { generatorLimited, noBaseline, notEnoughEvidence, unfitRunner } from './no-verdict.ts'
import { moreQueries, noQueriesSeen, nPlusOneRule, planChanged } from './queries.ts'
import { rateLimitRule } from './rate-limit.ts'
import type { Rule } from './rule.ts'
import { securityHeadersRule } from './security-headers.ts'
import { serviceDied } from './service-died.ts'

/** Every rule, in the order in which equally bad findings are shown. */
export const rules: readonly Rule[] = [
  serviceDied,
  errorRateRule,
  latencyRegression,
  nPlusOneRule,
  planChanged,
  moreQueries,
  helpfulIndex,
  rateLimitRule,
  securityHeadersRule,
  unfitRunner,
  notEnoughEvidence,
  noBaseline,
  noQueriesSeen,
  generatorLimited,
]

/** Said of an ignore itself, by the judge. */
export const unusedIgnore = 'unused-ignore'

export const ruleIds: readonly string[] = [...rules.map(({ id }) => id), unusedIgnore]
