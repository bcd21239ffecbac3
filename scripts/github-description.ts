/**
 * Writes test/support/github/description.json: from GitHub's own OpenAPI description (npm's @octokit/openapi, MIT, 385 MB unpacked, so
 * no dependency) the operations that the fake GitHub of the tests serves, with all that they refer to, word for word but for examples.
 * Fetches the package by npm, or takes the tarball that is named. Run it after adding an operation, or to move to a newer version.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const version = '23.0.2'
const inPackage = 'package/generated/api.github.com.json'

const operations = [
  'GET /user',
  'GET /repos/{owner}/{repo}',
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'GET /repos/{owner}/{repo}/pulls',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments',
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments',
  'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}',
  'DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}',
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
  'POST /repos/{owner}/{repo}/check-runs',
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
]

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

function descriptionIn(tarball: string, folder: string): Json {
  execFileSync('tar', ['-xzf', tarball, '-C', folder, inPackage])
  return JSON.parse(readFileSync(join(folder, inPackage), 'utf8')) as Json
}

function packed(folder: string): string {
  const shell = process.platform === 'win32'
  execFileSync('npm', ['pack', `@octokit/openapi@${version}`, '--ignore-scripts', '--loglevel=error'], { cwd: folder, shell })
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'))
  if (name === undefined) throw new Error('npm pack left no tarball')
  return join(folder, name)
}

/** What a path of keys leads to. Throws where it leads nowhere. */
function at(value: Json, keys: string[]): Json {
  let here: Json | undefined = value
  for (const key of keys) here = here !== null && typeof here === 'object' && !Array.isArray(here) ? here[key] : undefined
  if (here === undefined) throw new Error(`the description has no ${keys.join(' → ')}`)
  return here
}

/** Without examples. A property may be called so: in `properties`, keys are names and no words of OpenAPI. */
function withoutExamples(value: Json, names = false): Json {
  if (Array.isArray(value)) return value.map((item) => withoutExamples(item))
  if (value === null || typeof value !== 'object') return value
  const kept = Object.entries(value).filter(([key]) => names || (key !== 'example' && key !== 'examples'))
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutExamples(inner, !names && key === 'properties')]))
}

function refsIn(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner)))
}

const folder = mkdtempSync(join(tmpdir(), 'preflight-description-'))
try {
  const tarball = process.argv[2] === undefined ? packed(folder) : resolve(process.argv[2])
  const description = descriptionIn(tarball, folder)
  const found = String(at(description, ['info', 'version']))
  if (found !== version) throw new Error(`the tarball holds ${found}, wanted is ${version}`)

  const taken = operations.map((operation): [string, Json] => {
    const [method = '', path = ''] = operation.split(' ')
    return [operation, withoutExamples(at(description, ['paths', path, method.toLowerCase()]))]
  })
  const referred = new Map<string, Json>()
  const open = taken.flatMap(([, operation]) => refsIn(operation))
  for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
    if (referred.has(ref)) continue
    const component = withoutExamples(at(description, ref.slice(2).split('/')))
    referred.set(ref, component)
    open.push(...refsIn(component))
  }
  const lines = (entries: [string, Json][]) =>
    entries.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n')
  writeFileSync(
    new URL('../test/support/github/description.json', import.meta.url),
    `{"from": "@octokit/openapi ${version} (MIT), cut out by scripts/github-description.ts: run it instead of editing",
"operations": {
${lines(taken)}
},
"components": {
${lines([...referred].sort(([a], [b]) => (a < b ? -1 : 1)))}
}}
`,
  )
} finally {
  rmSync(folder, { recursive: true })
}
