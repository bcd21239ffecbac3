/** A password with every awkward character, and tokens: no surface contains them, in any encoding. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onlyFileIn } from '../../../src/forge/github/zip.ts'
import { withClient } from '../../../src/postgres/server/client.ts'
import type { Connection } from '../../../src/postgres/server/server.ts'
import { delivering, type Opened, rewriting, token } from '../../support/delivering.ts'
import { startArtifactService } from '../../support/fake-github.ts'
import { leavingNothingBehind } from '../../support/preflight.ts'
import { sharedServer, sql } from '../../support/server.ts'
import { urlOf } from '../../support/server-url.ts'

const { github, open } = delivering()
const server = sharedServer()
leavingNothingBehind()

const password = `p@s:s/w#o?r%d&"'\\ <ü>$+\`*_[x](y)|~!`
let connection: Connection

beforeAll(async () => {
  const admin = server().connection('postgres')
  await sql(admin, `CREATE ROLE awkward LOGIN SUPERUSER PASSWORD '${password.replaceAll("'", "''")}'`)
  connection = { ...admin, user: 'awkward', password }
  await withClient(connection, (client) => client.query('SELECT 1'))
})
afterAll(() => sql(server().connection('postgres'), 'DROP ROLE awkward'))

/** The forms in which something could be written out: plain, in URLs, JSON, SQL, HTML, markdown, base64 at any offset, hexadecimal. */
function forms(secret: string): string[] {
  const bytes = Buffer.from(secret)
  const base64 = [0, 1, 2].map((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset), bytes])
    return padded.toString('base64').slice(Math.ceil((offset * 8) / 6), Math.floor((padded.length * 8) / 6))
  })
  const entities = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  return [
    secret,
    encodeURIComponent(secret),
    encodeURIComponent(encodeURIComponent(secret)),
    encodeURI(secret),
    JSON.stringify(secret).slice(1, -1),
    secret.replaceAll("'", "''"),
    entities,
    entities.replaceAll("'", '&#39;'),
    secret.replaceAll(/[\\`*_[\]~]/g, '\\$&'),
    ...base64,
    bytes.toString('hex'),
    // Long enough to be no accident, in case a form of it is missed here.
    ...[secret.slice(0, 8), secret.slice(-8)],
  ]
}

/** Everything that anybody can see afterwards, by where. The runner is told what to mask, and does not show it. */
async function surfaces(opened: Opened, inputs: Record<string, string>): Promise<Record<string, string>> {
  const service = await startArtifactService(github(), github().run({ id: 99 }))
  try {
    const files = { json: 'out/r.json', html: 'out/r.html', sarif: 'out/r.sarif', markdown: 'out/r.md' }
    const env = { ...service.env, GITHUB_TOKEN: token, RUNNER_DEBUG: '1' }
    const result = await opened.act({ ...files, suggest: 'true', comment: 'always', ...inputs }, { env })
    const masked = result.everything.replaceAll(/^::add-mask::.*$/gm, '')
    const written = Object.entries(files).map(([name, file]) => {
      const path = join(opened.place.folder, 'clone', file)
      return [name, result.outputs['report-json'] ? readFileSync(path, 'utf8') : '']
    })
    const kept = await Promise.all(
      github().world.artifacts.map(async ({ name, zip }) => [
        `artifact ${name}`,
        name.endsWith('.html') ? zip.toString() : await onlyFileIn(zip, 1e8),
      ]),
    )
    return {
      'log, outputs, state, summary': masked,
      ...Object.fromEntries(written),
      ...Object.fromEntries(kept),
      comments: github()
        .comments.map(({ body }) => body)
        .join('\n'),
      asked: JSON.stringify(github().asked.map(({ path, body }) => ({ path, body }))),
    }
  } finally {
    await service.close()
  }
}

const printing = `
echo "$PGPASSWORD"; echo "$DATABASE_URL"; printf %s "$DATABASE_URL" | base64 -w0; echo
printf 'user:%s' "$PGPASSWORD" | base64 -w0; echo; printf %s "$PGPASSWORD" | od -An -tx1 | tr -d ' \\n'; echo
for file in migrations/00?_?.sql; do psql -Xqf "$file"; done
psql -Xqc "DO \\$\\$ BEGIN RAISE NOTICE '%', 'x' || current_setting('application_name'); END \\$\\$"
`

/** Every way to come to a connection, and to miss it. */
const ways: [string, () => Record<string, string>][] = [
  ['all is well', () => ({ postgres: urlOf(connection) })],
  ['a command prints it', () => ({ postgres: urlOf(connection), 'migrate-command': printing })],
  ['a command fails', () => ({ postgres: urlOf(connection), 'migrate-command': `${printing}\nexit 3` })],
  ['no such database', () => ({ postgres: urlOf({ ...connection, database: 'nowhere' }) })],
  ['no such host', () => ({ postgres: urlOf({ ...connection, host: 'nowhere.invalid' }) })],
  ['a wrong password', () => ({ postgres: urlOf({ ...connection, user: 'awkward', password: `${password}x` }) })],
  ['a URL that is not encoded', () => ({ postgres: `postgres://awkward:${password}@127.0.0.1:1/db` })],
]

test.each(ways)('%s', async (way, inputs) => {
  const base = { 'migrations/001_a.sql': 'CREATE TABLE IF NOT EXISTS a (id int PRIMARY KEY);\n' }
  const change = {
    ...rewriting,
    'migrations/003_c.sql': `SELECT '${password.replaceAll("'", "''")}'::int;\n`,
  }
  const shown = await surfaces(open(change, { base }), inputs())
  for (const [where, text] of Object.entries(shown)) {
    for (const form of [...forms(password), ...forms(token)]) {
      expect(text.includes(form), `${where} shows ${form}`).toBe(false)
    }
  }
  expect(shown['log, outputs, state, summary']).not.toBe('')
  if (way !== 'all is well') return
  // The server's message about the migration that holds it is shown everywhere, without it.
  expect(Object.keys(shown).filter((where) => where.startsWith('artifact'))).toHaveLength(2)
  for (const [where, text] of Object.entries(shown)) expect(text, where).toContain('***')
})
