import { join } from 'node:path'
import { entriesOf } from './files.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { sourceOf } from './source-of.ts'

/** The packages that lie beside each other in one repository. */
export interface Workspace {
  /** The source file that a specifier such as "@shop/shared/routes" means; null: none of these packages. */
  find(specifier: string): string | null
}

/** How deep the packages of a workspace lie: packages/backend/api. */
const depth = 3

export function workspaceAt(top: string): Workspace {
  let packages: Manifest[] | null = null
  return {
    find(specifier) {
      packages ??= manifestsUnder(top, depth)
      for (const manifest of packages) {
        if (manifest.name === '' || (specifier !== manifest.name && !specifier.startsWith(`${manifest.name}/`))) continue
        const inside = specifier.slice(manifest.name.length + 1)
        const tries = inside === '' ? [...manifest.main, 'src/index', 'index', 'src'] : [inside, `src/${inside}`, `lib/${inside}`]
        for (const written of tries) {
          const found = sourceOf(join(manifest.folder, written), top)
          if (found !== null) return found
        }
      }
      return null
    },
  }
}

function manifestsUnder(folder: string, left: number): Manifest[] {
  const own = readManifest(folder)
  const below =
    left === 0
      ? []
      : entriesOf(folder)
          .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
          .flatMap((entry) => manifestsUnder(join(folder, entry.name), left - 1))
  return own === null ? below : [own, ...below]
}
