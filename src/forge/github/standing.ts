import type { Client } from './client.ts'
import type { Place } from './comment.ts'

/** How we stand to a pull request. */
export interface Standing {
  /** Whose token it is: what we write, we write as them. */
  login: string
  /**
   * Whether the pull request has another head by now than the commit that the run was for: a run that ends after the run of a later push
   * would put the older report in the newer one's place, or a report where the newer one had nothing to say.
   */
  movedOn: boolean
}

interface Answer {
  viewer?: { login?: string } | null
  repository?: { pullRequest?: { headRefOid?: string } | null; object?: { oid?: string } | null } | null
}

const both = `query($owner: String!, $repo: String!, $number: Int!, $sha: GitObjectID!) {
  viewer { login }
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { headRefOid } object(oid: $sha) { oid } }
}`
const viewerAlone = 'query { viewer { login } }'

/**
 * Asks GitHub how we stand. GET /user is closed to a workflow's token, the viewer is not. That the pull request has moved on is said only
 * where GitHub knows both commits; a token that may not ask for them does not keep a report from being delivered. `sha` null: not asked.
 * Throws what octokit throws.
 */
export async function standing(client: Client, { owner, repo, number }: Place, sha: string | null): Promise<Standing> {
  const answer: Answer | null = sha === null ? null : await asked(client, both, { owner, repo, number, sha })
  const { viewer, repository } = answer ?? {}
  const head = repository?.pullRequest?.headRefOid
  const movedOn = head !== undefined && head !== sha && repository?.object?.oid === sha
  const login = viewer?.login ?? (await client.graphql<{ viewer: { login: string } }>(viewerAlone)).viewer.login
  return { login, movedOn }
}

/** Where a part is refused, the rest is there all the same. null: GitHub says the question itself is wrong. */
async function asked(client: Client, query: string, variables: Record<string, unknown>): Promise<Answer | null> {
  try {
    return await client.graphql<Answer>(query, variables)
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'GraphqlResponseError') throw error
    return 'data' in error && typeof error.data === 'object' ? error.data : null
  }
}
