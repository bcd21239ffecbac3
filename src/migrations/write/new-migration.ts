import type { Migration, MigrationDirectory, Tool } from '../migration.ts'
import { fileLike, type NewName, versionAfter } from './next-name.ts'

/** Statements that cannot run in a transaction, such as CREATE INDEX CONCURRENTLY, one by one. Each with its semicolon. */
export interface Wanted {
  /** "index_orders_customer_id" */
  title: string
  up: readonly string[]
  down: readonly string[]
}

export interface NewMigration {
  /** Paths relative to the working directory; none: their tool has no form that Preflight could write, and `note` says why. */
  files: { file: string; text: string }[]
  /** What else has to be done, in a sentence; null: nothing. */
  note: string | null
}

interface Form {
  /** Of an up part, alone in its file. */
  up: (statements: readonly string[]) => string
  down: (statements: readonly string[]) => string
  /** Of both in one file. */
  both: (up: readonly string[], down: readonly string[]) => string
  /** Whether several statements of a file reach the server one by one. */
  many: boolean
  note: string | null
}

const lines = (statements: readonly string[]) => `${statements.join('\n')}\n`
const one = { up: lines, down: lines, both: lines, many: false, note: null }
const marked = (statements: readonly string[]) =>
  (statements.length > 1 ? '-- preflight: no-transaction\n' : '') + lines(statements)

/** By docs/suggestions.md, which says of each tool where CONCURRENTLY can run. null: nowhere. */
const forms: Readonly<Record<Tool, Form | null>> = {
  plain: {
    up: marked,
    down: marked,
    both: (up, down) => `${marked(up)}\n-- down\n${marked(down)}`,
    many: true,
    note: null,
  },
  'golang-migrate': one,
  prisma: one,
  dbmate: {
    ...one,
    both: (up, down) => `-- migrate:up transaction:false\n${lines(up)}\n-- migrate:down transaction:false\n${lines(down)}`,
  },
  goose: {
    ...one,
    both: (up, down) => `-- +goose NO TRANSACTION\n-- +goose Up\n${lines(up)}\n-- +goose Down\n${lines(down)}`,
    many: true,
  },
  flyway: {
    ...one,
    note: 'Flyway’s own lock keeps CONCURRENTLY waiting for ever, unless flyway.postgresql.transactional.lock=false is set.',
  },
  sqitch: null,
  drizzle: null,
  'node-pg-migrate': null,
}

/** Tools that keep both parts in one file, whatever the migrations so far do. */
const inOneFile: ReadonlySet<Tool> = new Set(['dbmate', 'goose'])

/**
 * Writes a migration as the directory's own are written: named and numbered after the last, with a down part where they have one, in the
 * tool's form for what runs outside of a transaction.
 */
export function newMigration({ tool, migrations }: MigrationDirectory, wanted: Wanted, now: Date): NewMigration {
  const versioned = migrations.filter(({ kind }) => kind === 'versioned')
  const last = versioned.at(-1)
  const example = versioned.findLast(({ down }) => down !== null) ?? last
  const form = forms[tool]
  if (form === null) return { files: [], note: byItself(tool) }
  if (last === undefined || example === undefined) return { files: [], note: null }
  if (wanted.up.length > 1 && !form.many) return { files: [], note: 'Each statement needs a migration of its own.' }
  const version = versionAfter(last.version, now)
  const files = version === null ? null : written(tool, form, example, wanted, { version, title: wanted.title })
  return files === null ? { files: [], note: null } : { files, note: form.note }
}

function written(tool: Tool, form: Form, example: Migration, { up, down }: Wanted, name: NewName): NewMigration['files'] | null {
  const file = fileLike(example.up.file, example, name)
  if (file === null) return null
  if (inOneFile.has(tool) || example.down?.file === example.up.file) return [{ file, text: form.both(up, down) }]
  const back = example.down === null ? null : fileLike(example.down.file, example, name)
  return [{ file, text: form.up(up) }, ...(back === null ? [] : [{ file: back, text: form.down(down) }])]
}

function byItself(tool: Tool): string {
  if (tool === 'sqitch') return 'Sqitch has to be told first: `sqitch add`; these are what its scripts deploy and revert.'
  return 'The tool runs every pending migration in one transaction, in which CONCURRENTLY cannot run: run it by itself before, and let the migration do it where it is not there yet.'
}
