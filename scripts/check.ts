/** `npm run check`: everything that can be said of a change without running it, side by side. Exit 1 with the output of what failed. */
import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'

interface Outcome {
  name: string
  passed: boolean
  ms: number
  output: string
}

const root = resolve(import.meta.dirname, '..')
const tool = (path: string): string => join(root, 'node_modules', path)

/** Scripts that this Node runs, with their arguments. */
const checks: Record<string, string[]> = {
  types: [tool('typescript/bin/tsc'), '--noEmit'],
  lint: [tool('@biomejs/biome/bin/biome'), 'lint', '--diagnostic-level=warn', '--error-on-warnings', '.'],
  format: [tool('@biomejs/biome/bin/biome'), 'check', '--linter-enabled=false', '.'],
  docs: [join(root, 'scripts/docs.ts'), '--check'],
  dist: [join(root, 'scripts/build.ts'), '--check'],
}

function run(name: string, args: string[]): Promise<Outcome> {
  const start = performance.now()
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      done({ name, passed: error === null, ms: performance.now() - start, output: `${stdout}${stderr}`.trim() })
    })
  })
}

const outcomes = await Promise.all(
  Object.entries(checks).map(async ([name, args]) => {
    const outcome = await run(name, args)
    console.log(`${outcome.passed ? 'ok  ' : 'FAIL'}  ${name.padEnd(6)}  ${(outcome.ms / 1000).toFixed(1)} s`)
    return outcome
  }),
)
const failed = outcomes.filter(({ passed }) => !passed)
for (const { name, output } of failed) console.error(`\n${name}:\n${output}`)
if (failed.length > 0) process.exitCode = 1
