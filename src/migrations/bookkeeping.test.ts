import { expect, test } from 'vitest'
import { splitStatements } from '../postgres/sql/split.ts'
import { setAside } from './bookkeeping.ts'

async function of(sql: string, own: string[] = []) {
  const [statement] = (await splitStatements(sql)).statements
  if (statement === undefined) throw new Error('no statement')
  return setAside(statement, own)
}

/** As the tools send them. */
test.each([
  'create table if not exists schema_migrations (version varchar(128) primary key)',
  'insert into schema_migrations (version) values ($1)',
  'select version from "public".schema_migrations order by version desc',
  'select true from information_schema.tables where table_name = $1',
  `TRUNCATE "public"."schema_migrations"`,
  'SELECT pg_advisory_lock($1)',
  'SELECT pg_try_advisory_lock(7241865325823964) AS "lockObtained"',
  'SELECT CURRENT_DATABASE()',
  'select version();',
  'select pg_catalog.version()',
  'SELECT 1',
  'SELECT * FROM current_schema()',
  `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name = 'pgmigrations'`,
  'CREATE TABLE "public"."pgmigrations" (id SERIAL PRIMARY KEY, name varchar(255) NOT NULL, run_on timestamp NOT NULL)',
  `INSERT INTO "public"."pgmigrations" (name, run_on) VALUES ('1_a', NOW());`,
  'create table "knex_migrations_lock" ("index" serial primary key, "is_locked" integer)',
  'update "knex_migrations_lock" set "is_locked" = $1 where "is_locked" = $2',
  'select max("batch") as "max_batch" from "knex_migrations"',
  `SELECT c.relname, CASE WHEN c.relispartition THEN 'p' ELSE 't' END FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE pg_catalog.pg_table_is_visible(c.oid)`,
  'INSERT INTO "django_migrations" ("app", "name", "applied") VALUES (%s, %s, %s)'.replaceAll('%s', 'NULL'),
  `UPDATE alembic_version SET version_num='b' WHERE alembic_version.version_num = 'a'`,
  'CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))',
  'CREATE SCHEMA IF NOT EXISTS "drizzle"',
  'insert into "drizzle"."__drizzle_migrations" ("hash", "created_at") values($1, $2)',
  'CREATE TABLE "migrations" ("id" SERIAL NOT NULL, "timestamp" bigint NOT NULL, "name" character varying NOT NULL, CONSTRAINT "PK_8c" PRIMARY KEY ("id"))',
  'INSERT INTO "migrations"("timestamp", "name") VALUES ($1, $2)',
  'CREATE TABLE IF NOT EXISTS "SequelizeMeta" ("name" VARCHAR(255) NOT NULL UNIQUE, PRIMARY KEY ("name"))',
  `SELECT "migration_name" FROM "_prisma_migrations" ORDER BY "started_at" ASC`,
  'CREATE TABLE sqitch.releases (version REAL PRIMARY KEY)',
  `COMMENT ON TABLE sqitch.releases IS 'Sqitch registry releases.'`,
  `COMMENT ON COLUMN sqitch.releases.version IS 'x'`,
  'LOCK TABLE sqitch.changes IN EXCLUSIVE MODE',
  'CREATE INDEX "flyway_schema_history_s_idx" ON "public"."flyway_schema_history" ("success")',
  'DROP TABLE goose_db_version',
  'LOCK TABLE changes IN EXCLUSIVE MODE',
  'SELECT MAX(version)::TEXT FROM releases',
  'SELECT uri FROM projects WHERE project = $1',
  'INSERT INTO changes (change_id, script_hash, change, project) VALUES ($1, $2, $3, $4)',
  'INSERT INTO tags (tag_id, tag, project, change_id, committer_email) VALUES ($1, $2, $3, $4, $5)',
])('the books: %s', async (sql) => {
  expect(await of(sql)).toBe('books')
})

test.each([
  ["SET lock_timeout = '2s'", 'session'],
  ['SHOW standard_conforming_strings', 'session'],
  ['BEGIN ISOLATION LEVEL READ COMMITTED', 'transaction'],
  ['SAVEPOINT s1', 'transaction'],
  ['COMMIT', 'transaction'],
  ['set frobnication to high and low', 'session'],
])('%s is set aside as %s', async (sql, reason) => {
  expect(await of(sql)).toBe(reason)
})

test.each([
  'ALTER TABLE users ADD a int',
  'INSERT INTO users SELECT 1 FROM schema_migrations',
  'ALTER TABLE migrations ADD COLUMN species text',
  'CREATE TABLE migrations (id bigint, species text)',
  "SELECT setval('users_id_seq', 100)",
  'SELECT migrate_everything()',
  'SELECT pg_sleep(1)',
  'SELECT create_hypertable(c.oid) FROM pg_class c',
  'WITH pg_x AS (DELETE FROM users RETURNING id) SELECT * FROM pg_x',
  'DELETE FROM pg_attribute',
  'CREATE SCHEMA app',
  'CREATE INDEX ON users (id)',
  'DO $$ BEGIN END $$',
  'COPY users FROM stdin',
  'CALL tidy()',
  'VACUUM',
  'DROP TABLE users, schema_migrations',
  'FROBNICATE users',
  'LOCK TABLE events IN EXCLUSIVE MODE',
  'INSERT INTO tags (name) VALUES (1)',
  'ALTER TABLE projects ADD uri text',
])('the migration itself: %s', async (sql) => {
  expect(await of(sql)).toBeNull()
})

test("a tool's own table under another name", async () => {
  expect(await of('INSERT INTO ops.books VALUES (1)')).toBeNull()
  expect(await of('INSERT INTO ops.books VALUES (1)', ['ops.books'])).toBe('books')
  expect(await of('INSERT INTO other.books VALUES (1)', ['ops.books'])).toBeNull()
  expect(await of('DELETE FROM registry.x', ['registry.*'])).toBe('books')
})
