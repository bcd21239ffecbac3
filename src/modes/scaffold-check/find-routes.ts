import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../errors.ts'
import { NoRoutes, type ProjectRead, readRoutes } from '../../openapi/routes/read-routes.ts'

/** Where the sources of a service lie by convention; last everything. */
const folders = ['src', 'app', 'server', 'api', 'lib', 'backend', 'routes', '.']

export interface FoundRoutes {
  /** As it was given, or found: relative to the working directory. */
  folder: string
  read: ProjectRead
}

/**
 * Reads the routes of a tree. `folder`, relative to `directory`, is where to look; null: at the usual places, the first that registers any.
 * `top`: the tree's root, above which nothing is read. Throws `NoRoutes` where there are none, `UserError` where code cannot be read.
 */
export async function findRoutes(folder: string | null, directory: string, top: string): Promise<FoundRoutes> {
  if (folder !== null) return { folder, read: await readRoutes(join(directory, folder), top) }
  let refused: UserError | null = null
  for (const each of folders) {
    const found = await stat(join(directory, each)).catch(() => null)
    if (found?.isDirectory() !== true) continue
    try {
      return { folder: each, read: await readRoutes(join(directory, each), top) }
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      if (!(error instanceof NoRoutes)) refused ??= error
    }
  }
  throw refused ?? new NoRoutes('no routes of Express, Fastify or Koa were found', { remedy: 'Set `routes` to where they lie.' })
}
