import { createHash } from 'node:crypto'
import { type Answer, type Call, failure, notFound, paged, type Route } from '../answer.ts'
import { shownRepository } from '../shown/repository.ts'
import { shownUser } from '../shown/user.ts'
import type { Needs } from '../tokens.ts'
import { type FakeArtifact, type FakeRun, type World, web } from '../world.ts'

const reading: Needs = [{ actions: 'read' }]
const at = '2026-01-01T00:00:00Z'

function shownRun(world: World, run: FakeRun) {
  const url = `${world.api}/repos/${run.repository}/actions/runs/${run.id}`
  const person = { name: 'Octo Cat', email: 'octocat@example.com' }
  return {
    id: run.id,
    name: run.name,
    node_id: `WFR_${run.id}`,
    check_suite_id: 1,
    check_suite_node_id: 'CS_1',
    head_branch: run.head.ref,
    head_sha: run.head.sha,
    path: '.github/workflows/preflight.yml',
    display_title: 'Widen the total',
    run_number: 1,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: 1,
    url,
    html_url: `${web}/${run.repository}/actions/runs/${run.id}`,
    pull_requests: run.pulls.map((number) => minimalPull(world, run, number)),
    created_at: at,
    updated_at: at,
    run_started_at: at,
    actor: shownUser(world, 'octocat'),
    triggering_actor: shownUser(world, 'octocat'),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${world.api}/repos/${run.repository}/check-suites/1`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: null,
    workflow_url: `${world.api}/repos/${run.repository}/actions/workflows/1`,
    head_commit: { id: run.head.sha, tree_id: run.head.sha, message: 'Widen', timestamp: at, author: person, committer: person },
    repository: shownRepository(world, run.repository),
    head_repository: shownRepository(world, run.head.repository),
  }
}

function minimalPull(world: World, run: FakeRun, number: number) {
  const pull = world.pulls.find((one) => one.repository === run.repository && one.number === number)
  const url = `${world.api}/repos/${run.repository}`
  const repo = { id: shownRepository(world, run.repository).id, url, name: run.repository.split('/')[1] ?? '' }
  const base = { ref: pull?.base.ref ?? 'main', sha: pull?.base.sha ?? run.head.sha, repo }
  return {
    id: 10_000 + number,
    number,
    url: `${url}/pulls/${number}`,
    head: { ref: run.head.ref, sha: run.head.sha, repo },
    base,
  }
}

function shownArtifact(world: World, artifact: FakeArtifact) {
  const url = `${world.api}/repos/${artifact.repository}/actions/artifacts/${artifact.id}`
  const run = world.runs.find(({ id }) => id === artifact.runId)
  const repository = shownRepository(world, artifact.repository).id
  return {
    id: artifact.id,
    node_id: `A_${artifact.id}`,
    name: artifact.name,
    size_in_bytes: artifact.zip.length,
    url,
    archive_download_url: `${url}/zip`,
    expired: artifact.expired,
    digest: `sha256:${createHash('sha256').update(artifact.zip).digest('hex')}`,
    created_at: artifact.at,
    updated_at: artifact.at,
    expires_at: new Date(Date.parse(artifact.at) + 90 * 86_400_000).toISOString(),
    workflow_run: {
      id: artifact.runId,
      repository_id: repository,
      head_repository_id: repository,
      ...(run ? { head_branch: run.head.ref, head_sha: run.head.sha } : {}),
    },
  }
}

function onRun(call: Call, act: (run: FakeRun) => Answer): Answer {
  const run = call.world.runs.find((one) => one.repository === call.repository && one.id === call.number('run_id'))
  return run === undefined ? notFound : act(run)
}

function onArtifact(call: Call, act: (artifact: FakeArtifact) => Answer): Answer {
  const id = call.number('artifact_id')
  const artifact = call.world.artifacts.find((one) => one.repository === call.repository && one.id === id)
  return artifact === undefined ? notFound : act(artifact)
}

export const actions: Route[] = [
  {
    operation: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}',
    needs: reading,
    answer: (call) => onRun(call, (run) => ({ status: 200, json: shownRun(call.world, run) })),
  },
  {
    operation: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
    needs: reading,
    answer: (call) =>
      onRun(call, (run) => {
        const name = call.query.get('name')
        const its = call.world.artifacts
          .filter(({ runId }) => runId === run.id)
          .filter((one) => name === null || one.name === name)
        if (call.query.get('direction') !== 'asc') its.reverse()
        const shown = its.map((artifact) => shownArtifact(call.world, artifact))
        return paged(call, shown, (artifacts) => ({ total_count: its.length, artifacts }))
      }),
  },
  {
    operation: 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}',
    needs: reading,
    answer: (call) => onArtifact(call, (artifact) => ({ status: 200, json: shownArtifact(call.world, artifact) })),
  },
  {
    operation: 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
    needs: reading,
    answer: (call) =>
      onArtifact(call, (artifact) => {
        if (call.text('archive_format') !== 'zip') return notFound
        if (artifact.expired) return failure(410, 'Artifact has expired')
        return { status: 302, headers: { location: call.world.signed(artifact) } }
      }),
  },
]
