import { describe, expect, it } from 'vitest'
import { lockModeOf, milliseconds, strength, strongest } from './observation.ts'
import { lockModes } from './trace.ts'

it.each(lockModes)('pg_locks’ spelling of %s is understood', (mode) => {
  const words = mode.split(' ').map((word) => word.charAt(0) + word.slice(1).toLowerCase())
  expect(lockModeOf(`${words.join('')}Lock`)).toBe(mode)
})

it('another lock mode is an error, not a guess', () => {
  expect(() => lockModeOf('SIReadLock')).toThrow('SIReadLock')
})

it('the strongest of several', () => {
  expect(strongest(['ROW EXCLUSIVE', 'SHARE', 'ACCESS SHARE'])).toBe('SHARE')
  expect(strongest([])).toBe('ACCESS SHARE')
  expect(strength('ACCESS EXCLUSIVE')).toBeGreaterThan(strength('EXCLUSIVE'))
})

describe('settings of time', () => {
  it.each([
    ['0', 0],
    ['500ms', 500],
    ['2s', 2000],
    ['3min', 180_000],
    ['1h', 3_600_000],
    ['1d', 86_400_000],
    ['250us', 0.25],
    ['', null],
  ])('%s', (setting, expected) => {
    expect(milliseconds(setting)).toBe(expected)
  })
})
