import type { Client } from 'pg'
import { UserError } from '../../errors.ts'
import { withClient } from './client.ts'
import type { Connection } from './server.ts'

const named = 3

/** Ordinary, partitioned and foreign tables and materialised views that people made: not the system's, not temporary, not an extension's. */
const userTables = `
  SELECT format('%s.%s', n.nspname, c.relname) AS name
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'f', 'm') AND c.relpersistence <> 't'
    AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
    AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend d
      WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
  ORDER BY 1`

/**
 * Whether a given server may be used as a throwaway. Returns sentences for the report.
 * Throws UserError where its database holds user tables (unless `allowNonEmpty`), it is a standby, or the user may not create databases.
 */
export function checkFit(connection: Connection, place: string, allowNonEmpty: boolean): Promise<string[]> {
  return withClient(connection, async (client) => {
    const tables = await names(client, userTables)
    if (tables.length > 0 && !allowNonEmpty) {
      throw new UserError(`the database "${connection.database}" at ${place} is not empty: it holds ${listed(tables)}`, {
        remedy: 'give an empty database; or, if this server is really there to be thrown away, set allow-non-empty',
      })
    }
    const { rows } = await client.query<{ standby: boolean; creates: boolean }>(
      `SELECT pg_is_in_recovery() AS standby, rolcreatedb OR rolsuper AS creates FROM pg_catalog.pg_roles WHERE rolname = current_user`,
    )
    if (rows[0]?.standby === true) {
      throw new UserError(`the server at ${place} is a standby, on which nothing can be written`, {
        remedy: 'give a primary server',
      })
    }
    if (rows[0]?.creates !== true) {
      throw new UserError(`user "${connection.user}" at ${place} may not create databases`, {
        remedy: `let an administrator run: ALTER ROLE "${connection.user}" CREATEDB`,
      })
    }
    const others = await names(
      client,
      `SELECT datname AS name FROM pg_catalog.pg_database
       WHERE NOT datistemplate AND datname NOT IN ('postgres', current_database()) ORDER BY 1`,
    )
    const notes = [`The given server at ${place} was used as it is configured`]
    if (tables.length > 0) notes.push(`Its database "${connection.database}" holds ${listed(tables)}: allow-non-empty was set`)
    if (others.length > 0) notes.push(`It has other databases: ${some(others)}`)
    return notes
  })
}

async function names(client: Client, query: string): Promise<string[]> {
  return (await client.query<{ name: string }>(query)).rows.map(({ name }) => name)
}

function listed(tables: readonly string[]): string {
  return `${tables.length} ${tables.length === 1 ? 'table' : 'tables'} (${some(tables)})`
}

function some(all: readonly string[]): string {
  return all.slice(0, named).join(', ') + (all.length > named ? ', …' : '')
}
