import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { UserError } from '../errors.ts'
import { redact } from '../redact.ts'
import { actionInputs } from './action-inputs.ts'
import { readConfig, refuseForeign } from './config.ts'
import type { Given, Input } from './input.ts'
import { everyInput } from './inputs.ts'

let repository = ''
beforeEach(() => {
  repository = realpathSync(mkdtempSync(join(tmpdir(), 'preflight-config-test-')))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(repository, { recursive: true, force: true })
})

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(repository, name)), { recursive: true })
    writeFileSync(join(repository, name), text)
  }
}

/** As flags of the command line. */
function flags(values: Record<string, unknown>): Map<string, Given> {
  const all = { mode: 'migration-dryrun', ...values }
  return new Map(Object.entries(all).map(([name, value]) => [name, { value, origin: `--${name}` }]))
}

const configOf = (values: Record<string, unknown> = {}) => readConfig(flags(values), repository)

async function errorOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof UserError)) throw new Error(`no UserError: ${String(error)}`)
  return [error.message, ...(error.remedy === null ? [] : [error.remedy])].join('. ')
}

const ofLoad = {
  buildCommand: null,
  startCommand: null,
  baseStartCommand: null,
  readyUrl: null,
  services: [],
  url: null,
  targets: [],
  concurrency: null,
  rate: null,
  durationMs: null,
  method: null,
  header: [],
  body: null,
  requestTimeoutMs: 10_000,
  caFile: null,
  allowRemoteTarget: false,
  baseline: ['base'],
  compare: null,
  maxP95Regression: 0.05,
  maxErrorRate: 0.01,
  expectStatus: '2xx, 3xx',
  expectRateLimit: null,
  securityHeaders: false,
  ramp: false,
  maxP95Ms: null,
  shard: null,
  merge: [],
  engine: 'preflight',
  saveFile: null,
  processes: 1,
}

const ofApi = { openapi: null, routes: null, framework: null, scaffold: null, allowRemoteRefs: false }

test('the defaults', async () => {
  expect(await configOf()).toEqual({
    mode: 'migration-dryrun',
    configFile: null,
    workingDirectory: repository,
    githubToken: null,
    comment: 'auto',
    commentKey: null,
    matrix: null,
    suggest: false,
    artifact: true,
    allowPrivilegedEvent: false,
    reportFile: null,
    failOn: 'error',
    baseRef: null,
    jsonFile: null,
    htmlFile: null,
    sarifFile: null,
    markdownFile: null,
    timeBudgetMs: 600_000,
    setupCommand: null,
    postgres: 'auto',
    postgresVersion: null,
    postgresImage: null,
    allowNonEmpty: false,
    migrations: null,
    migrateCommand: null,
    rollbackCommand: null,
    schemaFile: null,
    seedFile: null,
    rows: 10_000,
    randomSeed: 1,
    tableSizesFile: null,
    ignore: {},
    all: false,
    lockBudgetMs: 100,
    statementTimeoutMs: 60_000,
    task: 'migration-dryrun',
    command: 'migration-dryrun',
    ...ofLoad,
    ...ofApi,
  })
})

test('every default that is written is what reading it gives', () => {
  const spoken = [
    'config',
    'github-token',
    'postgres-version',
    'postgres-image',
    'time-budget',
    'concurrency',
    'duration',
    'method',
  ]
  for (const input of everyInput) {
    if (input.written !== null && !spoken.includes(input.name))
      expect(input.read(input.written), input.name).toEqual(input.fallback)
  }
})

test.each([
  ['null', null],
  ['{}', null],
  ['{"postgres":16,"os":"linux","extra":{"a":[1]}}', '16, linux, {"a":[1]}'],
  [`$\{{ toJSON(matrix) }}`, null],
])('the cell of a matrix: %s', async (matrix, read) => {
  expect((await configOf({ matrix })).matrix).toBe(read)
})

test('values in all their forms', async () => {
  write({ 'api/db/migrations/1.sql': '', 'api/seed.sql': '', 'api/structure.sql': '', 'api/sizes.csv': '' })
  const config = await configOf({
    'working-directory': 'api',
    migrations: './db/migrations/',
    seed: 'seed.sql',
    schema: 'structure.sql',
    'table-sizes': 'sizes.csv',
    json: 'out/report.json',
    rows: '50k',
    'random-seed': '7',
    'time-budget': '1.5m',
    'statement-timeout': '90',
    'lock-budget-ms': '2s',
    'postgres-version': '16',
    'fail-on': ' warning ',
    all: 'TRUE',
    'comment-key': 'tests (16)',
    ignore: 'rewrite: small: three rows\n\nfull-scan: at night',
  })
  expect(config).toMatchObject({
    workingDirectory: join(repository, 'api'),
    migrations: 'db/migrations',
    seedFile: join(repository, 'api/seed.sql'),
    schemaFile: join(repository, 'api/structure.sql'),
    tableSizesFile: join(repository, 'api/sizes.csv'),
    jsonFile: join(repository, 'out/report.json'),
    rows: 50_000,
    randomSeed: 7,
    timeBudgetMs: 90_000,
    statementTimeoutMs: 90_000,
    lockBudgetMs: 2000,
    postgresVersion: 16,
    failOn: 'warning',
    all: true,
    commentKey: 'tests (16)',
    ignore: { rewrite: 'small: three rows', 'full-scan': 'at night' },
  })
})

describe('a wrong value', () => {
  test.each<[string, unknown, string]>([
    ['matrix', '[1]', '--matrix: "[1]" is no cell of a matrix'],
    ['matrix', '{', '--matrix: "{" is no JSON'],
    ['mode', 'load', '--mode: "load" is not migration-dryrun, load-baseline, scaffold-check or deliver'],
    [
      'mode',
      'migration-dry-run',
      '--mode: "migration-dry-run" is not migration-dryrun, load-baseline, scaffold-check or deliver. Did you mean migration-dryrun?',
    ],
    ['fail-on', 'warn', '--fail-on: "warn" is not error, warning or never. Did you mean warning?'],
    ['fail-on', 'warnning', '--fail-on: "warnning" is not error, warning or never. Did you mean warning?'],
    ['comment', 'yes', '--comment: "yes" is not auto, always or never'],
    ['comment-key', 'a --> b', '--comment-key: "a --> b" is not a key of at most 100 letters, digits, spaces and . / _ - ( )'],
    ['rows', 'many', '--rows: "many" is not a whole number from 0 to 100,000,000'],
    ['rows', '-1', '--rows: "-1" is not a whole number from 0 to 100,000,000'],
    ['rows', '1.5', '--rows: "1.5" is not a whole number from 0 to 100,000,000'],
    ['rows', '200M', '--rows: "200M" is not a whole number from 0 to 100,000,000'],
    ['random-seed', '10k', '--random-seed: "10k" is not a whole number from 0 to 4,294,967,295'],
    ['time-budget', 'soon', '--time-budget: "soon" is not a time such as 90s or 5m (a number alone: seconds)'],
    ['time-budget', '0', '--time-budget: "0" is not within 1s and 6h (a number alone: seconds)'],
    ['statement-timeout', 60_000, '--statement-timeout: 60000 is not within 100ms and 6h (a number alone: seconds)'],
    ['lock-budget-ms', '1x', '--lock-budget-ms: "1x" is not a time such as 250ms or 2s (a number alone: milliseconds)'],
    ['postgres', 'contaner', '--postgres: "contaner" is not auto, container or embedded. Did you mean container?'],
    ['postgres', 'mysql://root:hush-hush@db/x', '--postgres: the value is not auto, container, embedded, or a postgres:// URL'],
    [
      'postgres',
      'postgres://me:hush#hush@db:port/x',
      '--postgres: the URL cannot be read. Characters such as @ : / # in a password are written %40 %3A %2F %23',
    ],
    ['postgres-version', '12', '--postgres-version: "12" is not a whole number from 13 to 18'],
    ['postgres-version', '17.2', '--postgres-version: "17.2" is not a whole number from 13 to 18'],
    ['allow-non-empty', 'yes', '--allow-non-empty: "yes" is neither true nor false'],
    ['all', '1', '--all: "1" is neither true nor false'],
    ['base-ref', ['main'], '--base-ref: ["main"] is not a text'],
    ['migrate-command', '  ', '--migrate-command: the value is empty'],
    ['migrations', 'a\nb', '--migrations: the value has more than one line'],
    ['ignore', 'rewrite', '--ignore: rewrite is ignored without a reason. Write "rewrite: why it does no harm here"'],
    ['ignore', 'Not A Rule: x', '--ignore: "Not A Rule" is not a rule\'s id, such as table-rewrite'],
    ['ignore', 'a: x\na: y', '--ignore: a is ignored twice'],
    ['ignore', ['rewrite'], '--ignore: ["rewrite"] is not a map of rule: reason'],
    ['working-directory', 'nowhere', '--working-directory: nowhere does not exist. Looked for <repository>/nowhere.'],
    ['working-directory', 'file', '--working-directory: file is no directory'],
    ['migrations', 'nowhere', '--migrations: nowhere does not exist. Looked for <repository>/nowhere.'],
    ['migrations', '../x', '--migrations: ../x lies outside working-directory. Set working-directory to a directory above it.'],
    ['seed', 'folder', '--seed: folder is no file'],
    ['schema', 'gone.sql', '--schema: gone.sql does not exist. Looked for <repository>/gone.sql.'],
    ['table-sizes', 'file/x', '--table-sizes: file/x does not exist. Looked for <repository>/file/x.'],
    ['json', 'folder', '--json: folder is a directory. Name a file.'],
    ['config', 'gone.yml', 'config: gone.yml does not exist. Looked for <repository>/gone.yml.'],
  ])('%s: %j', async (name, value, message) => {
    write({ file: '', 'folder/x': '' })
    expect((await errorOf(configOf({ [name]: value }))).replaceAll(repository, '<repository>')).toBe(message)
  })

  test.each<[Record<string, string>, string]>([
    [
      { postgres: 'embedded', 'postgres-image': 'postgis/postgis:17' },
      '--postgres-image: the embedded server has no image. Set postgres to container, or leave the image out.',
    ],
    [
      { postgres: 'postgres://me@db/x', 'postgres-image': 'x' },
      '--postgres-image: a server given by URL has no image. Set postgres to container, or leave the image out.',
    ],
    [
      { postgres: 'postgres://me@db/x', 'postgres-version': '17' },
      '--postgres-version: a server given by URL has the version it has. Leave it out.',
    ],
    [
      { 'postgres-version': '17', 'postgres-image': 'x' },
      '--postgres-version: postgres-image says the version already. Give one of the two.',
    ],
    [{ 'rollback-command': 'x' }, '--rollback-command: there is no migrate-command to take back. Give both, or neither.'],
  ])('together: %j', async (values, message) => {
    expect(await errorOf(configOf(values))).toBe(message)
  })

  test('no mode', async () => {
    expect(await errorOf(readConfig(new Map(), repository))).toBe(
      'no mode was given. Set mode to migration-dryrun, load-baseline or scaffold-check.',
    )
  })

  test('an input of another mode', () => {
    const rate: Input<string | null> = {
      name: 'rate',
      modes: ['load-baseline'],
      placeholder: 'n',
      read: String,
      fallback: null,
      written: null,
      description: '',
    }
    expect(() => refuseForeign(flags({ rate: '5' }), 'migration-dryrun', [rate])).toThrow(
      '--rate: the mode migration-dryrun does not know it',
    )
    expect(() => refuseForeign(flags({ rate: '5' }), 'load-baseline', [rate])).not.toThrow()
  })
})

describe('preflight.yml', () => {
  test('beats the default, and is beaten by what was given at the door', async () => {
    write({ 'preflight.yml': 'rows: 500\nfail-on: never # for now\npostgres-version: 16\nall: true\n' })
    expect(await configOf({ rows: '7' })).toMatchObject({
      rows: 7,
      failOn: 'never',
      postgresVersion: 16,
      all: true,
      randomSeed: 1,
    })
  })

  test('may give the mode, and a map of what to ignore', async () => {
    write({
      'preflight.yml':
        'mode: migration-dryrun\nignore:\n  rewrite: small\n  full-scan: at night\nmigrate-command: |\n  npm ci\n  npm run migrate\n',
    })
    expect(await readConfig(new Map(), repository)).toMatchObject({
      mode: 'migration-dryrun',
      ignore: { rewrite: 'small', 'full-scan': 'at night' },
      migrateCommand: 'npm ci\nnpm run migrate',
    })
  })

  test('of the working directory is nearer than the repository’s', async () => {
    write({ 'preflight.yml': 'rows: 1', 'api/preflight.yml': 'rows: 2', 'web/x': '', 'other.yml': 'rows: 3' })
    expect((await configOf({ 'working-directory': 'api' })).rows).toBe(2)
    expect((await configOf({ 'working-directory': 'web' })).rows).toBe(1)
    expect((await configOf({ 'working-directory': 'api', config: 'other.yml' })).rows).toBe(3)
  })

  test('a key without a value, and an empty file, give nothing', async () => {
    write({ 'preflight.yml': 'rows:\n' })
    expect((await configOf()).rows).toBe(10_000)
    write({ 'preflight.yml': '# nothing yet\n' })
    expect((await configOf()).rows).toBe(10_000)
  })

  test.each([
    ['rows: 1\nfail-on: always\n', 'preflight.yml:2: fail-on: "always" is not error, warning or never'],
    ['\nrosw: 1\n', 'preflight.yml:2: rosw: there is no such key. Did you mean rows?'],
    [
      'github-token: x\n',
      "preflight.yml:1: github-token: it cannot be given here. github-token is the Action's input or a flag of the command line.",
    ],
    ['rows: 1\nrows: 2\n', 'preflight.yml:2:1: Map keys must be unique'],
    ['rows: [1\n', 'preflight.yml:2:1: Flow sequence in block collection must be sufficiently indented and end with a ]'],
    [
      'rows: *never-set\n',
      'preflight.yml:1: rows: the value cannot be read (Unresolved alias (the anchor must be set before the alias): never-set)',
    ],
    ['\nseed: &a [*a]\n', 'preflight.yml:2: seed: the value cannot be read (Converting circular structure to JSON)'],
    [
      'seed:\n  - &a [1,1,1,1,1,1,1,1,1,1,1]\n  - &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n  - [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\n',
      'preflight.yml:1: seed: the value cannot be read (Excessive alias count indicates a resource exhaustion attack)',
    ],
    ['rows: {toString: 1}\n', 'preflight.yml:1: rows: {"toString":1} is not a whole number from 0 to 100,000,000'],
    [
      'time-budget: {toString: 1}\n',
      'preflight.yml:1: time-budget: {"toString":1} is not a time such as 90s or 5m (a number alone: seconds)',
    ],
    ['- rows\n', 'preflight.yml:1: the file is not a map of inputs. Write lines of "input: value".'],
    ['just text', 'preflight.yml:1: the file is not a map of inputs. Write lines of "input: value".'],
    [
      'ignore:\n  rewrite:\n',
      'preflight.yml:1: ignore: rewrite is ignored without a reason. Write "rewrite: why it does no harm here"',
    ],
  ])('%j', async (text, message) => {
    write({ 'preflight.yml': text })
    expect(await errorOf(configOf())).toBe(message)
  })

  test('a file that is not UTF-8', async () => {
    writeFileSync(join(repository, 'preflight.yml'), Buffer.from([0xff, 0xfe, 0x41]))
    expect(await errorOf(configOf())).toBe(`config: ${join(repository, 'preflight.yml')} cannot be read (it is not UTF-8)`)
  })
})

describe('the Action’s inputs', () => {
  test('as the runner sets them: upper case, hyphens kept, empty where not given', () => {
    vi.stubEnv('INPUT_POSTGRES-VERSION', ' 16 ')
    vi.stubEnv('INPUT_ROWS', '')
    vi.stubEnv('INPUT_MODE', 'migration-dryrun')
    expect([...actionInputs()]).toEqual([
      ['mode', { value: 'migration-dryrun', origin: 'input mode' }],
      ['postgres-version', { value: '16', origin: 'input postgres-version' }],
    ])
  })

  test('one that does not exist, about which the runner only warns', () => {
    vi.stubEnv('INPUT_POSTGRES_VERSION', '16')
    expect(actionInputs).toThrow(
      expect.objectContaining({
        message: 'input postgres_version: there is no such input',
        remedy: 'Did you mean postgres-version?',
      }),
    )
    vi.stubEnv('INPUT_POSTGRES_VERSION', '')
    expect(actionInputs).not.toThrow()
  })
})

test('token and URL are secrets from the moment they are read, also if something else is wrong', async () => {
  const url = 'postgres://me:hush-hush-hush@db.example/app'
  await errorOf(configOf({ 'github-token': 'token-0123456789', postgres: url, rows: 'x' }))
  expect(redact(`token-0123456789 ${url} hush-hush-hush`)).toBe('*** *** ***')
})
