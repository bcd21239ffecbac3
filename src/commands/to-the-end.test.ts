import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Runs `work` to the end in a process of its own, with something that must not stay. */
function runToTheEnd(work: string): { stdout: string; stderr: string; status: number | null } {
  const program = `
    const { toTheEnd } = await import(${JSON.stringify(join(import.meta.dirname, 'to-the-end.ts'))})
    const { untilEnd } = await import(${JSON.stringify(join(import.meta.dirname, '../lifetime.ts'))})
    const outcome = await toTheEnd(async (signal) => {
      untilEnd(() => console.log('cleaned up'))
      const aborted = new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
      ${work}
    })
    console.log(outcome.failure === null ? 'value ' + outcome.value : outcome.failure.exitCode + ' ' + outcome.failure.headline)`
  return spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })
}

test.each([
  ['work that goes well', "return 'done'", 'value done'],
  ['an error', "throw new Error('boom')", '3 a fault in Preflight: boom'],
  [
    'an error that nobody caught',
    "setImmediate(() => { throw new Error('boom') }); await aborted",
    '3 a fault in Preflight: boom',
  ],
  ['a rejection that nobody handled', "Promise.reject(new Error('boom')); await aborted", '3 a fault in Preflight: boom'],
  [
    'one that the work does not heed',
    "Promise.reject(new Error('boom')); aborted.catch(() => {}); await new Promise((go) => setTimeout(go, 50))",
    '3 a fault in Preflight: boom',
  ],
  ['a signal', "setTimeout(() => {}, 500); process.kill(process.pid, 'SIGTERM'); await aborted", '143 interrupted by SIGTERM'],
])('%s: what it started is gone, and its outcome told', (_what, work, told) => {
  expect(runToTheEnd(work)).toMatchObject({ stdout: `cleaned up\n${told}\n`, status: 0 })
})
