import net from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase, sharedServer, sql, testMajor } from '../../../test/support/server.ts'
import { plainly } from '../../../test/support/wire/plainly.ts'
import { cstring, int32, message, packet, RawClient, type RawOptions } from '../../../test/support/wire/raw-client.ts'
import { connected } from '../../../test/support/wire/traced.ts'
import type { Connection } from '../server/server.ts'
import { parse, query, sync } from './messages.ts'
import { startProxy, type Proxy as TracingProxy } from './proxy.ts'

const server = sharedServer()
let behind: Connection
let proxied: Connection
let proxy: TracingProxy

beforeAll(async () => {
  behind = await freshDatabase(server(), 'connections')
  await sql(behind, 'CREATE TABLE t (id int PRIMARY KEY, name text)')
})

beforeEach(async () => {
  proxy = await startProxy({ server: behind })
  proxied = { ...behind, host: proxy.host, port: proxy.port }
})

afterEach(async () => {
  await proxy.close()
  await expect.poll(ours).toEqual([])
})

/** What is connected besides the one that asks. */
async function ours(): Promise<unknown[]> {
  return sql(
    server().connection('postgres'),
    "SELECT application_name, state, query FROM pg_stat_activity WHERE backend_type IN ('client backend', 'walsender') AND pid <> pg_backend_pid()",
  )
}

async function bothHear(talk: (connection: Connection) => Promise<string[]>): Promise<string[]> {
  const direct = await talk(behind)
  expect(await talk(proxied)).toEqual(direct)
  await proxy.settled()
  expect(proxy.fault).toBeNull()
  return direct
}

/** Everything that is heard when the session does nothing but begin. */
async function greeting(connection: Connection, options: RawOptions = {}): Promise<string[]> {
  const client = await RawClient.connect(connection, options)
  await client.end()
  return plainly(client.messages)
}

describe('a connection begins', () => {
  it.each<[string, RawOptions, string]>([
    ['as usual', {}, 'Z I'],
    ['with settings', { parameters: { application_name: 'x', options: '-c geqo=off', DateStyle: 'German' } }, 'Z I'],
    ['with a setting that does not exist', { parameters: { nosuch: '1' } }, 'C42704'],
    ['with a setting that is refused', { parameters: { work_mem: 'much' } }, 'C22023'],
    ['in a database that does not exist', { parameters: { database: 'nosuch' } }, 'C3D000'],
    ['as somebody who does not exist', { parameters: { user: 'nosuch' } }, 'C28'],
    ['by a protocol of the future', { protocol: 196610 }, ' '],
    ['by a protocol of the past', { protocol: 131072 }, 'unsupported frontend protocol'],
    ['for physical replication', { parameters: { replication: 'true' } }, 'Z I'],
    ['for logical replication', { parameters: { replication: 'database' } }, 'Z I'],
  ])('%s', async (_, options, expected) => {
    // PostgreSQL 13 still spoke the protocol of the past.
    if (options.protocol === 131072 && testMajor < 14) return
    const heard = await bothHear((connection) => greeting(connection, options))
    expect(heard.some((said) => said.includes(expected))).toBe(true)
  })

  it('with a wrong password', async () => {
    const heard = await bothHear((connection) => greeting({ ...connection, password: 'wrong' }))
    expect(heard.at(-1)).toContain('C28P01')
  })

  it('with its first query right behind the password', async () => {
    const heard = await bothHear(async (connection) => {
      const client = await RawClient.connect(connection, { eager: [query('SELECT 1; SELECT 2')] })
      await client.ask('SELECT 3')
      await client.end()
      return plainly(client.messages)
    })
    expect(heard.filter((said) => said.startsWith('C SELECT'))).toHaveLength(3)
  })

  it('asking for encryption that is not there', async () => {
    const heard = await bothHear(async (connection) => {
      const socket = net.connect(connection.port, connection.host)
      const answers: string[] = []
      for (const code of [80877104, 80877103]) {
        socket.write(packet(int32(code)))
        answers.push(String(await new Promise((resolve) => socket.once('data', resolve))))
      }
      socket.destroy()
      return answers
    })
    expect(heard).toEqual(['N', 'N'])
  })

  it('in the replication protocol, which passes untraced', async () => {
    await bothHear(async (connection) => {
      const client = await RawClient.connect(connection, { parameters: { replication: 'true' } })
      const answer = await client.ask('IDENTIFY_SYSTEM')
      await client.end()
      return answer.map(({ type }) => type)
    })
  })
})

describe('a cancel request', () => {
  const cancelOf = (client: RawClient) => packet(int32(80877102), int32(client.pid), client.secret)

  async function cancel(connection: Connection, client: RawClient): Promise<void> {
    const other = await RawClient.dial(connection)
    other.send(cancelOf(client))
    await other.until('nothing is ever said')
  }

  it('ends a statement that is under way', async () => {
    const heard = await bothHear(async (connection) => {
      const client = await RawClient.connect(connection)
      for (const text of ['SELECT pg_sleep(60)', 'SELECT 1; SELECT pg_sleep(60); SELECT 2', 'BEGIN; SELECT pg_sleep(60)']) {
        const answer = client.ask(text)
        await asleep()
        await cancel(connection, client)
        await answer
      }
      await client.ask('ROLLBACK')
      await client.end()
      return plainly(client.messages)
    })
    expect(heard.filter((said) => said.includes('C57014'))).toHaveLength(3)
  })

  it('does nothing to a session that is idle, nor to our own queries in it', async () => {
    await bothHear(async (connection) => {
      const client = await RawClient.connect(connection)
      for (let round = 0; round < 10; round++) {
        await client.ask('BEGIN; ALTER TABLE t ALTER COLUMN name SET STATISTICS 10')
        await cancel(connection, client)
        await client.ask('COMMIT')
        await cancel(connection, client)
      }
      await client.end()
      return plainly(client.messages)
    })
  })

  it('with a wrong key does nothing', async () => {
    await bothHear(async (connection) => {
      const client = await RawClient.connect(connection)
      const other = await RawClient.dial(connection)
      other.send(packet(int32(80877102), int32(client.pid), int32(1)))
      await other.until('nothing is ever said')
      await client.end()
      return plainly(client.messages)
    })
  })

  async function asleep(): Promise<void> {
    const waits = () => sql(behind, "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'")
    await expect.poll(waits, { timeout: 10_000 }).toHaveLength(1)
  }
})

describe('a client that hangs up', () => {
  it.each<[string, (client: RawClient) => Promise<unknown>]>([
    ['in a transaction', (client) => client.ask('BEGIN; INSERT INTO t VALUES (1)')],
    [
      'during COPY',
      async (client) => {
        client.send(query('COPY t FROM STDIN'))
        await client.until('G', 0)
        client.send(message('d', Buffer.from('1\tx\n')))
      },
    ],
    [
      'in the middle of a message',
      async (client) => {
        client.send(query('INSERT INTO t VALUES (1)').subarray(0, 12))
        await pause(20)
      },
    ],
    [
      'in the middle of a pipeline',
      async (client) => {
        client.send(parse('', 'INSERT INTO t VALUES (1)'), message('H'))
        await client.until('1')
      },
    ],
  ])('%s leaves nothing behind', async (_, begin) => {
    const client = await RawClient.connect(proxied)
    await begin(client)
    client.drop()
    await proxy.settled()
    expect(proxy.fault).toBeNull()
    expect(proxy.trace.transactions.map(({ outcome }) => outcome)).not.toContain('commit')
    await expect.poll(() => sql(behind, 'SELECT id FROM t')).toEqual([])
  })

  it('before it has said anything, or half of it, disturbs nobody', async () => {
    for (const said of [Buffer.alloc(0), Buffer.from([0, 0, 0]), packet(int32(196608)).subarray(0, 6)]) {
      const client = await RawClient.dial(proxied)
      client.send(said)
      await pause(5)
      client.drop()
    }
    await proxy.settled()
    expect(proxy.fault).toBeNull()
    expect(proxy.connections).toBe(0)
  })

  it('during a statement does not end the statement', async () => {
    const client = await RawClient.connect(proxied)
    client.send(query('SELECT pg_sleep(0.2); INSERT INTO t VALUES (2)'))
    await pause(50)
    client.drop()
    await proxy.settled()
    expect(proxy.fault).toBeNull()
    expect(await sql(behind, 'DELETE FROM t RETURNING id')).toEqual([{ id: 2 }])
  })
})

describe('a server that hangs up', () => {
  it.each([
    ['between statements', 'SELECT 1'],
    ['in a transaction', 'BEGIN; INSERT INTO t VALUES (3)'],
  ])('%s', async (_, first) => {
    const heard = await bothHear(async (connection) => {
      const client = await RawClient.connect(connection)
      await client.ask(first)
      await terminate(client)
      return plainly(client.messages)
    })
    expect(heard.at(-1)).toContain('C57P01')
  })

  it('during a statement', async () => {
    const heard = await bothHear(async (connection) => {
      const client = await RawClient.connect(connection)
      const answer = client.ask('SELECT 1; SELECT pg_sleep(60)')
      const waits = () => sql(behind, "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'")
      await expect.poll(waits).toHaveLength(1)
      await terminate(client)
      await answer
      return plainly(client.messages)
    })
    expect(heard.at(-1)).toContain('C57P01')
  })

  async function terminate(client: RawClient): Promise<void> {
    await sql(behind, `SELECT pg_terminate_backend(${client.pid})`)
    while (!client.closed) await pause(5)
  }
})

describe('what is no protocol', () => {
  it.each<[string, Buffer]>([
    ['a web request', Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')],
    ['zeros', Buffer.alloc(100)],
    ['a packet without end', int32(0x7fffffff)],
    ['a cancel request for nobody', packet(int32(80877102))],
    ['TLS from the first byte', Buffer.from([0x16, 3, 1, 0, 5, 1, 2, 3, 4, 5, 6, 7, 8, 9])],
  ])('%s at the beginning', async (_, said) => {
    const client = await RawClient.dial(proxied)
    client.send(said)
    while (!client.closed) await pause(5)
    expect(proxy.fault).toBeNull()
    expect(await greeting(proxied)).not.toEqual([])
  })

  it.each<[string, Buffer]>([
    ['a message of an unknown type', message('?')],
    ['a message with an impossible length', Buffer.from([0x51, 0, 0, 0, 2, 1, 2, 3])],
    ['a message longer than any', Buffer.concat([Buffer.from('Q'), int32(0x7fffffff)])],
    ['a Query without its end', message('Q', Buffer.from('SELECT 1'))],
    ['a Parse without its end', Buffer.concat([message('P', Buffer.from('SELECT 1')), sync])],
    ['a Describe of nothing', Buffer.concat([message('D', Buffer.from('Xx\0')), sync])],
    ['a Bind that is cut short', Buffer.concat([message('B', cstring(''), cstring('')), sync])],
  ])('%s later on', async (what, said) => {
    // PostgreSQL 13 waits for all of it.
    if (what === 'a message longer than any' && testMajor < 14) return
    await bothHear(async (connection) => {
      const client = await RawClient.connect(connection)
      client.send(said)
      await Promise.race([client.until('Z'), client.until('E')])
      // Where the server goes on, so do we.
      if (!client.closed) await client.end()
      return plainly(client.messages)
    })
  })
})

describe('what goes wrong on our side', () => {
  it('a server that cannot be reached is a fault, and no client is left waiting', async () => {
    const nobody = net.createServer()
    await new Promise<void>((resolve) => nobody.listen(0, '127.0.0.1', resolve))
    const { port } = nobody.address() as net.AddressInfo
    await new Promise((resolve) => nobody.close(resolve))
    const unreachable = await startProxy({ server: { ...behind, port } })
    const client = await RawClient.connect({ ...behind, port: unreachable.port })
    expect(client.closed).toBe(true)
    expect(unreachable.fault).toMatchObject({ code: 'ECONNREFUSED' })
    await unreachable.close()
  })

  it('an observer that cannot connect is a fault, and no client is left waiting', async () => {
    const blind = await startProxy({ server: { ...behind, password: 'wrong' } })
    const client = await RawClient.connect({ ...behind, port: blind.port })
    await client.ask('ALTER TABLE t ADD COLUMN unseen int')
    expect(client.closed).toBe(true)
    expect(blind.fault).toMatchObject({ code: '28P01' })
    await blind.close()
  })

  it('a client that locks us out of the catalogue is not left waiting for ever', async () => {
    const client = await RawClient.connect(proxied)
    await client.ask('BEGIN; LOCK TABLE pg_class; SELECT 1')
    expect(client.closed).toBe(true)
    await proxy.settled()
    expect(proxy.fault).toMatchObject({ code: '55P03' })
  })

  it('close() ends what is under way', async () => {
    const client = await RawClient.connect(proxied)
    const answer = client.ask('BEGIN; SELECT pg_sleep(60)')
    const lurking = await RawClient.dial(proxied)
    await pause(20)
    await proxy.close()
    await answer
    while (!client.closed || !lurking.closed) await pause(5)
    await sql(behind, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep'")
  })
})

describe('much data', () => {
  it('waits for a client that reads slowly, and does not gather here', async () => {
    const client = await RawClient.connect(proxied)
    const kept = process.memoryUsage.rss()
    client.pause()
    client.send(query("SELECT repeat('x', 1000) FROM generate_series(1, 300000)"))
    await pause(500)
    const waiting = process.memoryUsage.rss() - kept
    expect(waiting).toBeLessThan(100 << 20)
    client.resume()
    await client.until('Z')
    expect(client.messages.filter(({ type }) => type === 'D')).toHaveLength(300_000)
    await client.end()
  })

  it('passes in messages of any size, both ways', async () => {
    const client = await connected(proxied)
    const big = 'é'.repeat(20 << 20)
    const { rows } = await client.query<{ text: string }>('SELECT $1::text AS text', [big])
    expect(rows[0]?.text === big).toBe(true)
    const { rows: again } = await client.query<{ length: number }>(`SELECT length('${big}') AS length`)
    expect(again).toEqual([{ length: big.length }])
    await client.end()
  })

  it('comes by COPY from a client that does not wait for the server', async () => {
    const client = await RawClient.connect(proxied)
    const line = (id: number) => message('d', Buffer.from(`${id}\t${'y'.repeat(1000)}\n`))
    const lines = Array.from({ length: 30_000 }, (_, id) => line(id))
    const answer = await client.ask([query('COPY t (id, name) FROM STDIN'), ...lines, message('c')])
    expect(plainly(answer).at(-2)).toBe('C COPY 30000\\x00')
    await client.ask('TRUNCATE t')
    await client.end()
  })
})

it('many connections at once are told apart', async () => {
  const clients = await Promise.all(Array.from({ length: 12 }, () => connected(proxied)))
  await sql(behind, Array.from(clients, (_, index) => `CREATE TABLE many_${index} (id int);`).join(''))
  await Promise.all(
    clients.map(async (client, index) => {
      await client.query('BEGIN')
      for (let column = 0; column < 5; column++) await client.query(`ALTER TABLE many_${index} ADD COLUMN c${column} int`)
      await client.query('COMMIT')
    }),
  )
  await Promise.all(clients.map((client) => client.end()))
  await proxy.settled()
  expect(proxy.fault).toBeNull()
  expect(proxy.trace.transactions).toHaveLength(12)
  for (const { held, outcome } of proxy.trace.transactions) {
    expect(outcome).toBe('commit')
    expect(held).toHaveLength(1)
  }
  expect(new Set(proxy.trace.statements.map(({ session }) => session)).size).toBe(12)
})
