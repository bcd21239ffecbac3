import { errorRateRule } from './error-rate.ts'
import { generatorLimited } from './generator-limited.ts'
import { helpfulIndex } from './helpful-index.ts'
import { latencyLimit } from './latency-limit.ts'
import { latencyRegression } from './latency-regression.ts'
import { noBaseline, notEnoughEvidence, unfitRunner } from './no-verdict.ts'
import { moreQueries, noQueriesSeen, nPlusOneRule, planChanged } from './queries.ts'
import { rateLimitRule } from './rate-limit.ts'
import type { Rule } from './rule.ts'
import { securityHeadersRule } from './security-headers.ts'
import { serviceDied } from './service-died.ts'
import { shardsApart } from './shards-apart.ts'
import { baselineIncomparable, baselineNotSaved, baselineOtherMachine, slowerThanStored, targetNotCompared } from './stored.ts'

/** Every rule, in the order in which equally bad findings are shown. */
export const rules: readonly Rule[] = [
  serviceDied,
  errorRateRule,
  latencyRegression,
  latencyLimit,
  slowerThanStored,
  nPlusOneRule,
  planChanged,
  moreQueries,
  helpfulIndex,
  rateLimitRule,
  securityHeadersRule,
  baselineNotSaved,
  unfitRunner,
  notEnoughEvidence,
  noBaseline,
  shardsApart,
  baselineIncomparable,
  targetNotCompared,
  baselineOtherMachine,
  noQueriesSeen,
  generatorLimited,
]

/** Said of an ignore itself, by the judge. */
export const unusedIgnore = 'unused-ignore'

export const ruleIds: readonly string[] = [...rules.map(({ id }) => id), unusedIgnore]
