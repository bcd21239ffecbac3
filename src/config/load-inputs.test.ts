import { beforeAll, expect, test } from 'vitest'
import { redact } from '../redact.ts'
import { companions } from './companions.ts'
import { readConfig } from './config.ts'
import type { Given } from './input.ts'
import { list, percent } from './readers.ts'

const given = (values: Record<string, unknown>, door = 'input') =>
  new Map<string, Given>(Object.entries(values).map(([name, value]) => [name, { value, origin: `${door} ${name}` }]))

const read = (values: Record<string, unknown>, command?: 'load') =>
  readConfig(given({ mode: 'load-baseline', ...values }), import.meta.dirname, command)

test('the mode has a time budget of its own, and so has the command', async () => {
  expect((await read({})).timeBudgetMs).toBe(300_000)
  expect((await read({ 'time-budget': '90s' })).timeBudgetMs).toBe(90_000)
  expect((await read({}, 'load')).task).toBe('load')
  expect((await readConfig(given({ mode: 'migration-dryrun' }), import.meta.dirname)).timeBudgetMs).toBe(600_000)
})

test('an input of another task is refused', async () => {
  await expect(read({ 'lock-budget-ms': '5' })).rejects.toThrow(/load-baseline does not know it/)
  await expect(read({ 'start-command': 'npm start' }, 'load')).rejects.toThrow(/the mode load does not know it/)
  await expect(read({ compare: 'http://localhost' })).rejects.toThrow(/load-baseline does not know it/)
})

test('a share is written in percent', () => {
  const read = percent(0, 1000)
  expect([read('5%'), read('2.5 %'), read(10)]).toEqual([0.05, 0.025, 0.1])
  for (const wrong of ['-1', '5 percent', '', '1001', null]) expect(() => read(wrong)).toThrow(/is not a percentage/)
})

test('targets are lines or maps', () => {
  expect(list('GET /a\n\n  /b ')).toEqual(['GET /a', '/b'])
  expect(list(['/a', { url: '/b', weight: 2 }])).toEqual(['/a', { url: '/b', weight: 2 }])
  expect(() => list([['/a']])).toThrow()
})

test('companions are name and image, or more of it', () => {
  expect(companions('redis: redis:7\nqueue: registry.example/kafka:3.9')).toMatchObject([
    { name: 'redis', image: 'redis:7', port: null },
    { name: 'queue', image: 'registry.example/kafka:3.9' },
  ])
  expect(companions({ redis: { image: 'redis:7', port: 6379, env: { A: 1 }, 'ready-log': 'Ready to accept' } })).toEqual([
    { name: 'redis', image: 'redis:7', port: 6379, environment: { A: '1' }, command: null, readyLog: 'Ready to accept' },
  ])
  for (const wrong of [
    'redis',
    { redis: { port: 1 } },
    { redis: { image: 'a', port: 70_000 } },
    { redis: { image: 'a', ports: [1] } },
    { 'a b': 'c' },
  ]) {
    expect(() => companions(wrong)).toThrow()
  }
})

beforeAll(async () => {
  await read({
    header: 'Authorization: Bearer of-a-header-line\nAccept: text/plain-and-simple',
    targets: [{ url: '/', headers: { 'X-Api-Key': 'key-of-one-target' } }],
  })
})

test('what may be a credential reaches no output, whatever names it', () => {
  expect(redact('of-a-header-line and key-of-one-target')).toBe('*** and ***')
  expect(redact('text/plain-and-simple')).toBe('text/plain-and-simple')
})

test('headers are no part of the command that repeats a run', async () => {
  const { command } = await read({ header: 'Cookie: session=abcdef', concurrency: '4' })
  expect(command).toBe('load-baseline --concurrency 4')
})
