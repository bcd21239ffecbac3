export type Permission = 'actions' | 'checks' | 'contents' | 'issues' | 'pull-requests'
export type Access = 'read' | 'write'
export type Permissions = Partial<Record<Permission, Access>>

export interface FakeToken {
  login: string
  /** What a job is given is an installation's: it is no user, and GET /user is closed to it. */
  kind: 'installation' | 'user'
  permissions: Permissions
}

/** What an operation asks for: one of these sets. */
export type Needs = Permissions[]

export const issuesOrPulls = (access: Access): Needs => [{ issues: access }, { 'pull-requests': access }]

const everything: Permissions = {
  actions: 'write',
  checks: 'write',
  contents: 'write',
  issues: 'write',
  'pull-requests': 'write',
}

/** A login alone is short for a job's token as the README recommends it, or, without "[bot]", for a user who may do everything. */
export function tokenOf(given: string | FakeToken): FakeToken {
  if (typeof given !== 'string') return given
  if (!given.endsWith('[bot]')) return { login: given, kind: 'user', permissions: everything }
  return { login: given, kind: 'installation', permissions: { contents: 'read', 'pull-requests': 'write' } }
}

export function permits(token: FakeToken, needs: Needs): boolean {
  if (needs.length === 0) return true
  return needs.some((set) =>
    Object.entries(set).every(([name, access]) => {
      const given = token.permissions[name as Permission]
      return given === 'write' || given === access
    }),
  )
}

/** As in x-accepted-github-permissions: "issues=write; pull_requests=write" is one or the other, a comma is both. */
export function accepted(needs: Needs): string {
  const sets = needs.map((set) => Object.entries(set).map(([name, access]) => `${name.replaceAll('-', '_')}=${access}`))
  return sets.map((set) => set.join(',')).join('; ')
}
