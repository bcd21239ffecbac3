import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { secret } from '../redact.ts'
import { startListeningProcess } from './listening-process.ts'
import { type OwnProcess, startOwnProcess } from './own-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'preflight-own-process-test-'))
let started: OwnProcess | null = null
afterEach(async () => {
  await started?.stop()
  vi.unstubAllEnvs()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A process of that program. */
function request(program: string) {
  const file = join(folder, `${Math.random()}.mjs`)
  writeFileSync(file, program)
  return { name: 'the echo', args: ['echo'], program: file }
}

const text = (message: unknown) => String(message)

test('it is told, heard, and given no secret of the runner’s', async () => {
  for (const name of ['INPUT_GITHUB-TOKEN', 'GITHUB_OUTPUT', 'ACTIONS_RUNTIME_TOKEN', 'NODE_OPTIONS']) vi.stubEnv(name, '')
  started = startOwnProcess({
    ...request(`process.on('message', (message) => process.send(message + Object.keys(process.env).join()))`),
    environment: { DATABASE_URL: 'postgresql://there' },
  })
  started.send('names: ')
  const said = await started.hear(text)
  expect(said).toMatch(/^names: .*DATABASE_URL/)
  expect(said).not.toMatch(/INPUT_|GITHUB_|ACTIONS_|NODE_OPTIONS/)
})

test('whoever listens hears that it ended, also later, with its last words and without their secrets', async () => {
  secret('pa55word-of-own')
  started = startOwnProcess(request(`console.error('no more: pa55word-of-own'); process.exitCode = 3`))
  for (let time = 0; time < 2; time++) {
    await expect(started.hear(text)).rejects.toThrow('the echo ended with exit code 3: no more: ***')
  }
  started.send('is anybody there?')
  await started.stop()
})

test('what may not be said is an error, and ends it', async () => {
  await expect(
    startListeningProcess(request(`process.send({ port: 'x' }); setInterval(() => {}, 1000)`), new AbortController().signal),
  ).rejects.toThrow('the echo said what it may not')
})
