import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileReport } from '../../test/support/hostile-report.ts'
import { annotations } from './annotations.ts'
import { rewrite } from './golden/rewrite.ts'
import type { Evidence, Finding, Level, Report } from './report.ts'
import { visible } from './visible.ts'

const [first] = rewrite.findings
if (first === undefined) throw new Error('the fixture has no finding')

function report(...findings: Partial<Finding>[]): Report {
  return { ...rewrite, findings: findings.map((changes) => ({ ...(first as Finding), ...changes })) }
}

function many(level: Level, count: number): Partial<Finding>[] {
  const evidence = (forMs: number): Evidence[] => [{ kind: 'lock', relation: 'a', mode: 'SHARE', statements: ['SELECT'], forMs }]
  return Array.from({ length: count }, (_, index) => ({ level, title: `${level} ${index}`, evidence: evidence(index) }))
}

test('are plain text beside the line, with measure, remedy and command', () => {
  expect(annotations(rewrite)[1]).toEqual({
    kind: 'error',
    file: 'migrations/0042_order_total.sql',
    line: 9,
    endLine: 9,
    column: null,
    title: 'Index orders_customer_id_idx is built while writes wait',
    message: [
      'CREATE INDEX without CONCURRENTLY holds SHARE on orders until the transaction ends: reads go on, every INSERT, UPDATE and DELETE waits.',
      'Measured: writes to orders wait up to 605 ms (SHARE); orders read from end to end: 1 M rows',
      'Instead: build it concurrently, alone in a migration that runs without a transaction.',
      '-- preflight: no-transaction\nCREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);',
      'Reproduce: npx backend-preflight migration-dryrun --rows 1M',
    ].join('\n\n'),
  })
})

test('nine of a kind are shown, the worst, and nothing is said of the rest where there is none', () => {
  const kept = annotations(report(...many('info', 9), ...many('warning', 9), ...many('error', 9)))
  expect(kept.map(({ kind }) => kind)).toEqual([
    ...Array(9).fill('error'),
    ...Array(9).fill('warning'),
    ...Array(9).fill('notice'),
  ])
  expect(kept[0]).toMatchObject({ title: 'error 8' })
})

test('where some are left out, the last one is about the run and says how many, in the place of a notice', () => {
  const kept = annotations(report(...many('info', 12), ...many('warning', 2), ...many('error', 15)))
  expect(kept.map(({ kind }) => kind)).toEqual([
    ...Array(9).fill('error'),
    ...Array(2).fill('warning'),
    ...Array(9).fill('notice'),
  ])
  expect(kept.slice(0, 9).map(({ title }) => title)).toEqual(Array.from({ length: 9 }, (_, index) => `error ${14 - index}`))
  expect(kept.at(-1)).toMatchObject({ kind: 'notice', file: null, line: null, title: '6 errors, 4 notes more' })
  expect(
    annotations(report(...many('error', 11)))
      .map(({ title }) => title)
      .slice(8),
  ).toEqual(['error 2', '2 errors more'])
})

test('two findings on a line stay two', () => {
  const kept = annotations(report({ title: 'one' }, { title: 'two' }))
  expect(kept.map(({ line, title }) => [line, title])).toEqual([
    [3, 'one'],
    [3, 'two'],
  ])
})

test('a column is given within one line, since GitHub shows none across several', () => {
  const at = { file: 'a.sql', line: 3, endLine: 9, column: 14 }
  expect(annotations(report({ at }))[0]).toMatchObject({ line: 3, endLine: 3, column: 14 })
})

test('what is too long is cut or left out, the command is kept', () => {
  const long = 'x'.repeat(10_000)
  const reproduce = `npx backend-preflight migration-dryrun --seed ${'y'.repeat(1500)}`
  const [kept] = annotations(
    report({ title: long, why: long, evidence: [{ kind: 'text', text: long }], remedy: { text: long, code: null }, reproduce }),
  )
  expect(kept?.title).toHaveLength(255)
  expect(kept?.message.length).toBeLessThanOrEqual(4096)
  expect(kept?.message.endsWith(`…\n\nReproduce: ${reproduce}`)).toBe(true)
  expect(kept?.message.match(/Reproduce:/g)).toHaveLength(1)
  const code = Array.from({ length: 500 }, (_, index) => `SELECT ${index};`).join('\n')
  expect(annotations(report({ remedy: { text: 'so', code: { language: 'sql', text: code } } }))[0]?.message).not.toContain(
    'SELECT',
  )
  expect(annotations(report({ at: { file: long, line: 1, endLine: 1 } }))[0]).toMatchObject({ file: null, line: null })
})

test('keep within the limits, and hold nothing that is not seen', () => {
  fc.assert(
    fc.property(hostileReport, (hostile) => {
      const kept = annotations(hostile)
      for (const kind of ['error', 'warning', 'notice'])
        expect(kept.filter((one) => one.kind === kind).length).toBeLessThanOrEqual(9)
      for (const { title, message } of kept) {
        expect(title.length).toBeLessThanOrEqual(255)
        expect(message.length).toBeLessThanOrEqual(4096)
        expect(visible(title)).toBe(title)
        expect(visible(message)).toBe(message)
      }
    }),
    { numRuns: 300 },
  )
})
