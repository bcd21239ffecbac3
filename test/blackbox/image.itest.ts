import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { docker, dockerAnswers, imageWithGit } from '../support/docker.ts'

const root = resolve(import.meta.dirname, '../..')
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'))
const base = `preflight-test-base:${process.pid}`
const image = `preflight-test:${process.pid}`

const available = dockerAnswers()
if (!available) console.warn('The container image is not tested: no Docker engine with Linux containers answers.')

describe.skipIf(!available)('the container image', () => {
  beforeAll(() => {
    imageWithGit('node:24-bookworm-slim', base)
    const built = docker('build', '--network=none', '--build-arg', `NODE_IMAGE=${base}`, '--tag', image, root)
    if (built.exitCode !== 0) throw new Error(built.stderr)
  })

  afterAll(() => docker('rmi', '--force', image, base))

  const inside = (program: string, ...args: string[]) =>
    docker('run', '--rm', '--network=none', '--entrypoint', program, image, ...args)

  test('prints its help', () => {
    const { exitCode, stdout, stderr } = docker('run', '--rm', '--network=none', image)
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toContain('migration-dryrun')
    expect(docker('run', '--rm', '--network=none', image, '--help').stdout).toBe(stdout)
  })

  test('prints its version', () => {
    expect(docker('run', '--rm', '--network=none', image, '--version')).toEqual({
      exitCode: 0,
      stdout: `${version}\n`,
      stderr: '',
    })
  })

  test('runs as an ordinary user that initdb can look up', () => {
    expect(inside('id', '-u').stdout.trim()).not.toBe('0')
    expect(inside('sh', '-c', 'getent passwd "$(id -u)"').stdout).toMatch(/^preflight:/)
    expect(inside('pwd').stdout.trim()).toBe('/workspace')
  })

  test("has a git that reads a checkout of somebody else's", () => {
    expect(inside('git', '--version').stdout).toMatch(/^git version 2\./)
    expect(inside('git', 'config', '--get-all', 'safe.directory').stdout.trim()).toBe('*')
  })

  test('holds the bundle and the example, and nothing else of the repository', () => {
    expect(inside('ls', '-A', '/opt/preflight').stdout.split('\n').filter(Boolean)).toEqual(['dist', 'examples'])
  })
})
