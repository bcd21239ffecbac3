import { UserError } from '../errors.ts'
import type { Progress } from '../progress.ts'
import { runCommand } from './command.ts'
import { environmentFor } from './environment.ts'
import { lastWords } from './last-words.ts'

/** A command that readies a checkout: it has no database yet. */
export interface TreeCommand {
  input: 'setup-command' | 'build-command'
  command: string
  /** Absolute: the working directory in the tree. */
  directory: string
  side: 'base' | 'head'
  timeLimitMs: number
  signal: AbortSignal
  progress: Progress
}

/** Directories in which setup-command has run already, or need not run any more. */
const setUp = new Set<string>()

/** Says that a tree has what setup-command would give it. */
export function markSetUp(directory: string): void {
  setUp.add(directory)
}

/** Runs setup-command in a tree, once in a run, whoever asks. @throws as `runInTree`. */
export async function setUpTree(request: Omit<TreeCommand, 'input'>): Promise<void> {
  if (setUp.has(request.directory)) return
  await runInTree({ ...request, input: 'setup-command' })
  setUp.add(request.directory)
}

/** @throws UserError where the command fails, with its last words; the signal's reason after an abort. */
export async function runInTree({ side, directory, progress, ...request }: TreeCommand): Promise<void> {
  progress.phase(`${request.input} in ${side === 'head' ? 'this tree' : 'the base'}`)
  const run = { ...request, cwd: directory, env: environmentFor(null, { PREFLIGHT_SIDE: side }), onOutput: progress.foreign }
  const { exitCode, signal, output } = await runCommand(run)
  if (exitCode === 0) return
  const how = exitCode === null ? `was ended by ${signal}` : `ended with exit code ${exitCode}`
  const where = side === 'base' ? ' (in the base)' : ''
  throw new UserError(`${request.input} ${how}: ${lastWords(output) || 'it printed nothing'}${where}`, {
    remedy: 'Its output is above.',
  })
}
