import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { everyInput } from '../src/config/inputs.ts'
import { isAt } from '../src/config/names.ts'
import { generated } from './docs.ts'

const root = resolve(import.meta.dirname, '..')
const files = generated((path) => readFileSync(join(root, path), 'utf8'))

test('action.yml: every input of the Action, no default but the token’s, which would beat preflight.yml', () => {
  const action = parse(files.get('action.yml') ?? '') as {
    inputs: Record<string, { default?: string }>
    runs: unknown
    outputs: object
  }
  expect(Object.keys(action.inputs)).toEqual(everyInput.filter((input) => isAt(input, 'action')).map((input) => input.name))
  const defaults = Object.entries(action.inputs).flatMap(([name, input]) =>
    input.default === undefined ? [] : [[name, input.default]],
  )
  expect(defaults).toEqual([['github-token', `$\{{ github.token }}`]])
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js', post: 'dist/index.js', 'post-if': 'always()' })
  expect(Object.keys(action.outputs)).toEqual(['verdict', 'headline', 'findings', 'report-json', 'comment-url', 'strongest-lock'])
})

test('README and docs/inputs.md name every input', () => {
  for (const { name } of everyInput) {
    expect(files.get('README.md')).toContain(`| \`${name}\``)
    expect(files.get('docs/inputs.md')).toContain(`## ${name}\n`)
  }
})

test('a table’s cell holds no bar that would end it', () => {
  const rows = (files.get('README.md') ?? '').split('\n').filter((line) => line.startsWith('| `'))
  for (const row of rows) expect([4, 5], row).toContain(row.replaceAll('\\|', '').split('|').length)
})

test('writing them again changes nothing, and without its marks README.md is refused', () => {
  const again = generated((path) => files.get(path) ?? readFileSync(join(root, path), 'utf8'))
  expect([...again]).toEqual([...files])
  expect(() => generated((path) => (path === 'README.md' ? '# Preflight' : '{}'))).toThrow('README.md has no <!-- inputs -->')
})
