import type { Report } from '../report.ts'

const reproduce = 'npx backend-preflight load-baseline --base-ref origin/main --targets "GET /orders"'

/** An endpoint that became slower because it asks the database once for each row, one that did not, and one of which nobody can be sure. */
export const loadBaseline: Report = {
  mode: 'load-baseline',
  verdict: 'fail',
  headline: '`GET /orders` P95 is 23 % slower than `main` (95 % interval 17 to 30 %), because it now runs 51 queries a request',
  worthSaying: true,
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
      help: '## Why it hurts\n\nWhat fails fast looks like a fast endpoint.\n\n## The safer way\n\nRead the log of the service in the report.',
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
  findings: [
    {
      rule: 'latency-regression',
      level: 'error',
      title: '`GET /orders` P95 is 23 % slower than `main`',
      why: 'One request in twenty now takes 58 ms or longer, where it took 47 ms. The gap is wider than the noise: base against base differs by 0.4 %.',
      evidence: [
        { kind: 'text', text: 'P95: 47 ms → 58 ms, +23 % [+17, +30]' },
        { kind: 'text', text: '34 paired rounds, p = 0.0004, confirmed after a restart' },
      ],
      at: null,
      remedy: { text: 'load the items together with their orders: the 50 queries more account for 10 of the 11 ms.', code: null },
      docs: 'docs/rules/latency-regression.md',
      reproduce,
    },
    {
      rule: 'n-plus-one',
      level: 'error',
      title: 'N+1 in `GET /orders`: `SELECT * FROM order_items WHERE order_id = $1` runs once for each order',
      why: 'The number of queries grows with the number of orders in the answer. Here each takes 0.2 ms; in production add the way to the database and back to each of them.',
      evidence: [
        { kind: 'text', text: '50 × a request with 50 orders, 5 × with 5' },
        { kind: 'text', text: 'base: 1 × a request' },
      ],
      at: { file: 'src/routes/orders.ts', line: 41, endLine: 43 },
      remedy: {
        text: 'ask for the items of all orders at once.',
        code: {
          language: 'ts',
          text: [
            'const items = await db.query(',
            "  'SELECT * FROM order_items WHERE order_id = ANY ($1)',",
            '  [orders.map((order) => order.id)],',
            ')',
          ].join('\n'),
        },
      },
      docs: 'docs/rules/n-plus-one.md',
      reproduce,
    },
    {
      rule: 'not-enough-evidence',
      level: 'info',
      title: '`POST /orders`: not enough evidence for a change of 10 %',
      why: 'The interval reaches from 6 % faster to 14 % slower. This runner would only have noticed a change of 12 % or more.',
      evidence: [{ kind: 'text', text: 'P95: 30 ms → 31 ms, +4 % [−6, +14]' }],
      at: null,
      remedy: { text: 'run it for longer.', code: { language: 'yaml', text: 'duration: 90' } },
      docs: 'docs/rules/not-enough-evidence.md',
      reproduce: 'npx backend-preflight load-baseline --base-ref origin/main --targets "POST /orders" --duration 90',
    },
  ],
  body: [
    {
      kind: 'table',
      columns: ['', 'endpoint', 'P50', 'P95', 'P99', 'base → head P95', 'requests/s', 'errors'],
      align: ['left', 'left', 'right', 'right', 'right', 'left', 'right', 'right'],
      rows: [
        ['❌', { code: 'GET /orders' }, '21 ms', '58 ms', '74 ms', { text: '+23 % [+17, +30]', strong: true }, '842', '0'],
        ['➖', { code: 'POST /orders' }, '11 ms', '31 ms', '60 ms', '+4 % [−6, +14]', '1,204', '0'],
        ['✅', { code: 'GET /users/{id}' }, '4 ms', '9 ms', '14 ms', '+1 % [−2, +3]', '2,910', '0'],
      ],
    },
    {
      kind: 'details',
      summary: 'Latency of `GET /orders`, base and head',
      open: false,
      blocks: [
        {
          kind: 'chart',
          title: 'Latency of GET /orders',
          unit: 'ms',
          x: ['P10', 'P25', 'P50', 'P75', 'P90', 'P95', 'P99'],
          series: [
            { name: 'base', values: [9, 12, 17, 26, 38, 47, 61] },
            { name: 'head', values: [13, 16, 21, 33, 47, 58, 74] },
          ],
        },
      ],
    },
    {
      kind: 'details',
      summary: 'Queries of `GET /orders`: 51 a request, 1 on the base',
      open: false,
      blocks: [
        {
          kind: 'table',
          columns: ['query', 'base', 'head', 'mean', 'a request'],
          align: ['left', 'right', 'right', 'right', 'right'],
          rows: [
            [
              { code: 'SELECT o.*, i.* FROM orders o JOIN order_items i ON i.order_id = o.id WHERE o.customer_id = $1 LIMIT $2' },
              '1',
              '0',
              '1.9 ms',
              '0 ms',
            ],
            [{ code: 'SELECT * FROM orders WHERE customer_id = $1 LIMIT $2' }, '0', '1', '1.1 ms', '1.1 ms'],
            [
              { code: 'SELECT * FROM order_items WHERE order_id = $1' },
              '0',
              { text: '50', strong: true },
              '0.2 ms',
              { text: '10 ms', strong: true },
            ],
          ],
        },
      ],
    },
    {
      kind: 'details',
      summary: 'How sure is this? 34 paired rounds in 31 s, p = 0.0004, confirmed after a restart; base against base: −0.4 %',
      open: false,
      blocks: [
        {
          kind: 'text',
          text: 'Both sides ran at once, on two databases of one server, and were loaded in the same instants. A difference is called a regression where a paired test finds it with a false alarm in less than one run of a thousand, and it is larger than `max-p95-regression` (10 %).',
        },
        {
          kind: 'table',
          columns: ['endpoint', 'rounds', 'estimate', '95 % interval', 'smallest visible change'],
          align: ['left', 'right', 'right', 'left', 'right'],
          rows: [
            [{ code: 'GET /orders' }, '34', '+23 %', '+17 to +30 %', '7 %'],
            [{ code: 'POST /orders' }, '34', '+4 %', '−6 to +14 %', '12 %'],
            [{ code: 'GET /users/{id}' }, '34', '+1 %', '−2 to +3 %', '3 %'],
          ],
        },
      ],
    },
  ],
  footer: [
    'Base `a1b2c3d`, head `d4e5f6a`, side by side on this runner',
    '1,000 users, 50,000 orders seeded',
    'load generator at 31 %',
  ],
  data: {
    outcome: 'regression',
    targets: [
      {
        name: 'GET /orders',
        method: 'GET',
        url: '/orders',
        requests: 26_102,
        errors: 0,
        statuses: { '200': 26_102 },
        perSecond: 842,
        latencyMs: { p50: 21, p95: 58, p99: 74, max: 131 },
        base: {
          requests: 26_098,
          errors: 0,
          statuses: { '200': 26_098 },
          perSecond: 842,
          latencyMs: { p50: 17, p95: 47, p99: 61, max: 118 },
        },
        p95Ratio: { estimate: 1.23, low: 1.17, high: 1.3, rounds: 34, smallestDetectable: 0.07 },
        queries: [
          { sql: 'SELECT * FROM orders WHERE customer_id = $1 LIMIT $2', callsPerRequest: 1, meanMs: 1.1, nPlusOne: false },
          { sql: 'SELECT * FROM order_items WHERE order_id = $1', callsPerRequest: 50, meanMs: 0.2, nPlusOne: true },
        ],
      },
    ],
    generator: { eventLoopUtilization: 0.31, limited: false },
  },
}
