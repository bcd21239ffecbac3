import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pullRequest } from './shop.ts'

const file = 'src/routes/orders.js'
const before = `router.post('/:id/ship',`
const after = `router.post('/:id/shipments',`

/** A pull request that gives a route another path, and forgets the description that clients read. What the mode is given. */
export async function renamedRoute(repository: string): Promise<Record<string, string>> {
  await pullRequest(repository, {
    change: async (folder) => {
      const path = join(folder, file)
      const source = await readFile(path, 'utf8')
      if (!source.includes(before)) throw new Error(`${file} of the example is not what the demo changes`)
      await writeFile(path, source.replace(before, after))
    },
  })
  return {}
}
