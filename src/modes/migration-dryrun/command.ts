import { UserError } from '../../errors.ts'
import type { Connection } from '../../postgres/server/server.ts'
import { loopbackCertificate } from '../../postgres/wire/certificate.ts'
import { startProxy, type Proxy as TracingProxy } from '../../postgres/wire/proxy.ts'
import type { Trace } from '../../postgres/wire/trace.ts'
import { runCommand } from '../../process/command.ts'
import { environmentFor } from '../../process/environment.ts'
import type { Stage } from './stage.ts'

export interface CommandRun {
  exitCode: number | null
  /** The last lines of what it printed. */
  output: string
  trace: Trace
}

interface Request {
  command: string
  input: 'migrate-command' | 'rollback-command'
  /** Absolute: the working directory in the tree that the command belongs to. */
  tree: string
  connection: Connection
  side: 'base' | 'head'
}

/** Trees in which setup-command has run already. */
const setUp = new Set<string>()

/**
 * Runs a user's command with our server behind DATABASE_URL, through the proxy.
 * @throws UserError where the server saw no statement: the command ran against something else.
 */
export async function traceCommand(stage: Stage, request: Request): Promise<CommandRun> {
  await prepareTree(stage, request.tree)
  const certificate = await loopbackCertificate()
  const proxy = await startProxy({ server: request.connection, tls: certificate })
  try {
    const { exitCode, output } = await run(stage, request, throughProxy(request.connection, proxy), certificate.file)
    await settled(proxy)
    stage.sent.push(...proxy.trace.statements.map(({ sql }) => sql))
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

async function prepareTree(stage: Stage, tree: string): Promise<void> {
  const { config, progress, signal } = stage
  if (config.setupCommand === null || setUp.has(tree)) return
  progress.phase(`setup-command in ${tree === config.workingDirectory ? 'this tree' : 'the base'}`)
  const { exitCode, output } = await runCommand({
    input: 'setup-command',
    command: config.setupCommand,
    cwd: tree,
    env: environmentFor(null),
    signal,
    timeLimitMs: config.timeBudgetMs,
    onOutput: progress.foreign,
  })
  if (exitCode !== 0) throw new UserError(`setup-command ended with exit code ${exitCode}: ${lastLine(output)}`)
  setUp.add(tree)
}

function run({ config, progress, signal }: Stage, request: Request, connection: Connection, certificate: string) {
  progress.phase(`${request.input} on the ${request.side}`)
  return runCommand({
    input: request.input,
    command: request.command,
    cwd: request.tree,
    // For clients that verify the certificate of a server they reach by TLS.
    env: environmentFor(connection, { PGSSLROOTCERT: certificate, NODE_EXTRA_CA_CERTS: certificate }),
    signal,
    timeLimitMs: config.timeBudgetMs,
    onOutput: progress.foreign,
  })
}

function sawNothing({ input, side }: Request): UserError {
  return new UserError(
    `${input} ended well on the ${side}, but the throwaway server has seen no statement: did it connect elsewhere?`,
    {
      remedy: 'Let the tool take its connection from DATABASE_URL, or from PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE.',
    },
  )
}
