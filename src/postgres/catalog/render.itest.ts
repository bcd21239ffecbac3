import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Scratch, scratch } from '../../../test/support/scratch.ts'
import type { Catalog } from './catalog.ts'
import { compareCatalogs } from './compare.ts'
import { erDiagram } from './er-diagram.ts'
import { readCatalog } from './read.ts'
import { renderDiff } from './render-diff.ts'

const base = `
CREATE SCHEMA audit;
CREATE TYPE status AS ENUM ('open', 'paid');
CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, note varchar(20), "Odd name" text DEFAULT 'public.x', UNIQUE (email));
CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, user_id bigint NOT NULL REFERENCES users, subtotal numeric(12,2), tax numeric(12,2), state status);
CREATE TABLE audit."log entries" (at timestamptz NOT NULL, who bigint REFERENCES users, "a""b%" text);
CREATE VIEW open_orders AS SELECT id, state FROM orders WHERE state = 'open';
CREATE TABLE schema_migrations (id serial PRIMARY KEY, version text UNIQUE);
`

describe('what changed, for a reader', () => {
  let server: Scratch
  let before: Catalog
  beforeAll(async () => {
    server = await scratch('render')
    before = await readCatalog((await server.database('before', base)).client)
  })
  afterAll(() => server.end())

  async function changedBy(sql: string): Promise<Catalog> {
    const { client } = await server.database('after', `${base}; ${sql}`)
    try {
      return await readCatalog(client)
    } finally {
      await client.end()
    }
  }

  async function diff(sql: string): Promise<string> {
    const to = await changedBy(sql)
    return renderDiff(before, to, compareCatalogs(before, to))
  }

  test('a column is shown within its table', async () => {
    expect(await diff('ALTER TABLE orders ADD COLUMN total numeric(12,2) GENERATED ALWAYS AS (subtotal + tax) STORED')).toBe(
      ' CREATE TABLE orders (\n+  total numeric(12,2) GENERATED ALWAYS AS (subtotal + tax) STORED,',
    )
  })

  test('a changed column is shown as it was and as it is', async () => {
    expect(await diff("ALTER TABLE users ALTER COLUMN note TYPE text, ALTER COLUMN note SET DEFAULT 'public.y'")).toBe(
      " CREATE TABLE users (\n-  note character varying(20),\n+  note text DEFAULT 'public.y'::text,",
    )
  })

  test('an index alone needs no table around it, and public. is left out', async () => {
    expect(await diff('CREATE INDEX ON orders (user_id) WHERE subtotal > 10')).toBe(
      '+CREATE INDEX orders_user_id_idx ON orders USING btree (user_id) WHERE (subtotal > (10)::numeric);',
    )
  })

  test('a table that came is shown whole', async () => {
    expect(
      await diff(
        'CREATE TABLE tags (id integer PRIMARY KEY, order_id bigint REFERENCES orders); CREATE INDEX ON tags (order_id)',
      ),
    ).toBe(
      [
        '+CREATE TABLE tags (',
        '+  id integer NOT NULL,',
        '+  order_id bigint,',
        '+  CONSTRAINT tags_pkey PRIMARY KEY (id),',
        '+  CONSTRAINT tags_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id)',
        '+)',
        '+CREATE INDEX tags_order_id_idx ON tags USING btree (order_id);',
      ].join('\n'),
    )
  })

  test('what SQL has no place for is a remark', async () => {
    expect(await diff("ALTER TABLE users ALTER COLUMN note SET STATISTICS 300; COMMENT ON TABLE users IS 'people'")).toBe(
      ' CREATE TABLE users (\n-  note character varying(20),\n+  note character varying(20), -- statistics target: 300\n-)\n+) -- comment: people',
    )
  })

  test('an enum and a view show the line that changed', async () => {
    const shown = await diff(
      "ALTER TYPE status ADD VALUE 'sent'; CREATE OR REPLACE VIEW open_orders AS SELECT id, state FROM orders WHERE state = 'paid'",
    )
    // Before 16 the server qualifies a view's columns.
    expect(shown.replaceAll('orders.state', 'state')).toBe(
      [
        ' CREATE TYPE status AS ENUM (',
        "+  'sent',",
        ' ',
        ' CREATE VIEW open_orders AS',
        "-  WHERE (state = 'open'::status);",
        "+  WHERE (state = 'paid'::status);",
      ].join('\n'),
    )
  })

  test("a tool's own tables can be left out with all that belongs to them", async () => {
    const to = await changedBy('DROP TABLE schema_migrations')
    for (const relations of [['schema_migrations'], ['public.schema_migrations']]) {
      expect(compareCatalogs(before, to, { relations })).toEqual([])
    }
    expect(compareCatalogs(before, to, { relations: ['audit.schema_migrations'] })).not.toEqual([])
    expect(compareCatalogs(before, await changedBy('DROP TABLE audit."log entries"'), { relations: ['log entries'] })).toEqual([])
    expect(compareCatalogs(before, await changedBy('DROP SCHEMA audit CASCADE'), { schemas: ['audit'] })).toEqual([])
  })

  test('a diagram of the tables that changed and their neighbours', async () => {
    const to = await changedBy(
      'ALTER TABLE orders ADD COLUMN total numeric(12,2), DROP COLUMN tax, ALTER COLUMN subtotal TYPE numeric(14,2)',
    )
    expect(erDiagram(before, to, compareCatalogs(before, to))).toBe(`erDiagram
  t_orders["orders"] {
    bigint id PK
    bigint user_id FK
    numeric(14-2) subtotal "was numeric(12,2)"
    numeric(12-2) tax "removed"
    status state
    numeric(12-2) total "new"
  }
  t_users["users"]
  t_users ||--o{ t_orders : "user_id"
`)
  })

  test('names that mermaid does not take are mapped, and an index alone draws nothing', async () => {
    const to = await changedBy('ALTER TABLE audit."log entries" ADD COLUMN "1st, of %" double precision')
    const diagram = erDiagram(before, to, compareCatalogs(before, to)) ?? ''
    expect(diagram).toContain('t_audit_log_entries_["audit.\'log entries\'"] {')
    expect(diagram).toContain('float8 _1st_of_ "new"')
    expect(diagram).toContain('t_users |o--o{ t_audit_log_entries_ : "who"')
    const indexed = await changedBy('CREATE INDEX ON orders (state)')
    expect(erDiagram(before, indexed, compareCatalogs(before, indexed))).toBeNull()
  })

  test('a diagram holds at most twelve tables', async () => {
    const to = await changedBy(Array.from({ length: 15 }, (_, i) => `CREATE TABLE many_${i} (id integer)`).join(';'))
    const diagram = erDiagram(before, to, compareCatalogs(before, to)) ?? ''
    expect(diagram.match(/ \{$/gm)).toHaveLength(12)
    expect(diagram).toContain('%% and 3 more')
  })
})
