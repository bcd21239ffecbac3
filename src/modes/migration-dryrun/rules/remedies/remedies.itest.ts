/** The SQL that a finding offers is run in place of what it was found in: it must do the same, and keep nobody waiting. */
import { beforeAll, expect, test } from 'vitest'
import { dryRuns, findingsIn, found } from '../../../../../test/support/dry-run.ts'
import { testMajor } from '../../../../../test/support/server.ts'
import type { Report } from '../../../../report/report.ts'

const dryRun = dryRuns()

interface Case {
  /** The table `t`, unless it says otherwise; each case has a schema of its own. */
  base?: string
  dangerous: string
  /** What holds once the remedy has run. */
  proof: string
}

const table = `CREATE TABLE t (id integer PRIMARY KEY, a integer, b text, "C d" integer, at timestamp, n numeric(12,4) NOT NULL DEFAULT 1, j json);
  CREATE TABLE p (id bigint PRIMARY KEY);
  INSERT INTO p SELECT generate_series(1, 100);
  INSERT INTO t SELECT n, n, 'b' || n, n, now(), n, '{}' FROM generate_series(1, 100) n;`

const hasIndex = (name: string) => `(SELECT indisvalid FROM pg_index WHERE indexrelid = '${name}'::regclass)`
const isValid = (name: string) =>
  `(SELECT convalidated FROM pg_constraint WHERE conname = '${name}' AND connamespace = current_schema()::regnamespace)`
const isRequired = (column: string) =>
  testMajor >= 18
    ? `(SELECT bool_and(convalidated) FROM pg_constraint WHERE contype = 'n' AND conrelid = 't'::regclass AND conkey[1] = (SELECT attnum FROM pg_attribute WHERE attrelid = 't'::regclass AND attname = '${column}'))`
    : `(SELECT attnotnull FROM pg_attribute WHERE attrelid = 't'::regclass AND attname = '${column}')`

const cases: Record<string, Case> = {
  'an index': { dangerous: 'CREATE INDEX t_a_idx ON t (a);', proof: hasIndex('t_a_idx') },
  'an index without a name, of an expression, partial': {
    dangerous: `CREATE UNIQUE INDEX ON t (lower(b), "C d" DESC) WHERE a > 1;`,
    proof: hasIndex('"t_lower_C d_idx"'),
  },
  'an index that asks IF NOT EXISTS': {
    dangerous: 'CREATE INDEX IF NOT EXISTS "I x" ON t USING hash (b);',
    proof: hasIndex('"I x"'),
  },
  'a rebuild': { dangerous: 'REINDEX TABLE t;', proof: hasIndex('t_pkey') },
  'an index of a partitioned table': {
    base: `CREATE TABLE e (id int, at int) PARTITION BY RANGE (at);
      CREATE TABLE e1 PARTITION OF e FOR VALUES FROM (0) TO (1); CREATE TABLE "E 2" PARTITION OF e FOR VALUES FROM (1) TO (2);`,
    dangerous: 'CREATE INDEX e_id_idx ON e (id);',
    proof: hasIndex('e_id_idx'),
  },
  'a unique constraint without a name': {
    dangerous: 'ALTER TABLE t ADD UNIQUE (a, "C d") DEFERRABLE;',
    proof: `(SELECT condeferrable FROM pg_constraint WHERE conname = 't_a_C d_key' AND connamespace = current_schema()::regnamespace)`,
  },
  'a primary key of columns that may be NULL': {
    base: 'CREATE TABLE t (a int, b int); INSERT INTO t SELECT n, n FROM generate_series(1, 10) n;',
    dangerous: 'ALTER TABLE t ADD PRIMARY KEY (a, b);',
    proof: isValid('t_pkey'),
  },
  'NOT NULL': { dangerous: 'ALTER TABLE t ALTER COLUMN a SET NOT NULL;', proof: isRequired('a') },
  'NOT NULL of two columns, one of which needs quotes': {
    dangerous: 'ALTER TABLE t ALTER COLUMN "C d" SET NOT NULL, ALTER COLUMN b SET NOT NULL;',
    proof: `${isRequired('C d')} AND ${isRequired('b')}`,
  },
  'a primary key that takes over an index of what may be NULL': {
    base: 'CREATE TABLE t (a int); INSERT INTO t SELECT generate_series(1, 10); CREATE UNIQUE INDEX t_pkey ON t (a);',
    dangerous: 'ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY USING INDEX t_pkey;',
    proof: isValid('t_pkey'),
  },
  'a new column that is required, while there are no rows': {
    base: 'CREATE TABLE t (id int PRIMARY KEY);',
    dangerous: 'ALTER TABLE t ADD COLUMN c text NOT NULL;',
    proof: isRequired('c'),
  },
  'a CHECK without a name': { dangerous: 'ALTER TABLE t ADD CHECK (a > 0);', proof: isValid('t_a_check') },
  'a foreign key without a name': {
    dangerous: 'ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES p (id) ON DELETE CASCADE;',
    proof: isValid('t_a_fkey'),
  },
  'a CHECK and NOT NULL in one statement': {
    dangerous: 'ALTER TABLE t ADD CONSTRAINT "Even?" CHECK (id > 0), ALTER a SET NOT NULL;',
    proof: `${isValid('Even?')} AND ${isRequired('a')}`,
  },
  'a constraint that is validated too early': {
    dangerous: 'ALTER TABLE t ADD CONSTRAINT late CHECK (a > 0) NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT late;',
    proof: 'true',
  },
  'a volatile default': {
    dangerous: 'ALTER TABLE t ADD COLUMN c timestamptz DEFAULT clock_timestamp();',
    proof: '(SELECT count(c) = 100 FROM t)',
  },
  'a volatile default, NOT NULL': {
    dangerous: 'ALTER TABLE t ADD COLUMN c uuid NOT NULL DEFAULT gen_random_uuid();',
    proof: `(SELECT count(c) = 100 FROM t) AND ${isRequired('c')}`,
  },
  'a serial that is unique': {
    dangerous: 'ALTER TABLE t ADD COLUMN c bigserial UNIQUE;',
    proof: `(SELECT count(DISTINCT c) = 100 FROM t) AND ${isRequired('c')} AND ${isValid('t_c_key')}`,
  },
  'an identity column': {
    dangerous: 'ALTER TABLE t ADD COLUMN "No." integer GENERATED ALWAYS AS IDENTITY;',
    proof: `(SELECT count(DISTINCT "No.") = 100 FROM t) AND ${isRequired('No.')}`,
  },
  'a generated column': {
    dangerous: 'ALTER TABLE t ADD COLUMN c integer GENERATED ALWAYS AS (a * 2 + "C d") STORED;',
    proof: '(SELECT bool_and(c = a * 2 + "C d") FROM t)',
  },
  'a table whose key is no integer': {
    base: `CREATE TABLE t (k uuid, l text, PRIMARY KEY (k, l)); INSERT INTO t SELECT md5(n::text)::uuid, 'x' FROM generate_series(1, 100) n;`,
    dangerous: 'ALTER TABLE t ADD COLUMN c double precision DEFAULT random();',
    proof: '(SELECT count(c) = 100 FROM t)',
  },
  'a table without a key': {
    base: 'CREATE TABLE t (a int); INSERT INTO t SELECT generate_series(1, 100);',
    dangerous: 'ALTER TABLE t ADD COLUMN c double precision DEFAULT random();',
    proof: '(SELECT count(c) = 100 FROM t)',
  },
  'another type': {
    dangerous: 'ALTER TABLE t ALTER COLUMN a TYPE bigint;',
    proof: "(SELECT bool_and(a = id AND pg_typeof(a) = 'bigint'::regtype) FROM t)",
  },
  'another type, with a default and NOT NULL': {
    dangerous: 'ALTER TABLE t ALTER n TYPE numeric(12,2);',
    proof: `(SELECT bool_and(n = id) FROM t) AND ${isRequired('n')}`,
  },
  'another type by an expression': {
    dangerous: `ALTER TABLE t ALTER COLUMN b TYPE integer USING substr(t.b, 2)::integer;`,
    proof: '(SELECT bool_and(b = id) FROM t)',
  },
  'json to jsonb': {
    dangerous: 'ALTER TABLE t ALTER COLUMN j TYPE jsonb;',
    proof: "(SELECT bool_and(j = '{}') FROM t)",
  },
  'a time zone, which is UTC': {
    dangerous: "SET LOCAL timezone = 'Asia/Tokyo'; ALTER TABLE t ALTER COLUMN at TYPE timestamptz;",
    proof: "(SELECT pg_typeof(at) = 'timestamptz'::regtype FROM t LIMIT 1)",
  },
  'a refresh': {
    base: 'CREATE TABLE t (a int); CREATE MATERIALIZED VIEW m AS SELECT a FROM t; CREATE UNIQUE INDEX ON m (a);',
    dangerous: 'REFRESH MATERIALIZED VIEW m;',
    proof: 'true',
  },
}

const entries = Object.entries(cases)
const base = entries
  .map(([, { base = table }], index) => `CREATE SCHEMA s${index};\nSET search_path = s${index};\n${base}`)
  .join('\n')
const nameOf = (index: number) => `${String(index + 1).padStart(3, '0')}_case.sql`

/** The migrations that a remedy's code is made of. */
function migrationsOf(code: string): string[] {
  const parts = code.split(/^-- \d+: .*$/m).filter((part) => part.trim() !== '')
  return parts.map((part) => part.replaceAll(':from', '1').replaceAll(':to', '1000'))
}

let before: Report
let after: Report

beforeAll(async () => {
  before = await dryRun({
    base,
    change: Object.fromEntries(
      entries.map(([, { dangerous }], index) => [nameOf(index), `SET search_path = s${index};\n${dangerous}`]),
    ),
  })
  const change: Record<string, string> = {}
  for (const [index, [, { dangerous, proof }]] of entries.entries()) {
    const number = String(index + 1).padStart(3, '0')
    const put = (part: number, sql: string) => {
      change[`${number}.${part}_case.sql`] = `SET search_path = s${index};\n${sql}`
    }
    const code = findingsIn(before, nameOf(index)).find(
      ({ rule, remedy }) => rule !== 'data-loss' && rule !== 'lock-timeout-missing' && remedy?.code,
    )
    const parts = migrationsOf(code?.remedy?.code?.text ?? '')
    // What stands before VALIDATE stays as it was written.
    if (dangerous.includes('VALIDATE CONSTRAINT')) parts.unshift(`SET LOCAL lock_timeout = '2s'; ${dangerous.split(';')[0]};`)
    for (const [part, sql] of parts.entries()) put(part + 1, sql)
    put(99, `DO $$ BEGIN ASSERT ${proof}; END $$;`)
  }
  after = await dryRun({ base, change })
})

test.each(entries.map(([name], index) => [name, index] as const))('%s', (_, index) => {
  expect(found(before, nameOf(index)).filter((finding) => !finding.endsWith('data-loss'))).toHaveLength(1)
  const number = String(index + 1).padStart(3, '0')
  const left = after.findings.filter(({ at }) => at?.file.startsWith(`migrations/${number}.`))
  expect(
    left.map(({ rule, title, at }) => `${at?.file}:${at?.line} ${rule}: ${title}`).filter((text) => !text.includes('data-loss')),
  ).toEqual([])
})

test('the remedies ran to their end', () => {
  const { migrations } = after.data as { migrations: { file: string; statements: { rewrites: string[]; error: unknown }[] }[] }
  expect(after.findings.filter(({ rule }) => rule === 'migration-fails')).toEqual([])
  expect(migrations.at(-1)?.file).toContain('.99_case.sql')
  const concurrently = ['REFRESH MATERIALIZED VIEW CONCURRENTLY']
  expect(
    migrations.flatMap(({ file, statements }) =>
      statements.filter(({ rewrites }) => rewrites.length > 0).map((statement) => [file, concurrently, statement]),
    ),
  ).toEqual([])
})

test('one of them, as it is written', () => {
  const written = (name: string) =>
    findingsIn(before, nameOf(entries.findIndex(([each]) => each === name))).find(({ level }) => level === 'error')?.remedy?.code
      ?.text
  expect(written('a unique constraint without a name')).toBe(
    [
      '-- 1: outside a transaction: reads the table, and nobody waits',
      "SET lock_timeout = '2s';",
      'DROP INDEX CONCURRENTLY IF EXISTS s5."t_a_C d_key";',
      'CREATE UNIQUE INDEX CONCURRENTLY "t_a_C d_key" ON s5.t (a, "C d");',
      '',
      '-- 2: changes the catalogue only: the index is there',
      "SET LOCAL lock_timeout = '2s';",
      'ALTER TABLE s5.t ADD CONSTRAINT "t_a_C d_key" UNIQUE USING INDEX "t_a_C d_key" DEFERRABLE;',
    ].join('\n'),
  )
})
