import { spawn } from 'node:child_process'
import { UserError } from '../errors.ts'
import { redact } from '../redact.ts'

export interface GitOptions {
  /** Added to git's environment, such as credentials, which may never stand in an argument. */
  env?: Readonly<Record<string, string>>
  signal?: AbortSignal
  /** After so long git is killed and the call fails. Default: 60 s. */
  timeLimitMs?: number
}

/** git said no. `message` is its last line; `exitCode` null where it was killed. */
export class GitError extends Error {
  override readonly name = 'GitError'
  readonly exitCode: number | null

  constructor(message: string, exitCode: number | null) {
    super(message)
    this.exitCode = exitCode
  }
}

/**
 * Settings of every call: a repository of another owner (a container's volume) is readable, no hook and no file watcher of
 * the user's runs, and no maintenance starts in the background.
 */
const settings = [
  'safe.directory=*',
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'gc.auto=0',
  'maintenance.auto=false',
  'advice.detachedHead=false',
].flatMap((setting) => ['-c', setting])

/** Runs git in `directory` and returns its stdout. Throws `GitError` on a non-zero exit, `UserError` where there is no git. */
export async function git(directory: string, args: readonly string[], options: GitOptions = {}): Promise<Buffer> {
  const child = spawn('git', [...settings, ...args], {
    cwd: directory,
    env: gitEnvironment(options.env),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: options.timeLimitMs ?? 60_000,
    windowsHide: true,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) => reject(options.signal?.aborted === true ? options.signal.reason : spawnFailure(error)))
    child.once('close', resolve)
  })
  if (exitCode === 0) return Buffer.concat(out)
  throw new GitError(reason(Buffer.concat(err).toString(), args[0] ?? '', exitCode), exitCode)
}

/** The same as one trimmed line of text. */
export async function gitText(directory: string, args: readonly string[], options: GitOptions = {}): Promise<string> {
  return (await git(directory, args, options)).toString('utf8').trim()
}

/** The same; null where git says no: for questions whose answer may be "there is none". */
export async function gitTry(directory: string, args: readonly string[], options: GitOptions = {}): Promise<string | null> {
  try {
    return await gitText(directory, args, options)
  } catch (error) {
    if (error instanceof GitError) return null
    throw error
  }
}

/**
 * The process's environment without what binds git to another repository (a hook's GIT_DIR), in English, and never asking a
 * question.
 */
export function gitEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env }
  for (const name of Object.keys(environment)) {
    if (
      /^GIT_(DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|PREFIX|CEILING_DIRECTORIES|TRACE.*|CONFIG_(COUNT|KEY_.*|VALUE_.*|PARAMETERS))$/.test(
        name,
      )
    ) {
      delete environment[name]
    }
  }
  return {
    ...environment,
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GCM_INTERACTIVE: 'never',
    SSH_ASKPASS_REQUIRE: 'never',
    GIT_OPTIONAL_LOCKS: '0',
    ...extra,
  }
}

export { settings as gitSettings }

export function spawnFailure(error: Error): Error {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return error
  return new UserError('git was not found', {
    remedy: 'Install git, or add it to the image: it says which migrations are new.',
    cause: error,
  })
}

function reason(stderr: string, command: string, exitCode: number | null): string {
  if (exitCode === null) return `git ${command} did not end in time`
  const lines = stderr.split('\n').filter((line) => line.trim() !== '')
  const said = lines.find((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1) ?? `git ${command} exited with ${exitCode}`
  return redact(said.trim())
}
