import { type FakeToken, issuesOrPulls, type Needs, permits } from '../tokens.ts'
import type { World } from '../world.ts'
import { actor, issueComment, pullRequest, reviewComment } from './nodes.ts'
import { type Arguments, GraphqlError, type Node } from './select.ts'

function allowed(token: FakeToken, needs: Needs): void {
  if (!permits(token, needs)) throw new GraphqlError('Resource not accessible by integration', 'FORBIDDEN')
}

export function queries(world: World, token: FakeToken): Node {
  return {
    __typename: 'Query',
    viewer: actorAsViewer(token.login),
    repository: ({ owner, name }: Arguments) => {
      const full = `${owner}/${name}`
      if (!world.repositories.some((one) => one.name === full)) {
        throw new GraphqlError(`Could not resolve to a Repository with the name '${full}'.`, 'NOT_FOUND')
      }
      return {
        __typename: 'Repository',
        nameWithOwner: full,
        object: ({ oid }: Arguments) => {
          allowed(token, [{ contents: 'read' }])
          const known = world.pulls.some(({ repository, head }) => repository === full && head.commits.includes(String(oid)))
          return known ? { __typename: 'Commit', oid } : null
        },
        pullRequest: ({ number }: Arguments) => {
          allowed(token, issuesOrPulls('read'))
          const pull = world.pulls.find((one) => one.repository === full && one.number === number)
          if (pull === undefined)
            throw new GraphqlError(`Could not resolve to a PullRequest with the number of ${number}.`, 'NOT_FOUND')
          return pullRequest(world, pull, token.login)
        },
      }
    },
  }
}

function actorAsViewer(login: string): Node {
  return { ...actor(login), __typename: 'User', login }
}

const classifiers = ['ABUSE', 'DUPLICATE', 'OFF_TOPIC', 'OUTDATED', 'RESOLVED', 'SPAM']

export function mutations(world: World, token: FakeToken): Node {
  return {
    __typename: 'Mutation',
    minimizeComment: ({ input }: Arguments) => {
      allowed(token, issuesOrPulls('write'))
      const { subjectId, classifier } = input as { subjectId: string; classifier: string }
      if (!classifiers.includes(classifier)) throw new GraphqlError(`Argument 'classifier' has an invalid value (${classifier})`)
      const comment = world.comments.find(({ id }) => `IC_${id}` === subjectId)
      const other = world.reviewComments.find(({ id }) => `PRRC_${id}` === subjectId)
      const found = comment ?? other
      if (found === undefined)
        throw new GraphqlError(`Could not resolve to a node with the global id of '${subjectId}'`, 'NOT_FOUND')
      found.minimized = classifier
      const minimizedComment = comment ? issueComment(comment, token.login) : other ? reviewComment(other, token.login) : null
      return { __typename: 'MinimizeCommentPayload', minimizedComment, clientMutationId: null }
    },
  }
}
