import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { copyFolder, whatBinds } from './copy-folder.ts'
import { areEqual, asksForTheSame, type Installation, isPinned, readInstallation } from './installation.ts'

export type Sharing =
  | { kind: 'shared'; folders: readonly string[] }
  /** `reason`: a clause, "the lockfiles differ". */
  | { kind: 'not shared'; reason: string }

export const nothingInstalled = 'nothing is installed in this tree that could be copied'

/** Parts of a setup-command that do nothing but install what a lockfile pins. */
const installs =
  /^(?:(?:npm (?:ci|i|install|clean-install)|pnpm (?:i|install)|yarn(?: install)?|bun (?:i|install)|bundle install)(?:\s+--?[\w-]+(?:=\S+)?)*|corepack enable)$/

/** Whether all that a setup-command does is to install what lockfiles pin: then a copy of what it did stands for it. */
export function onlyInstalls(command: string): boolean {
  const parts = command
    .split(/&&|;|\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('#'))
  return parts.length > 0 && parts.every((part) => installs.test(part))
}

/**
 * Gives the base a copy of what is installed in the head, where both ask for the same and nothing in it belongs to the head alone.
 * In doubt it copies nothing. The copy shares no file with the original (where the file system can, it shares blocks until one side
 * writes): hard links would let one side change what the other runs.
 *
 * @param setupCommand what installed it; null: somebody before us did
 */
export async function shareInstallation(
  headRoot: string,
  baseRoot: string,
  setupCommand: string | null,
  signal: AbortSignal,
): Promise<Sharing> {
  const [from, to] = await Promise.all([realpath(headRoot), realpath(baseRoot)])
  const [head, base] = await Promise.all([readInstallation(from), readInstallation(to)])
  const reason = doubt(head, base, from, setupCommand) ?? (await bound(head, from))
  if (reason !== null) return { kind: 'not shared', reason }
  const folders = head.folders.filter((folder) => !existsSync(join(to, folder)))
  for (const folder of folders) await copyFolder({ from, to, folder, signal })
  return { kind: 'shared', folders }
}

function doubt(head: Installation, base: Installation, headRoot: string, setupCommand: string | null): string | null {
  if (head.folders.length === 0) return nothingInstalled
  if (!asksForTheSame(head, base)) return 'the lockfiles differ'
  const unpinned = head.folders.find((folder) => !folder.endsWith('.bundle') && !isPinned(folder, head))
  if (unpinned !== undefined) return `no lockfile pins ${unpinned}`
  if (!areEqual(head.schemas, base.schemas) && head.folders.some((folder) => existsSync(join(headRoot, folder, '.prisma')))) {
    return 'Prisma’s client was generated from another schema'
  }
  if (setupCommand === null) return null
  if (!onlyInstalls(setupCommand)) return 'setup-command does more than install'
  const script = head.lifecycle ?? base.lifecycle
  return script === null ? null : `${script} runs a script of its own when it is installed`
}

async function bound(head: Installation, root: string): Promise<string | null> {
  for (const folder of head.folders) {
    const binding = await whatBinds(root, folder)
    if (binding !== null) return `${binding} is bound to this tree`
  }
  return null
}
