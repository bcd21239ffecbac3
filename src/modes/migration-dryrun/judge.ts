import type { Finding, Verdict } from '../../report/report.ts'
import { code } from '../../report/text.ts'
import { byHarm, type FailOn, verdictOf } from '../../report/verdict.ts'
import type { DryRun } from './dry-run.ts'
import type { Ignore } from './ignores.ts'
import { ruleIds, rules, unusedIgnore } from './rules/all.ts'
import { aboutFile, type Found } from './rules/rule.ts'

export interface Judgement {
  verdict: Verdict
  /** Worst first. */
  findings: Finding[]
  /** What was found and left out, with the reason given. */
  ignored: { finding: Finding; reason: string }[]
}

/** Asks every rule, and leaves out what the user ignores; an ignore that leaves nothing out is itself a finding. */
export function judge(run: DryRun, ignores: Ignore[], failOn: FailOn): Judgement {
  const used = new Set<Ignore>()
  const findings: Finding[] = []
  const ignored: Judgement['ignored'] = []
  const sort = ({ finding }: Found) => {
    const matching = ignores.filter((ignore) => speaksFor(ignore, finding))
    for (const ignore of matching) used.add(ignore)
    const [first] = matching
    if (first) ignored.push({ finding, reason: first.reason })
    else findings.push(finding)
  }
  for (const rule of rules) rule.judge(run).forEach(sort)
  // Ignores of unused-ignore itself are asked last, and are never unused.
  for (const ignore of ignores) if (!used.has(ignore) && ignore.rule !== unusedIgnore) sort(unused(run, ignore))
  return { verdict: verdictOf(findings, failOn), findings: byHarm(findings), ignored }
}

function speaksFor(ignore: Ignore, finding: Finding): boolean {
  if (ignore.rule !== finding.rule) return false
  if (ignore.file === null) return true
  if (finding.at?.file !== ignore.file) return false
  const { covers } = ignore
  if (covers === null) return true
  // What is said of a whole file stands at its first line; an ignore in that file that names the rule means it.
  return (
    (finding.at.line <= covers.to && finding.at.endLine >= covers.from) || (finding.at.line === 1 && finding.at.endLine === 1)
  )
}

function unused(run: DryRun, ignore: Ignore): Found {
  const known = ruleIds.includes(ignore.rule)
  const found = aboutFile(run, unusedIgnore, ignore.file, {
    level: 'warning',
    title: known ? `ignores ${code(ignore.rule)}, which finds nothing` : `ignores ${code(ignore.rule)}, which is no rule`,
    why: known
      ? 'What it once excused is gone, or never was. Left in place, it would hide the next finding of that rule.'
      : `The rules are ${ruleIds.map((id) => code(id)).join(', ')}.`,
    evidence: [{ kind: 'text', text: ignore.file === null ? 'it stands in the settings' : `line ${ignore.line}` }],
    remedy: { text: 'Remove it.', code: null },
  })
  const at = ignore.file === null ? null : { file: ignore.file, line: ignore.line, endLine: ignore.line }
  return { ...found, finding: { ...found.finding, at } }
}
