import { expect, test } from 'vitest'
import { lastWords } from './last-words.ts'

test('the last words name the error, not the leftovers of a crash', () => {
  const crash = `node:internal/modules/cjs/loader:1
  throw err;
  ^

TypeError: Cannot read properties of undefined (reading 'x')
    at Object.<anonymous> (/app/server.js:3:9) {
  code: 'X'
}

Node.js v24.1.0`
  expect(lastWords(crash)).toBe("TypeError: Cannot read properties of undefined (reading 'x')")
  expect(lastWords('Traceback (most recent call last):\n  File "a.py", line 3\nValueError: no\n')).toBe('ValueError: no')
  expect(lastWords('one\n\ntwo\nthree\nfour\n')).toBe('two | three | four')
  expect(lastWords('')).toBe('')
  expect(lastWords('x'.repeat(300))).toHaveLength(201)
})
