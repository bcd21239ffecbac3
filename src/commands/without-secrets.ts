import type { Config } from '../config/config.ts'
import type { Forge } from '../forge/forge.ts'

const of = { fork: 'a pull request from a fork', dependabot: 'a pull request of Dependabot’s' }

/**
 * The config for a run that is given no secrets: a database's URL whose password would have been one leads nowhere, and that is no fault of
 * the change's. A throwaway server of our own takes its place, and a notice says so.
 */
export function withoutSecrets(config: Config, restricted: Forge['restricted']): { config: Config; notices: string[] } {
  if (restricted === null || !lacksPassword(config.postgres)) return { config, notices: [] }
  const instead = `This run has no secrets (${of[restricted]}), and the URL in \`postgres\` no password: a server of our own is used instead.`
  return { config: { ...config, postgres: 'auto' }, notices: [instead] }
}

function lacksPassword(postgres: string): boolean {
  return postgres.includes('://') && URL.canParse(postgres) && new URL(postgres).password === ''
}
