/** A small service with a description, and changes to it, for the suites of scaffold-check. */
import { cpSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { expect } from 'vitest'
import { readConfig } from '../../src/config/config.ts'
import { changesInGit } from '../../src/git/change.ts'
import { run } from '../../src/modes/scaffold-check/index.ts'
import { silent } from '../../src/progress.ts'
import { renderJson } from '../../src/report/json.ts'
import { newPlace, type Place, type Run } from './preflight.ts'

const root = resolve(import.meta.dirname, '../..')
const isPublished = new Ajv2020.default({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(root, 'docs/schema/scaffold-check.v1.json'), 'utf8')),
)

const ok = "responses: { '200': { description: It is } }"

/** "GET /users" … as a description; each operation on a line of its own: the first on the sixth. */
export function described(operations: readonly string[], server = '/'): string {
  const paths = Map.groupBy(operations, (each) => each.split(' ')[1] ?? '')
  const lines = [...paths].flatMap(([path, all]) => [
    `  ${path}:`,
    ...parameters(path),
    ...all.map((each) => `    ${(each.split(' ')[0] ?? '').toLowerCase()}: { ${ok} }`),
  ])
  return `openapi: 3.0.3\ninfo: { title: Things, version: '1' }\nservers: [{ url: '${server}' }]\npaths:\n${lines.join('\n')}\n`
}

function parameters(path: string): string[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  const written = names.map((name) => `{ name: ${name}, in: path, required: true, schema: { type: string } }`)
  return names.length === 0 ? [] : [`    parameters: [${written.join(', ')}]`]
}

/** "GET /users/:id" … as an Express application; the first route on the third line. `more`: further lines. */
export function application(routes: readonly string[], more: readonly string[] = []): string {
  const lines = routes.map((each) => {
    const [method = '', path = ''] = each.split(' ')
    return `app.${method.toLowerCase()}('${path}', (request, response) => response.json({}))`
  })
  return ["import express from 'express'", 'const app = express()', ...lines, ...more, 'app.listen(3000)', ''].join('\n')
}

export const packageJson = JSON.stringify({
  name: 'things',
  type: 'module',
  main: 'src/app.js',
  dependencies: { express: '^5.0.0' },
})

type Files = Record<string, string>

/** A repository whose base and change have these files; the change is checked out. */
export function changeOf(base: Files, change: Files): Place {
  const place = newPlace()
  place.repository()
  place.commit('base', { 'package.json': packageJson, ...base })
  place.git('checkout', '--quiet', '-b', 'change')
  place.commit('change', change)
  return place
}

/** examples/shop, committed, with a change that is not. */
export function shop(change: (read: (file: string) => string) => Files = () => ({})): Place {
  const place = newPlace()
  place.repository()
  cpSync(join(root, 'examples/shop'), place.folder, { recursive: true, filter: (path) => !path.includes('node_modules') })
  place.commit('base')
  place.write(change((file) => readFileSync(join(place.folder, file), 'utf8')))
  return place
}

/** What a run printed with --json, held against the published schema. Fails where there is none. */
export function resultOf({ stdout, stderr }: Run) {
  expect(stdout, stderr).not.toBe('')
  const result = JSON.parse(stdout)
  expect(isPublished(result), JSON.stringify(isPublished.errors)).toBe(true)
  return result
}

/** The mode in this process, which is quicker than the program: its result, and the exit code that the command line would have. */
export async function checkIn({ folder }: Place, inputs: Record<string, string> = {}) {
  const given = Object.entries({ mode: 'scaffold-check', ...inputs }).map(
    ([name, value]) => [name, { value, origin: name }] as const,
  )
  const config = await readConfig(new Map(given), folder)
  if (config.mode !== 'scaffold-check') throw new Error(`the mode is ${config.mode}`)
  const changes = changesInGit(null, null)
  const { signal } = new AbortController()
  const report = await run({ config: { ...config, mode: config.mode }, repository: folder, changes, progress: silent, signal })
  return {
    exitCode: report.verdict === 'fail' ? 1 : 0,
    result: resultOf({ exitCode: 0, stdout: renderJson(report), stderr: '' }),
  }
}

/** "error operation-not-in-code openapi.yaml:6" of each finding. */
export function foundIn(result: {
  findings: { rule: string; level: string; at: { file: string; line: number } | null }[]
}): string[] {
  return result.findings.map(({ rule, level, at }) => `${level} ${rule}${at === null ? '' : ` ${at.file}:${at.line}`}`)
}
