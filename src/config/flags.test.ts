import { expect, test } from 'vitest'
import { flagsOf } from './flags.ts'

const given = (values: Record<string, string>) =>
  flagsOf(new Map(Object.entries(values).map(([name, value]) => [name, { value, origin: `--${name}` }])))

test('flags as they would be typed, quoted for a shell', () => {
  expect(given({ rows: '2M', all: 'true', 'allow-non-empty': 'false', 'migrate-command': "npx knex 'migrate:latest'" })).toEqual([
    '--allow-non-empty false',
    "--migrate-command 'npx knex '\\''migrate:latest'\\'''",
    '--rows 2M',
    '--all',
  ])
})

test('each ignored rule is a flag of its own', () => {
  expect(given({ ignore: 'table-rewrite: small\nblocks-reads: at night' })).toEqual([
    "--ignore 'table-rewrite: small'",
    "--ignore 'blocks-reads: at night'",
  ])
})

test('no secret, no output, and nothing that is no flag', () => {
  expect(
    given({
      mode: 'migration-dryrun',
      'github-token': 'ghs_secret',
      postgres: 'postgres://me:secret@db.example/app',
      json: 'out.json',
      markdown: 'out.md',
      comment: 'always',
      'comment-key': 'x',
    }),
  ).toEqual([])
  expect(given({ postgres: 'embedded' })).toEqual(['--postgres embedded'])
})
