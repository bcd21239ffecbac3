import type { Block } from '../../../report/report.ts'
import { count, size } from '../../../report/size.ts'
import { code } from '../../../report/text.ts'
import type { HelpfulIndex } from '../indexes.ts'
import type { LoadRun } from '../load-run.ts'
import { executionTime } from './figures.ts'

/** Indexes that were built and measured, with their migrations, folded away. */
export function indexes({ indexes: found }: LoadRun): Block[] {
  return found.map((index) => ({
    kind: 'details',
    summary: `${index.since === 'base' ? 'An index that would help, without this change as well' : 'An index that helps'}: ${indexOf(index)}, ${gain(index)}`,
    open: false,
    blocks: [
      { kind: 'text', text: `Measured with ${code(index.sql)}${asked(index)}. ${code(index.plan)}` },
      {
        kind: 'table',
        columns: ['', 'time', 'blocks read', 'planner’s cost'],
        align: ['left', 'right', 'right', 'right'],
        rows: [
          [
            'without',
            executionTime(index.before.ms),
            count(Math.round(index.before.blocks)),
            count(Math.round(index.before.cost)),
          ],
          ['with', executionTime(index.after.ms), count(Math.round(index.after.blocks)), count(Math.round(index.after.cost))],
        ],
      },
      { kind: 'text', text: `It takes ${size(index.size)} on these rows, and every write to ${code(index.table)} maintains it.` },
      ...migration(index),
    ],
  }))
}

/** "`public.orders (customer_id)`" */
export function indexOf({ table, keys, where }: HelpfulIndex): string {
  return code(`${table} (${keys.join(', ')})${where === null ? '' : ` WHERE ${where}`}`)
}

/** "12 ms → 0.3 ms" */
export function gain({ before, after }: HelpfulIndex): string {
  return `${executionTime(before.ms)} → ${executionTime(after.ms)}`
}

function asked({ uses, alsoUsedBy }: HelpfulIndex): string {
  const times = uses.map(({ target, calls }) => `${Number(calls.toFixed(1))} × a request in ${code(target)}`)
  const also = alsoUsedBy.length === 0 ? '' : `; also used by ${alsoUsedBy.map((sql) => code(sql)).join(', ')}`
  return `${times.length === 0 ? '' : `, ${times.join(', ')}`}${also}`
}

function migration({ migration: { files, note }, up, down }: HelpfulIndex): Block[] {
  const shown = files.length > 0 ? files : [{ file: null, text: `${up.join('\n')}\n\n-- and back\n${down.join('\n')}\n` }]
  return [
    ...shown.flatMap(({ file, text }): Block[] => [
      ...(file === null ? [] : [{ kind: 'text' as const, text: code(file) }]),
      { kind: 'code', language: 'sql', text },
    ]),
    ...(note === null ? [] : [{ kind: 'text' as const, text: note }]),
  ]
}
