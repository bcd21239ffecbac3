/** What @actions/artifact talks to when it uploads: GitHub's results service. The bytes go to the fake's host of blobs. */
import { createHash, randomUUID } from 'node:crypto'
import { type Answer, failure } from './answer.ts'
import type { FakeGithub } from './fake.ts'
import { fail, send, takesEffect } from './faults.ts'
import { bytesOf, listen } from './listen.ts'
import { newTraffic, shownHeaders, type Traffic } from './traffic.ts'
import type { FakeArtifact, FakeRun } from './world.ts'

export interface ArtifactService extends Traffic {
  /** What ACTIONS_RESULTS_URL says, where no proxy stands before it. */
  url: string
  /** What ACTIONS_RUNTIME_TOKEN says. */
  token: string
  run: FakeRun
  /** What a step's environment has of it, and a server's name that @actions/artifact takes for GitHub's: to any other it uploads nothing. */
  env: { ACTIONS_RESULTS_URL: string; ACTIONS_RUNTIME_TOKEN: string; GITHUB_SERVER_URL: string }
  close(): Promise<void>
}

const service = '/twirp/github.actions.results.api.v1.ArtifactService/'

interface Asked {
  workflow_run_backend_id?: string
  workflow_job_run_backend_id?: string
  name?: string
  version?: number
  size?: string
  hash?: string
  name_filter?: string
  id_filter?: string
}

/** A token of the form that a job is given: what it may do is in `scp`. Nobody but GitHub checks the signature. */
function jobToken(run: string, job: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { scp: `Actions.GenericRead:${run} Actions.Results:${run}:${job}`, exp: Math.floor(Date.now() / 1000) + 3600 }
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${createHash('sha256').update(randomUUID()).digest('base64url')}`
}

/** Twirp's failures. */
const twirp = (status: number, code: string, msg: string): Answer => ({ status, json: { code, msg } })

/** The service of one job of `run`. What it takes appears among the fake's artifacts, and in the REST API under the same number. */
export async function startArtifactService(github: FakeGithub, run: FakeRun = github.run()): Promise<ArtifactService> {
  const traffic = newTraffic()
  const { world, blobs, violations } = github
  const ids = { run: randomUUID(), job: randomUUID() }
  const token = jobToken(ids.run, ids.job)
  const its = () => world.artifacts.filter(({ runId }) => runId === run.id)
  const blobOf = (name: string) => `results/${ids.run}/${name}.zip`
  const named = (name: string | undefined) => its().find((artifact) => artifact.name === name)
  const missing = twirp(404, 'not_found', 'artifact not found')

  const methods: Record<string, (asked: Asked) => Answer> = {
    CreateArtifact({ name = '', version }) {
      if (version !== 4 && version !== 7) return twirp(400, 'invalid_argument', `version ${version} is not supported`)
      if (name === '' || /["<>:|*?\r\n\\/]/.test(name)) return twirp(400, 'invalid_argument', 'the artifact name is not valid')
      if (named(name))
        return twirp(409, 'already_exists', 'Conflict: an artifact with this name already exists on the workflow run')
      return { status: 200, json: { ok: true, signed_upload_url: blobs.sign(blobOf(name), 'w') } }
    },
    FinalizeArtifact({ name = '', size, hash }) {
      const zip = blobs.blobs.get(blobOf(name))
      if (zip === undefined) return twirp(404, 'not_found', 'nothing was uploaded')
      if (Number(size) !== zip.length) violations.push(`FinalizeArtifact: ${size} bytes are said, ${zip.length} were uploaded`)
      const digest = `sha256:${createHash('sha256').update(zip).digest('hex')}`
      if (hash !== undefined && hash !== digest) violations.push(`FinalizeArtifact: ${hash} is said, ${digest} was uploaded`)
      const artifact = github.artifact({ name, zip, runId: run.id, repository: run.repository })
      return { status: 200, json: { ok: true, artifact_id: String(artifact.id) } }
    },
    ListArtifacts({ name_filter, id_filter }) {
      const chosen = its()
        .filter(({ name }) => name_filter === undefined || name === name_filter)
        .filter(({ id }) => id_filter === undefined || String(id) === id_filter)
      return { status: 200, json: { artifacts: chosen.map((artifact) => listed(artifact, ids)) } }
    },
    GetSignedArtifactURL({ name }) {
      const artifact = named(name)
      return artifact === undefined ? missing : { status: 200, json: { signed_url: world.signed(artifact) } }
    },
    DeleteArtifact({ name }) {
      const artifact = named(name)
      if (artifact === undefined) return missing
      world.artifacts.splice(world.artifacts.indexOf(artifact), 1)
      return { status: 200, json: { ok: true, artifact_id: String(artifact.id) } }
    },
  }

  const answer = (path: string, authorization: string | undefined, body: unknown): Answer => {
    const method = path.startsWith(service) ? methods[path.slice(service.length)] : undefined
    if (method === undefined) {
      violations.push(`${path}: the results service has no such method`)
      return twirp(404, 'bad_route', 'no handler for path')
    }
    if (authorization !== `Bearer ${token}`) return twirp(401, 'unauthenticated', 'authentication failed')
    const asked = body as Asked
    if (asked.workflow_run_backend_id !== ids.run || asked.workflow_job_run_backend_id !== ids.job) {
      return twirp(403, 'permission_denied', 'permission denied')
    }
    return method(asked)
  }

  const host = await listen(
    async (request, response) => {
      const path = request.url ?? ''
      const text = (await bytesOf(request)).toString('utf8')
      const body: unknown = text === '' ? {} : JSON.parse(text)
      const name = `${request.method} ${path.replace(service, '')}`
      traffic.requests.push(name)
      traffic.asked.push({ method: request.method ?? '', path, login: null, body, headers: shownHeaders(request.headers) })
      const fault = await traffic.arrive(name)
      const given = fault === null || takesEffect(fault) ? answer(path, request.headers.authorization, body) : null
      if (fault !== null) await fail(fault, given, response)
      else send(given ?? failure(500, 'nothing to say'), response)
    },
    (error) => violations.push(`the results service failed: ${error}`),
  )

  return {
    ...traffic,
    url: `${host.url}/`,
    token,
    run,
    env: { ACTIONS_RESULTS_URL: `${host.url}/`, ACTIONS_RUNTIME_TOKEN: token, GITHUB_SERVER_URL: 'https://github.localhost' },
    close: () => {
      traffic.release()
      return host.close()
    },
  }
}

function listed({ id, name, zip, at }: FakeArtifact, ids: { run: string; job: string }) {
  const digest = `sha256:${createHash('sha256').update(zip).digest('hex')}`
  const whose = { workflow_run_backend_id: ids.run, workflow_job_run_backend_id: ids.job }
  return { ...whose, database_id: String(id), name, size: String(zip.length), created_at: at, digest }
}
