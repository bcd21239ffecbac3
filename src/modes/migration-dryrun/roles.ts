import { readFile } from 'node:fs/promises'
import type { Refusal } from '../../migrations/apply.ts'
import { rolesMentionedIn } from '../../migrations/roles.ts'
import { withClient } from '../../postgres/server/client.ts'
import { dropRoles, ensureRoles } from '../../postgres/server/roles.ts'
import type { Connection } from '../../postgres/server/server.ts'
import { code } from '../../report/text.ts'
import type { Stage } from './stage.ts'

/** More roles than this are not guessed from errors, one after another. */
export const mostRoles = 20

/** Creates the roles that the migrations, the schema and the seed name, and notes them for the report. */
export async function createNamedRoles(stage: Stage): Promise<void> {
  await create(stage, await rolesMentionedIn(await textsOf(stage)))
}

/** Creates the role without which a statement was refused; false where it was refused for something else. */
export async function createMissingRole(stage: Stage, refusal: Refusal | null): Promise<boolean> {
  const role = refusal?.code === '42704' ? /^role "(.+)" does not exist$/.exec(refusal.message)?.[1] : undefined
  return role !== undefined && (await create(stage, [role])) > 0
}

async function create({ server, databases, createdRoles, notes }: Stage, names: string[]): Promise<number> {
  const created = await ensureRoles(server.connection(databases.base), names)
  createdRoles.push(...created)
  if (created.length > 0) {
    notes.push(
      `${created.length === 1 ? 'A role that the migrations name was' : 'Roles that the migrations name were'} created: ${created.map(code).join(', ')}.`,
    )
  }
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
export async function dropRolesSince(stage: Stage, connection: Connection, before: readonly string[]): Promise<void> {
  const { server, createdRoles, sent } = stage
  const come = (await rolesOf(connection)).filter((role) => !before.includes(role))
  const texts = server.provider === 'url' ? [...(await textsOf(stage)), ...sent].map((text) => text.toLowerCase()) : null
  const ours = come.filter((role) => {
    return texts === null || createdRoles.includes(role) || texts.some((text) => text.includes(role.toLowerCase()))
  })
  // One that still owns something elsewhere cannot be dropped, which is no reason to keep the others.
  for (const role of ours) await dropRoles(connection, [role]).catch(() => {})
}

/** The SQL of this run as far as it stands in files: migrations, schema, seed. */
async function textsOf({ subject, config }: Stage): Promise<string[]> {
  const { change } = subject.how
  const migrations = change === null ? [] : [...change.base, ...change.pending]
  const files = [config.schemaFile, config.seedFile].filter((file) => file !== null)
  return [
    ...migrations.flatMap(({ up, down }) => (down === null ? [up.text] : [up.text, down.text])),
    ...(await Promise.all(files.map((file) => readFile(file, 'utf8')))),
  ]
}
