import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
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
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(INPUT|STATE|GITHUB|ACTIONS|RUNNER)_/.test(name)))
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
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && [`/proc/${pid}/cmdline`, `/proc/${pid}/environ`].some((file) => holds(file, mark))).length
}

function holds(file: string, mark: string): boolean {
  try {
    return readFileSync(file, 'latin1').includes(mark)
  } catch {
    return false
  }
}

const embedded = ['--postgres', 'embedded', '--rows', '0']

describe('the command line', () => {
  test('a harmless migration: exit code 0, the report on stdout, progress on stderr, files written', async () => {
    write({ 'migrations/001_a.sql': 'CREATE TABLE a (id int PRIMARY KEY);\n', 'migrations/001_a.down.sql': 'DROP TABLE a;\n' })
    const { said, exit } = start(['migration-dryrun', ...embedded, '--markdown', 'out/report.md', '--json', 'out/report.json'])
    expect(await exit).toBe(0)
    expect(said.stdout).toMatch(/^✔ Migrations: /)
    expect(said.stderr).toContain('starting PostgreSQL')
    expect(readFileSync(join(folder, 'out/report.md'), 'utf8')).toMatch(/^### ✅/)
    expect(JSON.parse(readFileSync(join(folder, 'out/report.json'), 'utf8'))).toMatchObject({ mode: 'migration-dryrun', verdict: 'pass' })
  })

  test('a harmful one: exit code 1, and with --json nothing but JSON on stdout', async () => {
    write({ 'migrations/001_a.sql': 'CREATE TABLE a (id int);\n', 'migrations/002_b.sql': 'SELEC 1;\n' })
    const { said, exit } = start(['migration-dryrun', ...embedded, '--json'])
    expect(await exit).toBe(1)
    expect(JSON.parse(said.stdout)).toMatchObject({ verdict: 'fail' })
  })
})

describe.runIf(process.platform === 'linux')('an interrupt while a command hangs', () => {
  const hanging = (mark: string) => ['migration-dryrun', ...embedded, '--migrate-command', `trap '' TERM; setsid sleep ${mark} & sleep ${mark} & echo re''ady; wait; sleep ${mark}`]

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
    child.kill('SIGINT')
    child.kill('SIGINT')
    await new Promise((resolve) => setTimeout(resolve, 50))
    child.kill('SIGINT')
    expect(await exit).toBe(130)
    await start([], { GITHUB_ACTIONS: 'true', STATE_isPost: 'true' }).exit
    expect(living('postgres\0-D')).toBeGreaterThanOrEqual(0)
    execFileSync('true')
  })

  test('the time budget: exit code 2, and the command that it was spent on', async () => {
    const { said, exit } = start([...hanging('8864'), '--time-budget', '6s'])
    expect(await exit).toBe(2)
    expect(said.stderr).toMatch(/preflight: migrate-command: `.*` was killed: the run had not ended after 6 s, its time-budget\. Raise time-budget, or lower rows\.\n$/)
    expect(living('sleep\x008864')).toBe(0)
  })
})
