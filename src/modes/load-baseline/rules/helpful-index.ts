import { size } from '../../../report/size.ts'
import { code } from '../../../report/text.ts'
import type { HelpfulIndex } from '../indexes.ts'
import type { LoadRun } from '../load-run.ts'
import { executionTime } from '../present/figures.ts'
import { gain, indexOf } from '../present/indexes.ts'
import { bestIndexFor, indexRemedy } from './index-remedy.ts'
import { shortened } from './queries.ts'
import { finding, measured, type Rule } from './rule.ts'

/**
 * An index that a statement of this change lacks, where no finding says it already. Of statements that were as slow on the base the
 * report tells below its findings: they are not what this change did.
 */
export const helpfulIndex: Rule = {
  id: 'helpful-index',
  judge(run) {
    return run.indexes
      .filter((index) => index.since === 'change' && !isTold(run, index))
      .map((index) => {
        const [first] = index.uses
        const where = first === undefined ? '' : ` of ${code(first.target)}`
        return finding(run, 'helpful-index', {
          level: 'info',
          title: `An index on ${indexOf(index)} helps a query${where}: ${gain(index)}`,
          why: `${code(shortened(index.sql))} is new here, or runs more often than it did. The index was built on a copy of the database, and the query measured again.`,
          evidence: measured(effect(index)),
          at: run.places.get(index.sql) ?? null,
          remedy: indexRemedy(index),
        })
      })
  },
}

/** By the finding of its plan, or of the latency that it would mend. */
function isTold(run: LoadRun, index: HelpfulIndex): boolean {
  if ((run.explained?.plans ?? []).some(({ sql }) => sql === index.sql)) return true
  return run.targets.some(
    ({ target, decision }) => decision?.verdict === 'regression' && bestIndexFor(run, target.name) === index,
  )
}

function effect({ before, after, size: bytes, uses: [first] }: HelpfulIndex): string {
  const saved = first === undefined ? '' : `, ${executionTime(first.savesMs)} of a request less`
  return `${executionTime(before.ms)} → ${executionTime(after.ms)}${saved}; ${Math.round(before.blocks)} → ${Math.round(after.blocks)} blocks read; ${size(bytes)}`
}
