import { beforeAll, expect, test } from 'vitest'
import { freshDatabase, sharedServer, sql } from '../../../test/support/server.ts'
import { readRelations } from '../../postgres/catalog/relations/read.ts'
import { withClient } from '../../postgres/server/client.ts'
import { member } from '../description/json.ts'
import { apiOf, type DatabaseApi } from './document.ts'

const server = sharedServer()
beforeAll(async () => {
  await sql(server().connection('postgres'), 'CREATE ROLE limited')
})

/** The API that a role without any right of its own sees. */
async function apiFor(text: string): Promise<DatabaseApi> {
  const connection = await freshDatabase(server(), 'document')
  await sql(connection, text)
  const relations = await withClient(connection, async (client) => {
    await client.query("SELECT set_config('role', 'limited', false)")
    return readRelations(client)
  })
  return apiOf(relations, 'document')
}

const names = ({ document }: DatabaseApi): string[] =>
  Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  )

const properties = ({ document }: DatabaseApi, name: string): string[] =>
  Object.keys(Object(member(member(member(document.components, 'schemas'), name), 'properties')))

test('what the role may not do is left out, and noted', async () => {
  const api = await apiFor(`
    CREATE SCHEMA hidden; CREATE TABLE hidden.things (id int PRIMARY KEY); GRANT ALL ON hidden.things TO limited;
    CREATE TABLE users (id serial PRIMARY KEY, name text NOT NULL, password text NOT NULL, admin boolean NOT NULL DEFAULT false);
    GRANT SELECT (id, name), INSERT (name, password), UPDATE (name), DELETE ON users TO limited;
    CREATE TABLE audits (id int PRIMARY KEY, user_id int REFERENCES users, what text NOT NULL);
    GRANT SELECT, INSERT (id, user_id) ON audits TO limited;
    CREATE TABLE prices (id int PRIMARY KEY, amount int); GRANT SELECT ON prices TO limited;
    CREATE TABLE nothing (id int PRIMARY KEY);
    ALTER TABLE prices ENABLE ROW LEVEL SECURITY;`)
  expect(names(api)).toEqual([
    'GET /audits',
    'GET /audits/{id}',
    'GET /users/{id}/audits',
    'GET /prices',
    'GET /prices/{id}',
    'GET /users',
    'POST /users',
    'GET /users/{id}',
    'PATCH /users/{id}',
    'DELETE /users/{id}',
  ])
  expect(properties(api, 'User')).toEqual(['id', 'name'])
  expect(properties(api, 'UserCreate')).toEqual(['name', 'password'])
  expect(properties(api, 'UserUpdate')).toEqual(['name'])
  expect(api.notes).toEqual([
    'nothing: left out, as it has no column that this role may read.',
    'hidden.things: left out, as it has no column that this role may read.',
    'audits: no update: there is nothing that this role may change.',
    'audits: no delete: this role may not.',
    'audits: no create: this role may not set what.',
    'prices: row-level security is on: what is seen and changed depends on the role that the service connects as.',
    'prices: no update: there is nothing that this role may change.',
    'prices: no delete: this role may not.',
    'prices: no create: this role may not.',
    'users: password, admin: not answered, as this role may not read it.',
    'audits: no index starts with user_id, so GET /users/…/audits reads the whole table.',
  ])
})

test('names that come out alike are told apart', async () => {
  const api = await apiFor(`
    CREATE TABLE orders (id int PRIMARY KEY); CREATE TABLE "order" (id int PRIMARY KEY); CREATE TABLE order_create (id int PRIMARY KEY);
    CREATE TABLE "Orders" (id int PRIMARY KEY); CREATE TABLE "order-s" (id int PRIMARY KEY); CREATE TABLE promises (id int PRIMARY KEY);
    CREATE SCHEMA "order"; CREATE TABLE "order".s (id int PRIMARY KEY, "ID" int UNIQUE, "i-d" int REFERENCES "order".s ("ID"));
    GRANT USAGE ON SCHEMA "order" TO limited; GRANT ALL ON ALL TABLES IN SCHEMA public, "order" TO limited;`)
  const schemas = Object.keys(Object(member(api.document.components, 'schemas')))
  expect(new Set(schemas).size).toBe(schemas.length)
  expect(schemas).toEqual(
    expect.arrayContaining(['Order', 'OrderCreate', 'Order2', 'OrderCreate2', 'OrderCreate2Create', 'Promise2']),
  )
  const ids = [...api.actions.keys()]
  expect(ids).toHaveLength(names(api).length)
  const paths = names(api).filter((name) => name.startsWith('GET ') && !name.includes('{'))
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(7)
  expect(names(api)).toContain('GET /order.s/{id}/order.s')
  expect(new Set(api.resources.map(({ repository }) => repository)).size).toBe(7)
})
