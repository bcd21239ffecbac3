import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { hostileReport } from '../../test/support/hostile-report.ts'
import { loadBaseline } from './golden/load-baseline.ts'
import { rewrite } from './golden/rewrite.ts'
import { renderMarkdown } from './markdown.ts'
import type { Finding, Report } from './report.ts'
import { renderSarif } from './sarif.ts'
import { renderSummary } from './summary.ts'

const links = { source: 'https://host.test/blob/1', docs: 'https://host.test/docs', run: 'https://host.test/run' }
const marker = '<!-- preflight:migration-dryrun:default -->'

function nodesOf(markdown: string): Nodes[] {
  const all = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(all) : [])]
  return all(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
}

const ours = /^(<details( open)?><summary>.*<\/summary>|<\/details>|<\/?(span|code)>|<br>)$/
const inSummary = /^<details( open)?><summary>|<\/summary>$|<\/?(code|b)>|<span>\$<\/span>/g

const never = [
  'image',
  'imageReference',
  'linkReference',
  'definition',
  'footnoteReference',
  'footnoteDefinition',
  'blockquote',
  'thematicBreak',
  'delete',
  'emphasis',
]

/** What a page of ours is made of, and nothing else. */
function expectOurs(nodes: Nodes[]): void {
  for (const node of nodes) {
    expect(never).not.toContain(node.type)
    if (node.type === 'link') expect(new URL(node.url).href).toMatch(/^https:\/\/host\.test\/(blob\/1\/|docs\/|run$)/)
    if (node.type === 'html') {
      expect(node.value).toMatch(ours)
      expect(node.value.replace(ours, '').replace(inSummary, '')).not.toMatch(/[<>]/)
    }
    if (node.type === 'text')
      expect(node.value).not.toMatch(/[@][a-z]|#\d|\bGH-\d|:\/\/|:[a-z0-9_+-]+:|\b(?=\d*[a-f])[0-9a-f]{7,40}\b/i)
  }
}

describe('nothing that a change controls', () => {
  test('becomes markup, a link, an image, a mention or a second marker', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const [first, ...nodes] = nodesOf(renderMarkdown(report, { marker, links })).filter(({ type }) => type !== 'root')
        expect(first).toMatchObject({ type: 'html', value: marker })
        expect(nodes.map(({ type }) => type)).not.toContain('list')
        expectOurs(nodes)
      }),
      { numRuns: 80 },
    )
  })

  test('does so in a shortened page, a summary, or the message of a SARIF result', () => {
    fc.assert(
      fc.property(hostileReport, fc.integer({ min: 400, max: 5000 }), (report, limit) => {
        expectOurs(nodesOf(renderSummary(report, { limit, links })))
        const { results } = JSON.parse(renderSarif(report, { category: 'default', links })).runs[0]
        for (const { message } of results) expectOurs(nodesOf(message.markdown))
      }),
      { numRuns: 80 },
    )
  })

  test('opens what it does not close', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const html = nodesOf(renderMarkdown(report)).flatMap((node) => (node.type === 'html' ? [node.value] : []))
        expect(html.filter((value) => value.startsWith('<details')).length).toBe(
          html.filter((value) => value === '</details>').length,
        )
      }),
      { numRuns: 200 },
    )
  })

  test('breaks a limit', () => {
    fc.assert(
      fc.property(hostileReport, fc.integer({ min: 400, max: 20_000 }), (report, limit) => {
        const text = renderMarkdown(report, { marker, links, limit })
        expect(text.length).toBeLessThanOrEqual(limit)
        expect(text.startsWith(marker)).toBe(true)
        expect(renderSummary(report, { limit, links }).length).toBeLessThanOrEqual(limit)
      }),
      { numRuns: 200 },
    )
  })
})

function many(count: number): Finding[] {
  const [first] = rewrite.findings
  if (first === undefined) throw new Error('the fixture has no finding')
  return Array.from({ length: count }, (_, index) => ({
    ...first,
    title: `\`table_${index}\` is rewritten`,
    level: index % 3 === 0 ? 'error' : 'warning',
  }))
}

describe('size', () => {
  const diff = Array.from({ length: 9000 }, (_, index) => `+  column_${index} text`).join('\n')
  const long: Report = {
    ...rewrite,
    body: [{ kind: 'details', summary: 'Schema: much', open: false, blocks: [{ kind: 'diff', text: diff }] }],
  }

  test('what fits is whole', () => {
    expect(renderMarkdown(rewrite)).not.toContain('shortened')
    expect(renderSummary(long)).toContain('column_8999')
  })

  test('first the folded parts are shortened, the findings stay whole', () => {
    const text = renderMarkdown(long, { links })
    expect(text.length).toBeLessThanOrEqual(65_536)
    expect(text).toContain('… 8920 more lines')
    expect(text).toContain('UPDATE orders SET total = subtotal + tax')
    expect(text).toContain('shortened to fit · [full report](https://host.test/run)')
  })

  test('then what is in them, then all but the worst findings, worst first', () => {
    const text = renderMarkdown({ ...long, findings: many(3000) }, { links })
    expect(text.length).toBeLessThanOrEqual(65_536)
    expect(text).not.toContain('column_1')
    expect(text).toContain('Schema: much')
    expect(text).toContain('`table_0`')
    expect(text).toMatch(/… and 2\d{3} more: \d+ errors, 2000 warnings/)
  })

  test('at last counts and a pointer', () => {
    const text = renderMarkdown({ ...long, findings: many(3000) }, { links, limit: 500 })
    expect(text).toContain('Found: 1000 errors, 2000 warnings.')
    expect(text).toContain('[read the whole of it](https://host.test/run)')
  })

  test('a remedy is whole or not there', () => {
    const code = Array.from({ length: 5000 }, (_, index) => `SELECT ${index};`).join('\n')
    const [finding] = rewrite.findings
    const report: Report = {
      ...rewrite,
      findings: finding ? [{ ...finding, remedy: { text: 'this', code: { language: 'sql', text: code } } }] : [],
    }
    expect(renderMarkdown(report)).toContain('The code is too long for this page.')
    expect(renderMarkdown(report)).not.toContain('SELECT 1;')
  })

  test('a summary is measured in bytes', () => {
    const text = renderSummary({ ...rewrite, headline: '漢'.repeat(900) }, { limit: 2000 })
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2000)
  })
})

test('more findings than fit a screen are folded away together', () => {
  const text = renderMarkdown({ ...rewrite, findings: many(15), body: [] })
  expect(text).toContain('<details><summary>9 more: 9 warnings</summary>')
  expect(text.split('<details>')[0]?.match(/^\| (❌|⚠️)/gmu)).toHaveLength(6)
})

test('the table tells the wait, the explanation all that was measured', () => {
  const [table = '', first = ''] = renderMarkdown(rewrite).split('<details>')
  expect(table).toContain('| reads and writes of `orders` wait up to 1.7\u00a0s (ACCESS EXCLUSIVE) |')
  expect(table).not.toContain('WAL')
  expect(first).toContain(
    '**Measured:** reads and writes of `orders` wait up to 1.7 s (ACCESS EXCLUSIVE); `orders` rewritten: 88 MB',
  )
})

test('a long path keeps its end and links to the whole of it', () => {
  const [finding] = rewrite.findings
  const at = { file: 'services/shop/prisma/migrations/20240101120000_add total/migration.sql', line: 2, endLine: 2 }
  const text = renderMarkdown({ ...rewrite, body: [], findings: finding ? [{ ...finding, at }] : [] }, { links })
  expect(text).toContain(
    '[`20240101120000_add …/migration.sql:2`](https://host.test/blob/1/services/shop/prisma/migrations/20240101120000_add%20total/migration.sql#L2)',
  )
  expect(text).toContain('(`services/shop/prisma/migrations/20240101120000_add total/migration.sql:2`)')
})

test('no figure is torn apart in the narrow column of what was measured', () => {
  const text = renderMarkdown(rewrite)
  expect(text).toContain('| writes to `orders` wait up to 605\u00a0ms (SHARE) |')
  const [finding] = rewrite.findings
  const evidence = [{ kind: 'text' as const, text: 'runs `SLEEP 5 s`' }]
  expect(renderMarkdown({ ...rewrite, findings: finding ? [{ ...finding, evidence }] : [] })).toContain('runs `SLEEP 5 s`')
})

test('a column that nothing stands in is left out', () => {
  const findings = rewrite.findings.map((finding) => ({ ...finding, at: null }))
  expect(renderMarkdown({ ...rewrite, findings })).toContain('| | finding | measured |')
})

test('what is not folded stands before the explanations of the findings', () => {
  const text = renderMarkdown(loadBaseline)
  expect(text.indexOf('| endpoint | P50 |')).toBeLessThan(text.indexOf('<details>'))
  expect(text.indexOf('| endpoint | P50 |')).toBeGreaterThan(text.indexOf('| finding |'))
})

test('a chart is drawn, or told where its values are no chart', () => {
  const chart = {
    kind: 'chart' as const,
    title: 'P95 by "round"',
    unit: 'ms',
    x: ['1', '2'],
    series: [
      { name: 'base', values: [1, 2] },
      { name: 'head', values: [2, 3] },
    ],
  }
  const text = renderMarkdown({ ...rewrite, findings: [], body: [chart] })
  expect(text).toContain(
    '```mermaid\nxychart-beta\n  title "P95 by _round_"\n  x-axis ["1", "2"]\n  y-axis "ms"\n  line [1, 2]\n  line [2, 3]\n```',
  )
  expect(text).toContain('Lines, in order: base, head.')
  const broken = { ...chart, series: [{ name: 'base', values: [1, Number.NaN] }] }
  expect(renderMarkdown({ ...rewrite, findings: [], body: [broken] })).toContain('| 2 | NaN |')
})
