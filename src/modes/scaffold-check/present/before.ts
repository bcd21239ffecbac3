import type { Block, Cell } from '../../../report/report.ts'
import { code } from '../../../report/text.ts'
import type { CheckRun } from '../check-run.ts'
import { type Drift, isDisagreement } from '../drift.ts'

/** What was wrong before this change: one folded count. */
export function before(run: CheckRun): Block[] {
  const rows: Cell[][] = [
    ...run.drift.filter((drift) => drift.since === 'before' && isDisagreement(drift)).map(row),
    ...[...run.staleSince].filter(([, since]) => since === 'before').map(([path]) => [{ code: path }, 'is stale', code(path)]),
    ...run.mistakes
      .filter(({ since }) => since === 'before')
      .map(({ file, line, message }) => [{ code: file }, `does not compile: ${message}`, code(`${file}:${line}`)]),
  ]
  if (rows.length === 0) return []
  const summary =
    rows.length === 1
      ? '➖ 1 disagreement was there before this change'
      : `➖ ${rows.length} disagreements were there before this change`
  const table: Block = {
    kind: 'table',
    columns: ['what', 'how it disagrees', 'where'],
    rows,
    ...(rows.length > 15 && { searchable: true }),
  }
  return [{ kind: 'details', summary, open: false, blocks: [table] }]
}

function row(drift: Drift): Cell[] {
  switch (drift.kind) {
    case 'not in code': {
      const { operation, kind } = drift.outcome
      const how = {
        missing: 'not in the code',
        answered: 'no route of its own',
        open: 'not found in the code',
        'handed on': 'handed on',
      }[kind]
      return [{ code: `${operation.method} ${operation.path}` }, how, code(`${operation.at.file}:${operation.at.line}`)]
    }
    case 'not in description': {
      const { route, path } = drift.outcome
      return [
        { code: `${route.method} ${path}` },
        'in the code, not in the description',
        code(`${route.at.file}:${route.at.line}`),
      ]
    }
    case 'not understood':
      return [drift.note.text, 'could not be followed', code(`${drift.note.at.file}:${drift.note.at.line}`)]
  }
}
