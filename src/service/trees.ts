import { stat } from 'node:fs/promises'
import { UserError } from '../errors.ts'
import { markSetUp, runInTree, setUpTree } from '../process/in-tree.ts'
import type { Progress } from '../progress.ts'
import { nothingInstalled, type Sharing, shareInstallation } from './share.ts'

/** A checkout. Paths are absolute. */
export interface Tree {
  /** The repository's root in it. */
  root: string
  /** The working directory in it: the root or below. */
  directory: string
}

export interface TreesRequest {
  /** The working tree. */
  head: Tree
  /** A worktree of the base commit; null: there is none. */
  base: Tree | null
  /** Runs first in each tree. */
  setupCommand: string | null
  buildCommand: string | null
  timeLimitMs: number
  /** Told what each part of the work is, to count its time. */
  timed: <Result>(what: 'set-up' | 'build', work: () => Promise<Result>) => Promise<Result>
  signal: AbortSignal
  progress: Progress
}

export type BaseTree = { kind: 'prepared' } | { kind: 'failed'; reason: string }

export interface PreparedTrees {
  /** null: there was none to prepare. */
  base: BaseTree | null
  /** Sentences for the report. */
  notes: string[]
}

/**
 * Readies head and base: setup-command, then build-command, in each. What the head's setup installed is copied to the base where both
 * ask for the same dependencies; then setup-command does not run there. A base that cannot be prepared is a result: the head may be
 * compared with something else.
 *
 * @throws UserError where a command fails in the head; the signal's reason after an abort.
 */
export async function prepareTrees(request: TreesRequest): Promise<PreparedTrees> {
  const { head, base, timed } = request
  const notes: string[] = []
  // Before anything is built: a build may write into what is installed.
  const prepared = await timed('set-up', async () => {
    await setUp(request, head, 'head')
    return base && (await attempt(request, base, () => setUpBase(request, base, notes)))
  })
  return timed('build', async () => {
    await build(request, head, 'head')
    if (base === null || prepared?.kind !== 'prepared') return { base: prepared, notes }
    return { base: await attempt(request, base, () => build(request, base, 'base')), notes }
  })
}

async function attempt({ signal }: TreesRequest, { directory }: Tree, work: () => Promise<void>): Promise<BaseTree> {
  try {
    const found = await stat(directory).catch(() => null)
    if (found?.isDirectory() !== true) return { kind: 'failed', reason: 'the base does not have the working directory' }
    await work()
    return { kind: 'prepared' }
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof UserError)) throw error
    return { kind: 'failed', reason: error.message }
  }
}

async function setUpBase(request: TreesRequest, base: Tree, notes: string[]): Promise<void> {
  const { head, setupCommand, signal, progress } = request
  progress.phase('installing in the base')
  const sharing = await shareInstallation(head.root, base.root, setupCommand, signal)
  const note = noteOn(sharing, setupCommand)
  if (note !== null) notes.push(note)
  if (sharing.kind === 'shared') markSetUp(base.directory)
  else await setUp(request, base, 'base')
}

function noteOn(sharing: Sharing, setupCommand: string | null): string | null {
  if (sharing.kind === 'shared') {
    return setupCommand === null
      ? 'The base got a copy of the dependencies that are installed in this tree: the lockfiles are equal.'
      : 'The base got a copy of what setup-command installed in this tree, instead of running it again: the lockfiles are equal.'
  }
  return setupCommand === null && sharing.reason !== nothingInstalled
    ? `Nothing was installed in the base, since no setup-command was given and ${sharing.reason}.`
    : null
}

async function setUp(request: TreesRequest, { directory }: Tree, side: 'base' | 'head'): Promise<void> {
  const { setupCommand: command, timeLimitMs, signal, progress } = request
  if (command !== null) await setUpTree({ command, directory, side, timeLimitMs, signal, progress })
}

async function build(request: TreesRequest, { directory }: Tree, side: 'base' | 'head'): Promise<void> {
  const { buildCommand: command, timeLimitMs, signal, progress } = request
  if (command !== null) await runInTree({ input: 'build-command', command, directory, side, timeLimitMs, signal, progress })
}
