import { expect, test } from 'vitest'
import { UserError } from '../errors.ts'
import { readFlags } from './options.ts'

const line = { name: 'migration-dryrun', description: 'Runs them.', mode: 'migration-dryrun' } as const

function given(...args: string[]): Record<string, unknown> {
  const asked = readFlags(line, args)
  if (asked.kind === 'help') throw new Error('help')
  return Object.fromEntries([...asked.given].map(([name, { value }]) => [name, value]))
}

function mistake(...args: string[]): string {
  try {
    given(...args)
  } catch (error) {
    if (error instanceof UserError) return [error.message, error.remedy].filter((part) => part !== null).join('. ')
    throw error
  }
  throw new Error('no mistake')
}

test('flags, with their values in every spelling', () => {
  expect(given('--rows', '5', '--fail-on=never', '--all', '--json', '--base-ref', 'main')).toEqual({
    rows: '5',
    'fail-on': 'never',
    all: 'true',
    json: '-',
    'base-ref': 'main',
  })
  expect(given('--json', 'out.json', '--all', 'false', '--allow-non-empty=true')).toEqual({
    json: 'out.json',
    all: 'false',
    'allow-non-empty': 'true',
  })
  expect(given()).toEqual({})
})

test('given twice: the last, but every ignored rule', () => {
  expect(given('--rows', '5', '--rows', '6', '--ignore', 'a: x', '--ignore', 'b: y')).toEqual({ rows: '6', ignore: 'a: x\nb: y' })
})

test('a value that looks like a flag', () => {
  expect(given('--migrate-command=--odd', '--rows=-1')).toEqual({ 'migrate-command': '--odd', rows: '-1' })
})

test.each([
  [['--rosw', '5'], '--rosw: there is no such flag. Did you mean --rows?'],
  [['--rosw=5'], '--rosw: there is no such flag. Did you mean --rows?'],
  [['--comment', 'never'], "--comment: it cannot be given here. comment is the Action's input or a key of preflight.yml."],
  [['--mode', 'x'], "--mode: it cannot be given here. mode is the Action's input or a key of preflight.yml."],
  [['--rows'], '--rows: the value is missing'],
  [['migrations/'], 'migration-dryrun takes no arguments, only flags. See preflight migration-dryrun --help.'],
  [['-x'], "unknown option '-x'. See preflight migration-dryrun --help."],
])('%j', (args, message) => {
  expect(mistake(...args)).toBe(message)
})

test('a flag that the mode knows but the command does not', () => {
  const demo = { ...line, name: 'demo', only: ['json'] }
  expect(() => readFlags(demo, ['--seed', 'x'])).toThrow('--seed: demo does not know it')
})

test('help names every flag, and no others', () => {
  const asked = readFlags(line, ['--rows', '5', '--help'])
  if (asked.kind !== 'help') throw new Error('no help')
  expect(asked.text).toMatch(/^Usage: preflight migration-dryrun \[options\]/)
  for (const flag of ['--rows <count>', '--all [true|false]', '--json [file]', '--statement-timeout <duration>'])
    expect(asked.text).toContain(flag)
  expect(asked.text).not.toMatch(/--(mode|comment|suggest|artifact|report|url)\b/)
})
