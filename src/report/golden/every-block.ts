import type { Report } from '../report.ts'

/** Every kind of block that the others lack, and a verdict that is no failure: for renderings that are looked at in a browser. */
export const everyBlock: Report = {
  mode: 'load-baseline',
  verdict: 'warn',
  headline: '`GET /orders` is slower, within what the noise explains',
  worthSaying: true,
  rules: [],
  findings: [
    {
      rule: 'latency-regression',
      level: 'warning',
      title: '`GET /orders` answers later than the base',
      why: 'Every second request waits longer than before.',
      evidence: [
        { kind: 'duration', ms: 41.7 },
        { kind: 'difference', text: '--- base\n+++ head\n@@ -1 +1 @@\n-p95 38 ms\n+p95 41.7 ms' },
      ],
      at: { file: 'src/orders.ts', line: 12, endLine: 14 },
      remedy: { text: 'ask for the customers once.', code: null, replacement: '  const all = await customers(ids)' },
      docs: 'docs/rules/latency-regression.md',
      reproduce: 'npx backend-preflight load-baseline --concurrency 50',
    },
  ],
  body: [
    { kind: 'heading', text: 'Latency of `GET /orders`' },
    {
      kind: 'chart',
      title: 'P95 by round',
      unit: 'ms',
      x: ['1', '2', '3', '4', '5', '6', '7', '8'],
      series: [
        { name: 'base', values: [38, 37.5, 39, 38.2, 37.9, 38.8, 38.1, 38.4] },
        { name: 'head', values: [41, 40.2, 43, Number.NaN, 41.5, 42.2, 41.9, 41.7] },
      ],
    },
    {
      kind: 'chart',
      title: 'Requests per second',
      unit: 'requests/s',
      x: ['GET /orders', 'POST /orders', 'GET /customers/{id}'],
      series: [
        { name: 'base', values: [1210, 340, 2110] },
        { name: 'head', values: [1120, 338, 2140] },
      ],
    },
    { kind: 'text', text: 'The slowest query:' },
    { kind: 'code', language: 'sql', text: 'SELECT *\n  FROM orders\n WHERE customer_id = $1' },
    {
      kind: 'details',
      summary: 'Queries',
      open: true,
      blocks: [
        {
          kind: 'table',
          columns: ['query', 'calls', 'mean'],
          align: ['left', 'right', 'right'],
          searchable: true,
          rows: [
            [{ code: 'SELECT * FROM orders' }, '1,210', '2 ms'],
            [{ code: 'SELECT * FROM customers' }, '60,500', '0.4 ms'],
            [{ code: 'INSERT INTO orders' }, '340', '1.2 s'],
            [{ code: 'VACUUM' }, '', ''],
          ],
        },
      ],
    },
  ],
  footer: ['50 at the same time, 8 rounds of 10 s'],
  data: {},
}
