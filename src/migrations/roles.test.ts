import { expect, test } from 'vitest'
import { rolesMentionedIn } from './roles.ts'

test.each([
  ['GRANT SELECT ON t TO app, "Read Only" WITH GRANT OPTION', ['Read Only', 'app']],
  ['REVOKE ALL ON SCHEMA public FROM PUBLIC, app', ['app']],
  ['ALTER TABLE t OWNER TO owner_role', ['owner_role']],
  ['ALTER TABLE t OWNER TO CURRENT_USER', []],
  ['CREATE POLICY p ON t TO tenant USING (true)', ['tenant']],
  ['ALTER POLICY p ON t TO tenant, PUBLIC', ['tenant']],
  ['SET ROLE admin; RESET ROLE; SET ROLE NONE', ['admin']],
  ["SET LOCAL ROLE 'Admin'", ['Admin']],
  ['SET SESSION AUTHORIZATION bob', ['bob']],
  ['ALTER DEFAULT PRIVILEGES FOR ROLE a IN SCHEMA s GRANT SELECT ON TABLES TO b', ['a', 'b']],
  ['CREATE SCHEMA s AUTHORIZATION boss', ['boss']],
  ['GRANT parent TO child', ['child', 'parent']],
  ['ALTER ROLE app SET search_path = x', ['app']],
  ['REASSIGN OWNED BY a TO b; DROP OWNED BY c', ['a', 'b', 'c']],
  ['COMMENT ON ROLE app IS $$the application$$', ['app']],
  ['CREATE ROLE app; GRANT app TO app2; CREATE USER app2', []],
  ['ALTER ROLE old RENAME TO new; GRANT SELECT ON t TO new', ['old']],
  ['DROP ROLE IF EXISTS gone', []],
  ['GRANT pg_read_all_data TO app', ['app']],
  ['DO $$ BEGIN CREATE ROLE app; EXCEPTION WHEN duplicate_object THEN NULL; END $$; GRANT SELECT ON t TO app', []],
  ['DO $$ BEGIN GRANT SELECT ON t TO app; ALTER TABLE t OWNER TO "Boss"; END $$', ['Boss', 'app']],
  ["SELECT 'GRANT x TO nobody'; -- GRANT y TO nobody", []],
  ['THIS IS NOT SQL; GRANT SELECT ON t TO app', ['app']],
  ['\\i other.sql\n', []],
])('%s', async (text, roles) => {
  expect(await rolesMentionedIn([text])).toEqual(roles)
})

test('a role that one script creates and another names need not be there', async () => {
  expect(await rolesMentionedIn(['GRANT SELECT ON t TO app', 'CREATE ROLE app'])).toEqual([])
})
