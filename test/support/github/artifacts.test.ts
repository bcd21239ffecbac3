/** A round trip by the client that workflows use: uploaded from a job, found and fetched by another. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { getOctokit } from '@actions/github'
import { afterEach, beforeEach, expect, test } from 'vitest'
import yauzl from 'yauzl'
import { type ArtifactService, startArtifactService } from './artifact-service.ts'
import { type FakeGithub, startFakeGithub } from './fake.ts'

const place = { owner: 'acme', repo: 'shop' }
const text = JSON.stringify({ verdict: 'fail' })
let github: FakeGithub
let service: ArtifactService
let folder: string
beforeEach(async () => {
  const permissions = { actions: 'read', contents: 'read' } as const
  github = await startFakeGithub({ tokens: { t0ken: { login: 'github-actions[bot]', kind: 'installation', permissions } } })
  service = await startArtifactService(github)
  folder = await mkdtemp(join(tmpdir(), 'preflight-artifacts-'))
  await writeFile(join(folder, 'report.json'), text)
})
afterEach(async () => {
  await rm(folder, { recursive: true })
  await service.close()
  await github.close()
})

const script = `
  import { DefaultArtifactClient } from '@actions/artifact'
  const [folder, act] = process.argv.slice(1)
  const client = new DefaultArtifactClient()
  const result = act === 'upload'
    ? await client.uploadArtifact('report', [folder + '/report.json'], folder, { retentionDays: 1 })
    : act === 'list' ? await client.listArtifacts() : await client.downloadArtifact(Number(act), { path: folder + '/down' })
  console.log('RESULT ' + JSON.stringify(result))`

/** The client reads the environment of its process once: each call has its own. */
async function act(what: string, env: Record<string, string> = {}): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, folder, what], {
    cwd: resolve(import.meta.dirname, '../../..'),
    env: { PATH: process.env.PATH, ...service.env, ...env },
  })
  return JSON.parse(/^RESULT (.*)$/m.exec(stdout)?.[1] ?? 'null')
}

const entriesOf = async (zip: Buffer): Promise<string[]> => {
  const file = await yauzl.fromBufferPromise(zip)
  const names: string[] = []
  for await (const entry of file.eachEntry()) names.push(entry.fileName)
  return names
}

test('what one job uploads, another lists and fetches by the REST API', async () => {
  const { id } = (await act('upload')) as { id: number }
  expect(github.world.artifacts).toMatchObject([{ id, name: 'report', runId: service.run.id }])
  const [artifact] = github.world.artifacts
  expect(await entriesOf(artifact?.zip ?? Buffer.of())).toEqual(['report.json'])
  expect(service.requests).toEqual(['POST CreateArtifact', 'POST FinalizeArtifact'])
  expect(await act('list')).toMatchObject({ artifacts: [{ id, name: 'report', size: artifact?.zip.length }] })
  await act(String(id))
  expect(await readFile(join(folder, 'down/report.json'), 'utf8')).toBe(text)

  const { actions } = getOctokit('t0ken', { baseUrl: github.url }).rest
  const { data } = await actions.listWorkflowRunArtifacts({ ...place, run_id: service.run.id, name: 'report' })
  expect(data.artifacts).toMatchObject([{ id, size_in_bytes: artifact?.zip.length }])
  const zip = await actions.downloadArtifact({ ...place, artifact_id: id, archive_format: 'zip' })
  expect(Buffer.from(zip.data as ArrayBuffer)).toEqual(artifact?.zip)
})

test('one name is given once', async () => {
  await act('upload')
  await expect(act('upload')).rejects.toThrow(/409.*already exists/)
})

test('a job with no token, a wrong one, or on a host that is not GitHub’s uploads nothing', async () => {
  await expect(act('upload', { ACTIONS_RUNTIME_TOKEN: '' })).rejects.toThrow(/ACTIONS_RUNTIME_TOKEN/)
  const [header = '', claims = ''] = service.token.split('.')
  await expect(act('upload', { ACTIONS_RUNTIME_TOKEN: `${header}.${claims}.forged` })).rejects.toThrow(/401/)
  await expect(act('upload', { GITHUB_SERVER_URL: 'https://github.acme.test' })).rejects.toThrow(/GHES/)
  expect(github.world.artifacts).toEqual([])
})

test('faults of the service and of the host of blobs', async () => {
  service.fault(/CreateArtifact/, { kind: 'status', status: 403 }, 1)
  await expect(act('upload')).rejects.toThrow(/403/)
  github.blobs.fault(/^PUT /, { kind: 'status', status: 403 }, 1)
  await expect(act('upload')).rejects.toThrow()
  expect(github.world.artifacts).toEqual([])
})

test('a signed URL is for what it was signed, and the token stays at home', async () => {
  const artifact = github.artifact({ name: 'report', zip: Buffer.from('PK'), runId: service.run.id })
  const url = github.world.signed(artifact)
  expect(await (await fetch(url)).text()).toBe('PK')
  expect((await fetch(url, { method: 'PUT', body: 'other' })).status).toBe(403)
  expect((await fetch(url.replace(/sig=[^&]*/, 'sig=AAAA'))).status).toBe(403)
  expect((await fetch(url, { headers: { authorization: 'Bearer t0ken' } })).status).toBe(400)
  expect(github.violations.splice(0)).toEqual([expect.stringContaining('a token was sent to the host of blobs')])
  artifact.expired = true
  const { actions } = getOctokit('t0ken', { baseUrl: github.url, log: { debug() {}, info() {}, warn() {}, error() {} } }).rest
  const gone = actions.downloadArtifact({ ...place, artifact_id: artifact.id, archive_format: 'zip' })
  await expect(gone).rejects.toMatchObject({ status: 410 })
})
