import { type Answer, type Call, invalid, notFound, type Route } from '../answer.ts'
import { shownUser } from '../shown/user.ts'
import type { Needs } from '../tokens.ts'
import { type FakeAnnotation, type FakeCheckRun, type World, web } from '../world.ts'

interface GivenCheckRun {
  name?: string
  head_sha?: string
  status?: string
  conclusion?: string
  details_url?: string
  external_id?: string
  output?: { title?: string; summary: string; text?: string; annotations?: FakeAnnotation[] }
}

const writing: Needs = [{ checks: 'write' }]

function shownCheckRun(world: World, run: FakeCheckRun) {
  const url = `${world.api}/repos/${run.repository}/check-runs/${run.id}`
  const completed = run.status === 'completed'
  const slug = run.login.replace('[bot]', '')
  return {
    id: run.id,
    name: run.name,
    node_id: `CR_${run.id}`,
    head_sha: run.sha,
    external_id: run.externalId,
    url,
    html_url: `${web}/${run.repository}/runs/${run.id}`,
    details_url: run.detailsUrl,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.at,
    completed_at: completed ? run.at : null,
    output: { ...run.output, annotations_count: run.annotations.length, annotations_url: `${url}/annotations` },
    check_suite: { id: 1 },
    app: {
      id: 15_368,
      slug,
      node_id: 'A_15368',
      owner: shownUser(world, 'github'),
      name: slug,
      description: '',
      external_url: 'https://github.test/apps',
      html_url: `${web}/apps/${slug}`,
      created_at: '2026-01-01T00:00:00Z',
      updated_at: '2026-01-01T00:00:00Z',
      permissions: { checks: 'write' },
      events: [],
    },
    pull_requests: [],
  }
}

/** Annotations are added to those that are there, 50 a call at most; the rest is replaced. Without a title there is no output. */
function written(run: FakeCheckRun, given: GivenCheckRun): Answer | null {
  const { output } = given
  if (output !== undefined && output.title === undefined && run.output.title === null) {
    return invalid({ resource: 'CheckRun', code: 'missing_field', field: 'output.title' })
  }
  const columns = output?.annotations?.find(({ start_line, end_line }) => start_line < 1 || end_line < start_line)
  if (columns !== undefined) return invalid({ resource: 'CheckRun', code: 'invalid', field: 'annotations.end_line' })
  run.name = given.name ?? run.name
  run.conclusion = given.conclusion ?? run.conclusion
  run.status = given.conclusion === undefined ? (given.status ?? run.status) : 'completed'
  run.detailsUrl = given.details_url ?? run.detailsUrl
  run.externalId = given.external_id ?? run.externalId
  if (output !== undefined) {
    run.output = { title: output.title ?? run.output.title, summary: output.summary, text: output.text ?? run.output.text }
    run.annotations.push(...(output.annotations ?? []))
  }
  return null
}

export const checks: Route[] = [
  {
    operation: 'POST /repos/{owner}/{repo}/check-runs',
    needs: writing,
    answer: (call) => {
      const given = call.body as GivenCheckRun & { name: string; head_sha: string }
      const run: FakeCheckRun = {
        id: call.world.id('check run'),
        repository: call.repository,
        login: call.token.login,
        name: given.name,
        sha: given.head_sha,
        status: 'queued',
        conclusion: null,
        detailsUrl: null,
        externalId: null,
        output: { title: null, summary: null, text: null },
        annotations: [],
        at: new Date().toISOString(),
      }
      const refused = written(run, given)
      if (refused !== null) return refused
      call.world.checkRuns.push(run)
      return { status: 201, json: shownCheckRun(call.world, run) }
    },
  },
  {
    operation: 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
    needs: writing,
    answer: (call: Call) => {
      const id = call.number('check_run_id')
      const run = call.world.checkRuns.find((one) => one.repository === call.repository && one.id === id)
      if (run === undefined) return notFound
      return written(run, call.body as GivenCheckRun) ?? { status: 200, json: shownCheckRun(call.world, run) }
    },
  },
]
