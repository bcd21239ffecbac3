import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holm, strictestLevel, type Tested } from './holm.ts'

function refused(ps: readonly number[], level: number): boolean[] {
  const tests = ps.map((p) => ({ p, rounds: 60 }))
  const set = holm(tests, level)
  return tests.map((one) => set.has(one))
}

test('the second smallest p gets a level of its own, and the first failure ends it', () => {
  expect(refused([0.01, 0.04, 0.03, 0.005], 0.05)).toEqual([true, false, false, true])
  expect(refused([0.02, 0.001, 0.04], 0.05)).toEqual([true, true, true])
  expect(refused([0.02, 0.02, 0.02], 0.05)).toEqual([false, false, false])
  expect(refused([], 0.05)).toEqual([])
})

// Holm's procedure is the closed test of Bonferroni's (Marcus, Peritz & Gabriel, Biometrika 1976).
test('refuses what Bonferroni refuses in every subset that holds it', () => {
  const p = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.05, noNaN: true }))
  fc.assert(
    fc.property(fc.array(p, { minLength: 1, maxLength: 6 }), (ps) => {
      const subsets = Array.from({ length: 2 ** ps.length }, (_, bits) => ps.map((_, i) => i).filter((i) => (bits >> i) & 1))
      const closed = ps.map((_, i) =>
        subsets
          .filter((subset) => subset.includes(i))
          .every((subset) => Math.min(...subset.map((member) => ps[member] ?? 1)) <= 0.05 / subset.length),
      )
      expect(refused(ps, 0.05)).toEqual(closed)
    }),
  )
})

test('what cannot be refused costs the others nothing', () => {
  const found: Tested = { p: 0.009, rounds: 40 }
  const nothingFailed: Tested = { p: 1, rounds: 0 }
  const couldHave: Tested = { p: 1, rounds: 40 }
  expect(holm([found, nothingFailed], 0.01)).toEqual(new Set([found]))
  expect(holm([found, couldHave], 0.01)).toEqual(new Set())
  expect([strictestLevel([found, nothingFailed], 0.01), strictestLevel([found, couldHave], 0.01)]).toEqual([0.01, 0.005])
})
