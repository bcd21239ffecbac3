import type { Finding, Level } from '../../../report/report.ts'
import { code } from '../../../report/text.ts'
import type { CheckRun } from '../check-run.ts'
import { type Drift, mostAgree } from '../drift.ts'
import { finding, levelSince, located, placed, type Rule, texts } from './rule.ts'

type NotInCode = Extract<Drift, { kind: 'not in code' }>

/** An operation of the description has no route, or a change left it without one of its own. */
export const operationNotInCode: Rule = {
  id: 'operation-not-in-code',
  judge(run) {
    const { comparison, description } = run
    if (comparison === null || description.kind === 'invalid') return []
    if (comparison.operations.every(({ kind }) => kind !== 'paired')) return [nothingInCommon(run, description.file)]
    return run.drift.flatMap((drift) =>
      drift.kind === 'not in code' && drift.since !== 'before' ? [ofOperation(run, drift)] : [],
    )
  },
}

/** Of hundreds of findings that say the same, one that says what it may be. */
function nothingInCommon(run: CheckRun, file: string): Finding {
  const { operations, routes } = run.comparison ?? { operations: [], routes: [] }
  return finding(run, 'operation-not-in-code', {
    level: 'warning',
    title: `None of the ${operations.length} operations of ${code(file)} is among the ${routes.length} routes below ${code(run.routes)}`,
    why: 'Either it describes another service, or it was not found out under which path the routes lie. Nothing was compared.',
    evidence: texts(
      ...operations.slice(0, 3).map(({ operation }) => `described: ${code(`${operation.method} ${operation.path}`)}`),
      ...routes.slice(0, 3).map(({ route, path }) => `in the code: ${code(`${route.method} ${path}`)} (${placed(route.at)})`),
    ),
    at: null,
    remedy: { text: 'set `openapi` and `routes` to the two that belong together.', code: null },
  })
}

function ofOperation(run: CheckRun, drift: NotInCode): Finding {
  const { outcome, was } = drift
  const { operation } = outcome
  return finding(run, 'operation-not-in-code', {
    level: levelOf(run, drift),
    title: `${code(`${operation.method} ${operation.path}`)} ${titleOf(drift)}`,
    why: whyOf(drift),
    evidence: texts(...inCode(outcome), ...(was === null ? [] : [`the base has it at ${placed(was)}`])),
    at: located(operation.at),
    remedy:
      outcome.kind === 'missing'
        ? {
            text:
              was === null
                ? 'write the route, or take the operation out of the description until it is there.'
                : 'bring the route back, or take the operation out of the description, in a version that clients can choose.',
            code: null,
          }
        : null,
  })
}

function levelOf(run: CheckRun, { outcome, since, was }: NotInCode): Level {
  if (outcome.kind === 'answered' && was !== null) return 'warning'
  if (outcome.kind !== 'missing') return 'info'
  // A description that most operations of lie elsewhere, behind a gateway, is not one of this code alone.
  if (!mostAgree(run).operations || (run.base?.kind === 'read' && !mostAgree(run.base).operations)) return 'warning'
  return levelSince(since)
}

function titleOf({ outcome, was }: NotInCode): string {
  switch (outcome.kind) {
    case 'answered':
      return was === null ? 'has no route of its own' : 'has lost the route of its own'
    case 'handed on':
      return 'is described, and the code hands its path on'
    case 'open':
      return 'was not found in the code, which could not be followed everywhere'
    case 'missing':
      return was === null ? 'is described, and the code does not have it' : 'is described, and the code no longer has it'
  }
}

function whyOf({ outcome, was }: NotInCode): string {
  switch (outcome.kind) {
    case 'answered':
      return 'Another route answers it: whether as it is described, this check does not know.'
    case 'handed on':
      return 'What it is handed to may well answer it: this check does not look into packages.'
    case 'open':
      return 'It may be in one of the places below: this is no error.'
    case 'missing':
      return was === null
        ? 'Clients that are written, or generated, from the description get 404.'
        : 'Clients that call it today get 404 as soon as this is deployed.'
  }
}

function inCode(outcome: NotInCode['outcome']): string[] {
  switch (outcome.kind) {
    case 'answered':
      return [`code: ${code(`${outcome.route.method} ${outcome.route.path}`)} answers it (${placed(outcome.route.at)})`]
    case 'handed on':
      return [`code: ${code(outcome.to.path)} is handed on (${placed(outcome.to.at)})`]
    case 'open':
      return [
        ...outcome.notes.slice(0, 5).map(({ text, at }) => `code: ${text} (${placed(at)})`),
        ...(outcome.notes.length > 5 ? [`and ${outcome.notes.length - 5} more such places`] : []),
      ]
    case 'missing': {
      const [first] = outcome.near
      if (first === undefined) return ['code: no route has this path']
      const methods = [...new Set(outcome.near.map(({ method }) => method))]
      return [`code: the path is there for ${methods.join(', ')} (${placed(first.at)})`]
    }
  }
}
