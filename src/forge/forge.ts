import type { ChangeSource } from '../git/change.ts'
import type { Links } from '../report/markdown.ts'
import type { Mode, Report } from '../report/report.ts'

/** When a comment is written. `auto`: where there is something to say, or a comment of ours to correct. */
export type CommentPolicy = 'auto' | 'always' | 'never'

export interface DeliveryOptions {
  comment: CommentPolicy
  /** Sets the comments of several jobs or matrix cells on one pull request apart. */
  commentKey: string
  /** Whether remedies that replace a finding's lines are offered on those lines, for a reviewer to commit. */
  suggest: boolean
  /** The whole report, which the host may keep with the run and link to; null: nothing is kept. */
  attachments: Attachments | null
}

export interface Attachments {
  /** A page for a browser. */
  html: string
  /** As `renderJson` writes it: what `mode: deliver` reads. */
  json: string
}

/** What became of a report. */
export interface Delivery {
  comment: CommentDelivery
  /** One line each for the log: what could not be delivered, why, and how to mend it. Never a reason to fail. */
  notices: string[]
}

export interface CommentDelivery {
  /**
   * `none`: there was nowhere to put one, or no need; `outdated`: the change has moved on, and another run reports on it; `refused`: the
   * token may not; `failed`: the host did not answer as it should.
   */
  outcome: 'created' | 'updated' | 'unchanged' | 'none' | 'outdated' | 'refused' | 'failed'
  url: string | null
}

/**
 * A host as a run sees it: what changed, and where reports go. One that fails costs a notice, never the run: the verdict stands
 * without it. A further host is a further folder beside github/ and terminal/.
 */
export interface Forge extends ChangeSource {
  /** Why this run is given no secrets, and a token that only reads; null: it has what the workflow gives it. */
  readonly restricted: 'fork' | 'dependabot' | null
  /** Where the host shows the change's files, the run, and this version's documentation. */
  readonly links: Links
  deliver(report: Report, options: DeliveryOptions): Promise<Delivery>
  /**
   * There will be no report. Where an earlier one is still shown it says so, lest that look like the last word. `why`: one line, redacted.
   * Throws nothing.
   */
  breakOff(why: string, at: { mode: Mode; commentKey: string }): Promise<void>
}
