import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'

/**
 * The runner's protocol, as far as the door needs it before anything is known to be worth loading: @actions/core brings an HTTP
 * client along, and would make a mistake in the inputs wait three times as long as it has to.
 * Source: docs.github.com, "Workflow commands for GitHub Actions".
 */

type Name = 'error' | 'warning' | 'notice' | 'group' | 'endgroup' | 'add-mask'

/** Gives the runner a command. */
export function command(name: Name, message = ''): void {
  process.stdout.write(commandLine(name, message))
}

/** `::name::message` on a line of its own. */
export function commandLine(name: Name, message = ''): string {
  const escaped = message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  return `::${name}::${escaped}\n`
}

/** A value for later steps of the job; nothing outside of a workflow. */
export function setOutput(name: string, value: string): void {
  append('GITHUB_OUTPUT', name, value)
}

/** A value for this action's post step. */
export function saveState(name: string, value: string): void {
  append('GITHUB_STATE', name, value)
}

function append(variable: 'GITHUB_OUTPUT' | 'GITHUB_STATE', name: string, value: string): void {
  const file = process.env[variable]
  if (!file) return
  // A delimiter that no value can hold on purpose, or a value could add outputs of its own.
  const delimiter = `preflight_${randomUUID()}`
  appendFileSync(file, `${name}<<${delimiter}\n${value}\n${delimiter}\n`)
}
