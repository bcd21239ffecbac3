import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { UserError } from '../../errors.ts'
import { cellsOf, isCounted, keepTrial, readTrials, remaining } from './campaign.ts'
import { works } from './sample-service.ts'
import type { Trial } from './trial.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'campaign-'))
})
afterAll(() => rm(folder, { recursive: true }))

const trial: Trial = {
  work: 'cpu',
  slowdown: 0.1,
  outcome: 'regression',
  estimate: 1.1,
  low: 1.05,
  high: 1.16,
  rounds: 40,
  loadSeconds: 24.1,
  suspected: true,
  sides: 'together',
  busy: 0.6,
  others: 0.02,
  at: '2026-05-04T10:00:00.000Z',
  machine: '2 × processor, Node 24.0.0',
  pace: { kind: 'open', perSecond: 200 },
  by: 'p95',
  ratios: { p95: [0.1, 0.0953], p50: [0.0953, 0.1] },
  alike: { p95: [-0.01], p50: [0] },
  confirming: { p95: [0.09], p50: [0.1] },
}

test('the counts are those asked for, spread over the works', () => {
  const cells = cellsOf(works, [0.05, 0.1], { alike: 100, slower: 7 })
  expect(cells.filter(({ slowdown }) => slowdown === 0).map(({ runs }) => runs)).toEqual([34, 33, 33])
  expect(cells.filter(({ slowdown }) => slowdown === 0.1).map(({ runs }) => runs)).toEqual([3, 2, 2])
})

test('wherever it is broken off, no cell is further than a run behind its share', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 20 }), fc.nat(), (alike, slower, at) => {
      const cells = cellsOf(works, [0.05, 0.1, 0.2], { alike, slower })
      const order = remaining(cells, [])
      expect(order.length).toBe(alike + 3 * slower)
      const done = order.slice(0, order.length === 0 ? 0 : at % order.length)
      for (const cell of cells) {
        const run = done.filter((each) => each === cell).length
        expect(Math.abs(run - (cell.runs * done.length) / Math.max(1, order.length))).toBeLessThanOrEqual(1 + cells.length / 2)
      }
      expect(done.length + remaining(cells, done).length).toBe(order.length)
    }),
  )
})

test('a file is gone on with where it ends', async () => {
  const file = join(folder, 'kept.jsonl')
  expect(await readTrials(file)).toEqual([])
  await keepTrial(file, trial)
  await keepTrial(file, { ...trial, slowdown: 0 })
  expect(await readTrials(file)).toEqual([trial, { ...trial, slowdown: 0 }])
})

test('on a quiet machine only what nothing disturbed counts', () => {
  expect(isCounted(trial, null)).toBe(true)
  expect(isCounted(trial, 0.05)).toBe(true)
  expect(isCounted({ others: 0.06 }, 0.05)).toBe(false)
  expect(isCounted({ others: null }, 0.05)).toBe(false)
})

test('a file of something else is refused by its line', async () => {
  const file = join(folder, 'other.jsonl')
  await writeFile(file, `${JSON.stringify(trial)}\n{"work":"sleep"}\n`)
  await expect(readTrials(file)).rejects.toThrow(/other\.jsonl:2: the line is no trial/)
  await expect(readTrials(file)).rejects.toBeInstanceOf(UserError)
})
