import { once } from 'node:events'
import { referenceCommand } from '../load/baseline/reference-process.ts'
import { serveReference } from '../load/baseline/reference-service.ts'
import type { Listening } from '../load/listening-process.ts'
import { lineToParent } from '../load/parent-process.ts'

/** The hidden command: serves what a load is measured against, tells its port over the channel of the process that started it, and ends with it. */
export async function run(_: readonly string[], signal: AbortSignal): Promise<number> {
  const parent = lineToParent(referenceCommand)
  const service = await serveReference()
  await parent.send({ port: service.port } satisfies Listening)
  await once(signal, 'abort')
  service.close()
  return 0
}
