import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { packageRoot } from './shop.ts'

const manifest = z.object({ version: z.string(), dependencies: z.record(z.string(), z.string()).default({}) })

/**
 * How the shop gets what it depends on. In a clone of Preflight after `npm ci` the same versions are there, for the tests: a link is enough,
 * and nothing is fetched. Beside the package and the bundle they are not: npm then installs what the shop's own lockfile says.
 */
export async function setupCommand(repository: string): Promise<string> {
  const installed = join(await packageRoot(), 'node_modules')
  const { dependencies } = manifest.parse(JSON.parse(await readFile(join(repository, 'package.json'), 'utf8')))
  const versions = await Promise.all(Object.keys(dependencies).map((name) => versionIn(installed, name)))
  const isThere = Object.values(dependencies).every((wanted, index) => versions[index] === wanted)
  if (!isThere) return 'npm ci'
  // A file of its own, since shells do not agree on how to quote a program.
  const linking = join(repository, '.git', 'link-dependencies.mjs')
  await writeFile(
    linking,
    `import { symlinkSync } from 'node:fs'\nsymlinkSync(${JSON.stringify(installed)}, 'node_modules', 'junction')\n`,
  )
  return `"${process.execPath}" "${linking}"`
}

async function versionIn(installed: string, name: string): Promise<string | null> {
  try {
    return manifest.parse(JSON.parse(await readFile(join(installed, name, 'package.json'), 'utf8'))).version
  } catch {
    return null
  }
}
