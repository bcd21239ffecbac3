import { byCodeUnit, type Tree } from '../../git/tree.ts'
import type { Migration, Script } from '../migration.ts'
import { checksumOf, readText, type TextFile } from '../text.ts'
import { compareDotted } from '../version.ts'
import { noMigrations, type Reader, shown } from './format.ts'
import { type PlainName, plainName } from './plain-name.ts'
import { plainSections } from './plain-sections.ts'
import { runsInTransaction } from './plain-transaction.ts'

/**
 * SQL files that begin with a number, a date or a dotted version, ordered by it as a number. One transaction a file,
 * unless it says BEGIN itself, or `-- preflight: no-transaction`, or is only statements that cannot run in one. The down
 * part is `x.down.sql`, `x_down.sql` (or undo, rollback, revert), the same name in a folder `down/` beside, or the part
 * behind a line `-- down`. A folder `001_x` with `up.sql` and `down.sql` is a migration too.
 */
export const readPlain: Reader = async (tree, directory) => {
  const ups: PlainName[] = []
  const downs: PlainName[] = []
  const beside = /(^|\/)up$/.test(directory) ? await tree.list(directory.replace(/up$/, 'down')) : []
  for (const path of await tree.list(directory)) {
    const name = plainName(directory, path)
    if (name !== null) (name.direction === 'up' ? ups : downs).push(name)
  }
  for (const path of beside) {
    const name = plainName(directory.replace(/up$/, 'down'), path)
    if (name !== null) downs.push({ ...name, direction: 'down', upTitle: null })
  }
  for (const down of [...downs]) {
    if (down.upTitle === null || ups.some((up) => compareDotted(up.version, down.version) === 0)) continue
    downs.splice(downs.indexOf(down), 1)
    ups.push({ ...down, direction: 'up', title: down.upTitle, upTitle: null })
  }
  if (ups.length === 0) throw noMigrations(shown(directory), 'SQL files such as 001_title.sql')
  const migrations: Migration[] = []
  for (const name of ups) migrations.push(await migration(tree, name, downOf(name, ups, downs)))
  migrations.sort(comparePlain)
  return { tool: 'plain', directory, migrations, transaction: 'each', bookkeeping: [] }
}

export function comparePlain(a: Pick<Migration, 'version' | 'file'>, b: Pick<Migration, 'version' | 'file'>): number {
  return compareDotted(a.version, b.version) || byCodeUnit(a.file, b.file)
}

/** The down file of the same title; or, where the titles differ, the only one of a version that occurs once. */
function downOf(up: PlainName, ups: PlainName[], downs: PlainName[]): PlainName | null {
  const sameVersion = (name: PlainName) => compareDotted(name.version, up.version) === 0
  const candidates = downs.filter(sameVersion)
  // `x_up.sql` belongs to `x_down.sql`.
  const exact = candidates.find(({ title }) => title === up.title || title === up.title.replace(/[_-]up$/i, ''))
  if (exact !== undefined) return exact
  return candidates.length === 1 && ups.filter(sameVersion).length === 1 ? (candidates[0] ?? null) : null
}

async function migration(tree: Tree, name: PlainName, downName: PlainName | null): Promise<Migration> {
  const file = await readText(tree, name.path)
  const downFile = downName === null ? null : await readText(tree, downName.path)
  const parts = plainSections(file.text)
  const up = await script(file, parts.up)
  const down =
    downFile === null
      ? parts.down && (await script(file, parts.down))
      : await script(downFile, { text: downFile.text, firstLine: 1 })
  const checksum = checksumOf(file.bytes, downFile?.bytes ?? null)
  return { version: name.version, name: name.title, kind: 'versioned', file: file.file, up, down, checksum }
}

async function script({ file }: TextFile, section: { text: string; firstLine: number }): Promise<Script> {
  return {
    file,
    ...section,
    transaction: await runsInTransaction(section.text, { file, firstLine: section.firstLine }),
    sending: 'statements',
  }
}
