import { expect, test } from 'vitest'
import { errorVerdict, errorRates as ratesOf } from './error-rate.ts'
import type { TargetEvidence } from './evidence.ts'

const plan = { falseAlarmRate: 0.01, maxP95Regression: 0.05, maxErrorRate: 0.01, looks: [1], leastRounds: 20, confirmation: 0.5 }

/** Of rounds with 200 requests a side; `timeouts`: whether that is why they failed. */
function rounds(failed: readonly (readonly [base: number, head: number])[], { timeouts = false } = {}): TargetEvidence['errors'] {
  const of = (errors: number) => ({ requests: 200, errors, timeouts: timeouts ? errors : 0 })
  return failed.map(([base, head]) => ({ base: of(base), head: of(head) }))
}

const errorRates = (errors: TargetEvidence['errors']) => ratesOf(errors, { unfit: false })

const many = (count: number, base: number, head: number) => Array.from({ length: count }, () => [base, head] as const)

test('failures in a third of the rounds on head alone are proof', () => {
  const { p, rounds: counted, head } = errorRates(rounds([...many(20, 0, 7), ...many(40, 0, 0)]))
  expect(p).toBe(2 ** -20)
  expect(counted).toBe(20)
  expect(head).toEqual({ requests: 12_000, errors: 140 })
})

test('one burst on head is no proof, however large', () => {
  const rates = errorRates(rounds([[0, 200], ...many(39, 0, 0)]))
  expect(rates.p).toBe(0.5)
  expect(errorVerdict(rates, false, plan).verdict).toBe('inconclusive')
})

test('more than may be, and more than base: suspect', () => {
  const rates = errorRates(rounds(many(20, 0, 200)))
  expect(errorVerdict(rates, true, plan)).toMatchObject({ verdict: 'suspect', p: 2 ** -20, baseFailsToo: false })
})

test('more than base, but no more than may be: pass', () => {
  expect(errorVerdict(errorRates(rounds(many(40, 0, 2))), true, plan).verdict).toBe('pass')
})

test('where base fails as much it is not this change', () => {
  const rates = errorRates(rounds([...many(20, 200, 199), ...many(20, 199, 200)]))
  expect(errorVerdict(rates, false, plan)).toMatchObject({ verdict: 'pass', baseFailsToo: true })
})

test('a base that fails too does not excuse a head that fails more', () => {
  const rates = errorRates(rounds(many(40, 4, 40)))
  expect(errorVerdict(rates, true, plan)).toMatchObject({ verdict: 'suspect', baseFailsToo: true })
})

test('without requests nothing is said', () => {
  const none = { requests: 0, errors: 0, timeouts: 0 }
  const rates = errorRates([{ base: none, head: none }])
  expect(rates).toMatchObject({ p: 1, rounds: 0 })
  expect(errorVerdict(rates, false, plan)).toMatchObject({ verdict: 'inconclusive', baseFailsToo: false })
})

test('on an unfit runner timeouts neither accuse nor acquit, and everything else does', () => {
  const [late, wrong] = [rounds(many(40, 0, 40), { timeouts: true }), rounds(many(40, 0, 40))]
  const of = (errors: TargetEvidence['errors']) => {
    const rates = ratesOf(errors, { unfit: true })
    return errorVerdict(rates, rates.p < 0.01, plan)
  }
  expect(errorVerdict(errorRates(late), true, plan).verdict).toBe('suspect')
  expect(of(late)).toMatchObject({ verdict: 'inconclusive', p: 1, head: { requests: 8000, errors: 0 } })
  expect(of(wrong)).toMatchObject({ verdict: 'suspect', head: { errors: 1600 } })
  expect(of(rounds(many(40, 0, 1), { timeouts: true })).verdict).toBe('pass')
})
