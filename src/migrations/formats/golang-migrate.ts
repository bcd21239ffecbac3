import { byCodeUnit, type Tree } from '../../git/tree.ts'
import type { Migration } from '../migration.ts'
import { nameOf, parentOf } from '../paths.ts'
import { checksumOf, readText, type TextFile } from '../text.ts'
import { compareDigits } from '../version.ts'
import { noMigrations, type Reader, wholeFile } from './format.ts'

/** `N_title.up.sql`, `N_title.down.sql` (golang-migrate, source/parse.go). */
const name = /^(\d+)_(.*)\.(up|down)\.sql$/

/** The pairs of such a directory, in numeric order; files that are not named so are left alone, as golang-migrate does. */
export async function readPairs(
  tree: Tree,
  directory: string,
): Promise<{ version: string; name: string; up: TextFile | null; down: TextFile | null }[]> {
  const pairs = new Map<string, { version: string; name: string; up: TextFile | null; down: TextFile | null }>()
  for (const path of await tree.list(directory)) {
    if (parentOf(path) !== directory) continue
    const [, version, title, direction] = name.exec(nameOf(path)) ?? []
    if (version === undefined || title === undefined) continue
    const key = `${version}_${title}`
    const pair = pairs.get(key) ?? { version, name: title, up: null, down: null }
    pair[direction === 'up' ? 'up' : 'down'] = await readText(tree, path)
    pairs.set(key, pair)
  }
  return [...pairs.values()].sort((a, b) => compareDigits(a.version, b.version) || byCodeUnit(a.name, b.name))
}

/**
 * golang-migrate: each file is one message, with no transaction around it (database/postgres/postgres.go runs
 * `ExecContext` with the whole text and no arguments, a simple Query), so several statements are one implicit transaction.
 * A version that has only a down file moves the version and runs nothing on the way up. `x-multi-statement` is not assumed.
 */
export const readGolangMigrate: Reader = async (tree, directory) => {
  const migrations: Migration[] = []
  for (const { version, name, up, down } of await readPairs(tree, directory)) {
    const file = up ?? down
    if (file === null) continue
    migrations.push({
      version,
      name,
      kind: 'versioned',
      file: file.file,
      up: wholeFile(up ?? { ...file, text: '' }, 'message', false),
      down: down && wholeFile(down, 'message', false),
      checksum: checksumOf(up?.bytes ?? null, down?.bytes ?? null),
    })
  }
  if (migrations.length === 0) throw noMigrations(directory, 'N_title.up.sql and N_title.down.sql')
  return { tool: 'golang-migrate', directory, migrations, transaction: 'each', bookkeeping: ['schema_migrations'] }
}
