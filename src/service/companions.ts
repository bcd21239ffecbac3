import type { ContainerRuntimeClient } from 'testcontainers'
import { UserError } from '../errors.ts'
import type { Progress } from '../progress.ts'
import type { CompanionRequest } from './companion.ts'

/** The companions of one side. */
export interface Companions {
  /** Where they are, for the service: REDIS_HOST, REDIS_PORT, REDIS_URL, … */
  readonly environment: Readonly<Record<string, string>>
  /** Removes them. May be called twice. */
  stop(): Promise<void>
}

export interface CompanionEngine {
  /** Starts a set of all companions, for one side. @throws UserError where one does not become ready; the signal's reason after an abort. */
  start(signal: AbortSignal): Promise<Companions>
}

/**
 * Makes sure that the companions can be started: there is a Docker engine, and it has their images.
 * @throws UserError that names the companion which needs it.
 */
export async function companionEngine(requests: readonly CompanionRequest[], progress: Progress): Promise<CompanionEngine> {
  const [first] = requests
  if (first === undefined) return { start: async () => ({ environment: {}, stop: async () => {} }) }
  const [{ findEngine }, { ensureImage }] = await Promise.all([
    import('../postgres/server/engine.ts'),
    import('../postgres/server/image.ts'),
  ])
  const engine = await findEngine()
  if (engine.client === null) {
    throw new UserError(`the service ${first.name} (${first.image}) of \`services\` runs in a container: ${engine.reason}`, {
      remedy: 'Start Docker; or leave it out, and let start-command start it.',
    })
  }
  for (const { image, name } of requests) {
    await ensureImage(engine.client, image, progress, `the service ${name} of \`services\` names it`)
  }
  const { client } = engine
  return { start: (signal) => startAll(client, requests, signal) }
}

async function startAll(
  client: ContainerRuntimeClient,
  requests: readonly CompanionRequest[],
  signal: AbortSignal,
): Promise<Companions> {
  const { startCompanion } = await import('./companion-container.ts')
  const giveUp = new AbortController()
  const one = async (request: CompanionRequest) => {
    try {
      return await startCompanion(client, request, AbortSignal.any([signal, giveUp.signal]))
    } catch (error) {
      // The others are not waited for, and what they then throw is the same.
      giveUp.abort(error)
      throw error
    }
  }
  const starting = await Promise.allSettled(requests.map(one))
  const started = starting.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  const stop = async () => {
    await Promise.all(started.map((companion) => companion.stop()))
  }
  if (started.length < requests.length || signal.aborted) {
    await stop()
    signal.throwIfAborted()
    throw giveUp.signal.reason
  }
  return { environment: Object.assign({}, ...started.map(({ environment }) => environment)), stop }
}
