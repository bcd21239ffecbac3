import { messageOf } from '../../errors.ts'
import { readReport } from '../../report/form.ts'
import type { Report } from '../../report/report.ts'
import { visibleLine } from '../../report/visible.ts'
import { keyIn } from './artifact-name.ts'
import type { Client } from './client.ts'
import { onlyFileIn } from './zip.ts'

/** A report that another run made, and that run's key for it. */
export interface KeptReport {
  key: string
  report: Report
}

/** Whoever wrote the change can fill a run's artifacts: so many are read, so large, and no more. */
const most = 50
const largestZip = 10_000_000
const largestReport = 50_000_000
/** Of all reports of a run: each is in memory until the last is delivered. */
const largestTogether = 100_000_000

/**
 * The reports that a run kept, by the names of its artifacts. What cannot be read is a notice. Throws what octokit throws where the
 * artifacts cannot be listed (it takes `actions: read`).
 */
export async function reportsOf(
  client: Client,
  { owner, repo }: { owner: string; repo: string },
  runId: number,
): Promise<{ reports: KeptReport[]; notices: string[] }> {
  const artifacts = await client.paginate(client.rest.actions.listWorkflowRunArtifacts, {
    owner,
    repo,
    run_id: runId,
    per_page: 100,
  })
  const ours = artifacts.flatMap((artifact) => {
    const key = artifact.name.endsWith('.html') ? null : keyIn(artifact.name)
    return key === null || artifact.expired ? [] : [{ ...artifact, key }]
  })
  const reports: KeptReport[] = []
  const notices: string[] =
    ours.length > most ? [`Run ${runId} kept ${ours.length} reports: the first ${most} are delivered.`] : []
  let room = largestTogether
  for (const { id, name, key, size_in_bytes: size } of ours.slice(0, most)) {
    const called = `The report ${visibleLine(name).slice(0, 200)} of run ${runId}`
    try {
      if (size > largestZip) throw new Error(`it is larger than ${largestZip / 1e6} MB`)
      const { data } = await client.rest.actions.downloadArtifact({ owner, repo, artifact_id: id, archive_format: 'zip' })
      const bytes = Buffer.from(data as ArrayBuffer)
      if (bytes.length > largestZip) throw new Error(`it is larger than ${largestZip / 1e6} MB`)
      const json = await onlyFileIn(bytes, Math.min(largestReport, room))
      room -= json.length
      reports.push({ key, report: readReport(json, called) })
    } catch (error) {
      notices.push(`${called} was not delivered: ${visibleLine(messageOf(error)).slice(0, 300)}`)
    }
  }
  return { reports, notices }
}
