import { UserError } from '../../errors.ts'
import { byCodeUnit } from '../../git/tree.ts'
import type { Migration, Script } from '../migration.ts'
import { nameOf, parentOf } from '../paths.ts'
import { checksumOf, readText } from '../text.ts'
import { compareDigits } from '../version.ts'
import { at, noMigrations, type Reader, shown } from './format.ts'
import { type GooseSections, parseGoose } from './goose-parser.ts'

/** Digits up to the first underscore are the version (goose, NumericComponent); 0 is refused. */
const name = /^(\d+)_(.*)\.sql$/

/** goose: each file's statements in one transaction unless it says `-- +goose NO TRANSACTION`, each cut by goose itself. */
export const readGoose: Reader = async (tree, directory) => {
  const migrations: Migration[] = []
  for (const path of await tree.list(directory)) {
    if (parentOf(path) !== directory) continue
    const file = nameOf(path)
    if (/^\d+_.*\.go$/.test(file) && !file.endsWith('_test.go')) {
      throw new UserError(`${path} is a goose migration in Go, which only your own program can run.`, {
        remedy: 'Set `migrate-command` (such as `go run ./cmd/migrate up`) and `rollback-command` (… down).',
      })
    }
    const [, version, title] = name.exec(file) ?? []
    if (version === undefined || title === undefined) continue
    if (BigInt(version) < 1n) throw at(path, 1, 'goose accepts only versions from 1 on.')
    const { text, bytes } = await readText(tree, path)
    const sections = parseGoose(path, text)
    migrations.push({
      version,
      name: title,
      kind: 'versioned',
      file: path,
      up: script(path, text, sections, 'up'),
      down: sections.hasDown ? script(path, text, sections, 'down') : null,
      checksum: checksumOf(bytes),
    })
  }
  if (migrations.length === 0) throw noMigrations(shown(directory), 'files such as 00001_title.sql with `-- +goose Up`')
  migrations.sort((a, b) => compareDigits(a.version, b.version) || byCodeUnit(a.file, b.file))
  return { tool: 'goose', directory, migrations, transaction: 'each', bookkeeping: ['goose_db_version'] }
}

/** The text is the whole file, so that the lines are the file's; what is sent is the pieces. */
function script(file: string, text: string, sections: GooseSections, direction: 'up' | 'down'): Script {
  return { file, text, firstLine: 1, transaction: sections.transaction, sending: 'pieces', pieces: sections[direction] }
}
