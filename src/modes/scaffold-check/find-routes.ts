import { stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { UserError } from '../../errors.ts'
import { NoRoutes, type ProjectRead, readRoutes } from '../../openapi/routes/read-routes.ts'
import type { Tree } from './api.ts'

/** Where the sources of a service lie by convention; last everything. */
const folders = ['src', 'app', 'server', 'api', 'lib', 'backend', 'routes', '.']

export interface FoundRoutes {
  /** As it was given, or found: relative to the working directory. */
  folder: string
  read: ProjectRead
}

/**
 * Reads the routes of a tree. `folder`, relative to `directory`, is where to look; null: at the usual places, the first whose routes `belong` to what is described,
 * else the first that registers any. `top`: the tree's root, above which nothing is read. Throws `NoRoutes` where there are none, `UserError` where code cannot be read.
 */
export async function findRoutes(
  folder: string | null,
  { directory, top }: Tree,
  belong: (read: ProjectRead) => boolean = () => true,
): Promise<FoundRoutes> {
  // As messages name it.
  const within = (each: string) => relative(top, join(directory, each)) || '.'
  if (folder !== null) return { folder, read: await readRoutes(within(folder), top) }
  let refused: UserError | null = null
  let first: FoundRoutes | null = null
  for (const each of folders) {
    const found = await stat(join(directory, each)).catch(() => null)
    if (found?.isDirectory() !== true) continue
    try {
      const found = { folder: each, read: await readRoutes(within(each), top) }
      if (belong(found.read)) return found
      first ??= found
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      if (!(error instanceof NoRoutes)) refused ??= error
    }
  }
  if (first !== null) return first
  throw refused ?? new NoRoutes('no routes of Express, Fastify or Koa were found', { remedy: 'Set `routes` to where they lie.' })
}
