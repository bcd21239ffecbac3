import type { RuleDescription } from '../../../report/report.ts'
export const ruleDescriptions: readonly RuleDescription[] = []
