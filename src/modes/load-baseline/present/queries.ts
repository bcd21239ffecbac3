import type { RequestStatements, StatementPerRequest } from '../../../load/explain/per-request.ts'
import type { Block, Cell } from '../../../report/report.ts'
import { code } from '../../../report/text.ts'
import type { LoadRun } from '../load-run.ts'
import { executionTime } from './figures.ts'

/** What each target asks of the database, base and head, folded away. */
export function queries({ explained }: LoadRun): Block[] {
  const targets = (explained?.targets ?? []).filter(({ head, base }) => head.queries > 0 || (base?.queries ?? 0) > 0)
  const known = (explained?.nPlusOnes ?? []).filter(({ base }) => base?.isNPlusOne === true)
  return [
    ...targets.map(({ target, head, base }) => ofTarget(target, head, base)),
    ...(known.length === 0
      ? []
      : [
          {
            kind: 'details' as const,
            summary: `N+1 that ${known.length === 1 ? 'was' : 'were'} there before this change: ${known.length}`,
            open: false,
            blocks: known.map(({ target, sql, callsFull }) => ({
              kind: 'text' as const,
              text: `${code(target)}: ${code(sql)}, ${callsFull} × a request`,
            })),
          },
        ]),
  ]
}

function ofTarget(target: string, head: RequestStatements, base: RequestStatements | null): Block {
  const before = base === null ? '' : `, ${figure(base.queries)} on the base`
  const texts = new Map([...(base?.statements ?? []), ...head.statements].map(({ key, sql }) => [key, sql]))
  const of = (side: RequestStatements | null, key: string) => side?.statements.find((statement) => statement.key === key)
  return {
    kind: 'details',
    summary: `Queries of ${code(target)}: ${figure(head.queries)} a request${before}`,
    open: false,
    blocks: [
      {
        kind: 'table',
        columns: ['query', ...(base === null ? [] : ['base']), 'head', 'mean', 'a request'],
        align: ['left', ...(base === null ? [] : (['right'] as const)), 'right', 'right', 'right'],
        rows: [...texts].map(([key, sql]): Cell[] => {
          const [was, is] = [of(base, key), of(head, key)]
          const grown = (is?.calls ?? 0) > (was?.calls ?? 0) && base !== null
          const calls = figure(is?.calls ?? 0)
          return [
            { code: sql },
            ...(base === null ? [] : [figure(was?.calls ?? 0)]),
            grown ? { text: calls, strong: true } : calls,
            executionTime((is ?? was)?.meanMs ?? Number.NaN),
            spent(is),
          ]
        }),
      },
      ...(head.incomplete === null ? [] : [{ kind: 'text' as const, text: head.incomplete }]),
    ],
  }
}

function spent(statement: StatementPerRequest | undefined): string {
  return statement === undefined ? '0 ms' : executionTime(statement.calls * statement.meanMs)
}

function figure(calls: number): string {
  return Number.isInteger(calls) ? String(calls) : calls.toFixed(1)
}
