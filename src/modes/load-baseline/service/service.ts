import { join } from 'node:path'
import { withWorktree } from '../../../git/worktree.ts'
import { dropRolesSince, rolesOf } from '../../../migrations/prepare/roles.ts'
import { findSubject } from '../../../migrations/subject.ts'
import { startServer } from '../../../postgres/server/start.ts'
import { prepareTrees, type Tree } from '../../../service/trees.ts'
import { preparationNotes } from '../../preparation-notes.ts'
import type { Found } from '../found.ts'
import type { Run } from '../index.ts'
import type { Scenario } from '../scenario.ts'
import { alone } from './alone.ts'
import { migratedBySomebody } from './migrated.ts'
import { preparationOf } from './preparation.ts'
import { sideBySide } from './side-by-side.ts'
import { newDatabases, type Work } from './work.ts'

/** Starts base and head from the user's commands, and loads them side by side; the head alone where there is no base to start. */
export async function runService(run: Run, scenario: Scenario): Promise<Found> {
  const { config, repository, changes, progress, signal } = run
  progress.phase('looking at what changed')
  const { subject } = await findSubject({ ...config, repository, all: false, whereNone: 'accept' }, changes, signal)
  const { postgres, postgresVersion: version, postgresImage: image, allowNonEmpty } = config
  const server = await run.time.during('databases', () => startServer({ postgres, version, image, allowNonEmpty }, progress))
  const roles = server.provider === 'url' ? await rolesOf(server.connection('postgres')).catch(() => null) : null
  const databases = newDatabases()
  const work: Work = {
    run,
    scenario,
    subject,
    server,
    databases,
    preparation: await preparationOf(run, subject, server, databases),
  }
  try {
    const { git } = subject
    const found =
      scenario.against.kind === 'base' && git.kind === 'change'
        ? await withWorktree(git.root, git.base, (root) => withTrees(work, { root, directory: join(root, git.prefix) }))
        : await withTrees(work, null)
    const notes = [`PostgreSQL ${server.version} (${server.provider})`, ...server.notes, ...subject.notes]
    return { ...found, notes: [...found.notes, ...preparationNotes(work.preparation.facts), ...notes] }
  } finally {
    for (const name of Object.values(databases)) await server.dropDatabase(name).catch(() => {})
    if (roles !== null) await dropRolesSince(work.preparation, server.connection('postgres'), roles).catch(() => {})
    await server.stop()
  }
}

async function withTrees(work: Work, base: Tree | null): Promise<Found> {
  const { run, subject, preparation } = work
  const { config, repository, signal, progress } = run
  const { setupCommand, buildCommand, timeBudgetMs: timeLimitMs } = config
  const head = { root: subject.git.kind === 'change' ? subject.git.root : repository, directory: config.workingDirectory }
  const trees = await prepareTrees({
    head,
    base,
    setupCommand,
    buildCommand,
    timeLimitMs,
    signal,
    progress,
    timed: run.time.during,
  })
  preparation.commands.baseDirectory = base?.directory ?? null
  const load = () =>
    base !== null && trees.base?.kind === 'prepared'
      ? sideBySide(work, base)
      : alone(work, trees.base?.kind === 'failed' ? `The base could not be built: ${trees.base.reason}.` : whyAlone(work))
  const found = await migratedBySomebody(work, { base, head }, load)
  return { ...found, notes: [...found.notes, ...trees.notes] }
}

function whyAlone({ subject }: Work): string {
  if (subject.git.kind === 'none') return `There is no base to start: ${subject.git.reason}.`
  return 'There is no base to start.'
}
