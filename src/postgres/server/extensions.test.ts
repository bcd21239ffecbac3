import { expect, test } from 'vitest'
import { missingExtension } from './extensions.ts'

const serverError = (code: string, message: string) => Object.assign(new Error(message), { code })

test('a known extension leads to an image of the same major', () => {
  const error = serverError('0A000', 'extension "postgis" is not available')
  expect(missingExtension(error, 16)).toMatchObject({
    message: 'this PostgreSQL 16 does not have the extension "postgis"',
    remedy: 'set postgres-image to an image that has it, such as postgis/postgis:16-3.5',
  })
  expect(missingExtension(error, 18)?.remedy).toContain('postgis/postgis:18-3.6')
})

test('older servers name the control file', () => {
  const error = serverError(
    '58P01',
    'could not open extension control file "/usr/share/postgresql/13/extension/vector.control": No such file or directory',
  )
  expect(missingExtension(error, 13)?.remedy).toContain('pgvector/pgvector:pg13')
})

test('what was kept of an error is enough', () => {
  const refusal = { code: '0A000', message: 'extension "vector" is not available', detail: null, position: null }
  expect(missingExtension(refusal, 17)?.remedy).toContain('pgvector/pgvector:pg17')
})

test('an unknown extension leads to the input', () => {
  expect(missingExtension(serverError('0A000', 'extension "our_own" is not available'), 17)?.remedy).toBe(
    'set postgres-image to an image of PostgreSQL 17 that has it',
  )
})

test.each([
  serverError('0A000', 'cannot alter type of a column used by a view or rule'),
  serverError('58P01', 'could not open file "base/1/2": No such file or directory'),
  serverError('42704', 'extension "postgis" does not exist'),
  new Error('extension "postgis" is not available'),
  null,
])('another error is none of ours: %s', (error) => {
  expect(missingExtension(error, 17)).toBeNull()
})
