import type { Report } from '../report.ts'

/** A migration that the server refuses, after one that went through. */
export const syntaxError: Report = {
  mode: 'migration-dryrun',
  verdict: 'fail',
  headline: '`db/migrations/20240311090000_add_status.sql:7:26` fails: syntax error at or near "DEFUALT"',
  worthSaying: true,
  rules: [],
  findings: [
    {
      rule: 'migration-fails',
      level: 'error',
      title: 'The migration fails, and nothing of it stays',
      why: 'The server refuses the statement, so the deployment stops here. The transaction was rolled back: the migration can be mended and run again.',
      evidence: [{ kind: 'server-error', code: '42601', message: 'syntax error at or near "DEFUALT"', detail: null }],
      at: { file: 'db/migrations/20240311090000_add_status.sql', line: 7, endLine: 8 },
      remedy: { text: 'mend `DEFUALT` in line 7, column 26.', code: null },
      docs: 'docs/rules/migration-fails.md',
      reproduce: 'npx backend-preflight migration-dryrun --migrations db/migrations --base-ref origin/main',
    },
    {
      rule: 'not-reversible',
      level: 'warning',
      title: '`20240310120000_widen_sku.sql` has no down part',
      why: 'Once deployed, it cannot be taken back by the tool.',
      evidence: [],
      at: { file: 'db/migrations/20240310120000_widen_sku.sql', line: 1, endLine: 1 },
      remedy: {
        text: 'write what takes it back, or say that it is meant to stay.',
        code: { language: 'sql', text: '-- migrate:down\nALTER TABLE products ALTER COLUMN sku TYPE varchar(32);' },
      },
      docs: 'docs/rules/not-reversible.md',
      reproduce: null,
    },
  ],
  body: [
    {
      kind: 'details',
      summary: 'Plan: 2 statements in 2 transactions, then an error',
      open: false,
      blocks: [
        {
          kind: 'table',
          columns: ['line', 'statement', 'strongest lock', 'waits', 'time'],
          align: ['left', 'left', 'left', 'left', 'right'],
          rows: [
            [
              { code: '20240310120000_widen_sku.sql:2' },
              { code: 'ALTER TABLE products ALTER COLUMN sku TYPE varchar(64)' },
              'ACCESS EXCLUSIVE `products`',
              'reads and writes',
              '3 ms',
            ],
            [
              { code: '20240311090000_add_status.sql:7' },
              { code: "ALTER TABLE orders ADD COLUMN status text DEFUALT 'new' NOT NULL" },
              '',
              '',
              { text: 'error `42601`', strong: true },
            ],
          ],
        },
      ],
    },
    { kind: 'text', text: 'Rollback and schema were not compared: the change never arrived at its end.' },
  ],
  footer: ['PostgreSQL 17.10 (container)', 'dbmate: 12 migrations on the base, 2 new'],
  data: {
    server: { version: '17.10', provider: 'container' },
    migrations: [
      {
        file: 'db/migrations/20240310120000_widen_sku.sql',
        transactions: [
          {
            startMs: 2,
            endMs: 5.9,
            outcome: 'commit',
            held: [{ relation: 'public.products', mode: 'ACCESS EXCLUSIVE', fromMs: 2.2, toMs: 5.9 }],
          },
        ],
        statements: [
          {
            line: 2,
            sql: 'ALTER TABLE products ALTER COLUMN sku TYPE varchar(64)',
            kind: 'ALTER TABLE',
            transaction: 0,
            durationMs: 3,
            rows: null,
            walBytes: 4100,
            locks: [{ relation: 'public.products', mode: 'ACCESS EXCLUSIVE' }],
            rewrites: [],
            indexRebuilds: [],
            scans: [],
            blocked: [{ relation: 'public.products', statements: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'], forMs: 3.7 }],
            error: null,
          },
        ],
      },
      {
        file: 'db/migrations/20240311090000_add_status.sql',
        transactions: [{ startMs: 7, endMs: 7.6, outcome: 'error', held: [] }],
        statements: [
          {
            line: 7,
            sql: "ALTER TABLE orders\n  ADD COLUMN status text DEFUALT 'new' NOT NULL",
            kind: 'ALTER TABLE',
            transaction: 0,
            durationMs: 0.4,
            rows: null,
            walBytes: 0,
            locks: [],
            rewrites: [],
            indexRebuilds: [],
            scans: [],
            blocked: [],
            error: { code: '42601', message: 'syntax error at or near "DEFUALT"' },
          },
        ],
      },
    ],
    schemaDiff: { up: null, down: null, changes: [] },
    rollback: { tried: false, restored: false, difference: null },
  },
}
