import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Interrupted } from '../errors.ts'
import { newRepository, removeSandboxes, type Sandbox } from '../git/repository.fixture.ts'
import { withWorktree } from '../git/worktree.ts'
import type { Progress } from '../progress.ts'
import { type PreparedTrees, prepareTrees, type TreesRequest } from './trees.ts'

let repository: Sandbox

/** A project whose one dependency is a package in a file of its own: no registry is asked. */
beforeAll(() => {
  repository = newRepository()
  const { path } = repository
  const npm = (...args: string[]) =>
    execFileSync('npm', args, { cwd: path, stdio: 'ignore', shell: process.platform === 'win32' })
  mkdirSync(join(path, 'dep'))
  repository.write({
    'dep/package.json': '{"name": "dep", "version": "1.0.0"}',
    'dep/index.js': 'module.exports = "from the dependency"',
  })
  npm('pack', './dep')
  rmSync(join(path, 'dep'), { recursive: true })
  repository.write({
    'package.json': JSON.stringify({ dependencies: { dep: 'file:dep-1.0.0.tgz' } }),
    '.gitignore': 'node_modules\nbuilt\nran\n',
  })
  npm('install', '--package-lock-only', '--no-audit', '--offline')
  repository.commit('the base')
  repository.write({ 'new-in-head': '' })
})
afterAll(removeSandboxes)

interface Prepared extends PreparedTrees {
  phases: string[]
  inHead(path: string): string | null
  inBase(path: string): string | null
}

async function prepare(more: Partial<TreesRequest>, look: (prepared: Prepared) => void): Promise<void> {
  const phases: string[] = []
  const progress: Progress = { phase: (title) => void phases.push(title), update() {}, note() {}, foreign() {} }
  rmSync(join(repository.path, 'node_modules'), { recursive: true, force: true })
  await withWorktree(repository.path, repository.git('rev-parse', 'HEAD'), async (worktree) => {
    const prepared = await prepareTrees({
      // A new way to the same directory each time: a tree is set up once in a run.
      head: { root: repository.path, directory: `${repository.path}${'/.'.repeat(++runs)}` },
      base: { root: worktree, directory: worktree },
      setupCommand: null,
      buildCommand: null,
      timeLimitMs: 60_000,
      timed: (_, work) => work(),
      signal: new AbortController().signal,
      progress,
      ...more,
    })
    const read = (root: string) => (path: string) => {
      const file = join(root, path)
      return existsSync(file) ? readFileSync(file, 'utf8') : null
    }
    look({ ...prepared, phases, inHead: read(repository.path), inBase: read(worktree) })
  })
}
let runs = 0

const build = `node -p "require('dep') + ' on the ' + process.env.PREFLIGHT_SIDE" > built`

test('npm ci runs in the head, the base gets a copy, and both are built', () =>
  prepare({ setupCommand: 'npm ci --no-audit --offline', buildCommand: build }, ({ base, notes, phases, inHead, inBase }) => {
    expect(base).toEqual({ kind: 'prepared' })
    expect(phases).toEqual([
      'setup-command in this tree',
      'installing in the base',
      'build-command in this tree',
      'build-command in the base',
    ])
    expect(notes).toEqual([expect.stringContaining('instead of running it again: the lockfiles are equal')])
    expect(inHead('built')).toBe('from the dependency on the head\n')
    expect(inBase('built')).toBe('from the dependency on the base\n')
  }))

test('a setup-command that does more runs in both', () =>
  prepare({ setupCommand: 'npm ci --no-audit --offline && echo "$PREFLIGHT_SIDE" > ran' }, ({ base, notes, inHead, inBase }) => {
    expect(base).toEqual({ kind: 'prepared' })
    expect(notes).toEqual([])
    expect([inHead('ran'), inBase('ran')]).toEqual(['head\n', 'base\n'])
  }))

const isBase = 'test ! -e new-in-head'

test('a base that cannot be set up or built is a result, and the head goes on', async () => {
  await prepare({ setupCommand: `if ${isBase}; then echo no network; exit 3; fi`, buildCommand: 'touch built' }, (prepared) => {
    expect(prepared.base).toEqual({ kind: 'failed', reason: 'setup-command ended with exit code 3: no network (in the base)' })
    expect(prepared.phases.at(-1)).toBe('build-command in this tree')
  })
  await prepare({ buildCommand: `if ${isBase}; then no-such-compiler; fi` }, ({ base }) => {
    expect(base).toEqual({
      kind: 'failed',
      reason: expect.stringMatching(/^build-command: a command was not found \(.*no-such-compiler/),
    })
  })
  await prepare({ base: { root: repository.path, directory: join(repository.path, 'services/new') } }, ({ base }) => {
    expect(base).toEqual({ kind: 'failed', reason: 'the base does not have the working directory' })
  })
  await prepare({ base: null, buildCommand: build.replace("require('dep')", '0') }, ({ base, inHead }) => {
    expect(base).toBeNull()
    expect(inHead('built')).toBe('0 on the head\n')
  })
})

test('a head that cannot be is the user’s to mend', async () => {
  const failing = (more: Partial<TreesRequest>) => expect(prepare(more, () => {})).rejects
  await failing({ setupCommand: 'echo one; echo two; exit 4' }).toMatchObject({
    name: 'UserError',
    message: 'setup-command ended with exit code 4: one | two',
  })
  await failing({ buildCommand: 'exit 5' }).toThrow('build-command ended with exit code 5: it printed nothing')
  const aborted = AbortSignal.abort(new Interrupted('SIGINT'))
  await failing({ setupCommand: 'true', signal: aborted }).toBeInstanceOf(Interrupted)
})
