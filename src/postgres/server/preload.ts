import { withClient } from './client.ts'
import type { Connection } from './server.ts'
import { preload } from './settings.ts'

/**
 * Adds pg_stat_statements to the libraries that a running server preloads, where it has it and does not do so yet.
 * Returns whether the server must be restarted for it.
 */
export function preloadStatistics(connection: Connection): Promise<boolean> {
  const library = preload.shared_preload_libraries
  return withClient(connection, async (client) => {
    const { rows } = await client.query<{ libraries: string; available: boolean }>(
      `SELECT current_setting('shared_preload_libraries') AS libraries,
              EXISTS (SELECT FROM pg_available_extensions WHERE name = $1) AS available`,
      [library],
    )
    const libraries = (rows[0]?.libraries ?? '').split(',').map((name) => name.trim().replaceAll('"', ''))
    if (rows[0]?.available !== true || libraries.includes(library)) return false
    const all = [...libraries.filter((name) => name !== ''), library].map((name) => client.escapeLiteral(name))
    await client.query(`ALTER SYSTEM SET shared_preload_libraries = ${all.join(', ')}`)
    return true
  })
}
