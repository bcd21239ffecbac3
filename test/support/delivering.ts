/** The Action on a pull request, against a fake GitHub that knows it: what the delivery suites share. */
import { afterEach, beforeEach } from 'vitest'
import { type FakeGithub, type FakeOptions, startFakeGithub } from './fake-github.ts'
import { newPlace, type Place } from './preflight.ts'
import { commandsIn, pullRequestIn, repositoryName, runStep, type Step, type StepResult } from './runner.ts'
import { sharedServer } from './server.ts'
import { urlOf } from './server-url.ts'

export const bot = 'github-actions[bot]'
export const token = 'ghs_Z1x2C3v4B5n6M7'
/** Of the job and mode in every test. */
export const marker = '<!-- preflight:migration-dryrun:preflight -->'

type Files = Record<string, string>

export const base: Files = {
  'migrations/001_a.sql': 'CREATE TABLE a (id int PRIMARY KEY);\n',
  'migrations/001_a.down.sql': 'DROP TABLE a;\n',
}
/** Found fault with. */
export const rewriting: Files = {
  'migrations/002_b.sql': 'ALTER TABLE a ALTER COLUMN id TYPE bigint;\n',
  'migrations/002_b.down.sql': 'ALTER TABLE a ALTER COLUMN id TYPE int;\n',
}
/** Beside `base`; found fault with where the table has rows, and what is wrong can be committed away. */
export const indexing: Files = {
  'migrations/002_b.sql': '-- For the list.\nCREATE INDEX a_down ON a (id DESC);\n',
  'migrations/002_b.down.sql': 'DROP INDEX a_down;\n',
}
/** A run that finds nothing. */
export const harmless: Files = {
  'migrations/002_b.sql': 'SET lock_timeout = 1000;\nCREATE TABLE b (id int);\n',
  'migrations/002_b.down.sql': 'DROP TABLE b;\n',
}
/** Needs no server, and is told of with `comment: always`. */
export const nothingNew: Files = { 'README.md': 'words\n' }

export interface Opened {
  place: Place
  headSha: string
  event: Step['event']
  /** Runs the Action on it. `inputs` beside what every test gives. */
  act(inputs?: Record<string, string>, more?: Partial<Omit<Step, 'inputs' | 'workspace'>>): Promise<StepResult>
}

/** A pull request with this change, known to the fake under the head that the event has. `fork`: from there. */
type Open = (change: Files, options?: { base?: Files; fork?: string; actor?: string }) => Opened

export interface Delivering {
  github(): FakeGithub
  open: Open
  /** Another GitHub until the test's end, for runs beside each other that must not meet. */
  apart(options?: FakeOptions): Promise<{ github: FakeGithub; open: Open }>
}

/** Call it at the top of a test file: a fake GitHub for each test, and one server for those that run migrations. */
export function delivering(options: FakeOptions = {}): Delivering {
  const server = sharedServer()
  const start = (more: FakeOptions = {}) =>
    startFakeGithub({ tokens: { [token]: bot }, repositories: [repositoryName], ...options, ...more })
  const postgres = () => urlOf(server().connection('postgres'))
  const others: FakeGithub[] = []
  let github: FakeGithub
  beforeEach(async () => {
    github = await start()
  })
  afterEach(async () => {
    await Promise.all([github, ...others.splice(0)].map((one) => one.close()))
  })
  return {
    github: () => github,
    open: (...args) => openOn(github, postgres())(...args),
    async apart(more) {
      const other = await start(more)
      others.push(other)
      return { github: other, open: openOn(other, postgres()) }
    },
  }
}

function openOn(github: FakeGithub, postgres: string): Open {
  return (change, { base: before = base, fork, actor } = {}) => {
    const place = newPlace()
    const { event, headSha } = pullRequestIn(place, { base: before, change })
    const known = withOrigin(event, fork ?? repositoryName, actor ?? 'octocat')
    github.pull({ head: { ref: 'change', sha: headSha, repository: fork ?? repositoryName, commits: [headSha] } })
    const act: Opened['act'] = (inputs = {}, { event: other = known, env = {}, ...more } = {}) =>
      runStep(place, {
        event: other,
        workspace: 'clone',
        inputs: { mode: 'migration-dryrun', 'github-token': token, postgres, rows: '0', ...inputs },
        ...more,
        env: { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: github.graphqlUrl, ...env },
      })
    return { place, headSha, event: known, act }
  }
}

function withOrigin(event: Step['event'], repository: string, actor: string): Step['event'] {
  const payload = structuredClone(event.payload) as { pull_request: { head: { repo: object } }; sender?: object }
  payload.pull_request.head.repo = { full_name: repository }
  payload.sender = { login: actor }
  return { ...event, payload }
}

/** What the workflow's page shows as notices of the run as a whole. */
export function noticesIn({ stdout }: StepResult): string[] {
  return commandsIn(stdout)
    .filter(({ command, properties }) => command === 'warning' && properties.file === undefined)
    .map(({ message }) => message)
}

export function writesTo(github: FakeGithub): string[] {
  return github.requests.filter((request) => /^(POST|PATCH|DELETE) \/repos/.test(request))
}
