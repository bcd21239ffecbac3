import { beforeAll, describe, expect, it } from 'vitest'
import { sharedServer, testMajor } from '../../../test/support/server.ts'
import { type BothWays, bothWays, heardBothWays, type Talk } from '../../../test/support/wire/both-ways.ts'
import { cstring, int16, int32, message } from '../../../test/support/wire/raw-client.ts'
import { close, describePortal, execute, flush, parse, query, sync } from './messages.ts'

const setup = `
CREATE TABLE t (id int PRIMARY KEY, name text);
INSERT INTO t SELECT g, 'row ' || g FROM generate_series(1, 50) g;
CREATE TABLE child (id int PRIMARY KEY, t int REFERENCES t DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE noted (what text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'noted at commit'; RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER late AFTER INSERT ON noted DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note();
CREATE PROCEDURE commits() LANGUAGE plpgsql AS $$ BEGIN INSERT INTO noted VALUES ('a'); COMMIT; INSERT INTO noted VALUES ('b'); END $$;
CREATE PROCEDURE returns(INOUT a int) LANGUAGE plpgsql AS $$ BEGIN a := a + 1; END $$;
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE moods (m mood);
`

/** Each string is one Query message, each array of messages is sent in one go; both wait for ReadyForQuery. */
type Steps = (string | Buffer[])[]

const server = sharedServer()
let ways: BothWays

beforeAll(async () => {
  ways = await bothWays(server(), setup)
})

async function expectSame(talk: Talk): Promise<void> {
  const { direct, proxied, proxy } = await heardBothWays(ways, talk)
  expect(proxy.fault).toBeNull()
  expect(proxied.said).toEqual(direct.said)
  expect(proxied.left).toEqual(direct.left)
  // A comparison in which nothing was said proves nothing.
  expect(direct.said.length).toBeGreaterThan(10)
}

function same(cases: Record<string, Steps>): void {
  it.each(Object.entries(cases))('%s', async (_, steps) => {
    await expectSame(async (client) => {
      for (const step of steps) await client.ask(step)
    })
  })
}

describe('one statement in a message', () => {
  same({
    rows: ['SELECT id, name FROM t ORDER BY id', 'SELECT * FROM t WHERE false', 'TABLE t', 'VALUES (1, NULL), (2, $$x$$)'],
    'no columns': ['SELECT', 'SELECT FROM t'],
    nulls: [`SELECT NULL, '', NULL::int, ARRAY[NULL, 1], 'infinity'::timestamptz`],
    'data changed': [
      "INSERT INTO t VALUES (100, 'x') RETURNING *",
      'UPDATE t SET name = upper(name) WHERE id > 40',
      'DELETE FROM t WHERE id = 100',
      'WITH gone AS (DELETE FROM t WHERE id = 50 RETURNING *) SELECT * FROM gone',
    ],
    'objects made': [
      'CREATE TABLE made (x int, m mood)',
      'SELECT * FROM made',
      'CREATE TABLE copied AS SELECT * FROM t',
      'SELECT id INTO into_this FROM t LIMIT 3',
      'CREATE VIEW seen AS SELECT id FROM t',
      'DROP TABLE copied, into_this, made',
      'DROP VIEW seen',
    ],
    'EXPLAIN and SHOW': [
      'EXPLAIN SELECT * FROM t',
      'EXPLAIN (ANALYZE, COSTS off, TIMING off, SUMMARY off, BUFFERS off) INSERT INTO t VALUES (101)',
      'SHOW server_version',
      'SHOW lock_timeout',
    ],
    'settings that are reported': [
      "SET TimeZone = 'Asia/Tokyo'",
      "SET application_name = 'äöü'",
      "BEGIN; SET LOCAL TimeZone = 'Europe/Berlin'",
      'COMMIT',
      "BEGIN; SET TimeZone = 'Europe/Paris'",
      'ROLLBACK',
      'RESET ALL',
    ],
    'nothing at all': ['', ' ', ';', ';;', '-- a comment', '/* one */ -- two\n', ' ; -- three'],
    'comments around': [
      '-- before\nSELECT 1',
      '/* a /* nested */ */ SELECT 1 -- behind',
      'SELECT 1;',
      'SELECT 1; -- behind',
      ';SELECT 1;;',
    ],
    notices: [
      "DO $$ BEGIN RAISE NOTICE 'hello %', 1; RAISE WARNING 'careful' USING HINT = 'a hint', DETAIL = 'a detail'; END $$",
      'DROP TABLE IF EXISTS nothing_like_this',
      'CREATE TABLE IF NOT EXISTS t ()',
      "INSERT INTO noted VALUES ('deferred')",
    ],
    errors: [
      'SELECT nosuch FROM t',
      '  SELECT nosuch FROM t',
      '-- é\n SELECT nosuch FROM t',
      "SELECT 'äöü€😀', nosuch FROM t",
      'SELECT 1/0',
      'INSERT INTO t VALUES (1)',
      'INSERT INTO t VALUES (2) RETURNING *',
      'SELECT 1 / (id - 1) FROM t ORDER BY id',
      'SELECT 1 / (id - 3) FROM t ORDER BY id',
      'WITH w AS (INSERT INTO t VALUES (3) RETURNING id) SELECT * FROM w',
      'EXPLAIN SELECT nosuch',
      'SHOW nosuch',
      'SELECT nosuch()',
      'SELECT note()',
      'CALL returns(2147483647)',
      "DO $$ BEGIN RAISE EXCEPTION 'mine' USING ERRCODE = 'P0042'; END $$",
      'DO $$ BEGIN PERFORM 1/0; END $$',
      'CREATE TABLE t ()',
      'DROP TABLE nosuch',
      "SELECT * FROM t WHERE id = 'x'",
    ],
    'text that nobody reads': [
      'SELEC 1',
      '  SELEC 1',
      "SELECT 'unterminated",
      'SELECT "unterminated',
      'SELECT /* unterminated',
      'SELECT $$ unterminated',
      'SELECT 1 1 1',
      ')',
      '\\d t',
      'CREATE TABLE reserved (user int)',
    ],
    'text that not every major reads': [
      'CREATE TABLE newer (system_user int)',
      'CREATE TABLE virtual (a int, b int GENERATED ALWAYS AS (a) VIRTUAL)',
      'MERGE INTO t USING t s ON t.id = s.id WHEN MATCHED THEN DO NOTHING',
      'DROP TABLE IF EXISTS newer, virtual',
    ],
    'a parameter where there is none': ['SELECT $1', "SELECT '$1', $$ $1 $$", 'SELECT "$1"', 'INSERT INTO t VALUES ($1)'],
    'a function with parameters': [
      'CREATE FUNCTION add(int, int) RETURNS int LANGUAGE sql AS $$ SELECT $1 + $2 $$',
      'SELECT add(1, 2)',
      'DROP FUNCTION add',
    ],
    'a constraint that fails at commit': ['INSERT INTO child VALUES (1, 999)', 'SELECT count(*) FROM child'],
    'procedures that commit': [
      'CALL commits()',
      'CALL returns(41)',
      "DO $$ BEGIN INSERT INTO noted VALUES ('c'); COMMIT; INSERT INTO noted VALUES ('d'); ROLLBACK; END $$",
    ],
    'a procedure that commits in a transaction block': ['BEGIN', 'CALL commits()', 'ROLLBACK'],
    'cursors and locks outside of a transaction block': [
      'DECLARE c CURSOR FOR SELECT 1',
      'DECLARE h CURSOR WITH HOLD FOR SELECT id FROM t ORDER BY id',
      'FETCH 3 FROM h',
      'MOVE 2 IN h',
      'FETCH ALL FROM h',
      'CLOSE h',
      'LOCK TABLE t',
      'SAVEPOINT a',
      'SET LOCAL work_mem = 1000',
      'RELEASE SAVEPOINT a',
      'ROLLBACK TO SAVEPOINT a',
      'COMMIT',
      'ROLLBACK',
    ],
    'prepared by SQL': [
      'PREPARE p (int) AS SELECT id FROM t WHERE id < $1 ORDER BY id',
      'EXECUTE p(4)',
      'EXECUTE p',
      'DEALLOCATE p',
      'EXECUTE p(1)',
    ],
    'what forgets prepared statements': [
      'SELECT 1',
      'DISCARD ALL',
      'SELECT 2',
      'DEALLOCATE ALL',
      'SELECT 3',
      "DO $$ BEGIN EXECUTE 'DEALLOCATE ALL'; END $$",
      'SELECT 4',
    ],
    notifications: [
      'LISTEN news',
      "NOTIFY news, 'one'",
      "SELECT pg_notify('news', 'two')",
      'BEGIN',
      "NOTIFY news, 'three'",
      'COMMIT',
      'UNLISTEN *',
    ],
  })
})

describe('several statements in a message', () => {
  same({
    'one implicit transaction': [
      'CREATE TABLE many (x int); INSERT INTO many VALUES (1), (2); SELECT * FROM many; DROP TABLE many',
      'INSERT INTO t VALUES (200); SELECT nosuch FROM t; INSERT INTO t VALUES (201)',
      "SELECT 'äöü€😀'; SELECT '漢字', nosuch FROM t",
      'INSERT INTO t VALUES (202); INSERT INTO t VALUES (202)',
      'SELECT 1;; SELECT 2;',
      'SELECT 1; -- é\n\n  SELECT nosuch',
    ],
    notices: ["DO $$ BEGIN RAISE NOTICE 'é'; END $$; DROP TABLE IF EXISTS nothere; CREATE TABLE IF NOT EXISTS t (); SELECT 1"],
    'syntax errors, before anything is executed': [
      'INSERT INTO t VALUES (210); SELEC 2; INSERT INTO t VALUES (211)',
      'BEGIN; INSERT INTO t VALUES (212); COMMIT; SELEC 1',
      "INSERT INTO t VALUES (213); SELECT 'unterminated",
      'SELECT count(*) FROM t WHERE id > 200',
    ],
    'text that not every major reads': [
      'BEGIN; INSERT INTO t VALUES (214); COMMIT; CREATE TABLE virtual (a int, b int GENERATED ALWAYS AS (a) VIRTUAL)',
      'INSERT INTO t VALUES (215); CREATE TABLE newer (system_user int); SELECT * FROM newer',
      'DROP TABLE IF EXISTS newer, virtual',
      'DELETE FROM t WHERE id > 200',
    ],
    'transactions in the text': [
      'BEGIN; INSERT INTO t VALUES (220); COMMIT',
      'BEGIN; BEGIN; COMMIT; COMMIT',
      'INSERT INTO t VALUES (221); COMMIT; INSERT INTO t VALUES (222); SELECT 1/0',
      'INSERT INTO t VALUES (223); ROLLBACK; SELECT count(*) FROM t',
      'SELECT 1; COMMIT; LOCK TABLE t; SELECT 2; ROLLBACK; LOCK TABLE t; SET LOCAL work_mem = 1000',
      'BEGIN; INSERT INTO t VALUES (224); COMMIT AND CHAIN; INSERT INTO t VALUES (225); ROLLBACK',
      'INSERT INTO t VALUES (226); COMMIT AND CHAIN',
      'BEGIN; SELECT 1; SELECT 1/0; COMMIT',
      'ROLLBACK',
      'INSERT INTO t VALUES (227); BEGIN; INSERT INTO t VALUES (228); ROLLBACK; INSERT INTO t VALUES (229)',
      'SELECT 1; BEGIN; SELECT 2',
      'COMMIT; LOCK TABLE t; BEGIN; SELECT 3',
      'ROLLBACK AND CHAIN; SELECT 4; ABORT; SELECT 5; END',
      'SELECT 1; COMMIT; SELECT 2',
      'ROLLBACK; SELECT 3',
      'BEGIN; SELECT 4',
      'SELECT 5; COMMIT; SELECT 6',
    ],
    'isolation first': [
      'SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; SHOW transaction_isolation; SELECT 1',
      'SELECT 1; SET TRANSACTION ISOLATION LEVEL SERIALIZABLE',
      'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT 1; SHOW transaction_isolation; COMMIT',
      'BEGIN',
      'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ',
      'SELECT count(*) FROM t',
      'SET TRANSACTION ISOLATION LEVEL SERIALIZABLE',
      'ROLLBACK',
    ],
    savepoints: [
      'SELECT 1; SAVEPOINT a; SELECT 2',
      'BEGIN; SAVEPOINT a; INSERT INTO t VALUES (230); ROLLBACK TO a; RELEASE a; INSERT INTO t VALUES (231); COMMIT',
      'BEGIN; SAVEPOINT a; SELECT 1/0',
      'ROLLBACK TO a',
      'SELECT 1; RELEASE a; ROLLBACK',
      'BEGIN; RELEASE SAVEPOINT nosuch',
      'ROLLBACK',
    ],
    'what needs a transaction block has one': [
      "SET LOCAL lock_timeout = '5s'; SHOW lock_timeout; SELECT 1",
      'LOCK TABLE t; SELECT 1',
      'DECLARE c CURSOR FOR SELECT id FROM t ORDER BY id; FETCH 2 FROM c; MOVE 1 IN c; FETCH 2 FROM c; CLOSE c',
      'SHOW lock_timeout',
    ],
    'what cannot run in one': [
      'INSERT INTO t VALUES (240); VACUUM t',
      'VACUUM t; SELECT 1',
      'CREATE INDEX CONCURRENTLY ix ON t (name); SELECT 1',
      'SELECT 1; CREATE DATABASE nope',
      "INSERT INTO noted VALUES ('e'); DO $$ BEGIN INSERT INTO noted VALUES ('f'); COMMIT; END $$",
      'SELECT 1; CALL commits()',
      'BEGIN; SELECT 1; COMMIT; VACUUM t',
    ],
    'a constraint that fails at commit': [
      'INSERT INTO t VALUES (250); INSERT INTO child VALUES (1, 999)',
      'BEGIN; INSERT INTO child VALUES (2, 999); COMMIT',
      'BEGIN; INSERT INTO child VALUES (3, 999); SET CONSTRAINTS ALL IMMEDIATE; COMMIT',
      'INSERT INTO child VALUES (4, 999); COMMIT; INSERT INTO t VALUES (251)',
      "INSERT INTO noted VALUES ('g'); SELECT 1",
      'SELECT count(*) FROM child',
    ],
    'settings and notifications': [
      "SET TimeZone = 'Asia/Tokyo'; SELECT 1; SET TimeZone = 'Europe/Berlin'",
      "BEGIN; SET TimeZone = 'Asia/Tokyo'; SELECT 1; ROLLBACK; SELECT 2",
      "LISTEN a; NOTIFY a; SELECT 1; NOTIFY a, 'two'",
      "NOTIFY a, 'three'; SELECT 1/0",
      "NOTIFY a, 'four'; COMMIT; NOTIFY a, 'five'; SELECT 1",
    ],
    'parameters where there are none': [
      'SELECT 1; SELECT $1',
      "SELECT 1; SELECT '$1'",
      'PREPARE p AS SELECT $1::int; EXECUTE p(3); DEALLOCATE p',
    ],
    'a table that was just read is changed': [
      'SELECT * FROM moods; ALTER TABLE moods ADD COLUMN n int; SELECT * FROM moods; TRUNCATE moods; ALTER TABLE moods DROP COLUMN n',
      "ALTER TYPE mood ADD VALUE 'calm'; INSERT INTO moods VALUES ('calm')",
    ],
    'functions with bodies of statements': [
      testMajor >= 14
        ? 'CREATE FUNCTION body() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 2 END; END; SELECT body(); DROP FUNCTION body'
        : 'SELECT 1; SELECT 2',
      "CREATE FUNCTION body() RETURNS int LANGUAGE sql AS 'SELECT 1; SELECT 2'; SELECT body(); DROP FUNCTION body",
    ],
  })
})

describe('a failed transaction', () => {
  same({
    'refuses everything until its end': [
      'BEGIN',
      'SELECT 1/0',
      'SELECT 1',
      'SELEC 1',
      'SELECT 1; SELECT 2',
      'ALTER TABLE t ADD COLUMN z int',
      '',
      'COMMIT',
      'BEGIN; SELECT 1/0; SELECT 1',
      'ROLLBACK; SELECT 1',
      'BEGIN',
      'SELECT nosuch',
      'COMMIT; SELECT 2',
    ],
    'goes on from a savepoint': ['BEGIN', 'SAVEPOINT s', 'SELECT 1/0', 'ROLLBACK TO s', 'INSERT INTO t VALUES (300)', 'COMMIT'],
  })
})

describe('other encodings and quotings', () => {
  same({
    'backslashes in strings': [
      'SET standard_conforming_strings = off',
      "SELECT 'it\\'s; SELECT 1'; SELECT 2",
      "SELECT 'a\\\\b'",
      'SET standard_conforming_strings = on; SELECT 1',
    ],
    'another client encoding': [
      "SET client_encoding = 'LATIN1'",
      [latin1("SELECT 'äöü', 'x'; SELECT 'ß', nosuch")],
      [latin1("SELECT 'äöü', nosuch")],
      "SET client_encoding = 'SJIS'",
      [message('Q', Buffer.from("SELECT '\x83\x5c'; SELECT 1\0", 'latin1'))],
      "SET client_encoding = 'SQL_ASCII'",
      "SELECT 'äöü', nosuch; SELECT 1",
      "SELECT 1; SELECT 'äöü', nosuch",
      "SET client_encoding = 'UTF8'",
      [message('Q', Buffer.from("SELECT '\xff\xfe'; SELECT 1\0", 'latin1'))],
      [message('Q', Buffer.from("SELECT '\xff\xfe'\0", 'latin1'))],
      "SET client_encoding = 'LATIN1'; SELECT 'äöü'; RESET client_encoding",
    ],
  })
})

describe('outside of a transaction block', () => {
  same({
    VACUUM: ['VACUUM', 'VACUUM t', 'VACUUM (FULL, ANALYZE) t', 'VACUUM nosuch', 'ANALYZE t', 'BEGIN', 'VACUUM t', 'ROLLBACK'],
    'indexes CONCURRENTLY': [
      'CREATE INDEX CONCURRENTLY ix ON t (name)',
      'CREATE INDEX CONCURRENTLY ix ON t (name)',
      'CREATE INDEX CONCURRENTLY IF NOT EXISTS ix ON t (name)',
      'REINDEX INDEX CONCURRENTLY ix',
      'REINDEX TABLE CONCURRENTLY t',
      'DROP INDEX CONCURRENTLY ix',
      'DROP INDEX CONCURRENTLY ix',
      "SET lock_timeout = '40ms'",
      'CREATE INDEX CONCURRENTLY ix ON t (name)',
      "SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix'::regclass",
      'DROP INDEX CONCURRENTLY ix',
      'RESET lock_timeout',
      'INSERT INTO t SELECT g, $$same$$ FROM generate_series(400, 401) g',
      'CREATE UNIQUE INDEX CONCURRENTLY ux ON t (name)',
      "SELECT indisvalid FROM pg_index WHERE indexrelid = 'ux'::regclass",
      'DROP INDEX ux',
      'BEGIN',
      'CREATE INDEX CONCURRENTLY ix ON t (name)',
      'ROLLBACK',
    ],
    'partitions CONCURRENTLY': [
      'CREATE TABLE pt (k int) PARTITION BY RANGE (k); CREATE TABLE pt1 PARTITION OF pt FOR VALUES FROM (0) TO (10)',
      'ALTER TABLE pt DETACH PARTITION pt1 CONCURRENTLY',
      'DROP TABLE pt, pt1',
    ],
  })

  it('databases', async () => {
    await expectSame(async (client, connection) => {
      const name = `${connection.database}_made`
      const same = (await client.ask(`CREATE DATABASE ${name}`)).map(({ type }) => type)
      expect(same).toEqual(['C', 'Z'])
      expect((await client.ask(`CREATE DATABASE ${name}_copy TEMPLATE ${name}`)).map(({ type }) => type)).toEqual(['C', 'Z'])
      expect((await client.ask(`ALTER DATABASE ${name} RENAME TO ${name}2`)).map(({ type }) => type)).toEqual(['C', 'Z'])
      expect((await client.ask(`DROP DATABASE ${name}2`)).map(({ type }) => type)).toEqual(['C', 'Z'])
      expect((await client.ask(`DROP DATABASE ${name}_copy`)).map(({ type }) => type)).toEqual(['C', 'Z'])
      await client.ask('DROP DATABASE nosuch')
      await client.ask('SELECT 1')
    })
  })
})

describe('COPY', () => {
  const line = (text: string) => message('d', Buffer.from(text))
  const done = message('c')
  const fail = message('f', cstring('no more'))
  same({
    in: [
      [query('COPY t FROM STDIN'), line('500\tone\n501\t'), line('two\n'), done],
      [query('COPY t (id) FROM STDIN'), done],
      [query('COPY t FROM STDIN WITH (FORMAT csv)'), line('502,"a,b"\n'), done],
      [query('COPY nosuch FROM STDIN'), line('1\n'), done],
      [query("COPY t FROM '/nosuch/file'")],
    ],
    'in, given up by the client': [[query('COPY t FROM STDIN'), line('510\tone\n'), fail]],
    'in, refused by the server': [
      [query('COPY t FROM STDIN'), line('511\tone\n'), line('not a number\n'), line('512\ttwo\n'), done],
      [query('COPY t FROM STDIN'), line('1\tduplicate\n'), done],
      'SELECT count(*) FROM t WHERE id > 510',
    ],
    'in, among other statements': [
      [
        query('CREATE TABLE c (x int); COPY c FROM STDIN; COPY c FROM STDIN; SELECT * FROM c; DROP TABLE c'),
        line('1\n'),
        done,
        line('2\n'),
        done,
      ],
      [query('INSERT INTO t VALUES (520); COPY t FROM STDIN; SELECT 1'), line('x\n'), done],
      [query('COPY t FROM STDIN; SELECT 1/0'), line('521\tx\n'), done],
      [query('BEGIN; COPY t FROM STDIN; COMMIT'), line('522\tx\n'), done],
    ],
    out: [
      'COPY t TO STDOUT',
      'COPY (SELECT 1, NULL, $$a\tb$$) TO STDOUT',
      'COPY t TO STDOUT (FORMAT binary)',
      'SELECT 1; COPY (SELECT 2) TO STDOUT; SELECT 3',
      'COPY nosuch TO STDOUT',
    ],
    'data that nobody asked for': [[line('x'), done, fail, query('SELECT 1')]],
    'by the extended protocol': [
      [parse('', 'COPY t FROM STDIN'), bindWith([]), describePortal(''), execute(''), sync, line('530\tx\n'), done, sync],
      [parse('', 'COPY t FROM STDIN'), bindWith([]), execute(''), line('531\tx\n'), fail, sync],
      [parse('', 'COPY (SELECT 1) TO STDOUT'), bindWith([]), describePortal(''), execute(''), sync],
    ],
  })
})

describe('the extended protocol', () => {
  const statement = (sql: string, name = '') => [parse(name, sql), bindWith([]), describePortal(''), execute('')]
  const describeStatement = (name: string) => message('D', Buffer.from('S'), cstring(name))
  const some = (portal: string, rows: number) => message('E', cstring(portal), int32(rows))
  same({
    'unnamed statements': [
      [...statement('SELECT id FROM t ORDER BY id LIMIT 2'), sync],
      [...statement('INSERT INTO t VALUES (600)'), sync],
      [...statement('CREATE TABLE x (i int)'), sync],
      [...statement('ALTER TABLE x ALTER i TYPE bigint'), sync],
      [...statement(''), sync],
      [...statement('-- nothing'), sync],
      [sync],
    ],
    'prepared first, executed later': [
      [parse('', 'SELECT id FROM t WHERE id = $1'), describeStatement(''), sync],
      [bindWith(['3']), execute(''), sync],
      [bindWith(['4']), describePortal(''), execute(''), sync],
      [parse('named', 'SELECT $1::int + $2::int AS sum'), sync],
      [describeStatement('named'), sync],
      [bindWith(['1', '2'], 'named'), execute(''), sync],
      [bindWith(['1', null], 'named', 'portal', 1), describePortal('portal'), execute('portal'), sync],
      [close('S', 'named'), sync],
      [bindWith(['1', '2'], 'named'), execute(''), sync],
      [bindWith(['5']), execute(''), sync],
    ],
    'a Query destroys the unnamed statement': [[parse('', 'SELECT 1'), sync], 'SELECT 2', [bindWith([]), execute(''), sync]],
    'in binary': [
      [
        parse('', 'SELECT id, name, now() IS NULL, 1.5::numeric FROM t ORDER BY id LIMIT 3'),
        bindWith([], '', '', 1),
        describePortal(''),
        execute(''),
        sync,
      ],
    ],
    'a limit of rows': [
      'BEGIN',
      [parse('', 'SELECT id FROM t ORDER BY id'), bindWith([], '', 'p'), some('p', 2), flush, some('p', 2), sync],
      [some('p', 1), sync],
      [some('p', 0), sync],
      [some('p', 0), close('P', 'p'), sync],
      'COMMIT',
      [parse('', 'UPDATE t SET name = name RETURNING id'), bindWith([]), some('', 2), some('', 0), sync],
    ],
    'errors in each step': [
      [parse('', 'SELEC 1'), bindWith([]), execute(''), sync],
      [parse('', 'SELECT 1; SELECT 2'), bindWith([]), execute(''), sync],
      [parse('', 'SELECT nosuch FROM t'), sync],
      [parse('', 'SELECT $1::int'), bindWith(['x']), execute(''), sync],
      [parse('', 'SELECT $1::int'), bindWith([]), execute(''), sync],
      [parse('', 'SELECT 1/0'), bindWith([]), execute(''), sync],
      [execute('nosuch'), sync],
      [describeStatement('nosuch'), sync],
      [close('P', 'nosuch'), sync],
      [...statement('INSERT INTO t VALUES (1)'), sync],
    ],
    'everything is skipped until Sync': [
      [...statement('SELECT 1/0'), ...statement('SELECT 1'), query('SELECT 2'), parse('later', 'SELECT 3'), flush, sync],
      [bindWith([], 'later'), execute(''), sync],
    ],
    pipelines: [
      [
        ...statement('INSERT INTO t VALUES (610)'),
        ...statement('INSERT INTO t VALUES (611)'),
        ...statement('SELECT count(*) FROM t WHERE id >= 610'),
        sync,
      ],
      [
        ...statement('INSERT INTO t VALUES (612)'),
        ...statement('INSERT INTO t VALUES (612)'),
        ...statement('INSERT INTO t VALUES (613)'),
        sync,
      ],
      [
        ...statement('BEGIN'),
        ...statement('CREATE TABLE y (i int)'),
        ...statement('LOCK TABLE y'),
        ...statement('COMMIT'),
        ...statement('SELECT 1'),
        sync,
      ],
      [...statement('INSERT INTO t VALUES (614)'), ...statement('VACUUM t'), sync],
      [...statement('VACUUM t'), sync],
      [...statement('CREATE INDEX CONCURRENTLY iy ON y (i)'), sync],
      [...statement('SAVEPOINT a'), sync],
      [
        ...statement('BEGIN'),
        ...statement('SAVEPOINT a'),
        ...statement('DROP TABLE y'),
        ...statement('ROLLBACK TO a'),
        ...statement('SELECT * FROM y'),
        ...statement('ROLLBACK'),
        sync,
      ],
      [...statement('INSERT INTO child VALUES (5, 999)'), ...statement('SELECT 1'), sync],
      [...statement('LOCK TABLE y'), sync],
      [...statement('SET LOCAL work_mem = 1000'), ...statement('SHOW work_mem'), sync],
      [...statement('DISCARD ALL'), sync],
      [...statement('SELECT 1'), sync],
    ],
    'answers before Sync': [
      [parse('', 'SELECT 1'), describeStatement(''), flush, bindWith([]), flush, execute(''), flush, sync],
      [...statement('SELECT 1'), query('SELECT 2')],
    ],
    'in a failed transaction': [
      'BEGIN',
      [...statement('SELECT 1/0'), sync],
      [...statement('SELECT 1'), sync],
      [...statement('ALTER TABLE t ADD COLUMN z int'), ...statement('SELECT 1'), sync],
      [...statement('ROLLBACK'), sync],
    ],
    'what a simple Query leaves open': [
      'BEGIN',
      'SELECT * FROM t LIMIT 1',
      [parse('', 'ALTER TABLE t ADD COLUMN z int'), bindWith([], '', 'named'), execute('named'), sync],
      'ROLLBACK',
    ],
    'settings and notices': [
      [...statement("SET TimeZone = 'Asia/Tokyo'"), sync],
      [...statement("DO $$ BEGIN RAISE NOTICE 'x'; END $$"), sync],
      [...statement('LISTEN a'), ...statement("NOTIFY a, 'x'"), sync],
      [...statement("INSERT INTO noted VALUES ('h')"), sync],
      [...statement('CALL commits()'), sync],
    ],
    'a call of a function': [
      [message('F', int32(89), int16(0), int16(0), int16(0))],
      [message('F', int32(0), int16(0), int16(0), int16(0))],
      'SELECT 1',
    ],
  })
})

/** Bind with text parameters; `format` of all results: 0 text, 1 binary. */
function bindWith(values: (string | null)[], statement = '', portal = '', format = 0): Buffer {
  const parameters = values.flatMap((value) =>
    value === null ? [int32(-1)] : [int32(Buffer.byteLength(value)), Buffer.from(value)],
  )
  return message('B', cstring(portal), cstring(statement), int16(0), int16(values.length), ...parameters, int16(1), int16(format))
}

function latin1(sql: string): Buffer {
  return message('Q', Buffer.from(`${sql}\0`, 'latin1'))
}
