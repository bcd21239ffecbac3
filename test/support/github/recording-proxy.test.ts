import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startArtifactService } from './artifact-service.ts'
import { type FakeGithub, startFakeGithub } from './fake.ts'
import { bytesOf } from './listen.ts'
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

/** The answer to a request that names the whole URL, as old clients send it to a proxy. */
async function absolutely(url: string): Promise<{ status: number | undefined; text: string }> {
  const { hostname, port } = new URL(proxy.url)
  const headers = { host: new URL(url).host, authorization: 'Bearer t0ken' }
  const [answer] = (await once(request({ hostname, port, path: url, headers }).end(), 'response')) as [IncomingMessage]
  return { status: answer.statusCode, text: (await bytesOf(answer)).toString('utf8') }
}

test('requests in absolute form', async () => {
  expect(JSON.parse((await absolutely('http://api.github.test/repos/acme/shop')).text)).toMatchObject({ full_name: 'acme/shop' })
  expect(await absolutely('http://telemetry.example/')).toEqual({ status: 403, text: '' })
})

test('an artifact’s whole way: the service, the host of blobs and the API under their real names', async () => {
  const results = 'results-receiver.actions.githubusercontent.com'
  const store = 'productionresultssa0.blob.core.windows.net'
  const publicly = { api: 'https://api.github.com', blobs: `https://${store}` }
  const permissions = { actions: 'read', contents: 'read' } as const
  const real = await startFakeGithub({
    publicly,
    tokens: { t0ken: { login: 'github-actions[bot]', kind: 'installation', permissions } },
  })
  const service = await startArtifactService(real)
  const way = await startRecordingProxy({ 'api.github.com': real.origin, [results]: service.url, [store]: real.blobs.origin })
  const whole = `
    import { getOctokit } from '@actions/github'
    import { DefaultArtifactClient } from '@actions/artifact'
    const file = process.argv[1]
    const { id } = await new DefaultArtifactClient().uploadArtifact('report', [file], dirname(file))
    const octokit = getOctokit('t0ken')
    const { data } = await octokit.rest.actions.downloadArtifact({ owner: 'acme', repo: 'shop', artifact_id: id, archive_format: 'zip' })
    console.log('BYTES ' + data.byteLength)`
  const script = `import { dirname } from 'node:path'\n${whole}`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, import.meta.filename], {
    cwd: resolve(import.meta.dirname, '../../..'),
    env: {
      PATH: process.env.PATH,
      ...service.env,
      ...way.env,
      ACTIONS_RESULTS_URL: `https://${results}/`,
      GITHUB_API_URL: real.url,
    },
  })
  expect(stdout).toContain(`BYTES ${real.world.artifacts[0]?.zip.length}`)
  expect(way.refused).toEqual([])
  expect(new Set(way.asked)).toEqual(new Set(['api.github.com:443', `${results}:443`, `${store}:443`]))
  await Promise.all([way.close(), service.close(), real.close()])
})
