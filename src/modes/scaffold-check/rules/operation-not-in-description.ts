import { forShell } from '../../../config/flags.ts'
import { shapeOf } from '../../../openapi/drift/path-shape.ts'
import type { Place } from '../../../openapi/routes/route.ts'
import type { Finding, Level, Remedy } from '../../../report/report.ts'
import { code } from '../../../report/text.ts'
import type { CheckRun } from '../check-run.ts'
import { type Drift, mostAgree } from '../drift.ts'
import { finding, levelSince, located, placed, type Rule, texts } from './rule.ts'

type NotInDescription = Extract<Drift, { kind: 'not in description' }>

/** A route of the code has no operation. */
export const operationNotInDescription: Rule = {
  id: 'operation-not-in-description',
  judge(run) {
    const { comparison } = run
    // Said as a whole by the other rule.
    if (comparison === null || comparison.operations.every(({ kind }) => kind !== 'paired')) return []
    return run.drift.flatMap((drift) =>
      drift.kind === 'not in description' && drift.since !== 'before' ? [ofRoute(run, drift)] : [],
    )
  },
}

function ofRoute(run: CheckRun, drift: NotInDescription): Finding {
  const { outcome, was } = drift
  const { route, path } = outcome
  const { description } = run
  const other = elsewhere(run, outcome)
  return finding(run, 'operation-not-in-description', {
    level: levelOf(run, drift),
    title: `${code(`${route.method} ${path}`)} is in the code, ${was === null ? 'not' : 'and no longer'} in the description`,
    why: whyOf(drift),
    evidence: texts(
      ...inDescription(outcome, description.file),
      ...(other === null ? [] : [`another description has it: ${placed(other)}`]),
      ...(was === null ? [] : [`the base describes it at ${placed(was)}`]),
    ),
    at: located(route.at),
    remedy:
      outcome.kind !== 'undescribed'
        ? null
        : other === null
          ? remedyOf(run)
          : { text: 'set `openapi` to the description that is meant.', code: null },
  })
}

/** Where a description that was found beside the one that was taken has it. */
function elsewhere({ alsoDescribed }: CheckRun, { route, path }: NotInDescription['outcome']): Place | null {
  return alsoDescribed.get(`${route.method} ${shapeOf(path)}`) ?? null
}

/** What `spec` adds has the whole path: below the path of a server it would stand there twice. */
function remedyOf({ comparison, description, routes }: CheckRun): Remedy {
  const { base, without } = comparison?.alignment ?? { base: '', without: '' }
  if (base !== '') return { text: `describe it, without the ${code(base)} that the servers have.`, code: null }
  if (without !== '') return { text: `describe it, below ${code(without)} as the others.`, code: null }
  return {
    text: 'describe it: `spec` adds what the code says of it, and leaves the rest of the description as it is.',
    code: { language: 'sh', text: `npx backend-preflight spec ${forShell(routes)} --output ${forShell(description.file)}` },
  }
}

function levelOf(run: CheckRun, { outcome, since }: NotInDescription): Level {
  if (outcome.kind !== 'undescribed' || elsewhere(run, outcome) !== null) return 'info'
  // A description that left out most of the routes is not meant to hold them all.
  if (!mostAgree(run).routes || (run.base?.kind === 'read' && !mostAgree(run.base).routes)) return 'warning'
  return levelSince(since)
}

function whyOf({ outcome }: NotInDescription): string {
  switch (outcome.kind) {
    case 'utility':
      return 'By its path it is there for those who run the service, not for its clients: nothing is wrong with that.'
    case 'conditional':
      return 'The code registers it only under a condition.'
    case 'covered':
      return 'An operation with a parameter covers its path, and has no route of its own.'
    case 'undescribed':
      return 'Clients cannot know of it, nothing that is made from the description has it, and a validator that follows the description refuses it.'
  }
}

function inDescription(outcome: NotInDescription['outcome'], file: string): string[] {
  switch (outcome.kind) {
    case 'utility':
      return []
    case 'conditional':
      return [`only where ${outcome.why.text} (${placed(outcome.why.at)})`]
    case 'covered':
      return [`description: ${code(`${outcome.operation.method} ${outcome.operation.path}`)} (${placed(outcome.operation.at)})`]
    case 'undescribed': {
      const [first] = outcome.near
      if (first === undefined) return [`description: ${code(file)} does not have this path`]
      return [`description: the path is there for ${outcome.near.map(({ method }) => method).join(', ')} (${placed(first.at)})`]
    }
  }
}
