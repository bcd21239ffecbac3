import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readClientText } from './client-text.ts'

const settings = (more: Record<string, string> = {}) =>
  new Map(Object.entries({ server_version: '18.1', client_encoding: 'UTF8', standard_conforming_strings: 'on', ...more }))
const refuses = async () => false
const read = (raw: Buffer | string, more: Record<string, string> = {}, reads = refuses) =>
  readClientText(Buffer.from(raw), settings(more), reads)

describe('text may be taken apart', () => {
  it.each<[string, string | Buffer, Record<string, string>, boolean]>([
    ['that is plain', 'SELECT 1; SELECT 2', {}, true],
    ['in UTF-8', "SELECT 'é'; SELECT '😀'", {}, true],
    ['in bytes that are no UTF-8', Buffer.from("SELECT '\xff'; SELECT 2", 'latin1'), {}, false],
    ['in an encoding of single bytes', Buffer.from("SELECT 'é'; SELECT 2", 'latin1'), { client_encoding: 'LATIN1' }, true],
    [
      'in one whose bytes may look like quotes',
      Buffer.from("SELECT '\x83\x5c'; SELECT 2", 'latin1'),
      { client_encoding: 'SJIS' },
      false,
    ],
    ['with backslashes that escape', "SELECT '\\'; SELECT 1'; SELECT 2", { standard_conforming_strings: 'off' }, false],
    ['with backslashes that do not', "SELECT '\\'; SELECT 2", {}, true],
    ['that changes its encoding', "SET NAMES 'LATIN1'; SELECT 'é'", {}, false],
    ['that confirms its encoding', "SET client_encoding = 'UTF8'; SELECT 'é'", {}, true],
    ['that nobody reads', 'SELECT 1; SELEC 2', {}, false],
  ])('%s: %j', async (_, raw, more, divisible) => {
    expect((await read(raw, more)).divisible).toBe(divisible)
  })

  it('as far as the server’s own grammar reads it', async () => {
    expect((await read('SELECT 1; SELECT 2', { server_version: '13.2' })).divisible).toBe(false)
    expect((await read('SELECT 1; SELECT 2', { server_version: '13.2' }, async () => true)).divisible).toBe(true)
    expect(
      (await read('CREATE TABLE x (system_user int); SELECT 2', { server_version: '13.2' }, async () => true)).statements,
    ).toHaveLength(2)
    expect((await read('SELECT 1', { server_version: '13.2' })).divisible).toBe(true)
  })
})

describe('places', () => {
  const texts = fc
    .array(fc.constantFrom('a', 'é', '漢', '😀', "'", ';', ' ', '\n'), { maxLength: 40 })
    .map((parts) => parts.join(''))

  it('are counted in characters, as the server does', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(40), async (text, count) => {
        const ahead = [...text].slice(0, count).join('')
        const { characters, offset } = await read(text)
        expect(characters(ahead.length)).toBe([...ahead].length)
        expect(offset([...ahead].length + 1)).toBe(ahead.length)
      }),
    )
  })

  it('and pieces are the same bytes again', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom('UTF8', 'LATIN1', 'SQL_ASCII', 'WIN1252'), async (text, client_encoding) => {
        const raw = client_encoding === 'UTF8' ? Buffer.from(text) : Buffer.from(text, 'latin1')
        const { text: found, bytes } = await read(raw, { client_encoding })
        expect(bytes(found)).toEqual(raw)
      }),
    )
  })
})

it('text of megabytes is cut without being parsed', async () => {
  const values = Array.from({ length: 60_000 }, (_, index) => `(${index}, 'some text; with a semicolon, and more')`).join(',\n')
  const text = `-- é\nINSERT INTO t VALUES ${values};\n\n/* x */ ALTER TABLE t ADD COLUMN a int;\n-- nothing`
  const { statements } = await read(text)
  expect(statements.map(({ kind, tree }) => [kind, tree])).toEqual([
    ['INSERT', null],
    ['ALTER TABLE', null],
  ])
  for (const { sql, offset } of statements) expect(text.startsWith(sql, offset)).toBe(true)
  const dump = `SET x = 1;\nCOPY t FROM STDIN;\n${'1\n'.repeat(2_000_000)}\\.\n`
  expect((await read(dump)).statements).toMatchObject([{ sql: dump, kind: '', tree: null }])
})
