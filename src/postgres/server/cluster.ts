import { spawn } from 'node:child_process'
import { chownSync, closeSync, mkdtempSync, openSync } from 'node:fs'
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../errors.ts'
import { type Account, accountsHere, isRoot } from './account.ts'
import { firstUsable, temporaryFolders } from './folders.ts'
import { endServerProcess, processesOn } from './postmaster.ts'
import { lastLine, type ProgramResult, runProgram } from './program.ts'
import { asConfiguration, preload, throwawaySettings } from './settings.ts'

const windows = process.platform === 'win32'
const programTimeoutMs = 120_000
const logBytes = 256 * 1024
const logLines = 200

/** A data folder with the programs that work on it. */
export interface Cluster {
  /** Everything of this cluster is in here; removed with it. */
  folder: string
  /** With bin, lib and share. */
  binaries: string
  /** Whom its processes run as; null: as ourselves. */
  account: Account | null
}

/** A server process that was started; `exited` says so as soon as it has ended. */
export interface Launched {
  exited(): boolean
}

/**
 * An empty folder for a cluster. As root, it belongs to an account that may run PostgreSQL.
 * Throws UserError where no place is fit for it, or root has nobody to run it as.
 */
export async function prepareCluster(binaries: string): Promise<Cluster> {
  const account = isRoot() ? await serverAccount(binaries) : null
  const place = firstUsable(temporaryFolders(), account !== null)
  if (place === null) {
    throw new UserError(`no folder for temporary data can be written to (tried ${temporaryFolders().join(', ')})`, {
      remedy: 'set TMPDIR to a folder that every user may enter',
    })
  }
  const folder = mkdtempSync(join(place, 'preflight-pg-'))
  if (account !== null) chownSync(folder, account.uid, account.gid)
  return { folder, binaries, account }
}

/** initdb, and the throwaway settings. Throws UserError with what initdb said. */
export async function initialise(cluster: Cluster, password: string): Promise<void> {
  const passwordFile = join(cluster.folder, 'password')
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  if (cluster.account !== null) chownSync(passwordFile, cluster.account.uid, cluster.account.gid)
  try {
    let result = await initdb(cluster, passwordFile, '--locale=C.UTF-8')
    // macOS and Windows do not know that locale by its name.
    if (result.code !== 0 && /locale/i.test(result.stderr)) {
      await rm(dataFolder(cluster), { recursive: true, force: true })
      result = await initdb(cluster, passwordFile, '--no-locale')
    }
    if (result.code !== 0) throw initdbFailed(result)
  } finally {
    await rm(passwordFile, { force: true })
  }
  const own = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...throwawaySettings, ...preload }
  await appendFile(join(dataFolder(cluster), 'postgresql.conf'), `\n${asConfiguration(own)}`)
}

/** Starts its server on a port of the loopback, without waiting for it. */
export async function launch(cluster: Cluster, port: number): Promise<Launched> {
  await writeFile(logFile(cluster), '')
  return windows ? launchByPgCtl(cluster, port) : launchPostgres(cluster, port)
}

/** Ends whatever runs on it and removes the folder. */
export async function removeCluster(folder: string): Promise<void> {
  const ending = processesOn(join(folder, 'data')).map(endServerProcess)
  await Promise.all(ending)
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

/** The last lines of its server's log. */
export async function readLog(cluster: Cluster): Promise<string> {
  const bytes = await readFile(logFile(cluster)).catch(() => Buffer.alloc(0))
  return bytes.subarray(-logBytes).toString('utf8').trimEnd().split('\n').slice(-logLines).join('\n')
}

async function serverAccount(binaries: string): Promise<Account> {
  for (const account of accountsHere()) {
    // In a container's user namespace an account of /etc/passwd may not exist for the kernel.
    const result = await run(join(binaries, 'bin', program('initdb')), ['--version'], '/', account).catch(() => null)
    if (result?.code === 0) return account
  }
  throw new UserError('PostgreSQL refuses to run as root, and /etc/passwd names no ordinary user that it can run as', {
    remedy: 'run Preflight as an ordinary user, or create one',
  })
}

function initdb(cluster: Cluster, passwordFile: string, locale: string): Promise<ProgramResult> {
  const args = ['-D', dataFolder(cluster), '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  args.push('--encoding=UTF8', locale, '--no-sync')
  return run(join(cluster.binaries, 'bin', program('initdb')), args, cluster.folder, cluster.account)
}

function initdbFailed({ stderr }: ProgramResult): UserError {
  if (stderr.includes('could not look up effective user ID')) {
    return new UserError('PostgreSQL cannot run as a user that does not stand in /etc/passwd', {
      remedy: `add user ${process.getuid?.() ?? ''} to it, or run as another user`,
    })
  }
  const reason = stderr.split('\n').find((line) => /error|fatal/i.test(line)) ?? lastLine(stderr)
  return new UserError(`the embedded PostgreSQL cannot be initialised: ${reason.trim()}`)
}

function launchPostgres(cluster: Cluster, port: number): Launched {
  const log = openSync(logFile(cluster), 'a')
  try {
    const child = spawn(join(cluster.binaries, 'bin', 'postgres'), ['-D', dataFolder(cluster), '-c', `port=${port}`], {
      cwd: cluster.folder,
      env: programEnvironment(),
      stdio: ['ignore', log, log],
      // A session of its own: Ctrl-C in the terminal reaches us alone, and we end it in our order.
      detached: true,
      ...identity(cluster.account),
    })
    let failed = false
    child.once('error', () => {
      failed = true
    })
    child.unref()
    return { exited: () => failed || child.exitCode !== null || child.signalCode !== null }
  } finally {
    closeSync(log)
  }
}

/** postgres.exe refuses to run as an administrator; pg_ctl gives up those rights for it. */
async function launchByPgCtl(cluster: Cluster, port: number): Promise<Launched> {
  const args = ['start', '--no-wait', '--silent', '-D', dataFolder(cluster), '-l', logFile(cluster), '-o', `-p ${port}`]
  const result = await runProgram(join(cluster.binaries, 'bin', program('pg_ctl')), args, {
    cwd: cluster.folder,
    env: programEnvironment(),
    timeoutMs: programTimeoutMs,
  })
  const launchedAt = Date.now()
  // pg_ctl returns before postmaster.pid is there.
  return { exited: () => result.code !== 0 || (Date.now() - launchedAt > 5_000 && processesOn(dataFolder(cluster)).length === 0) }
}

function run(file: string, args: string[], cwd: string, account: Account | null): Promise<ProgramResult> {
  return runProgram(file, args, { cwd, env: programEnvironment(), timeoutMs: programTimeoutMs, ...identity(account) })
}

function identity(account: Account | null): { uid: number; gid: number } | Record<string, never> {
  return account === null ? {} : { uid: account.uid, gid: account.gid }
}

/** Nothing of ours reaches the server: neither secrets nor PG* variables. */
function programEnvironment(): NodeJS.ProcessEnv {
  const { PATH, Path, SystemRoot, TEMP, TMP } = process.env
  const kept = windows ? { Path: Path ?? PATH, SystemRoot, TEMP, TMP } : { PATH }
  return { ...kept, LC_ALL: 'C', TZ: 'UTC' }
}

function dataFolder(cluster: Cluster): string {
  return join(cluster.folder, 'data')
}

function logFile(cluster: Cluster): string {
  return join(cluster.folder, 'log')
}

function program(name: string): string {
  return windows ? `${name}.exe` : name
}
