import type { RunProgram } from '../../load/artillery/run.ts'
import { runCommand } from '../../process/command.ts'
import { environmentFor } from '../../process/environment.ts'
import { duration } from '../../report/duration.ts'
import type { Run } from './index.ts'

/** How often the live line changes. */
const liveMs = 500

/** Runs Artillery without a shell, with a live line, and without what is a secret of the runner's; its tree ends with it. */
export function artilleryProcess({ config, signal, progress }: Run, lengthMs: number): RunProgram {
  return async ({ file, args, cwd, environment }) => {
    const from = performance.now()
    const timer = setInterval(() => {
      progress.update(`${duration(Math.min(lengthMs, performance.now() - from))} of ${duration(lengthMs)}, by Artillery`)
    }, liveMs)
    try {
      return await runCommand({
        input: 'engine: artillery',
        command: 'artillery run',
        program: { file, args },
        cwd,
        env: environmentFor(null, environment),
        onOutput: () => {},
        signal,
        timeLimitMs: config.timeBudgetMs,
      })
    } finally {
      clearInterval(timer)
    }
  }
}
