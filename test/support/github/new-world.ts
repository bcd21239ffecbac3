import type { FakePull, World } from './world.ts'

/** An empty world but for the repositories, each with pull request 7. */
export function newWorld(names: string[]): World {
  const given = new Map<string, number>()
  const id = (kind: string) => {
    const next = (given.get(kind) ?? 999) + 1
    given.set(kind, next)
    return next
  }
  const repositories = names.map((name, index) => ({ id: 500 + index, name, defaultBranch: 'main' }))
  const pulls = names.map((name) => newPull({ repository: name }))
  const none = { comments: [], reviews: [], reviewComments: [], runs: [], artifacts: [], checkRuns: [] }
  return { repositories, pulls, ...none, id, api: '', signed: () => '' }
}

/** A pull request from a branch of the repository itself, unless told otherwise. */
export function newPull(given: Partial<FakePull> & { repository: string }): FakePull {
  const sha = given.head?.sha ?? '0123456789abcdef0123456789abcdef01234567'
  return {
    number: 7,
    title: 'Widen the total',
    login: 'octocat',
    state: 'open',
    head: { ref: 'change', sha, repository: given.repository, commits: [sha] },
    base: { ref: 'main', sha: 'fedcba9876543210fedcba9876543210fedcba98' },
    files: [],
    ...given,
  }
}
