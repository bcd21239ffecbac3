import { expect, test } from 'vitest'
import type { AnswerHeaders } from './answer-headers.ts'
import { judgeSecurityHeaders } from './security-headers.ts'

/** What helmet 8 sends by itself, with Express's type of a page. */
const helmet: AnswerHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'self';base-uri 'self';font-src 'self' https: data:;form-action 'self';frame-ancestors 'self';img-src 'self' data:;object-src 'none';script-src 'self';script-src-attr 'none';style-src 'self' https: 'unsafe-inline';upgrade-insecure-requests",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
}

const json: AnswerHeaders = { ...helmet, 'content-type': 'application/json; charset=utf-8' }

function flaws(headers: AnswerHeaders, how: { https?: boolean; authenticated?: boolean } = {}) {
  const judged = judgeSecurityHeaders(headers, { https: how.https ?? true, authenticated: how.authenticated ?? false })
  return judged.map(({ header, kind, level }) => `${header} ${kind} ${level}`)
}

test("helmet's own settings lack just the isolation that it leaves to the user", () => {
  expect(flaws(helmet)).toEqual(['Cross-Origin-Embedder-Policy missing info'])
  expect(flaws(json)).toEqual(['Cross-Origin-Embedder-Policy missing info'])
})

test('a bare Express page lacks them all, and tells who sent it', () => {
  expect(flaws({ 'content-type': 'text/html; charset=utf-8', 'x-powered-by': 'Express' })).toEqual([
    'Strict-Transport-Security missing warning',
    'Content-Security-Policy missing warning',
    'X-Frame-Options missing warning',
    'X-Content-Type-Options missing warning',
    'Cross-Origin-Opener-Policy missing warning',
    'Cross-Origin-Embedder-Policy missing info',
    'Cross-Origin-Resource-Policy missing info',
    'Referrer-Policy missing info',
    'X-Powered-By revealing warning',
  ])
})

test('of JSON only what matters there is a warning', () => {
  const found = flaws({ 'content-type': 'application/json' })
  expect(found.filter((flaw) => flaw.endsWith('warning'))).toEqual([
    'Strict-Transport-Security missing warning',
    'X-Content-Type-Options missing warning',
  ])
  expect(found).toContain('X-Frame-Options missing info')
})

test('over plain HTTP the lack of HSTS proves nothing', () => {
  const [flaw] = judgeSecurityHeaders({ ...json, 'strict-transport-security': undefined }, { https: false, authenticated: false })
  expect(flaw).toMatchObject({ header: 'Strict-Transport-Security', level: 'info', why: expect.stringContaining('proxy') })
})

test.each<[string, string, string | null]>([
  ['strict-transport-security', 'max-age=0', 'max-age=0'],
  ['strict-transport-security', 'max-age=300; includeSubDomains', '180 days'],
  ['strict-transport-security', 'includeSubDomains', 'no max-age'],
  ['strict-transport-security', 'x-max-age=31536000', 'no max-age'],
  ['strict-transport-security', 'includeSubDomains ; Max-Age = "63072000"', null],
  ['content-security-policy', "default-src 'self' 'unsafe-inline'", "'unsafe-inline'"],
  ['content-security-policy', "script-src 'unsafe-inline' 'nonce-r4nd0m'", null],
  ['content-security-policy', "script-src 'self' 'unsafe-eval'", "'unsafe-eval'"],
  ['content-security-policy', 'script-src *', '*'],
  ['content-security-policy', "script-src https: 'strict-dynamic' 'nonce-r4nd0m'", null],
  ['content-security-policy', "img-src 'self'", 'neither script-src nor default-src'],
  ['content-security-policy', "script-src 'self'; script-src 'unsafe-inline'", null],
  ['content-security-policy', "script-src 'unsafe-inline', script-src 'self'", null],
  ['content-security-policy', "default-src 'none'; frame-ancestors *", 'every page'],
  ['x-content-type-options', 'sniff', 'nosniff'],
  ['x-content-type-options', 'NoSniff', null],
  ['cross-origin-opener-policy', 'unsafe-none', 'keeps a hold'],
  ['cross-origin-opener-policy', 'same-origin; report-to="coop"', null],
  ['cross-origin-resource-policy', 'cross-origin', 'public only'],
  ['referrer-policy', 'unsafe-url', 'whole address'],
  ['referrer-policy', 'unsafe-url, strict-origin', null],
  ['referrer-policy', 'whatever', 'No browser'],
  ['server', 'nginx/1.25.3', 'version'],
  ['server', 'Apache/2.4.58 (Ubuntu)', 'version'],
  ['server', 'cloudflare', null],
  ['x-powered-by', 'PHP/8.3.2', 'framework'],
])('%s: %s', (name, value, why) => {
  const embedded = { ...helmet, 'cross-origin-embedder-policy': 'require-corp' }
  const found = judgeSecurityHeaders(
    { ...embedded, 'x-frame-options': undefined, [name]: value },
    { https: true, authenticated: false },
  )
  const others = found.filter(({ header }) => header !== 'X-Frame-Options')
  if (why === null) expect(others).toEqual([])
  else expect(others).toEqual([expect.objectContaining({ why: expect.stringContaining(why) })])
})

test.each<[string, string | null]>([
  ['DENY', null],
  ['sameorigin', null],
  ['SAMEORIGIN, sameorigin', null],
  ['ALLOW-FROM https://example.org', 'obsolete'],
  ['DENY, SAMEORIGIN', 'neither'],
  ['ALLOWALL', 'neither'],
])('X-Frame-Options: %s', (value, why) => {
  const headers = {
    ...helmet,
    'cross-origin-embedder-policy': 'credentialless',
    'content-security-policy': "default-src 'self'",
    'x-frame-options': value,
  }
  const found = judgeSecurityHeaders(headers, { https: true, authenticated: false })
  expect(found.map((flaw) => flaw.why)).toEqual(why === null ? [] : [expect.stringContaining(why)])
  // frame-ancestors makes browsers ignore it.
  expect(flaws({ ...headers, 'content-security-policy': "default-src 'self'; frame-ancestors 'none'" })).toEqual([])
})

test('a policy that only reports prevents nothing', () => {
  const { 'content-security-policy': policy, ...rest } = helmet
  expect(flaws({ ...rest, 'content-security-policy-report-only': policy })).toContain('Content-Security-Policy weak warning')
})

test.each<[string | undefined, string[]]>([
  [undefined, ['Cache-Control missing info']],
  ['no-store', []],
  ['private, max-age=60', []],
  ['max-age=60', []],
  ['public, max-age=60', ['Cache-Control weak warning']],
  ['s-maxage=60', ['Cache-Control weak warning']],
])('Cache-Control: %s of an answer to a request with credentials', (value, expected) => {
  const headers = { ...json, 'cross-origin-embedder-policy': 'require-corp', 'cache-control': value }
  expect(flaws(headers, { authenticated: true })).toEqual(expected)
  expect(flaws(headers)).toEqual([])
})

test('an answer without a type is taken for a page if it has a body', () => {
  const { 'content-type': _, ...rest } = helmet
  const open = { ...rest, 'content-security-policy': undefined }
  expect(flaws({ ...open, 'content-length': '20' })).toContain('Content-Security-Policy missing warning')
  expect(flaws({ ...open, 'content-length': '0' })).toContain('Content-Security-Policy missing info')
})

test('every missing header that helmet knows comes with its setting', () => {
  const bare = judgeSecurityHeaders(
    { 'content-type': 'text/html', 'x-powered-by': 'Express' },
    { https: true, authenticated: false },
  )
  for (const { remedy } of bare) expect(remedy.helmet).toMatch(/^[a-z]+[A-Za-z]*: /)
})

test('a value of any length is shown short', () => {
  const [flaw] = judgeSecurityHeaders(
    { ...helmet, 'strict-transport-security': 'x'.repeat(5000) },
    { https: true, authenticated: false },
  )
  expect(flaw?.value).toHaveLength(200)
})
