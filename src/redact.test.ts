import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redact, redactAll, secret, secretForms, secretUrl } from './redact.ts'
import { rewrite } from './report/golden/rewrite.ts'

test('a secret is hidden in every form', () => {
  const value = 'p@ss w"rd/ü+1'
  secret(value)
  const forms = [value, encodeURIComponent(value), encodeURI(value), JSON.stringify(value), Buffer.from(value).toString('base64')]
  for (const form of forms) expect(redact(`before ${form} after`)).toMatch(/^before "?\*\*\*=?=?"? after$/)
})

test.each([
  ['in lower-case percent-encoding', (value: string) => encodeURIComponent(value).replace(/%../g, (code) => code.toLowerCase())],
  ['as SQL writes it', (value: string) => value.replaceAll("'", "''")],
  ['as a shell writes it', (value: string) => value.replaceAll("'", "'\\''")],
  [
    'as HTML',
    (value: string) =>
      value
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll("'", '&#39;')
        .replaceAll('"', '&quot;'),
  ],
  ['in hexadecimal', (value: string) => Buffer.from(value).toString('hex')],
  ['of a user in base64', (value: string) => Buffer.from(`user:${value}`).toString('base64')],
  ['between others in base64url', (value: string) => Buffer.from(`{"a":"${value}","b":1}`).toString('base64url')],
])('a secret is hidden %s', (_how, written) => {
  const value = `it's <a> "s3cret" & ü`
  secret(value)
  const shown = redact(`before ${written(value)} after`)
  expect(shown).toContain('***')
  expect(Buffer.from(/before (.*) after/.exec(shown)?.[1]?.replace('***', '') ?? '', 'base64').toString()).not.toContain('s3cret')
  expect(shown).not.toMatch(/s3cret|733363726574/)
})

test('of a URL that is mistyped: the password', () => {
  secretUrl('postgres://me:p@ss:w/rd#x@db.example/app')
  expect(redact('said p@ss:w/rd#x twice')).toBe('said *** twice')
})

test('one given URL-encoded is hidden decoded', () => {
  secret('enc%40ded%2Fsecret')
  expect(redact('enc@ded/secret')).toBe('***')
})

test('a multi-line secret is hidden line by line', () => {
  secret('-----BEGIN KEY-----\nfirst line of it\nsecond line of it\n')
  expect(redact('log: second line of it')).toBe('log: ***')
})

test('of a URL: the whole and the password', () => {
  secretUrl('postgres://me:h%23dden-word@db.example/app')
  expect(redact('postgres://me:h%23dden-word@db.example/app')).toBe('***')
  expect(redact('password h#dden-word of h%23dden-word at db.example')).toBe('password *** of *** at db.example')
})

test('of a URL that cannot be read: the whole', () => {
  secretUrl('postgres://me:un#readable@host:port/')
  expect(redact('x postgres://me:un#readable@host:port/ y')).toBe('x *** y')
})

test('a password that is also the user’s name or "postgres" hides nothing', () => {
  secretUrl('postgres://shopper:shopper@localhost/app')
  secretUrl('postgres://me:postgres@localhost/app')
  expect(redact('shopper on postgres')).toBe('shopper on postgres')
})

test('a password that is a word of the report’s own form leaves the report as it is', () => {
  const schema = JSON.parse(readFileSync(new URL('../docs/schema/migration-dryrun.v1.json', import.meta.url), 'utf8'))
  const words = new Set(['table', 'heading', 'timeline', 'heavy', 'erDiagram', 'align', ...wordsOf(schema)])
  for (const word of words) secretUrl(`postgres://me:${encodeURIComponent(word)}@localhost/app`)
  expect([...words].filter((word) => redact(word) !== word)).toEqual([])
  expect(redactAll(rewrite)).toEqual(rewrite)
})

/** Every name and every value that a JSON schema fixes. */
function wordsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' ? Object.keys(value) : []),
    ...(key === 'enum' || key === 'const'
      ? [value].flat().filter((each) => typeof each === 'string' && /^[a-z-]+$/i.test(each))
      : []),
    ...wordsOf(value),
  ])
}

test('what is too short to be a secret shreds no text', () => {
  secret('ab')
  secret('')
  expect(redact('absolutely able')).toBe('absolutely able')
})

test('no secret is ever left, whatever surrounds it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 6 }), fc.string(), fc.string(), (value, before, after) => {
      fc.pre(value.trim() === value && value.length >= 6)
      secret(value)
      return !redact(before + value + after).includes(value)
    }),
    { numRuns: 50 },
  )
  expect(secretForms().length).toBeGreaterThan(50)
})

test('plain data is redacted in depth', () => {
  secret('deep-secret')
  const data = { a: ['x deep-secret', 1, null, true], 'key deep-secret': { b: undefined } }
  expect(redactAll(data)).toEqual({ a: ['x ***', 1, null, true], 'key ***': { b: undefined } })
})
