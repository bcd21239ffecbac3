import { ruleDescriptions as ofLoad } from './load-baseline/rules/descriptions.ts'
import { ruleDescriptions as ofDryrun } from './migration-dryrun/rules/descriptions.ts'
import { ruleDescriptions as ofApi } from './scaffold-check/rules/descriptions.ts'

/** The ids of every mode's rules: preflight.yml names those of all, and a mode must not take another's for a mistake. */
export const knownRules: ReadonlySet<string> = new Set([...ofDryrun, ...ofLoad, ...ofApi].map(({ id }) => id))
