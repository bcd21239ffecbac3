import type { ThrowawayServer } from '../../../postgres/server/server.ts'
import type { Block, Report } from '../../../report/report.ts'
import { code } from '../../../report/text.ts'
import { preparationNotes } from '../../preparation-notes.ts'
import type { DryRun } from '../dry-run.ts'
import type { Judgement } from '../judge.ts'
import { ruleDescriptions } from '../rules/descriptions.ts'
import type { Stage } from '../stage.ts'
import { dataOf } from './data.ts'
import { headline } from './headline.ts'
import { plan } from './plan.ts'
import { rollbackResult } from './rollback.ts'
import { schemaDifference } from './schema.ts'

/** The Report of a run: what to say first, the findings, then the plan, the schema and the way back, folded away. */
export function present(options: { run: DryRun; judgement: Judgement; server: ThrowawayServer; stage: Stage }): Report {
  const { run, judgement, server, stage } = options
  return {
    mode: 'migration-dryrun',
    verdict: judgement.verdict,
    headline: headline(run, judgement),
    findings: judgement.findings,
    body: [...(run.steps.length === 0 ? [] : [plan(run)]), schemaDifference(run), rollbackResult(run), ...ignored(judgement)],
    footer: footer(run, server, stage),
    data: dataOf(run, server),
    worthSaying: true,
    rules: ruleDescriptions,
  }
}

function ignored({ ignored }: Judgement): Block[] {
  if (ignored.length === 0) return []
  return [
    {
      kind: 'details',
      summary: `Ignored: ${ignored.length} ${ignored.length === 1 ? 'finding' : 'findings'}`,
      open: false,
      blocks: ignored.map(({ finding, reason }) => ({
        kind: 'text' as const,
        text: `${code(finding.rule)}${finding.at ? ` at ${code(`${finding.at.file}:${finding.at.line}`)}` : ''}: ${finding.title}. Reason given: ${code(reason)}.`,
      })),
    },
  ]
}

function footer(run: DryRun, server: ThrowawayServer, { subject, facts, config }: Stage): string[] {
  const names = { container: 'container', embedded: 'embedded', url: 'given by URL' }
  const counts = run.change ? [`${run.change.base.length} migrations on the base, ${run.change.pending.length} new`] : []
  const empty = [...run.relations.tables].filter((table) => run.sizes.measured(table)?.rows === 0)
  const unfilled =
    empty.length > 0 && config.rows === 0 ? ['Tables were empty: times say nothing about production. Set `seed` or `rows`.'] : []
  return [
    `PostgreSQL ${server.version} (${names[server.provider]})`,
    ...counts,
    ...server.notes,
    ...subject.notes,
    ...preparationNotes(facts),
    ...unfilled,
  ]
}
