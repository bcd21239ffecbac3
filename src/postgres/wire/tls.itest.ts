import { readFileSync } from 'node:fs'
import net from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, sharedServer, sql } from '../../../test/support/server.ts'
import { plainly } from '../../../test/support/wire/plainly.ts'
import { isThere, libpq, program } from '../../../test/support/wire/program.ts'
import { int32, packet, RawClient } from '../../../test/support/wire/raw-client.ts'
import type { Connection } from '../server/server.ts'
import { type Certificate, loopbackCertificate } from './certificate.ts'
import { startProxy, type Proxy as TracingProxy } from './proxy.ts'
import { relay } from './relay.ts'
import { negotiate } from './startup.ts'

const server = sharedServer()
let behind: Connection
let proxied: Connection
let proxy: TracingProxy
let certificate: Certificate

beforeAll(async () => {
  behind = await freshDatabase(server(), 'tls')
  await sql(behind, 'CREATE TABLE t (id int)')
  certificate = await loopbackCertificate()
  proxy = await startProxy({ server: behind, tls: certificate })
  proxied = { ...behind, host: 'localhost', port: proxy.port }
})

afterAll(async () => {
  await proxy.close()
  await certificate.remove()
  expect(proxy.fault).toBeNull()
})

it.each(['ask', 'direct'] as const)('the bytes are the same for a client that encrypts (%s)', async (tls) => {
  const talk = async (client: RawClient) => {
    await client.ask('SELECT 1; SELECT nosuch')
    await client.end()
    return plainly(client.messages)
  }
  const expected = await talk(await RawClient.connect(behind))
  expect(await talk(await RawClient.connect(proxied, { tls }))).toEqual(expected)
  expect(await talk(await RawClient.connect(proxied))).toEqual(expected)
})

it('a cancel request may be encrypted', async () => {
  const client = await RawClient.connect(proxied, { tls: 'ask' })
  const answer = client.ask('SELECT pg_sleep(60)')
  await expect.poll(() => sql(behind, "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'")).toHaveLength(1)
  const other = await RawClient.dial(proxied, 'ask')
  other.send(packet(int32(80877102), int32(client.pid), client.secret))
  expect(plainly(await answer).join('\n')).toContain('C57014')
  await client.end()
})

it('a client verifies the certificate', async () => {
  const ca = readFileSync(certificate.file, 'utf8')
  for (const host of ['localhost', '127.0.0.1']) {
    const client = new pg.Client({ ...proxied, host, ssl: { ca, rejectUnauthorized: true } })
    await client.connect()
    await client.query('ALTER TABLE t ADD COLUMN IF NOT EXISTS a int')
    await client.end()
  }
  await proxy.settled()
  expect(proxy.trace.statements.at(-1)).toMatchObject({ kind: 'ALTER TABLE', error: null })
})

it('a client that does not trust it stays away, which disturbs nobody', async () => {
  const client = new pg.Client({ ...proxied, ssl: { rejectUnauthorized: true } })
  await expect(client.connect()).rejects.toThrow('self-signed certificate')
  await proxy.settled()
  expect(proxy.fault).toBeNull()
})

it.skipIf(!isThere('psql', '--version')).each(['disable', 'prefer', 'require', 'verify-ca', 'verify-full'])(
  'psql connects with sslmode=%s',
  async (sslmode) => {
    const env = { ...libpq(proxied), PGSSLMODE: sslmode, PGSSLROOTCERT: certificate.file }
    expect(await program('psql', ['-XAtc', 'SELECT 42'], { env })).toEqual({ stdout: '42\n', stderr: '', status: 0 })
  },
)

it('a client that insists is told where there is no certificate', async () => {
  const plain = await startProxy({ server: behind })
  const client = new pg.Client({ ...behind, port: plain.port, ssl: { rejectUnauthorized: false } })
  await expect(client.connect()).rejects.toThrow('The server does not support SSL connections')
  await plain.close()
})

describe('a server that is spoken to by TLS', () => {
  /** TLS in front of our server, which has none of its own. */
  async function terminator(): Promise<net.Server> {
    const listener = net.createServer(async (socket) => {
      const opening = await negotiate(socket, certificate)
      if (opening.kind !== 'session') return void socket.destroy()
      const plain = net.connect(behind.port, behind.host)
      plain.write(opening.raw)
      await relay(opening.client, plain)
    })
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
    return listener
  }

  it('is traced as any other', async () => {
    const listener = await terminator()
    const { port } = listener.address() as net.AddressInfo
    const ca = readFileSync(certificate.file, 'utf8')
    const outer = await startProxy({ server: { ...behind, host: 'localhost', port, ssl: { rejectUnauthorized: true, ca } } })
    const client = new pg.Client({ ...behind, port: outer.port })
    await client.connect()
    await client.query('ALTER TABLE t ALTER COLUMN id TYPE bigint')
    await client.end()
    await outer.settled()
    await outer.close()
    listener.close()
    expect(outer.fault).toBeNull()
    expect(outer.trace.statements).toMatchObject([
      { kind: 'ALTER TABLE', rewrites: ['public.t'], blocked: [{ statements: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] }] },
    ])
  })

  it.each<[string, () => Connection, string]>([
    ['it has no certificate', () => ({ ...behind, ssl: { rejectUnauthorized: false } }), 'the server does not speak TLS'],
    ['it is not trusted', () => ({ ...proxied, ssl: { rejectUnauthorized: true } }), 'self-signed certificate'],
  ])('and where %s, it is a fault', async (_, to, expected) => {
    const outer = await startProxy({ server: to() })
    const client = await RawClient.connect({ ...behind, port: outer.port })
    expect(client.closed).toBe(true)
    expect(outer.fault).toMatchObject({ message: expect.stringContaining(expected) })
    await outer.close()
  })
})

it('the certificate is gone with its file', async () => {
  const another = await loopbackCertificate()
  expect(readFileSync(another.file, 'utf8')).toContain('BEGIN CERTIFICATE')
  expect(readFileSync(another.file, 'utf8')).not.toContain('PRIVATE')
  await another.remove()
  expect(() => readFileSync(another.file)).toThrow('ENOENT')
})
