/** The timeline of a real trace, by what it shows; times are no machine's business. */
import { expect, test } from 'vitest'
import { dryRuns } from '../../../../test/support/dry-run.ts'
import type { Block, Lane, Report } from '../../../report/report.ts'

const dryRun = dryRuns()

function lanesOf(report: Report): Lane[] {
  const all = (blocks: Block[]): Block[] =>
    blocks.flatMap((block) => [block, ...(block.kind === 'details' ? all(block.blocks) : [])])
  const found = all(report.body).filter((block) => block.kind === 'timeline')
  expect(found).toHaveLength(1)
  return found[0]?.lanes ?? []
}

const shown = (lanes: Lane[]) => lanes.map(({ name, spans }) => [name, ...spans.map(({ label, weight }) => `${weight} ${label}`)])

test('transactions with their statements, and the tables of the base with the locks held on them', async () => {
  const report = await dryRun({
    base: 'CREATE TABLE t (id integer PRIMARY KEY, a integer); CREATE INDEX t_rewritten ON t (a); CREATE TABLE p (id integer PRIMARY KEY);',
    seed: 'INSERT INTO t VALUES (1, 1); INSERT INTO p VALUES (1);',
    change: {
      '001_a.sql':
        'UPDATE p SET id = 2;\nALTER TABLE t ALTER COLUMN a TYPE bigint;\nCREATE TABLE fresh (id integer);\nALTER TABLE fresh ADD c integer;',
      '002_b.sql': 'CREATE INDEX CONCURRENTLY t_a ON t (a);',
      '003_c.sql': 'CREATE INDEX p_i ON p (id);',
    },
  })
  const lanes = lanesOf(report)
  expect(shown(lanes)).toEqual([
    ['001_a.sql', 'light line 1: UPDATE', 'heavy line 2: ALTER TABLE', 'light line 3: CREATE TABLE', 'light line 4: ALTER TABLE'],
    ['002_b.sql', 'light line 1: CREATE INDEX'],
    ['003_c.sql', 'heavy line 1: CREATE INDEX'],
    ['p', 'light ROW EXCLUSIVE', 'heavy SHARE'],
    ['t', 'heavy ACCESS EXCLUSIVE', 'light SHARE UPDATE EXCLUSIVE'],
  ])
  const spans = lanes.flatMap((lane) => lane.spans)
  expect(spans.every(({ fromMs, toMs }) => fromMs >= 0 && toMs >= fromMs)).toBe(true)
  const [first, second] = lanes
  expect(first?.spans.at(-1)?.toMs).toBeLessThanOrEqual(second?.spans[0]?.fromMs ?? 0)
  // A lock lasts until its transaction ends, longer than the statement that took it.
  const taken = lanes.find(({ name }) => name === 't')?.spans[0]
  expect(taken?.toMs).toBeGreaterThanOrEqual(first?.spans.at(-1)?.toMs ?? Number.POSITIVE_INFINITY)
})

test('an index that others wait for lies on its table', async () => {
  const report = await dryRun({
    base: 'CREATE TABLE t (id integer PRIMARY KEY, a integer); CREATE INDEX t_a ON t (a);',
    seed: 'INSERT INTO t VALUES (1, 1);',
    change: { '001_a.sql': 'REINDEX INDEX t_a;' },
  })
  expect(shown(lanesOf(report)).at(-1)).toEqual(['t', 'heavy SHARE', 'heavy ACCESS EXCLUSIVE (t_a)'])
})
