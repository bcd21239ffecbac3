import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { treeAt } from './object-tree.ts'
import { newRepository, removeSandboxes } from './repository.fixture.ts'
import { type Tree, workingTree } from './tree.ts'

afterEach(removeSandboxes)

const binary = Buffer.from([0, 255, 10, 13, 10, 0]).toString('latin1')
const files = {
  'app/db/2.sql': 'two\n',
  'app/db/10.sql': 'ten\r\n',
  'app/db/ä ö\n"quoted".sql': 'odd name',
  'app/db/deep/er/1.sql': '',
  'app/dbx/no.sql': 'a neighbour',
  'app/node_modules/p/index.js': 'somebody else’s',
  'outside.sql': 'outside',
}

function both(): { repository: ReturnType<typeof newRepository>; trees: [string, Tree][] } {
  const repository = newRepository()
  repository.write(files)
  symlinkSync('../outside.sql', join(repository.path, 'app/link.sql'))
  const sha = repository.commit('all')
  return {
    repository,
    trees: [
      ['on disk', workingTree(join(repository.path, 'app'))],
      ['in a commit', treeAt(repository.path, sha, 'app')],
      ['in a commit, asked from a subdirectory', treeAt(join(repository.path, 'app/db'), sha, './app/')],
    ],
  }
}

describe('both trees say the same', () => {
  test('of what there is', async () => {
    for (const [name, tree] of both().trees) {
      const all = ['db/10.sql', 'db/2.sql', 'db/deep/er/1.sql', 'db/ä ö\n"quoted".sql', 'dbx/no.sql']
      expect(await tree.list(''), name).toEqual(all)
      expect(await tree.list('.'), name).toEqual(all)
      expect(await tree.list('./db/'), name).toEqual(all.slice(0, 4))
      expect(await tree.list('nowhere'), name).toEqual([])
      expect(await tree.list('db/2.sql/x'), name).toEqual([])
    }
  })

  test('of what is in it', async () => {
    for (const [name, tree] of both().trees) {
      const paths = await tree.list('db')
      const texts = await Promise.all(paths.map(async (path) => (await tree.read(path)).toString()))
      expect(texts, name).toEqual(['ten\r\n', 'two\n', '', 'odd name'])
      await expect(tree.read('db/none.sql'), name).rejects.toThrow()
    }
  })
})

test('a commit’s tree is not the working tree', async () => {
  const { repository, trees } = both()
  repository.write({ 'app/db/2.sql': 'changed', 'app/db/3.sql': 'new' })
  const tree = trees[1]?.[1]
  expect(await tree?.list('db')).not.toContain('db/3.sql')
  expect(String(await tree?.read('db/2.sql'))).toBe('two\n')
})

test('bytes come as they are, large files and many of them', async () => {
  const repository = newRepository()
  const large = 'x'.repeat(3_000_000)
  const names = Array.from({ length: 300 }, (_, index) => `${index}.sql`)
  repository.git('config', 'core.autocrlf', 'false')
  const sha = repository.commit('all', { large, binary, ...Object.fromEntries(names.map((name) => [name, `select ${name}`])) })
  const tree = treeAt(repository.path, sha, '')
  expect((await tree.read('large')).length).toBe(large.length)
  expect(await tree.read('binary')).toEqual(Buffer.from(binary))
  for (const name of names) expect((await tree.read(name)).toString()).toBe(`select ${name}`)
})
