import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, sharedServer, sql } from '../../../test/support/server.ts'
import { urlOf } from '../../../test/support/server-url.ts'
import { readRelations } from '../../postgres/catalog/relations/read.ts'
import type { Relation } from '../../postgres/catalog/relations/relation.ts'
import { withClient } from '../../postgres/server/client.ts'
import type { Connection } from '../../postgres/server/server.ts'
import { frameworks } from '../scaffold/framework.ts'
import { removeProjects, type TestProject, testProject, typeErrors } from '../scaffold/project.fixture.ts'
import { type RunningService, start } from '../scaffold/running.fixture.ts'
import { type Client, clientOf } from './client.fixture.ts'
import { scaffoldFromDatabase } from './from-database.ts'
import { shop } from './shop.fixture.ts'

const server = sharedServer()
const { signal } = new AbortController()
const projects = new Map<string, TestProject>()
let template: Connection
let relations: Relation[]

beforeAll(async () => {
  template = await freshDatabase(server(), 'shop')
  await sql(template, shop)
  relations = await withClient(template, readRelations)
  for (const framework of frameworks) {
    const project = await testProject(framework)
    const options = { framework, output: 'src/routes/', cwd: project.folder, force: false, signal }
    await (await scaffoldFromDatabase(relations, 'shop', options)).write()
    projects.set(framework, project)
  }
})
afterAll(removeProjects)

test('what is written compiles, and is the same the next time', async () => {
  expect(await typeErrors([...projects.values()])).toBe('')
  for (const [, { folder }] of projects) {
    const options = { framework: null, output: 'src/routes/', cwd: folder, force: false, signal }
    const again = await scaffoldFromDatabase(relations, 'shop', options)
    expect(again.files.filter(({ action }) => action !== 'unchanged')).toEqual([])
  }
})

describe.each(frameworks)('a service for %s', (framework) => {
  let service: RunningService
  let client: Client
  let database: Connection

  beforeAll(async () => {
    const project = projects.get(framework)
    if (project === undefined) throw new Error('There is no project.')
    database = await freshDatabase(server(), `shop_${framework}`, template.database)
    service = await start(project, { DATABASE_URL: urlOf(database), RATE_LIMIT: '100000', LOG_LEVEL: 'silent' })
    client = clientOf(service.url, await project.read('openapi.yaml'))
  })
  afterAll(async () => {
    expect(await service?.end()).toBe(0)
  })

  const create = async (path: string, body: object) => {
    const answer = await client.call('POST', path, body)
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    return answer
  }
  const status = async (method: string, path: string, body?: unknown) => (await client.call(method, path, body)).status
  let emails = 0
  const customer = async (more: object = {}) => {
    emails += 1
    return (await create('/customers', { email: `${emails}@example.com`, name: 'Ada', ...more })).body.data
  }

  test('takes and answers every type without loss', async () => {
    const given = {
      email: 'ada@example.com',
      name: "Robert'); DROP TABLE customers;--",
      mood: 'it\'s "fine"',
      moods: ['sad', 'it\'s "fine"'],
      balance: '-12345678.90',
      limits: ['9223372036854775807', '-1'],
      tags: ['a,b', '"c"', 'NULL', ''],
      settings: [{ deep: [1, null, 'x'] }, 2],
      home: { street: 'a "b", (c)', zip: '12' },
      avatar: Buffer.from([0, 255, 39]).toString('base64'),
      active: false,
      rating: 0.1,
      created_at: '2026-01-31T12:00:00.123456+05:30',
    }
    const { headers, body } = await create('/customers', given)
    const expected = { ...given, id: '1', created_at: '2026-01-31T06:30:00.123456Z', full_name: `${given.name}!` }
    expect(body.data).toEqual(expected)
    expect(headers.get('location')).toBe('/customers/1')
    expect((await client.call('GET', '/customers/1')).body.data).toEqual(expected)
    const { id } = await customer({ settings: 'text' })
    expect((await client.call('GET', `/customers/${id}`)).body.data).toMatchObject({
      settings: 'text',
      balance: '0.00',
      mood: 'ok',
      tags: [],
      home: null,
      limits: null,
    })
    const order = (
      await create('/orders', {
        customer_id: id,
        total: '0.30',
        placed: '2026-02-28',
        took: 'P1Y2DT3H',
        starts: '23:59:59',
        local_at: '2026-02-28T01:02:03.5',
      })
    ).body.data
    expect(order).toMatchObject({
      customer_id: id,
      referrer_id: null,
      total: '0.30',
      placed: '2026-02-28',
      shipped_at: null,
      took: 'P1Y2DT3H',
      starts: '23:59:59',
      local_at: '2026-02-28T01:02:03.5',
    })
  })

  test('changes what is given: null is null, what is left out stays', async () => {
    const { id } = await customer({ settings: { a: 1 }, rating: 2, tags: ['x'] })
    const changed = await client.call('PATCH', `/customers/${id}`, { settings: null, home: { street: 's', zip: 'z' } })
    expect(changed.body.data).toMatchObject({ settings: null, rating: 2, tags: ['x'], home: { street: 's', zip: 'z' } })
    expect((await client.call('PATCH', `/customers/${id}`, {})).body.data).toEqual(changed.body.data)
    for (const wrong of [
      { name: null },
      { id: '9' },
      { full_name: 'x' },
      { name: 'x'.repeat(41) },
      { balance: '1.005' },
      { nme: 'x' },
    ])
      expect(await status('PATCH', `/customers/${id}`, wrong), JSON.stringify(wrong)).toBe(400)
    expect(await status('PATCH', `/customers/${id}`, { email: 'none' })).toBe(422)
    expect(await status('PATCH', '/customers/999999', { name: 'x' })).toBe(404)
    expect(await status('DELETE', `/customers/${id}`)).toBe(204)
    expect(await status('GET', `/customers/${id}`)).toBe(404)
    expect(await status('DELETE', `/customers/${id}`)).toBe(404)
  })

  test('says what the database refuses', async () => {
    const { id, email } = await customer()
    const other = await customer()
    const taken = await client.call('POST', '/customers', { email, name: 'Bob' })
    expect(taken.status).toBe(409)
    expect(taken.body.error).toMatchObject({ code: 'CONFLICT', details: [{ in: 'body', path: 'email' }] })
    expect(JSON.stringify(taken.body)).not.toContain(email)
    expect(await status('PATCH', `/customers/${other.id}`, { email })).toBe(409)
    const dangling = await client.call('POST', '/orders', { customer_id: '999999', total: '1' })
    expect(dangling.status).toBe(422)
    expect(dangling.body.error.details).toMatchObject([{ path: 'customer_id' }])
    expect(await status('POST', '/orders', { customer_id: id, total: '-1' })).toBe(422)
    expect(await status('POST', '/orders', { customer_id: '9999999999999999999', total: '1' })).toBe(422)
    expect(await status('POST', '/orders', { customer_id: id, total: '1', took: 'soon' })).toBe(422)
    expect(await status('POST', '/customers', { email: '\u0000@', name: 'x' })).toBe(422)
    await create('/orders', { customer_id: id, total: '1' })
    expect(await status('DELETE', `/customers/${id}`)).toBe(409)
    expect(await status('GET', '/orders/not-a-uuid')).toBe(400)
    expect(await status('GET', '/orders/00000000-0000-0000-0000-000000000000')).toBe(404)
  })

  test('lists in pages that rows which come and go do not disturb', async () => {
    const parent = await customer()
    const days = [
      '2026-01-03T00:00:00.000001Z',
      null,
      '2026-01-01T00:00:00Z',
      null,
      '2026-01-03T00:00:00.000002Z',
      '2026-01-02T00:00:00Z',
    ]
    const path = `/customers/${parent.id}/orders`
    for (const shipped_at of days) await create(path, { total: '1', shipped_at })
    const read = async (query: string, between = async () => {}) => {
      const found: { id: string; shipped_at: string | null }[] = []
      for (let after = ''; ; ) {
        const { body } = await client.call('GET', `${path}?limit=2${query}${after}`)
        found.push(...body.data)
        if (body.meta.next === null) return found
        after = `&after=${body.meta.next}`
        await between()
      }
    }
    const byId = await read('')
    expect(byId).toHaveLength(6)
    expect(byId.map(({ id }) => id)).toEqual(byId.map(({ id }) => id).toSorted())
    expect((await read('&sort=-id')).map(({ id }) => id)).toEqual(byId.map(({ id }) => id).toReversed())
    const ascending = (await read('&sort=shipped_at')).map(({ shipped_at }) => shipped_at?.slice(8, 10) ?? null)
    expect(ascending).toEqual(['01', '02', '03', '03', null, null])
    const descending = (await read('&sort=-shipped_at')).map(({ shipped_at }) => shipped_at?.slice(8, 10) ?? null)
    expect(descending).toEqual([null, null, '03', '03', '02', '01'])
    const range = await read('&shipped_at.gte=2026-01-02T00:00:00Z&shipped_at.lt=2026-01-03T00:00:00.000002Z')
    expect(range).toHaveLength(2)
    // Rows that come before the cursor neither move nor repeat what comes behind it.
    const disturbed = await read('&sort=shipped_at', async () => {
      await create(path, { total: '1', shipped_at: '2025-01-01T00:00:00Z' })
    })
    expect(disturbed).toHaveLength(6)
    for (const wrong of ['sort=total', 'sort=--id', 'limit=0', 'limit=101', 'after=nonsense', 'after=e30'])
      expect(await status('GET', `${path}?${wrong}`), wrong).toBe(400)
    const { body } = await client.call('GET', `${path}?limit=1&sort=shipped_at`)
    expect(await status('GET', `${path}?limit=1&after=${body.meta.next}`)).toBe(400)
    expect(await status('GET', '/customers/999999/orders')).toBe(404)
    expect(await status('POST', '/customers/999999/orders', { total: '1' })).toBe(404)
    expect(await status('POST', path, { total: '1', customer_id: '1' })).toBe(400)
  })

  test('filters by what an index serves', async () => {
    const { id } = await customer({ mood: 'sad', email: 'only@example.com' })
    const ids = async (query: string) =>
      (await client.call('GET', `/customers?${query}`)).body.data.map((each: { id: string }) => each.id)
    expect(await ids('email=only%40example.com')).toEqual([id])
    expect(await ids('mood=sad&email=only@example.com')).toEqual([id])
    expect(await ids(`email=${encodeURIComponent("' OR true --")}`)).toEqual([])
    expect(await status('GET', '/customers?mood=bad')).toBe(400)
    const unpaid = (await create('/billing.invoices', { limit: 7 })).body.data
    const paid = (await create('/billing.invoices', { limit: 7, paid: true })).body.data
    const invoices = async (query: string) =>
      (await client.call('GET', `/billing.invoices?${query}`)).body.data.map((each: { id: number }) => each.id)
    expect(await invoices('limit.eq=7&paid=false')).toEqual([unpaid.id])
    expect(await invoices('limit.gte=7&limit=1&sort=-limit')).toEqual([paid.id])
  })

  test('addresses rows by composite keys, and partitions by their root', async () => {
    const order = (await create('/orders', { customer_id: (await customer()).id, total: '1' })).body.data
    const items = `/orders/${order.id}/order_items`
    const { headers } = await create(items, { line: 1, sku: 'a/b c' })
    expect(headers.get('location')).toBe(`/order_items/${order.id}/1`)
    await create('/order_items', { order_id: order.id, line: 2, sku: 'c', quantity: 3 })
    expect(await status('POST', items, { line: 2, sku: 'd' })).toBe(409)
    expect(await status('POST', items, { line: 3, sku: 'd', quantity: 40_000 })).toBe(400)
    expect((await client.call('GET', `${items}?limit=1`)).body.data).toMatchObject([{ line: 1, sku: 'a/b c', quantity: 1 }])
    expect((await client.call('GET', '/order_items?sku=c')).body.data).toHaveLength(1)
    expect((await client.call('GET', `/order_items/${order.id}/2`)).body.data.quantity).toBe(3)
    expect((await client.call('PATCH', `/order_items/${order.id}/2`, { quantity: 4 })).body.data.quantity).toBe(4)
    expect(await status('PATCH', `/order_items/${order.id}/2`, { sku: 'a/b c' })).toBe(409)
    expect(await status('DELETE', `/order_items/${order.id}/2`)).toBe(204)
    expect(await status('DELETE', `/orders/${order.id}`)).toBe(204)
    expect(await status('GET', `/order_items/${order.id}/1`)).toBe(404)
    await create('/events', { id: '5', at: '2026-03-01', kind: 'x' })
    expect(await status('POST', '/events', { id: '5', at: '2030-01-01' })).toBe(422)
    expect((await client.call('PATCH', '/events/5/2026-03-01', { kind: null })).body.data.kind).toBeNull()
    expect((await client.call('GET', '/events?id=5')).body.data).toHaveLength(1)
    expect((await client.call('GET', '/events/5/2026-03-01')).body.data.id).toBe('5')
    expect(await status('DELETE', '/events/5/2026-03-01')).toBe(204)
  })

  test('lists what has no key, and views read only', async () => {
    for (const message of ['b', 'a', 'c']) await create('/log', { at: '2026-01-01T00:00:00Z', message })
    const first = (await client.call('GET', '/log?limit=2')).body
    const second = (await client.call('GET', `/log?limit=2&after=${first.meta.next}`)).body
    expect([...first.data, ...second.data].map(({ message }) => message)).toEqual(['a', 'b', 'c'])
    expect(second.meta.next).toBeNull()
    const { id } = await customer({ balance: '1000' })
    const rich = (await client.call('GET', '/good_customers?limit=100')).body.data
    expect(rich).toContainEqual({ id, name: 'Ada', balance: '1000.00' })
    await create('/orders', { customer_id: id, total: '5' })
    await sql(database, 'REFRESH MATERIALIZED VIEW totals')
    expect((await client.call('GET', `/totals?customer_id=${id}`)).body.data).toEqual([{ customer_id: id, total: '5.00' }])
    for (const view of ['log', 'good_customers', 'totals'])
      expect(client.operations.filter((name) => name.includes(`/${view}/`))).toEqual([])
    expect(client.operations).not.toContain('POST /good_customers')
  })

  test('knows tables and columns of any name', async () => {
    const path = '/sel-ect-x-u8868'
    const key = `we"ird \` $\{x} \\ col*/`
    const row = { [key]: 'a/b "c" %', '1st': 1, class: 'c', constructor: 'd', sort: 2, 'a[b]': 'e' }
    const { headers, body } = await create(path, row)
    expect(body.data).toEqual(row)
    const item = headers.get('location') ?? ''
    expect(item).toBe(`${path}/${encodeURIComponent('a/b "c" %')}`)
    expect((await client.call('GET', item)).body.data).toEqual(row)
    expect(
      (await client.call('GET', `${path}?${encodeURIComponent(key)}=${encodeURIComponent(row[key] ?? '')}`)).body.data,
    ).toEqual([row])
    expect((await client.call('GET', `${path}?sort.eq=2&1st=1&${encodeURIComponent('a[b]')}=e&sort=-sort`)).body.data).toEqual([
      row,
    ])
    expect((await client.call('GET', `${path}?constructor=d&sort=constructor`)).body.data).toEqual([row])
    expect((await client.call('GET', `${path}?constructor=e`)).body.data).toEqual([])
    expect((await client.call('PATCH', item, { constructor: null })).body.data).toEqual({ ...row, constructor: null })
    expect(await status('DELETE', item)).toBe(204)
    const long = client.operations.find((name) => name.startsWith('POST /2fa_'))?.slice(5) ?? ''
    const made = (await create(long, {})).body.data
    const column = 'a_column_of_63_bytes_abcdefghijklmnopqrstuvwxyz_abcdefghijklmno'
    expect((await client.call('PATCH', `${long}/${made.id}`, { [column]: 'x' })).body.data).toEqual({
      id: made.id,
      [column]: 'x',
    })
    expect((await client.call('GET', `${long}/${made.id}`)).body.data[column]).toBe('x')
    expect((await client.call('GET', long)).body.data).toHaveLength(1)
    expect(await status('DELETE', `${long}/${made.id}`)).toBe(204)
    expect((await create('/user', { id: 1 })).body.data).toEqual({ id: 1, order: "it's" })
    expect((await client.call('PATCH', '/user/1', { order: '' })).body.data.order).toBe('')
    expect((await client.call('GET', '/user?id.gte=1')).body.data).toHaveLength(1)
    expect((await client.call('GET', '/user/1')).status).toBe(200)
    expect(await status('DELETE', '/user/1')).toBe(204)
  })

  test('every other operation does what it says', async () => {
    await create('/employees', { id: 1 })
    expect((await create('/employees/1/employees', { id: 2, badge: 7 })).body.data.manager_id).toBe(1)
    expect((await client.call('GET', '/employees/1/employees')).body.data).toMatchObject([{ id: 2 }])
    expect((await client.call('GET', '/employees?badge=7')).body.data).toMatchObject([{ id: 2 }])
    expect(await status('DELETE', '/employees/1')).toBe(409)
    expect((await client.call('PATCH', '/employees/2', { manager_id: null })).body.data.manager_id).toBeNull()
    expect(await status('PATCH', '/employees/2', { manager_id: 77 })).toBe(422)
    expect((await client.call('GET', '/employees/2')).body.data.badge).toBe(7)
    expect(await status('DELETE', '/employees/1')).toBe(204)
    await create('/secrets', { id: 1, owner: 'ada' })
    expect((await client.call('PATCH', '/secrets/1', { owner: 'bob' })).body.data.owner).toBe('bob')
    expect((await client.call('GET', '/secrets/1')).body.data.owner).toBe('bob')
    expect((await client.call('GET', '/secrets')).body.data).toHaveLength(1)
    expect(await status('DELETE', '/secrets/1')).toBe(204)
    const { id } = await customer()
    const order = (await create(`/customers/${id}/orders`, { total: '1', referrer_id: id })).body.data
    expect((await client.call('GET', `/customers/${id}/orders-by-referrer_id`)).body.data).toMatchObject([{ id: order.id }])
    await create(`/customers/${id}/orders-by-referrer_id`, { total: '2', customer_id: id })
    expect((await client.call('GET', '/orders?limit=1')).body.data).toHaveLength(1)
    expect((await client.call('PATCH', `/orders/${order.id}`, { note: 'n' })).body.data.note).toBe('n')
    expect((await client.call('GET', `/orders/${order.id}`)).body.data.note).toBe('n')
    const invoice = (await create(`/orders/${order.id}/billing.invoices`, {})).body.data
    expect((await client.call('GET', `/orders/${order.id}/billing.invoices`)).body.data).toEqual([invoice])
    expect((await client.call('PATCH', `/billing.invoices/${invoice.id}`, { paid: true })).body.data.paid).toBe(true)
    expect((await client.call('GET', `/billing.invoices/${invoice.id}`)).body.data.order_id).toBe(order.id)
    expect(await status('DELETE', `/orders/${order.id}`)).toBe(409)
    expect(await status('DELETE', `/billing.invoices/${invoice.id}`)).toBe(204)
    expect(client.operations.filter((name) => !client.called.has(name))).toEqual([])
  })
})
