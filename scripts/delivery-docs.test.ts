/** docs/delivery.md names tests and shows workflows: both must be there, and be right. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const root = resolve(import.meta.dirname, '..')
const page = readFileSync(resolve(root, 'docs/delivery.md'), 'utf8')

interface Reference {
  file: string
  /** A test's title, with those of the describes around it before it, if they are named. */
  titles: string[]
}

const references: Reference[] = [...page.matchAll(/`([\w./-]+\.i?test\.ts) › ([^`]+)`/g)].map(([, file = '', titles = '']) => ({
  file,
  titles: titles.split(' › '),
}))

/** A string in source text. */
const literal = String.raw`(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")`
const titled = new RegExp(String.raw`(?:\)|\b(?:test|describe)(?:\.\w+)?)\(\s*${literal},`, 'g')

function titlesIn(source: string): string[] {
  return [...source.matchAll(titled)].map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/g, '$1'))
}

/** Whether a test or describe has this title; for one that is run for several cases, whether there is such a case. */
function isIn(source: string, title: string): boolean {
  const isCase = (text: string) => source.includes(`'${text}'`) || source.includes(`"${text}"`)
  return titlesIn(source).some((given) => {
    if (given === title) return true
    const parts = given.split(/%[sjdi]|\$\w+/)
    if (parts.length === 1) return false
    const pattern = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('(.+)')
    const [, ...filled] = new RegExp(`^${pattern}$`).exec(title) ?? []
    return filled.length > 0 && filled.every(isCase)
  })
}

test('the page names tests', () => expect(references.length).toBeGreaterThan(60))

test.each(references)('$file › $titles', ({ file, titles }) => {
  expect(existsSync(resolve(root, file)), file).toBe(true)
  const source = readFileSync(resolve(root, file), 'utf8')
  for (const title of titles) expect(isIn(source, title), title).toBe(true)
})

test('a test that is not there is found missing', () => {
  const source = "describe('a', () => {\n  test.each([\n    ['one', 1],\n  ])('%s: fails', () => {})\n})\n// two: fails\n"
  expect(['a', 'one: fails', '%s: fails'].map((title) => isIn(source, title))).toEqual([true, true, true])
  expect(['b', 'two: fails', 'fails', 'one'].map((title) => isIn(source, title))).toEqual([false, false, false, false])
})

interface Workflow {
  on: unknown
  permissions: Record<string, string>
  jobs: Record<string, { steps: { uses?: string; with?: Record<string, unknown> }[] }>
}

const workflows = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => parse(text) as Workflow)
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps)

describe('the workflows', () => {
  test('give Preflight inputs that it has', () => {
    const { inputs } = parse(readFileSync(resolve(root, 'action.yml'), 'utf8')) as { inputs: object }
    const own = workflows.flatMap(stepsOf).filter(({ uses }) => uses?.startsWith('backend-preflight/'))
    expect(own).toHaveLength(3)
    for (const step of own) expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})))
  })

  test('of the two stages: what runs the change may only read, and what may write has no checkout', () => {
    const [, first, second] = workflows
    expect(first?.permissions).toEqual({ contents: 'read' })
    expect(second?.on).toMatchObject({ workflow_run: { types: ['completed'] } })
    expect(second?.permissions).toEqual({ actions: 'read', 'pull-requests': 'write' })
    expect(second && stepsOf(second).map((step) => step.with)).toEqual([{ mode: 'deliver' }])
  })
})
