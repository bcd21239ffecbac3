/**
 * `npm run campaign [quiet|contended …]` measures how often the gate is wrong, as docs/load-baseline.md publishes it: 300 runs of base against base and
 * 60 of each slowdown, on a quiet machine and on a contended one. It takes hours, and goes on where it was broken off: every run is a line in
 * bench/calibration. `npm run docs` makes the table of it.
 */
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { campaigns } from './calibration.ts'

const root = resolve(import.meta.dirname, '..')
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !campaigns.some((each) => each.name === name))
if (unknown.length > 0)
  throw new Error(`no condition called ${unknown.join(', ')}: ${campaigns.map(({ name }) => name).join(', ')}`)

for (const { name, file, flags } of campaigns) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`${name}:`)
  const args = ['dist/index.js', 'load', 'calibrate', '--postgres', 'embedded', '--file', join(root, file), ...flags]
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  const code = await new Promise<number | null>((done) => child.on('exit', done))
  if (code !== 0) process.exit(code ?? 1)
}
