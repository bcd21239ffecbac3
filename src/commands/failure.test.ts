import { expect, test } from 'vitest'
import { Interrupted, UserError } from '../errors.ts'
import { secret } from '../redact.ts'
import { failureOf } from './failure.ts'

secret('secret-of-a-failure')

test('the user’s mistake: one line, exit code 2', () => {
  const error = new UserError('seed: x.sql:3 is wrong\nin a way, secret-of-a-failure', { remedy: 'Mend\nit.' })
  expect(failureOf(error)).toEqual({ exitCode: 2, headline: 'seed: x.sql:3 is wrong in a way, ***. Mend it.', details: '' })
  expect(failureOf(new UserError('did it connect elsewhere?', { remedy: 'Look.' })).headline).toBe(
    'did it connect elsewhere? Look.',
  )
})

test('interrupted', () => {
  expect(failureOf(new Interrupted('SIGINT'))).toEqual({ exitCode: 130, headline: 'interrupted by SIGINT', details: '' })
  expect(failureOf(new Interrupted('SIGTERM')).exitCode).toBe(143)
})

test('a fault of ours: the stack, the cause, and what is needed to report it, without secrets', () => {
  const cause = Object.assign(new TypeError('Invalid URL'), { input: 'postgres://me:secret-of-a-failure@db/x' })
  const { exitCode, headline, details } = failureOf(new Error('it broke', { cause }))
  expect(exitCode).toBe(3)
  expect(headline).toBe('a fault in Preflight: it broke')
  expect(details).toContain('failure.test.ts')
  expect(details).toContain("input: 'postgres://me:***@db/x'")
  expect(details).toMatch(/preflight \d+\.\d+\.\d+, node v\d+.*please report it, with these lines\.$/s)
})

test('what is no error at all', () => {
  expect(failureOf('a string')).toMatchObject({ exitCode: 3, headline: 'a fault in Preflight: a string' })
})
