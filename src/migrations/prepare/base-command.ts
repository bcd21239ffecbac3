import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../errors.ts'
import { withWorktree } from '../../git/worktree.ts'
import { missingExtension } from '../../postgres/server/extensions.ts'
import type { Connection } from '../../postgres/server/server.ts'
import { type CommandOutcome, lastLine, migrateByCommand } from './command.ts'
import type { Preparation } from './preparation.ts'
import { createMissingRole, mostRoles } from './roles.ts'

/** Has the user's command apply what the base has, in a checkout of it; nothing where the base has no migrations yet. */
export async function runOnBase(preparation: Preparation, connection: Connection): Promise<void> {
  const { subject, commands } = preparation
  if (subject.how.kind !== 'command' || subject.git.kind === 'none') return
  if (subject.how.change?.base.length === 0) return
  const { migrate } = subject.how
  const { root, base, prefix } = subject.git
  if (commands.baseDirectory !== null) return runIn(preparation, connection, migrate, commands.baseDirectory)
  await withWorktree(root, base, (worktree) => runIn(preparation, connection, migrate, join(worktree, prefix)))
}

async function runIn(preparation: Preparation, connection: Connection, command: string, tree: string): Promise<void> {
  if (!(await isDirectory(tree))) return
  const { server, database } = preparation
  for (let attempt = 0; ; attempt++) {
    const run = await migrateByCommand(preparation, { command, input: 'migrate-command', tree, connection, side: 'base' })
    if (run.exitCode === 0) return
    const extension = missingExtension(run.refusal, server.major)
    if (extension) throw extension
    if (attempt === mostRoles || !(await createMissingRole(preparation, run.refusal))) throw ended(run)
    await server.dropDatabase(database)
    await server.createDatabase(database)
  }
}

async function isDirectory(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found?.isDirectory() === true
}

function ended({ exitCode, output }: CommandOutcome): UserError {
  return new UserError(`migrate-command ended with exit code ${exitCode} on the base: ${lastLine(output)}`, {
    remedy: 'Its output is above. Run it by hand with DATABASE_URL set to an empty database.',
  })
}
