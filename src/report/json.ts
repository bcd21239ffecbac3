import type { Evidence, Finding, Report } from './report.ts'

/** The version of the published schemas, docs/schema/<mode>.v1.json. It rises when a name goes away or changes its meaning. */
export const schemaVersion = 1

/**
 * The report as JSON for machines: `{version, mode, verdict, headline, findings, data, page}`, keys always in that order, a newline at
 * the end. `page` is the rest of what people see, from which `mode: deliver` renders the report again (form.ts reads it).
 * The rules' descriptions are left out: they are the same in every run, on the rules' pages, and would make every result big.
 */
export function renderJson(report: Report, version: number = schemaVersion): string {
  const { mode, verdict, headline, findings, data, body, footer, worthSaying } = report
  const page = { body, footer, worthSaying }
  return `${JSON.stringify({ version, mode, verdict, headline, findings: findings.map(inOrder), data: data ?? null, page }, null, 2)}\n`
}

/** Keys in the order of the type, whatever order the rule wrote them in. */
function inOrder(finding: Finding): object {
  const { rule, level, title, why, evidence, at, remedy, docs, reproduce } = finding
  return {
    rule,
    level,
    title,
    why,
    evidence: evidence.map(sorted),
    at:
      at === null
        ? null
        : { file: at.file, line: at.line, endLine: at.endLine, ...(at.column !== undefined && { column: at.column }) },
    remedy:
      remedy === null
        ? null
        : {
            text: remedy.text,
            code: remedy.code && { language: remedy.code.language, text: remedy.code.text },
            ...(remedy.replacement !== undefined && { replacement: remedy.replacement }),
          },
    docs,
    reproduce,
  }
}

/** `kind` first, the others by name. */
function sorted(evidence: Evidence): object {
  const { kind, ...rest } = evidence
  return Object.fromEntries([['kind', kind], ...Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))])
}
