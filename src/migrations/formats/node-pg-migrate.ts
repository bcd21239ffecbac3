import { UserError } from '../../errors.ts'
import type { Migration, Script } from '../migration.ts'
import { nameOf, parentOf } from '../paths.ts'
import { checksumOf, lineAt, readText, type TextFile } from '../text.ts'
import { at, noMigrations, type Reader, shown, wholeFile } from './format.ts'

/**
 * node-pg-migrate 9: every file of the directory that does not begin with a dot, ordered by the number at its beginning,
 * 17 digits being a date (utils/comparators). A section is one message; all pending migrations in one transaction, as
 * `--single-transaction` is the default. `-- Up Migration` and `-- Down Migration` may stand in either order; a file
 * without them is all up. `.up.sql` and `.down.sql` are pairs, as with its `sql` loader.
 */
export const readNodePgMigrate: Reader = async (tree, directory) => {
  const paths = (await tree.list(directory)).filter((path) => parentOf(path) === directory && !nameOf(path).startsWith('.'))
  const program = paths.find((path) => /\.[cm]?[jt]s$/.test(path) && !/\.d\.[cm]?ts$/.test(path))
  if (program !== undefined) {
    throw new UserError(
      `${program} is a node-pg-migrate migration in ${/ts$/.test(program) ? 'TypeScript' : 'JavaScript'}, which only node-pg-migrate can run.`,
      {
        remedy: 'Set `migrate-command: npx node-pg-migrate up` and `rollback-command: npx node-pg-migrate down`.',
      },
    )
  }
  const migrations: Migration[] = []
  for (const path of paths) {
    if (!path.endsWith('.sql') || /\.down\.sql$/.test(path)) continue
    const file = await readText(tree, path)
    const downPath = /\.up\.sql$/.test(path) ? path.replace(/\.up\.sql$/, '.down.sql') : null
    const beside = downPath !== null && paths.includes(downPath) ? await readText(tree, downPath) : null
    const { up, down } =
      downPath === null
        ? sections(file)
        : { up: wholeFile(file, 'message', true), down: beside && wholeFile(beside, 'message', true) }
    const [, version, name = ''] = /^(\d+)[_-]?(.*?)(?:\.up)?\.sql$/.exec(nameOf(path)) ?? []
    if (version === undefined) throw at(path, 1, 'node-pg-migrate requires a number at the beginning of the name.')
    migrations.push({
      version,
      name,
      kind: 'versioned',
      file: path,
      up,
      down,
      checksum: checksumOf(file.bytes, beside?.bytes ?? null),
    })
  }
  if (migrations.length === 0) throw noMigrations(shown(directory), 'files such as 1700000000000_title.sql')
  migrations.sort(compareNodePgMigrate)
  return { tool: 'node-pg-migrate', directory, migrations, transaction: 'all', bookkeeping: ['pgmigrations'] }
}

const collator = new Intl.Collator(undefined, { usage: 'sort', numeric: true, sensitivity: 'variant', ignorePunctuation: true })

export function compareNodePgMigrate(a: Pick<Migration, 'version' | 'file'>, b: Pick<Migration, 'version' | 'file'>): number {
  return moment(a.version) - moment(b.version) || collator.compare(nameOf(a.file), nameOf(b.file))
}

/** The number at the beginning of a name; 17 digits are a date in UTC: 20240131120000123. In ms since 1970, as timestamps are. */
function moment(digits: string): number {
  if (digits.length !== 17) return Number(digits)
  const part = (from: number, to: number) => Number(digits.slice(from, to))
  return Date.UTC(part(0, 4), part(4, 6) - 1, part(6, 8), part(8, 10), part(10, 12), part(12, 14), part(14, 17))
}

function sections(file: TextFile): { up: Script; down: Script | null } {
  const { text } = file
  const up = text.search(/^\s*--[\s-]*up\s+migration/im)
  const down = text.search(/^\s*--[\s-]*down\s+migration/im)
  const section = (start: number, other: number): Script => {
    const end = other > start ? other : text.length
    return {
      file: file.file,
      text: text.slice(start, end),
      firstLine: lineAt(text, start),
      transaction: true,
      sending: 'message',
    }
  }
  return { up: up === -1 ? wholeFile(file, 'message', true) : section(up, down), down: down === -1 ? null : section(down, up) }
}
