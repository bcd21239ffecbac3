import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** How a command line becomes a process. */
export interface Invocation {
  file: string
  args: string[]
  /** Windows: node quotes for cmd.exe. */
  shell: boolean
}

/**
 * The shell of a user's command: bash as a workflow's `shell: bash` starts it (-e, pipefail: a failing step in the middle is a
 * failure), sh -e where there is no bash, cmd.exe on Windows.
 */
export function shellFor(command: string, environment: Readonly<Record<string, string>>): Invocation {
  if (process.platform === 'win32') return { file: command, args: [], shell: true }
  const bash = onPath('bash', environment.PATH ?? '')
  if (bash !== null) return { file: bash, args: ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', command], shell: false }
  return { file: '/bin/sh', args: ['-e', '-c', command], shell: false }
}

function onPath(name: string, path: string): string | null {
  for (const directory of path.split(delimiter)) {
    const candidate = join(directory, name)
    try {
      accessSync(candidate, constants.X_OK)
      return candidate
    } catch {
      // Not in this one.
    }
  }
  return null
}
