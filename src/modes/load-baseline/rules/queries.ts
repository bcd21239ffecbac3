import type { NPlusOne } from '../../../load/explain/n-plus-one.ts'
import type { Evidence, Remedy } from '../../../report/report.ts'
import { code } from '../../../report/text.ts'
import type { LoadRun } from '../load-run.ts'
import { latency } from '../present/figures.ts'
import { indexFor, indexRemedy } from './index-remedy.ts'
import { finding, measured, type Rule } from './rule.ts'

/** Longer statements are cut in a title; the report shows them whole. */
const longest = 100

/** A statement that runs once for each row, and did not on the base. */
export const nPlusOneRule: Rule = {
  id: 'n-plus-one',
  judge(run) {
    const found = (run.explained?.nPlusOnes ?? []).filter(({ base }) => base?.isNPlusOne !== true)
    return found.map((each) =>
      finding(run, 'n-plus-one', {
        level: each.certainty === 'grows' && each.base !== null ? 'error' : 'warning',
        title: `N+1 in ${code(each.target)}: ${code(shortened(each.sql))} runs ${times(each.callsFull)} a request`,
        why: `It runs once for each row of ${each.parent === null ? 'something' : code(shortened(each.parent.sql))}, so the answer takes the longer the more rows there are. Each is a way to the database and back, and in production that way is longer than here.`,
        evidence: evidenceOf(each),
        at: run.places.get(each.sql) ?? null,
        remedy: {
          text: 'ask for all of them at once, with a join or with a list of keys.',
          code: { language: 'sql', text: 'SELECT … WHERE key = ANY ($1)' },
        },
      }),
    )
  },
}

function evidenceOf({ callsSmall, callsFull, rowsSmall, rowsFull, parent, base }: NPlusOne): Evidence[] {
  const [small, full] = parent === null ? [rowsSmall, rowsFull] : [parent.rowsSmall, parent.rowsFull]
  const grown =
    callsSmall === null || small === null
      ? []
      : [`${times(callsSmall)} a request where there are ${small} rows, ${times(callsFull)} where there are ${full}`]
  return measured(
    ...(grown.length > 0 ? grown : [`${times(callsFull)} a request`]),
    ...(base === null ? [] : [`base: ${times(base.callsFull)} a request`]),
  )
}

/** A statement that the head's requests make and the base's do not, or that they make more often. */
export const moreQueries: Rule = {
  id: 'more-queries',
  judge(run) {
    const told = new Set((run.explained?.nPlusOnes ?? []).map(({ target, sql }) => `${target} ${sql}`))
    return (run.explained?.changes ?? []).flatMap(({ target, kind, base, head }) => {
      if (head === null || (kind !== 'new' && kind !== 'more calls') || told.has(`${target} ${head.sql}`)) return []
      const was = base?.calls ?? 0
      return finding(run, 'more-queries', {
        level: 'info',
        title: `${code(target)} ${was === 0 ? 'makes a query that is new' : `makes a query more often: ${times(was)} → ${times(head.calls)} a request`}: ${code(shortened(head.sql))}`,
        why: 'Each query is a way to the database and back. It may well be meant: this is what the change costs.',
        evidence: measured(`${times(head.calls)} a request, ${latency(head.meanMs)} each`, `base: ${times(was)}`),
        at: run.places.get(head.sql) ?? null,
        remedy: null,
      })
    })
  },
}

/** The same statement is answered in another way on the head's schema. */
export const planChanged: Rule = {
  id: 'plan-changed',
  judge(run) {
    return (run.explained?.plans ?? []).map(({ target, sql, sentence }) =>
      finding(run, 'plan-changed', {
        level: losesAnIndex(sentence) ? 'warning' : 'info',
        title: `The plan of a query of ${code(target)} changed: ${code(shortened(sql))}`,
        why: 'The statement is the same, and the database answers it in another way: an index, a type or a statistic changed with the schema. How much that matters grows with the table.',
        evidence: measured(sentence),
        at: run.places.get(sql) ?? null,
        remedy: planRemedy(run, sql, sentence),
      }),
    )
  },
}

function planRemedy(run: LoadRun, sql: string, sentence: string): Remedy | null {
  const index = indexFor(run, sql)
  if (index !== undefined) return indexRemedy(index)
  return losesAnIndex(sentence) ? { text: 'give it back the index that it used, or one on the new columns.', code: null } : null
}

function losesAnIndex(sentence: string): boolean {
  return /Index[^;]*→ *Seq Scan/.test(sentence)
}

/** Our server saw nothing of the service: what it asks, it asks elsewhere. */
export const noQueriesSeen: Rule = {
  id: 'no-queries-seen',
  judge(run: LoadRun) {
    const { explained } = run
    if (explained === null || explained.targets.length === 0) return []
    if (explained.targets.some(({ head }) => head.queries > 0 || head.session > 0)) return []
    return [
      finding(run, 'no-queries-seen', {
        level: 'info',
        title: 'The service sent no query to the throwaway server',
        why: 'While every target was asked, the server saw nothing. Either these endpoints need no database, or the service is connected to another one, and then base and head are not compared on equal data.',
        evidence: [],
        remedy: {
          text: 'let the service take its connection from DATABASE_URL, or from PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE.',
          code: null,
        },
      }),
    ]
  },
}

/** On one line. */
export function shortened(sql: string): string {
  const line = sql.replace(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line
}

function times(calls: number): string {
  return `${Number.isInteger(calls) ? calls : calls.toFixed(1)} ×`
}
