/** What the GitHub forge is given. */
export interface GithubSettings {
  /** '' where there is none: then nothing is written to a pull request. */
  token: string
  env: Record<string, string | undefined>
  /** See `connect`. */
  pauseMs?: number
}
