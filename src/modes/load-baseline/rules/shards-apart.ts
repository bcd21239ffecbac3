import { togetherEnough } from '../load-run.ts'
import { share } from '../present/figures.ts'
import { finding, measured, type Rule } from './rule.ts'

/** The shards did not drive at once for long enough: the service never stood what their rates add up to. */
export const shardsApart: Rule = {
  id: 'shards-apart',
  judge(run) {
    const { driven } = run
    if (driven.by !== 'shards' || driven.together >= togetherEnough) return []
    return [
      finding(run, 'shards-apart', {
        level: 'info',
        title: `The shards drove at once for only ${share(driven.together)} of the time`,
        why: 'Requests per second are added up over the time of each shard. For most of it the service stood less than that sum, so its latencies and errors are those of a lighter load.',
        evidence: measured(
          `all ${driven.shards} at once, by their clocks: ${share(driven.together)} of the longest shard’s time`,
        ),
        remedy: {
          text: 'let the load last so long that the difference between the starts does not matter.',
          code: { language: 'yaml', text: 'duration: 5m' },
        },
      }),
    ]
  },
}
