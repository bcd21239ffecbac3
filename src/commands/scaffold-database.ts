import { scaffoldFromDatabase } from '../openapi/from-database/from-database.ts'
import type { Scaffold, ScaffoldOptions } from '../openapi/scaffold/scaffold.ts'
import { readRelations } from '../postgres/catalog/relations/read.ts'
import { withGivenDatabase } from '../postgres/server/given.ts'

/** A service for the tables that the role of a URL sees. Throws `UserError`, without the password, where they cannot be read. */
export async function scaffoldDatabase(
  url: string,
  options: Pick<ScaffoldOptions, 'framework' | 'output' | 'force' | 'cwd' | 'signal'>,
): Promise<Scaffold> {
  const { relations, database } = await withGivenDatabase(url, async (client, name) => ({
    relations: await readRelations(client),
    database: name,
  }))
  options.signal.throwIfAborted()
  return scaffoldFromDatabase(relations, database, options)
}
