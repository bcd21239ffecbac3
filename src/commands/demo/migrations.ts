import { cp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pullRequest, shopFolder } from './shop.ts'

/** The pull request brings every migration of examples/shop after this one. */
const lastOnMain = '008'

/** A pull request with dangerous migrations. What the mode is given. */
export async function dangerousMigrations(repository: string): Promise<Record<string, string>> {
  const all = join(await shopFolder(), 'migrations')
  const coming = (await readdir(all)).filter((name) => name.slice(0, lastOnMain.length) > lastOnMain)
  await pullRequest(repository, {
    async asOnMain(folder) {
      for (const name of coming) await rm(join(folder, 'migrations', name))
    },
    async change(folder) {
      for (const name of coming) await cp(join(all, name), join(folder, 'migrations', name))
    },
  })
  return {}
}
