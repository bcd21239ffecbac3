/**
 * What a host says of the event that started the run: the part that finding the base needs. Shas are hex, refs as git writes them.
 * Read by a forge; git knows no host.
 */
export interface ChangeEvent {
  /** "pull_request", "push", "merge_group", … */
  name: string
  /** What the run is for: "refs/pull/7/merge", "refs/heads/main", … */
  ref: string
  /** The commit of `ref`. */
  sha: string
  /** The repository's default branch; null where the host does not say. */
  defaultBranch: string | null
  pullRequest: { baseRef: string; baseSha: string; headSha: string } | null
  /** Of a push: what the ref pointed at before; null for a new branch. */
  before: string | null
  /** Of a merge queue's group. */
  mergeGroupBase: string | null
}
