import { expect, test } from 'vitest'
import type { Report } from '../report/report.ts'
import { strongestLock } from './outputs.ts'

const report: Report = {
  mode: 'migration-dryrun',
  verdict: 'pass',
  headline: '',
  findings: [],
  body: [],
  footer: [],
  data: null,
  worthSaying: false,
  rules: [],
}

function withLocks(...modes: string[]): Report {
  return {
    ...report,
    data: {
      migrations: [{ statements: modes.map((mode) => ({ locks: [{ relation: 'public.a', mode }] })) }, { statements: [] }],
    },
  }
}

test('the strongest of them', () => {
  expect(strongestLock(withLocks('SHARE', 'ACCESS EXCLUSIVE', 'ROW EXCLUSIVE'))).toBe('ACCESS EXCLUSIVE')
  expect(strongestLock(withLocks('ROW EXCLUSIVE', 'SHARE UPDATE EXCLUSIVE'))).toBe('SHARE UPDATE EXCLUSIVE')
  expect(strongestLock(withLocks())).toBe('')
  expect(strongestLock(report)).toBe('')
})
