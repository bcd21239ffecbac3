/** What the text of a migration makes one think, and what the server did: the trace wins. */
import { beforeAll, describe, expect, test } from 'vitest'
import { dryRuns, found } from '../../../../test/support/dry-run.ts'
import type { Report } from '../../../report/report.ts'

const dryRun = dryRuns()

interface Case {
  /** The table `t`, unless it says otherwise; each case has a schema of its own. */
  base?: string
  sql: string
  /** [] for nothing worse than a note. */
  expected: string[]
}

const table = 'CREATE TABLE t (id integer PRIMARY KEY, a integer, b text, at timestamp, v varchar(10), n numeric(10,2));'
const referred = 'CREATE TABLE p (id integer PRIMARY KEY);'

const rewrites: Record<string, Case> = {
  'a default of now() rewrites nothing': {
    sql: 'ALTER TABLE t ADD COLUMN c timestamptz NOT NULL DEFAULT now();',
    expected: [],
  },
  'a constant default rewrites nothing': { sql: "ALTER TABLE t ADD COLUMN c text NOT NULL DEFAULT 'x';", expected: [] },
  'clock_timestamp() is another one for each row': {
    sql: 'ALTER TABLE t ADD COLUMN c timestamptz DEFAULT clock_timestamp();',
    expected: ['error table-rewrite'],
  },
  'a VOLATILE function that is inlined to a constant rewrites nothing': {
    base: `${table} CREATE FUNCTION nine() RETURNS int LANGUAGE sql VOLATILE AS 'SELECT 9';`,
    sql: 'ALTER TABLE t ADD COLUMN c int DEFAULT nine();',
    expected: [],
  },
  'one in PL/pgSQL is not inlined': {
    base: `${table} CREATE FUNCTION nine() RETURNS int LANGUAGE plpgsql VOLATILE AS 'BEGIN RETURN 9; END';`,
    sql: 'ALTER TABLE t ADD COLUMN c int DEFAULT nine();',
    expected: ['error table-rewrite'],
  },
  'a longer varchar': { sql: 'ALTER TABLE t ALTER COLUMN v TYPE varchar(200);', expected: [] },
  'varchar to text': { sql: 'ALTER TABLE t ALTER COLUMN v TYPE text;', expected: [] },
  'a wider number': { sql: 'ALTER TABLE t ALTER COLUMN n TYPE numeric(14,2);', expected: [] },
  'a wider number that a CHECK looks at: it is checked again': {
    base: 'CREATE TABLE t (n numeric(10,2) CHECK (n > 0));',
    sql: 'ALTER TABLE t ALTER COLUMN n TYPE numeric(14,2);',
    expected: ['error scan-under-lock'],
  },
  'int to bigint': { sql: 'ALTER TABLE t ALTER COLUMN a TYPE bigint;', expected: ['error table-rewrite'] },
  'timestamp to timestamptz, where the zone is UTC': {
    sql: "SET LOCAL timezone = 'UTC'; ALTER TABLE t ALTER COLUMN at TYPE timestamptz;",
    expected: [],
  },
  'timestamp to timestamptz, where it is not': {
    sql: "SET LOCAL timezone = 'Europe/Vienna'; ALTER TABLE t ALTER COLUMN at TYPE timestamptz;",
    expected: ['error table-rewrite'],
  },
  'a rewrite inside a DO block': {
    sql: 'DO $$ BEGIN ALTER TABLE t ALTER COLUMN a TYPE bigint; END $$;',
    expected: ['error table-rewrite'],
  },
  'a rewrite inside a function that a SELECT calls': {
    base: `${table} CREATE FUNCTION widen() RETURNS void LANGUAGE plpgsql AS 'BEGIN ALTER TABLE t ALTER COLUMN a TYPE bigint; END';`,
    sql: 'SELECT widen();',
    expected: ['error table-rewrite'],
  },
  'a rewrite that an EXCEPTION block undoes': {
    sql: 'DO $$ BEGIN ALTER TABLE t ALTER COLUMN a TYPE bigint; RAISE division_by_zero; EXCEPTION WHEN division_by_zero THEN NULL; END $$;',
    expected: [],
  },
  'VACUUM FULL': { sql: 'VACUUM FULL t;', expected: ['error table-rewrite'] },
  'a refresh that locks readers out': {
    base: `${table} CREATE MATERIALIZED VIEW m AS SELECT id FROM t; CREATE UNIQUE INDEX ON m (id);`,
    sql: 'REFRESH MATERIALIZED VIEW m;',
    expected: ['error table-rewrite'],
  },
  'one that does not': {
    base: `${table} CREATE MATERIALIZED VIEW m AS SELECT id FROM t; CREATE UNIQUE INDEX ON m (id);`,
    sql: 'REFRESH MATERIALIZED VIEW CONCURRENTLY m;',
    expected: [],
  },
}

const constraints: Record<string, Case> = {
  'SET NOT NULL reads the table': {
    sql: 'ALTER TABLE t ALTER COLUMN a SET NOT NULL;',
    expected: ['error constraint-validated-under-lock'],
  },
  'SET NOT NULL with a valid CHECK does not': {
    base: `${table} ALTER TABLE t ADD CHECK (a IS NOT NULL);`,
    sql: 'ALTER TABLE t ALTER COLUMN a SET NOT NULL;',
    expected: [],
  },
  'a CHECK that is not valid proves nothing': {
    base: `${table} ALTER TABLE t ADD CHECK (a IS NOT NULL) NOT VALID;`,
    sql: 'ALTER TABLE t ALTER COLUMN a SET NOT NULL;',
    expected: ['error constraint-validated-under-lock'],
  },
  'ADD CHECK': { sql: 'ALTER TABLE t ADD CHECK (a > 0);', expected: ['error constraint-validated-under-lock'] },
  'ADD CHECK NOT VALID': { sql: 'ALTER TABLE t ADD CHECK (a > 0) NOT VALID;', expected: [] },
  'a foreign key, of both tables': {
    base: `${table} ${referred}`,
    sql: 'ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES p (id);',
    expected: ['error constraint-validated-under-lock'],
  },
  'a foreign key of a new column that is empty': {
    base: `${table} ${referred}`,
    sql: 'ALTER TABLE t ADD COLUMN p_id integer REFERENCES p (id);',
    expected: [],
  },
  'NOT VALID and VALIDATE in one transaction': {
    base: `${table} ${referred}`,
    sql: 'ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES p (id) NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT f;',
    expected: ['error constraint-validated-under-lock'],
  },
  'NOT VALID and VALIDATE in two': {
    base: `${table} ${referred}`,
    sql: `BEGIN; ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES p (id) NOT VALID; COMMIT;
      ALTER TABLE t VALIDATE CONSTRAINT f;`,
    expected: ['warning partly-applied'],
  },
  'SET NOT NULL inside a function that a SELECT calls': {
    base: `${table} CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS 'BEGIN ALTER TABLE t ALTER COLUMN a SET NOT NULL; END';`,
    sql: 'SELECT f();',
    expected: ['error scan-under-lock'],
  },
  'a truncated table that is truncated again in its transaction': {
    sql: 'TRUNCATE t; TRUNCATE t;',
    expected: ['error data-loss'],
  },
  'ATTACH PARTITION': {
    base: `CREATE TABLE t (id int, at date NOT NULL) PARTITION BY RANGE (at); CREATE TABLE part (id int, at date NOT NULL);`,
    sql: "ALTER TABLE t ATTACH PARTITION part FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
    expected: ['error constraint-validated-under-lock'],
  },
  'ATTACH PARTITION with a CHECK that says as much': {
    base: `CREATE TABLE t (id int, at date NOT NULL) PARTITION BY RANGE (at);
      CREATE TABLE part (id int, at date NOT NULL CHECK (at >= '2026-01-01' AND at < '2027-01-01'));`,
    sql: "ALTER TABLE t ATTACH PARTITION part FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
    expected: [],
  },
}

const indexes: Record<string, Case> = {
  'CREATE INDEX': { sql: 'CREATE INDEX ON t (a);', expected: ['error index-not-concurrent'] },
  'CREATE INDEX CONCURRENTLY': { sql: 'CREATE INDEX CONCURRENTLY i ON t (a);', expected: [] },
  'CREATE INDEX IF NOT EXISTS on what exists': {
    base: `${table} CREATE INDEX i ON t (a);`,
    sql: 'CREATE INDEX IF NOT EXISTS i ON t (a);',
    expected: [],
  },
  'CREATE INDEX on a table of the same migration': {
    sql: 'CREATE TABLE fresh (id int); CREATE INDEX ON fresh (id);',
    expected: [],
  },
  'CREATE INDEX in a DO block': {
    sql: 'DO $$ BEGIN CREATE INDEX ON t (a); END $$;',
    expected: ['error scan-under-lock'],
  },
  'ADD UNIQUE': { sql: 'ALTER TABLE t ADD UNIQUE (a);', expected: ['error index-not-concurrent'] },
  'a new column that is UNIQUE': { sql: 'ALTER TABLE t ADD COLUMN c int UNIQUE;', expected: ['error index-not-concurrent'] },
  'UNIQUE USING INDEX': {
    base: `${table} CREATE UNIQUE INDEX u ON t (a);`,
    sql: 'ALTER TABLE t ADD CONSTRAINT u UNIQUE USING INDEX u;',
    expected: [],
  },
  'PRIMARY KEY USING INDEX on a column that may be NULL': {
    base: 'CREATE TABLE t (a int); CREATE UNIQUE INDEX u ON t (a);',
    sql: 'ALTER TABLE t ADD PRIMARY KEY USING INDEX u;',
    expected: ['error constraint-validated-under-lock'],
  },
  'REINDEX TABLE': { sql: 'REINDEX TABLE t;', expected: ['error index-not-concurrent'] },
  'REINDEX TABLE CONCURRENTLY': { sql: 'REINDEX TABLE CONCURRENTLY t;', expected: [] },
  'an index on a partitioned table': {
    base: `CREATE TABLE t (id int, at int) PARTITION BY RANGE (at);
      CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (1); CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (1) TO (2);`,
    sql: 'CREATE INDEX ON t (id);',
    expected: ['error index-not-concurrent'],
  },
}

const together: Record<string, Case> = {
  'a backfill behind an ALTER': {
    sql: "ALTER TABLE t ADD COLUMN c text; UPDATE t SET c = 'x' WHERE b > 'a';",
    expected: ['error work-under-exclusive-lock'],
  },
  'a backfill behind an ALTER, in a DO block': {
    sql: "ALTER TABLE t ADD COLUMN c text; DO $$ BEGIN UPDATE t SET c = 'x'; END $$;",
    expected: ['error work-under-exclusive-lock'],
  },
  'one row by its key behind an ALTER': {
    base: `${table} ${referred}`,
    sql: 'ALTER TABLE t ADD COLUMN c text; UPDATE p SET id = 2 WHERE id = 1; DELETE FROM p WHERE id IN (3, 4);',
    expected: [],
  },
  'reference data behind an ALTER': {
    base: `${table} ${referred}`,
    sql: 'ALTER TABLE t ADD COLUMN c text; INSERT INTO p VALUES (1), (2), (3);',
    expected: [],
  },
  'the same in two transactions': {
    sql: "BEGIN; ALTER TABLE t ADD COLUMN IF NOT EXISTS c text; COMMIT; UPDATE t SET c = 'x';",
    expected: [],
  },
  'quick statements about other tables': {
    base: `${table} ${referred}`,
    sql: 'ALTER TABLE t ADD COLUMN c text; ALTER TABLE p ADD COLUMN c text; CREATE TABLE q (id int); CREATE INDEX ON q (id);',
    expected: [],
  },
  'a materialized view from a table that is locked': {
    sql: 'ALTER TABLE t ADD COLUMN c text; CREATE MATERIALIZED VIEW m AS SELECT a FROM t;',
    expected: ['error scan-under-lock'],
  },
  'what a savepoint has let go is not held': {
    sql: "SAVEPOINT s; ALTER TABLE t ADD COLUMN c text; ROLLBACK TO s; UPDATE t SET b = 'x';",
    expected: [],
  },
  'an ALTER, then a rewrite of another table': {
    base: `${table} ${referred}`,
    sql: 'ALTER TABLE p ADD COLUMN c text; ALTER TABLE t ALTER COLUMN a TYPE bigint;',
    expected: ['error table-rewrite', 'error work-under-exclusive-lock'],
  },
}

describe.each([
  ['rewrites', rewrites],
  ['constraints', constraints],
  ['indexes', indexes],
  ['statements of one transaction', together],
])('%s', (_, cases) => {
  const entries = Object.entries(cases)
  const fileOf = (index: number) => `${String(index + 1).padStart(3, '0')}_case.sql`
  let report: Report
  beforeAll(async () => {
    const inSchema = (index: number, text: string) => `SET search_path = s${index + 1};\n${text}`
    report = await dryRun({
      base: entries.map(([, { base = table }], index) => `CREATE SCHEMA s${index + 1};\n${inSchema(index, base)}`).join('\n'),
      change: Object.fromEntries(entries.map(([, { sql }], index) => [fileOf(index), inSchema(index, sql)])),
    })
  })
  test.each(entries.map(([name, { expected }], index) => [name, fileOf(index), expected] as const))('%s', (_, file, expected) => {
    expect(found(report, file).toSorted()).toEqual(expected)
  })
})
