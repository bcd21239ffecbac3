import { finding, located, placed, type Rule, texts } from './rule.ts'

/** The most places that are named; the rest is counted. */
const named = 10

/** Code that registers routes in a way that could not be followed: what it registers is compared with nothing. */
export const routeNotUnderstood: Rule = {
  id: 'route-not-understood',
  judge(run) {
    const notes = run.drift.flatMap((drift) => (drift.kind === 'not understood' && drift.since !== 'before' ? [drift.note] : []))
    const [first] = notes
    if (first === undefined) return []
    const more = notes.length > named ? [`and ${notes.length - named} more`] : []
    return [
      finding(run, 'route-not-understood', {
        level: 'info',
        title:
          notes.length === 1
            ? 'A place in the code could not be followed'
            : `${notes.length} places in the code could not be followed`,
        why: 'The code is read, not run. Routes that such a place registers were compared with nothing, and operations that were not found may be there.',
        evidence: texts(...notes.slice(0, named).map(({ text, at }) => `${text} (${placed(at)})`), ...more),
        at: located(first.at),
        remedy: null,
      }),
    ]
  },
}
