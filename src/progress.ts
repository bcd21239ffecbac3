/** Where a run says what it is doing. Doors choose the form: a live line on a terminal, plain lines and groups in CI. */
export interface Progress {
  /** A new phase of the run begins ("starting PostgreSQL 17"). */
  phase(title: string): void
  /** Something within the phase moved ("12 of 40 migrations"). May be called often; a terminal overwrites the line. */
  update(text: string): void
  /** A line worth keeping in the log, such as a decision that was taken for the user. */
  note(text: string): void
  /** Output of a foreign program (the user's commands, the server): never interpreted by the runner. */
  foreign(text: string): void
}

export const silent: Progress = { phase() {}, update() {}, note() {}, foreign() {} }
