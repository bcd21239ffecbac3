import { byCodeUnit } from '../../git/tree.ts'
import type { Migration, Script } from '../migration.ts'
import { nameOf, parentOf } from '../paths.ts'
import { checksumOf, lineAt, readText } from '../text.ts'
import { at, noMigrations, type Reader } from './format.ts'

/** The version is all leading digits (dbmate's README); the order is that of the file names, so 10_x comes before 9_x (seen with 2.36). */
const name = /^(\d+)(.*)\.sql$/
const directive = /^--\s*migrate:(up|down)(?=[^\S\n]*$|[^\S\n]+\S)(.*)$/gm

/**
 * dbmate (seen with 2.36): a section, from its directive on, is one message; in a transaction of its own unless the
 * directive says `transaction:false`. Folders within the directory are not read. Both sections must be there, and only
 * blank lines and comments may come before the first.
 */
export const readDbmate: Reader = async (tree, directory) => {
  const migrations: Migration[] = []
  for (const path of (await tree.list(directory)).sort((a, b) => byCodeUnit(nameOf(a), nameOf(b)))) {
    const [, version, rest] = name.exec(nameOf(path)) ?? []
    if (parentOf(path) !== directory || version === undefined || rest === undefined) continue
    const { text, bytes } = await readText(tree, path)
    const { up, down } = sections(path, text)
    migrations.push({
      version,
      name: rest.replace(/^_/, ''),
      kind: 'versioned',
      file: path,
      up,
      down,
      checksum: checksumOf(bytes),
    })
  }
  if (migrations.length === 0) throw noMigrations(directory, 'files such as 20240131120000_title.sql')
  return { tool: 'dbmate', directory, migrations, transaction: 'each', bookkeeping: ['schema_migrations'] }
}

function sections(file: string, text: string): { up: Script; down: Script } {
  const marks = [...text.matchAll(directive)]
  const line = (mark: RegExpExecArray) => lineAt(text, mark.index)
  const up = marks.find((mark) => mark[1] === 'up')
  const down = marks.find((mark) => mark[1] === 'down')
  if (up === undefined) throw at(file, 1, "there is no '-- migrate:up' section, which dbmate requires.")
  if (down === undefined)
    throw at(file, line(up), "there is no '-- migrate:down' section, which dbmate requires; it may be empty.")
  if (down.index < up.index) throw at(file, line(down), "'-- migrate:down' comes before '-- migrate:up', which dbmate refuses.")
  const again = marks.find((mark) => mark !== up && mark !== down)
  if (again !== undefined) {
    const remedy = 'Give each its own file, or set `migrate-command: dbmate up` and `rollback-command: dbmate rollback`.'
    throw at(file, line(again), `a second '-- migrate:${again[1]}' section, which Preflight does not run.`, remedy)
  }
  const before = text.slice(0, up.index).split('\n')
  const stray = before.findIndex((text) => !/^\s*(--.*)?$/.test(text))
  if (stray !== -1) throw at(file, stray + 1, "a statement before '-- migrate:up', which dbmate refuses.")
  return { up: section(file, text, up, down.index), down: section(file, text, down, text.length) }
}

function section(file: string, text: string, mark: RegExpExecArray, end: number): Script {
  const transaction = !/\stransaction:false(\s|$)/.test(mark[2] ?? '')
  return { file, text: text.slice(mark.index, end), firstLine: lineAt(text, mark.index), transaction, sending: 'message' }
}
