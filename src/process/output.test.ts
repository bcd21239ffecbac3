import { expect, test } from 'vitest'
import { secret } from '../redact.ts'
import { keepOutput } from './output.ts'

function output() {
  const lines: string[] = []
  const kept = keepOutput((line) => lines.push(line))
  return { kept, lines, stream: kept.stream() }
}

test('lines are passed on until it is quiet, and kept all the same', () => {
  const { kept, lines, stream } = output()
  stream(Buffer.from('one\ntw'))
  kept.quieten()
  stream(Buffer.from('o\nthree\nfo'))
  expect(lines).toEqual(['one'])
  expect(kept.text()).toBe('one\ntwo\nthree')
  stream(Buffer.from('ur'))
  kept.flush()
  expect(kept.text()).toBe('one\ntwo\nthree\nfour')
  expect(lines).toEqual(['one'])
})

test('of a flood only the end is kept, from the beginning of a line on, and no half of a secret', () => {
  secret('whole-secret-of-the-flood')
  const { kept, stream } = output()
  stream(Buffer.from('before whole-secret'))
  kept.quieten()
  // The first chunk is left out, and with it the first half of a secret.
  stream(Buffer.from(`${'x'.repeat(70_000)}whole-secret`))
  stream(Buffer.from('-of-the-flood\nwhole-secret-of-the-flood\n'))
  for (let chunk = 0; chunk < 8; chunk++) stream(Buffer.from(`${`${chunk}`.repeat(9_999)}\n`))
  const text = kept.text()
  expect(text).not.toContain('secret')
  expect(text).not.toContain('-of-the-flood')
  expect(text.endsWith('7'.repeat(9_999))).toBe(true)
  expect(text.length).toBeLessThanOrEqual(64 * 1024)
})

test('a flood without an end of line leaves nothing half', () => {
  const { kept, stream } = output()
  kept.quieten()
  for (let chunk = 0; chunk < 3; chunk++) stream(Buffer.alloc(60_000, 'x'))
  stream(Buffer.from('\nlast\n'))
  expect(kept.text()).toBe('last')
})
