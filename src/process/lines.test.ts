import fc from 'fast-check'
import { expect, test } from 'vitest'
import { secret } from '../redact.ts'
import { lineWise, tail } from './lines.ts'

function linesOf(chunks: Buffer[]): string[] {
  const lines: string[] = []
  const reader = lineWise((line) => lines.push(line))
  for (const chunk of chunks) reader.push(chunk)
  reader.end()
  return lines
}

test('however the bytes are cut, the lines are the same', () => {
  const text = 'ä first\r\nsecond 🐘\n\n50 %\r100 %\rdone\nlast without an end'
  const bytes = Buffer.from(text)
  const whole = ['ä first', 'second 🐘', '', '50 %', '100 %', 'done', 'last without an end']
  fc.assert(
    fc.property(fc.array(fc.nat(bytes.length)), (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), bytes.length]
      const chunks = places.slice(1).map((end, index) => bytes.subarray(places[index], end))
      expect(linesOf(chunks)).toEqual(whole)
    }),
  )
})

test('a secret cut in two by a chunk’s border is hidden', () => {
  secret('cut-in-two-secret')
  expect(linesOf([Buffer.from('x cut-in-'), Buffer.from('two-secret y')])).toEqual(['x *** y'])
})

test('a line without an end does not fill the memory', () => {
  const lines = linesOf(Array.from({ length: 10 }, () => Buffer.alloc(50_000, 'x')))
  expect(lines.length).toBeGreaterThan(3)
  expect(lines.join('').length).toBe(500_000)
})

test('a tail keeps the end', () => {
  const kept = tail(11)
  for (const line of ['one', 'two', 'three', 'four']) kept.add(line)
  expect(kept.text()).toBe('three\nfour')
})
