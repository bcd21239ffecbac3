import type { Connection, ThrowawayServer } from '../postgres/server/server.ts'
import type { Progress } from '../progress.ts'
import type { CompanionRequest } from './companion.ts'
import { type CompanionEngine, type Companions, companionEngine } from './companions.ts'
import type { RunningService } from './service.ts'
import { startService } from './start.ts'

/** 'base again' is a second process of the base: what it differs by is noise. */
export type Side = 'base' | 'head' | 'base again'

export interface SideRequest {
  side: Side
  /** start-command, or base-start-command. */
  command: string
  /** Absolute: the working directory in the side's tree. */
  cwd: string
  /**
   * A database of its own, made as a copy of a template, which nobody may be connected to, and dropped in the end; one that is there
   * already and stays, where there is no template; null: none.
   */
  database: { name: string; template: string | null } | null
}

export interface SidesRequest {
  sides: readonly SideRequest[]
  /** null: no side has a database. */
  server: ThrowawayServer | null
  /** Each side has a set of its own. */
  companions: readonly CompanionRequest[]
  /** Of each service; see `ServiceRequest`. */
  readyUrl: string | null
  readyWithinMs: number
  signal: AbortSignal
  progress: Progress
}

/** The sides of a comparison, all running. */
export interface RunningSides {
  /** The process of a side that runs now: another after each restart. */
  service(side: Side): RunningService
  /** The database of a side; null: it has none. */
  database(side: Side): Connection | null
  /**
   * Starts new processes of all sides; the old ones and their companions are gone.
   * @param databases 'kept': as the load has left them; 'reset': copied from their templates again
   */
  restart(databases: 'kept' | 'reset'): Promise<void>
  /** Ends everything, and drops the databases. May be called twice. */
  stop(): Promise<void>
}

interface Started {
  service: RunningService
  companions: Companions
}

/**
 * Starts all sides at the same time, each with a database and companions of its own. Where one cannot be started, none stays.
 *
 * @throws ServiceFailure with the side; UserError for companions; the signal's reason after an abort.
 */
export async function startSides(request: SidesRequest): Promise<RunningSides> {
  const { sides, progress } = request
  const engine = await companionEngine(request.companions, progress)
  let running = new Map<Side, Started>()
  const endProcesses = async () => {
    const all = [...running.values()]
    running = new Map()
    await Promise.all(all.map(end))
  }
  const stop = async () => {
    await endProcesses()
    await dropDatabases(request)
  }
  const start = async () => {
    progress.phase(`starting ${sides.map(({ side }) => side).join(', ')}`)
    running = await startAll(request, engine)
  }
  try {
    await copyTemplates(request)
    await start()
  } catch (error) {
    await stop()
    throw error
  }
  return {
    service(side) {
      const found = running.get(side)
      if (found === undefined) throw new Error(`the side ${side} does not run`)
      return found.service
    },
    database: (side) => connectionOf(request, side),
    async restart(databases) {
      await endProcesses()
      if (databases === 'reset') {
        await dropDatabases(request)
        await copyTemplates(request)
      }
      await start()
    },
    stop,
  }
}

async function startAll(request: SidesRequest, engine: CompanionEngine): Promise<Map<Side, Started>> {
  const giveUp = new AbortController()
  const signal = AbortSignal.any([request.signal, giveUp.signal])
  const one = async (side: SideRequest): Promise<[Side, Started]> => {
    try {
      return [side.side, await startSide(request, side, engine, signal)]
    } catch (error) {
      // The others are not waited for; the first failure is what there is to say.
      giveUp.abort(error)
      throw error
    }
  }
  const all = await Promise.allSettled(request.sides.map(one))
  const started = all.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  if (started.length === all.length && !request.signal.aborted) return new Map(started)
  await Promise.all(started.map(([, each]) => end(each)))
  request.signal.throwIfAborted()
  throw giveUp.signal.reason
}

async function startSide(
  request: SidesRequest,
  { side, command, cwd }: SideRequest,
  engine: CompanionEngine,
  signal: AbortSignal,
): Promise<Started> {
  const { readyUrl, readyWithinMs, progress } = request
  const companions = await engine.start(signal)
  try {
    const service = await startService({
      side,
      command,
      cwd,
      database: connectionOf(request, side),
      readyUrl,
      environment: companions.environment,
      readyWithinMs,
      signal,
      onOutput: (line) => progress.foreign(`${side}: ${line}`),
    })
    return { service, companions }
  } catch (error) {
    await companions.stop()
    throw error
  }
}

async function end({ service, companions }: Started): Promise<void> {
  await service.stop()
  await companions.stop()
}

function connectionOf({ sides, server }: SidesRequest, side: Side): Connection | null {
  const database = sides.find((each) => each.side === side)?.database
  if (!database) return null
  if (server === null) throw new Error(`the side ${side} has a database, and there is no server`)
  return server.connection(database.name)
}

/** One after another: a template may have one copy made of it at a time. */
async function copyTemplates({ sides, server, signal }: SidesRequest): Promise<void> {
  for (const { database } of sides) {
    signal.throwIfAborted()
    if (database !== null && database.template !== null) await server?.createDatabase(database.name, database.template)
  }
}

async function dropDatabases({ sides, server }: SidesRequest): Promise<void> {
  const made = sides.flatMap(({ database }) => (database === null || database.template === null ? [] : [database.name]))
  for (const name of made) await server?.dropDatabase(name).catch(() => {})
}
