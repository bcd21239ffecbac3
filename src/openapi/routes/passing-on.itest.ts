import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { describe } from '../spec/describe.ts'
import { readRoutes } from './read-routes.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'preflight-passing-on-')))
afterAll(() => rmSync(folder, { recursive: true }))

test('a route that goes on to the next of the same path is one with it', async () => {
  writeFileSync(join(folder, 'package.json'), '{"name":"service","main":"app.js","dependencies":{"express":"5"}}')
  writeFileSync(join(folder, 'app.js'), app)
  const read = await readRoutes('.', folder)
  expect(read.routes.map(({ method, path, at, guards }) => [method, path, at.line, guards.map(({ name }) => name)])).toEqual([
    ['put', '/config', 7, ['requireAdmin']],
    ['get', '/config', 8, []],
    ['delete', '/config', 9, []],
  ])
  const { operations } = describe(read)
  expect(operations.map(({ method, operation }) => [method, Object.keys(Object(operation.responses))])).toEqual([
    ['get', ['200']],
    ['put', ['202', '403']],
    ['delete', ['204']],
  ])
})

const app = `const express = require('express')
const requireAdmin = (req, res, next) => {
  if (!req.admin) return res.status(403).json({ error: 'no' })
  next()
}
const app = express().put('/config', requireAdmin)
app.put('/config', (req, res) => res.status(202).json({ saved: true }))
app.get('/config', (req, res, next) => { try { res.json({}) } catch (error) { next(error) } })
app.delete('/config', (req, res) => res.status(204).end())
app.get('/config', (req, res) => res.status(500).end())
app.listen(3000)
`
