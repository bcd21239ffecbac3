/** A Report in which every text that a change can control is hostile. */
import fc from 'fast-check'
import type { Block, Evidence, Finding, Report } from '../../src/report/report.ts'
import { code } from '../../src/report/text.ts'
import { hostile } from './hostile.ts'

const text = fc.oneof(
  hostile,
  hostile.map(code),
  fc.tuple(hostile, hostile).map(([name, rest]) => `${code(name)} ${rest}`),
)
const number = fc.integer({ min: 0, max: 10_000_000 })

const evidence: fc.Arbitrary<Evidence> = fc.oneof(
  fc.record({
    kind: fc.constant('lock' as const),
    relation: hostile,
    mode: fc.constant('SHARE'),
    statements: fc.constant<string[]>(['INSERT']),
    forMs: number,
  }),
  fc.record({ kind: fc.constant('rewrite' as const), relation: hostile, bytes: number, rows: number, walBytes: number }),
  fc.record({ kind: fc.constant('server-error' as const), code: hostile, message: hostile, detail: hostile }),
  fc.record({ kind: fc.constant('rows' as const), relation: hostile, count: number, sample: hostile }),
  fc.record({ kind: fc.constant('difference' as const), text: hostile }),
  fc.record({ kind: fc.constant('text' as const), text }),
)

export const hostileFinding: fc.Arbitrary<Finding> = fc.record({
  rule: hostile,
  level: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
  title: text,
  why: text,
  evidence: fc.array(evidence, { maxLength: 3 }),
  at: fc.option(
    fc.record(
      {
        file: fc.oneof(
          hostile,
          fc.array(fc.constantFrom('..', '.', '', 'evil', 'a b'), { maxLength: 8 }).map((parts) => parts.join('/')),
        ),
        line: fc.integer({ min: 1, max: 99 }),
        endLine: fc.integer({ min: 1, max: 99 }),
        column: fc.integer({ min: 1, max: 99 }),
      },
      { requiredKeys: ['file', 'line', 'endLine'] },
    ),
  ),
  remedy: fc.option(
    fc.record(
      { text, code: fc.option(fc.record({ language: fc.constant('sql' as const), text: hostile })), replacement: hostile },
      { requiredKeys: ['text', 'code'] },
    ),
  ),
  docs: fc.oneof(fc.constant('docs/rules/x.md'), hostile, fc.constant('docs/../../../evil/x.md')),
  reproduce: fc.option(hostile),
})

const cell = fc.oneof(
  text,
  hostile.map((value) => ({ code: value })),
  text.map((value) => ({ text: value, strong: true as const })),
)

const span = fc
  .record({ from: number, long: number, label: hostile, weight: fc.constantFrom('light' as const, 'heavy' as const) })
  .map(({ from, long, label, weight }) => ({ fromMs: from, toMs: from + long, label, weight }))

const flat: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text }),
  fc.record({ kind: fc.constant('text' as const), text }),
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.array(text, { minLength: 3, maxLength: 3 }),
    rows: fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.array(text, { minLength: 2, maxLength: 2 }),
    rows: fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 3 }),
    searchable: fc.constant(true as const),
  }),
  fc.record({ kind: fc.constant('diff' as const), text: hostile }),
  fc.record({ kind: fc.constant('code' as const), language: hostile, text: hostile }),
  fc.record({ kind: fc.constant('diagram' as const), notation: fc.constant('erDiagram' as const), text: hostile }),
  fc.record({
    kind: fc.constant('timeline' as const),
    title: hostile,
    lanes: fc.array(fc.record({ name: hostile, spans: fc.array(span, { maxLength: 3 }) }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('chart' as const),
    title: hostile,
    unit: hostile,
    x: fc.array(hostile, { minLength: 2, maxLength: 2 }),
    series: fc.array(fc.record({ name: hostile, values: fc.array(fc.double(), { minLength: 2, maxLength: 2 }) }), {
      maxLength: 2,
    }),
  }),
)

const block: fc.Arbitrary<Block> = fc.oneof(
  flat,
  fc.record({
    kind: fc.constant('details' as const),
    summary: text,
    open: fc.boolean(),
    blocks: fc.array(flat, { maxLength: 3 }),
  }),
)

export const hostileReport: fc.Arbitrary<Report> = fc.record({
  mode: fc.constantFrom('migration-dryrun' as const, 'load-baseline' as const, 'scaffold-check' as const),
  verdict: fc.constantFrom('pass' as const, 'warn' as const, 'fail' as const),
  headline: text,
  findings: fc.array(hostileFinding, { maxLength: 13 }),
  body: fc.array(block, { maxLength: 4 }),
  footer: fc.array(text, { maxLength: 3 }),
  data: fc.constant({}),
  worthSaying: fc.constant(true),
  rules: fc.constant([]),
})
