/** docs/scaffold-check.md shows workflows: their inputs are there, and take these values. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { isKnownTo } from '../src/config/input.ts'
import { everyInput } from '../src/config/inputs.ts'
import { isAt } from '../src/config/names.ts'
import { ruleIds } from '../src/modes/scaffold-check/rules/all.ts'

const page = readFileSync(resolve(import.meta.dirname, '../docs/scaffold-check.md'), 'utf8')
const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text = '']) => text)

interface Shown {
  jobs?: Record<string, { steps: { with?: Record<string, unknown> }[] }>
  with?: Record<string, unknown>
}

const given = blocks.flatMap((text) => {
  const { jobs = {}, with: alone = {} }: Shown = parse(text)
  const steps = Object.values(jobs).flatMap((job) => job.steps)
  return [...steps.map((step) => step.with ?? {}), alone].flatMap((inputs) => Object.entries(inputs))
})

test('the page shows workflows', () => expect(given.length).toBeGreaterThan(5))

test.each(given)('%s: %j', (name, value) => {
  const input = everyInput.find((each) => each.name === name)
  if (input === undefined) throw new Error('there is no such input')
  expect(isAt(input, 'action') && isKnownTo(input, 'scaffold-check')).toBe(true)
  expect(() => input.read(value)).not.toThrow()
})

test('the page leads to its rules', () => {
  const led = new Set([...page.matchAll(/\]\(rules\/([\w-]+)\.md\)/g)].map(([, id]) => id))
  expect([...led].filter((id) => id === undefined || !ruleIds.includes(id))).toEqual([])
  expect(led.size).toBeGreaterThanOrEqual(4)
})
