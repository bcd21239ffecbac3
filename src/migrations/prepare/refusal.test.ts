import { expect, test } from 'vitest'
import { missingExtension } from '../../postgres/server/extensions.ts'
import { refusalIn } from './refusal.ts'

test('a missing role, however a tool prints it', () => {
  const refusal = { code: '42704', message: 'role "app" does not exist' }
  expect(refusalIn('ERROR:  role "app" does not exist\n')).toEqual(refusal)
  expect(refusalIn('{"level":50,"msg":"role \\"app\\" does not exist"}')).toEqual(refusal)
  expect(refusalIn('error: role "x" does not exist\nretrying\nerror: role "app" does not exist\nexit 1')).toEqual(refusal)
})

test('a missing extension, in the words of each major', () => {
  expect(missingExtension(refusalIn('extension "vector" is not available'), 17)?.remedy).toContain('pgvector')
  const before15 = 'could not open extension control file "/usr/share/postgresql/14/extension/postgis.control": No such file'
  expect(missingExtension(refusalIn(before15), 14)?.message).toContain('"postgis"')
})

test('anything else is none', () => {
  expect(refusalIn('relation "users" already exists')).toBeNull()
  expect(refusalIn('')).toBeNull()
})
