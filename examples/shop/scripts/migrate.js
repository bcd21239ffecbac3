// Applies the migrations that this database does not have yet, in order: `npm run migrate [-- --to 008]`.
// `npm run migrate -- --down 008` takes back, newest first, what is later than 008.
import { readdir, readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'

const { values } = parseArgs({ options: { to: { type: 'string' }, down: { type: 'string' } } })
const directory = new URL('../migrations/', import.meta.url)
const names = (await readdir(directory)).filter((name) => /^\d+_\w+\.sql$/.test(name)).sort()

const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
await client.connect()
try {
  await client.query(
    'CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
  )
  await client.query(`SELECT pg_advisory_lock(hashtext('shop migrations'))`)
  const { rows } = await client.query('SELECT name FROM schema_migrations')
  const applied = new Set(rows.map((row) => row.name))
  if (values.down === undefined) {
    const pending = names.filter((name) => !applied.has(name) && (values.to === undefined || name.slice(0, 3) <= values.to))
    for (const name of pending) await run(name, 'INSERT INTO schema_migrations (name) VALUES ($1)', name)
  } else {
    const later = names.filter((name) => applied.has(name) && name.slice(0, 3) > values.down)
    for (const name of later.reverse()) {
      await run(name.replace(/\.sql$/, '.down.sql'), 'DELETE FROM schema_migrations WHERE name = $1', name)
    }
  }
} finally {
  await client.end()
}

/** One transaction a file, but for those that say `-- preflight: no-transaction`: their statements go one by one. */
async function run(file, bookkeeping, name) {
  const sql = await readFile(new URL(file, directory), 'utf8')
  console.log(file)
  if (/^-- preflight: no-transaction$/m.test(sql)) {
    // Plain statements only: no semicolon stands inside one.
    const statements = sql.replace(/^--.*$/gm, '').split(';')
    for (const statement of statements.filter((text) => text.trim() !== '')) await client.query(statement)
    await client.query('RESET ALL')
    await client.query(bookkeeping, [name])
    return
  }
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(bookkeeping, [name])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}
