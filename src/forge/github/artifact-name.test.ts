import { expect, test } from 'vitest'
import { artifactName, keyIn } from './artifact-name.ts'

test.each(['', 'preflight', 'job services/api', "v1.2 (x) !~*'%", 'page.html', 'ключ'])(
  'a key comes back from its name: %j',
  (key) => {
    const name = artifactName('migration-dryrun', key)
    expect(keyIn(name)).toBe(key)
    expect(name).not.toMatch(/[":<>|*?\r\n\\/]/)
  },
)

test('no key makes the name of another key’s page', () => {
  expect(artifactName('migration-dryrun', 'a.html')).not.toBe(`${artifactName('migration-dryrun', 'a')}.html`)
})

test.each(['coverage', 'preflight.migration-dryrun.%', 'preflight.migration-dryrun.a b', 'preflight.x.-->'])(
  'is not one of ours: %s',
  (name) => expect(keyIn(name)).toBeNull(),
)

test('a name as long as a comment is none of ours', () => {
  expect(keyIn(`preflight.migration-dryrun.${'a'.repeat(70_000)}`)).toBeNull()
})
