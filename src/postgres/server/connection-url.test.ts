import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../errors.ts'
import { isPostgresUrl, readUrl } from './connection-url.ts'

/** What reading it says: the error's whole text, with everything it carries. */
function errorOf(url: string): string {
  try {
    readUrl(url, {})
  } catch (error) {
    expect(error).toBeInstanceOf(UserError)
    const { message, stack, remedy, cause } = error as UserError
    return JSON.stringify({ message, stack, remedy, cause, own: Object.values(error as UserError) })
  }
  return ''
}

describe('a URL', () => {
  test('is read whole', () => {
    const { connection, place } = readUrl('postgres://ann:s3cret@db.example.com:6432/shop?application_name=x', {})
    expect(connection).toEqual({ host: 'db.example.com', port: 6432, user: 'ann', password: 's3cret', database: 'shop' })
    expect(place).toBe('db.example.com:6432')
  })

  test('takes the defaults of libpq', () => {
    const environment = { PGUSER: 'bob', PGPASSWORD: 'pw', PGPORT: '5433' }
    expect(readUrl('postgresql://', environment).connection).toEqual({
      host: 'localhost',
      port: 5433,
      user: 'bob',
      password: 'pw',
      database: 'bob',
    })
  })

  test('may name an IPv6 address or a socket', () => {
    expect(readUrl('postgres://u@[::1]:5432/d', {}).connection.host).toBe('::1')
    expect(readUrl('postgres:///d?host=/var/run/postgresql', { PGUSER: 'u' }).connection.host).toBe('/var/run/postgresql')
    expect(readUrl('postgres://u@%2Fvar%2Frun%2Fpostgresql/d', {}).connection.host).toBe('/var/run/postgresql')
  })

  test.each(['postgres://h', 'postgresql://h', 'POSTGRES://h'])('is told from a word: %s', (text) => {
    expect(isPostgresUrl(text)).toBe(true)
  })

  test.each(['auto', 'postgres', 'mysql://h', 'http://postgres://'])('is told from a word: %s', (text) => {
    expect(isPostgresUrl(text)).toBe(false)
  })

  test('with session options is refused rather than half obeyed', () => {
    expect(errorOf('postgres://u:p@h/d?options=-c%20search_path%3Dx')).toContain('options')
  })
})

describe('a password', () => {
  test('of any characters comes back when it is percent-encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (password) => {
        fc.pre(password.isWellFormed())
        expect(readUrl(`postgres://ann:${encodeURIComponent(password)}@h:5432/d`, {}).connection.password).toBe(password)
      }),
    )
  })

  // Each of these, left as it is, makes a URL that cannot be read or means something else: "12" would be a port.
  test.each([
    'hunter#2secret',
    'hunter/2secret',
    'hunter?2secret',
    '12#hunter2secret',
    '12/hunter2secret',
    '12?hunter2secret',
    'x%zzhunter2secret',
  ])('that is not encoded is refused without showing it: %s', (password) => {
    const text = errorOf(`postgres://ann:${password}@db.example.com:5432/shop`)
    expect(text).toContain('percent-encode')
    expect(text).not.toContain('hunter')
    expect(text).not.toContain('2secret')
  })

  test('never stands in an error, whatever it is', () => {
    const awkward = fc.string({ unit: fc.constantFrom(...'#/?%@:&[]\\ 12é') })
    fc.assert(
      fc.property(awkward, awkward, (before, after) => {
        expect(errorOf(`postgres://ann:${before}hunter2${after}@db.example.com/shop`)).not.toContain('hunter2')
      }),
    )
  })

  test('is never taken for the host', () => {
    const awkward = fc.string({ unit: fc.constantFrom(...'#/?@:&12'), maxLength: 6 })
    fc.assert(
      fc.property(awkward, awkward, (before, after) => {
        const url = `postgres://ann:${before}hunter2${after}@db.example.com/shop`
        if (errorOf(url) === '') expect(readUrl(url, {}).place).toBe('db.example.com:5432')
      }),
    )
  })
})

describe('sslmode', () => {
  const tls = (mode: string) => readUrl(`postgres://u:p@h/d${mode}`, {}).tls

  test('tries what libpq tries, in its order', () => {
    expect(tls('')).toEqual([{ rejectUnauthorized: false }, false])
    expect(tls('?sslmode=disable')).toEqual([false])
    expect(tls('?sslmode=allow')).toEqual([false, { rejectUnauthorized: false }])
    expect(tls('?sslmode=require')).toEqual([{ rejectUnauthorized: false }])
    expect(tls('?sslmode=verify-full')).toEqual([{ rejectUnauthorized: true }])
  })

  test('verify-ca looks at the authority and not at the name', () => {
    expect(tls('?sslmode=verify-ca')).toEqual([{ rejectUnauthorized: true, checkServerIdentity: expect.any(Function) }])
  })

  test('that is misspelt is refused', () => {
    expect(() => tls('?sslmode=required')).toThrow(UserError)
  })

  test('with a certificate file that is not there says which', () => {
    expect(() => tls('?sslrootcert=/no/such.crt')).toThrow('/no/such.crt')
  })
})
