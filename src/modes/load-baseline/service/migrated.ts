import { noFacts } from '../../../migrations/prepare/preparation.ts'
import type { Subject } from '../../../migrations/subject.ts'
import { code } from '../../../report/text.ts'
import { ServiceFailure } from '../../../service/failure.ts'
import type { Tree } from '../../../service/trees.ts'
import type { Found } from '../found.ts'
import { type OwnMigrations, ownMigrations } from '../own-migrations.ts'
import { readyShare, sideOf, startOn } from './start.ts'
import type { Work } from './work.ts'

interface Trees {
  base: Tree | null
  head: Tree
}

/**
 * Loads services on databases that somebody has migrated: we as their tool would, or, where only the tool can, they themselves when they start. The
 * former has none of the tool's books, so a service that runs the tool at its start finds tables where it makes them, and fails: then it is given
 * databases on which nothing was done. Throws what `load` throws.
 */
export async function migratedBySomebody(work: Work, trees: Trees, load: () => Promise<Found>): Promise<Found> {
  const { subject, preparation } = work
  if (subject.unrun !== null) {
    const why = `The migrations are of ${subject.unrun.name}, and no ${code('migrate-command')} says how to run them`
    return byThemselves(work, own(work, trees, { why, command: subject.unrun.migrate }), load)
  }
  try {
    return await load()
  } catch (error) {
    if (!(error instanceof ServiceFailure) || !mayMigrateItself(error, work)) throw error
    const why = `Started on a database that we had migrated, the service failed (${code(error.what)})`
    work.run.progress.phase('starting over: the service may migrate its database itself')
    for (const name of Object.values(work.databases)) await work.server.dropDatabase(name).catch(() => {})
    Object.assign(preparation, { subject: unmigrated(subject), database: work.databases.base, facts: noFacts() })
    const command = 'npm run migrate'
    return byThemselves(work, own(work, trees, { why, command }), load).catch((again: unknown) => {
      // What it then fails of is no news: that it does not start is.
      throw again instanceof ServiceFailure ? error : again
    })
  }
}

/** Its last words are of migrations, or of what stands there already. Prisma says "P3005: The database schema is not empty". */
const aboutMigrations = /already exists|not empty|migrat/i

function mayMigrateItself({ log }: ServiceFailure, { subject: { how }, preparation }: Work): boolean {
  const migrated = how.kind === 'scripts' && how.directory.migrations.length > 0 && preparation.schemaFile === null
  return migrated && aboutMigrations.test(log)
}

function unmigrated(subject: Subject): Subject {
  if (subject.how.kind !== 'scripts') return subject
  const { directory, change } = subject.how
  return {
    ...subject,
    how: { kind: 'scripts', directory: { ...directory, migrations: [] }, change: { ...change, base: [], pending: [] } },
  }
}

async function byThemselves({ preparation }: Work, migrations: OwnMigrations, load: () => Promise<Found>): Promise<Found> {
  preparation.migrateItself = migrations.migrate
  const found = await load()
  return { ...found, notes: [...found.notes, migrations.note()] }
}

function own({ run, server, ...work }: Work, trees: Trees, { why, command }: { why: string; command: string }): OwnMigrations {
  const start = (side: 'base' | 'head', name: string) => {
    const { directory } = trees[side] ?? trees.head
    return startOn({ ...work, run, server }, [sideOf(run, side, directory, { name, template: null })])
  }
  return ownMigrations({ why, command, server, start, withinMs: run.config.timeBudgetMs * readyShare, signal: run.signal })
}
