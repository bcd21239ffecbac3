/** A workflow's step as GitHub's runner carries it out: the checkout, the variables, the files to which a step writes. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import type { Place, Run } from './preflight.ts'

const action: { inputs: Record<string, { default?: string }> } = parse(
  readFileSync(resolve(import.meta.dirname, '../../action.yml'), 'utf8'),
)

export interface Step {
  /** What `with:` says. */
  inputs: Record<string, string>
  event: { name: string; payload: unknown; ref: string; sha: string }
  /** As by `core.saveState` of an earlier call: this is the post step. */
  state?: Record<string, string>
  env?: Record<string, string | undefined>
  /** Of the place's folder. */
  workspace: string
  piped?: boolean
  /** Sent once the step has said this: a job that is cancelled. */
  interrupt?: { after: RegExp; signal: 'SIGINT' | 'SIGTERM' }
}

export interface StepResult extends Run {
  outputs: Record<string, string>
  state: Record<string, string>
  summary: string
  /** What stands in the files that set variables and PATH for the steps that follow: nothing, from us. */
  channels: { env: string; path: string }
  /** Everything that anybody can see afterwards. */
  everything: string
}

/** The pull request's number and the repository's name in every test. */
export const pullNumber = 7
export const repositoryName = 'acme/shop'

/** Runs the Action in the place, as the runner does. */
export async function runStep(
  place: Place,
  { inputs, event, state = {}, env = {}, workspace, piped = false, interrupt }: Step,
): Promise<StepResult> {
  const folder = join(place.folder, '..', 'runner')
  mkdirSync(folder, { recursive: true })
  const files = mkdtempSync(join(folder, 'step-'))
  const file = (name: string, content = '') => {
    writeFileSync(join(files, name), content)
    return join(files, name)
  }
  const [output, saved, summary] = [file('output'), file('state'), file('summary')]
  const [variables, path] = [file('env'), file('path')]
  const running = place.start([], {
    cwd: workspace,
    piped,
    env: {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: join(place.folder, workspace),
      GITHUB_REPOSITORY: repositoryName,
      GITHUB_SERVER_URL: 'https://github.test',
      GITHUB_RUN_ID: '99',
      GITHUB_JOB: 'preflight',
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: file('event.json', JSON.stringify(event.payload)),
      GITHUB_REF: event.ref,
      GITHUB_SHA: event.sha,
      GITHUB_OUTPUT: output,
      GITHUB_STATE: saved,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_ENV: variables,
      GITHUB_PATH: path,
      RUNNER_TEMP: folder,
      ...Object.fromEntries(Object.keys(action.inputs).map((name) => [variable(name), inputs[name] ?? ''])),
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [variable(name), value])),
      ...Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
      ...env,
    },
  })
  if (interrupt !== undefined) {
    await running.says(interrupt.after)
    running.child.kill(interrupt.signal)
  }
  const run = await running.end
  const texts = [output, saved, summary].map((path) => readFileSync(path, 'utf8'))
  const [outputs = '', states = '', summaryText = ''] = texts
  const written = pairsIn(outputs)
  const reports = [written['report-json'], written['report-html']].map((name) => (name ? readFileSync(name, 'utf8') : ''))
  return {
    ...run,
    outputs: written,
    state: pairsIn(states),
    summary: summaryText,
    channels: { env: readFileSync(variables, 'utf8'), path: readFileSync(path, 'utf8') },
    everything: [run.stdout, run.stderr, ...texts, ...reports].join('\n'),
  }
}

function variable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
}

/** "name<<delimiter", the value, the delimiter: as the runner reads it. The last of a name counts. */
function pairsIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^([^\n]+?)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name = '', , value = '']) => [name, value]),
  )
}

/** The commands on stdout that the runner obeys: what stands between `::stop-commands::` and its end is text. */
export function commandsIn(stdout: string): { command: string; properties: Record<string, string>; message: string }[] {
  const obeyed = stdout.replaceAll(/^::stop-commands::(.+)\n[\s\S]*?^::\1::$/gm, '')
  return [...obeyed.matchAll(/^::([\w-]+)(?: ([^\n]*?))?::(.*)$/gm)].map(([, command = '', properties = '', message = '']) => ({
    command,
    properties: Object.fromEntries(
      properties
        .split(',')
        .filter((each) => each !== '')
        .map((each) => {
          const [name = '', ...value] = each.split('=')
          return [name, unescaped(value.join('='))]
        }),
    ),
    message: unescaped(message),
  }))
}

function unescaped(text: string): string {
  return text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%')
}

type Files = Record<string, string>

/**
 * A repository with a pull request, and beside it `clone`: what actions/checkout leaves of it, one commit deep and on the test
 * merge. `meanwhile` landed on main after the branch was made.
 */
export function pullRequestIn(place: Place, { base, change, meanwhile = {} }: { base: Files; change: Files; meanwhile?: Files }) {
  const origin = (...args: string[]) => place.git('-C', 'origin', ...args)
  const commit = (message: string, files: Files) => {
    place.write(Object.fromEntries(Object.entries(files).map(([name, text]) => [`origin/${name}`, text])))
    origin('add', '--all')
    origin('-c', 'user.name=T', '-c', 'user.email=t@example.com', 'commit', '--quiet', '--allow-empty', '-m', message)
    return origin('rev-parse', 'HEAD')
  }
  place.git('init', '--quiet', '--initial-branch=main', 'origin')
  commit('base', base)
  origin('checkout', '--quiet', '-b', 'change')
  const headSha = commit('change', change)
  origin('checkout', '--quiet', 'main')
  const baseSha = commit('meanwhile', meanwhile)
  origin('checkout', '--quiet', '--detach')
  origin('-c', 'user.name=T', '-c', 'user.email=t@example.com', 'merge', '--quiet', '--no-ff', '-m', 'test merge', 'change')
  const sha = origin('rev-parse', 'HEAD')
  origin('update-ref', `refs/pull/${pullNumber}/merge`, sha)
  origin('checkout', '--quiet', 'main')
  checkout(place, sha, `refs/remotes/pull/${pullNumber}/merge`)
  const ref = `refs/pull/${pullNumber}/merge`
  return { event: { name: 'pull_request', payload: pullRequestPayload({ baseSha, headSha }), ref, sha }, baseSha, headSha, sha }
}

/** What actions/checkout does by default. */
export function checkout(place: Place, sha: string, ref: string): void {
  const clone = (...args: string[]) => place.git('-C', 'clone', ...args)
  place.git('init', '--quiet', '--initial-branch=main', 'clone')
  clone('remote', 'add', 'origin', `file://${place.folder}/origin`)
  clone('fetch', '--quiet', '--no-tags', '--prune', '--no-recurse-submodules', '--depth=1', 'origin', `+${sha}:${ref}`)
  clone('checkout', '--quiet', '--force', ref)
}

function pullRequestPayload({ baseSha, headSha }: { baseSha: string; headSha: string }) {
  const repo = { full_name: repositoryName }
  return {
    action: 'synchronize',
    number: pullNumber,
    pull_request: {
      number: pullNumber,
      base: { ref: 'main', sha: baseSha, repo },
      head: { ref: 'change', sha: headSha, repo },
    },
    repository: { full_name: repositoryName, default_branch: 'main' },
  }
}
