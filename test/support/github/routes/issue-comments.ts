import { type Answer, type Call, notFound, paged, type Route, refusedBody } from '../answer.ts'
import { authorAssociation, shownReactions, shownUser } from '../shown/user.ts'
import { issuesOrPulls } from '../tokens.ts'
import { type FakeComment, type World, web } from '../world.ts'

export function shownComment(world: World, comment: FakeComment) {
  const repository = `${world.api}/repos/${comment.repository}`
  const url = `${repository}/issues/comments/${comment.id}`
  return {
    url,
    html_url: `${web}/${comment.repository}/pull/${comment.number}#issuecomment-${comment.id}`,
    issue_url: `${repository}/issues/${comment.number}`,
    id: comment.id,
    node_id: `IC_${comment.id}`,
    user: shownUser(world, comment.login),
    created_at: comment.at,
    updated_at: comment.at,
    author_association: authorAssociation(comment.login),
    body: comment.body,
    reactions: shownReactions(url),
    performed_via_github_app: null,
  }
}

export function addComment(world: World, given: Pick<FakeComment, 'repository' | 'number' | 'login' | 'body'>): FakeComment {
  const comment = { id: world.id('comment'), ...given, writes: 1, minimized: null, at: new Date().toISOString() }
  world.comments.push(comment)
  return comment
}

function onIssue(call: Call, act: (number: number) => Answer): Answer {
  const number = call.number('issue_number')
  const known = call.world.pulls.some((pull) => pull.repository === call.repository && pull.number === number)
  return known ? act(number) : notFound
}

function onComment(call: Call, act: (comment: FakeComment) => Answer): Answer {
  const id = call.number('comment_id')
  const comment = call.world.comments.find((one) => one.repository === call.repository && one.id === id)
  return comment === undefined ? notFound : act(comment)
}

const bodyOf = ({ body }: Call) => (body as { body: string }).body

export const issueComments: Route[] = [
  {
    operation: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
    needs: issuesOrPulls('read'),
    answer: (call) =>
      onIssue(call, (number) => {
        const { comments } = call.world
        const all = comments.filter((comment) => comment.repository === call.repository && comment.number === number)
        return paged(
          call,
          all.map((comment) => shownComment(call.world, comment)),
        )
      }),
  },
  {
    operation: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    needs: issuesOrPulls('write'),
    answer: (call) =>
      onIssue(call, (number) => {
        const body = bodyOf(call)
        const refused = refusedBody('IssueComment', body)
        if (refused !== null) return refused
        const comment = addComment(call.world, { repository: call.repository, number, login: call.token.login, body })
        const json = shownComment(call.world, comment)
        return { status: 201, json, headers: { location: json.url } }
      }),
  },
  {
    operation: 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}',
    needs: issuesOrPulls('read'),
    answer: (call) => onComment(call, (comment) => ({ status: 200, json: shownComment(call.world, comment) })),
  },
  {
    operation: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
    needs: issuesOrPulls('write'),
    // Whoever may write may write others' comments too: GitHub protects nobody's from a job.
    answer: (call) =>
      onComment(call, (comment) => {
        const refused = refusedBody('IssueComment', bodyOf(call))
        if (refused !== null) return refused
        comment.body = bodyOf(call)
        comment.writes += 1
        return { status: 200, json: shownComment(call.world, comment) }
      }),
  },
  {
    operation: 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
    needs: issuesOrPulls('write'),
    answer: (call) =>
      onComment(call, (comment) => {
        call.world.comments.splice(call.world.comments.indexOf(comment), 1)
        return { status: 204 }
      }),
  },
]
