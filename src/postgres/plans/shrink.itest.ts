import { describe, expect, test } from 'vitest'
import { freshDatabase, sharedServer, sql } from '../../../test/support/server.ts'
import { withClient } from '../server/client.ts'
import type { Connection } from '../server/server.ts'
import { type ShrunkTable, shrunkCopy } from './shrink.ts'

const server = sharedServer()

const schema = `
  CREATE TABLE schema_history (version int);
  INSERT INTO schema_history SELECT generate_series(1, 50);
  CREATE TABLE users (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, shout text GENERATED ALWAYS AS (upper(name)) STORED);
  INSERT INTO users (name) SELECT 'user ' || g FROM generate_series(1, 100) g;
  CREATE TABLE orders (id bigint PRIMARY KEY, user_id int NOT NULL REFERENCES users);
  INSERT INTO orders SELECT g, 1 + g % 100 FROM generate_series(1, 1000) g;
  CREATE TABLE categories (id int PRIMARY KEY, parent_id int REFERENCES categories);
  INSERT INTO categories SELECT g, CASE WHEN g < 100 THEN g + 1 END FROM generate_series(1, 100) g;
  CREATE TABLE notes (order_id bigint REFERENCES orders, body text);
  INSERT INTO notes SELECT CASE WHEN g % 2 = 0 THEN g END, 'note' FROM generate_series(1, 500) g;
  CREATE TABLE people (id int PRIMARY KEY, home int NOT NULL);
  CREATE TABLE homes (id int PRIMARY KEY, owner int NOT NULL REFERENCES people DEFERRABLE INITIALLY DEFERRED);
  ALTER TABLE people ADD FOREIGN KEY (home) REFERENCES homes DEFERRABLE INITIALLY DEFERRED;
  BEGIN;
  INSERT INTO people SELECT g, 101 - g FROM generate_series(1, 100) g;
  INSERT INTO homes SELECT g, 101 - g FROM generate_series(1, 100) g;
  COMMIT;
  CREATE TABLE events (id int, day date, user_id int REFERENCES users, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
  CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
  CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
  INSERT INTO events SELECT g, date '2024-12-30' + g % 5, 1 + g % 100 FROM generate_series(1, 400) g;
  CREATE TABLE products (id int PRIMARY KEY);
  INSERT INTO products SELECT generate_series(1, 1000);
  CREATE TABLE reviews (user_id int REFERENCES users, product_id int REFERENCES products, PRIMARY KEY (user_id, product_id));
  INSERT INTO reviews SELECT 1 + g % 100, 1001 - g FROM generate_series(1, 500) g;
  CREATE TABLE told (what text);
  CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO public.told VALUES (TG_OP); RETURN NULL; END $$;
  CREATE TRIGGER tell AFTER INSERT OR DELETE OR TRUNCATE ON orders EXECUTE FUNCTION tell();
  ALTER TABLE orders ENABLE ALWAYS TRIGGER tell;
  CREATE MATERIALIZED VIEW totals AS SELECT user_id, count(*) FROM orders GROUP BY user_id;`

const kept = (shrunk: readonly ShrunkTable[]) => Object.fromEntries(shrunk.map((table) => [table.table, table.kept]))

/** Has the server check every foreign key again. */
async function validated(connection: Connection): Promise<number> {
  return withClient(connection, async (client) => {
    const { rows } = await client.query<{ relation: string; name: string; definition: string }>(
      `SELECT conrelid::regclass::text AS relation, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE contype = 'f' AND conparentid = 0`,
    )
    for (const { relation, name, definition } of rows) {
      await client.query(`ALTER TABLE ${relation} DROP CONSTRAINT ${name}, ADD CONSTRAINT ${name} ${definition}`)
    }
    return rows.length
  })
}

describe('a copy with a handful of rows', () => {
  test('keeps first rows with their parents, through cycles and partitions, and sequences', async () => {
    const template = await freshDatabase(server(), 'whole')
    await sql(template, schema)
    const name = `${template.database}_small`
    const shrunk = await shrunkCopy(server(), { template: template.database, name, rows: 5, keep: ['schema_history'] })
    expect(kept(shrunk)).toEqual({
      'public.categories': 5,
      'public.events': 5,
      'public.homes': 2,
      'public.notes': 5,
      'public.orders': 5,
      'public.people': 2,
      'public.products': 7,
      'public.reviews': 2,
      'public.schema_history': 50,
      'public.told': 0,
      'public.users': 5,
    })
    expect(shrunk.find((table) => table.table === 'public.orders')?.before).toBe(1000)
    const small = server().connection(name)
    expect(await validated(small)).toBe(8)
    expect(await sql(small, 'SELECT id, name, shout FROM users ORDER BY id LIMIT 1')).toEqual([
      { id: 1, name: 'user 1', shout: 'USER 1' },
    ])
    expect(await sql(small, "INSERT INTO users (name) VALUES ('new') RETURNING id")).toEqual([{ id: 101 }])
    expect(await sql(small, 'SELECT sum(count)::int AS n FROM totals')).toEqual([{ n: 5 }])
    expect(await sql(small, "SELECT tgenabled FROM pg_trigger WHERE tgname = 'tell'")).toEqual([{ tgenabled: 'A' }])
    expect(await sql(template, 'SELECT count(*)::int AS n FROM orders')).toEqual([{ n: 1000 }])
  })

  test('for a role that may not be a replica', async () => {
    const template = await freshDatabase(server(), 'whole')
    const role = `shrinker_${process.pid}`
    await sql(
      template,
      `CREATE ROLE ${role} LOGIN PASSWORD 'shrinker'; GRANT CREATE ON SCHEMA public TO ${role}; SET ROLE ${role}; ${schema}`,
    )
    const name = `${template.database}_small`
    const theirs = (database: string): Connection => ({ ...server().connection(database), user: role, password: 'shrinker' })
    const shrunk = await shrunkCopy(
      { ...server(), connection: theirs },
      { template: template.database, name, rows: 5, keep: ['public.orders'] },
    )
    expect(kept(shrunk)).toMatchObject({ 'public.orders': 1000, 'public.users': 100, 'public.notes': 5, 'public.homes': 2 })
    expect(await validated(server().connection(name))).toBe(8)
    expect(await sql(server().connection(name), 'SELECT * FROM told')).toEqual([])
    await server().dropDatabase(name)
    await server().dropDatabase(template.database)
    await sql(server().connection('postgres'), `DROP ROLE ${role}`)
  })

  test('leaves no database behind where it fails', async () => {
    const template = await freshDatabase(server(), 'whole')
    await sql(template, 'CREATE TABLE theirs (id int PRIMARY KEY)')
    const role = `stranger_${process.pid}`
    await sql(template, `CREATE ROLE ${role} LOGIN PASSWORD 'stranger'`)
    const theirs = (database: string): Connection => ({ ...server().connection(database), user: role, password: 'stranger' })
    const options = { template: template.database, name: `${template.database}_small`, rows: 5, keep: [] }
    await expect(shrunkCopy({ ...server(), connection: theirs }, options)).rejects.toThrow(/permission denied/)
    expect(await sql(template, 'SELECT 1 FROM pg_database WHERE datname = $1', [options.name])).toEqual([])
    await sql(template, `DROP ROLE ${role}`)
  })
})
