import { expect, test } from 'vitest'
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
