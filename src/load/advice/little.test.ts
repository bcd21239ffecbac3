import { expect, test } from 'vitest'
import { cpuBound, cpuMsPerRequest, inFlight, residenceMs } from './little.ts'

// Lazowska et al., "Quantitative System Performance", 1984, chapter 3: a disk that serves 40 requests/s of 22.5 ms each is busy for 90 %;
// 7.5 customers at 0.5/s stay 15 s.
test('the laws', () => {
  expect(inFlight(40, 22.5)).toBeCloseTo(0.9, 12)
  expect(residenceMs(7.5, 0.5)).toBe(15_000)
  expect(cpuMsPerRequest(0.9, 40)).toBeCloseTo(22.5, 12)
  expect(cpuBound(1, 22.5)).toBeCloseTo(44.4, 1)
})
