import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { onlyInstalls, shareInstallation } from './share.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'preflight-share-test-')))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Files = Record<string, string>
let trees = 0

function tree(files: Files, links: Files = {}): string {
  const root = join(folder, `tree-${++trees}`)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  for (const [path, target] of Object.entries(links)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    symlinkSync(target, join(root, path))
  }
  return root
}

const tracked = { 'package.json': '{}', 'package-lock.json': 'the lock' }
const installed = { 'node_modules/dep/index.js': 'module.exports = 1' }
const share = (head: string, base: string, setup: string | null = 'npm ci') =>
  shareInstallation(head, base, setup, new AbortController().signal)

describe('what is equal is copied', () => {
  test('into files of its own, without caches', async () => {
    const head = tree({ ...tracked, ...installed, 'node_modules/.cache/x': '', 'node_modules/.bin/dep': 'exec' })
    const base = tree(tracked)
    expect(await share(head, base)).toEqual({ kind: 'shared', folders: ['node_modules'] })
    const copied = join(base, 'node_modules/dep/index.js')
    expect(readFileSync(copied, 'utf8')).toBe('module.exports = 1')
    expect(statSync(copied).ino).not.toBe(statSync(join(head, 'node_modules/dep/index.js')).ino)
    writeFileSync(copied, 'changed in the base')
    expect(readFileSync(join(head, 'node_modules/dep/index.js'), 'utf8')).toBe('module.exports = 1')
    expect(existsSync(join(base, 'node_modules/.cache'))).toBe(false)
  })

  test('of a workspace, everywhere; its links lead to the base’s own packages', async () => {
    const files = { ...tracked, 'packages/shared/package.json': '{}' }
    const head = tree(
      { ...files, ...installed, 'packages/shared/node_modules/nested/x': '' },
      { 'node_modules/@app/shared': '../../packages/shared' },
    )
    const base = tree(files)
    expect(await share(head, base)).toEqual({ kind: 'shared', folders: ['node_modules', 'packages/shared/node_modules'] })
    const link = join(base, 'node_modules/@app/shared')
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readlinkSync(link)).toBe('../../packages/shared')
    expect(realpathSync(link)).toBe(join(base, 'packages/shared'))
  })

  test('programs that name the place are written anew', async () => {
    const files = { 'pnpm-lock.yaml': 'the lock' }
    const head = tree({ ...files, ...installed })
    const shim = join(head, 'node_modules/.bin/tool')
    mkdirSync(dirname(shim))
    writeFileSync(shim, `#!/bin/sh\nNODE_PATH="${head}/node_modules/.pnpm" exec tool`, { mode: 0o755 })
    const base = tree(files)
    expect((await share(head, base, 'pnpm install --frozen-lockfile')).kind).toBe('shared')
    const copied = join(base, 'node_modules/.bin/tool')
    expect(readFileSync(copied, 'utf8')).toBe(`#!/bin/sh\nNODE_PATH="${base}/node_modules/.pnpm" exec tool`)
    expect(statSync(copied).mode & 0o777).toBe(0o755)
  })

  test('gems', async () => {
    const files = { Gemfile: '', 'Gemfile.lock': 'the lock' }
    const head = tree({ ...files, 'vendor/bundle/ruby/x': '', '.bundle/config': 'BUNDLE_PATH: "vendor/bundle"' })
    expect(await share(head, tree(files), 'bundle install')).toEqual({ kind: 'shared', folders: ['.bundle', 'vendor/bundle'] })
  })

  test('where somebody before us installed it, whatever ran then', async () => {
    const files = { ...tracked, 'package.json': '{"scripts": {"prepare": "husky"}}' }
    expect((await share(tree({ ...files, ...installed }), tree(files), null)).kind).toBe('shared')
  })
})

describe('in doubt, nothing is', () => {
  const cases: [string, Files, Files, string | null, string][] = [
    ['another lockfile', {}, { 'package-lock.json': 'another' }, 'npm ci', 'the lockfiles differ'],
    ['one lockfile more', { 'app/yarn.lock': '' }, {}, 'npm ci', 'the lockfiles differ'],
    ['another setting', { '.npmrc': 'legacy-peer-deps=true' }, {}, 'npm ci', 'the lockfiles differ'],
    ['an unpinned folder', { 'vendor/bundle/x': '' }, {}, 'npm ci', 'no lockfile pins vendor/bundle'],
    ['a setup-command that does more', {}, {}, 'npm ci && npx prisma generate', 'setup-command does more than install'],
    [
      'a script of the project’s own',
      { 'packages/a/package.json': '{"scripts": {"postinstall": "node generate.js"}}' },
      {},
      'npm ci',
      'packages/a/package.json runs a script of its own when it is installed',
    ],
    [
      'a client generated from another schema',
      { 'node_modules/.prisma/client/index.js': '', 'prisma/schema.prisma': 'new' },
      { 'prisma/schema.prisma': 'old' },
      null,
      'Prisma’s client was generated from another schema',
    ],
  ]
  test.each(cases)('%s', async (_, ofHead, ofBase, setup, reason) => {
    const base = tree({ ...tracked, ...ofBase })
    expect(await share(tree({ ...tracked, ...installed, ...ofHead }), base, setup)).toEqual({ kind: 'not shared', reason })
    expect(existsSync(join(base, 'node_modules'))).toBe(false)
  })

  test('a link to the head, or out of it', async () => {
    const base = tree(tracked)
    const absolute = tree({ ...tracked, ...installed })
    symlinkSync(join(absolute, 'package.json'), join(absolute, 'node_modules/linked'))
    expect(await share(absolute, base)).toMatchObject({ reason: 'node_modules/linked is bound to this tree' })
    const out = tree({ ...tracked, ...installed }, { 'node_modules/out': '../../elsewhere' })
    expect(await share(out, base)).toMatchObject({ reason: 'node_modules/out is bound to this tree' })
  })

  test('nothing installed', async () => {
    expect((await share(tree(tracked), tree(tracked))).kind).toBe('not shared')
  })
})

test.each([
  ['npm ci', true],
  ['npm ci --no-audit --prefix=api', true],
  ['corepack enable\npnpm i --frozen-lockfile', true],
  ['yarn', true],
  ['bun install', true],
  ['# the packages\nbundle install --jobs=4; npm ci', true],
  ['npm install left-pad', false],
  ['npm ci || npm install', false],
  ['npm ci | tee log', false],
  ['npm ci > log', false],
  ['cd api && npm ci', false],
  ['npm run setup', false],
  ['npm ci & node generate.js', false],
  ['npm ci $(generate)', false],
  ['pip install -r requirements.txt', false],
  ['', false],
])('%j does nothing but install: %s', (command, expected) => {
  expect(onlyInstalls(command)).toBe(expected)
})
