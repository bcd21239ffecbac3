import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { freshDatabase, sharedServer, sql } from '../../../test/support/server.ts'
import { UserError } from '../../errors.ts'
import { silent } from '../../progress.ts'
import { redact } from '../../redact.ts'
import type { Connection, ServerRequest, ThrowawayServer } from './server.ts'
import { startServer } from './start.ts'

const server = sharedServer()
const awkward = `p@ss/w#o?rd%41:&"'\\ é`

function urlOf({ user, password, host, port, database }: Connection): string {
  return `postgres://${[user, password].map(encodeURIComponent).join(':')}@${host}:${port}/${encodeURIComponent(database)}`
}

function use(connection: Connection, more: Partial<ServerRequest> = {}): Promise<ThrowawayServer> {
  return startServer({ postgres: urlOf(connection), version: null, image: null, allowNonEmpty: false, ...more }, silent)
}

/** Everything that an error could show. */
async function failure(promise: Promise<unknown>): Promise<{ error: UserError; text: string }> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof UserError)) throw new Error('no UserError', { cause: error })
  return { error, text: JSON.stringify([error.message, error.remedy, error.stack, String(error.cause), { ...error }]) }
}

async function login(privileges: string): Promise<Pick<Connection, 'user' | 'password'>> {
  const user = `ann "${randomUUID()}"`
  const escaped = { user: user.replaceAll('"', '""'), password: awkward.replaceAll("'", "''") }
  await sql(server().connection('postgres'), `CREATE ROLE "${escaped.user}" LOGIN ${privileges} PASSWORD '${escaped.password}'`)
  return { user, password: awkward }
}

describe('a given server', () => {
  test('is used with an awkward name and password; its databases are ours, and gone afterwards', async () => {
    const connection = { ...(await freshDatabase(server(), 'given')), ...(await login('CREATEDB')) }
    const given = await use(connection)
    expect(given).toMatchObject({ provider: 'url', major: server().major, version: server().version })
    expect(given.notes[0]).toContain(`127.0.0.1:${connection.port}`)
    await given.createDatabase('given one')
    await sql(given.connection('given one'), 'CREATE TABLE t (x int)')
    await given.createDatabase('given two', 'given one')
    expect(await sql(given.connection('given two'), 'SELECT * FROM t')).toEqual([])
    await given.dropDatabase('given one')
    expect(await given.log()).toBe('')
    await given.stop()
    await given.stop()
    expect(await sql(server().connection('postgres'), "SELECT datname FROM pg_database WHERE datname LIKE 'given %'")).toEqual([])
    expect(redact(`it was ${awkward}`)).not.toContain(awkward)
  })

  test('never loses a database that is not ours', async () => {
    const connection = await freshDatabase(server(), 'kept')
    const given = await use(connection)
    await expect(given.dropDatabase(connection.database)).rejects.toThrow('none that this run created')
    await expect(given.createDatabase(connection.database)).rejects.toMatchObject({ name: 'UserError' })
    await given.stop()
    expect(await sql(connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  test.each([
    ['table', 'CREATE SCHEMA shop; CREATE TABLE shop.orders (x int)', 'shop.orders'],
    ['partitioned table', 'CREATE TABLE parted (x int) PARTITION BY LIST (x)', 'public.parted'],
    ['materialised view', 'CREATE MATERIALIZED VIEW totals AS SELECT 1 AS x', 'public.totals'],
  ])('whose database holds a %s is refused, and taken with allow-non-empty', async (_, script, relation) => {
    const connection = await freshDatabase(server(), 'full')
    await sql(connection, script)
    const { error } = await failure(use(connection))
    expect(error.message).toContain(
      `"${connection.database}" at 127.0.0.1:${connection.port} is not empty: it holds 1 table (${relation})`,
    )
    expect(error.remedy).toContain('allow-non-empty')
    const given = await use(connection, { allowNonEmpty: true })
    expect(given.notes.join()).toContain(relation)
    await given.stop()
  })

  test('whose database holds only what belongs to extensions is empty', async () => {
    const connection = await freshDatabase(server(), 'extended')
    // An extension with a table of its own: a stand-in made by hand, as PostGIS has spatial_ref_sys.
    await sql(
      connection,
      'CREATE EXTENSION hstore; CREATE TABLE spatial_ref_sys (x int); ALTER EXTENSION hstore ADD TABLE spatial_ref_sys',
    )
    await (await use(connection)).stop()
  })

  test('whose user may not create databases is refused with the way out', async () => {
    const connection = { ...(await freshDatabase(server(), 'plain')), ...(await login('')) }
    const { error, text } = await failure(use(connection))
    expect(error.message).toMatch(/may not create databases$/)
    expect(error.remedy).toContain('CREATEDB')
    expect(text).not.toContain(awkward)
  })

  test('that is of another version than asked is refused', async () => {
    const connection = await freshDatabase(server(), 'other')
    const { error } = await failure(use(connection, { version: server().major === 15 ? 16 : 15 }))
    expect(error.message).toContain(`is PostgreSQL ${server().version}, but postgres-version says`)
  })
})

describe('what is wrong with a URL is said without its password', () => {
  const secret = 'hunter2 @/#?%'

  test.each([
    [
      'a wrong password',
      (right: Connection) => ({ ...right, password: secret }),
      /refuses user "postgres".*password authentication failed/,
    ],
    [
      'a database that is not there',
      (right: Connection) => ({ ...right, database: 'no such' }),
      /database "no such".*does not exist/,
    ],
    [
      'a port on which nothing listens',
      (right: Connection) => ({ ...right, port: 1, password: secret }),
      /127\.0\.0\.1:1 cannot be reached: nothing listens/,
    ],
    [
      'a host without address',
      (right: Connection) => ({ ...right, host: 'no-such-host.invalid', password: secret }),
      /no-such-host\.invalid:\d+ cannot be reached/,
    ],
  ])('%s', async (_, wrong, message) => {
    const connection = wrong(server().connection('postgres'))
    const { error, text } = await failure(use(connection))
    expect(error.message).toMatch(message)
    expect(error.remedy).not.toBeNull()
    for (const form of [connection.password, encodeURIComponent(connection.password)]) expect(text).not.toContain(form)
  })

  test('a password that is not encoded', async () => {
    const postgres = 'postgres://ann:12/hunter2@127.0.0.1:5432/shop'
    const { text } = await failure(startServer({ postgres, version: null, image: null, allowNonEmpty: false }, silent))
    expect(text).not.toContain('hunter2')
  })

  test('neither a word nor a URL of PostgreSQL', async () => {
    const postgres = 'mysql://ann:hunter2@127.0.0.1/shop'
    const { text } = await failure(startServer({ postgres, version: null, image: null, allowNonEmpty: false }, silent))
    expect(text).not.toContain('hunter2')
  })
})
