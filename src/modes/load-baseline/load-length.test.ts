import { expect, test } from 'vitest'
import { loadLength } from './load-length.ts'

test.each([
  ['as long as is usual', null, 200_000, 2000, { loadMs: 60_000, tooShortBy: null }],
  ['as long as is wanted', 90_000, 200_000, 2000, { loadMs: 90_000, tooShortBy: null }],
  ['with room for a confirmation', null, 60_000, 3000, { loadMs: 45_000, tooShortBy: null }],
  ['of sides that cannot be started anew', null, 60_000, null, { loadMs: 52_000, tooShortBy: null }],
  ['too short, as was wanted', 8000, 200_000, 2000, { loadMs: 8000, tooShortBy: 'duration' }],
  ['too short, as there is no time', 30_000, 25_000, 2000, { loadMs: 11_000, tooShortBy: 'time-budget' }],
  ['too short, as all of it is spent', null, -10, 2000, { loadMs: 1000, tooShortBy: 'time-budget' }],
])('%s', (_, wantedMs, leftMs, restartMs, expected) => {
  expect(loadLength(wantedMs, leftMs, restartMs)).toEqual(expected)
})
