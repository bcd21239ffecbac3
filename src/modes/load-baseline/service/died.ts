import { type Found, unexplained } from '../running.ts'
import { type Ended, howEnded, lastLine } from '../sides.ts'

/** What there is to say of a head that ended under load. */
export function died({ service }: Ended, notes: string[]): Found {
  return {
    targets: [],
    comparison: { kind: 'nothing', reason: null },
    generator: { eventLoopUtilization: 0, limited: false },
    hardening: null,
    advice: [],
    ramp: [],
    ...unexplained,
    died: { how: howEnded(service), lastLine: lastLine(service.log()) },
    notes,
  }
}
