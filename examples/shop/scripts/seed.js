// Fills an empty, migrated database: `npm run seed`.
import { readFile } from 'node:fs/promises'
import pg from 'pg'

const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
await client.connect()
try {
  await client.query(await readFile(new URL('../seed.sql', import.meta.url), 'utf8'))
} finally {
  await client.end()
}
