/** docs/load-baseline.md shows workflows and commands: their inputs are there, and take these values. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readFlags } from '../src/commands/options.ts'
import { isKnownTo } from '../src/config/input.ts'
import { everyInput } from '../src/config/inputs.ts'
import { isAt } from '../src/config/names.ts'

const page = readFileSync(resolve(import.meta.dirname, '../docs/load-baseline.md'), 'utf8')

const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text = '']) => text)

interface Workflow {
  jobs?: Record<string, { steps: { uses?: string; with?: Record<string, unknown> }[] }>
}

const given = blocks('yaml').flatMap((text) => {
  const { jobs = {} }: Workflow = parse(text)
  const steps = Object.values(jobs).flatMap((job) => job.steps)
  return steps.filter(({ uses }) => uses?.startsWith('backend-preflight/')).flatMap((step) => Object.entries(step.with ?? {}))
})

test('the page shows workflows', () => expect(given.length).toBeGreaterThan(15))

test.each(given)('%s: %j', (name, value) => {
  const input = everyInput.find((each) => each.name === name)
  if (input === undefined) throw new Error('there is no such input')
  expect(isAt(input, 'action')).toBe(true)
  expect(isKnownTo(input, 'load-baseline')).toBe(true)
  expect(() => input.read(value)).not.toThrow()
})

const commands = blocks('sh').flatMap((text) => text.split('\n').filter((line) => /^preflight load http/.test(line)))

test('the page shows commands', () => expect(commands.length).toBeGreaterThan(3))

test.each(commands)('%s', (line) => {
  const args = line
    .replace(/\s+#.*/, '')
    .split(' ')
    .slice(2)
  const asked = readFlags({ name: 'load', argument: 'url', description: '', mode: 'load' }, args)
  if (asked.kind !== 'run') throw new Error('it asks for help')
  for (const [name, { value }] of asked.given)
    expect(() => everyInput.find((each) => each.name === name)?.read(value)).not.toThrow()
})
