import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../errors.ts'
import { withWorktree } from '../../git/worktree.ts'
import type { Refusal } from '../../migrations/apply.ts'
import { missingExtension } from '../../postgres/server/extensions.ts'
import type { Connection } from '../../postgres/server/server.ts'
import { type CommandRun, lastLine, traceCommand } from './command.ts'
import { createMissingRole, mostRoles } from './roles.ts'
import type { Stage } from './stage.ts'

/** Has the user's command apply what the base has, in a worktree of it; nothing where the base has no migrations yet. */
export async function runOnBase(stage: Stage, connection: Connection): Promise<void> {
  const { subject, databases, server } = stage
  if (subject.how.kind !== 'command' || subject.git.kind === 'none') return
  if (subject.how.change?.base.length === 0) return
  const { root, base, prefix } = subject.git
  const { migrate } = subject.how
  await withWorktree(root, base, async (worktree) => {
    const tree = join(worktree, prefix)
    if (!(await isDirectory(tree))) return
    for (let attempt = 0; ; attempt++) {
      const run = await traceCommand(stage, { command: migrate, input: 'migrate-command', tree, connection, side: 'base' })
      if (run.exitCode === 0) return
      const refusal = refusalIn(run)
      const extension = missingExtension(refusal, server.major)
      if (extension) throw extension
      if (attempt === mostRoles || !(await createMissingRole(stage, refusal))) throw ended(run)
      await server.dropDatabase(databases.base)
      await server.createDatabase(databases.base)
    }
  })
}

function refusalIn({ trace }: CommandRun): Refusal | null {
  return trace.statements.findLast(({ error }) => error !== null)?.error ?? null
}

async function isDirectory(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found?.isDirectory() === true
}

function ended({ exitCode, output }: CommandRun): UserError {
  return new UserError(`migrate-command ended with exit code ${exitCode} on the base: ${lastLine(output)}`, {
    remedy: 'Its output is above. Run it by hand with DATABASE_URL set to an empty database.',
  })
}
