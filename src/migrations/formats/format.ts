import { UserError } from '../../errors.ts'
import type { Tree } from '../../git/tree.ts'
import type { Migration, MigrationDirectory, Script, Sending } from '../migration.ts'
import type { TextFile } from '../text.ts'

/** Reads a directory as one tool does. */
export type Reader = (tree: Tree, directory: string) => Promise<MigrationDirectory>

export type Order = (a: Migration, b: Migration) => number

/** A script that is a whole file. */
export function wholeFile(file: TextFile, sending: Sending, transaction: boolean): Script {
  return { file: file.file, text: file.text, firstLine: 1, transaction, sending }
}

/** "db/migrations", or "the folder itself" for a root, as it goes into a message. */
export function shown(directory: string): string {
  return directory === '' ? '.' : directory
}

/** There is nothing to run, which is a mistake in the head and may be as it should in the base. */
export class NoMigrations extends UserError {}

export function noMigrations(directory: string, form: string): NoMigrations {
  return new NoMigrations(`${shown(directory)} holds no migrations (${form}).`, {
    remedy: 'Name the directory with `migrations`, or the command that runs them with `migrate-command`.',
  })
}

/** A message about a place in a file. */
export function at(file: string, line: number, message: string, remedy?: string): UserError {
  return new UserError(`${file}:${line}: ${message}`, remedy === undefined ? {} : { remedy })
}
