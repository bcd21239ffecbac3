/** A report that somebody wrote to be read by `mode: deliver`, and not by a mode of ours. */
import { expect, test } from 'vitest'
import { fingerprints } from './fingerprint.ts'
import { readReport } from './form.ts'
import { rewrite } from './golden/rewrite.ts'
import { renderJson } from './json.ts'
import { renderMarkdown } from './markdown.ts'

const parsed = () => JSON.parse(renderJson(rewrite))
const withBody = (body: unknown[]) => JSON.stringify({ ...parsed(), page: { body, footer: [], worthSaying: true } })
const many = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)

test('what was written is read', () => {
  expect(readReport(renderJson(rewrite), 'x')).toEqual({ ...rewrite, rules: [] })
})

test.each([
  ['more values than memory has room for', () => JSON.stringify({ ...parsed(), data: many(1_000_000, []) }), /too many values/],
  [
    'rows of nothing, which are drawn all the same',
    () => withBody(many(11, { kind: 'table', columns: many(100, ''), rows: many(1000, []) })),
    /too many cells/,
  ],
  [
    'the same, folded',
    () =>
      withBody([
        {
          kind: 'details',
          summary: '',
          open: false,
          blocks: [{ kind: 'table', columns: many(100, ''), rows: many(11_000, []) }],
        },
      ]),
    /too many cells/,
  ],
  [
    'a chart of places without values',
    () => withBody([{ kind: 'chart', title: '', unit: '', x: many(10_000, ''), series: many(101, { name: '', values: [] }) }]),
    /page\.body/,
  ],
  ['cells that are none', () => withBody([{ kind: 'table', columns: [''], rows: many(4000, many(100, 0)) }]), /rows of cells/],
])('%s', (_what, json, said) => {
  expect(() => readReport(json(), 'x')).toThrow(said)
})

test('a thousand titles of figures have an end', () => {
  const findings = many(1000, { ...rewrite.findings[0], title: '1,'.repeat(2000) })
  expect(fingerprints(readReport(JSON.stringify({ ...parsed(), findings }), 'x').findings)).toHaveLength(1000)
})

test('where nothing but counts fits, the first line of the footer still says who reports', () => {
  const report = {
    ...rewrite,
    headline: '$'.repeat(60_000),
    findings: many(1000, rewrite.findings[0]).flatMap((one) => one ?? []),
  }
  const page = renderMarkdown({ ...report, footer: ['reported by the fork', ...many(99, '$'.repeat(60_000))] })
  expect(page).toContain('too long to show here')
  expect(page).toContain('reported by the fork')
})
