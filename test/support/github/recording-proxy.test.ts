import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FakeGithub, startFakeGithub } from './fake.ts'
import { type RecordingProxy, startRecordingProxy } from './recording-proxy.ts'

let github: FakeGithub
let proxy: RecordingProxy
beforeEach(async () => {
  github = await startFakeGithub()
  proxy = await startRecordingProxy({ 'api.github.com': github.url, 'api.github.test': github.url })
})
afterEach(async () => {
  await proxy.close()
  await github.close()
})

const script = `
  import { getOctokit } from '@actions/github'
  const octokit = getOctokit('t0ken', { baseUrl: process.argv[1] })
  const { data } = await octokit.rest.repos.get({ owner: 'acme', repo: 'shop' })
  console.log(data.full_name)`
const ask = (url: string) =>
  promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, url], {
    cwd: resolve(import.meta.dirname, '../../..'),
    env: { PATH: process.env.PATH, ...proxy.env },
  })

test.each([
  ['https://api.github.com', 'api.github.com:443'],
  ['http://api.github.test', 'api.github.test:80'],
])('leads GitHub’s own client from %s to the fake, and tells of it', async (url, asked) => {
  expect((await ask(url)).stdout.trim()).toBe('acme/shop')
  expect({ asked: proxy.asked, refused: proxy.refused }).toEqual({ asked: [asked], refused: [] })
  expect(github.requests).toEqual(['GET /repos/acme/shop'])
})

test.each([
  ['https://telemetry.example', 'telemetry.example:443'],
  ['http://telemetry.example', 'telemetry.example:80'],
])('leads nowhere else: %s', async (url, asked) => {
  await expect(ask(url)).rejects.toThrow()
  expect({ asked: proxy.asked, refused: proxy.refused }).toEqual({ asked: [asked], refused: [asked] })
})

test('a request in absolute form', async () => {
  const curl = promisify(execFile)
  const url = 'http://api.github.test/repos/acme/shop'
  const { stdout } = await curl('curl', ['--silent', '--proxy', proxy.url, '--header', 'authorization: Bearer t0ken', url])
  expect(JSON.parse(stdout)).toMatchObject({ full_name: 'acme/shop' })
  const refused = await curl('curl', ['--silent', '--proxy', proxy.url, '--write-out', '%{http_code}', 'http://other.test/'])
  expect(refused.stdout).toBe('403')
})
