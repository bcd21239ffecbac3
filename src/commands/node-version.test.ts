import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { UserError } from '../errors.ts'
import { oldestNode, refuseOldNode } from './node-version.ts'

test.each(['18.20.8', '20.20.2', '22.18.0'])('Node %s is refused in one line', (version) => {
  expect(() => refuseOldNode(version)).toThrow(UserError)
})

test.each(['24.0.0', '26.3.1', process.versions.node])('Node %s will do', (version) => {
  expect(() => refuseOldNode(version)).not.toThrow()
})

test('it is what package.json asks for', () => {
  const { engines } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'))
  expect(engines.node).toBe(`>=${oldestNode}`)
})
