import { UserError } from '../../errors.ts'
import type { DuetOrigins } from '../../load/duet/duet.ts'
import type { Connection } from '../../postgres/server/server.ts'
import type { Progress } from '../../progress.ts'
import type { CompanionEngine, Companions } from '../../service/companions.ts'
import type { RunningService } from '../../service/service.ts'
import { startService } from '../../service/start.ts'

/** What one side is started from. */
export interface SideRequest {
  /** 'base', 'head' or 'base again'. */
  side: string
  command: string
  /** Absolute: working-directory in its tree. */
  directory: string
  database: Connection | null
}

export interface SidesRequest {
  sides: readonly SideRequest[]
  engine: CompanionEngine
  readyUrl: string | null
  readyWithinMs: number
  signal: AbortSignal
  progress: Progress
}

/** Services that run side by side, each with companions of its own. */
export interface Sides {
  readonly running: readonly RunningService[]
  origins(): DuetOrigins
  /** Ends them all and starts them anew. */
  restart(): Promise<DuetOrigins>
  /** Throws `Ended` where one has ended by itself. */
  check(): void
  stop(): Promise<void>
}

/** A service ended under load. */
export class Ended extends Error {
  override readonly name = 'Ended'
  readonly service: RunningService

  constructor(service: RunningService) {
    super(`the ${service.side} ended by itself`)
    this.service = service
  }
}

/** Starts every side at once. Throws `UserError` where one does not become ready; then none is left. */
export async function startSides(request: SidesRequest): Promise<Sides> {
  let all: Started[] = []
  const stop = async () => {
    const ending = all
    all = []
    await Promise.all(ending.map((each) => each.stop()))
  }
  const start = async () => {
    const settled = await Promise.allSettled(request.sides.map((side) => startSide(side, request)))
    all = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    const failed = settled.find((each) => each.status === 'rejected')
    if (failed === undefined) return
    await stop()
    request.signal.throwIfAborted()
    throw failed.reason
  }
  const originOf = (side: string) => all.find((each) => each.service.side === side)?.service.origin ?? null
  const origins = (): DuetOrigins => {
    const [base, head] = [originOf('base'), originOf('head')]
    if (base === null || head === null) throw new Error('base and head are not both running')
    return { base, head, alike: originOf('base again') }
  }
  await start()
  return {
    get running() {
      return all.map(({ service }) => service)
    },
    origins,
    async restart() {
      request.progress.phase('starting every side anew')
      await stop()
      await start()
      return origins()
    },
    check() {
      const ended = all.find(({ service }) => service.ended !== null)
      if (ended !== undefined) throw new Ended(ended.service)
    },
    stop,
  }
}

interface Started {
  service: RunningService
  stop(): Promise<void>
}

async function startSide(
  side: SideRequest,
  { engine, readyUrl, readyWithinMs, signal, progress }: SidesRequest,
): Promise<Started> {
  const companions = await engine.start(signal)
  try {
    const service = await startService({
      side: side.side,
      command: side.command,
      cwd: side.directory,
      database: side.database,
      readyUrl,
      environment: companions.environment,
      readyWithinMs,
      signal,
      onOutput: progress.foreign,
    })
    return { service, stop: () => stopBoth(service, companions) }
  } catch (error) {
    await companions.stop()
    throw error
  }
}

async function stopBoth(service: RunningService, companions: Companions): Promise<void> {
  await service.stop()
  await companions.stop()
}

/** What ended by itself is a mistake in the set-up where it is the base; of the head it is what the change did. */
export function endedBase({ service }: Ended): UserError {
  return new UserError(`the service of the base ended under load ${howEnded(service)}: ${lastLine(service.log())}`, {
    remedy: 'Its output is above. Lower `rate` or `concurrency`, or give the runner more memory.',
  })
}

/** "with exit code 137", "by SIGKILL". */
export function howEnded({ ended }: RunningService): string {
  return ended?.signal ? `by ${ended.signal}` : `with exit code ${ended?.exitCode ?? 'unknown'}`
}

export function lastLine(output: string): string {
  return output.trim().split('\n').at(-1)?.trim() || 'it printed nothing'
}
