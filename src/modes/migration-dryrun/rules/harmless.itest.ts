/** What careful people write every day must pass: no error, no warning. */
import { beforeAll, describe, expect, test } from 'vitest'
import { dryRuns, findingsIn } from '../../../../test/support/dry-run.ts'
import type { Report } from '../../../report/report.ts'

const dryRun = dryRuns()

const base = `
  CREATE TYPE order_state AS ENUM ('new', 'paid');
  CREATE TABLE countries (code char(2) PRIMARY KEY, name text NOT NULL);
  CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL UNIQUE, nickname varchar(40), country char(2) REFERENCES countries, created_at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, user_id bigint NOT NULL REFERENCES users, state order_state NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, fee integer CHECK (fee >= 0), placed_at timestamptz NOT NULL DEFAULT now());
  CREATE INDEX orders_user_id_idx ON orders (user_id);
  CREATE TABLE settings (name text PRIMARY KEY, value text NOT NULL);
  CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
  CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
  CREATE VIEW active_users AS SELECT id, email FROM users;`
const seed = `
  INSERT INTO countries VALUES ('at', 'Austria'), ('de', 'Germany');
  INSERT INTO users (email, country) SELECT n || '@example.com', 'at' FROM generate_series(1, 200) n;
  INSERT INTO orders (user_id, total) SELECT n, n FROM generate_series(1, 200) n;
  INSERT INTO settings VALUES ('theme', 'dark'), ('limit', '10');
  INSERT INTO events SELECT n, '2025-03-01' FROM generate_series(1, 50) n;`

const timeout = "SET LOCAL lock_timeout = '2s';"

const migrations: Record<string, string> = {
  'a table with its indexes and a key to a small one': `${timeout}
    CREATE TABLE addresses (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, country char(2) NOT NULL REFERENCES countries, street text NOT NULL, UNIQUE (country, street));
    CREATE INDEX addresses_street_idx ON addresses (street);
    COMMENT ON TABLE addresses IS 'where to send';`,
  'a table with a key to a large one': `${timeout} CREATE TABLE sessions (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), user_id bigint NOT NULL REFERENCES users ON DELETE CASCADE, data jsonb NOT NULL DEFAULT '{}');
    CREATE INDEX ON sessions (user_id); CREATE INDEX ON sessions USING gin (data);`,
  'an index on what the file before created': 'CREATE INDEX addresses_country_idx ON addresses (country);',
  'a new table that is filled, altered and constrained': `CREATE TABLE plans (id int, name text); INSERT INTO plans SELECT n, 'plan ' || n FROM generate_series(1, 2000) n;
    ALTER TABLE plans ADD PRIMARY KEY (id), ALTER COLUMN name SET NOT NULL, ADD UNIQUE (name); ALTER TABLE plans ALTER COLUMN id TYPE bigint; ANALYZE plans;`,
  'a column': `${timeout} ALTER TABLE users ADD COLUMN phone text;`,
  'columns with constant and stable defaults': `${timeout} ALTER TABLE users ADD COLUMN is_admin boolean NOT NULL DEFAULT false, ADD COLUMN seen_at timestamptz DEFAULT now(), ADD COLUMN tags text[] NOT NULL DEFAULT '{}';`,
  'a default that changes': `${timeout} ALTER TABLE orders ALTER COLUMN total SET DEFAULT 0; ALTER TABLE orders ALTER COLUMN placed_at DROP DEFAULT;`,
  'NOT NULL that goes': `${timeout} ALTER TABLE users ALTER COLUMN email DROP NOT NULL;`,
  'a longer text': `${timeout} ALTER TABLE users ALTER COLUMN nickname TYPE varchar(100);`,
  'a wider number': `${timeout} ALTER TABLE orders ALTER COLUMN total TYPE numeric(14,2);`,
  views:
    'CREATE OR REPLACE VIEW active_users AS SELECT id, email, nickname FROM users; CREATE VIEW big_orders AS SELECT * FROM orders WHERE total > 100;',
  'a materialized view':
    'CREATE MATERIALIZED VIEW sales AS SELECT user_id, sum(total) FROM orders GROUP BY 1; CREATE UNIQUE INDEX ON sales (user_id);',
  functions: `CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.created_at := now(); RETURN NEW; END $$;
    CREATE FUNCTION vat(n numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT n * 0.2';`,
  'a trigger': `${timeout} CREATE TRIGGER users_touch BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch();`,
  privileges: `${timeout} GRANT SELECT ON users, orders TO reporting; REVOKE INSERT ON orders FROM reporting;`,
  comments: `COMMENT ON COLUMN users.email IS 'unique'; COMMENT ON INDEX orders_user_id_idx IS 'for the list';`,
  'a new value of an enum': "ALTER TYPE order_state ADD VALUE IF NOT EXISTS 'shipped' AFTER 'paid';",
  'a new enum, domain and type':
    "CREATE TYPE mood AS ENUM ('ok'); CREATE DOMAIN cents AS bigint CHECK (VALUE >= 0); CREATE TYPE pair AS (a int, b int);",
  'reference data': "INSERT INTO countries VALUES ('ch', 'Switzerland'), ('it', 'Italy') ON CONFLICT DO NOTHING;",
  'reference data beside a quick ALTER': `${timeout} ALTER TABLE countries ADD COLUMN flag text; UPDATE settings SET value = '20' WHERE name = 'limit'; INSERT INTO settings VALUES ('x', 'y');`,
  'an index done right':
    "SET lock_timeout = '2s'; DROP INDEX CONCURRENTLY IF EXISTS orders_placed_at_idx; CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);",
  'a unique index, and the constraint that takes it over':
    'CREATE UNIQUE INDEX CONCURRENTLY users_nickname_key ON users (nickname, id);',
  'the constraint that takes it over': `${timeout} ALTER TABLE users ADD CONSTRAINT users_nickname_key UNIQUE USING INDEX users_nickname_key;`,
  'a foreign key done right, first half': `${timeout} ALTER TABLE orders ADD COLUMN country char(2); ALTER TABLE orders ADD CONSTRAINT orders_country_fkey FOREIGN KEY (country) REFERENCES countries NOT VALID;`,
  'a foreign key done right, second half': 'ALTER TABLE orders VALIDATE CONSTRAINT orders_country_fkey;',
  'NOT NULL done right, first': `${timeout} ALTER TABLE orders ADD CONSTRAINT c CHECK (total IS NOT NULL) NOT VALID;`,
  'NOT NULL done right, second': 'ALTER TABLE orders VALIDATE CONSTRAINT c;',
  'NOT NULL done right, third': `${timeout} ALTER TABLE orders ALTER COLUMN total SET NOT NULL; ALTER TABLE orders DROP CONSTRAINT c;`,
  'a partition': `${timeout} CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');`,
  'a rename that nobody minds here': `${timeout} ALTER TABLE users RENAME COLUMN nickname TO handle; ALTER INDEX orders_user_id_idx RENAME TO orders_user_idx;`,
  'an index that goes': "SET lock_timeout = '2s'; DROP INDEX CONCURRENTLY orders_user_idx;",
  policies: `${timeout} ALTER TABLE orders ENABLE ROW LEVEL SECURITY; CREATE POLICY own ON orders USING (true);`,
  'a backfill of some rows by their key': 'UPDATE users SET email = lower(email) WHERE id BETWEEN 1 AND 50;',
  'a schema, a sequence, a setting':
    'CREATE SCHEMA reports; CREATE SEQUENCE reports.numbers; ALTER SEQUENCE reports.numbers RESTART WITH 10; CREATE TABLE reports.daily (day date PRIMARY KEY);',
  'statistics and storage': `${timeout} ALTER TABLE orders ALTER COLUMN user_id SET STATISTICS 500; ALTER TABLE orders SET (fillfactor = 90); CREATE STATISTICS st ON user_id, state FROM orders;`,
  'what was only made to be dropped': 'CREATE TABLE scratch (id int); INSERT INTO scratch VALUES (1), (2); DROP TABLE scratch;',
  'a temporary table': 'CREATE TEMP TABLE work AS SELECT id FROM users; CREATE INDEX ON work (id); DROP TABLE work;',
}

const entries = Object.entries(migrations)
const fileOf = (index: number) => `${String(index + 1).padStart(3, '0')}_harmless.sql`

describe.each([
  ['with rows', seed, '0'],
  ['on empty tables', undefined, '0'],
  ['on generated rows', undefined, '300'],
])('%s', (_, rows, generated) => {
  let report: Report
  beforeAll(async () => {
    report = await dryRun({
      base,
      ...(rows === undefined ? {} : { seed: rows }),
      change: Object.fromEntries(entries.map(([, sql], index) => [fileOf(index), sql])),
      inputs: { rows: generated },
    })
  })

  test.each(entries.map(([name], index) => [name, fileOf(index)] as const))('%s', (_, file) => {
    expect(findingsIn(report, file).filter(({ level }) => level !== 'info')).toEqual([])
  })

  test('the verdict', () => {
    expect(report.findings.filter(({ level }) => level !== 'info')).toEqual([])
    expect(report.verdict).toBe('pass')
    expect(report.headline).toMatch(/^\d+ statements ran through: no rewrite, no scan under a lock and nobody waited longer than/)
  })
})
