import type { Report } from '../report.ts'

/** A change that nobody has to wait for. */
export const harmless: Report = {
  mode: 'migration-dryrun',
  verdict: 'pass',
  headline: '2 new migrations wait for nobody, rewrite nothing and can be taken back',
  worthSaying: true,
  rules: [],
  findings: [],
  body: [
    {
      kind: 'details',
      summary: 'Plan: 3 statements in 2 transactions, 41 ms, 61 kB of WAL',
      open: false,
      blocks: [
        {
          kind: 'table',
          columns: ['line', 'statement', 'strongest lock', 'waits', 'WAL', 'time'],
          align: ['left', 'left', 'left', 'left', 'right', 'right'],
          rows: [
            [
              { code: '0044_coupons.sql:1' },
              { code: 'CREATE TABLE coupons (code text PRIMARY KEY, percent int NOT NULL CHECK (percent BETWEEN 1 AND 100))' },
              '',
              'nobody',
              '48 kB',
              '6.2 ms',
            ],
            [
              { code: '0044_coupons.sql:6' },
              { code: "COMMENT ON TABLE coupons IS 'one row a coupon'" },
              '',
              'nobody',
              '312 bytes',
              '0.4 ms',
            ],
            [
              { code: '0045_orders_created_at_idx.sql:2' },
              { code: 'CREATE INDEX CONCURRENTLY orders_created_at_idx ON orders (created_at)' },
              'SHARE UPDATE EXCLUSIVE `orders`',
              'nobody',
              '13 kB',
              '34 ms',
            ],
          ],
        },
      ],
    },
    {
      kind: 'details',
      summary: 'Schema: 1 table and 1 index added',
      open: false,
      blocks: [
        {
          kind: 'diff',
          text: [
            '+TABLE coupons',
            '+  code text NOT NULL PRIMARY KEY',
            '+  percent integer NOT NULL CHECK (percent >= 1 AND percent <= 100)',
            '+INDEX orders_created_at_idx ON orders USING btree (created_at)',
          ].join('\n'),
        },
      ],
    },
    {
      kind: 'details',
      summary: '✅ Rollback: down restores the schema exactly',
      open: false,
      blocks: [
        {
          kind: 'text',
          text: 'Both down migrations ran, the schema then equalled the base, and after up again it equalled the head.',
        },
      ],
    },
  ],
  footer: ['PostgreSQL 16.14 (embedded)', '43 migrations on the base, 2 new', '50,000 rows a table'],
  data: {
    server: { version: '16.14', provider: 'embedded' },
    migrations: [
      {
        file: 'migrations/0044_coupons.sql',
        transactions: [{ startMs: 3.2, endMs: 11.9, outcome: 'commit', held: [] }],
        statements: [
          {
            line: 1,
            sql: 'CREATE TABLE coupons (\n  code text PRIMARY KEY,\n  percent int NOT NULL CHECK (percent BETWEEN 1 AND 100)\n)',
            kind: 'CREATE TABLE',
            transaction: 0,
            durationMs: 6.2,
            rows: null,
            walBytes: 49_152,
            locks: [],
            rewrites: [],
            indexRebuilds: [],
            scans: [],
            blocked: [],
            error: null,
          },
        ],
      },
    ],
    schemaDiff: { up: null, down: null, changes: [{ kind: 'table', object: 'public.coupons', change: 'added' }] },
    rollback: { tried: true, restored: true, difference: null },
  },
}
