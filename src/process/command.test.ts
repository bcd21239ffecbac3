import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { Interrupted, UserError } from '../errors.ts'
import { endAll } from '../lifetime.ts'
import { secret } from '../redact.ts'
import { type CommandRequest, runCommand } from './command.ts'
import { environmentFor } from './environment.ts'

const folder = mkdtempSync(join(tmpdir(), 'preflight-command-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function request(command: string, more: Partial<CommandRequest> = {}): CommandRequest {
  return {
    input: 'migrate-command',
    command,
    cwd: folder,
    env: environmentFor(null),
    signal: new AbortController().signal,
    timeLimitMs: 60_000,
    onOutput: () => undefined,
    ...more,
  }
}

/** Processes with `mark` in their command line; zombies have none. */
async function living(mark: string): Promise<number> {
  let count = 0
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const line = await read(`/proc/${pid}/cmdline`)
    if (line.includes(mark) && Number(pid) !== process.pid) count++
  }
  return count
}

async function read(path: string): Promise<string> {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Resolves when `condition` holds; the test's own time limit ends it otherwise. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(20)
}

describe('what a command says and how it ends', () => {
  test('its output, of both streams, and its exit code', async () => {
    const lines: string[] = []
    const result = await runCommand(request('echo out; echo err >&2; exit 3', { onOutput: (line) => lines.push(line) }))
    expect(result).toMatchObject({ exitCode: 3, signal: null })
    expect(lines.sort()).toEqual(['err', 'out'])
    expect(result.output.split('\n').sort()).toEqual(['err', 'out'])
  })

  test('a failure in the middle is a failure: of a line, and of a pipe', async () => {
    expect((await runCommand(request('false\necho after'))).exitCode).toBe(1)
    expect((await runCommand(request('false | cat'))).exitCode).toBe(1)
  })

  test('it runs in its directory, with its environment, without input', async () => {
    const env = { ...environmentFor(null), ONLY: 'mine' }
    expect((await runCommand(request('pwd; echo $ONLY; cat; echo end', { env }))).output.split('\n')).toEqual([
      folder,
      'mine',
      'end',
    ])
  })

  test('a killed command says by what', async () => {
    expect(await runCommand(request('kill -KILL $$'))).toMatchObject({ exitCode: null, signal: 'SIGKILL' })
  })

  test('secrets are hidden from what it prints', async () => {
    secret('a-secret-of-the-test')
    const lines: string[] = []
    const { output } = await runCommand(
      request('printf a-secret-; sleep 0.05; printf of-the-test', { onOutput: (line) => lines.push(line) }),
    )
    expect([output, ...lines]).toEqual(['***', '***'])
  })

  test('only the end of a long output is kept', async () => {
    const { output } = await runCommand(request('seq 1 200000'))
    expect(output.length).toBeLessThanOrEqual(64 * 1024)
    expect(output.endsWith('\n200000')).toBe(true)
  })
})

describe('what the user can mend', () => {
  test('a command that is not there', async () => {
    await expect(runCommand(request('no-such-tool up'))).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(/^migrate-command: a command was not found \(.*no-such-tool: (command )?not found\)$/),
      remedy: 'Install it in an earlier step or in setup-command, or give its path.',
    })
  })

  test('a directory that is not there', async () => {
    await expect(runCommand(request('true', { cwd: join(folder, 'gone') }))).rejects.toThrow(
      `migrate-command: there is no directory ${join(folder, 'gone')} to run it in`,
    )
  })

  test('a command that was at work when the time of the whole run was spent', async () => {
    const aborting = new AbortController()
    const running = runCommand(request('sleep 7770', { signal: aborting.signal }))
    setTimeout(
      () => aborting.abort(new UserError('the run had not ended after 1 s, its time-budget', { remedy: 'Raise it.' })),
      100,
    )
    await expect(running).rejects.toMatchObject({
      message: 'migrate-command: `sleep 7770` was killed: the run had not ended after 1 s, its time-budget',
      remedy: 'Raise it.',
    })
  })

  test('a command that hangs', async () => {
    await expect(runCommand(request('sleep 7771\necho never', { timeLimitMs: 200 }))).rejects.toMatchObject({
      name: 'UserError',
      message: 'migrate-command: `sleep 7771 …` had not ended after 0.2 s and was killed',
      remedy: expect.stringContaining('time-budget'),
    })
    expect(await living('7771')).toBe(0)
  })
})

describe.runIf(process.platform === 'linux')('nothing is left of its tree', () => {
  // Three generations: a child, one that ignores SIGTERM, and one that left for a session of its own.
  const tree = (mark: number) =>
    `sleep ${mark} & (trap '' TERM; sleep ${mark}; sleep ${mark}) & setsid sh -c 'sleep ${mark} & sleep ${mark}' & echo started`

  test('after it ended by itself', async () => {
    await runCommand(request(tree(7772)))
    expect(await living('7772')).toBe(0)
  })

  test('after the time limit', async () => {
    await expect(runCommand(request(`${tree(7773)}; wait`, { timeLimitMs: 500 }))).rejects.toThrow('had not ended')
    expect(await living('7773')).toBe(0)
  })

  test('after an abort, which is what the call throws', async () => {
    const aborting = new AbortController()
    const running = runCommand(request(`${tree(7774)}; wait`, { signal: aborting.signal }))
    await until(async () => (await living('7774')) >= 4)
    aborting.abort(new Interrupted('SIGINT'))
    await expect(running).rejects.toBeInstanceOf(Interrupted)
    expect(await living('7774')).toBe(0)
  })

  test('after the end of the run', async () => {
    const running = runCommand(request(`${tree(7775)}; wait`))
    await until(async () => (await living('7775')) >= 4)
    await endAll()
    await running
    expect(await living('7775')).toBe(0)
  })

  test('although it cleaned its environment', async () => {
    await runCommand(request('env -i sleep 7776 & echo started'))
    expect(await living('7776')).toBe(0)
  })

  test('an abort before the start starts nothing', async () => {
    const signal = AbortSignal.abort(new Interrupted('SIGTERM'))
    await expect(runCommand(request('touch never', { signal }))).rejects.toBeInstanceOf(Interrupted)
    expect(await readdir(folder)).toEqual([])
  })
})

test('a program is started without a shell: its arguments arrive as they are', async () => {
  const args = ['--print', 'JSON.stringify(process.argv.slice(1))', '$HOME "quoted"', "it's; exit 3"]
  const { exitCode, output } = await runCommand(request('a program', { program: { file: process.execPath, args } }))
  expect({ exitCode, given: JSON.parse(output) }).toEqual({ exitCode: 0, given: args.slice(2) })
})

test('a program that is not there is told', async () => {
  const program = { file: join(folder, 'nowhere'), args: [] }
  await expect(runCommand(request('a program', { program }))).rejects.toBeInstanceOf(UserError)
})
