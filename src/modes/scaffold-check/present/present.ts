import type { Block, Report } from '../../../report/report.ts'
import { code } from '../../../report/text.ts'
import type { CheckRun } from '../check-run.ts'
import type { Judgement } from '../judge.ts'
import { ruleDescriptions } from '../rules/descriptions.ts'
import { before } from './before.ts'
import { contract } from './contract.ts'
import { dataOf } from './data.ts'
import { generatedFiles } from './generated-files.ts'
import { counted, headline } from './headline.ts'

/** The Report of a run: the findings, what was so before, and how much was compared. */
export function present(run: CheckRun, judgement: Judgement): Report {
  return {
    mode: 'scaffold-check',
    verdict: judgement.verdict,
    headline: headline(run, judgement),
    findings: judgement.findings,
    body: [...generatedFiles(run), ...before(run), ...contract(run), ...ignored(judgement)],
    footer: footer(run),
    data: dataOf(run, judgement),
    worthSaying: judgement.verdict !== 'pass' || judgement.findings.length > 0,
    rules: ruleDescriptions,
  }
}

function ignored({ ignored: excused }: Judgement): Block[] {
  if (excused.length === 0) return []
  const rows = excused.map(({ finding, reason }) => [finding.title, { code: finding.rule }, reason])
  const summary = `Ignored: ${counted(excused.length, 'finding')}`
  return [{ kind: 'details', summary, open: false, blocks: [{ kind: 'table', columns: ['finding', 'rule', 'reason'], rows }] }]
}

function footer(run: CheckRun): string[] {
  return [
    ...descriptionNote(run),
    ...codeNote(run),
    ...alignmentNote(run),
    ...baseNote(run),
    ...run.notes,
    'Not looked at: parameters, bodies, statuses, what changes for clients since the base, the database, the running service',
  ]
}

function descriptionNote({ description, found }: CheckRun): string[] {
  const version = description.kind === 'read' ? `, OpenAPI ${description.description.written}` : ''
  if (found.description === null) return [`${code(description.file)}${version}`]
  const { others } = found.description
  const more =
    others.length === 0 ? '' : `; there ${others.length === 1 ? 'is' : 'are'} also ${others.slice(0, 3).map(code).join(', ')}`
  return [`${code(description.file)}${version} (found${more})`]
}

function codeNote({ routes, found, code: { routes: all } }: CheckRun): string[] {
  const frameworks = [...new Set(all.map(({ framework }) => ({ express: 'Express', fastify: 'Fastify', koa: 'Koa' })[framework]))]
  return [
    `${counted(all.length, 'route')} of ${frameworks.join(' and ') || 'no framework'} below ${code(routes)}${found.routes ? ' (found)' : ''}`,
  ]
}

function alignmentNote({ comparison }: CheckRun): string[] {
  if (comparison === null) return []
  const { base, without, isGuessed, beginnings } = comparison.alignment
  const assumed = [...beginnings].map(([key, start]) => `${code(key)} was taken to be ${code(start === '' ? '/' : start)}`)
  if (without !== '') return [`The code has all of it without ${code(without)}`, ...assumed]
  if (base === '') return assumed
  return [
    isGuessed
      ? `The code has all of it below ${code(base)}, which no server of the description names`
      : `Servers’ path: ${code(base)}`,
    ...assumed,
  ]
}

function baseNote({ base }: CheckRun): string[] {
  if (base === null) return []
  if (base.kind === 'none') return [`There is no base to compare with, so nothing is an error: ${base.reason}`]
  return [`Base ${code(base.sha.slice(0, 7))} (${base.name})`]
}
