/** What the fake GitHub holds. Tests read it and change it freely. */
export interface FakeRepository {
  id: number
  /** "acme/shop" */
  name: string
  defaultBranch: string
}

export interface FakeComment {
  id: number
  repository: string
  number: number
  login: string
  body: string
  /** How often it was written. */
  writes: number
  /** Why it is folded away: "OUTDATED", or null. */
  minimized: string | null
  at: string
}

export interface FakeFile {
  filename: string
  status: 'added' | 'removed' | 'modified' | 'renamed'
  /** Hunks as GitHub gives them, without the lines before the first @@. Absent for what is binary or too large. */
  patch?: string
  previousFilename?: string
}

export interface FakePull {
  repository: string
  number: number
  title: string
  login: string
  state: 'open' | 'closed'
  /** `repository` is null where the fork is gone. `commits` are all of the branch, the newest last. */
  head: { ref: string; sha: string; repository: string | null; commits: string[] }
  base: { ref: string; sha: string }
  files: FakeFile[]
}

export type Side = 'LEFT' | 'RIGHT'

export interface FakeReview {
  id: number
  repository: string
  number: number
  login: string
  body: string
  state: 'PENDING' | 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED'
  commit: string
  at: string
}

export interface FakeReviewComment {
  id: number
  review: number
  repository: string
  number: number
  login: string
  body: string
  path: string
  commit: string
  /** null: on the whole file. */
  line: number | null
  side: Side
  startLine: number | null
  startSide: Side | null
  hunk: string
  inReplyTo: number | null
  resolved: boolean
  outdated: boolean
  minimized: string | null
  writes: number
  at: string
}

export interface FakeRun {
  id: number
  repository: string
  name: string
  event: string
  status: 'queued' | 'in_progress' | 'completed'
  conclusion: 'success' | 'failure' | 'cancelled' | null
  head: { ref: string; sha: string; repository: string }
  attempt: number
  /** Numbers. GitHub leaves those of forks out. */
  pulls: number[]
}

export interface FakeArtifact {
  id: number
  name: string
  zip: Buffer
  repository: string
  runId: number
  expired: boolean
  at: string
}

export interface FakeAnnotation {
  path: string
  start_line: number
  end_line: number
  annotation_level: 'notice' | 'warning' | 'failure'
  message: string
  title?: string
  raw_details?: string
}

export interface FakeCheckRun {
  id: number
  repository: string
  login: string
  name: string
  sha: string
  status: string
  conclusion: string | null
  detailsUrl: string | null
  externalId: string | null
  output: { title: string | null; summary: string | null; text: string | null }
  annotations: FakeAnnotation[]
  at: string
}

export interface World {
  repositories: FakeRepository[]
  comments: FakeComment[]
  pulls: FakePull[]
  reviews: FakeReview[]
  reviewComments: FakeReviewComment[]
  runs: FakeRun[]
  artifacts: FakeArtifact[]
  checkRuns: FakeCheckRun[]
  /** Numbers are never given twice. The first of each kind is 1000. */
  id(kind: string): number
  /** The address that answers name: the API's root, and the host of signed URLs. */
  api: string
  signed(artifact: FakeArtifact): string
}

/** Where people look at what the API shows. */
export const web = 'https://github.test'
