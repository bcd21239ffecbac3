/** GitHub under the names by which the world knows it, behind a proxy that keeps a list of whom it was asked for. */
import { onTestFinished } from 'vitest'
import type { Delivering } from './delivering.ts'
import { startArtifactService, startRecordingProxy } from './fake-github.ts'

/** Hosts: the API, the results service and the blobs that artifacts become. */
export interface Names {
  server: string
  api: string
  results: string
  blobs: string
}

export const githubCom: Names = {
  server: 'github.com',
  api: 'api.github.com',
  results: 'results-receiver.actions.githubusercontent.com',
  blobs: 'productionresultssa0.blob.core.windows.net',
}

/** A GitHub of its own behind a proxy of its own, until the test's end. `env`: what a step knows of both. */
export async function proxied({ apart }: Delivering, { server, api, results, blobs }: Names) {
  const { github, open } = await apart({ publicly: { api: `https://${api}`, blobs: `https://${blobs}` } })
  const service = await startArtifactService(github, github.run({ id: 99 }))
  const proxy = await startRecordingProxy({ [api]: github.origin, [results]: service.url, [blobs]: github.blobs.origin })
  onTestFinished(async () => {
    await proxy.close()
    await service.close()
  })
  const names = { GITHUB_SERVER_URL: `https://${server}`, ACTIONS_RESULTS_URL: `https://${results}/` }
  return { github, open, service, proxy, env: { ...service.env, ...proxy.env, ...names } }
}
