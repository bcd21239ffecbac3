import { setTimeout as sleep } from 'node:timers/promises'
import { UserError } from '../../errors.ts'
import { watchQueries } from '../../postgres/server/queries-seen.ts'
import type { Connection } from '../../postgres/server/server.ts'
import { loopbackCertificate } from '../../postgres/wire/certificate.ts'
import { startProxy, type Proxy as TracingProxy } from '../../postgres/wire/proxy.ts'
import type { Trace } from '../../postgres/wire/trace.ts'
import { type CommandResult, runCommand } from '../../process/command.ts'
import { environmentFor } from '../../process/environment.ts'
import { setUpTree } from '../../process/in-tree.ts'
import type { Refusal } from '../apply.ts'
import type { Preparation } from './preparation.ts'
import { refusalIn } from './refusal.ts'

export interface CommandRun {
  exitCode: number | null
  /** The last lines of what it printed. */
  output: string
  trace: Trace
}

export interface CommandOutcome {
  exitCode: number | null
  /** The last lines of what it printed. */
  output: string
  /** What the server refused last, as far as it can be told. */
  refusal: Pick<Refusal, 'code' | 'message'> | null
}

export interface MigrationCommand {
  command: string
  input: 'migrate-command' | 'rollback-command'
  /** Absolute: the working directory in the tree that the command belongs to. */
  tree: string
  connection: Connection
  side: 'base' | 'head'
}

/**
 * Runs a user's command with our server behind DATABASE_URL, in the way that the preparation asks for.
 * @throws UserError where the server saw no statement: the command ran against something else.
 */
export async function migrateByCommand(preparation: Preparation, request: MigrationCommand): Promise<CommandOutcome> {
  if (preparation.commands.way === 'direct') return runDirectly(preparation, request)
  const { exitCode, output, trace } = await traceCommand(preparation, request)
  return { exitCode, output, refusal: trace.statements.findLast(({ error }) => error !== null)?.error ?? null }
}

/** Runs it through the proxy. @throws as `migrateByCommand`. */
export async function traceCommand(preparation: Preparation, request: MigrationCommand): Promise<CommandRun> {
  await setUp(preparation, request)
  const certificate = await loopbackCertificate()
  const proxy = await startProxy({ server: request.connection, tls: certificate })
  try {
    // For clients that verify the certificate of a server they reach by TLS.
    const extra = { PGSSLROOTCERT: certificate.file, NODE_EXTRA_CA_CERTS: certificate.file }
    const { exitCode, output } = await run(preparation, request, throughProxy(request.connection, proxy), extra)
    await settled(proxy)
    preparation.facts.sent.push(...proxy.trace.statements.map(({ sql }) => sql))
    if (proxy.trace.statements.length === 0 && exitCode === 0) throw sawNothing(request)
    return { exitCode, output, trace: proxy.trace }
  } finally {
    await proxy.close()
    await certificate.remove()
  }
}

export function lastLine(output: string): string {
  return output.trim().split('\n').at(-1)?.trim() || 'it printed nothing'
}

/** The same database by way of the proxy, which speaks TLS with the server where the server wants it. */
export function throughProxy(connection: Connection, proxy: TracingProxy): Connection {
  return { ...connection, host: proxy.host, port: proxy.port, ssl: false }
}

async function settled(proxy: TracingProxy): Promise<void> {
  await proxy.settled()
  if (proxy.fault) throw new Error('the tracing proxy failed', { cause: proxy.fault })
}

async function runDirectly(preparation: Preparation, request: MigrationCommand): Promise<CommandOutcome> {
  await setUp(preparation, request)
  // A given server may keep us out of that database; then there is nothing to be said.
  const watching = watchQueries(preparation.server.connection('postgres'), request.connection.database)
  const saw = await watching.catch(() => async () => true)
  const { exitCode, output } = await run(preparation, request, request.connection, {})
  if (exitCode === 0 && !(await soon(saw))) throw sawNothing(request)
  return { exitCode, output, refusal: exitCode === 0 ? null : refusalIn(output) }
}

/** A backend that has just ended may not have reported yet. */
async function soon(saw: () => Promise<boolean>): Promise<boolean> {
  for (let look = 0; look < 20; look++) {
    if (await saw()) return true
    await sleep(100)
  }
  return false
}

async function setUp({ commands, progress, signal }: Preparation, { tree: directory, side }: MigrationCommand): Promise<void> {
  const { setupCommand: command, timeLimitMs } = commands
  if (command !== null) await setUpTree({ command, directory, side, timeLimitMs, signal, progress })
}

function run(
  { commands, progress, signal }: Preparation,
  request: MigrationCommand,
  connection: Connection,
  extra: Record<string, string>,
): Promise<CommandResult> {
  progress.phase(`${request.input} on the ${request.side}`)
  return runCommand({
    input: request.input,
    command: request.command,
    cwd: request.tree,
    env: environmentFor(connection, extra),
    signal,
    timeLimitMs: commands.timeLimitMs,
    onOutput: progress.foreign,
  })
}

function sawNothing({ input, side }: MigrationCommand): UserError {
  return new UserError(
    `${input} ended well on the ${side}, but the throwaway server has seen no statement: did it connect elsewhere?`,
    {
      remedy: 'Let the tool take its connection from DATABASE_URL, or from PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE.',
    },
  )
}
