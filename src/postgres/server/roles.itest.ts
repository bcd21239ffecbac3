import { afterEach, expect, test } from 'vitest'
import { sharedServer, sql } from '../../../test/support/server.ts'
import { missingExtension } from './extensions.ts'
import { dropRoles, ensureRoles } from './roles.ts'

const server = sharedServer()
const admin = () => server().connection('postgres')
const names = ['app', 'Read Only', 'quo"ted']
afterEach(() => dropRoles(admin(), [...names, 'weak']))

test('missing roles are created once, and told', async () => {
  await sql(admin(), 'CREATE ROLE app LOGIN')
  expect(await ensureRoles(admin(), [...names, 'app', 'Read Only'])).toEqual(['Read Only', 'quo"ted'])
  expect(await ensureRoles(admin(), names)).toEqual([])
  const rows = await sql(admin(), 'SELECT rolname, rolcanlogin FROM pg_roles WHERE rolname = ANY($1) ORDER BY 1', [names])
  expect(rows).toEqual([
    { rolname: 'Read Only', rolcanlogin: false },
    { rolname: 'app', rolcanlogin: true },
    { rolname: 'quo"ted', rolcanlogin: false },
  ])
})

test('words that stand for a role, and the system’s own, are none to create', async () => {
  expect(
    await ensureRoles(admin(), ['public', 'current_user', 'session_user', 'none', 'pg_monitor', 'pg_no_such', 'postgres']),
  ).toEqual([])
})

test('a user who may not create roles is told which is missing', async () => {
  await sql(admin(), "CREATE ROLE weak LOGIN PASSWORD 'weak'")
  await expect(ensureRoles({ ...admin(), user: 'weak', password: 'weak' }, ['app'])).rejects.toMatchObject({
    name: 'UserError',
    message: 'the role "app" does not exist, and user "weak" may not create it',
  })
})

test('the server’s own error about an extension that it lacks is recognised', async () => {
  const error: unknown = await sql(admin(), 'CREATE EXTENSION postgis').catch((thrown: unknown) => thrown)
  expect(missingExtension(error, server().major)?.remedy).toContain(`postgis/postgis:${server().major}-`)
})
