import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Pool } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, sharedServer, sql } from '../../../test/support/server.ts'
import { shrunkCopy } from '../../postgres/plans/shrink.ts'
import { openStatements, type StatementObserver } from '../../postgres/plans/statements.ts'
import type { Connection } from '../../postgres/server/server.ts'
import type { Target } from '../target.ts'
import { compareStatements } from './compare-statements.ts'
import { findNPlusOne } from './n-plus-one.ts'
import { type RequestStatements, statementsPerRequest } from './per-request.ts'
import { openSender } from './send.ts'

const server = sharedServer()

const schema = `
  CREATE TABLE customers (id int PRIMARY KEY, name text NOT NULL);
  CREATE TABLE orders (id int PRIMARY KEY, customer_id int NOT NULL REFERENCES customers, total numeric NOT NULL);
  CREATE TABLE order_items (order_id int NOT NULL REFERENCES orders, line int, product text NOT NULL, PRIMARY KEY (order_id, line));
  INSERT INTO customers SELECT g, 'customer ' || g FROM generate_series(1, 20) g;
  INSERT INTO orders SELECT g, 1 + g % 20, g FROM generate_series(1, 30) g;
  INSERT INTO order_items SELECT o, l, 'product ' || l FROM generate_series(1, 30) o, generate_series(1, 3) l;`

/** What the service does for each path. */
const routes: Record<string, (pool: Pool) => Promise<unknown>> = {
  '/orders/each': async (pool) => {
    const { rows } = await pool.query('SELECT id, total FROM orders ORDER BY id LIMIT 25')
    for (const order of rows) {
      order.items = (await pool.query('SELECT line, product FROM order_items WHERE order_id = $1 ORDER BY line', [order.id])).rows
    }
    return rows
  },
  '/orders/batch': async (pool) => {
    const { rows } = await pool.query('SELECT id, total FROM orders ORDER BY id LIMIT 25')
    const ids = rows.map((order) => order.id)
    const list = ids.map((_, i) => `$${i + 1}`).join(', ')
    await pool.query(`SELECT order_id, line, product FROM order_items WHERE order_id IN (${list})`, ids)
    return rows
  },
  '/bounded': async (pool) => {
    for (const id of [1, 2, 3]) await pool.query('SELECT name FROM customers WHERE id = $1', [id])
    return null
  },
  '/transfer': async (pool) => {
    const client = await pool.connect()
    try {
      await client.query('BEGIN')
      await client.query('UPDATE orders SET total = total + 1 WHERE id = $1', [1])
      await client.query('COMMIT')
    } finally {
      client.release()
    }
    return null
  },
}

function target(url: string): Target {
  const expected = { text: '2xx', accepts: (status: number) => status >= 200 && status < 300 }
  return { name: `GET ${url}`, method: 'GET', url, headers: {}, body: null, weight: 1, expected }
}

/** A service with a timer that asks the database by itself. */
async function service(connection: Connection): Promise<{ origin: string; stop(): Promise<void> }> {
  const pool = new Pool({ ...connection, ssl: false, max: 3 })
  pool.on('error', () => {})
  const ping = setInterval(() => pool.query('SELECT count(*) FROM customers').catch(() => {}), 40)
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const route = routes[request.url ?? '']
    response.statusCode = route === undefined ? 404 : 200
    response.end(JSON.stringify((await route?.(pool)) ?? null))
  }
  const http = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const address = http.address()
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    async stop() {
      clearInterval(ping)
      http.closeAllConnections()
      http.close()
      await pool.end()
    },
  }
}

describe('what a service asks of its database', () => {
  let observer: StatementObserver
  const measured = new Map<string, Map<string, RequestStatements>>()
  const urls = [...Object.keys(routes), '/nowhere']

  const of = (size: 'small' | 'full', url: string): RequestStatements => {
    const statements = measured.get(size)?.get(url)
    if (statements === undefined) throw new Error(`${url} was not measured`)
    return statements
  }

  beforeAll(async () => {
    const statistics = await openStatements(server())
    if (!statistics.available) throw new Error(statistics.reason)
    observer = statistics.observer
    const full = await freshDatabase(server(), 'explain')
    await sql(full, schema)
    await shrunkCopy(server(), { template: full.database, name: `${full.database}_small`, rows: 4, keep: [] })
    for (const [size, database] of [
      ['full', full.database],
      ['small', `${full.database}_small`],
    ] as const) {
      const running = await service(server().connection(database))
      const sender = openSender(running.origin, 5000)
      const signal = new AbortController().signal
      const results = new Map<string, RequestStatements>()
      for (const url of urls) {
        results.set(url, await statementsPerRequest(target(url), { observer, database, send: sender.send, signal, requests: 3 }))
      }
      measured.set(size, results)
      await sender.close()
      await running.stop()
    }
  })

  test('is counted per request, without what its timer asks', () => {
    expect(of('full', '/bounded').statements).toEqual([
      {
        key: 'select name from customers where id = $',
        sql: 'SELECT name FROM customers WHERE id = $1',
        calls: 3,
        steady: true,
        rows: 3,
        meanMs: expect.any(Number),
      },
    ])
    expect(of('full', '/orders/each')).toMatchObject({ queries: 26, session: 0, unexpected: 0, requests: 9, incomplete: null })
    expect(of('small', '/orders/each')).toMatchObject({ queries: 5 })
  })

  test('BEGIN and COMMIT are told apart', () => {
    expect(of('full', '/transfer')).toMatchObject({ queries: 1, session: 2 })
    expect(of('full', '/transfer').statements.map(({ calls, rows }) => [calls, rows])).toEqual([[1, 1]])
  })

  test('an answer that the target does not expect is counted', () => {
    expect(of('full', '/nowhere')).toMatchObject({ statements: [], queries: 0, unexpected: 9 })
  })

  test('a statement per row is an N+1, and the one whose rows it follows is named', () => {
    const found = findNPlusOne({ small: of('small', '/orders/each'), full: of('full', '/orders/each') }, null)
    expect(found).toEqual([
      {
        target: 'GET /orders/each',
        key: 'select line , product from order_items where order_id = $ order by line',
        sql: 'SELECT line, product FROM order_items WHERE order_id = $1 ORDER BY line',
        certainty: 'grows',
        callsSmall: 4,
        callsFull: 25,
        rowsSmall: expect.any(Number),
        rowsFull: 75,
        parent: {
          sql: 'SELECT id, total FROM orders ORDER BY id LIMIT $1',
          callsSmall: 1,
          callsFull: 1,
          rowsSmall: 4,
          rowsFull: 25,
        },
        base: null,
      },
    ])
  })

  test('a batch, a bounded loop and a single write are none', () => {
    for (const url of ['/orders/batch', '/bounded', '/transfer']) {
      expect(findNPlusOne({ small: of('small', url), full: of('full', url) }, null)).toEqual([])
    }
  })

  test('against a base that asked in a batch', () => {
    const base = { small: of('small', '/orders/batch'), full: of('full', '/orders/batch') }
    const head = { small: of('small', '/orders/each'), full: of('full', '/orders/each') }
    expect(findNPlusOne(head, base).map((found) => found.base)).toEqual([
      { callsSmall: 0, callsFull: 0, rowsSmall: 0, rowsFull: 0, isNPlusOne: false },
    ])
    expect(compareStatements(base.full, head.full).map(({ kind, base, head }) => [kind, base?.calls, head?.calls])).toEqual([
      ['new', undefined, 25],
      ['gone', 1, undefined],
    ])
    expect(compareStatements(head.small, head.full)).toMatchObject([
      { kind: 'more calls', base: { calls: 4 }, head: { calls: 25 } },
    ])
  })
})
