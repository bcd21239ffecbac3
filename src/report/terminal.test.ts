import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { hostileReport } from '../../test/support/hostile-report.ts'
import { rewrite } from './golden/rewrite.ts'
import type { Block, Report } from './report.ts'
import { renderTerminal } from './terminal.ts'
import { visible } from './visible.ts'

const esc = String.fromCharCode(27)

/** Without the blocks that are for copying, which keep their lines whole. */
function withoutCode(report: Report): Report {
  const wraps = (block: Block): Block[] => {
    if (block.kind === 'code' || block.kind === 'diff') return []
    return block.kind === 'details' ? [{ ...block, blocks: block.blocks.flatMap(wraps) }] : [block]
  }
  const findings = report.findings.map((finding) => ({
    ...finding,
    reproduce: null,
    evidence: finding.evidence.filter(({ kind }) => kind !== 'difference'),
    remedy: finding.remedy && { ...finding.remedy, code: null },
  }))
  return { ...report, findings, body: report.body.flatMap(wraps) }
}

test('no character that a terminal obeys gets through', () => {
  fc.assert(
    fc.property(hostileReport, fc.integer({ min: 20, max: 160 }), (report, width) => {
      const text = renderTerminal(report, { width, colour: false })
      expect(visible(text)).toBe(text)
      expect(text).not.toContain('\t')
    }),
    { numRuns: 200 },
  )
})

test('in colour only our own colours get through', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const text = renderTerminal(report, { width: 80, colour: true })
      const left = text.replaceAll(new RegExp(`${esc}\\[\\d+m`, 'g'), '')
      expect(visible(left)).toBe(left)
    }),
    { numRuns: 100 },
  )
})

test('every line but code keeps within the width', () => {
  fc.assert(
    fc.property(hostileReport, fc.integer({ min: 40, max: 160 }), (report, width) => {
      const wide = renderTerminal(withoutCode(report), { width, colour: false })
        .split('\n')
        .filter((line) => stringWidth(line) > width)
      expect(wide).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('a chart with a value that is none has no bar for it', () => {
  const body = [
    {
      kind: 'chart' as const,
      title: 'P95',
      unit: 'ms',
      x: ['base', 'head'],
      series: [{ name: '', values: [2, Number.POSITIVE_INFINITY] }],
    },
  ]
  const text = renderTerminal({ ...withoutCode(rewrite), body }, { width: 80, colour: false })
  expect(text).toMatch(/base █+ 2\n/)
  expect(text).toMatch(/head {2}–\n/)
})

test('the golden report fits from 40 columns on', () => {
  for (let width = 40; width <= 200; width += 7) {
    const lines = renderTerminal(withoutCode(rewrite), { width, colour: false }).split('\n')
    expect(lines.filter((line) => stringWidth(line) > width)).toEqual([])
  }
})

test('colours set code and level apart, and take the backticks away', () => {
  const text = renderTerminal(rewrite, { width: 100, colour: true })
  expect(text.split('\n')[0]).toContain(`${esc}[1m${esc}[31m✖ `)
  expect(text).toContain(`${esc}[36morders${esc}[39m`)
  expect(text).toContain(`${esc}[32m+  total numeric`)
  expect(text).not.toContain('`orders`')
})

test('a number stays with its unit', () => {
  for (let width = 30; width < 60; width += 1) {
    const text = renderTerminal(
      { ...rewrite, findings: [], body: [], footer: [], headline: 'it takes 17 ms and 812 MB and 1.2 M rows of 40 M rows' },
      { width, colour: false },
    )
    expect(text).not.toMatch(/\d\n/)
  }
})

test('a folded part shows its beginning, one within it only what it is about', () => {
  const code = {
    kind: 'code' as const,
    language: 'text',
    text: Array.from({ length: 50 }, (_, index) => `line ${index}`).join('\n'),
  }
  const inner = { kind: 'details' as const, summary: 'inner', open: false, blocks: [{ kind: 'text' as const, text: 'hidden' }] }
  const outer = { kind: 'details' as const, summary: 'outer', open: false, blocks: [code, inner] }
  const text = renderTerminal({ ...rewrite, findings: [], body: [outer] }, { width: 80, colour: false })
  expect(text).toContain('line 39\n')
  expect(text).toContain('… 10 more lines')
  expect(text).toContain('▸ inner')
  expect(text).not.toContain('hidden')
})

test('a chart is bars', () => {
  const chart: Block = { kind: 'chart', title: 'P95', unit: 'ms', x: ['1', '10'], series: [{ name: 'base', values: [5, 10] }] }
  const text = renderTerminal(
    { ...rewrite, headline: 'x', findings: [], body: [chart], footer: [] },
    { width: 26, colour: false },
  )
  expect(text.split('\n').slice(2)).toEqual(['P95 (ms)', ' 1 █████ 5', '10 ██████████ 10', ''])
})

test('every finding ends in the command that reproduces it, on one line whatever the width', () => {
  const long = `npx backend-preflight migration-dryrun --seed ${'a-long-path/'.repeat(20)}seed.sql`
  const shown = (commands: (string | null)[]) => {
    const [finding] = rewrite.findings
    const findings = finding ? commands.map((reproduce) => ({ ...finding, reproduce })) : []
    return renderTerminal({ ...rewrite, findings }, { width: 40, colour: false }).match(/^.*Reproduce: .*$/gm)
  }
  expect(shown(['a', 'a', long])).toEqual(['    Reproduce: a', '    Reproduce: a', `    Reproduce: ${long}`])
  expect(shown(['a', null])).toEqual(['    Reproduce: a'])
  expect(shown([null, ' '])).toBeNull()
})
