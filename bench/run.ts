/** `npm run bench [name…]` runs the measurements of this folder (all, or those named, such as `cold-start`) and prints their ratios. */
import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { markdownTable } from 'markdown-table'
import type { Measure, Measurement } from './measurement.ts'

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => basename(file, '.ts'))
  .filter((name) => name !== 'run' && name !== 'measurement')

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !names.includes(name))
if (unknown.length > 0) throw new Error(`no measurement called ${unknown.join(', ')}; there are ${names.join(', ')}`)

const measurements: Measurement[] = []
for (const name of wanted.length > 0 ? wanted : names) {
  console.error(`${name} …`)
  const { measure }: { measure?: Measure } = await import(`./${name}.ts`)
  if (measure !== undefined) measurements.push(...(await measure()))
}

const rows = measurements.map(({ what, ms, baselineMs, baseline, aim }) => [
  what,
  (ms / baselineMs).toFixed(2),
  aim === null ? '' : `≤ ${aim}`,
  `${ms.toFixed(0)} ms`,
  `${baselineMs.toFixed(0)} ms: ${baseline}`,
])
console.log(markdownTable([['measured', 'ratio', 'aim', 'median', 'against'], ...rows], { align: ['l', 'r', 'r', 'r', 'l'] }))
