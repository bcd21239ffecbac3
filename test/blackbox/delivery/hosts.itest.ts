/** Where GitHub is: a server of one's own, a tenant's, behind a proxy or beside it. */
import { expect, onTestFinished, test } from 'vitest'
import { delivering, nothingNew, noticesIn, rewriting } from '../../support/delivering.ts'
import { startArtifactService, startRecordingProxy } from '../../support/fake-github.ts'
import { leavingNothingBehind } from '../../support/preflight.ts'
import { githubCom, proxied } from '../../support/proxied.ts'

const fixture = delivering()
leavingNothingBehind()

const always = { comment: 'always' }

test('GitHub Enterprise Server: its API, its graph, its links, and no artifacts', async () => {
  const { github, open } = await fixture.apart({ enterprise: true })
  const service = await startArtifactService(github, github.run({ id: 99 }))
  onTestFinished(() => service.close())
  const { act, headSha } = open(rewriting)
  const env = {
    ...service.env,
    GITHUB_SERVER_URL: 'https://git.acme.example',
    GITHUB_ACTION_REPOSITORY: 'tools/preflight',
    GITHUB_ACTION_REF: 'v1',
  }
  const result = await act({}, { env })
  expect(result.exitCode, result.stdout).toBe(1)
  expect(noticesIn(result)).toEqual([])
  expect(service.requests).toEqual([])
  expect(github.asked.filter(({ path }) => !/^\/api\/(v3|graphql)\b/.test(path))).toEqual([])
  expect(github.comments).toHaveLength(1)
  const links = github.comments[0]?.body.match(/(?<=\]\()https?:[^)]*/g) ?? []
  expect(links).toContain(`https://git.acme.example/acme/shop/blob/${headSha}/migrations/002_b.sql#L1`)
  expect(links).toContain('https://git.acme.example/acme/shop/actions/runs/99')
  expect(links.some((link) => link.startsWith('https://git.acme.example/tools/preflight/blob/v1/docs/'))).toBe(true)
  expect(links.filter((link) => !link.startsWith('https://git.acme.example/'))).toEqual([])
})

const tenant = {
  server: 'acme.ghe.com',
  api: 'api.acme.ghe.com',
  results: 'results-receiver.actions.acme.ghe.com',
  blobs: 'prod1.blob.core.windows.net',
}

test.each([githubCom, tenant])('$server, all of it through the proxy', async (names) => {
  const { github, open, proxy, env } = await proxied(fixture, names)
  const result = await open(nothingNew).act(always, { env })
  expect(result.exitCode, result.stdout).toBe(0)
  expect(noticesIn(result)).toEqual([])
  expect(github.world.artifacts.map(({ name }) => name)).toHaveLength(2)
  const page = github.world.artifacts.find(({ name }) => name.endsWith('.html'))
  expect(github.comments[0]?.body).toContain(`(https://${names.server}/acme/shop/actions/runs/99/artifacts/${page?.id})`)
  const { server: _, ...hosts } = names
  expect([...new Set(proxy.asked)].sort()).toEqual(
    Object.values(hosts)
      .map((host) => `${host}:443`)
      .sort(),
  )
})

test.each([
  ['not named in no_proxy', '', true],
  ['named in no_proxy', '0.0.0.0,127.0.0.1', false],
])('a host of one’s own network, %s', async (_name, no_proxy, isProxied) => {
  const { github, open } = await fixture.apart()
  const service = await startArtifactService(github, github.run({ id: 99 }))
  // This machine by a name for which nothing but no_proxy says that no proxy is to be asked.
  const here = (url: string) => url.replace('127.0.0.1', '0.0.0.0')
  const proxy = await startRecordingProxy({ '0.0.0.0': github.origin })
  onTestFinished(async () => {
    await proxy.close()
    await service.close()
  })
  const env = {
    ...service.env,
    ...proxy.env,
    no_proxy,
    NO_PROXY: no_proxy,
    GITHUB_API_URL: here(github.url),
    GITHUB_GRAPHQL_URL: here(github.graphqlUrl),
    ACTIONS_RESULTS_URL: here(service.url),
  }
  const result = await open(nothingNew).act({ ...always, artifact: String(!isProxied) }, { env })
  expect(noticesIn(result)).toEqual([])
  expect(github.comments).toHaveLength(1)
  expect(github.world.artifacts).toHaveLength(isProxied ? 0 : 2)
  expect([...new Set(proxy.asked)]).toEqual(isProxied ? [new URL(here(github.url)).host] : [])
})
