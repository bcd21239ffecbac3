/** Whole renderings, read by people: `UPDATE_GOLDEN=1 npx vitest run src/report/golden` writes them anew, git shows what changed. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { annotations } from '../annotations.ts'
import { renderHtml } from '../html.ts'
import { renderJson } from '../json.ts'
import { renderMarkdown } from '../markdown.ts'
import type { Report } from '../report.ts'
import { renderSarif } from '../sarif.ts'
import { renderSummary } from '../summary.ts'
import { renderTerminal } from '../terminal.ts'
import { apiDrift } from './api-drift.ts'
import { everyBlock } from './every-block.ts'
import { harmless } from './harmless.ts'
import { loadBaseline } from './load-baseline.ts'
import { rewrite } from './rewrite.ts'
import { scaffoldCheck } from './scaffold-check.ts'
import { storedBaseline } from './stored-baseline.ts'
import { syntaxError } from './syntax-error.ts'

const reports: Record<string, Report> = {
  rewrite,
  harmless,
  'syntax-error': syntaxError,
  'load-baseline': loadBaseline,
  'stored-baseline': storedBaseline,
  'scaffold-check': scaffoldCheck,
  'api-drift': apiDrift,
  'every-block': everyBlock,
}

const links = {
  source: 'https://github.com/acme/shop/blob/0123abc',
  docs: 'https://github.com/acme/preflight/blob/v1',
  run: 'https://github.com/acme/shop/actions/runs/7',
}

/** The comment where `limit` characters are all there is: what is left out first, and what stays to the last. */
function comment(report: Report, limit?: number): string {
  const marker = `<!-- preflight:${report.mode}:default -->`
  return renderMarkdown(report, { marker, links, ...(limit !== undefined && { limit }) })
}

const renderings: Record<string, (report: Report) => string> = {
  'comment.md.txt': (report) => comment(report),
  'comment-shortened.md.txt': (report) => comment(report, Math.floor(comment(report).length * 0.8)),
  'comment-counts.md.txt': (report) => comment(report, 420),
  'summary.md.txt': (report) => renderSummary(report, { links }),
  '80.txt': (report) => renderTerminal(report, { width: 80, colour: false }),
  '120.txt': (report) => renderTerminal(report, { width: 120, colour: false }),
  'json.txt': (report) => renderJson(report),
  'sarif.txt': (report) => renderSarif(report, { category: 'default', links }),
  'annotations.txt': (report) =>
    annotations(report)
      .map((annotation) => `${JSON.stringify(annotation)}\n`)
      .join(''),
  'html.txt': (report) =>
    renderHtml(report, { links }).replace(/(?<=<(style|script)>)[\s\S]+?(?=<\/\1>)|(?<='sha256-)[^']+/g, '…'),
}

describe.each(Object.entries(reports))('%s', (name, report) => {
  test.each(Object.entries(renderings))('%s', (form, render) => {
    const golden = fileURLToPath(new URL(`${name}.${form}`, import.meta.url))
    const text = render(report)
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, text)
    expect(text).toBe(readFileSync(golden, 'utf8'))
  })
})
