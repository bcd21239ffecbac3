/** Preflight as a user runs it, each test in a place of its own, after which nothing may be left. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, expect } from 'vitest'
import { dryrunJson } from './dryrun-json.ts'

const root = resolve(import.meta.dirname, '../..')

/** dist/index.js, which is what ships; PREFLIGHT_BLACKBOX=src takes the sources, for a tree whose bundle is not built yet. */
const program = programToTest()

function programToTest(): string {
  const bundle = join(root, 'dist/index.js')
  const asked = process.env.PREFLIGHT_BLACKBOX ?? (process.env.CI || existsSync(bundle) ? 'dist' : 'src')
  return asked === 'src' ? join(root, 'src/main.ts') : bundle
}

export interface Run {
  exitCode: number | null
  stdout: string
  stderr: string
}

export interface Running {
  child: ChildProcess
  /** What it has said so far. */
  said: { stdout: string; stderr: string }
  /** Resolves when stdout and stderr together match; rejects where the run ends before. */
  says(pattern: RegExp): Promise<void>
  end: Promise<Run>
}

export interface Options {
  env?: Record<string, string | undefined>
  /** Relative to the place's folder. */
  cwd?: string
  /** A user's number, for root alone. */
  user?: number
  /** stdout is a pipe, as a runner's is; otherwise it is a socket, which Node makes of one. */
  piped?: boolean
}

export interface Place {
  /** A folder of its own, in no repository until `repository` is called. */
  folder: string
  /** TMPDIR of the runs. */
  temp: string
  write(files: Record<string, string | Buffer>): void
  /** Makes the folder a repository with a branch main. */
  repository(): void
  git(...args: string[]): string
  /** Commits everything, after writing the files; the sha. */
  commit(message: string, files?: Record<string, string | Buffer>): string
  run(args: readonly string[], options?: Options): Promise<Run>
  /** `migration-dryrun --json` with more flags: its result. Fails where there is none. */
  dryRun(args: readonly string[], options?: Options): Promise<ReturnType<typeof dryrunJson> & Run>
  start(args: readonly string[], options?: Options): Running
  /** What the runs have left: files, processes, worktrees. */
  leftovers(): string[]
}

const places: { place: Place; parent: string; children: ChildProcess[] }[] = []

/** Registers the check that every test's runs have left nothing behind. Call it once at the top of a test file. */
export function leavingNothingBehind(): void {
  afterEach(async () => {
    // A test that failed half-way may have left a run at work.
    for (const child of places.flatMap(({ children }) => children)) {
      if (child.exitCode === null && child.signalCode === null && child.kill('SIGTERM')) await once(child, 'close')
    }
    const left = places.flatMap(({ place }) => place.leftovers())
    for (const { parent } of places.splice(0)) rmSync(parent, { recursive: true, force: true })
    expect(left, 'left behind').toEqual([])
  })
}

/** `name`: of the folder, for paths that a program may stumble over. */
export function newPlace(name = 'work'): Place {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'preflight-blackbox-')))
  // A server that runs as another user than ourselves has to reach its files.
  chmodSync(parent, 0o755)
  const folder = join(parent, name)
  const temp = join(parent, 'tmp')
  mkdirSync(folder)
  mkdirSync(temp)
  const children: ChildProcess[] = []
  const place: Place = {
    folder,
    temp,
    write(files) {
      for (const [file, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true })
        writeFileSync(join(folder, file), content)
      }
    },
    repository() {
      place.git('init', '--quiet', '--initial-branch=main')
      place.git('config', 'user.name', 'Test')
      place.git('config', 'user.email', 'test@example.com')
    },
    git: (...args) =>
      execFileSync('git', args, {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        env: environment(temp),
      }).trim(),
    commit(message, files = {}) {
      place.write(files)
      place.git('add', '--all')
      place.git('commit', '--quiet', '--allow-empty', '-m', message)
      return place.git('rev-parse', 'HEAD')
    },
    run: (args, options) => place.start(args, options).end,
    async dryRun(args, options) {
      const run = await place.run(['migration-dryrun', '--json', ...args], options)
      return { ...dryrunJson(run), ...run }
    },
    start(args, options) {
      const running = start(args, { folder, temp }, options)
      children.push(running.child)
      return running
    },
    leftovers: () => [...filesIn(temp), ...worktreesOf(folder), ...processesOf(parent)],
  }
  places.push({ place, parent, children })
  return place
}

function start(
  args: readonly string[],
  at: { folder: string; temp: string },
  { env = {}, cwd = '.', user, piped = false }: Options = {},
): Running {
  const command = [process.execPath, program, ...args]
  const [file = '', ...rest] = piped ? ['bash', '-c', 'set -o pipefail; "$0" "$@" | cat', ...command] : command
  const child = spawn(file, rest, {
    cwd: join(at.folder, cwd),
    env: { ...environment(at.temp), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  })
  const said = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text
  })
  const end = once(child, 'close').then(() => ({ exitCode: child.exitCode, ...said }))
  const says = (pattern: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = () => pattern.test(said.stdout + said.stderr) && resolve()
      child.stdout.on('data', look)
      child.stderr.on('data', look)
      child.once('close', () => reject(new Error(`ended before it said ${pattern}:\n${said.stdout}${said.stderr}`)))
      look()
    })
  return { child, said, says, end }
}

/** A terminal's: nothing of a runner's that the tests may themselves run under, nor of the machine's git. */
function environment(temp: string): NodeJS.ProcessEnv {
  const foreign =
    /^(INPUT_|STATE_|GITHUB_|GH_|ACTIONS_|RUNNER_(?!TOOL_CACHE)|PG|DATABASE_URL$|CI$|NODE_OPTIONS$|VITEST|FORCE_COLOR$|NO_COLOR$)/
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)))
  return { ...own, TMPDIR: temp, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
}

/** Everything but the (empty) folder of records, which stays. */
function filesIn(temp: string): string[] {
  return readdirSync(temp, { recursive: true, withFileTypes: true })
    .filter((entry) => !(entry.isDirectory() && (/^preflight-\d+$/.test(entry.name) || entry.name === 'servers')))
    .map((entry) => join(entry.parentPath, entry.name))
}

function worktreesOf(folder: string): string[] {
  const worktrees = join(folder, '.git/worktrees')
  return existsSync(worktrees) ? readdirSync(worktrees).map((name) => join(worktrees, name)) : []
}

/** Living processes that name the place in their command line or, having inherited TMPDIR, in their environment. Linux only. */
export function processesOf(mark: string): string[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid && !isZombie(pid))
    .filter((pid) => [`/proc/${pid}/cmdline`, `/proc/${pid}/environ`].some((file) => textOf(file).includes(mark)))
    .map((pid) => `process ${pid}: ${textOf(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')}`)
}

function isZombie(pid: string): boolean {
  const stat = textOf(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return ''
  }
}
