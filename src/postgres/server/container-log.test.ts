import { expect, test } from 'vitest'
import { demultiplex } from './container-log.ts'

function frame(stream: number, text: string): Buffer {
  const header = Buffer.alloc(8)
  header[0] = stream
  header.writeUInt32BE(Buffer.byteLength(text), 4)
  return Buffer.concat([header, Buffer.from(text)])
}

test('both streams, in their order, also where a frame cuts a character in two', () => {
  const euro = Buffer.from('€\n')
  const halves = [euro.subarray(0, 1), euro.subarray(1)].map((bytes) => {
    const header = Buffer.alloc(8)
    header.writeUInt32BE(bytes.length, 4)
    return Buffer.concat([header, bytes])
  })
  expect(demultiplex(Buffer.concat([frame(1, 'one\n'), frame(2, 'two\n'), ...halves]))).toBe('one\ntwo\n€\n')
})

test('an empty log, and one that ends within a frame', () => {
  expect(demultiplex(Buffer.alloc(0))).toBe('')
  expect(demultiplex(frame(1, 'whole').subarray(0, 10))).toBe('wh')
})
