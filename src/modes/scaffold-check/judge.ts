import type { Finding, Verdict } from '../../report/report.ts'
import { code } from '../../report/text.ts'
import { byHarm, type FailOn, verdictOf } from '../../report/verdict.ts'
import { knownRules } from '../known-rules.ts'
import type { CheckRun } from './check-run.ts'
import { comparedIn } from './compared.ts'
import { ruleIds, rules, unusedIgnore } from './rules/all.ts'
import { finding } from './rules/rule.ts'

export interface Judgement {
  verdict: Verdict
  /** Worst first. */
  findings: Finding[]
  /** What was found and left out, with the reason given. */
  ignored: { finding: Finding; reason: string }[]
}

export interface JudgeOptions {
  /** Rule → reason, from the settings. */
  ignore: Readonly<Record<string, string>>
  failOn: FailOn
}

/** Asks every rule, and leaves out what the settings ignore. What compared nothing is no pass: it warns. */
export function judge(run: CheckRun, { ignore, failOn }: JudgeOptions): Judgement {
  const found = rules.flatMap((rule) => rule.judge(run))
  const ignored = found.flatMap((each) =>
    ignore[each.rule] === undefined ? [] : [{ finding: each, reason: ignore[each.rule] ?? '' }],
  )
  const unknown = Object.keys(ignore).filter((rule) => !knownRules.has(rule))
  const findings = [...found.filter((each) => ignore[each.rule] === undefined), ...unknown.map((rule) => noSuchRule(run, rule))]
  const verdict = verdictOf(findings, failOn)
  const { operations, routes } = comparedIn(run)
  const isVacuous = operations.compared === 0 || routes.compared === 0
  return { verdict: verdict === 'pass' && isVacuous ? 'warn' : verdict, findings: byHarm(findings), ignored }
}

function noSuchRule(run: CheckRun, rule: string): Finding {
  return finding(run, unusedIgnore, {
    level: 'warning',
    title: `Ignores ${code(rule)}, which is no rule`,
    why: `The rules are ${ruleIds.map((id) => code(id)).join(', ')}.`,
    evidence: [{ kind: 'text', text: 'it stands in the settings' }],
    at: null,
    remedy: { text: 'Mend the name, or remove it.', code: null },
  })
}
