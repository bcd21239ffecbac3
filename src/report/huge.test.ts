/** Texts of ten million characters in every field: each rendering must end, well within the test's time, and keep its limit. */
import { describe, expect, test } from 'vitest'
import { annotations } from './annotations.ts'
import { renderMarkdown } from './markdown.ts'
import type { Block, Evidence, Finding, Report } from './report.ts'
import { renderSarif, sarifLimits } from './sarif.ts'
import { renderSummary, summaryLimit } from './summary.ts'
import { renderTerminal } from './terminal.ts'

const length = 10_000_000

/** What makes texts slow: no blank to wrap at, nothing but lines, paths of segments, backticks that nothing closes, what is escaped. */
const units: Record<string, string> = {
  letters: 'a',
  lines: 'x\n',
  newlines: '\n',
  slashes: 'a/',
  'runs of backticks': Array.from({ length: 200 }, (_, index) => `${'`'.repeat(index + 1)} `).join(''),
  'mentions and commits': '@a 0123abc 1,',
  'what is not seen': '\u202e\ud83d ',
  families: '👩‍👩‍👧',
}

function everywhere(text: string): Report {
  const at = { file: text, line: 1, endLine: 1 }
  const evidence: Evidence[] = [
    { kind: 'lock', relation: text, mode: text, statements: [text], forMs: 1 },
    { kind: 'rewrite', relation: text, bytes: 1, rows: 1, walBytes: 1 },
    { kind: 'server-error', code: text, message: text, detail: text },
    { kind: 'rows', relation: text, count: 1, sample: text },
    { kind: 'difference', text },
    { kind: 'text', text },
  ]
  const finding = (changes: Partial<Finding>): Finding => ({
    rule: text,
    level: 'error',
    title: text,
    why: text,
    evidence,
    at,
    remedy: { text, code: { language: 'sql', text }, replacement: text },
    docs: text,
    reproduce: text,
    ...changes,
  })
  const flat: Block[] = [
    { kind: 'heading', text },
    { kind: 'text', text },
    { kind: 'table', columns: [text, text], rows: [[text, { code: text }], [{ text, strong: true }]] },
    { kind: 'diff', text },
    { kind: 'code', language: text, text },
    { kind: 'chart', title: text, unit: text, x: [text, text], series: [{ name: text, values: [1, 2] }] },
    { kind: 'chart', title: text, unit: text, x: [text, text], series: [{ name: text, values: [1] }] },
    { kind: 'diagram', notation: 'erDiagram', text },
    { kind: 'timeline', title: text, lanes: [{ name: text, spans: [{ fromMs: 0, toMs: 1, label: text, weight: 'heavy' }] }] },
  ]
  return {
    mode: 'migration-dryrun',
    verdict: 'fail',
    headline: text,
    findings: [finding({}), finding({ at: { ...at, file: 'a.sql' }, level: 'info' })],
    body: [...flat, { kind: 'details', summary: text, open: true, blocks: flat }],
    footer: [text, text],
    data: null,
    worthSaying: true,
    rules: [],
  }
}

describe.each(Object.entries(units))('ten million characters of %s', (_, unit) => {
  const report = everywhere(`${unit.repeat(Math.ceil(length / unit.length))}end`)

  test('in a comment', () => {
    expect(renderMarkdown(report, { marker: '<!-- x -->' }).length).toBeLessThanOrEqual(65_536)
  })

  test('in a summary', () => {
    expect(Buffer.byteLength(renderSummary(report))).toBeLessThanOrEqual(summaryLimit)
  })

  test('in a terminal', () => {
    expect(renderTerminal(report, { width: 80, colour: false }).length).toBeLessThan(length)
  })

  test('in annotations', () => {
    expect(Math.max(...annotations(report).map(({ message }) => message.length))).toBeLessThanOrEqual(4096)
  })

  test('in SARIF', () => {
    expect(renderSarif(report, { category: 'default' }).length).toBeLessThan(sarifLimits.gzipped)
  })
})
