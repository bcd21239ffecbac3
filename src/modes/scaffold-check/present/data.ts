import type { Place } from '../../../openapi/routes/route.ts'
import type { Finding } from '../../../report/report.ts'
import type { CheckRun } from '../check-run.ts'
import { comparedIn } from '../compared.ts'
import type { Drift } from '../drift.ts'
import type { Judgement } from '../judge.ts'

/** What a run of this version does not look at: names of parts that may be looked at one day. */
export const notLookedAt = ['parameters', 'bodies', 'statuses', 'changes', 'database', 'service'] as const

/** The result for machines: docs/schema/scaffold-check.v1.json. */
export function dataOf(run: CheckRun, { findings }: Judgement) {
  const { description, comparison, base } = run
  const { operations, routes } = comparedIn(run)
  return {
    operations: operations.all,
    exercised: 0,
    changes: [],
    drift: run.drift.flatMap((drift) => ofDrift(drift, findings)),
    routes: (comparison?.routes ?? run.code.routes.map((route) => ({ route, path: route.path }))).map(({ route, path }) => ({
      method: route.method,
      path,
      ...route.at,
    })),
    compared: { operations: operations.compared, routes: routes.compared },
    agreed: { operations: operations.agreed, routes: routes.agreed },
    description: {
      file: description.file,
      valid: description.kind === 'read',
      version: description.kind === 'read' ? description.description.written : null,
    },
    base: base?.kind === 'read' ? base.sha : null,
    generated: generatedOf(run),
    notLookedAt,
  }
}

function ofDrift(drift: Drift, findings: readonly Finding[]) {
  const { since } = drift
  if (drift.kind === 'not understood') return []
  const isInCode = drift.kind === 'not in description'
  const id = isInCode ? 'operation-not-in-description' : 'operation-not-in-code'
  const at = isInCode ? drift.outcome.route.at : drift.outcome.operation.at
  const operation = isInCode
    ? `${drift.outcome.route.method} ${drift.outcome.path}`
    : `${drift.outcome.operation.method} ${drift.outcome.operation.path}`
  const found = findings.find((each) => each.rule === id && each.at?.file === at.file && each.title.includes(operation))
  return [
    {
      id,
      operation,
      between: isInCode ? ['code', 'spec'] : ['spec', 'code'],
      at,
      other: otherSide(drift),
      since,
      level: found?.level ?? null,
    },
  ]
}

/** The line on the other side: what answers it instead, or the same path with other methods; null: there is none. */
function otherSide(drift: Exclude<Drift, { kind: 'not understood' }>): Place | null {
  const { outcome } = drift
  switch (outcome.kind) {
    case 'answered':
      return outcome.route.at
    case 'handed on':
      return outcome.to.at
    case 'open':
      return outcome.notes[0]?.at ?? null
    case 'missing':
    case 'undescribed':
      return outcome.near[0]?.at ?? null
    case 'covered':
      return outcome.operation.at
    case 'conditional':
    case 'utility':
      return null
  }
}

function generatedOf({ generated, types, mistakes, staleSince }: CheckRun) {
  if (generated.kind !== 'checked') return null
  const { manifest, framework, files, stale } = generated
  return {
    manifest,
    framework,
    files: files.length,
    stale: stale.map(({ path, action }) => ({ path, action, since: staleSince.get(path) ?? 'unknown' })),
    types:
      types.kind === 'skipped'
        ? { checked: false, reason: types.reason, errors: [] }
        : {
            checked: true,
            reason: null,
            errors: mistakes.map(({ file, line, code, message, since }) => ({ file, line, code, message, since })),
          },
  }
}
