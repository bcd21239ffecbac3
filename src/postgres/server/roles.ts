import { escapeIdentifier } from 'pg'
import { UserError } from '../../errors.ts'
import { codeOf, withClient } from './client.ts'
import type { Connection } from './server.ts'

const duplicateObject = '42710'
const insufficientPrivilege = '42501'

/** Words that stand where a role's name can stand, and PUBLIC. Names that begin with pg_ are the system's. */
const noRoles = /^(public|none|current_user|current_role|session_user|pg_.*)$/

/**
 * Creates those of the roles that the server does not have, without login; returns the created ones in the given order. Names are as
 * the catalogue has them (folded to lower case where SQL did not quote them). Throws UserError where the user may not create roles.
 */
export function ensureRoles(connection: Connection, names: readonly string[]): Promise<string[]> {
  return withClient(connection, async (client) => {
    const wanted = [...new Set(names)].filter((name) => !noRoles.test(name))
    const { rows } = await client.query<{ name: string }>(
      'SELECT rolname AS name FROM pg_catalog.pg_roles WHERE rolname = ANY($1)',
      [wanted],
    )
    const present = new Set(rows.map(({ name }) => name))
    const created: string[] = []
    for (const name of wanted.filter((each) => !present.has(each))) {
      try {
        await client.query(`CREATE ROLE ${escapeIdentifier(name)} NOLOGIN`)
        created.push(name)
      } catch (error) {
        if (codeOf(error) === duplicateObject) continue
        if (codeOf(error) !== insufficientPrivilege) throw error
        throw new UserError(`the role "${name}" does not exist, and user "${connection.user}" may not create it`, {
          remedy: `create it, or let an administrator run: ALTER ROLE "${connection.user}" CREATEROLE`,
        })
      }
    }
    return created
  })
}

/**
 * Drops roles that `ensureRoles` created, for a server that outlives the run. Roles belong to the whole server: the databases in
 * which they own something or hold privileges must be gone before.
 */
export function dropRoles(connection: Connection, names: readonly string[]): Promise<void> {
  return withClient(connection, async (client) => {
    for (const name of names) await client.query(`DROP ROLE IF EXISTS ${escapeIdentifier(name)}`)
  })
}
