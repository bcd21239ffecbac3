import type { FakePull, FakeRun, World } from './world.ts'

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

/** What a test says of a pull request; the rest is made up. Of a head's commits, its sha is the only one unless they are named. */
export interface GivenPull extends Partial<Omit<FakePull, 'head' | 'base'>> {
  head?: Partial<FakePull['head']>
  base?: Partial<FakePull['base']>
}

/** A pull request from a branch of the repository itself, unless told otherwise. */
export function newPull({ head = {}, base = {}, ...given }: GivenPull & { repository: string }): FakePull {
  const sha = head.sha ?? '0123456789abcdef0123456789abcdef01234567'
  return {
    number: 7,
    title: 'Widen the total',
    login: 'octocat',
    state: 'open',
    head: { ref: 'change', sha, repository: given.repository, commits: [sha], ...head },
    base: { ref: 'main', sha: 'fedcba9876543210fedcba9876543210fedcba98', ...base },
    files: [],
    ...given,
  }
}

/** Adds a pull request, in place of the one with its number; a fork becomes a repository that can be asked. */
export function putPull(world: World, pull: FakePull): FakePull {
  const index = world.pulls.findIndex((one) => one.repository === pull.repository && one.number === pull.number)
  world.pulls.splice(index === -1 ? world.pulls.length : index, index === -1 ? 0 : 1, pull)
  const name = pull.head.repository
  if (name !== null && !world.repositories.some((one) => one.name === name)) {
    world.repositories.push({ id: 500 + world.repositories.length, name, defaultBranch: 'main' })
  }
  return pull
}

/** A run for a pull request that succeeded, unless told otherwise. As on GitHub it names the pull request only where that comes from no fork. */
export function newRun(world: World, pull: FakePull, given: Partial<FakeRun>): FakeRun {
  const { repository, number, head } = pull
  const fork = head.repository !== repository
  return {
    id: given.id ?? world.id('run'),
    repository,
    name: 'Preflight',
    event: 'pull_request',
    status: 'completed',
    conclusion: 'success',
    head: { ref: head.ref, sha: head.sha, repository: head.repository ?? repository },
    attempt: 1,
    pulls: fork ? [] : [number],
    ...given,
  }
}
