import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { databaseUrl, environmentFor } from './environment.ts'

const address = { host: '127.0.0.1', port: 6543, user: 'postgres', password: 'p@ss:w/rd', database: 'head db' }

const hostile = {
  PATH: process.env.PATH ?? '',
  HOME: '/home/me',
  CI: 'true',
  GITHUB_ACTIONS: 'true',
  GITHUB_SHA: 'abc',
  NPM_TOKEN: 'given by the user to this step',
  ...Object.fromEntries(
    [
      'INPUT_GITHUB-TOKEN',
      'INPUT_POSTGRES',
      'ACTIONS_RUNTIME_TOKEN',
      'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
      'ACTIONS_RESULTS_URL',
      'ACTIONS_CACHE_URL',
      'GITHUB_TOKEN',
      'GH_TOKEN',
      'GH_ENTERPRISE_TOKEN',
      'GITHUB_ENTERPRISE_TOKEN',
      'GITHUB_ENV',
      'GITHUB_OUTPUT',
      'GITHUB_STATE',
      'GITHUB_PATH',
      'GITHUB_STEP_SUMMARY',
      'STATE_isPost',
      'RUNNER_SOME_TOKEN',
      'PGHOST',
      'PGHOSTADDR',
      'PGSERVICE',
      'PGSERVICEFILE',
      'PGPASSFILE',
      'PGOPTIONS',
      'PGSSLMODE',
      'PGSSLROOTCERT',
      'PGTARGETSESSIONATTRS',
      'DATABASE_URL',
    ].map((name) => [name, 'LEAK']),
  ),
}

test('a command that prints its environment has nothing of the runner’s to print', () => {
  const env = environmentFor(address, { PREFLIGHT_SIDE: 'head' }, hostile)
  const printed = execFileSync('env', { env, encoding: 'utf8' })
  expect(printed).not.toContain('LEAK')
  expect(
    Object.fromEntries(
      printed
        .trim()
        .split('\n')
        .map((line) => line.split(/=(.*)/s).slice(0, 2)),
    ),
  ).toMatchObject({
    HOME: '/home/me',
    CI: 'true',
    GITHUB_SHA: 'abc',
    NPM_TOKEN: 'given by the user to this step',
    DATABASE_URL: 'postgresql://postgres:p%40ss%3Aw%2Frd@127.0.0.1:6543/head%20db',
    PGHOST: '127.0.0.1',
    PGPORT: '6543',
    PGUSER: 'postgres',
    PGPASSWORD: 'p@ss:w/rd',
    PGDATABASE: 'head db',
    PREFLIGHT_SIDE: 'head',
  })
})

test('without a database no address is left, not even the user’s own', () => {
  const names = Object.keys(environmentFor(null, {}, hostile))
  expect(names.filter((name) => name.startsWith('PG') || name === 'DATABASE_URL')).toEqual([])
})

test('on Windows, where names have no case', () => {
  expect(environmentFor(null, {}, { Github_Token: 'LEAK', input_Mode: 'LEAK', Path: 'kept' })).toEqual({ Path: 'kept' })
})

test('every part of the address survives its URL', () => {
  const text = fc.string({ unit: 'binary', minLength: 1 })
  fc.assert(
    fc.property(text, text, text, (user, password, database) => {
      const url = new URL(databaseUrl({ host: '::1', port: 5432, user, password, database }))
      const parts = [url.username, url.password, url.pathname.slice(1)].map(decodeURIComponent)
      return parts.join('\0') === [user, password, database].join('\0') && url.hostname === '[::1]'
    }),
  )
})

test('a server that is reached by TLS says so in both ways', () => {
  const environment = environmentFor({ ...address, ssl: { rejectUnauthorized: false } }, {}, {})
  expect(environment).toMatchObject({ PGSSLMODE: 'require', DATABASE_URL: expect.stringMatching(/\?sslmode=require$/) })
  expect(environmentFor({ ...address, ssl: false }, {}, { PGSSLMODE: 'disable' })).not.toHaveProperty('PGSSLMODE')
})
