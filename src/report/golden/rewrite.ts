import type { Report } from '../report.ts'

/** A migration that rewrites a big table, one that builds an index in the way of writes, and one that loses data. */
export const rewrite: Report = {
  mode: 'migration-dryrun',
  verdict: 'fail',
  headline: '`migrations/0042_order_total.sql:3` rewrites `orders` while reads and writes wait 1.7 s at 1 M rows',
  worthSaying: true,
  findings: [
    {
      rule: 'table-rewrite',
      level: 'error',
      title: '`orders` is rewritten under ACCESS EXCLUSIVE',
      why: 'Every read and write of `orders` waits until all its rows have been copied. The wait grows with the table: at 40 M rows, count on a minute or more.',
      evidence: [
        {
          kind: 'lock',
          relation: 'orders',
          mode: 'ACCESS EXCLUSIVE',
          statements: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
          forMs: 1712.4,
        },
        { kind: 'rewrite', relation: 'orders', bytes: 92_274_688, rows: 1_000_000, walBytes: 115_343_360 },
      ],
      at: { file: 'migrations/0042_order_total.sql', line: 3, endLine: 4 },
      remedy: {
        text: 'add the column empty, fill it in batches outside this transaction, and let the application (or a trigger) keep it from then on.',
        code: {
          language: 'sql',
          text: [
            "SET lock_timeout = '2s';",
            'ALTER TABLE orders ADD COLUMN total numeric(12,2);  -- no rewrite: the catalogue only',
            '-- then, in batches, each its own transaction:',
            'UPDATE orders SET total = subtotal + tax',
            ' WHERE id BETWEEN :from AND :to AND total IS NULL;',
          ].join('\n'),
        },
      },
      docs: 'docs/rules/table-rewrite.md',
      reproduce: 'npx backend-preflight migration-dryrun --rows 1M',
    },
    {
      rule: 'index-not-concurrent',
      level: 'error',
      title: 'Index `orders_customer_id_idx` is built while writes wait',
      why: '`CREATE INDEX` without `CONCURRENTLY` holds SHARE on `orders` until the transaction ends: reads go on, every INSERT, UPDATE and DELETE waits.',
      evidence: [
        { kind: 'lock', relation: 'orders', mode: 'SHARE', statements: ['INSERT', 'UPDATE', 'DELETE'], forMs: 604.8 },
        { kind: 'scan', relation: 'orders', rows: 1_000_000 },
      ],
      at: { file: 'migrations/0042_order_total.sql', line: 9, endLine: 9 },
      remedy: {
        text: 'build it concurrently, alone in a migration that runs without a transaction.',
        code: {
          language: 'sql',
          text: '-- preflight: no-transaction\nCREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);',
        },
      },
      docs: 'docs/rules/index-not-concurrent.md',
      reproduce: 'npx backend-preflight migration-dryrun --rows 1M',
    },
    {
      rule: 'data-loss',
      level: 'warning',
      title: 'Column `email` of `customers` is dropped with the data in it',
      why: 'The down migration puts the column back, but not what stood in it.',
      evidence: [{ kind: 'rows', relation: 'customers', count: 12_000, sample: 'ada@example.com' }],
      at: { file: 'migrations/0043_drop_email.sql', line: 1, endLine: 1 },
      remedy: { text: 'stop using the column in one release, drop it in a later one, and keep a copy until then.', code: null },
      docs: 'docs/rules/data-loss.md',
      reproduce: 'npx backend-preflight migration-dryrun --rows 1M',
    },
    {
      rule: 'lock-timeout-missing',
      level: 'info',
      title: 'No `lock_timeout` is set before ACCESS EXCLUSIVE on `orders` and `customers`',
      why: 'Behind one long query the migration would wait for ever, and every later query behind the migration.',
      evidence: [],
      at: { file: 'migrations/0042_order_total.sql', line: 3, endLine: 4 },
      remedy: { text: 'set it at the top of the migration.', code: { language: 'sql', text: "SET lock_timeout = '2s';" } },
      docs: 'docs/rules/lock-timeout-missing.md',
      reproduce: 'npx backend-preflight migration-dryrun --rows 1M',
    },
  ],
  body: [
    {
      kind: 'details',
      summary: 'Plan: 3 statements in 2 transactions, 2.3 s, 138 MB of WAL',
      open: false,
      blocks: [
        {
          kind: 'table',
          columns: ['line', 'statement', 'strongest lock', 'waits', 'rewrite', 'scan', 'WAL', 'time'],
          align: ['left', 'left', 'left', 'left', 'left', 'left', 'right', 'right'],
          searchable: true,
          rows: [
            [
              { code: '0042_order_total.sql:3' },
              { code: 'ALTER TABLE orders ADD COLUMN total numeric(12,2) GENERATED ALWAYS AS (subtotal + tax) STORED' },
              { text: 'ACCESS EXCLUSIVE `orders`', strong: true },
              'reads and writes',
              { code: 'orders' },
              { code: 'orders' },
              '110 MB',
              '1.1 s',
            ],
            [
              { code: '0042_order_total.sql:9' },
              { code: 'CREATE INDEX orders_customer_id_idx ON orders (customer_id)' },
              'SHARE `orders`',
              'writes',
              '',
              { code: 'orders' },
              '28 MB',
              '605 ms',
            ],
            [
              { code: '0043_drop_email.sql:1' },
              { code: 'ALTER TABLE customers DROP COLUMN email' },
              'ACCESS EXCLUSIVE `customers`',
              'reads and writes',
              '',
              '',
              '9 kB',
              '2.1 ms',
            ],
          ],
        },
        {
          kind: 'timeline',
          title: 'Transactions, and the locks that they held',
          lanes: [
            {
              name: '0042_order_total.sql',
              spans: [
                { fromMs: 0.2, toMs: 1107.8, label: '3 ALTER TABLE', weight: 'heavy' },
                { fromMs: 1107.9, toMs: 1712.7, label: '9 CREATE INDEX', weight: 'heavy' },
              ],
            },
            { name: '0043_drop_email.sql', spans: [{ fromMs: 1718.4, toMs: 1720.5, label: '1 ALTER TABLE', weight: 'heavy' }] },
            { name: 'orders', spans: [{ fromMs: 0.3, toMs: 1712.7, label: 'ACCESS EXCLUSIVE', weight: 'heavy' }] },
            {
              name: 'customers',
              spans: [
                { fromMs: 0.3, toMs: 1712.7, label: 'ROW SHARE', weight: 'light' },
                { fromMs: 1718.2, toMs: 1721.1, label: 'ACCESS EXCLUSIVE', weight: 'heavy' },
              ],
            },
          ],
        },
      ],
    },
    {
      kind: 'details',
      summary: 'Schema: 2 tables and 1 index changed',
      open: false,
      blocks: [
        {
          kind: 'diff',
          text: [
            ' TABLE customers',
            '-  email text NOT NULL',
            ' TABLE orders',
            '+  total numeric(12,2) GENERATED ALWAYS AS (subtotal + tax) STORED',
            '+INDEX orders_customer_id_idx ON orders USING btree (customer_id)',
          ].join('\n'),
        },
        {
          kind: 'diagram',
          notation: 'erDiagram',
          text: [
            '  "customers" ||--o{ "orders" : customer_id',
            '  "customers" {',
            '    bigint id PK',
            '    text email "dropped"',
            '  }',
            '  "orders" {',
            '    bigint id PK',
            '    bigint customer_id FK',
            '    numeric total "added"',
            '  }',
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
  footer: [
    'PostgreSQL 17.10 (container; assumed, set `postgres-version` to yours)',
    '41 migrations on the base, 2 new',
    '1 M rows in `orders`',
  ],
  data: {
    server: { version: '17.10', provider: 'container' },
    migrations: [
      {
        file: 'migrations/0042_order_total.sql',
        transactions: [
          {
            startMs: 12.1,
            endMs: 1724.5,
            outcome: 'commit',
            held: [{ relation: 'public.orders', mode: 'ACCESS EXCLUSIVE', fromMs: 12.4, toMs: 1724.5 }],
          },
        ],
        statements: [
          {
            line: 3,
            sql: 'ALTER TABLE orders\n  ADD COLUMN total numeric(12,2) GENERATED ALWAYS AS (subtotal + tax) STORED',
            kind: 'ALTER TABLE',
            transaction: 0,
            durationMs: 1107.6,
            rows: null,
            walBytes: 115_343_360,
            locks: [{ relation: 'public.orders', mode: 'ACCESS EXCLUSIVE' }],
            rewrites: ['public.orders'],
            indexRebuilds: ['public.orders_pkey'],
            scans: ['public.orders'],
            blocked: [{ relation: 'public.orders', statements: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'], forMs: 1712.4 }],
            error: null,
          },
          {
            line: 9,
            sql: 'CREATE INDEX orders_customer_id_idx ON orders (customer_id)',
            kind: 'CREATE INDEX',
            transaction: 0,
            durationMs: 604.8,
            rows: null,
            walBytes: 29_360_128,
            locks: [],
            rewrites: [],
            indexRebuilds: [],
            scans: ['public.orders'],
            blocked: [{ relation: 'public.orders', statements: ['INSERT', 'UPDATE', 'DELETE'], forMs: 604.8 }],
            error: null,
          },
        ],
      },
      {
        file: 'migrations/0043_drop_email.sql',
        transactions: [
          {
            startMs: 1730,
            endMs: 1733.2,
            outcome: 'commit',
            held: [{ relation: 'public.customers', mode: 'ACCESS EXCLUSIVE', fromMs: 1730.3, toMs: 1733.2 }],
          },
        ],
        statements: [
          {
            line: 1,
            sql: 'ALTER TABLE customers DROP COLUMN email',
            kind: 'ALTER TABLE',
            transaction: 0,
            durationMs: 2.1,
            rows: null,
            walBytes: 9216,
            locks: [{ relation: 'public.customers', mode: 'ACCESS EXCLUSIVE' }],
            rewrites: [],
            indexRebuilds: [],
            scans: [],
            blocked: [{ relation: 'public.customers', statements: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'], forMs: 2.9 }],
            error: null,
          },
        ],
      },
    ],
    schemaDiff: {
      up: null,
      down: null,
      changes: [
        { kind: 'column', object: 'public.customers.email', change: 'removed' },
        { kind: 'column', object: 'public.orders.total', change: 'added' },
        { kind: 'index', object: 'public.orders_customer_id_idx', change: 'added' },
      ],
    },
    rollback: { tried: true, restored: true, difference: null },
  },
}
