import { type World, web } from '../world.ts'

/** A number for a login, the same each time. */
export function userId(login: string): number {
  return [...login].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003, 7) + 1
}

export function shownUser(world: World, login: string) {
  const url = `${world.api}/users/${encodeURIComponent(login)}`
  const bot = login.endsWith('[bot]')
  return {
    login,
    id: userId(login),
    node_id: `U_${userId(login)}`,
    avatar_url: `https://avatars.github.test/u/${userId(login)}`,
    gravatar_id: '',
    url,
    html_url: bot ? `${web}/apps/${login.slice(0, -'[bot]'.length)}` : `${web}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: bot ? 'Bot' : 'User',
    user_view_type: 'public',
    site_admin: false,
  }
}

/** As GET /user has it, for the user himself. */
export function shownSelf(world: World, login: string) {
  const none = {
    bio: null,
    blog: null,
    company: null,
    email: null,
    hireable: null,
    location: null,
    name: null,
    twitter_username: null,
  }
  const counts = { followers: 0, following: 0, public_gists: 0, public_repos: 1, collaborators: 0, disk_usage: 0 }
  const secret = { owned_private_repos: 0, private_gists: 0, total_private_repos: 0, two_factor_authentication: true }
  const at = '2026-01-01T00:00:00Z'
  return { ...shownUser(world, login), ...none, ...counts, ...secret, created_at: at, updated_at: at }
}

export function authorAssociation(login: string): 'NONE' | 'CONTRIBUTOR' {
  return login.endsWith('[bot]') ? 'NONE' : 'CONTRIBUTOR'
}

export function shownReactions(url: string) {
  const none = { '+1': 0, '-1': 0, laugh: 0, hooray: 0, confused: 0, heart: 0, rocket: 0, eyes: 0 }
  return { url: `${url}/reactions`, total_count: 0, ...none }
}
