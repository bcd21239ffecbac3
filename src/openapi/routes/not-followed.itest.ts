import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readRoutes } from './read-routes.ts'

const top = realpathSync(mkdtempSync(join(tmpdir(), 'preflight-not-followed-')))
afterAll(() => rmSync(top, { recursive: true }))

test('routes that a package which is not read may register are said', async () => {
  const { routes, notes } = await readRoutes('src', laid('group', { 'src/app.js': grouped, 'src/users.js': users }))
  expect(routes.map(({ path }) => path)).toEqual(['/health'])
  expect(notes).toEqual([
    {
      text: 'some-groups is not read, and may register routes: group.get(/users, …)',
      at: { file: 'src/users.js', line: 3 },
    },
  ])
})

test('a file that is no code, or does not parse, is passed over where it was not asked for', async () => {
  const folder = laid('broken', {
    'src/app.js': withBroken,
    'templates/hello.js': 'const {{ name }} = require("x")',
    'templates/page.html': '<p>hello</p>',
  })
  const { routes, notes } = await readRoutes('src', folder)
  expect(routes.map(({ path }) => path)).toEqual(['/page'])
  expect(notes.map(({ at }) => at.file)).toEqual(['templates/hello.js'])
  await expect(readRoutes('.', folder)).rejects.toThrow('templates/hello.js:1 does not parse')
})

const grouped = `
const express = require('express')
const app = express()
app.get('/health', (req, res) => res.end())
require('./users')
app.listen(3000)
`
const users = `const { Group } = require('some-groups')
const group = new Group()
group.get('/users', (req, res) => res.json([])).post('/users', (req, res) => res.end())
`
const withBroken = `
const express = require('express')
const page = process.env.PLAIN ? 'hello' : require('../templates/page.html')
const hello = require('../templates/hello')
const app = express()
app.get('/page', (req, res) => res.send(hello(page)))
app.listen(3000)
`

function laid(name: string, files: Record<string, string>): string {
  const folder = join(top, name)
  const manifest = JSON.stringify({ name, main: 'src/app.js', dependencies: { express: '5' } })
  for (const [path, text] of Object.entries({ 'package.json': manifest, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
