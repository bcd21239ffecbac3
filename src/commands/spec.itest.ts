import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { laidOut } from '../../test/support/applications/described.ts'
import { UserError } from '../errors.ts'
import { readDescription } from '../openapi/description/read.ts'
import { run } from './spec.ts'

const { folder, remove } = laidOut({
  'package.json': '{ "name": "shop", "version": "1.2.3", "main": "src/server.js", "dependencies": { "express": "5" } }',
  'src/server.js': `const app = require('express')()\napp.use('/users', require('./routes/users'))\napp.listen(3000)`,
  'src/routes/users.js': `const router = require('express').Router()\nrouter.get('/', (req, res) => res.json([]))\nrouter.get('/:id', (req, res) => res.json({ id: 1 }))\nmodule.exports = router`,
  'broken/routes.js': 'const app = require("express")()\napp.get("/x", (req, res) => {\n',
  'nothing/sum.js': 'module.exports = (a, b) => a + b',
  'compose.yaml': 'services: {}\n',
})
const outside = realpathSync(mkdtempSync(join(tmpdir(), 'preflight-outside-')))
symlinkSync(outside, join(folder, 'link'))
afterAll(() => {
  remove()
  rmSync(outside, { recursive: true })
})

function spec(...args: string[]) {
  const main = resolve(import.meta.dirname, '../main.ts')
  return spawnSync(process.execPath, [main, 'spec', ...args], { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH } })
}

test('prints a description that is valid, and says on stderr what was found', async () => {
  const { stdout, stderr, status } = spec('src/routes/')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '2 operations\n' })
  writeFileSync(join(folder, 'printed.yaml'), stdout)
  const description = await readDescription('printed.yaml', {
    root: folder,
    allowRemoteRefs: false,
    signal: new AbortController().signal,
  })
  expect(description).toMatchObject({ title: 'shop', apiVersion: '1.2.3' })
  expect(description.operations.map(({ id, method, path }) => `${id} ${method} ${path}`)).toEqual([
    'listUsers get /users',
    'getUserById get /users/{id}',
  ])
})

test('writes a file, completes it, and leaves it alone where nothing is missing', () => {
  expect(spec('src/routes/', '--output', 'docs/openapi.yaml').stderr).toBe('2 operations\n')
  const file = join(folder, 'docs/openapi.yaml')
  const edited = readFileSync(file, 'utf8').replace(
    'operationId: listUsers',
    'operationId: listUsers\n      summary: All of them # said a person',
  )
  writeFileSync(file, edited)
  expect(spec('src/routes/', '--output', 'docs/openapi.yaml').stderr).toBe('2 operations, 0 of them new\n')
  expect(readFileSync(file, 'utf8')).toBe(edited)
  expect(readdirSync(join(folder, 'docs'))).toEqual(['openapi.yaml'])
})

test.each([
  ['code that does not parse, with its place', ['broken'], /^broken\/routes\.js:\d+ does not parse/m],
  ['a folder without routes', ['nothing'], /nothing registers no routes of Express, Fastify or Koa/],
  ['a folder that is not there', ['missing'], /missing is not there/],
  ['a folder outside', ['..'], /\.\. lies outside the working directory/],
  [
    'a file that is something else',
    ['src', '--output', 'compose.yaml'],
    /compose\.yaml is there and is no OpenAPI 3 description: it is not overwritten/,
  ],
  ['a file outside', ['src', '--output', '../openapi.yaml'], /lies outside the working directory/],
  ['a file behind a link that leads outside', ['src', '--output', 'link/openapi.yaml'], /lies outside the working directory/],
  ['a file of another kind', ['src', '--output', 'openapi.txt'], /neither a \.yaml, a \.yml nor a \.json file/],
  ['no folder', [], /spec needs the folder/],
  ['an unknown flag', ['src', '--outptu', 'x.yaml'], /unknown option/],
])('refuses %s', async (_, args, message) => {
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
  const refusal = run(args, new AbortController().signal)
  await expect(refusal).rejects.toThrow(UserError)
  await expect(refusal).rejects.toThrow(message)
  expect(readdirSync(outside)).toEqual([])
  expect(existsSync(join(folder, '..', 'openapi.yaml'))).toBe(false)
  expect(readFileSync(join(folder, 'compose.yaml'), 'utf8')).toBe('services: {}\n')
})

test('a refusal is one line, and exit code 2', () => {
  const { stdout, stderr, status } = spec('nothing')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^preflight: nothing registers no routes of Express, Fastify or Koa.*\n$/)
})
