import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { read, readFiles, readYaml } from '../../../test/support/openapi.ts'
import { UserError } from '../../errors.ts'
import { readDescription } from './read.ts'

async function refused(reading: Promise<unknown>): Promise<string> {
  const error: unknown = await reading.then(
    () => new Error('it was read'),
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof UserError)) throw error
  expect(error.message).not.toContain('\n')
  return error.message
}

const header = `openapi: 3.0.3\ninfo: { title: T, version: '1' }\n`

test.each<[string, string, string | Uint8Array, string]>([
  ['an empty file', 'a.yaml', '', 'a.yaml:1:1: the file is empty'],
  ['white space', 'a.json', ' \n\t\n', 'a.json:1:1: the file is empty'],
  ['a byte order mark alone', 'a.yaml', '\uFEFF', 'a.yaml:1:1: the file is empty'],
  ['only a comment', 'a.yaml', '# later\n', 'a.yaml:1:1: no OpenAPI description: it holds null, not an object'],
  ['prose', 'a.yaml', 'Dear reader\n', 'a.yaml:1:1: no OpenAPI description: it holds a text, not an object'],
  ['a list', 'a.json', '[]', 'a.json:1:1: no OpenAPI description: it holds a list, not an object'],
  ['bytes', 'a.yaml', Uint8Array.of(0x66, 0xff, 0x00, 0x80), 'a.yaml:1:1: the description cannot be read: it is not UTF-8'],
  ['something else', 'a.yaml', 'name: x\n', 'a.yaml:1:1: no OpenAPI description: it has neither `openapi` nor `swagger`'],
  ['AsyncAPI', 'a.yaml', 'asyncapi: 3.0.0\n', 'a.yaml:1:1: this is an AsyncAPI description, not OpenAPI'],
  ['Swagger 1', 'a.json', '{"swaggerVersion": "1.2"}', 'a.json:1:1: Swagger 1 is not read: 2.0, 3.0, 3.1 and 3.2 are'],
  [
    'a version to come',
    'a.yaml',
    'info: {}\nopenapi: 4.0.0\n',
    'a.yaml:2:1: openapi `4.0.0` is no version that is known: 2.0, 3.0, 3.1 and 3.2 are (at /openapi)',
  ],
  ['JSON that breaks off', 'a.json', '{\n  "openapi": "3.0.0",\n', 'a.json:3:1: no JSON: expected double-quoted property name'],
  ['a comma too much', 'a.json', '{\n  "openapi": "3.0.0",\n}', 'a.json:3:1: no JSON: expected double-quoted property name'],
  [
    'YAML with a tab',
    'a.yaml',
    'openapi: 3.0.0\ninfo:\n\ttitle: x\n',
    'a.yaml:3:1: no YAML: Tabs are not allowed as indentation',
  ],
  [
    'YAML that is none',
    'a.yaml',
    'openapi: 3.0.0\ninfo: { title: x\n',
    'a.yaml:3:1: no YAML: Flow map in block collection must be sufficiently indented and end with a }',
  ],
  ['two documents', 'a.yaml', 'openapi: 3.0.0\n---\nopenapi: 3.0.0\n', 'a.yaml:2:1: it holds more than one document'],
  [
    'a key twice in YAML',
    'a.yaml',
    `${header}paths: {}\ninfo: {}\n`,
    'a.yaml:4:1: the key info stands here twice (first in line 2)',
  ],
  [
    'a key twice in JSON',
    'a.json',
    '{\n "openapi": "3.0.0",\n "info": { "title": ":", "a": [{ "b\\"": 1,\n  "b\\"": 2 }] }\n}',
    'a.json:4:3: the key b" stands here twice (first in line 3)',
  ],
  ['an alias without an anchor', 'a.yaml', `${header}paths: *later\n`, 'a.yaml:3:8: the alias *later has no anchor before it'],
  ['an alias in itself', 'a.yaml', `${header}x-a: &a { b: [*a] }\n`, 'a.yaml:3:15: the alias *a stands within its own anchor'],
  ['a number that is none', 'a.yaml', `${header}paths: {}\nx-a: .nan\n`, 'a.yaml:4:6: NaN is no value that JSON knows'],
])('%s', async (_, file, content, message) => {
  expect(await refused(readFiles({ [file]: content }))).toBe(message)
})

test('nested without end in YAML', async () => {
  // How far its parser comes is the stack's doing.
  expect(await refused(readFiles({ 'a.yaml': `${header}x-a: ${'['.repeat(20_000)}` }))).toMatch(
    /^a\.yaml:\d+:\d+: it is nested too deep$/,
  )
  expect(await refused(readFiles({ 'a.yaml': `${header}x-a: ${'['.repeat(600)}${']'.repeat(600)}` }))).toMatch(
    /^a\.yaml:3:\d+: it is nested more than 500 deep$/,
  )
})

test('nested without end in JSON', async () => {
  const deep = `{"openapi":"3.0.0","x-a":\n${'['.repeat(100_000)}${']'.repeat(100_000)}}`
  expect(await refused(readFiles({ 'a.json': deep }))).toMatch(/^a\.json:2:\d+: it is nested more than 500 deep/)
})

test('an alias bomb', async () => {
  const levels = 'bcdefghijklmno'
    .split('')
    .map((name, index) => `x-${name}: &${name} [${`*${'abcdefghijklmn'[index]},`.repeat(9)}]`)
  const bomb = `${header}x-a: &a [1]\n${levels.join('\n')}\n`
  expect(await refused(readFiles({ 'a.yaml': bomb }))).toMatch(
    /^a\.yaml:\d+:\d+: with its aliases written out it comes to more than \d+ million values$/,
  )
})

test('many aliases of one anchor are no bomb', async () => {
  const responses = Array.from({ length: 900 }, (_, index) => `    '${100 + (index % 500)}${index > 499 ? 'x' : ''}': *e`)
  const { operations } = await readFiles({
    'a.yaml': `${header}x-e: &e { description: E }\npaths: { /a: { get: { responses: {\n${responses.slice(0, 450).join(',\n')} } } } }\n`,
  })
  expect(operations[0]?.responses).toHaveLength(450)
})

describe('by the schema of the version', () => {
  test.each<[string, string, string, string]>([
    ['info is missing', '3.0.3', 'paths: {}', 'openapi.yaml:1:1: `info` is missing'],
    ['an unknown member', '3.0.3', 'paths: {}\npath: {}', 'openapi.yaml:4:1: `path` is not known here (at /path)'],
    ['an unknown member, 3.1', '3.1.0', 'paths: {}\npath: {}', 'openapi.yaml:4:1: `path` is not known here (at /path)'],
    ['a path without a slash', '3.0.3', 'paths: { users: {} }', 'openapi.yaml:3:10: `users` is not known here (at /paths/users)'],
    [
      'a response without a description',
      '3.0.3',
      'paths: { /a: { get: { responses: { 200: {} } } } }',
      'openapi.yaml:3:36: `description` is missing (at /paths/~1a/get/responses/200)',
    ],
    [
      'a response without a description, 3.1',
      '3.1.0',
      'paths: { /a: { get: { responses: { 200: {} } } } }',
      'openapi.yaml:3:36: `description` is missing (at /paths/~1a/get/responses/200)',
    ],
    [
      'a place that is none',
      '3.0.3',
      'paths: { /a: { get: { parameters: [{ name: a, in: body, schema: {} }], responses: { 200: { description: a } } } } }',
      'openapi.yaml:3:47: `body` is none of `path`, `query`, `header`, `cookie` (at /paths/~1a/get/parameters/0/in)',
    ],
    [
      'a parameter without a schema',
      '3.0.3',
      'paths: { /a: { get: { parameters: [{ name: a, in: query }], responses: { 200: { description: a } } } } }',
      'openapi.yaml:3:36: `schema` or `content` is missing (at /paths/~1a/get/parameters/0)',
    ],
    [
      'a type that is none',
      '3.0.3',
      'paths: {}\ncomponents: { schemas: { A: { type: strin } } }',
      'openapi.yaml:4:31: `strin` is none of `array`, `boolean`, `integer`, `number`, `object`, `string` (at /components/schemas/A/type)',
    ],
    [
      'a type that is none, 3.1',
      '3.1.0',
      'paths: {}\ncomponents: { schemas: { A: { properties: { b: { type: strin } } } } }',
      'openapi.yaml:4:50: `strin` is none of `array`, `boolean`, `integer`, `null`, `number`, `object`, `string` (at /components/schemas/A/properties/b/type)',
    ],
    [
      'required is no list',
      '3.0.3',
      'paths: {}\ncomponents: { schemas: { A: { properties: { b: { required: true } } } } }',
      'openapi.yaml:4:50: a boolean stands here, where a list is meant (at /components/schemas/A/properties/b/required)',
    ],
    [
      'a flow without its address',
      '3.0.3',
      'paths: {}\ncomponents: { securitySchemes: { o: { type: oauth2, flows: { implicit: { scopes: {} } } } } }',
      'openapi.yaml:4:62: `authorizationUrl` is missing (at /components/securitySchemes/o/flows/implicit)',
    ],
    [
      'a scheme of no type',
      '3.0.3',
      'paths: {}\ncomponents: { securitySchemes: { o: { type: oauth } } }',
      'openapi.yaml:4:39: `oauth` is none of `apiKey`, `http`, `oauth2`, `openIdConnect` (at /components/securitySchemes/o/type)',
    ],
    [
      'a scheme of no type, 3.1',
      '3.1.0',
      'paths: {}\ncomponents: { securitySchemes: { o: { type: oauth } } }',
      'openapi.yaml:4:39: `oauth` is none of `apiKey`, `http`, `mutualTLS`, `oauth2`, `openIdConnect` (at /components/securitySchemes/o/type)',
    ],
    [
      'a name of a component',
      '3.0.3',
      'paths: {}\ncomponents: { schemas: { "a b": {} } }',
      'openapi.yaml:4:26: `a b` is no name for a component: letters, digits, ".", "_" and "-" may be in it (at /components/schemas/a b)',
    ],
    [
      'a name of a component, 3.1',
      '3.1.0',
      'paths: {}\ncomponents: { schemas: { "a b": {} } }',
      'openapi.yaml:4:26: `a b` is no name for a component: letters, digits, ".", "_" and "-" may be in it (at /components/schemas/a b)',
    ],
  ])('%s', async (_, version, rest, message) => {
    const file = {
      'openapi.yaml': `openapi: ${version}\n${message.includes('`info`') ? '' : "info: { title: T, version: '1' }"}\n${rest}\n`,
    }
    expect(await refused(readFiles(file))).toBe(message)
  })

  test('2.0', async () => {
    const file = (rest: string) => readFiles({ 'a.yaml': `swagger: '2.0'\ninfo: { title: T, version: '1' }\n${rest}\n` })
    expect(await refused(file('paths: { /a: { get: { responses: { 200: { schema: {} } } } } }'))).toBe(
      'a.yaml:3:36: `description` is missing (at /paths/~1a/get/responses/200)',
    )
    expect(
      await refused(
        file(
          'paths: { /a: { get: { parameters: [{ in: query, name: a, schema: {} }], responses: { 200: { description: a } } } } }',
        ),
      ),
    ).toMatch(/^a\.yaml:3:\d+: .*\(at \/paths\/~1a\/get\/parameters\/0/)
  })
})

describe('$refs', () => {
  const schemas = (text: string) => readYaml(`paths: {}\ncomponents:\n  schemas:\n${text}`)
  test.each<[string, string, string]>([
    [
      'to nowhere',
      "    A: { properties: { b: { $ref: '#/components/schemas/B' } } }",
      'openapi.yaml:6:29: the $ref `#/components/schemas/B` leads nowhere: openapi.yaml has no /components/schemas/B (at /components/schemas/A/properties/b)',
    ],
    [
      'to an anchor that is none',
      "    A: { properties: { b: { $ref: '#b' } } }",
      'openapi.yaml:6:29: the $ref `#b` leads nowhere: openapi.yaml has no such anchor (at /components/schemas/A/properties/b)',
    ],
    [
      'to what every object inherits',
      "    A: { properties: { b: { $ref: '#/components/schemas/constructor' } } }",
      'openapi.yaml:6:29: the $ref `#/components/schemas/constructor` leads nowhere: openapi.yaml has no /components/schemas/constructor (at /components/schemas/A/properties/b)',
    ],
    [
      'to a file that is none',
      '    A: { items: { $ref: missing.yaml } }',
      'openapi.yaml:6:19: the file of the $ref `missing.yaml` cannot be read: it does not exist (at /components/schemas/A/items)',
    ],
    [
      'to a folder',
      '    A: { items: { $ref: . } }',
      'openapi.yaml:6:19: the file of the $ref `.` cannot be read: it is a folder (at /components/schemas/A/items)',
    ],
    [
      'to a file outside',
      '    A: { items: { $ref: ../../../../../etc/hostname } }',
      'openapi.yaml:6:19: the file of the $ref `../../../../../etc/hostname` cannot be read: it lies outside the working directory (at /components/schemas/A/items)',
    ],
    [
      'to a server',
      '    A: { items: { $ref: https://example.com/a.yaml } }',
      'openapi.yaml:6:19: the file of the $ref `https://example.com/a.yaml` cannot be read: it is remote, and allow-remote-refs is not set (at /components/schemas/A/items)',
    ],
    [
      'to nothing that is read',
      '    A: { items: { $ref: ftp://example.com/a.yaml } }',
      'openapi.yaml:6:19: the file of the $ref `ftp://example.com/a.yaml` cannot be read: it is neither a file nor an http address (at /components/schemas/A/items)',
    ],
    [
      'to no address',
      "    A: { items: { $ref: 'http://[' } }",
      'openapi.yaml:6:19: the $ref `http://[` is no address (at /components/schemas/A/items)',
    ],
    [
      'to itself',
      "    A: { $ref: '#/components/schemas/A' }",
      'openapi.yaml:6:10: the $ref `#/components/schemas/A` only leads round to itself (at /components/schemas/A)',
    ],
    [
      'round',
      "    A: { $ref: '#/components/schemas/B' }\n    B: { $ref: '#/components/schemas/C' }\n    C: { allOf: [{ $ref: '#/components/schemas/A' }] }",
      'openapi.yaml:6:5: A is only itself: A → B → C → A (at /components/schemas/A)',
    ],
    [
      'to something else',
      "    A: { items: { $ref: '#/components/responses/R' } }\n  responses: { R: { description: r } }",
      'openapi.yaml:6:19: the $ref `#/components/responses/R` leads to a response, and stands for a schema (at /components/schemas/A/items)',
    ],
    [
      'to a text',
      "    A: { items: { $ref: '#/info/title' } }",
      'openapi.yaml:6:19: the $ref `#/info/title` leads to no such thing, and stands for a schema (at /components/schemas/A/items)',
    ],
  ])('%s', async (_, text, message) => {
    expect(await refused(schemas(text))).toBe(message)
  })

  test('in another file: the place is there', async () => {
    const files = {
      'api/a.yaml': `${header}paths: { /a: { $ref: b/c.yaml#/item } }`,
      'api/b/c.yaml': "item:\n  parameters:\n    - $ref: 'd.yaml'\n",
    }
    expect(await refused(readFiles(files))).toBe(
      'api/b/c.yaml:3:7: the file of the $ref `d.yaml` cannot be read: it does not exist (at /item/parameters/0)',
    )
    expect(await refused(readFiles({ ...files, 'api/b/d.yaml': 'name: a\nin: quer\nschema: {}\n' }))).toMatch(
      /^api\/b\/d\.yaml:2:1: `quer` is none of/,
    )
    expect(await refused(readFiles({ ...files, 'api/b/d.yaml': 'a: b: c\n' }))).toMatch(/^api\/b\/d\.yaml:1:4: no YAML/)
  })

  test('a path item that stands in itself', async () => {
    const item = "get: { responses: { 200: { description: a } }, callbacks: { c: { '{$url}': { $ref: item.yaml } } } }"
    expect(await refused(readFiles({ 'a.yaml': `${header}paths: { /a: { $ref: item.yaml } }`, 'item.yaml': item }))).toBe(
      'item.yaml:1:78: the $ref `item.yaml` leads to what it stands in (at /get/callbacks/c/{$url})',
    )
  })
})

describe('operations', () => {
  const operation = (id: string) => `{ operationId: ${id}, responses: { 200: { description: a } } }`
  test('one id twice', async () => {
    expect(
      await refused(
        readYaml(`paths:\n  /a: { get: ${operation('a')} }\n  /b:\n    get: ${operation('b')}\n    put: ${operation('a')}`),
      ),
    ).toBe("openapi.yaml:7:12: the operationId `a` is GET /a's already (openapi.yaml:4:9) (at /paths/~1b/put)")
  })

  test('paths that collide', async () => {
    expect(
      await refused(readYaml(`paths:\n  /users/{id}: { get: ${operation('a')} }\n  /users/{name}: { get: ${operation('b')} }`)),
    ).toBe('openapi.yaml:5:3: GET /users/{name} collides with /users/{id} (openapi.yaml:4:3) (at /paths/~1users~1{name})')
    const { notes } = await readYaml(
      `paths:\n  /users/{id}: { get: ${operation('a')} }\n  /users/{name}: { put: ${operation('b')} }\n  /users/me: { get: ${operation('c')} }`,
    )
    expect(notes.map(({ text }) => text)).toContain(
      'the paths /users/{name} and /users/{id} differ only in the name of a parameter',
    )
  })
})

describe('files', () => {
  let folder = ''
  let root = ''
  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'preflight-openapi-test-')))
    root = join(folder, 'root')
    mkdirSync(root)
    writeFileSync(join(folder, 'outside.yaml'), `${header}paths: {}\n`)
    writeFileSync(join(root, 'inside.yaml'), `${header}paths: {}\n`)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('outside, by a path and by a link', async () => {
    const outside = '1:1: the description cannot be read: it lies outside the working directory'
    symlinkSync(join(folder, 'outside.yaml'), join(root, 'link.yaml'))
    expect(await refused(read(root, '../outside.yaml'))).toBe(`../outside.yaml:${outside}`)
    expect(await refused(read(root, 'link.yaml'))).toBe(`link.yaml:${outside}`)
    expect(await refused(read(root, join(folder, 'outside.yaml')))).toBe(`${join(folder, 'outside.yaml')}:${outside}`)
    symlinkSync(join(root, 'inside.yaml'), join(root, 'link-inside.yaml'))
    expect((await read(root, 'link-inside.yaml')).title).toBe('T')
    expect((await read(root, join(root, 'inside.yaml'))).file).toBe(join(root, 'inside.yaml'))
  })

  test('missing, a folder, a link that goes round', async () => {
    symlinkSync(join(root, 'round.yaml'), join(root, 'round.yaml'))
    expect(await refused(read(root, 'missing.yaml'))).toBe('missing.yaml:1:1: the description cannot be read: it does not exist')
    expect(await refused(read(root, '.'))).toBe('.:1:1: the description cannot be read: it is a folder')
    expect(await refused(read(root, 'round.yaml'))).toBe('round.yaml:1:1: the description cannot be read: its links go round')
  })

  test('of gigabytes', async () => {
    writeFileSync(join(root, 'large.yaml'), '')
    truncateSync(join(root, 'large.yaml'), 5 * 1024 ** 3)
    expect(await refused(read(root, 'large.yaml'))).toBe(
      'large.yaml:1:1: the description cannot be read: it is larger than 64 MiB',
    )
  })

  test.skipIf(process.platform === 'win32')('a pipe', async () => {
    execFileSync('mkfifo', [join(root, 'pipe.yaml')])
    expect(await refused(read(root, 'pipe.yaml'))).toBe('pipe.yaml:1:1: the description cannot be read: it is no regular file')
  })

  test('an abort', async () => {
    const reason = new Error('stop')
    const options = { root, allowRemoteRefs: false, signal: AbortSignal.abort(reason) }
    await expect(readDescription('inside.yaml', options)).rejects.toBe(reason)
  })
})
