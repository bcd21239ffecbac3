/** What is given as a header, or stands in a URL as a credential, reaches no output of a load, however it was given and whatever is wrong with it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readConfig } from '../config/config.ts'
import type { Given } from '../config/input.ts'
import { readScenario } from '../modes/load-baseline/scenario.ts'
import { redact, redactAll } from '../redact.ts'
import { annotations } from '../report/annotations.ts'
import { loadBaseline } from '../report/golden/load-baseline.ts'
import { renderHtml } from '../report/html.ts'
import { renderJson } from '../report/json.ts'
import { renderMarkdown } from '../report/markdown.ts'
import type { Report } from '../report/report.ts'
import { renderSarif } from '../report/sarif.ts'
import { renderTerminal } from '../report/terminal.ts'
import { failureOf } from './failure.ts'

/** Ends that stand nowhere else, around characters that a header's value may have (RFC 9110, 5.5). */
const end = fc.string({ unit: fc.constantFrom(...'abcdefghijkmnpqrstuvwxyz23456789'), minLength: 10, maxLength: 10 })
const middle = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)), maxLength: 80 })
const secret = fc.tuple(end, middle, end).map((parts) => parts.join(''))

type Inputs = Record<string, unknown>

const names = fc.constantFrom(
  'Authorization',
  'X-Api-Key',
  'X-Tenant',
  'Cookie',
  'x-amz-security-token',
  'Forwarded',
  'not a name',
)
/** A cookie and a parameter have no blanks, quotes, commas or semicolons (RFC 6265, 4.1.1). */
const schemesOf = (value: string) =>
  fc.constantFrom('', 'Bearer ', 'Token ', ...(/[\s",;]/.test(value) ? [] : ['sid=', 'Digest response=']))

/** One header, in every way in which headers are given; also in wrong ones. */
const headerInputs = (value: string): fc.Arbitrary<Inputs> =>
  fc.tuple(names, schemesOf(value)).chain(([name, scheme]) => {
    const line = `${name}: ${scheme}${value}`
    const map = { [name]: `${scheme}${value}` }
    const headers = fc.constantFrom<unknown>(line, [line], map, [map], `${line}\n${line}`, `Accept: text/html\n${line}`, {
      nested: map,
    })
    return headers.chain((given) =>
      fc.constantFrom<Inputs>(
        { header: given, url: 'http://127.0.0.1:1/orders' },
        { header: [line, 7, given], url: '/orders' },
        { targets: [{ url: 'http://127.0.0.1:1/orders', headers: given }] },
        { targets: [{ path: '/orders', headers: given, weight: 'heavy' }], 'start-command': 'true' },
        { targets: [{ path: '/orders', headers: given, unknown: 1 }], 'start-command': 'true' },
        { header: given, url: 'http://127.0.0.1:1/orders', concurrency: line },
      ),
    )
  })

/** A URL with the secret in it, in every input that takes one. */
const urlInputs = (value: string): fc.Arbitrary<Inputs> => {
  const written = encodeURIComponent(value)
  const urls = fc.constantFrom(
    `http://ann:${written}@127.0.0.1:1/orders`,
    `http://${written}@127.0.0.1:1/orders`,
    ...(/[\s/?#@]/.test(value) ? [] : [`http://ann:${value}@127.0.0.1:1/orders`]),
    `http://127.0.0.1:1/orders?limit=2&access_token=${written}`,
    `/orders?api_key=${written}#top`,
    `orders?token=${written}`,
  )
  return urls.chain((url) =>
    fc.constantFrom<Inputs>(
      { url },
      { targets: `GET ${url}\n3 post ${url}` },
      { targets: [{ url, name: 'orders' }, `get ${url}`] },
      { targets: [{ path: url, weight: -1 }] },
      { url: '/orders', baseline: url },
      { url: '/orders', 'start-command': 'true', baseline: url },
      { url, 'start-command': 'true', 'ready-url': url },
    ),
  )
}

const bodyInputs = (value: string): fc.Arbitrary<Inputs> =>
  fc.constantFrom<Inputs>(
    { url: 'http://127.0.0.1:1/login', body: JSON.stringify({ user: { password: value } }) },
    { url: 'http://127.0.0.1:1/login', body: `user=ann&password=${encodeURIComponent(value)}` },
    { targets: [{ url: 'http://127.0.0.1:1/login', body: { password: value } }] },
  )

const cases = secret.chain((value) =>
  fc.oneof(headerInputs(value), urlInputs(value), bodyInputs(value)).map((inputs) => ({ value, inputs })),
)

/** What the program says by itself: the failure, or the command that repeats the run and the targets' names. */
async function said(inputs: Inputs): Promise<string> {
  const given = new Map<string, Given>(
    Object.entries({ mode: 'load-baseline', ...inputs }).map(([name, value]) => [name, { value, origin: name }]),
  )
  try {
    const config = await readConfig(given, import.meta.dirname)
    if (config.mode !== 'load-baseline') throw new Error(`the mode is ${config.mode}`)
    const { targets } = await readScenario({ ...config, mode: config.mode })
    return redact([config.command, ...targets.map(({ name }) => name)].join('\n'))
  } catch (error) {
    const { headline, details } = failureOf(error)
    return `${headline}\n${details}`
  }
}

/** A service that repeats what it was sent, so that it stands in statements, names and messages; as every way out shows that. */
function shown(value: string): string[] {
  const text = JSON.stringify(loadBaseline).replaceAll('orders', () => JSON.stringify(`orders of ${value}`).slice(1, -1))
  const report: Report = redactAll(JSON.parse(text))
  return [
    renderTerminal(report, { width: 100, colour: true }),
    renderMarkdown(report),
    renderJson(report),
    renderHtml(report),
    renderSarif(report, { category: 'load' }),
    JSON.stringify(annotations(report)),
  ]
}

test('no header’s value, and no credential in a URL or a body', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ value, inputs }) => {
      const everything = [await said(inputs), ...shown(value), ...shown(encodeURIComponent(value))]
      for (const part of [value.slice(0, 10), value.slice(-10)]) {
        for (const text of everything) expect(text.includes(part), `${part} in ${text.slice(0, 300)}`).toBe(false)
      }
    }),
    { numRuns: 100 },
  )
})

test('a header’s value that is a word of the report’s own form hides nothing', async () => {
  await said({ header: 'X-Stage: regression\nX-Mode: load-baseline', url: 'http://127.0.0.1:1/' })
  expect(redact('{"mode":"load-baseline","outcome":"regression"}')).toBe('{"mode":"load-baseline","outcome":"regression"}')
})
