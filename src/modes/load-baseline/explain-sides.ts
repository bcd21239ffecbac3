import { messageOf } from '../../errors.ts'
import { bookkeepingTables } from '../../migrations/bookkeeping.ts'
import type { Subject } from '../../migrations/subject.ts'
import { shrunkCopy } from '../../postgres/plans/shrink.ts'
import { openStatements } from '../../postgres/plans/statements.ts'
import type { ThrowawayServer } from '../../postgres/server/server.ts'
import type { RunningSides } from '../../service/sides.ts'
import { type BySide, explained, type ObserveRequest, observe } from './explain.ts'
import { type Found, unexplained } from './found.ts'
import type { Run } from './index.ts'
import { loadLength } from './load-length.ts'
import { placesOf } from './places.ts'
import type { Scenario } from './scenario.ts'

export interface ExplainRequest {
  run: Run
  scenario: Scenario
  subject: Subject
  server: ThrowawayServer
  databases: Templates
  /** Starts head, and base where there is one, on copies of other templates. */
  start: (databases: Templates) => Promise<RunningSides>
}

/** Of the databases that the sides run on. */
export interface Templates {
  /** null: the head is looked at alone. */
  base: string | null
  head: string
}

/** Rows that a small copy keeps of each table: few enough that a list of a page has fewer. */
const smallRows = 3

interface Counted {
  base: BySide | null
  head: BySide
}

/**
 * Counts what each target asks of the database, base (where there is one) and head, on a few rows and on all of them. Services that run on their own copies of
 * `databases` meanwhile are not disturbed. Without statistics nothing is explained, and a note says why.
 */
export async function explainSides(request: ExplainRequest): Promise<Pick<Found, 'explained' | 'places'>> {
  const { run, scenario, subject, server, databases } = request
  const observing = await observingWith(request)
  if (observing === null) return unexplained
  // On all rows first: a service that does not start at all is not waited for twice.
  const begun = performance.now()
  const onAll = await countOn(request, observing, databases)
  const small = isTimeFor(performance.now() - begun, run, scenario.targets.length) ? await smallTemplates(request) : null
  const onSmall = small === null ? null : await countOn(request, observing, small).catch(notOnFewRows(run))
  const head = { small: onSmall?.head ?? null, full: onAll.head }
  const base = onAll.base && { small: onSmall?.base ?? null, full: onAll.base }
  const connections =
    databases.base === null ? null : { base: server.connection(databases.base), head: server.connection(databases.head) }
  const found = await explained(scenario.targets, { head, base }, connections)
  return { explained: found, places: await placesOf(found, run.config.workingDirectory, subject.prefix) }
}

/** Whether the load would still be long enough for a verdict if the same were done once more. */
function isTimeFor(ms: number, { config, deadline, time }: Run, targets: number): boolean {
  const isTime = loadLength(config.durationMs, deadline - performance.now() - ms, ms, targets).tooShortBy !== 'time-budget'
  if (!isTime) time.leaveOut('counting queries on a few rows of each table, in which an N+1 shows')
  return isTime
}

/** null, and a note: this server counts no statements. */
async function observingWith({ run, server, scenario }: ExplainRequest): Promise<ObserveRequest | null> {
  const { config, signal, progress } = run
  const statistics = await openStatements(server)
  if (!statistics.available) {
    progress.note(statistics.reason)
    return null
  }
  const { targets, ca } = scenario
  return { observer: statistics.observer, targets, timeoutMs: config.requestTimeoutMs, ca, signal, progress }
}

/** Copies of the databases with a handful of rows, in which an N+1 shows; null, and a note: this server or role cannot make them. */
async function smallTemplates({ server, run, subject, databases }: ExplainRequest): Promise<Templates | null> {
  run.progress.phase('copying a few rows of each table')
  const { how } = subject
  const keep = bookkeepingTables(how.kind === 'scripts' ? how.directory.bookkeeping : how.bookkeeping)
  const small = async (template: string) => {
    const name = `${template}_small`
    await shrunkCopy(server, { template, name, rows: smallRows, keep })
    return name
  }
  try {
    return { base: databases.base && (await small(databases.base)), head: await small(databases.head) }
  } catch (error) {
    run.signal.throwIfAborted()
    run.progress.note(`No N+1 can be told by its growth: ${messageOf(error)}`)
    return null
  }
}

function notOnFewRows({ signal, progress }: Run) {
  return (error: unknown) => {
    signal.throwIfAborted()
    progress.note(`No N+1 can be told by its growth: ${messageOf(error)}`)
    return null
  }
}

async function countOn({ start, run }: ExplainRequest, observing: ObserveRequest, databases: Templates): Promise<Counted> {
  const sides = await start(databases)
  try {
    run.progress.phase('counting queries')
    const of = (side: 'base' | 'head') => {
      const database = sides.database(side)?.database ?? ''
      return observe({ origin: sides.service(side).origin, database }, observing)
    }
    return { base: databases.base === null ? null : await of('base'), head: await of('head') }
  } finally {
    await sides.stop()
  }
}
