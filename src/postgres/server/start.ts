import type { ContainerRuntimeClient } from 'testcontainers'
import { UserError } from '../../errors.ts'
import type { Progress } from '../../progress.ts'
import { isPostgresUrl } from './connection-url.ts'
import { startEmbedded } from './embedded.ts'
import { useGiven } from './given.ts'
import { ImageUnavailable } from './image-unavailable.ts'
import { majorOf, supportedMajor } from './majors.ts'
import type { ServerRequest, ThrowawayServer } from './server.ts'
import { sweep } from './sweep.ts'

/**
 * Starts (or takes) the PostgreSQL that the request asks for, and sweeps away what killed runs left. The server is gone at the end of
 * the run, however it ends. Throws UserError for whatever the user can mend: a version that is not supported, an image that does not
 * exist, a Docker engine that cannot be used, a given server that is not empty.
 */
export async function startServer(request: ServerRequest, progress: Progress): Promise<ThrowawayServer> {
  if (request.version !== null) supportedMajor(request.version)
  const swept = await sweep()
  for (const line of [...swept.removed, ...swept.failed]) progress.note(line)
  if (isPostgresUrl(request.postgres)) {
    refuseImage(request, 'a given server')
    progress.phase('connecting to the given PostgreSQL')
    return useGiven(request, progress)
  }
  switch (request.postgres) {
    case 'embedded':
      refuseImage(request, 'the embedded server')
      return embedded(request, [], progress)
    case 'container':
      return contained(request, progress)
    case 'auto':
      return automatic(request, progress)
    default:
      throw new UserError('postgres is neither auto, container nor embedded, nor a postgres:// URL', {
        remedy: 'set it to one of them',
      })
  }
}

function embedded(request: ServerRequest, reasons: string[], progress: Progress): Promise<ThrowawayServer> {
  const { major, notes } = majorOf(request.version)
  progress.phase(`starting PostgreSQL ${major} (embedded)`)
  return startEmbedded(major, [...notes, ...reasons], progress)
}

async function contained(request: ServerRequest, progress: Progress): Promise<ThrowawayServer> {
  const { findEngine } = await import('./engine.ts')
  const engine = await findEngine()
  if (engine.client === null) {
    throw new UserError(`PostgreSQL cannot run in a container: ${engine.reason}`, {
      remedy: request.image === null ? 'start Docker, or set postgres to embedded' : `start Docker: ${request.image} needs it`,
    })
  }
  return inContainer(engine.client, request, [], progress)
}

/** In a container where an engine answers and has the image or can fetch it, else embedded, unless an image is asked for. */
async function automatic(request: ServerRequest, progress: Progress): Promise<ThrowawayServer> {
  if (request.image !== null) return contained(request, progress)
  const { findEngine } = await import('./engine.ts')
  const engine = await findEngine()
  const instead = (reason: string) => {
    progress.note(`The embedded PostgreSQL is taken: ${reason}`)
    return embedded(request, [`The embedded PostgreSQL was taken: ${reason}`], progress)
  }
  if (engine.client === null) return instead(engine.reason)
  try {
    return await inContainer(engine.client, request, ['A container was taken: a Docker engine answers'], progress)
  } catch (error) {
    if (error instanceof ImageUnavailable) return instead(error.message)
    throw error
  }
}

async function inContainer(
  client: ContainerRuntimeClient,
  request: ServerRequest,
  reasons: string[],
  progress: Progress,
): Promise<ThrowawayServer> {
  const [{ startContainer }, { ensureImage }] = await Promise.all([import('./container.ts'), import('./image.ts')])
  // An image says itself which major it holds.
  const { major, notes } =
    request.image !== null && request.version === null ? { major: null, notes: [] } : majorOf(request.version)
  const name = request.image ?? `postgres:${major}`
  progress.phase(`starting PostgreSQL in a container (${name})`)
  const image = await ensureImage(client, name, progress)
  return startContainer(client, { image, given: request.image !== null, major }, [...notes, ...reasons], progress)
}

function refuseImage(request: ServerRequest, server: string): void {
  if (request.image === null) return
  throw new UserError(`postgres-image is given, but ${server} has no use for it`, {
    remedy: 'leave it out, or set postgres to container',
  })
}
