import { redact } from '../redact.ts'
import type { Givens, Input } from './input.ts'
import { everyInput, inputs } from './inputs.ts'
import { isAt } from './names.ts'

/** What names a secret, or says where the result goes: nothing that a repeated run needs. */
const leftOut: readonly string[] = [
  inputs.githubToken,
  inputs.jsonFile,
  inputs.htmlFile,
  inputs.sarifFile,
  inputs.markdownFile,
  inputs.comment,
  inputs.commentKey,
  inputs.matrix,
  inputs.header,
].map(({ name }) => name)

/**
 * What was given at the door (not what stands in preflight.yml, which a repeated run reads again), as flags of the command
 * line, quoted for a shell. A server's URL is left out: it holds a password, or leads to a server that is no longer there.
 */
export function flagsOf(given: Givens): string[] {
  return everyInput.flatMap((input) => {
    const value = given.get(input.name)?.value
    if (value === undefined || leftOut.includes(input.name) || !isAt(input, 'flag')) return []
    // Without it there would be no shard, and a script would be run. What else is saved a repeated run would only replace.
    if (input.name === inputs.saveFile.name && !given.has(inputs.shard.name) && !given.has(inputs.engine.name)) return []
    const text = String(value).trim()
    if (input.name === inputs.postgres.name && text.includes('://')) return []
    if (input.repeatable) return text.split('\n').map((line) => flag(input, line.trim()))
    return [flag(input, text)]
  })
}

function flag({ name, placeholder }: Input<unknown>, value: string): string {
  if (placeholder === null && value === 'true') return `--${name}`
  // Before it is quoted: a secret in JSON in a shell's quotes is written in a way that nothing would know.
  return `--${name} ${forShell(redact(value))}`
}

/** A word as a POSIX shell reads it back. */
export function forShell(value: string): string {
  return /^[\w./:@=+-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`
}
