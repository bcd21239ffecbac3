import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Scratch, scratch } from '../../../test/support/scratch.ts'
import { dumpSchema } from './dump.ts'
import { compareData, fingerprintData } from './fingerprint.ts'

const base = `
CREATE TABLE users (id integer PRIMARY KEY, name text, "Odd, name" jsonb);
CREATE TABLE events (at date NOT NULL, what text) PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
INSERT INTO users SELECT i, CASE WHEN i % 3 > 0 THEN 'user ' || i END, jsonb_build_object('n', i) FROM generate_series(1, 100) i;
INSERT INTO events SELECT date '2024-01-01' + i, 'x' FROM generate_series(1, 50) i;
CREATE TABLE nothing ();
`

describe('rows before and after', () => {
  let server: Scratch
  beforeAll(async () => {
    server = await scratch('data')
  })
  afterAll(() => server.end())

  async function difference(sql: string, maxRows?: number): Promise<unknown> {
    const { client } = await server.database('rows', base)
    const options = maxRows === undefined ? {} : { maxRows }
    const before = await fingerprintData(client, options)
    await client.query(sql)
    const differences = compareData(before, await fingerprintData(client, options))
    await client.end()
    return differences
  }

  test.each([
    ['UPDATE users SET name = name'],
    [
      "ALTER TABLE users DROP COLUMN name; ALTER TABLE users ADD COLUMN name text; UPDATE users SET name = CASE WHEN id % 3 > 0 THEN 'user ' || id END",
    ],
    ['ALTER TABLE users ALTER COLUMN id TYPE bigint; ALTER TABLE users ALTER COLUMN id TYPE integer'],
    ["CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')"],
  ])('nothing differs after %s', async (sql) => {
    expect(await difference(sql)).toEqual([])
  })

  test.each([
    [
      'DELETE FROM users WHERE id = 7',
      [{ table: 'public.users', rows: { from: 100, to: 99 }, columns: ['Odd, name', 'id', 'name'] }],
    ],
    ["UPDATE users SET name = '' WHERE id = 3", [{ table: 'public.users', rows: { from: 100, to: 100 }, columns: ['name'] }]],
    [
      'ALTER TABLE users DROP COLUMN name; ALTER TABLE users ADD COLUMN name text',
      [{ table: 'public.users', rows: { from: 100, to: 100 }, columns: ['name'] }],
    ],
    [
      'UPDATE users u SET name = v.name FROM users v WHERE u.id + v.id = 3',
      [{ table: 'public.users', rows: { from: 100, to: 100 }, columns: [] }],
    ],
    [
      "UPDATE events SET what = 'y' WHERE at = '2024-02-02'",
      [{ table: 'public.events', rows: { from: 50, to: 50 }, columns: ['what'] }],
    ],
    ['DROP TABLE events', [{ table: 'public.events', rows: { from: 50, to: null }, columns: [] }]],
  ])('%s is noticed', async (sql, expected) => {
    expect(await difference(sql)).toEqual(expected)
  })

  test('a table beyond the limit is only counted', async () => {
    expect(await difference("UPDATE users SET name = 'z'", 99)).toEqual([])
    expect(await difference('DELETE FROM users WHERE id < 50', 99)).toEqual([
      { table: 'public.users', rows: { from: 100, to: 51 }, columns: [] },
    ])
  })

  test('pg_dump, where one is new enough', async () => {
    const one = await server.database('dumped', base)
    const two = await server.database(
      'dumped_too',
      `${base}; CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS $$\n-- SET x\nSET work_mem = 1;\nSELECT 1 $$`,
    )
    const dump = await dumpSchema(one.connection, server.major)
    if (dump === null) return
    expect(dump).toContain('CREATE TABLE public.users (')
    expect(dump).not.toMatch(/^(--|SET |\\restrict)/m)
    expect(await dumpSchema(one.connection, server.major)).toBe(dump)
    expect(await dumpSchema(two.connection, server.major)).toContain('-- SET x\nSET work_mem = 1;\n')
    expect(await dumpSchema(one.connection, server.major, { exclude: ['public.events*'] })).not.toContain('events')
  })

  test('no pg_dump of the major is no answer, and another may be given', async () => {
    const { connection } = await server.database('elsewhere')
    expect(await dumpSchema(connection, 99)).toBeNull()
    const run = async (args: string[]) =>
      `--\n-- ${args.join(' ')}\n--\n\n\\restrict abc\n\nSET x = 1;\nCREATE TABLE a ();\n\\unrestrict abc\n`
    expect(await dumpSchema(connection, 99, { run })).toBe('CREATE TABLE a ();\n')
  })
})
