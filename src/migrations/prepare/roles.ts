import { readFile } from 'node:fs/promises'
import { withClient } from '../../postgres/server/client.ts'
import { dropRoles, ensureRoles } from '../../postgres/server/roles.ts'
import type { Connection } from '../../postgres/server/server.ts'
import type { Refusal } from '../apply.ts'
import { rolesMentionedIn } from '../roles.ts'
import type { Preparation } from './preparation.ts'

/** More roles than this are not guessed from errors, one after another. */
export const mostRoles = 20

/** Creates the roles that the migrations, the schema and the seed name. */
export async function createNamedRoles(preparation: Preparation): Promise<void> {
  await create(preparation, await rolesMentionedIn(await textsOf(preparation)))
}

/** Creates the role without which a statement was refused; false where it was refused for something else. */
export async function createMissingRole(
  preparation: Preparation,
  refusal: Pick<Refusal, 'code' | 'message'> | null,
): Promise<boolean> {
  const role = refusal?.code === '42704' ? /^role "(.+)" does not exist$/.exec(refusal.message)?.[1] : undefined
  return role !== undefined && (await create(preparation, [role])) > 0
}

async function create({ server, database, facts }: Preparation, names: string[]): Promise<number> {
  const created = await ensureRoles(server.connection(database), names)
  facts.createdRoles.push(...created)
  return created.length
}

/** Every role of the server: roles belong to all of its databases, and outlive them. */
export async function rolesOf(connection: Connection): Promise<string[]> {
  const roles = await withClient(connection, (client) =>
    client.query<{ rolname: string }>('SELECT rolname FROM pg_catalog.pg_roles'),
  )
  return roles.rows.map(({ rolname }) => rolname)
}

/**
 * Drops the roles that came since, once the databases in which they own something are gone. On a server given by URL, where
 * others may be at work, only those that this run created or what it sent names.
 */
export async function dropRolesSince(preparation: Preparation, connection: Connection, before: readonly string[]): Promise<void> {
  const { server, facts } = preparation
  const come = (await rolesOf(connection)).filter((role) => !before.includes(role))
  const texts =
    server.provider === 'url' ? [...(await textsOf(preparation)), ...facts.sent].map((text) => text.toLowerCase()) : null
  const ours = come.filter((role) => {
    return texts === null || facts.createdRoles.includes(role) || texts.some((text) => text.includes(role.toLowerCase()))
  })
  // One that still owns something elsewhere cannot be dropped, which is no reason to keep the others.
  for (const role of ours) await dropRoles(connection, [role]).catch(() => {})
}

/** The SQL of this run as far as it stands in files: migrations, schema, seed. */
async function textsOf({ subject, schemaFile, seedFile }: Preparation): Promise<string[]> {
  const { change } = subject.how
  const migrations = change === null ? [] : [...change.base, ...change.pending]
  const files = [schemaFile, seedFile].filter((file) => file !== null)
  return [
    ...migrations.flatMap(({ up, down }) => (down === null ? [up.text] : [up.text, down.text])),
    ...(await Promise.all(files.map((file) => readFile(file, 'utf8')))),
  ]
}
