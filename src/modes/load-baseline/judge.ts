import type { Finding, Verdict } from '../../report/report.ts'
import { code } from '../../report/text.ts'
import { byHarm, type FailOn, verdictOf } from '../../report/verdict.ts'
import { knownRules } from '../known-rules.ts'
import { type LoadRun, togetherEnough } from './load-run.ts'
import { outcomeOf } from './present/data.ts'
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

/** Asks every rule, and leaves out what the settings ignore. No verdict is no pass: where nothing could be decided, it warns. */
export function judge(run: LoadRun, { ignore, failOn }: JudgeOptions): Judgement {
  const found = rules.flatMap((rule) => rule.judge(run))
  const ignored = found.flatMap((each) =>
    ignore[each.rule] === undefined ? [] : [{ finding: each, reason: ignore[each.rule] ?? '' }],
  )
  const unknown = Object.keys(ignore).filter((rule) => !knownRules.has(rule))
  const findings = [...found.filter((each) => ignore[each.rule] === undefined), ...unknown.map((rule) => noSuchRule(run, rule))]
  const verdict = verdictOf(findings, failOn)
  return { verdict: verdict === 'pass' && isOpen(run) ? 'warn' : verdict, findings: byHarm(findings), ignored }
}

function isOpen(run: LoadRun): boolean {
  const { driven } = run
  if (driven.by === 'shard' || driven.by === 'nobody') return true
  if (driven.by === 'shards' && driven.together < togetherEnough) return true
  if (run.comparison.kind === 'nothing') return run.comparison.reason !== null
  return ['inconclusive', 'unfit', 'no-baseline'].includes(outcomeOf(run))
}

function noSuchRule(run: LoadRun, rule: string): Finding {
  return finding(run, unusedIgnore, {
    level: 'warning',
    title: `Ignores ${code(rule)}, which is no rule`,
    why: `The rules are ${ruleIds.map((id) => code(id)).join(', ')}.`,
    evidence: [{ kind: 'text', text: 'it stands in the settings' }],
    remedy: { text: 'Mend the name, or remove it.', code: null },
  })
}
