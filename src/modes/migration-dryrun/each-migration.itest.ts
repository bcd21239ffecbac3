import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { dryRuns, found } from '../../../test/support/dry-run.ts'

const dryRun = dryRuns()
const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

async function outsideGit(migrations: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'preflight-each-'))
  folders.push(folder)
  await mkdir(join(folder, 'migrations'))
  for (const [file, text] of Object.entries(migrations)) await writeFile(join(folder, 'migrations', file), text)
  return folder
}

const migrations = {
  '001_users.sql': `CREATE TABLE users (id int PRIMARY KEY, email varchar(50), note text);
CREATE INDEX users_email ON users (email);
INSERT INTO users VALUES (1, 'a', 'b');`,
  '002_harmless.sql': 'ALTER TABLE users ADD COLUMN at timestamptz DEFAULT now();',
  '003_grow.sql': 'ALTER TABLE users ALTER COLUMN id TYPE bigint;\nALTER TABLE users DROP COLUMN note;',
  '004_empty.sql': 'TRUNCATE users;\nALTER TABLE users ALTER COLUMN email TYPE varchar(20);',
  '005_again.sql': 'DROP TABLE users;\nCREATE TABLE users (id int);\nCREATE INDEX users_id ON users (id);',
}

test('without a base each migration is judged on what those before it made', async () => {
  const report = await dryRun.inFolder(await outsideGit(migrations))
  const by = (file: string) => found(report, file).toSorted()
  expect(by('001_users.sql')).toEqual([])
  expect(by('002_harmless.sql')).toEqual([])
  expect(by('003_grow.sql')).toEqual(['error data-loss', 'error table-rewrite'])
  expect(by('004_empty.sql')).toEqual(expect.arrayContaining(['error data-loss', 'warning data-loss']))
  expect(by('005_again.sql')).toEqual(['error data-loss'])
  expect(report.footer.join('\n')).toContain('Every migration counts as new: not in a git repository.')
})

test('known to be small in production: no hazard there either', async () => {
  const folder = await outsideGit({ '001_a.sql': migrations['001_users.sql'], '002_b.sql': 'REINDEX INDEX users_email;' })
  await writeFile(join(folder, 'sizes.json'), JSON.stringify([{ table: 'public.users', rows: 12 }]))
  expect(found(await dryRun.inFolder(folder, { 'table-sizes': 'sizes.json' }))).toEqual([])
  expect(found(await dryRun.inFolder(folder))).toEqual(['error index-not-concurrent'])
})
