import { expect, test } from 'vitest'
import type { MigrationDryrunConfig } from '../../../config/config.ts'
import { readConfig } from '../../../config/config.ts'
import type { ChangeEvent } from '../../../git/event.ts'
import { reproduceCommand } from './reproduce.ts'

const config = async (given: Record<string, string>) =>
  (await readConfig(
    new Map(Object.entries({ mode: 'migration-dryrun', ...given }).map(([name, value]) => [name, { value, origin: name }])),
    process.cwd(),
  )) as MigrationDryrunConfig

const event = (baseRef: string): ChangeEvent => ({
  name: 'pull_request',
  ref: 'refs/pull/7/merge',
  sha: 'a',
  defaultBranch: 'main',
  pullRequest: { baseRef, baseSha: 'b', headSha: 'c' },
  before: null,
  mergeGroupBase: null,
})

test('what was given, and nothing that the clone says itself', async () => {
  expect(reproduceCommand(await config({}), null)).toBe('npx backend-preflight migration-dryrun')
  expect(reproduceCommand(await config({ rows: '1M', comment: 'never', 'github-token': 'x' }), event('main'))).toBe(
    'npx backend-preflight migration-dryrun --rows 1M',
  )
})

test('a pull request into another branch than the default one', async () => {
  expect(reproduceCommand(await config({}), event('release/2'))).toBe(
    'npx backend-preflight migration-dryrun --base-ref origin/release/2',
  )
  expect(reproduceCommand(await config({ 'base-ref': 'v1' }), event('release/2'))).toBe(
    'npx backend-preflight migration-dryrun --base-ref v1',
  )
})
