import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

const version = '23.0.2'
const inPackage = 'package/generated/api.github.com.json'
const cached = join(homedir(), '.cache', 'preflight-octokit', version, 'api.github.com.json')

/**
 * The file that holds GitHub's own description (13 MB, 1,223 operations), of the npm package @octokit/openapi: from ~/.cache/preflight-octokit, else
 * from the registry. null, and said so: it is not cached, and the registry does not answer. PREFLIGHT_GITHUB_DESCRIPTION names a file that is taken in its place.
 */
export async function githubDescription(): Promise<string | null> {
  const given = process.env.PREFLIGHT_GITHUB_DESCRIPTION
  if (given !== undefined) return resolve(given)
  if (existsSync(cached)) return cached
  try {
    await fetchInto(dirname(dirname(cached)))
    return cached
  } catch (error) {
    const why = String(Object(error).stderr)
    if (!/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT)\b/.test(why))
      throw error
    console.warn(
      `skipped: GitHub's description is not in ${dirname(cached)}, and the registry does not answer: ${why.trim().split('\n')[0]}`,
    )
    return null
  }
}

/** Whoever else fetches it at the same time: what is there at the end is whole. */
async function fetchInto(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const scratch = await mkdtemp(join(folder, 'fetching-'))
  try {
    const run = promisify(execFile)
    const pack = [
      'pack',
      `@octokit/openapi@${version}`,
      '--ignore-scripts',
      '--loglevel=error',
      '--fetch-retries=1',
      '--fetch-timeout=60000',
    ]
    await run('npm', pack, { cwd: scratch, shell: process.platform === 'win32' })
    const tarball = (await readdir(scratch)).find((name) => name.endsWith('.tgz'))
    if (tarball === undefined) throw new Error('npm pack left no tarball')
    await run('tar', ['-xzf', tarball, inPackage], { cwd: scratch })
    await mkdir(dirname(cached), { recursive: true })
    await rename(join(scratch, inPackage), cached)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
