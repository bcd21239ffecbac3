import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const main = resolve(import.meta.dirname, 'main.ts')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-run-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

function start(args: string[], env: Record<string, string> = {}) {
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(INPUT|STATE|GITHUB|ACTIONS|RUNNER)_/.test(name)),
  )
  const child = spawn(process.execPath, [main, ...args], { cwd: folder, env: { ...clean, ...env } })
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => (said.stdout += chunk))
  child.stderr.on('data', (chunk) => (said.stderr += chunk))
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { child, said, exit }
}

async function says(child: ChildProcess, text: string): Promise<void> {
  let all = ''
  await new Promise<void>((resolve, reject) => {
    const look = (chunk: Buffer) => {
      all += chunk
      if (all.includes(text)) resolve()
    }
    child.stdout?.on('data', look)
    child.stderr?.on('data', look)
    child.once('exit', () => reject(new Error(`ended before it said ${text}:\n${all}`)))
  })
}

/** Processes that hold `mark` in their command line or environment. */
function living(mark: string): number {
  return readdirSync('/proc').filter(
    (pid) => /^\d+$/.test(pid) && [`/proc/${pid}/cmdline`, `/proc/${pid}/environ`].some((file) => holds(file, mark)),
  ).length
}

function holds(file: string, mark: string): boolean {
  try {
    return readFileSync(file, 'latin1').includes(mark)
  } catch {
    return false
  }
}

/** Living descendants, by the ppid in proc(5)'s stat. */
function childrenOf(parent: number): number[] {
  const children = readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && stat(pid)[1] === String(parent))
    .map(Number)
  return [...children, ...children.flatMap(childrenOf)]
}

function lives(pid: number): boolean {
  return !['Z', undefined].includes(stat(String(pid))[0])
}

/** From the state on. */
function stat(pid: string): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

const embedded = ['--postgres', 'embedded', '--rows', '0']

describe('the command line', () => {
  test('a harmless migration: exit code 0, the report on stdout, progress on stderr, files written', async () => {
    write({ 'migrations/001_a.sql': 'CREATE TABLE a (id int PRIMARY KEY);\n', 'migrations/001_a.down.sql': 'DROP TABLE a;\n' })
    const { said, exit } = start(['migration-dryrun', ...embedded, '--markdown', 'out/report.md', '--json', 'out/report.json'])
    expect([await exit, said.stderr]).toEqual([0, expect.any(String)])
    expect(said.stdout).toMatch(/^✔ Migrations: /)
    expect(said.stderr).toContain('starting PostgreSQL')
    expect(readFileSync(join(folder, 'out/report.md'), 'utf8')).toMatch(/^### ✅/)
    expect(JSON.parse(readFileSync(join(folder, 'out/report.json'), 'utf8'))).toMatchObject({
      mode: 'migration-dryrun',
      verdict: 'pass',
    })
  })

  test('a harmful one: exit code 1, and with --json nothing but JSON on stdout', async () => {
    write({ 'migrations/001_a.sql': 'CREATE TABLE a (id int);\n', 'migrations/002_b.sql': 'SELEC 1;\n' })
    const { said, exit } = start(['migration-dryrun', ...embedded, '--json'])
    expect([await exit, said.stderr]).toEqual([1, expect.any(String)])
    expect(JSON.parse(said.stdout)).toMatchObject({ verdict: 'fail' })
  })
})

test('the demo: findings that would fail a build, and exit code 0', async () => {
  const { said, exit } = start(['demo', '--rows', '0', '--markdown', 'demo.md'])
  expect([await exit, said.stderr]).toEqual([0, expect.any(String)])
  expect(said.stdout).toMatch(/^✖ Migrations: /)
  expect(said.stderr).toMatch(/This would fail a build \(exit code 1\)\. It is a demo: exit code 0\.\n$/)
  expect(readFileSync(join(folder, 'demo.md'), 'utf8')).toMatch(/^### ❌/)
})

test('the demo of load-baseline: a query for each row is found, with the line that sends it', { timeout: 240_000 }, async () => {
  const { said, exit } = start(['demo', 'load-baseline', '--json'])
  expect([await exit, said.stderr]).toEqual([0, expect.any(String)])
  const { findings, data } = JSON.parse(said.stdout)
  const [products, order] = data.targets
  expect([products.name, order.name]).toEqual(['GET /products?limit=20', 'GET /orders/7'])
  expect(products.queries.find(({ nPlusOne }: { nPlusOne: boolean }) => nPlusOne)).toMatchObject({ callsPerRequest: 20 })
  expect(findings.find(({ rule }: { rule: string }) => rule === 'n-plus-one')).toMatchObject({
    level: 'error',
    at: { file: 'src/routes/products.js', line: 115 },
  })
  expect(order.queries.length).toBe(1)
})

test('the demo of scaffold-check: a route that was renamed, with the line on each side', async () => {
  const { said, exit } = start(['demo', 'scaffold-check', '--json'])
  expect([await exit, said.stderr]).toEqual([0, expect.any(String)])
  expect(JSON.parse(said.stdout).data.drift).toMatchObject([
    { id: 'operation-not-in-code', operation: 'POST /orders/{id}/ship', at: { file: 'openapi.yaml' }, since: 'change' },
    { id: 'operation-not-in-description', operation: 'POST /orders/{id}/shipments', at: { file: 'src/routes/orders.js' } },
  ])
})

test('the Action: outputs, summary, annotations, and exit code 1 for findings', async () => {
  write({
    'migrations/001_a.sql': 'CREATE TABLE a (id int);\n',
    'migrations/002_b.sql': 'SELEC 1;\n',
    output: '',
    state: '',
    summary: '',
  })
  const { said, exit } = start([], {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: folder,
    GITHUB_REPOSITORY: 'me/it',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STATE: join(folder, 'state'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    RUNNER_TEMP: folder,
    INPUT_MODE: 'migration-dryrun',
    INPUT_POSTGRES: 'embedded',
    INPUT_ROWS: '0',
  })
  expect(await exit).toBe(1)
  const outputs = outputsIn(readFileSync(join(folder, 'output'), 'utf8'))
  expect(outputs).toMatchObject({ verdict: 'fail', 'comment-url': '' })
  expect(Number(outputs.findings)).toBeGreaterThan(0)
  expect(JSON.parse(readFileSync(outputs['report-json'] ?? '', 'utf8'))).toMatchObject({
    verdict: 'fail',
    headline: outputs.headline,
  })
  expect(readFileSync(join(folder, 'summary'), 'utf8')).toMatch(/^### ❌/)
  expect(said.stdout).toMatch(/^::group::starting PostgreSQL/m)
  expect(said.stdout).toMatch(/^::error title=[^:]*file=migrations\/002_b\.sql,line=1/m)
  expect(said.stdout.split('::group::').length).toBe(said.stdout.split('::endgroup::').length)
})

/** The last value of each: as the runner reads the file. */
function outputsIn(file: string): Record<string, string> {
  return Object.fromEntries([...file.matchAll(/^(\S+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map((match) => [match[1], match[3]]))
}

describe.runIf(process.platform === 'linux')('an interrupt while a command hangs', () => {
  const hanging = (mark: string) => [
    'migration-dryrun',
    ...embedded,
    '--migrate-command',
    `trap '' TERM; setsid sleep ${mark} & sleep ${mark} & echo re''ady; wait; sleep ${mark}`,
  ]

  test.each([
    ['SIGINT', 130, '8861'],
    ['SIGTERM', 143, '8862'],
  ] as const)('%s: exit code %i, and nothing is left', async (signal, code, mark) => {
    const { child, said, exit } = start(hanging(mark), { TEST_MARK: `mark-${mark}` })
    await says(child, 'ready')
    child.kill(signal)
    expect(await exit).toBe(code)
    expect(said.stderr).toMatch(new RegExp(`preflight: interrupted by ${signal}\n$`))
    expect(living(`sleep\0${mark}`)).toBe(0)
    expect(living(`mark-${mark}`)).toBe(0)
  })

  test('who presses Ctrl-C twice waits for nothing; the next post step sweeps the server', async () => {
    const { child, exit } = start(hanging('8863'), { TEST_MARK: 'mark-8863' })
    await says(child, 'ready')
    const servers = childrenOf(child.pid ?? 0).filter((pid) => holds(`/proc/${pid}/cmdline`, 'postgres'))
    expect(servers.length).toBeGreaterThan(0)
    child.kill('SIGINT')
    const again = setInterval(() => child.kill('SIGINT'), 50)
    expect(await exit).toBe(130)
    clearInterval(again)
    expect(living('sleep\x008863')).toBe(0)
    await start([], { GITHUB_ACTIONS: 'true', STATE_isPost: 'true' }).exit
    expect(servers.filter(lives)).toEqual([])
  })

  test('the time budget: exit code 2, and nothing is left', async () => {
    const { said, exit } = start([...hanging('8864'), '--time-budget', '6s'])
    expect(await exit).toBe(2)
    expect(said.stderr).toMatch(
      /^preflight: .*the run had not ended after 6 s, its time-budget\. Raise time-budget, or lower rows\.\n$/m,
    )
    expect(living('sleep\x008864')).toBe(0)
  })
})
