import type { Route } from '../answer.ts'
import { shownRepository } from '../shown/repository.ts'
import { shownSelf } from '../shown/user.ts'

export const repositories: Route[] = [
  { operation: 'GET /user', needs: 'user', answer: ({ world, token }) => ({ status: 200, json: shownSelf(world, token.login) }) },
  {
    operation: 'GET /repos/{owner}/{repo}',
    needs: [],
    answer: ({ world, repository }) => ({
      status: 200,
      json: { ...shownRepository(world, repository), network_count: 0, subscribers_count: 0 },
    }),
  },
]
