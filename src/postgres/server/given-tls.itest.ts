import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freshDatabase, sharedServer, sql } from '../../../test/support/server.ts'
import { silent } from '../../progress.ts'
import type { ThrowawayServer } from './server.ts'
import { startServer } from './start.ts'

const server = sharedServer()
const request = { version: null, image: null, allowNonEmpty: false }
let folder = ''
let url = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tls-test-'))
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'somewhere.else' }])
  writeFileSync(join(folder, 'ca.crt'), cert)
  const admin = server().connection('postgres')
  // By the server itself, in its data folder: the key must belong to the user that it runs as.
  for (const [file, text] of [
    ['server.crt', cert],
    ['server.key', key],
  ]) {
    const lines = `SELECT regexp_split_to_table('${text}', E'\\\\r?\\\\n')`
    await sql(admin, `COPY (${lines}) TO PROGRAM 'cat > ${file} && chmod 600 ${file}'`)
  }
  await switchTls('on')
  const { host, port, password, database } = await freshDatabase(server(), 'tls')
  url = `postgres://postgres:${encodeURIComponent(password)}@${host}:${port}/${database}`
})
afterAll(() => rm(folder, { recursive: true }))

/** New connections have it as soon as the postmaster has read its configuration again. */
async function switchTls(ssl: 'on' | 'off'): Promise<void> {
  const admin = server().connection('postgres')
  await sql(admin, `ALTER SYSTEM SET ssl = ${ssl}`)
  await sql(admin, 'SELECT pg_reload_conf()')
  await vi.waitFor(async () => expect(await sql(admin, 'SHOW ssl')).toEqual([{ ssl }]), { timeout: 10_000 })
}

async function encrypted(given: ThrowawayServer): Promise<boolean | undefined> {
  const connection = given.connection('postgres')
  const [row] = await sql<{ ssl: boolean }>(connection, 'SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()')
  await given.stop()
  return row?.ssl
}

test.each([
  ['', true],
  ['?sslmode=disable', false],
  ['?sslmode=allow', false],
  ['?sslmode=prefer', true],
  ['?sslmode=require', true],
])('a URL with %j: encrypted is %j', async (parameters, expected) => {
  expect(await encrypted(await startServer({ ...request, postgres: url + parameters }, silent))).toBe(expected)
})

test('a certificate of a known authority is accepted whatever its name by verify-ca, and not by verify-full', async () => {
  const root = `sslrootcert=${encodeURIComponent(join(folder, 'ca.crt'))}`
  expect(await encrypted(await startServer({ ...request, postgres: `${url}?sslmode=verify-ca&${root}` }, silent))).toBe(true)
  for (const parameters of [`sslmode=verify-full&${root}`, 'sslmode=verify-ca']) {
    await expect(startServer({ ...request, postgres: `${url}?${parameters}` }, silent)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(/certificate|altnames/i),
    })
  }
})

test('a server without TLS is refused where it is required, and taken where it is preferred', async () => {
  await switchTls('off')
  await expect(startServer({ ...request, postgres: `${url}?sslmode=require` }, silent)).rejects.toMatchObject({
    name: 'UserError',
  })
  expect(await encrypted(await startServer({ ...request, postgres: url }, silent))).toBe(false)
})
