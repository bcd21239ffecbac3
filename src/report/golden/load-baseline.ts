import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readReport } from '../form.ts'
import type { Report } from '../report.ts'

/**
 * What the program says of the demo's pull request: a list that asks once for each row is slower, and another endpoint is not. The golden JSON is
 * the run itself, on a machine that had little else to do:
 *
 *     npm run preflight -- demo load-baseline --json src/report/golden/load-baseline.json.txt
 *     UPDATE_GOLDEN=1 npx vitest run src/report/golden
 */
const run = readFileSync(fileURLToPath(new URL('load-baseline.json.txt', import.meta.url)), 'utf8')

/** JSON leaves out what the rules are: here are those that it found. */
export const loadBaseline: Report = {
  ...readReport(run, 'load-baseline.json.txt'),
  rules: [
    {
      id: 'latency-regression',
      level: 'error',
      summary: 'An endpoint answers more slowly than on the base, by more than `max-p95-regression` and beyond the noise.',
      help: '## Why it hurts\n\nThe slowest requests are those of the customers with the most data.\n\n## The safer way\n\nLook at the queries first: see [n-plus-one](docs/rules/n-plus-one.md).',
      docs: 'docs/rules/latency-regression.md',
    },
    {
      id: 'n-plus-one',
      level: 'error',
      summary: 'A request runs the same query once for each row that it answers with.',
      help: '## Why it hurts\n\nEach query is a round trip, and production is further away than the throwaway server.\n\n## The safer way\n\n```sql\nSELECT * FROM order_items WHERE order_id = ANY ($1);\n```',
      docs: 'docs/rules/n-plus-one.md',
    },
    {
      id: 'error-rate',
      level: 'error',
      summary: 'More requests fail than `max-error-rate` allows.',
      help: '## Why it hurts\n\nWhat fails fast looks like a fast endpoint.\n\n## The safer way\n\nRead the log of the service.',
      docs: 'docs/rules/error-rate.md',
    },
    {
      id: 'not-enough-evidence',
      level: 'info',
      summary: 'The noise of this runner hides a change of the size that would fail the build.',
      help: '## Why it hurts\n\nNo answer is not a good answer.\n\n## The safer way\n\nGive it a longer `duration`.',
      docs: 'docs/rules/not-enough-evidence.md',
    },
  ],
}
