import { secret } from '../redact.ts'

/**
 * The job's token as git's own configuration, given through the environment: never in an argument, never in a file. An empty
 * header first forgets the one that actions/checkout may have kept, since two of them are refused by GitHub.
 * {} where the remote is not GitHub's own host over HTTPS: a token goes nowhere else.
 */
export function credentialsFor(
  remoteUrl: string,
  token: string | null,
  server = process.env.GITHUB_SERVER_URL || 'https://github.com',
): Record<string, string> {
  if (token === null || !URL.canParse(remoteUrl) || !URL.canParse(server)) return {}
  const { origin, protocol } = new URL(server)
  if (new URL(remoteUrl).origin !== origin || !/^https?:$/.test(protocol)) return {}
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  secret(basic)
  const key = `http.${origin}/.extraheader`
  return {
    GIT_CONFIG_COUNT: '2',
    GIT_CONFIG_KEY_0: key,
    GIT_CONFIG_VALUE_0: '',
    GIT_CONFIG_KEY_1: key,
    GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${basic}`,
  }
}
