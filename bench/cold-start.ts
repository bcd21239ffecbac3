/** How long the shipped bundle takes to say something without doing anything, against a Node that does nothing. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { interleaved, type Measure } from './measurement.ts'

const bundle = resolve(import.meta.dirname, '../dist/index.js')

interface Start {
  what: string
  args: string[]
  env?: Record<string, string>
  exitCode: number
}

const bare: Start = { what: 'node -e 0', args: ['-e', '0'], exitCode: 0 }
const starts: Start[] = [
  { what: 'help', args: [bundle, '--help'], exitCode: 0 },
  { what: 'version', args: [bundle, '--version'], exitCode: 0 },
  { what: 'an unknown command', args: [bundle, 'migration-dryrum'], exitCode: 2 },
  {
    what: 'an unknown mode, as an Action',
    args: [bundle],
    env: { GITHUB_ACTIONS: 'true', INPUT_MODE: 'migration-dryrum' },
    exitCode: 2,
  },
]

async function run({ what, args, env, exitCode }: Start): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: 'ignore', env: { PATH: process.env.PATH, ...env } })
  const [code] = await once(child, 'close')
  if (code !== exitCode) throw new Error(`${what}: exit code ${code}, not ${exitCode}`)
}

export const measure: Measure = async () => {
  const [baselineMs = 0, ...medians] = await interleaved(
    31,
    [bare, ...starts].map((start) => () => run(start)),
  )
  return starts.map(({ what }, index) => ({
    what: `cold start: ${what}`,
    ms: medians[index] ?? 0,
    baselineMs,
    baseline: bare.what,
    aim: 3,
  }))
}
