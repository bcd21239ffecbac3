import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'

const root = resolve(import.meta.dirname, '../..')
const bundle = resolve(root, 'dist/index.js')

export interface Run {
  exitCode: number | null
  stdout: string
  stderr: string
}

/**
 * Runs the shipped bundle as its user does. The environment is what a terminal has, without anything of a runner's that this
 * test may itself run under, plus `env`. `node` are options of Node's, before the bundle.
 */
export async function runBundle(
  args: readonly string[],
  { env = {}, cwd = root, node = [] }: { env?: Record<string, string>; cwd?: string; node?: readonly string[] } = {},
): Promise<Run> {
  const child = spawn(process.execPath, [...node, bundle, ...args], {
    cwd,
    env: { ...terminal(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { exitCode: child.exitCode, stdout, stderr }
}

function terminal(): NodeJS.ProcessEnv {
  const ofRunner = /^(INPUT_|GITHUB_|ACTIONS_|RUNNER_|CI$|NODE_OPTIONS$|VITEST)/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofRunner.test(name)))
}
