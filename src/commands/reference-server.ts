import { once } from 'node:events'
import { UserError } from '../errors.ts'
import { serveReference } from '../load/baseline/reference-service.ts'

/** The hidden command: serves what a load is measured against, tells its port over the channel of the process that started it, and ends with it. */
export async function run(_: readonly string[], signal: AbortSignal): Promise<number> {
  if (process.send === undefined) {
    throw new UserError('reference-server is a part of preflight load, which starts it by itself', {
      remedy: 'Run preflight load.',
    })
  }
  // Whoever asked is gone, killed perhaps.
  process.on('disconnect', () => process.exit())
  const service = await serveReference()
  process.send({ port: service.port })
  await once(signal, 'abort')
  service.close()
  return 0
}
