import type { Progress } from '../../../progress.ts'
import { type Found, unexplained } from '../found.ts'
import { type Ended, howEnded, lastWordsOf, showLog } from '../sides.ts'

/** What there is to say of a head that ended under load. */
export function died({ service }: Ended, notes: string[], progress: Progress): Found {
  showLog(service, progress)
  return {
    targets: [],
    comparison: { kind: 'nothing', reason: null },
    generator: { eventLoopUtilization: 0, limited: false },
    hardening: null,
    advice: [],
    ramp: [],
    ...unexplained,
    died: { how: howEnded(service), lastWords: lastWordsOf(service) },
    notes,
  }
}
