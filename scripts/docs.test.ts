import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { everyInput } from '../src/config/inputs.ts'
import { isAt } from '../src/config/names.ts'
import { ruleIds as loadRuleIds } from '../src/modes/load-baseline/rules/all.ts'
import { ruleDescriptions as loadRuleDescriptions } from '../src/modes/load-baseline/rules/descriptions.ts'
import { ruleIds } from '../src/modes/migration-dryrun/rules/all.ts'
import { ruleDescriptions } from '../src/modes/migration-dryrun/rules/descriptions.ts'
import { ruleIds as apiRuleIds } from '../src/modes/scaffold-check/rules/all.ts'
import { ruleDescriptions as apiRuleDescriptions } from '../src/modes/scaffold-check/rules/descriptions.ts'
import { generated } from './docs.ts'
import { ruleDescription } from './rule-pages.ts'

const root = resolve(import.meta.dirname, '..')
const files = generated((path) => readFileSync(join(root, path), 'utf8'))

test('action.yml: every input of the Action, no default but what the workflow knows, which would beat preflight.yml', () => {
  const action = parse(files.get('action.yml') ?? '') as {
    inputs: Record<string, { default?: string }>
    runs: unknown
    outputs: object
  }
  expect(Object.keys(action.inputs)).toEqual(everyInput.filter((input) => isAt(input, 'action')).map((input) => input.name))
  const defaults = Object.entries(action.inputs).flatMap(([name, input]) =>
    input.default === undefined ? [] : [[name, input.default]],
  )
  expect(defaults).toEqual([
    ['github-token', `$\{{ github.token }}`],
    ['matrix', `$\{{ toJSON(matrix) }}`],
  ])
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js', post: 'dist/index.js', 'post-if': 'always()' })
  expect(Object.keys(action.outputs)).toEqual([
    'verdict',
    'headline',
    'findings',
    'report-json',
    'report-html',
    'comment-url',
    'strongest-lock',
    'p95-ratio',
  ])
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

test('every rule has a page, every page a rule', () => {
  const pages = readdirSync(join(root, 'docs/rules')).map((name) => name.replace(/\.md$/, ''))
  expect(pages.toSorted()).toEqual([...new Set([...ruleIds, ...loadRuleIds, ...apiRuleIds])].toSorted())
  expect(ruleDescriptions.map(({ id }) => id)).toEqual(ruleIds)
  expect(loadRuleDescriptions.map(({ id }) => id)).toEqual(loadRuleIds)
  expect(apiRuleDescriptions.map(({ id }) => id)).toEqual(apiRuleIds)
})

test('a rule’s description is its page’s', () => {
  const described = ruleDescriptions.find(({ id }) => id === 'table-rewrite')
  expect(described).toMatchObject({
    level: 'error',
    summary: 'A statement writes the whole table, and all its indexes, anew.',
    docs: 'docs/rules/table-rewrite.md',
  })
  expect(described?.help).toMatch(/^## Why it hurts\n\nEvery row is read, .*\n\n## The safer way\n\n```sql\n/)
  expect(described?.help).toMatch(/`GENERATED ALWAYS AS \(…\) VIRTUAL`, which does not rewrite\.$/)
  for (const { id, help, summary } of [...ruleDescriptions, ...loadRuleDescriptions, ...apiRuleDescriptions]) {
    expect(summary, id).toMatch(/^[A-Z`].*\.$/)
    expect(help, id).not.toMatch(/\]\((?!https:|docs\/)/)
  }
})

test('a page without its parts is refused', () => {
  const page = '# a\n\nIt is.\n\nLevel: info.\n\n## Why it hurts\n\nSee [b](b.md) and [c](../c.md).\n\n## The safer way\n\nNot.\n'
  expect(ruleDescription('a', page)).toEqual({
    id: 'a',
    level: 'info',
    summary: 'It is.',
    help: '## Why it hurts\n\nSee [b](docs/rules/b.md) and [c](docs/c.md).\n\n## The safer way\n\nNot.',
    docs: 'docs/rules/a.md',
  })
  expect(() => ruleDescription('b', page)).toThrow('docs/rules/b.md does not begin with "# b"')
  expect(() => ruleDescription('a', page.replace('Level: info', 'Level: bad'))).toThrow('docs/rules/a.md has no "Level:')
  expect(() => ruleDescription('a', page.replace('The safer', 'A safer'))).toThrow('has no section "The safer way"')
})

test('writing them again changes nothing, and without its marks README.md is refused', () => {
  const again = generated((path) => files.get(path) ?? readFileSync(join(root, path), 'utf8'))
  expect([...again]).toEqual([...files])
  expect(() => generated((path) => (path === 'README.md' ? '# Preflight' : '{}'))).toThrow('a page has no <!-- inputs -->')
})
