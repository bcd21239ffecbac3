import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { leavingNothingBehind, newPlace, type Place } from '../support/preflight.ts'
import { sharedServer } from '../support/server.ts'
import { urlOf } from '../support/server-url.ts'

const server = sharedServer()
leavingNothingBehind()

const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../docs/schema/load-baseline.v1.json'), 'utf8'))
const isPublished = new Ajv2020.default({ allowUnionTypes: true }).compile(schema)
const pg = resolve(import.meta.dirname, '../../node_modules/pg/lib/index.js')

/** A service of a few lines, with a table of its own; `loop`: it asks for the items of each order by themselves. */
const service = ({ loop = false, crash = false, ms = 0 } = {}) => `
import http from 'node:http'
import pg from ${JSON.stringify(pg)}
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 5 })
let asked = 0
http.createServer(async (request, response) => {
  if (request.url === '/health') return response.end('well')
  if (${crash} && ++asked > 100) process.exit(7)
  await new Promise((done) => setTimeout(done, ${ms}))
  const { rows } = await pool.query('SELECT id, customer FROM orders ORDER BY id LIMIT 20')
  if (${loop}) for (const { id } of rows) await pool.query('SELECT count(*) FROM items WHERE order_id = $1', [id])
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(rows))
}).listen(process.env.PORT, '127.0.0.1')
`

const migrations = {
  'migrations/001_orders.sql': `CREATE TABLE orders (id bigint PRIMARY KEY, customer text NOT NULL);
CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint NOT NULL REFERENCES orders (id));
CREATE INDEX items_order_id_idx ON items (order_id);\n`,
}

function change(base: string, head: string, more: Record<string, string> = {}): Place {
  const place = newPlace()
  place.repository()
  place.commit('base', { ...migrations, 'server.mjs': base })
  place.git('checkout', '--quiet', '-b', 'change')
  place.commit('head', { 'server.mjs': head, ...more })
  return place
}

const flags = (duration: string) => [
  'load-baseline',
  '--start-command',
  'exec node server.mjs',
  '--ready-url',
  '/health',
  '--targets',
  'GET /orders',
  '--rows',
  '500',
  '--duration',
  duration,
  '--postgres',
  urlOf(server().connection('postgres')),
]

async function run(place: Place, duration: string, more: readonly string[] = []) {
  const ended = await place.run([...flags(duration), '--json', ...more])
  const result = ended.stdout === '' ? null : JSON.parse(ended.stdout)
  if (result !== null) expect(isPublished(result), JSON.stringify(isPublished.errors)).toBe(true)
  return { ...ended, result }
}

test('a change that asks once for each row: the regression, its query and place, what it costs, and an index that helps', {
  timeout: 180_000,
}, async () => {
  const place = change(service(), service({ loop: true, ms: 12 }), {
    'migrations/002_note.sql': 'ALTER TABLE orders ADD note text;\nDROP INDEX items_order_id_idx;\n',
  })
  const { exitCode, result, stderr } = await run(place, '18', ['--max-p95-regression', '20%', '--rows', '4000'])
  expect(exitCode, stderr).toBe(1)
  expect(result.data.outcome, stderr).toBe('regression')
  expect(result.data.gate.confirmed).toBe(true)
  const [target] = result.data.targets
  expect(target.p95Ratio.low).toBeGreaterThan(1)
  const repeated = target.queries.find(({ nPlusOne }: { nPlusOne: boolean }) => nPlusOne)
  expect(repeated).toMatchObject({ sql: 'SELECT count(*) FROM items WHERE order_id = $1', callsPerRequest: 20 })
  const found = result.findings.find(({ rule }: { rule: string }) => rule === 'n-plus-one')
  expect(found).toMatchObject({ level: 'error', at: { file: 'server.mjs', line: 11 } })
  const slower = result.findings.find(({ rule }: { rule: string }) => rule === 'latency-regression')
  expect(slower.remedy.code.text).toBe('CREATE INDEX CONCURRENTLY items_order_id_idx ON public.items (order_id);')
  const [index] = result.data.indexes
  expect(index).toMatchObject({ since: 'change', uses: [{ target: 'GET /orders', callsPerRequest: 20 }] })
  expect(index.files.map(({ file }: { file: string }) => file)).toEqual(['migrations/003_index_items_order_id.sql'])
  expect(index.after.blocks).toBeLessThan(index.before.blocks)
  const { resources, advice, time } = result.data
  // Twenty queries cost more than none, whatever else the machine does.
  if (process.platform === 'linux') expect(resources.cpuRatio.low).toBeGreaterThan(1)
  expect(advice.length).toBeGreaterThan(0)
  const stages = time.stages.map(({ stage }: { stage: string }) => stage)
  expect(stages).toEqual(expect.arrayContaining(['databases', 'starting', 'explaining', 'load', 'confirmation', 'indexes']))
  const ms = time.stages.reduce((sum: number, stage: { ms: number }) => sum + stage.ms, 0)
  expect(ms).toBeLessThanOrEqual(time.totalMs + stages.length)
  expect(result.headline).toMatch(/^`GET \/orders` P95 is .* slower than `main` .*, because it now runs 21 queries a request/)
})

test('an unchanged service is not red, and a load that is too short says so from the first', { timeout: 120_000 }, async () => {
  const { exitCode, result, stderr } = await run(change(service(), `${service()}\n`), '6', ['--max-p95-regression', '50%'])
  expect(exitCode, stderr).toBe(0)
  expect(stderr.split('\n')[0]).toMatch(/A verdict takes 18 s of load, and `duration` leaves 6 s/)
  expect(result.data.outcome).toBe('inconclusive')
  const open = result.findings.find(({ rule }: { rule: string }) => rule === 'not-enough-evidence')
  expect(open.why).toMatch(/^A verdict takes 18 s of load/)
  expect(result.data.targets[0].base.requests).toBeGreaterThan(100)
  expect(result.findings.filter(({ level }: { level: string }) => level !== 'info')).toEqual([])
})

test('a service that ends under load is red, and says how', { timeout: 120_000 }, async () => {
  const { exitCode, result, stderr } = await run(change(service(), service({ crash: true })), '16')
  expect(exitCode, stderr).toBe(1)
  expect(result.headline).toBe('The service of the head ended under load with exit code 7')
})

test('one that ends only under many callers: what was measured stands, and the report says how', {
  timeout: 120_000,
}, async () => {
  const fragile = service().replace(
    "if (request.url === '/health')",
    "if (++open > 12) process.exit(9)\n  response.on('close', () => open--)\n  if (request.url === '/health')",
  )
  const head = fragile.replace('let asked = 0', 'let asked = 0\nlet open = 0')
  const { exitCode, result, stderr } = await run(change('process.exit(3)\n', head), '2', ['--ramp', '--concurrency', '2'])
  expect(exitCode, stderr).toBe(0)
  expect(result.data.targets[0].requests).toBeGreaterThan(20)
  expect(result.data.ramp.map(({ concurrency }: { concurrency: number }) => concurrency)).toEqual([1, 2, 4, 8])
  expect(JSON.stringify(result)).toContain('The service ended under more than 8 callers of the ramp, with exit code 9')
})

describe('a service that cannot be loaded', () => {
  test.each([
    ['ends at once', 'process.exit(3)\n', /exit code 3|code 3/],
    ['listens elsewhere', "import http from 'node:http'\nhttp.createServer().listen(0, '127.0.0.1')\n", /PORT/],
  ])('%s', async (_, head, line) => {
    const place = change(service(), head)
    const { exitCode, stdout, stderr } = await place.run([...flags('16'), '--time-budget', '30'])
    expect({ exitCode, stdout }, stderr).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(line)
  })

  test('a base that cannot be started is no baseline, and no red build', { timeout: 60_000 }, async () => {
    const { exitCode, result, stderr } = await run(change('process.exit(3)\n', service({ loop: true })), '2')
    expect(exitCode, stderr).toBe(0)
    expect(result).toMatchObject({ verdict: 'warn', data: { outcome: 'no-baseline' } })
    const levels = Object.fromEntries(result.findings.map(({ rule, level }: { rule: string; level: string }) => [rule, level]))
    expect(levels).toMatchObject({ 'no-baseline': 'info', 'n-plus-one': 'warning' })
    expect(result.data.targets[0].queries).toMatchObject([{ callsPerRequest: 20, nPlusOne: true }, { callsPerRequest: 1 }])
  })
})

const knex = resolve(import.meta.dirname, '../../node_modules/knex/knex.mjs')

/** A service that has Knex migrate its database when it starts, and answers 500 where it finds fewer than 20 orders. */
const migrating = (columns: string) => `
import http from 'node:http'
import knex from ${JSON.stringify(knex)}
const database = knex({ client: 'pg', connection: process.env.DATABASE_URL, pool: { min: 0, max: 5 } })
if (process.env.MIGRATE !== 'no') await database.migrate.latest({ directory: './migrations' })
await database('orders').first()
http.createServer(async (request, response) => {
  if (request.url === '/health') return response.end('well')
  const rows = await database('orders').select(${columns}).orderBy('id').limit(20)
  response.writeHead(rows.length === 20 ? 200 : 500).end(JSON.stringify(rows))
}).listen(process.env.PORT, '127.0.0.1')
`

const knexMigrations = {
  'migrations/20250101_orders.cjs': `exports.up = (knex) => knex.schema.createTable('orders', (table) => {
  table.increments()
  table.text('customer').notNullable()
})
exports.down = (knex) => knex.schema.dropTable('orders')\n`,
}
const knexChange = {
  'migrations/20250102_note.cjs': `exports.up = (knex) => knex.schema.alterTable('orders', (table) => table.text('note'))
exports.down = (knex) => knex.schema.alterTable('orders', (table) => table.dropColumn('note'))\n`,
}

describe('migrations that only their tool can run, and no command', () => {
  const place = () => {
    const place = newPlace()
    place.repository()
    place.commit('base', { ...knexMigrations, 'server.mjs': migrating("'id'") })
    place.git('checkout', '--quiet', '-b', 'change')
    place.commit('head', { ...knexChange, 'server.mjs': migrating("'id', 'note'") })
    return place
  }

  test('the service runs them itself when it starts, base and head, with rows between', { timeout: 120_000 }, async () => {
    const { exitCode, result, stderr } = await run(place(), '1', ['--rate', '20', '--max-p95-regression', '900%'])
    expect(exitCode, stderr).toBe(0)
    const [target] = result.data.targets
    expect([target.errors, target.base.errors]).toEqual([0, 0])
    expect(target.requests).toBeGreaterThan(0)
    expect(result.page.footer.join(' ')).toMatch(/The migrations are of Knex.*: the service migrated its database itself/)
  })

  test('one that does not either: what to do is said', { timeout: 60_000 }, async () => {
    const { exitCode, stderr } = await place().run(flags('1'), { env: { MIGRATE: 'no' } })
    expect(exitCode, stderr).toBe(2)
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(
      /start-command \(head\).*on an empty database.*relation "orders" does not exist.*Set `migrate-command`/,
    )
  })
})

const dbmate = resolve(import.meta.dirname, '../../node_modules/dbmate/dist/cli.js')

/** A service that has dbmate migrate its database when it starts, and answers 500 where it finds fewer than 20 orders. */
const withDbmate = (columns: string) => `
import { execFileSync } from 'node:child_process'
import http from 'node:http'
import { createRequire } from 'node:module'
const { Pool } = createRequire(${JSON.stringify(import.meta.filename)})('pg')
execFileSync(process.execPath, [${JSON.stringify(dbmate)}, '--no-dump-schema', '--wait', 'up'], {
  env: { ...process.env, DATABASE_URL: process.env.DATABASE_URL + '?sslmode=disable' },
  stdio: 'inherit',
})
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 5 })
http.createServer(async (request, response) => {
  if (request.url === '/health') return response.end('well')
  const { rows } = await pool.query('SELECT ${columns} FROM orders ORDER BY id LIMIT 20')
  response.writeHead(rows.length === 20 ? 200 : 500).end(JSON.stringify(rows))
}).listen(process.env.PORT, '127.0.0.1')
`

test('SQL migrations that the service applies itself, which fails where we did', { timeout: 180_000 }, async () => {
  const place = newPlace()
  place.repository()
  place.commit('base', {
    'db/migrations/20250101000000_orders.sql': `-- migrate:up
CREATE TABLE orders (id serial PRIMARY KEY, customer text NOT NULL);
-- migrate:down
DROP TABLE orders;\n`,
    'server.mjs': withDbmate('id'),
  })
  place.git('checkout', '--quiet', '-b', 'change')
  place.commit('head', {
    'db/migrations/20250102000000_note.sql': `-- migrate:up
ALTER TABLE orders ADD COLUMN note text;
-- migrate:down
ALTER TABLE orders DROP COLUMN note;\n`,
    'server.mjs': withDbmate('id, note'),
  })
  const { exitCode, result, stderr } = await run(place, '1', ['--rate', '20', '--max-p95-regression', '900%'])
  expect(exitCode, stderr).toBe(0)
  const [target] = result.data.targets
  expect([target.errors, target.base.errors]).toEqual([0, 0])
  expect(target.requests).toBeGreaterThan(0)
  expect(result.page.footer.join(' ')).toMatch(/on a database that we had migrated.*: the service migrated its database itself/)
})

test('interrupted under load, nothing is left', { timeout: 60_000 }, async () => {
  const running = change(service(), service()).start(flags('60'))
  await running.says(/comparing base and head/)
  running.child.kill('SIGINT')
  expect((await running.end).exitCode).toBe(130)
})

test('nothing to ask', async () => {
  const { exitCode, stderr } = await change(service(), service()).run(['load-baseline', '--start-command', 'node server.mjs'])
  expect(exitCode).toBe(2)
  expect(stderr).toMatch(/nothing says what to ask of the service\. Give `url`/)
})
