import { expect, test } from 'vitest'
import { endedBy, loadLength } from './load-length.ts'

test.each([
  ['as long as is usual', null, 200_000, 2000, { loadMs: 60_000, by: 'duration', tooShortBy: null }],
  ['as long as is wanted', 90_000, 200_000, 2000, { loadMs: 90_000, by: 'duration', tooShortBy: null }],
  ['with room for a confirmation', null, 60_000, 3000, { loadMs: 45_000, by: 'time-budget', tooShortBy: null }],
  ['of sides that cannot be started anew', null, 60_000, null, { loadMs: 52_000, by: 'time-budget', tooShortBy: null }],
  ['too short, as was wanted', 8000, 200_000, 2000, { loadMs: 8000, by: 'duration', tooShortBy: 'duration' }],
  ['too short, as there is no time', 30_000, 25_000, 2000, { loadMs: 11_000, by: 'time-budget', tooShortBy: 'time-budget' }],
  ['too short, as all of it is spent', null, -10, 2000, { loadMs: 1000, by: 'time-budget', tooShortBy: 'time-budget' }],
])('%s', (_, wantedMs, leftMs, restartMs, expected) => {
  expect(loadLength(wantedMs, leftMs, restartMs, 1)).toEqual(expected)
})

test('of several targets the pace takes longer to find, and leaves less', () => {
  const of = (targets: number) => loadLength(null, 60_000, null, targets).loadMs
  expect(of(2)).toBeLessThan(of(1))
  expect(of(20)).toBeGreaterThan(30_000)
})

test('a load that the budget made shorter ended with the budget', () => {
  const [whole, cut] = [loadLength(null, 200_000, 2000, 1), loadLength(null, 40_000, 2000, 1)]
  expect(endedBy({ duet: { ended: 'duration' }, length: whole })).toBe('duration')
  expect(endedBy({ duet: { ended: 'duration' }, length: cut })).toBe('deadline')
  expect(endedBy({ duet: { ended: 'evidence' }, length: cut })).toBe('evidence')
})
