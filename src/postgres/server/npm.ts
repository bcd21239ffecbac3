import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { messageOf, UserError } from '../../errors.ts'
import { lastLine, type ProgramResult, runProgram } from './program.ts'

const fetchTimeoutMs = 5 * 60_000

/**
 * Fetches a package's tarball into `folder` by the npm that is installed, so that the user's registry, proxy and credentials apply.
 * No script of the package runs. npm runs in `folder`: a repository's own .npmrc, which a pull request may have written, is not read.
 * Throws UserError where there is no npm, or it fails.
 */
export async function npmPack(spec: string, folder: string): Promise<void> {
  const remedy = 'let npm reach a registry that has it, or set postgres to container or to a postgres:// URL'
  let result: ProgramResult
  try {
    const [file, args] = npmCommand()
    result = await runProgram(file, [...args, 'pack', spec, '--ignore-scripts', '--loglevel=error'], {
      cwd: folder,
      env: npmEnvironment(process.env),
      timeoutMs: fetchTimeoutMs,
    })
  } catch (cause) {
    throw new UserError(`npm, which fetches the embedded server, cannot be run: ${messageOf(cause)}`, { remedy, cause })
  }
  if (result.code !== 0) {
    throw new UserError(`npm could not fetch ${spec}: ${reasonOf(result.stderr)}`, { remedy })
  }
}

/** npm beside the running node, else the npm that started us, else the one on PATH. */
function npmCommand(): [file: string, args: string[]] {
  const home = dirname(process.execPath)
  const windows = process.platform === 'win32'
  const scripts = [
    windows
      ? join(home, 'node_modules', 'npm', 'bin', 'npm-cli.js')
      : join(home, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    process.env.npm_execpath ?? '',
    // npm on PATH is a .cmd there, which only a shell can run: take the script that stands beside it.
    ...(windows ? pathFolders().map((folder) => join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js')) : []),
  ]
  const script = scripts.find((candidate) => candidate.endsWith('npm-cli.js') && existsSync(candidate))
  return script === undefined ? ['npm', []] : [process.execPath, [script]]
}

function pathFolders(): string[] {
  return (process.env.PATH ?? process.env.Path ?? '').split(delimiter).filter((folder) => folder !== '')
}

/** The environment without the runner's secrets and channels. */
function npmEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(INPUT_|ACTIONS_|GITHUB_)/.test(name)))
}

/** npm's own sentence: not its codes, its stack or a registry's credentials. */
function reasonOf(stderr: string): string {
  const lines = stderr.split(/\r?\n/).map((line) => line.replace(/^npm (error|ERR!) ?(notarget |404 )?/, '').trim())
  const said = lines.find((line) => line !== '' && !/^(npm warn|(code|syscall|errno|path) |A complete log)/i.test(line))
  return (said ?? lastLine(stderr)).replace(/\/\/[^/\s]*@/g, '//')
}
