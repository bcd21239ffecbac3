/**
 * SARIF 2.1.0 (OASIS), as GitHub's code scanning reads it: docs.github.com, "SARIF support for code scanning".
 *
 * Two things are left to others on purpose. GitHub knows an alert again by `primaryLocationLineHash`, made of the source around the
 * line; github/codeql-action/upload-sarif computes it where it is missing, and warns where it finds another one than its own. And a finding
 * that is about no file still needs a location (an upload without is refused), so it gets a name that no file has and that says so.
 */
import { gzipSync } from 'node:zlib'
import { version } from '../version.ts'
import { bounded } from './bounded.ts'
import { fingerprints } from './fingerprint.ts'
import { counted } from './labels.ts'
import type { Links } from './markdown/links.ts'
import type { Finding, Report } from './report.ts'
import { resultOf } from './sarif/result.ts'
import { descriptors, ruleName } from './sarif/rules.ts'
import { byHarm } from './verdict.ts'

export interface SarifOptions {
  /** Sets the analyses of several jobs or matrix cells of one commit apart: a later one of the same category replaces the earlier. */
  category: string
  links?: Links | undefined
}

/** GitHub's limits: an upload with more is refused as a whole. `text` keeps us far from the longest string that there can be. */
export const sarifLimits = { results: 25_000, gzipped: 10_000_000, text: 100_000_000 }

/** Characters of a text of the report, before the parts of a result are cut to what is read. */
const longest = 10_000

/**
 * The findings as one SARIF run, worst first, with every rule of the mode; a report without findings closes the alerts of earlier ones.
 * Where the findings are more than GitHub takes, the least harmful are left out, and a notification says how many.
 */
export function renderSarif(whole: Report, { category, links = {} }: SarifOptions, limits = sarifLimits): string {
  const report = bounded(whole, longest)
  const prints = fingerprints(whole.findings)
  const fingerprint = new Map(report.findings.map((finding, index) => [finding, prints[index] ?? '']))
  const findings = byHarm(report.findings)
  const rules = descriptors(report, links)
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]))
  const results: object[] = []
  let length = 0
  for (const finding of findings) {
    if (results.length === limits.results) break
    const rule = ruleName(finding)
    const result = resultOf(finding, { rule, index: ruleIndex.get(rule) ?? -1, fingerprint: fingerprint.get(finding) ?? '' })
    length += JSON.stringify(result).length
    if (length > limits.text) break
    results.push(result)
  }
  for (;;) {
    const text = logOf({ report, category, links, rules, results, left: findings.slice(results.length) })
    if (results.length === 0 || fits(text, limits.gzipped)) return text
    results.length = Math.floor(results.length / 2)
  }
}

/** Deflate adds next to nothing to what it cannot shrink (RFC 1951: 5 bytes a block). */
function fits(text: string, gzipped: number): boolean {
  const bytes = Buffer.from(text)
  return bytes.length < gzipped * 0.99 || gzipSync(bytes).length <= gzipped
}

interface Log {
  report: Report
  category: string
  links: Links
  rules: object[]
  results: object[]
  /** Findings that are not among the results. */
  left: Finding[]
}

function logOf({ report, category, links, rules, results, left }: Log): string {
  const run = {
    tool: {
      driver: {
        name: 'Preflight',
        semanticVersion: version,
        ...(links.docs !== undefined && { informationUri: `${links.docs}/README.md` }),
        rules,
      },
    },
    automationDetails: { id: `preflight/${report.mode}/${segment(category)}/` },
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
    columnKind: 'unicodeCodePoints',
    invocations: [
      {
        executionSuccessful: true,
        ...(left.length > 0 && {
          toolExecutionNotifications: [
            { level: 'warning', message: { text: `Left out to keep within GitHub's limits: ${counted(left)}.` } },
          ],
        }),
      },
    ],
    results,
  }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return `${JSON.stringify(log, null, 2)}\n`
}

/** What stands behind the last slash of an id is no category any more, so a category has none. */
function segment(category: string): string {
  const kept = category.slice(0, 200).replace(/[^\w.-]+/g, '-')
  return kept === '' ? 'default' : kept
}
