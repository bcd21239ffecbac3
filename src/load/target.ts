/** One request of a load, sent over and over. */
export interface Target {
  /** As the report names it, unique in a run: "GET /orders". */
  name: string
  /** Upper case. */
  method: string
  /** A path on each side's origin ("/orders?limit=20"), or an absolute http(s) URL that is the same on every side. */
  url: string
  headers: Readonly<Record<string, string>>
  /** null: none. */
  body: Buffer | null
  /** How often it is taken in comparison with the others of the run; 1 unless given. */
  weight: number
  expected: StatusExpectation
}

/** Which statuses are no errors. */
export interface StatusExpectation {
  /** As it was written: "2xx, 404". */
  readonly text: string
  accepts(status: number): boolean
}
