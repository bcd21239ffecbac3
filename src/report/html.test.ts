import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostile } from '../../test/support/hostile.ts'
import { hostileReport } from '../../test/support/hostile-report.ts'
import { duration } from './duration.ts'
import { rewrite } from './golden/rewrite.ts'
import { parseErDiagram } from './html/diagram/parse.ts'
import { magnitude } from './html/magnitude.ts'
import { html } from './html/markup.ts'
import { renderHtml } from './html.ts'
import type { Block, Report } from './report.ts'
import { size } from './size.ts'

const links = { source: 'https://host.test/o/r/blob/1', docs: 'https://host.test/o/p/blob/v1', run: 'https://host.test/run' }
const withBody = (...body: Block[]): Report => ({ ...rewrite, findings: [], body })
const [first] = rewrite.findings

describe('a page', () => {
  test('allows its own style and script, and nothing else', () => {
    const page = renderHtml(rewrite)
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
    const hash = (tag: string) => {
      const [, text = ''] = new RegExp(`<${tag}>([\\s\\S]*)</${tag}>`).exec(page) ?? []
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    }
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash('style')}; script-src ${hash('script')}; img-src data:; base-uri 'none'; form-action 'none'`,
    )
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'))
  })

  test('is the same for the same report', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        expect(renderHtml(report, { links })).toBe(renderHtml(structuredClone(report), { links }))
      }),
      { numRuns: 20 },
    )
  })

  test('takes the title that it is given', () => {
    expect(renderHtml(rewrite, { title: 'Shop & co: <1>' })).toContain('<title>Shop &amp; co: &lt;1&gt;</title>')
  })
})

test('the escaper leaves no sign with a meaning, and nothing unseen', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(html`${text}`.markup).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)|[\0\u202a-\u202e\u2066-\u2069\u200b]/)
    }),
  )
})

describe('links', () => {
  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//host.test/x', 'not a url'])(
    '%s is none',
    (run) => {
      const page = renderHtml(rewrite, { links: { run, source: run, docs: run } })
      expect(page).not.toMatch(/<a href="(?!#main")/)
    },
  )

  test('a path does not climb out of the sources', () => {
    if (!first) throw new Error('the fixture has findings')
    const at = { file: '../../../evil/x/blob/1/a.sql', line: 1, endLine: 1 }
    const page = renderHtml({ ...rewrite, findings: [{ ...first, at, docs: 'docs/../../evil.md' }] }, { links })
    expect(page.match(/href="(?!#|data:)[^"]*/g)).toEqual(['href="https://host.test/run'])
  })
})

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

describe('a table sorts by what was measured', () => {
  test('times and sizes, however they are written', () => {
    const roughly = (found: number | null, value: number) => {
      expect(found).not.toBeNull()
      expect(Math.abs((found ?? 0) - value)).toBeLessThanOrEqual(Math.abs(value) * 0.06 + 0.06)
    }
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (ms) => roughly(magnitude(duration(ms)), ms)))
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 50 }), (bytes) => roughly(magnitude(size(bytes)), bytes)))
  })

  test.each(['', 'orders', '0042_a.sql:3', 'ACCESS EXCLUSIVE', '3 of 4', '-', '1 B', '1.2.3'])('%j is no quantity', (text) => {
    expect(magnitude(text)).toBeNull()
  })
})

describe('an entity-relationship diagram', () => {
  const text = `erDiagram
  %% and 3 more
  t_orders["orders (new)"] {
    bigint id PK
    numeric(12-2) total "new"
    bigint customer_id FK, UK "was integer, now NOT NULL"
  }
  t_customers["customers"]
  t_customers |o--o{ t_orders : "customer_id (new)"
  "a b" ||--o| t_orders : x
`

  test('is read as Preflight writes it', () => {
    const column = (type: string, name: string, keys: string[] = [], remark = '') => ({ type, name, keys, remark })
    expect(parseErDiagram(text)).toEqual({
      entities: [
        {
          id: 't_orders',
          label: 'orders (new)',
          columns: [
            column('bigint', 'id', ['PK']),
            column('numeric(12-2)', 'total', [], 'new'),
            column('bigint', 'customer_id', ['FK', 'UK'], 'was integer, now NOT NULL'),
          ],
        },
        { id: 't_customers', label: 'customers', columns: [] },
        { id: 'a b', label: 'a b', columns: [] },
      ],
      relationships: [
        {
          parent: 't_customers',
          child: 't_orders',
          parentEnd: { optional: true, many: false },
          childEnd: { optional: true, many: true },
          label: 'customer_id (new)',
        },
        {
          parent: 'a b',
          child: 't_orders',
          parentEnd: { optional: false, many: false },
          childEnd: { optional: true, many: false },
          label: 'x',
        },
      ],
    })
  })

  test('is shown as text where it is anything else', () => {
    for (const other of ['graph TD', `${text}  style t_orders fill:red`, '  t_orders {', 'a ||--|| b : c d', '']) {
      expect(parseErDiagram(other)).toBeNull()
      const page = renderHtml(withBody({ kind: 'diagram', notation: 'erDiagram', text: other }))
      expect(page).toContain('<span>mermaid</span>')
    }
    expect(renderHtml(withBody({ kind: 'diagram', notation: 'erDiagram', text }))).not.toContain('<span>mermaid</span>')
  })

  test('is drawn though its tables refer to each other in a circle', () => {
    const circle = 'a ||--o{ b : x\nb ||--o{ c : x\nc ||--o{ a : x\na ||--o{ a : x'
    const page = renderHtml(withBody({ kind: 'diagram', notation: 'erDiagram', text: circle }))
    expect(page.match(/class="relationship"/g)).toHaveLength(4)
    expect(page.match(/class="entity"/g)).toHaveLength(3)
    expect(noPlaces(page)).toEqual([])
  })
})

/** Places and lengths of pictures that are no numbers. */
function noPlaces(page: string): string[] {
  const places = [...page.matchAll(/ (?:d|x|y|width|height|viewBox|transform)="([^"]*)"/g)].map(([, value = '']) => value)
  return places.filter((value) => /NaN|Infinity|undefined|null/.test(value))
}

test('no picture has a place that is no number', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      expect(noPlaces(renderHtml(report))).toEqual([])
    }),
    { numRuns: 150 },
  )
})
