import { shown } from '../../../load/shard/shard.ts'
import type { Block } from '../../../report/report.ts'
import { code } from '../../../report/text.ts'
import type { Driven, LoadRun } from '../load-run.ts'

/** "Artillery 2.0.34", where Artillery drove and said so. */
export function artilleryName(version: string | null): string {
  return version === null ? 'Artillery' : `Artillery ${version}`
}

/** What stands before the figures, where they are not those of one machine of ours. */
export function lead(driven: Driven): string {
  switch (driven.by) {
    case 'shard':
      return `Shard ${shown(driven.shard)} is measured: `
    case 'shards':
      return driven.shards === 1 ? 'One shard together: ' : `${driven.shards} shards together: `
    case 'artillery':
      return 'By Artillery’s figures, '
    case 'preflight':
    case 'nobody':
      return ''
  }
}

/** Whose the figures are, and what they are the figures of. Nothing for a load that one machine of ours drove. */
export function whose({ driven }: LoadRun): Block[] {
  const said = explanation(driven)
  return said === null ? [] : [{ kind: 'text', text: said }, ...commands(driven)]
}

function explanation(driven: Driven): string | null {
  switch (driven.by) {
    case 'preflight':
      return null
    case 'shard':
      return `These are the figures of one part of the load, kept in ${code(driven.file)}. They decide nothing: \`merge\` does, on the files of ${driven.shard.of === 1 ? 'all shards' : `all ${driven.shard.of} shards`}.`
    case 'shards':
      return 'Percentiles are those of all requests, as if one machine had driven them: the shards’ histograms were merged, without loss. Requests per second are added up over the time of each.'
    case 'artillery':
      return `${artilleryName(driven.version)} drove this load, and the latencies are its own: from the moment in which a request was sent, over an open connection, to the first byte of its answer, in whole milliseconds, percentiles within 1 %. Requests without an answer are counted as errors, and are in no percentile. None of this compares with what Preflight measures, nor with a second run’s percentiles.`
    case 'nobody':
      return `Nothing was driven. The script in ${code(driven.script)} holds headers and bodies as they are sent, secrets too: do not commit it. Here, or from several machines in your own AWS account, each of which drives the whole of it:`
  }
}

function commands(driven: Driven): Block[] {
  if (driven.by !== 'nobody') return []
  const text = [
    `npx artillery run ${driven.script} --output report.json`,
    `npx artillery run-fargate ${driven.script} --count 8 --region eu-central-1 --output report.json`,
  ].join('\n')
  return [{ kind: 'code', language: 'sh', text }]
}
