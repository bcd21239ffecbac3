import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { version } from './version.ts'

const main = resolve(import.meta.dirname, 'main.ts')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-main-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function run(args: string[], env: Record<string, string> = {}) {
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(INPUT|STATE|GITHUB|ACTIONS|RUNNER)_/.test(name)),
  )
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd: folder,
    env: { ...clean, ...env },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('the command line', () => {
  test('help and version go to stdout', () => {
    expect(run(['--help'])).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('migration-dryrun  run the new migrations'),
    })
    expect(run(['--version'])).toEqual({ status: 0, stderr: '', stdout: `${version}\n` })
    expect(run(['migration-dryrun', '--help'])).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('--lock-budget-ms'),
    })
  })

  test('nothing to do: help on stderr', () => {
    expect(run([])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^Usage: preflight/) })
  })

  test.each([
    [['migration-dry-run'], 'preflight: there is no command "migration-dry-run". Did you mean migration-dryrun?\n'],
    [['frobnicate'], 'preflight: there is no command "frobnicate". See preflight --help.\n'],
    [['constructor'], 'preflight: there is no command "constructor". See preflight --help.\n'],
    [['migration-dryrun', '--rosw', '5'], 'preflight: --rosw: there is no such flag. Did you mean --rows?\n'],
    [['migration-dryrun', '--rows', 'x'], 'preflight: --rows: "x" is not a whole number from 0 to 100,000,000\n'],
  ])('%j: one line, exit code 2', (args, stderr) => {
    expect(run(args)).toEqual({ status: 2, stdout: '', stderr })
  })

  test('in a step of a workflow, what is printed commands the runner nothing', () => {
    writeFileSync(join(folder, 'preflight.yml'), 'rows: "##[add-mask]e"\n')
    const { stderr } = run(['migration-dryrun'], { GITHUB_ACTIONS: 'true' })
    const [stop = '', said, resume] = stderr.trimEnd().split('\n')
    expect(stop).toMatch(/^::stop-commands::[\w-]{36}$/)
    expect(said).toContain('##[add-mask]e')
    expect(resume).toBe(`::${stop.slice('::stop-commands::'.length)}::`)
  })

  test('a mistake in preflight.yml has its line', () => {
    writeFileSync(join(folder, 'preflight.yml'), 'rows: 5\nfail-on: sometimes\n')
    expect(run(['migration-dryrun'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'preflight: preflight.yml:2: fail-on: "sometimes" is not error, warning or never\n',
    })
  })

  test('in a `run:` step of a workflow it is the command line as well', () => {
    expect(run(['--version'], { GITHUB_ACTIONS: 'true' }).stdout).toBe(`${version}\n`)
    expect(run([], { GITHUB_ACTIONS: 'true' })).toMatchObject({ status: 2, stderr: expect.stringMatching(/^Usage/) })
  })
})

describe('the Action', () => {
  function action(env: Record<string, string>) {
    const [output, state, summary] = ['output', 'state', 'summary'].map((name) => join(folder, name))
    for (const file of [output, state, summary]) writeFileSync(file ?? '', '')
    const result = run([], {
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: folder,
      GITHUB_EVENT_NAME: 'push',
      GITHUB_OUTPUT: output ?? '',
      GITHUB_STATE: state ?? '',
      GITHUB_STEP_SUMMARY: summary ?? '',
      INPUT_MODE: '',
      ...env,
    })
    return { ...result, outputs: readFileSync(output ?? '', 'utf8'), state: readFileSync(state ?? '', 'utf8') }
  }

  /** The log without the lines that ask the runner to mask something, which it does not show. */
  const shown = (log: string) => log.split('\n').filter((line) => !line.startsWith('::add-mask::'))

  test.each<[Record<string, string>, string]>([
    [{}, '::error::no mode was given. Set mode to migration-dryrun, load-baseline or scaffold-check.'],
    [
      { INPUT_MODE: 'migration-dryrn' },
      '::error::input mode: "migration-dryrn" is not migration-dryrun, load-baseline, scaffold-check or deliver. Did you mean migration-dryrun?',
    ],
    [
      { INPUT_MODE: 'migration-dryrun', INPUT_POSTGRES_VERSION: '16' },
      '::error::input postgres_version: there is no such input. Did you mean postgres-version?',
    ],
    [
      { INPUT_MODE: 'migration-dryrun', 'INPUT_TIME-BUDGET': 'soon' },
      '::error::input time-budget: "soon" is not a time such as 90s or 5m (a number alone: seconds)',
    ],
  ])('%j: one line, exit code 2', (env, line) => {
    const { status, stdout, outputs } = action(env)
    expect({ status, line: shown(stdout).join('\n').trim() }).toEqual({ status: 2, line })
    expect(outputs).toMatch(/verdict<<(\S+)\nfail\n/)
  })

  test.each(['pull_request_target', 'workflow_run'])('%s is refused: it would run the change’s code with rights', (event) => {
    const { status, stdout } = action({ INPUT_MODE: 'migration-dryrun', GITHUB_EVENT_NAME: event })
    expect(status).toBe(2)
    expect(stdout).toContain(`::error::Preflight runs the change's code, and does not do so on ${event}`)
    expect(stdout).toContain('securitylab.github.com')
  })

  test('no secret on any surface, also when something is wrong', () => {
    const token = 'ghs_0123456789abcdefghij'
    const url = 'postgres://me:hush%20hush-hush@db.example/app'
    const env = {
      INPUT_MODE: 'migration-dryrun',
      'INPUT_GITHUB-TOKEN': token,
      INPUT_POSTGRES: url,
      'INPUT_POSTGRES-VERSION': '17',
      INPUT_MIGRATIONS: token,
    }
    const { status, stdout, stderr, outputs, state } = action(env)
    expect(status).toBe(2)
    const everything = [...shown(stdout), stderr, outputs, state].join('\n')
    for (const hidden of [token, url, 'hush hush-hush', 'hush%20hush-hush', Buffer.from(token).toString('base64')]) {
      expect(everything).not.toContain(hidden)
      expect(stdout).toContain(`::add-mask::${hidden.replaceAll('%', '%25')}`)
    }
  })

  test('the post step sweeps, and says nothing where there is nothing to sweep', () => {
    const { state } = action({ INPUT_MODE: 'x' })
    expect(state).toMatch(/^isPost<<(\S+)\ntrue\n\1\n$/)
    expect(action({ INPUT_MODE: 'x', STATE_isPost: 'true' })).toMatchObject({ status: 0, outputs: '' })
  })
})
