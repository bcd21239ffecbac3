import { beNoisy } from '../load/calibrate/neighbour.ts'
import { startSampleService, works } from '../load/calibrate/sample-service.ts'
import { readyFor } from '../load/own-process.ts'

/** `preflight sample-service <work> <slowdown>`, or `neighbour`: processes that `load calibrate` starts; help does not show them. */
export async function run(args: readonly string[]): Promise<number> {
  const [name = '', slowdown = '0'] = args
  if (name === 'neighbour') {
    readyFor(process, {})
    return beNoisy()
  }
  const work = works.find((each) => each === name)
  if (work === undefined) throw new Error(`there is no work ${name}`)
  const { port } = await startSampleService({ work, slowdown: Number(slowdown), databaseUrl: process.env.DATABASE_URL ?? null })
  readyFor(process, { port })
  return new Promise(() => {})
}
