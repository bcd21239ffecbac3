import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostileFinding } from '../../test/support/hostile-report.ts'
import { fingerprints } from './fingerprint.ts'
import { rewrite } from './golden/rewrite.ts'
import type { Finding } from './report.ts'
import { code } from './text.ts'

const [base] = rewrite.findings
if (base === undefined) throw new Error('the fixture has no finding')

function titled(title: string, changes: Partial<Finding> = {}): Finding {
  return { ...(base as Finding), title, ...changes }
}

function print(finding: Finding): string {
  return fingerprints([finding])[0] ?? ''
}

test('are 16 hexadecimal digits, the same on every machine', () => {
  expect(fingerprints(rewrite.findings)).toEqual(['d7c8b18ce3e079df', '2301bf9e0be96069', '54b3a6f195cfdc07', 'c7c2859c66bf928d'])
})

describe('a finding is known again', () => {
  test('whatever its lines, evidence, remedy, explanation and command have become', () => {
    fc.assert(
      fc.property(
        fc.array(hostileFinding, { maxLength: 8 }),
        fc.array(hostileFinding, { minLength: 8, maxLength: 8 }),
        fc.nat(500),
        (findings, others, down) => {
          const later = findings.map((finding, index): Finding => {
            const { why, evidence, remedy, reproduce, level } = others[index] ?? finding
            const at = finding.at && { ...finding.at, line: finding.at.line + down, endLine: finding.at.endLine + down }
            return { ...finding, at, why, evidence, remedy, reproduce, level }
          })
          expect(fingerprints(later)).toEqual(fingerprints(findings))
        },
      ),
    )
  })

  test('whatever stands around it, and in which order', () => {
    fc.assert(
      fc.property(
        fc.array(hostileFinding, { maxLength: 8 }),
        fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
        (given, weights) => {
          // Alike and on one line, only their order can tell them apart.
          const findings = given.map((finding, index) => ({ ...finding, at: finding.at && { ...finding.at, line: index + 1 } }))
          const placed = findings.filter(({ at }) => at !== null)
          const order = placed.map((_, index) => index).toSorted((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0))
          const prints = fingerprints(placed)
          const shuffled = fingerprints(order.flatMap((index) => placed[index] ?? []))
          expect(shuffled).toEqual(order.map((index) => prints[index]))
        },
      ),
    )
  })

  test.each([
    ['`GET /orders` P95 is 23 % slower than `main`', '`GET /orders` P95 is 17.5 % slower than `main`'],
    ['Keeps writes of `orders` waiting for 605 ms', 'Keeps writes of `orders` waiting for 2 min 5 s'],
    ['Keeps writes of `orders` waiting for 605 ms', 'Keeps writes of `orders` waiting for for ever'],
    ['Rewrites `orders` while reads wait 1.7 s at 1 M rows', 'Rewrites `orders` while reads wait 12 s at 950,000 rows'],
    ['Drops `a` with 12,000 rows', 'Drops `a` with 1 row'],
    ['Runs in 2 transactions, and stays half applied', 'Runs in 13 transactions, and stays half applied'],
    ['`GET /orders` runs 50 × a request', '`GET /orders` runs 5 × a request'],
    ['P95 is slower by 17 to 30 %', 'P95 is slower by 2 %'],
    ['sends 110 MB of WAL', 'sends 9 kB of WAL'],
  ])('whatever was measured: %j, %j', (one, other) => {
    expect(print(titled(one))).toBe(print(titled(other)))
  })
})

describe('two findings differ', () => {
  test.each([
    ['`orders_1 rows` is locked', '`orders_2 rows` is locked'],
    ['the code answers 409', 'the code answers 404'],
    ['P95 is slower', 'P99 is slower'],
    ['Reads `a` end to end', 'Reads `b` end to end'],
    ['v1 is gone', 'v2 is gone'],
  ])('%j, %j', (one, other) => {
    expect(print(titled(one))).not.toBe(print(titled(other)))
  })

  test('in rule, in file, in the name of what they are about', () => {
    fc.assert(
      fc.property(
        hostileFinding,
        fc.constantFrom('rule', 'file', 'name'),
        fc.string(),
        fc.string(),
        (finding, part, one, other) => {
          fc.pre(code(one) !== code(other))
          const at = { file: 'a', line: 1, endLine: 1 }
          const changed = (value: string): Finding => {
            if (part === 'rule') return { ...finding, rule: value }
            return part === 'file'
              ? { ...finding, at: { ...at, file: value } }
              : { ...finding, title: `${code(value)} is locked` }
          }
          expect(print(changed(one))).not.toBe(print(changed(other)))
        },
      ),
    )
  })

  test('even where all of that is alike, and the first keeps its own when a second joins it', () => {
    const one = titled('Reads `a`', { at: { file: 'a.sql', line: 3, endLine: 3 } })
    const two = titled('Reads `a`', { at: { file: 'a.sql', line: 9, endLine: 9 } })
    const prints = fingerprints([two, one])
    expect(new Set(prints).size).toBe(2)
    expect(prints[1]).toBe(print(one))
  })
})

test('a title of ten million characters is no hindrance', () => {
  expect(print(titled('1,'.repeat(5_000_000)))).toMatch(/^[0-9a-f]{16}$/)
  expect(print(titled('`` '.repeat(3_000_000)))).not.toBe(print(titled('`` '.repeat(3_000_001))))
})
