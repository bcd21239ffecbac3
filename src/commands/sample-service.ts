import { once } from 'node:events'
import { beNoisy } from '../load/calibrate/neighbour.ts'
import { sampleCommand } from '../load/calibrate/sample-process.ts'
import { startSampleService, works } from '../load/calibrate/sample-service.ts'
import type { Listening } from '../load/listening-process.ts'
import { lineToParent } from '../load/parent-process.ts'

/** `preflight sample-service <work> <slowdown>`, or `neighbour`: processes that `load calibrate` starts; help does not show them. */
export async function run(args: readonly string[], signal: AbortSignal): Promise<number> {
  const [name = '', slowdown = '0'] = args
  const parent = lineToParent(sampleCommand)
  if (name === 'neighbour') return beNoisy()
  const work = works.find((each) => each === name)
  if (work === undefined) throw new Error(`there is no work ${name}`)
  const service = await startSampleService({ work, slowdown: Number(slowdown), databaseUrl: process.env.DATABASE_URL ?? null })
  await parent.send({ port: service.port } satisfies Listening)
  await once(signal, 'abort')
  await service.close()
  return 0
}
