import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { redact } from '../redact.ts'
import { credentialsFor } from './credentials.ts'
import { fetchCommit } from './fetch.ts'
import { newRepository, removeSandboxes } from './repository.fixture.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  removeSandboxes()
})

async function gitHost(): Promise<{ server: Server; origin: string; seen: (string[] | undefined)[] }> {
  const seen: (string[] | undefined)[] = []
  const server = createServer((request, response) => {
    seen.push(request.headersDistinct.authorization)
    response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
}

const token = 'token-of-the-job-1234'
const basic = Buffer.from(`x-access-token:${token}`).toString('base64')

test('the token goes to GitHub’s own host in one header, in place of the one that the checkout kept; then without it', async () => {
  const { server, origin, seen } = await gitHost()
  vi.stubEnv('GITHUB_SERVER_URL', origin)
  const repository = newRepository()
  repository.commit('one')
  repository.git('remote', 'add', 'origin', `${origin}/me/it`)
  repository.git('config', `http.${origin}/.extraheader`, 'AUTHORIZATION: basic old')
  const clone = { root: repository.path, remote: 'origin', token, signal: undefined }
  await expect(fetchCommit(clone, 'main')).rejects.toThrow(/not found/)
  server.close()
  expect(seen).toEqual([[`basic ${basic}`], ['basic old']])
  expect(repository.git('config', '--list', '--local')).not.toContain(basic)
})

test('no other host gets it', async () => {
  const { server, origin, seen } = await gitHost()
  vi.stubEnv('GITHUB_SERVER_URL', 'https://github.example')
  const repository = newRepository()
  repository.git('remote', 'add', 'origin', `${origin}/me/it`)
  await expect(fetchCommit({ root: repository.path, remote: 'origin', token, signal: undefined }, 'main')).rejects.toThrow()
  server.close()
  expect(seen).toEqual([undefined])
})

test.each([
  ['git@github.com:me/it.git', 'https://github.com'],
  ['ssh://git@github.com/me/it.git', 'https://github.com'],
  ['http://github.com/me/it.git', 'https://github.com'],
  ['https://github.com.evil.example/me/it', 'https://github.com'],
  ['https://github.com:8443/me/it', 'https://github.com'],
  ['/srv/it.git', 'https://github.com'],
])('%s is not %s', (remote, server) => {
  expect(credentialsFor(remote, token, server)).toEqual({})
})

test('what git is given is a secret', () => {
  const environment = credentialsFor('https://github.com/me/it', token, 'https://github.com')
  expect(redact(Object.values(environment).join('\n'))).not.toContain(basic)
})
