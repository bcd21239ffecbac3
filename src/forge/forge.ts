import type { Report } from '../report/report.ts'

/** When a comment is written. `auto`: where there is something to say, or a comment of ours to correct. */
export type CommentPolicy = 'auto' | 'always' | 'never'

export interface DeliveryOptions {
  comment: CommentPolicy
  /** Sets the comments of several jobs or matrix cells on one pull request apart. */
  commentKey: string
}

/** What became of a report. */
export interface Delivery {
  comment: CommentDelivery
  /** One line each for the log: what could not be delivered, why, and how to mend it. Never a reason to fail. */
  notices: string[]
}

export interface CommentDelivery {
  /** `none`: there was nowhere to put one, or no need; `refused`: the token may not; `failed`: the host did not answer as it should. */
  outcome: 'created' | 'updated' | 'unchanged' | 'none' | 'refused' | 'failed'
  url: string | null
}

/** Where reports go. A host that fails costs a notice, never the run: the verdict stands without it. */
export interface Forge {
  deliver(report: Report, options: DeliveryOptions): Promise<Delivery>
}
