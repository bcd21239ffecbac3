import fc from 'fast-check'
import { expect, test } from 'vitest'
import { artifactName, keyIn } from './artifact-name.ts'

test('any key makes a name that the artifact service takes, and is found in it again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (key) => {
      const name = artifactName('migration-dryrun', key)
      // What @actions/artifact refuses in a name.
      expect(name).not.toMatch(/["<>:|*?\r\n\\/]/)
      expect(keyIn(name)).toBe(key.toWellFormed())
    }),
  )
  expect(artifactName('migration-dryrun', 'preflight services/shop *')).toBe(
    'preflight.migration-dryrun.preflight%20services%2Fshop%20%2A',
  )
})

test('no key makes the name of another key’s page', () => {
  expect(artifactName('migration-dryrun', 'a.html')).not.toBe(`${artifactName('migration-dryrun', 'a')}.html`)
})

test.each([
  'coverage',
  'preflight.migration-dryrun',
  'preflight.migration-dryrun.%',
  'preflight.migration-dryrun.%zz',
  'preflight.migration-dryrun.a b',
  'preflight.x.-->',
])('is not one of ours: %s', (name) => expect(keyIn(name)).toBeNull())

test('a name as long as a comment is none of ours', () => {
  expect(keyIn(`preflight.migration-dryrun.${'a'.repeat(70_000)}`)).toBeNull()
})
