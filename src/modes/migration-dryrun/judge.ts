import type { Finding, Level, Verdict } from '../../report/report.ts'
import { code } from '../../report/text.ts'
import { byHarm, type FailOn, verdictOf } from '../../report/verdict.ts'
import { knownRules } from '../known-rules.ts'
import type { DryRun } from './dry-run.ts'
import type { Ignore } from './ignores.ts'
import { dependOnTime, ruleIds, rules, unusedIgnore } from './rules/all.ts'
import { aboutFile, type Found } from './rules/rule.ts'

export interface Judgement {
  verdict: Verdict
  /** Worst first. */
  findings: Finding[]
  /** What was found and left out, with the reason given. */
  ignored: { finding: Finding; reason: string }[]
}

/** Asks every rule, and leaves out what the user ignores with a reason; an ignore that leaves nothing out is itself a finding. */
export function judge(run: DryRun, ignores: readonly Ignore[], failOn: FailOn): Judgement {
  const used = new Set<Ignore>()
  const findings: Finding[] = []
  const ignored: Judgement['ignored'] = []
  const sort = (found: Found) => {
    const matching = ignores.filter((ignore) => ignore.reason !== '' && speaksFor(ignore, found))
    for (const ignore of matching) used.add(ignore)
    const [first] = matching
    if (first) ignored.push({ finding: found.finding, reason: first.reason })
    else findings.push(found.finding)
  }
  for (const rule of rules) rule.judge(run).forEach(sort)
  // Ignores of unused-ignore itself are asked last, and are never unused.
  for (const ignore of ignores) {
    if (!used.has(ignore) && ignore.rule !== unusedIgnore) unused(run, ignore).forEach(sort)
  }
  return { verdict: verdictOf(findings, failOn), findings: byHarm(findings), ignored }
}

function speaksFor(ignore: Ignore, { finding, step }: Found): boolean {
  if (ignore.rule !== finding.rule) return false
  if (ignore.file === null) return true
  if (finding.at?.file !== ignore.file) return false
  const { covers } = ignore
  // What is said of a whole file stands at its first line; an ignore anywhere in that file that names the rule means it.
  if (covers === null || step === null) return true
  return finding.at.line <= covers.to && finding.at.endLine >= covers.from
}

function unused(run: DryRun, ignore: Ignore): Found[] {
  const said = reasonAgainst(run, ignore)
  if (said === null) return []
  const found = aboutFile(run, unusedIgnore, ignore.file, {
    ...said,
    evidence: [{ kind: 'text', text: ignore.file === null ? 'it stands in the settings' : `line ${ignore.line}` }],
  })
  const at = ignore.file === null ? null : { file: ignore.file, line: ignore.line, endLine: ignore.line }
  return [{ ...found, finding: { ...found.finding, at } }]
}

function reasonAgainst(run: DryRun, { rule, reason, file }: Ignore) {
  const said = (level: Level, title: string, why: string, remedy: string) => ({
    level,
    title,
    why,
    remedy: { text: remedy, code: null },
  })
  // The settings are shared with other modes, whose rules they may name.
  if (file === null && !ruleIds.includes(rule) && knownRules.has(rule)) return null
  if (!ruleIds.includes(rule)) {
    const known = `The rules are ${ruleIds.map((id) => code(id)).join(', ')}: one in each comment.`
    return said('warning', `ignores ${code(rule)}, which is no rule`, known, 'Mend the name, or remove it.')
  }
  if (reason === '') {
    const why = 'Whoever reads it next has to know why it does no harm here. Without a reason nothing is ignored.'
    return said('warning', `ignores ${code(rule)} without a reason`, why, 'Write the reason behind the name of the rule.')
  }
  // After a failure the rest has not run; and what depends on time is there in one run and not in the next.
  if (run.failure !== null || dependOnTime.includes(rule)) return null
  const why = 'What it once excused is gone, or never was. Left in place, it would hide the next finding of that rule.'
  // The settings are there for every change: that this one does not need them is no mistake of its.
  return said(file === null ? 'info' : 'warning', `ignores ${code(rule)}, which finds nothing`, why, 'Remove it.')
}
