import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ruleIds } from './all.ts'

test('rules have ids of their own', () => {
  expect(new Set(ruleIds).size).toBe(ruleIds.length)
})

test.each(ruleIds)('%s has a page that says how bad it is', (id) => {
  const page = readFileSync(new URL(`../../../../docs/rules/${id}.md`, import.meta.url), 'utf8')
  expect(page).toMatch(new RegExp(`^# ${id}\n`))
  expect(page).toMatch(/^Level: (error|warning|info)\b/m)
})
