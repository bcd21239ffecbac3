import fc from 'fast-check'
import { expect, test } from 'vitest'
import { failures } from '../measurement.ts'
import type { Target } from '../target.ts'
import { goodStatus, readStatusExpectation } from '../targets/status-expectation.ts'
import { readArtilleryReport } from './report.ts'

const target: Target = {
  name: 'GET /orders {{ x }}',
  method: 'GET',
  url: '/',
  headers: {},
  body: null,
  weight: 1,
  expected: goodStatus,
}
const named = (name: string, expected = goodStatus): Target => ({ ...target, name, expected })

const summary = {
  min: 1,
  max: 51,
  count: 165,
  mean: 10.4,
  p50: 7.9,
  median: 7.9,
  p75: 12.1,
  p90: 19.9,
  p95: 23.8,
  p99: 32.8,
  p999: 34.1,
}
const { count: _, median: __, ...latencyMs } = summary

/** Out of what Artillery 2.0.34 wrote. */
const report = {
  aggregate: {
    period: 1795600970000,
    counters: {
      'vusers.skipped': 85,
      'http.codes.200': 165,
      'http.codes.404': 8,
      'http.requests': 192,
      'vusers.failed': 19,
      'plugins.metrics-by-endpoint.GET /orders {{ x }}.codes.200': 165,
      'plugins.metrics-by-endpoint.hang.errors.ETIMEDOUT': 8,
      'plugins.metrics-by-endpoint.reset.errors.ECONNRESET': 10,
      'plugins.metrics-by-endpoint.reset.errors.EPIPE': 1,
      'plugins.metrics-by-endpoint.missing.codes.codes.404': 8,
      'errors.ETIMEDOUT': 8,
    },
    rates: { 'http.request_rate': 72 },
    firstMetricAt: 1795600968907,
    lastMetricAt: 1795600972251,
    summaries: {
      'http.response_time': { ...summary, count: 173 },
      'plugins.metrics-by-endpoint.response_time.GET /orders {{ x }}': summary,
    },
  },
  intermediate: [],
}

test('each target gets its own counts and percentiles', () => {
  const targets = [
    target,
    named('hang'),
    named('reset'),
    named('missing.codes', readStatusExpectation('2xx')),
    named('missing'),
    named('never'),
  ]
  const { measured, ...whole } = readArtilleryReport(JSON.stringify(report), targets)
  expect(whole).toEqual({ latencyMs, elapsedMs: 3344, others: 0 })
  const none = { statuses: new Map(), failures: new Map(), latencyMs: null }
  expect([...measured]).toEqual([
    [target.name, { requests: 165, statuses: new Map([[200, 165]]), failures: new Map(), errors: 0, latencyMs }],
    ['hang', { ...none, requests: 8, failures: new Map([['timeout', 8]]), errors: 8 }],
    ['reset', { ...none, requests: 11, failures: new Map([['reset', 11]]), errors: 11 }],
    ['missing.codes', { ...none, requests: 8, statuses: new Map([[404, 8]]), errors: 8 }],
    ['missing', { ...none, requests: 0, errors: 0 }],
    ['never', { ...none, requests: 0, errors: 0 }],
  ])
})

test.each([
  '',
  '{',
  'null',
  '[]',
  '{}',
  '{"aggregate":null}',
  '{"aggregate":{"counters":{"a":"b"}}}',
  '{"aggregate":{"counters":{"a":-1}}}',
])('%j is refused in one line', (json) => {
  expect(() => readArtilleryReport(json, [target])).toThrow(/^Artillery's report [^\n]+$/)
})

test('any report is read consistently, or refused in one line', () => {
  const counter = fc.constantFrom(
    'codes.200',
    'codes.500',
    'codes.x',
    'errors.ETIMEDOUT',
    'errors.EPROTO',
    'errors.ENOTFOUND',
    'errors.Error',
    'errors.ECONNREFUSED',
  )
  const counters = fc.dictionary(
    fc.tuple(fc.constantFrom('a', 'a.codes', 'b'), counter).map(([name, rest]) => `plugins.metrics-by-endpoint.${name}.${rest}`),
    fc.nat(),
  )
  const summaries = fc.dictionary(
    fc.constantFrom('http.response_time', 'plugins.metrics-by-endpoint.response_time.a'),
    fc.oneof(fc.constant(summary), fc.jsonValue()),
  )
  fc.assert(
    fc.property(counters, summaries, (counters, summaries) => {
      try {
        const { measured } = readArtilleryReport(JSON.stringify({ aggregate: { counters, summaries } }), [named('a'), named('b')])
        for (const { requests, errors, failures: failed } of measured.values()) {
          expect(errors).toBeLessThanOrEqual(requests)
          for (const failure of failed.keys()) expect(failures).toContain(failure)
        }
      } catch (error) {
        expect(error).toHaveProperty('message', expect.stringMatching(/^Artillery's report [^\n]+$/))
      }
    }),
  )
})
