import type { Client } from './client.ts'
import type { Place } from './comment.ts'

interface Answer {
  repository: {
    pullRequest: { headRefOid: string } | null
    object: { oid: string } | null
  } | null
}

const query = `query($owner: String!, $repo: String!, $number: Int!, $sha: GitObjectID!) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { headRefOid } object(oid: $sha) { oid } }
}`

/**
 * Whether the pull request has another head by now than the commit that the run was for: a run that ends after the run of a later push
 * would put the older report in the newer one's place, or a report where the newer one had nothing to say. Only where GitHub knows
 * both commits; a token that may not ask does not keep a report from being delivered.
 */
export async function hasMovedOn(client: Client, { owner, repo, number }: Place, sha: string | null): Promise<boolean> {
  if (sha === null) return false
  const answer = await client.graphql<Answer>(query, { owner, repo, number, sha, request: { retries: 0 } }).catch(() => null)
  const head = answer?.repository?.pullRequest?.headRefOid
  return head !== undefined && head !== sha && answer?.repository?.object?.oid === sha
}
