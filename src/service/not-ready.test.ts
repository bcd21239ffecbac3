import { expect, test } from 'vitest'
import { lastWords } from './failure.ts'
import { portInUse } from './not-ready.ts'

test.each([
  ['Node', "Error: listen EADDRINUSE: address already in use :::3000\n  code: 'EADDRINUSE',", 3000],
  ['Node, one address', '12:34:56 Error: listen EADDRINUSE: address already in use 127.0.0.1:80', null],
  ['Node, with a time', '2026-01-01T12:34:56.789Z listen EADDRINUSE: address already in use 0.0.0.0:8080', 8080],
  ['pino', '{"level":60,"time":1700000000000,"pid":4711,"err":{"code":"EADDRINUSE","port":3001}}', 3001],
  ['Go', '2026/01/01 12:34:56 listen tcp :8081: bind: address already in use', 8081],
  ['uvicorn', "ERROR: [Errno 98] error while attempting to bind on address ('127.0.0.1', 8000): address already in use", 8000],
  ['Puma', 'Address already in use - bind(2) for "127.0.0.1" port 9292 (Errno::EADDRINUSE)', 9292],
  ['Spring', 'Web server failed to start. Port 8082 was already in use.', 8082],
  ['.NET', 'Failed to bind to address http://127.0.0.1:5000: address already in use.', 5000],
  ['none', '12:34:56 Address already in use', null],
  ['another trouble', 'listening on port 3000', null],
])('the port in use, in the words of %s', (_, log, port) => {
  expect(portInUse(log)).toBe(port)
})

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
