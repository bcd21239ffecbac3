import type { OperationOutcome, RouteOutcome } from '../../../openapi/drift/compare.ts'
import type { Place } from '../../../openapi/routes/route.ts'
import type { Block, Cell } from '../../../report/report.ts'
import { code } from '../../../report/text.ts'
import type { CheckRun } from '../check-run.ts'
import { comparedIn } from '../compared.ts'
import { isDisagreement } from '../drift.ts'
import { counted } from './headline.ts'

/** Every operation beside its route, with the line on each side. */
export function contract(run: CheckRun): Block[] {
  const { comparison } = run
  if (comparison === null) return []
  const { operations, routes } = comparedIn(run)
  const agrees = !run.drift.some(isDisagreement)
  const summary = `${agrees ? '✅' : '⚠️'} ${operations.agreed} of ${counted(operations.all, 'operation')} in the code, ${routes.agreed} of ${counted(routes.all, 'route')} in the description`
  const uncertain = operations.all - operations.compared + (routes.all - routes.compared)
  const rows = [
    ...comparison.operations.map(ofOperation),
    ...comparison.routes.filter(({ kind }) => kind !== 'paired' && kind !== 'not counted').map(ofRoute),
  ]
  const blocks: Block[] = [
    ...(uncertain === 0
      ? []
      : [
          {
            kind: 'text' as const,
            text: `${uncertain} of them could not be compared: parts of the code could not be followed.`,
          },
        ]),
    { kind: 'table', columns: ['operation', 'description', 'code'], rows, searchable: true },
  ]
  return [{ kind: 'details', summary, open: false, blocks }]
}

function ofOperation(outcome: OperationOutcome): Cell[] {
  const { method, path, at } = outcome.operation
  return [{ code: `${method} ${path}` }, where(at), inCode(outcome)]
}

function inCode(outcome: OperationOutcome): Cell {
  switch (outcome.kind) {
    case 'paired':
      return where(outcome.route.at)
    case 'answered':
      return `${code(`${outcome.route.method} ${outcome.route.path}`)} answers it, ${code(text(outcome.route.at))}`
    case 'handed on':
      return `handed on at ${code(text(outcome.to.at))}`
    case 'open':
      return 'not found'
    case 'missing':
      return { text: 'missing', strong: true }
  }
}

function ofRoute({ route, path, kind }: RouteOutcome): Cell[] {
  return [{ code: `${route.method} ${path}` }, kind === 'undescribed' ? { text: 'missing', strong: true } : '➖', where(route.at)]
}

function where(at: Place): Cell {
  return { code: text(at) }
}

function text({ file, line }: Place): string {
  return `${file}:${line}`
}
