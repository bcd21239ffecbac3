import { glob, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { UserError } from '../errors.ts'
import type { Config } from './config.ts'
import type { Input } from './input.ts'
import { loadInputs as load } from './load-inputs.ts'

/** What inputs of a load lack of each other. Throws `UserError`; `origin` names an input as it was given. */
export function refuseIncompleteLoad(
  { merge, shard, saveFile }: Config,
  origin: (input: Pick<Input<unknown>, 'name'>) => string,
): void {
  if (shard !== null && saveFile === null) {
    throw new UserError(`${origin(load.shard)}: without save nothing of the shard is left to merge`, {
      remedy: 'Name a file: save: shard.json.',
    })
  }
  const url = merge.find((each) => URL.canParse(each) && /^https?:/i.test(each))
  if (url !== undefined) {
    throw new UserError(`${origin(load.merge)}: ${new URL(url).origin} is no file, and with merge nothing is driven`, {
      remedy: 'Give the files that the shards saved.',
    })
  }
}

/**
 * The files that patterns such as "shards/*.json" name, absolute, each once, in the order of the patterns and then of their names. Throws
 * `UserError` for a pattern that names none.
 */
export async function filesNamed(patterns: readonly string[], directory: string, origin: string): Promise<string[]> {
  const files = new Set<string>()
  for (const pattern of patterns) {
    const found = await named(pattern, directory)
    if (found.length === 0) {
      throw new UserError(`${origin}: ${pattern} names no file`, {
        remedy: `Looked in ${directory}. In a workflow, download the artifacts first.`,
      })
    }
    for (const each of found.sort()) files.add(resolve(directory, each))
  }
  return [...files]
}

/** A file may itself be called what is a pattern elsewhere: "shard[1].json". */
async function named(pattern: string, directory: string): Promise<string[]> {
  const isThere = await stat(resolve(directory, pattern)).then(
    () => true,
    () => false,
  )
  if (isThere) return [pattern]
  const found: string[] = []
  for await (const entry of glob(pattern.split(sep).join('/'), { cwd: directory })) found.push(entry)
  return found
}
