import type { Mode } from '../../report/report.ts'

/**
 * The name under which a report is kept with its run. It holds mode and key, so that the run that delivers it finds both again: the
 * key is encoded as in a URL; of what that leaves, `*` is not allowed in an artifact's name, and a dot could make it the name of a page.
 */
export function artifactName(mode: Mode, key: string): string {
  return `preflight.${mode}.${encodeURIComponent(key.toWellFormed()).replaceAll('*', '%2A').replaceAll('.', '%2E')}`
}

/** Far more than a job's name and a directory have: the key stands in the comment, which has an end. */
const longest = 1000

/** The key within a name; null where the name is not one of ours. */
export function keyIn(name: string): string | null {
  const match = /^preflight\.[a-z-]+\.([\w.!~'()%-]*)$/.exec(name)
  if (match === null || name.length > longest) return null
  try {
    return decodeURIComponent(match[1] ?? '')
  } catch {
    return null
  }
}
