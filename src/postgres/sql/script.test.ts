import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UserError } from '../../errors.ts'
import { tokens } from './lexer.ts'
import { normalSql } from './normal.ts'
import { readScript } from './script.ts'

const dump = String.raw`--
-- PostgreSQL database dump
--

\restrict sJb9N8vV

SET statement_timeout = 0;
SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.users (
    id integer NOT NULL,
    note text DEFAULT 'a;b'::text
);

COPY public.users (id, note) FROM stdin;
1	it's
2	\N
3	a;b -- not a comment
\.


COPY public.empty FROM stdin;
\.

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);

\unrestrict sJb9N8vV
`

test('reads a dump: restrict lines skipped, COPY data taken, lines those of the file', async () => {
  const steps = await readScript(dump)
  expect(steps.map(({ kind, statement }) => [kind, statement.kind, statement.line, statement.endLine])).toEqual([
    ['statement', 'SET', 7, 7],
    ['statement', 'SELECT', 8, 8],
    ['statement', 'CREATE TABLE', 10, 13],
    ['copy', 'COPY', 15, 15],
    ['copy', 'COPY', 22, 22],
    ['statement', 'ALTER TABLE', 25, 26],
  ])
  expect(steps.map((step) => (step.kind === 'copy' ? step.data : null)).filter((data) => data !== null)).toEqual([
    "1\tit's\n2\t\\N\n3\ta;b -- not a comment\n",
    '',
  ])
  for (const { statement } of steps) expect(dump.startsWith(statement.sql, statement.offset)).toBe(true)
})

test('COPY data ends with the text, and with CRLF', async () => {
  expect(await readScript('COPY t FROM STDIN;\n1\n2')).toMatchObject([{ kind: 'copy', data: '1\n2' }])
  const crlf = await readScript('COPY t FROM STDIN;\r\n1\r\n\\.\r\nSELECT 1;\r\n')
  expect(crlf).toMatchObject([
    { kind: 'copy', data: '1\r\n' },
    { kind: 'statement', statement: { sql: 'SELECT 1', line: 4 } },
  ])
})

test('COPY from a file or a query, and COPY TO, take no data', async () => {
  const steps = await readScript("COPY t FROM '/tmp/x';\nCOPY (SELECT 'from stdin') TO STDOUT;\nSELECT 1;")
  expect(steps.map(({ kind }) => kind)).toEqual(['statement', 'statement', 'statement'])
})

test('a psql command is refused with its place', async () => {
  const failure = readScript('SELECT 1;\n\n\\i other.sql\n', { file: 'db/1.sql', firstLine: 10 })
  await expect(failure).rejects.toThrow("db/1.sql:12: \\i is a command of psql's, which Preflight does not run.")
  await expect(readScript('SELECT 1 \\gset\n')).rejects.toThrow('<sql>:1: \\gset')
  await expect(readScript('\\set ON_ERROR_STOP on\n')).rejects.toThrow('\\set')
})

test('harmless psql commands can be left out, others not', async () => {
  const harmless = '\\set ON_ERROR_STOP on\n\\echo hello\n\\timing\nSELECT 1;\n'
  expect(await readScript(harmless, { metaCommands: 'skip-harmless' })).toMatchObject([
    { statement: { sql: 'SELECT 1', line: 4 } },
  ])
  for (const command of ['\\set who bob', '\\i x.sql', '\\connect other', '\\set AUTOCOMMIT off', '\\copy t from x', '\\gexec']) {
    await expect(readScript(`${command}\n`, { metaCommands: 'skip-harmless' })).rejects.toThrow(UserError)
  }
})

test('backslashes within literals, names and comments are no commands', async () => {
  const steps = await readScript(String.raw`SELECT '\d', E'\'\\d', "\x", $$\i$$, $a$ $$ \q $a$; -- \d
/* \i /* \q */ \d */ SELECT 2`)
  expect(steps.map(({ statement }) => statement.sql)).toHaveLength(2)
})

test('what the parser does not read is cut as psql cuts it, and the rest keeps its trees', async () => {
  const steps = await readScript('SELECT 1;\nFROBNICATE ALL (a; b);\nCREATE TABLE t (a int);')
  expect(steps.map(({ statement }) => [statement.sql, statement.line, statement.tree === null])).toEqual([
    ['SELECT 1', 1, false],
    ['FROBNICATE ALL (a; b)', 2, true],
    ['CREATE TABLE t (a int)', 3, false],
  ])
})

test('the body of a SQL function keeps its semicolons', async () => {
  const body =
    'CREATE FUNCTION f(a int) RETURNS int BEGIN ATOMIC SELECT CASE WHEN a > 1 THEN 2 END; SELECT 3; END;\nbroken sql;\nSELECT 1;'
  expect((await readScript(body)).map(({ statement }) => statement.line)).toEqual([1, 2, 3])
})

const piece = fc.constantFrom(
  'a',
  'Ab1',
  ';',
  ' ',
  '\n',
  "'",
  "''",
  '"',
  '$$',
  '$t$',
  '$1',
  '--',
  '/*',
  '*/',
  'E',
  "E'\\'",
  '\\',
  'é',
  '😀',
  '(',
  ')',
  '::',
  'begin',
  'atomic',
)

test('tokens cover the text without gap or overlap, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        let at = 0
        for (const token of tokens(text)) {
          expect(token.start).toBe(at)
          expect(token.end).toBeGreaterThan(at)
          at = token.end
        }
        expect(at).toBe(text.length)
      },
    ),
  )
})

const literal = fc.string({ unit: fc.constantFrom("'", '"', ';', '\\', '-', '/', '*', '$', 'a', '\n', 'é', '😀') })
const statement = fc.oneof(
  literal.map((text) => `SELECT '${text.replaceAll("'", "''")}'`),
  literal.map((text) => `SELECT E'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`),
  literal.map((text) => `SELECT 1 AS "x${text.replaceAll('"', '""')}"`),
  literal.filter((text) => !text.includes('$')).map((text) => `DO $q$${text}$q$`),
  literal.filter((text) => !/[/*]/.test(text)).map((text) => `/* ${text} */ SELECT 1`),
  literal.map((text) => `SELECT 1 -- ${text.replaceAll('\n', ' ')}\n`),
)

test('statements joined by semicolons are cut apart again, with or without the parser', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(statement, { minLength: 1, maxLength: 6 }), fc.boolean(), async (statements, broken) => {
      const list = broken ? [...statements, 'NOT SQL AT ALL'] : statements
      const text = list.join(';\n')
      const steps = await readScript(text)
      expect(steps.map(({ statement }) => normalSql(statement.sql))).toEqual(list.map(normalSql))
      expect(steps.map(({ statement }) => statement.offset)).toEqual(
        steps.map(({ statement }) => text.indexOf(statement.sql, statement.offset)),
      )
      for (const { statement } of steps) expect(statement.line).toBe(text.slice(0, statement.offset).split('\n').length)
    }),
    { numRuns: 300 },
  )
})
