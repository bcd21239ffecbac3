import { describe, expect, test } from 'vitest'
import { rewrite } from '../golden/rewrite.ts'
import { renderHtml } from '../html.ts'
import type { Block, Report } from '../report.ts'

const [first] = rewrite.findings
const withBody = (...body: Block[]): Report => ({ ...rewrite, findings: [], body })

describe('what is too long is cut, and the page says so', () => {
  const long = `${'x'.repeat(99)}\n`.repeat(100_000)

  test.each<[string, Block]>([
    ['code', { kind: 'code', language: 'sql', text: long }],
    ['diff', { kind: 'diff', text: long }],
    ['diagram', { kind: 'diagram', notation: 'erDiagram', text: long }],
  ])('%s', (_, block) => {
    const page = renderHtml(withBody(block))
    expect(page.length).toBeLessThan(400_000)
    expect(page).toMatch(/… 9\.8 M more characters are left out, so that this page can be opened/)
  })

  test('lines, titles, names', () => {
    const huge = 'y'.repeat(10_000_000)
    if (!first) throw new Error('the fixture has findings')
    const evidence = [{ kind: 'text' as const, text: huge }]
    const finding = { ...first, title: huge, why: huge, evidence, reproduce: huge, rule: huge, docs: huge }
    const lane = { name: huge, spans: [{ fromMs: 0, toMs: 1, label: huge, weight: 'heavy' as const }] }
    const chart = { kind: 'chart' as const, title: huge, unit: huge, x: [huge], series: [{ name: huge, values: [1] }] }
    const page = renderHtml({
      ...rewrite,
      headline: huge,
      findings: [
        { ...finding, at: { file: huge, line: 1, endLine: 1 }, remedy: { text: huge, code: { language: 'sql', text: huge } } },
      ],
      body: [
        { kind: 'timeline', title: huge, lanes: [lane] },
        chart,
        { kind: 'table', columns: [huge], rows: [[huge], [{ code: huge }]] },
      ],
      footer: [huge],
    })
    expect(page.length).toBeLessThan(600_000)
    expect(page).toContain('The code is too long for this page.')
    expect(page).toContain('The command is too long for this page.')
  })

  test('rows, findings and parts', () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => [String(index)])
    const findings = Array.from({ length: 1500 }, () => ({ ...rewrite.findings[3], evidence: [] })) as Report['findings']
    const page = renderHtml({ ...withBody({ kind: 'table', columns: ['n'], rows, searchable: true }), findings })
    expect(page).toContain('… 195,000 more rows are left out')
    expect(page).toContain('… 500 more findings are left out, so that this page can be opened: 500 notes')
    const full = renderHtml(withBody(...Array.from({ length: 1000 }, (): Block => ({ kind: 'code', language: '', text: long }))))
    expect(full.length).toBeLessThan(10_000_000)
    expect(full).toMatch(/… \d+ more parts are left out/)
  })
})
