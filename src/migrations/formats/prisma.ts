import { UserError } from '../../errors.ts'
import type { Migration } from '../migration.ts'
import { inside, nameOf, parentOf } from '../paths.ts'
import { checksumOf, readText } from '../text.ts'
import { noMigrations, type Reader, shown, wholeFile } from './format.ts'

/**
 * Prisma: the folders of the migrations directory, sorted by name, each with a `migration.sql` that goes to the server
 * as one message (one implicit transaction, unless it says BEGIN). Prisma has no down migrations; a `down.sql` beside it,
 * as `prisma migrate diff` is used to write one, is taken as that. `migration_lock.toml` names the provider.
 */
export const readPrisma: Reader = async (tree, directory) => {
  const files = await tree.list(directory)
  const lock = inside(directory, 'migration_lock.toml')
  if (files.includes(lock)) {
    const { text } = await readText(tree, lock)
    const provider = /^\s*provider\s*=\s*"([^"]*)"/m.exec(text)?.[1]
    if (provider !== undefined && provider !== 'postgresql' && provider !== 'postgres') {
      throw new UserError(`${lock}: the provider is "${provider}"; Preflight runs PostgreSQL.`, {
        remedy: 'Point `migrations` at the PostgreSQL migrations.',
      })
    }
  }
  const migrations: Migration[] = []
  for (const path of files) {
    const folder = parentOf(path)
    if (nameOf(path) !== 'migration.sql' || parentOf(folder) !== directory || folder === '') continue
    const up = await readText(tree, path)
    const downPath = `${folder}/down.sql`
    const down = files.includes(downPath) ? await readText(tree, downPath) : null
    const [, version = nameOf(folder), name = nameOf(folder)] = /^(\d+)_(.*)$/.exec(nameOf(folder)) ?? []
    migrations.push({
      version,
      name,
      kind: 'versioned',
      file: path,
      up: wholeFile(up, 'message', false),
      down: down && wholeFile(down, 'message', false),
      checksum: checksumOf(up.bytes, down?.bytes ?? null),
    })
  }
  const empty = emptyFolder(files, directory, migrations)
  if (empty !== undefined) {
    throw new UserError(`${inside(directory, empty)} has no migration.sql, so Prisma would stop there.`, {
      remedy: 'Restore the file or remove the folder.',
    })
  }
  if (migrations.length === 0) throw noMigrations(shown(directory), 'folders with a migration.sql')
  return { tool: 'prisma', directory, migrations, transaction: 'each', bookkeeping: ['_prisma_migrations'] }
}

function emptyFolder(files: string[], directory: string, migrations: Migration[]): string | undefined {
  const read = new Set(migrations.map((migration) => nameOf(parentOf(migration.file))))
  const prefix = directory === '' ? '' : `${directory}/`
  const folders = files
    .map((file) => file.slice(prefix.length).split('/'))
    .flatMap(([folder, ...rest]) => (rest.length > 0 && folder ? [folder] : []))
  return folders.find((folder) => /^\d{14}_/.test(folder) && !read.has(folder))
}
