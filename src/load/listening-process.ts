import { z } from 'zod'
import { type OwnProcess, type OwnProcessRequest, startOwnProcess } from './own-process.ts'

/** What a process of our own says once it listens. */
const listening = z.strictObject({ port: z.number().int().min(1).max(65535) })
export type Listening = z.infer<typeof listening>

/** A process of our own that serves HTTP. */
export interface ListeningProcess extends Pick<OwnProcess, 'stop'> {
  /** "http://127.0.0.1:40123" */
  readonly origin: string
}

const startsWithinMs = 10_000

/** Rejects with the signal's reason, or with an Error where it ends, says anything else, or does not listen within 10 s. */
export async function startListeningProcess(request: OwnProcessRequest, signal: AbortSignal): Promise<ListeningProcess> {
  signal.throwIfAborted()
  const late = new AbortController()
  const timer = setTimeout(
    () => late.abort(new Error(`${request.name} was not there after ${startsWithinMs / 1000} s`)),
    startsWithinMs,
  )
  const started = startOwnProcess(request)
  try {
    const port = await started.hear((message) => portIn(message, request), AbortSignal.any([signal, late.signal]))
    return { origin: `http://127.0.0.1:${port}`, stop: started.stop }
  } catch (error) {
    await started.stop()
    throw error
  } finally {
    clearTimeout(timer)
  }
}

function portIn(message: unknown, { name }: OwnProcessRequest): number {
  const said = listening.safeParse(message)
  if (!said.success) throw new Error(`${name} said what it may not`)
  return said.data.port
}
