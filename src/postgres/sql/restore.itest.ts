import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import { expect, test } from 'vitest'
import { freshDatabase, sharedServer, sql, testMajor } from '../../../test/support/server.ts'
import { withClient } from '../server/client.ts'
import type { Connection } from '../server/server.ts'
import { readScript } from './script.ts'

const server = sharedServer()

async function restore(connection: Connection, text: string): Promise<void> {
  await withClient(connection, async (client) => {
    for (const step of await readScript(text)) {
      if (step.kind === 'statement') await client.query(step.statement.sql)
      else await pipeline(Readable.from([step.data]), client.query(copyFrom(step.statement.sql)))
    }
  })
}

/** Written by pg_dump 15 from PostgreSQL 13, and by 17 from 17, of the same tables: with `\restrict`, COPY, and text that looks like both. */
test.each(['dump-15-of-13.sql', 'dump-17-of-17.sql'])(
  'what pg_dump wrote is restored, to the last backslash: %s',
  async (file) => {
    const text = await readFile(new URL(`fixtures/${file}`, import.meta.url), 'utf8')
    const connection = await freshDatabase(server(), 'restore')
    // pg_dump sets what its own major knows; an older server does not.
    await restore(connection, testMajor < 17 ? text.replace('SET transaction_timeout = 0;', '') : text)
    expect(
      await sql(
        connection,
        `SELECT id, state, note, "Weird;Name" AS weird, encode(data, 'hex') AS data FROM shop.orders ORDER BY id`,
      ),
    ).toEqual([
      { id: 1, state: 'new', note: 'tab\there\nnewline\\.\n', weird: "it's", data: 'deadbeef' },
      { id: 2, state: "it's; done", note: null, weird: '\\.', data: null },
      { id: 3, state: 'new', note: 'é😀 $$ -- x /* ', weird: ';', data: '00' },
    ])
    expect(
      await sql(
        connection,
        'SELECT count(*)::int AS lines, shop.f(41) AS answer, (SELECT c::int FROM shop.m) AS counted FROM shop.lines',
      ),
    ).toEqual([{ lines: 3, answer: 42, counted: 3 }])
    expect(await sql(connection, "SELECT obj_description('shop.orders'::regclass) AS comment")).toEqual([
      { comment: 'a; b\n\\restrict no\n\\.' },
    ])
  },
)
