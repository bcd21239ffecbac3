import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runBundle } from '../support/bundle.ts'

const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'))

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')

describe('the command line', () => {
  test.each([['--help'], ['-h'], ['help']])('prints its help for %s', async (...args) => {
    const { exitCode, stdout, stderr } = await runBundle(args)
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    for (const command of ['migration-dryrun', 'demo']) expect(stdout).toContain(command)
  })

  test('prints the help of a command, with its flags', async () => {
    const { exitCode, stdout, stderr } = await runBundle(['migration-dryrun', '--help'])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    for (const flag of ['--postgres-version', '--fail-on', '--json']) expect(stdout).toContain(flag)
  })

  test('prints its version', async () => {
    expect(await runBundle(['--version'])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' })
  })

  test.each([
    ['an unknown command', ['migration-dryrum'], 'migration-dryrun'],
    ['an unknown flag', ['migration-dryrun', '--postgre', 'auto'], '--postgres'],
    ['a wrong value', ['migration-dryrun', '--fail-on', 'errors'], 'error'],
  ])('answers %s with one line and exit code 2', async (_what, args, suggestion) => {
    const { exitCode, stdout, stderr } = await runBundle(args)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(lines(stderr)).toHaveLength(1)
    expect(stderr).toContain(suggestion)
  })
})

describe('the Action', () => {
  test.each([
    ['an unknown mode', { INPUT_MODE: 'migration-dryrum' }, 'migration-dryrun'],
    ['no mode', { INPUT_MODE: '' }, 'mode'],
    ['an unknown value', { INPUT_MODE: 'migration-dryrun', 'INPUT_FAIL-ON': 'errors' }, 'error'],
  ])('answers %s with an error that says what to write', async (_what, env, suggestion) => {
    const { exitCode, stdout } = await runBundle([], { env: { GITHUB_ACTIONS: 'true', ...env } })
    expect(exitCode).not.toBe(0)
    const errors = lines(stdout).filter((line) => line.startsWith('::error'))
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain(suggestion)
  })
})

describe('a run that does nothing', () => {
  test.each([
    ['help', ['--help'], {}],
    ['an unknown command', ['migration-dryrum'], {}],
    ['an unknown mode', [], { GITHUB_ACTIONS: 'true', INPUT_MODE: 'migration-dryrum' }],
  ])('loads little of the bundle: %s', async (_what, args, env: Record<string, string>) => {
    const preload = resolve(import.meta.dirname, '../support/loaded-files.cjs')
    const { stderr } = await runBundle(args, { env, node: ['--require', preload] })
    const files: string[] = JSON.parse(lines(stderr).at(-1) ?? '')
    const loaded = files.filter((file) => file !== preload).map((file) => ({ file: basename(file), bytes: statSync(file).size }))
    expect(loaded.map(({ file }) => file)).toContain('index.js')
    const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0)
    // Start-up costs what it reads and compiles: about 1 ms per 15 kB here.
    expect(total, JSON.stringify(loaded)).toBeLessThan(500_000)
  })
})
