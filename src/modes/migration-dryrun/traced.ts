import { UserError } from '../../errors.ts'
import { apply, type Failure, type Refusal } from '../../migrations/apply.ts'
import { attribute, type Place, type Sources } from '../../migrations/attribute.ts'
import { setAside } from '../../migrations/bookkeeping.ts'
import { faultPlace } from '../../migrations/fault-place.ts'
import type { Migration } from '../../migrations/migration.ts'
import { lastLine, throughProxy, traceCommand } from '../../migrations/prepare/command.ts'
import { createMissingRole, dropRolesSince, mostRoles, rolesOf } from '../../migrations/prepare/roles.ts'
import { batches, type Message } from '../../migrations/transactions.ts'
import { withClient } from '../../postgres/server/client.ts'
import { missingExtension } from '../../postgres/server/extensions.ts'
import type { Connection } from '../../postgres/server/server.ts'
import { startProxy } from '../../postgres/wire/proxy.ts'
import type { Trace, TracedStatement } from '../../postgres/wire/trace.ts'
import type { Location } from '../../report/report.ts'
import { watchLosses } from './each-migration.ts'
import type { Losses } from './losses.ts'
import { copyBase, type Stage } from './stage.ts'

/** A traced statement of the change's own, with its place. */
export interface Step {
  statement: TracedStatement
  /** Relative to the repository, forward slashes; null: a tool wrote the statement, and its text stands in no file. */
  file: string | null
  line: number
  endLine: number
}

export interface Traced {
  steps: Step[]
  trace: Trace
  /** Why the change did not go through to its end; null: it did. */
  failure: RunFailure | null
  /** What each migration lost, where each is judged by itself; null: the databases tell. */
  losses: Losses | null
}

export interface RunFailure {
  /** The statement that was refused, where it is in the trace. */
  step: Step | null
  /** As near as can be told: the character that the server points at, else the statement. */
  at: Location | null
  /** What the server said; null: the command failed by itself, see `output`. */
  refusal: Refusal | null
  /** The command's last words. */
  output: string | null
}

/** Runs what is new through the proxy, in a fresh copy of the base. Roles that it turns out to need are created. */
export async function traceHead(stage: Stage): Promise<Traced> {
  for (let attempt = 0; ; attempt++) {
    const base = stage.server.connection(stage.databases.base)
    const before = await rolesOf(base)
    const traced = await traceOnce(stage, await copyBase(stage))
    if (attempt === mostRoles || !(await createMissingRole(stage, traced.failure?.refusal ?? null))) return traced
    await stage.server.dropDatabase(stage.databases.head)
    await dropRolesSince(stage, base, [...before, ...stage.facts.createdRoles])
  }
}

async function traceOnce(stage: Stage, connection: Connection): Promise<Traced> {
  const { subject, server, config } = stage
  if (subject.how.kind === 'scripts') return traceScripts(stage, connection, subject.how.change.pending)
  const { exitCode, output, trace } = await traceCommand(stage, {
    command: subject.how.migrate,
    input: 'migrate-command',
    tree: config.workingDirectory,
    connection,
    side: 'head',
  })
  const steps = own(trace, subject.how.bookkeeping, subject.prefix, subject.how.change?.pending ?? [], subject.how.programs)
  if (exitCode === 0) return { steps, trace, failure: null, losses: null }
  const step = steps.findLast(({ statement }) => statement.error !== null) ?? null
  const refusal = step?.statement.error ?? null
  const extension = refusal && missingExtension(refusal, server.major)
  if (extension) throw extension
  if (refusal === null && trace.statements.length === 0) {
    throw new UserError(
      `migrate-command ended with exit code ${exitCode} before the server had seen a statement: ${lastLine(output)}`,
      {
        remedy: 'Its output is above.',
      },
    )
  }
  const texts = [...(subject.how.change?.pending ?? []).map(({ up }) => up), ...subject.how.programs]
  const at = step && (pointedAt(step, texts, subject.prefix) ?? locationOf(step))
  return { steps, trace, failure: { step, refusal, at, output: lastLine(output) }, losses: null }
}

async function traceScripts(stage: Stage, connection: Connection, pending: Migration[]): Promise<Traced> {
  const { subject, server, signal, progress } = stage
  if (subject.how.kind !== 'scripts') throw new Error('only scripts are sent by us')
  const { directory } = subject.how
  const planned = await batches(directory, pending, 'up')
  const total = planned.reduce((sum, batch) => sum + batch.messages.length, 0)
  progress.phase(`tracing ${pending.length} new ${pending.length === 1 ? 'migration' : 'migrations'}`)
  const proxy = await startProxy({ server: connection })
  let done = 0
  const onMessage = (message: Message) => progress.update(`${++done} of ${total}: ${message.file}:${message.firstLine}`)
  const send = (onCommitted: () => Promise<void>) =>
    apply(throughProxy(connection, proxy), planned, { signal, onMessage, onCommitted })
  let failure: Failure | null
  let losses: Losses | null = null
  try {
    if (subject.git.kind === 'change') failure = await send(async () => {})
    else {
      failure = await withClient(connection, async (client) => {
        const watch = watchLosses(client)
        const failed = await send(watch.look)
        losses = watch.losses(proxy.trace)
        return failed
      })
    }
    await proxy.settled()
    if (proxy.fault) throw new Error('the tracing proxy failed', { cause: proxy.fault })
  } finally {
    await proxy.close()
  }
  const steps = own(proxy.trace, null, subject.prefix, pending, [])
  if (failure === null) return { steps, trace: proxy.trace, failure: null, losses }
  const extension = missingExtension(failure.refusal, server.major)
  if (extension) throw extension
  const step = steps.findLast(({ statement }) => statement.error !== null) ?? null
  const at = failedAt(failure, step, subject.prefix)
  return { steps, trace: proxy.trace, failure: { step, refusal: failure.refusal, at, output: null }, losses }
}

function failedAt({ message, refusal }: Failure, step: Step | null, prefix: string): Location | null {
  if (message === null) return step && locationOf(step)
  const file = inRepository(prefix, message.file)
  const place = faultPlace(message, refusal)
  if (place !== null) return { file, ...place, endLine: place.line }
  return step?.file === file ? locationOf(step) : { file, line: message.firstLine, endLine: message.firstLine }
}

/** What the server points at in a statement that a tool sent: known where the statement stands in its file word for word, once. */
function pointedAt(step: Step, texts: { file: string; text: string; firstLine?: number }[], prefix: string): Location | null {
  const { sql, error } = step.statement
  for (const { file, text, firstLine = 1 } of texts) {
    const offset = inRepository(prefix, file) === step.file ? text.indexOf(sql) : -1
    if (offset === -1 || text.includes(sql, offset + 1)) continue
    const place = faultPlace({ sql, offset, script: { text, firstLine } }, { position: error?.position ?? null })
    if (place !== null) return { file: inRepository(prefix, file), ...place, endLine: place.line }
  }
  return null
}

function locationOf({ file, line, endLine }: Step): Location | null {
  return file === null ? null : { file, line, endLine }
}

/** `bookkeeping`: the tool's tables; null where no tool was there, and whatever was sent stands in the migrations. */
function own(
  trace: Trace,
  bookkeeping: string[] | null,
  prefix: string,
  migrations: Migration[],
  programs: Sources['programs'],
): Step[] {
  const statements = trace.statements.filter((statement) => {
    const aside = setAside({ sql: statement.sql, tree: statement.tree as Record<string, unknown> | null }, bookkeeping ?? [])
    return aside === null || (aside === 'books' && bookkeeping === null) || (statement.error !== null && aside === 'transaction')
  })
  const places = attribute(statements, { migrations, programs })
  return statements.map((statement, index) => {
    const place = places[index] ?? besides(statements, places, statement, programs)
    if (place === null) return { statement, file: null, line: 1, endLine: 1 }
    return { statement, file: inRepository(prefix, place.file), line: place.line, endLine: place.endLine }
  })
}

/**
 * What a query builder wrote stands in no file: it belongs to the file that the rest of its transaction comes from, or to
 * the only one there is.
 */
function besides(
  statements: TracedStatement[],
  places: (Place | null)[],
  statement: TracedStatement,
  programs: Sources['programs'],
): Place | null {
  const files = new Set(
    statements.flatMap(({ transaction }, index) => (transaction === statement.transaction ? (places[index]?.file ?? []) : [])),
  )
  const [file] = files.size > 0 ? [...files] : programs.map((program) => program.file)
  const certain = files.size === 1 || (files.size === 0 && programs.length === 1)
  return file !== undefined && certain ? { file, line: 1, endLine: 1 } : null
}

export function inRepository(prefix: string, file: string): string {
  return prefix === '' ? file : `${prefix}/${file}`
}
