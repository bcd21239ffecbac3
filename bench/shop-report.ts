/** From the start of the program to the report on examples/shop, against starting and stopping the same server, which nothing can undercut. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { startServer } from '../src/postgres/server/start.ts'
import { silent } from '../src/progress.ts'
import { dockerAnswers } from '../test/support/docker.ts'
import { interleaved, type Measure } from './measurement.ts'

const bundle = resolve(import.meta.dirname, '../dist/index.js')

async function report(postgres: string): Promise<void> {
  const child = spawn(process.execPath, [bundle, 'demo', 'migration-dryrun', '--postgres', postgres], { stdio: 'ignore' })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`the demo on ${postgres}: exit code ${code}`)
}

async function server(postgres: string): Promise<void> {
  const started = await startServer({ postgres, version: 17, image: null, allowNonEmpty: false }, silent)
  await started.stop()
}

export const measure: Measure = async () => {
  const providers = dockerAnswers() ? ['embedded', 'container'] : ['embedded']
  const times = await interleaved(
    3,
    providers.flatMap((postgres) => [() => server(postgres), () => report(postgres)]),
  )
  return providers.map((postgres, index) => ({
    what: `report on examples/shop, ${postgres}`,
    ms: times[2 * index + 1] ?? 0,
    baselineMs: times[2 * index] ?? 0,
    baseline: 'the server alone, started and stopped',
    aim: null,
  }))
}
