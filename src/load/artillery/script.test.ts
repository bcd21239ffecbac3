import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { UserError } from '../../errors.ts'
import type { Pace } from '../drive/loader.ts'
import type { Target } from '../target.ts'
import { goodStatus, readStatusExpectation } from '../targets/status-expectation.ts'
import { artilleryScript } from './script.ts'
import { wholeWeights } from './weights.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }).filter((each) => each.isWellFormed()),
  fc
    .array(
      fc.constantFrom(
        '{{',
        '}}',
        '{',
        '}',
        ' x ',
        '$randomNumber(1, 2)',
        '"',
        "'",
        ': ',
        '# ',
        '\n',
        '\x7f',
        '\u2028',
        '\ufeff',
        '- ',
        '%',
      ),
    )
    .map((parts) => parts.join('')),
)

const targets: fc.Arbitrary<Target[]> = fc.uniqueArray(
  fc.record({
    name: text,
    method: fc.constantFrom('GET', 'POST', 'PUT'),
    url: fc.webPath().map((path) => `/${path}`),
    headers: fc.dictionary(fc.constantFrom('x-a', 'y', 'no', 'Authorization'), fc.stringMatching(/^[ -~]*$/)),
    body: fc.option(text.map((each) => Buffer.from(each))),
    weight: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.double({ min: 0.01, max: 1000, noNaN: true })),
    expected: fc.constantFrom(goodStatus, readStatusExpectation('404')),
  }),
  { selector: ({ name }) => name, minLength: 1, maxLength: 5 },
)

const request = z.object({
  name: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string().optional(),
  expect: z.object({ statusCode: z.array(z.number()) }),
})
const literals = z.record(z.string(), z.string())
const form = z.object({
  scenarios: z.array(
    z.object({ name: z.string(), weight: z.number().int().min(1), flow: z.array(z.record(z.string(), z.unknown())).length(1) }),
  ),
})

const open: Pace = { kind: 'open', perSecond: 20 }

function scriptOf(given: readonly Target[], change: { pace?: Pace; durationMs?: number; ca?: string } = {}): string {
  const settings = { origin: 'http://127.0.0.1:4000', durationMs: 30_000, timeoutMs: 10_000, ca: null, pace: open }
  return artilleryScript({ targets: given, ...settings, ...change })
}

/** The request of a step, with its literals put in where Artillery would put them. */
function requestIn(step: Record<string, unknown>) {
  const [inner, values] =
    'over' in step
      ? [z.array(z.record(z.string(), z.unknown())).parse(step.loop)[0], z.array(literals).parse(step.over)[0]]
      : [step, {}]
  const [[method, given] = ['', {}]] = Object.entries(inner ?? {})
  const { url, headers, body, ...rest } = request.parse(given)
  const rendered = (written: string) => {
    const [, key] = /^\{\{ literal\d*\.(\w+) \}\}$/.exec(written) ?? []
    // Anything else with braces, Artillery would render.
    if (key === undefined) expect(written).not.toContain('{{')
    return key === undefined ? written : (values?.[key] ?? '')
  }
  return {
    method,
    url: rendered(url),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, rendered(value)])),
    body: rendered(body ?? ''),
    ...rest,
  }
}

test.each(['1.1', '1.2'] as const)('every text comes through, whatever it holds, in YAML %s', (version) => {
  fc.assert(
    fc.property(targets, (given) => {
      const yaml = scriptOf(given)
      // js-yaml takes nothing else.
      expect(yaml).toMatch(/^[\x20-\x7e\n]*$/)
      const { scenarios } = form.parse(parse(yaml, { version }))
      expect(scenarios).toHaveLength(given.length)
      scenarios.forEach(({ flow: [step] }, index) => {
        const target = given[index]
        if (target === undefined || step === undefined) throw new Error('a target is missing')
        const { method, name, headers, body } = requestIn(step)
        expect({ method, body }).toEqual({ method: target.method.toLowerCase(), body: target.body?.toString() ?? '' })
        expect(headers).toMatchObject(target.headers)
        expect(name.replaceAll('\u200b', '')).toBe(target.name.replaceAll('\u200b', ''))
      })
    }),
  )
})

const target: Target = { name: 'GET /', method: 'GET', url: '/', headers: {}, body: null, weight: 1, expected: goodStatus }

test('braces in a URL are encoded, and one that cannot be decoded comes from a variable', () => {
  const { scenarios } = form.parse(
    parse(
      scriptOf([
        { ...target, url: '/a?filter={{b}}' },
        { ...target, name: 'b', url: '/a%FF?{' },
      ]),
    ),
  )
  const [first, second] = scenarios.map(({ flow: [step] }) => requestIn(step ?? {}).url)
  expect(first).toBe('/a?filter=%7B%7Bb%7D%7D')
  expect(second).toBe('/a%FF?%7B')
})

test('an open pace is a rate of arrivals of one request each', () => {
  expect(parse(scriptOf([target])).config).toMatchObject({
    phases: [{ duration: 30, arrivalRate: 20 }],
    http: { pool: expect.any(Number), timeout: 10 },
  })
  expect(parse(scriptOf([target], { pace: { kind: 'open', perSecond: 0.25 } })).config.phases).toEqual([
    { duration: 30, arrivalCount: 8 },
  ])
  expect(parse(scriptOf([target], { durationMs: 300 })).config.phases).toEqual([{ duration: 1, arrivalRate: 20 }])
})

test('a closed one is a limit of users, each of whom makes several', () => {
  const script = parse(scriptOf([target], { pace: { kind: 'closed', concurrency: 50 } }))
  expect(script.config.phases).toEqual([{ duration: 30, arrivalRate: 100, maxVusers: 50 }])
  expect(script.scenarios[0].flow).toEqual([{ loop: [expect.objectContaining({ get: expect.anything() })], count: 10 }])
})

test('an authority, an expectation, and what our own driver would send', () => {
  const script = parse(
    scriptOf([{ ...target, expected: readStatusExpectation('404, 299') }], { ca: '-----BEGIN CERTIFICATE-----\nx\n' }),
  )
  expect(script.config.tls).toEqual({ certificateAuthority: '-----BEGIN CERTIFICATE-----\nx\n' })
  expect(script.scenarios[0].flow[0].get).toMatchObject({
    expect: { statusCode: [299, 404] },
    followRedirect: false,
    gzip: false,
    headers: { accept: '*/*', 'user-agent': 'preflight' },
  })
})

test('a body that is no text is refused', () => {
  expect(() => scriptOf([{ ...target, method: 'POST', body: Buffer.from([0xff, 0xfe]) }])).toThrow(UserError)
})

test('weights become whole numbers in the same proportions', () => {
  expect(wholeWeights([2, 4, 6])).toEqual([1, 2, 3])
  expect(wholeWeights([0.5, 0.25])).toEqual([667, 333])
  expect(wholeWeights([1_000_000, 1])).toEqual([1000, 1])
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 }), (weights) => {
      const whole = wholeWeights(weights)
      const [sum, wholeSum] = [weights, whole].map((each) => each.reduce((all, weight) => all + weight, 0))
      // A list of a hundred entries for each.
      expect(wholeSum).toBeLessThanOrEqual(1000 + weights.length)
      whole.forEach((weight, index) => {
        expect(Number.isInteger(weight)).toBe(true)
        expect(Math.abs(weight - Math.max(1, (1000 * (weights[index] ?? 0)) / (sum ?? 1)))).toBeLessThanOrEqual(0.5)
      })
    }),
  )
})
