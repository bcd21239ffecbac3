import type { Mode } from '../../report/report.ts'

/**
 * The name under which a report is kept with its run. It holds mode and key, so that the run that delivers it finds both again: the
 * key is encoded as in a URL, and of what that leaves, `*` is not allowed in an artifact's name.
 */
export function artifactName(mode: Mode, key: string): string {
  return `preflight.${mode}.${encodeURIComponent(key.toWellFormed()).replaceAll('*', '%2A')}`
}

/** The key within a name; null where the name is not one of ours. */
export function keyIn(name: string): string | null {
  const match = /^preflight\.[a-z-]+\.([\w.!~'()%-]*)$/.exec(name)
  if (match === null) return null
  try {
    return decodeURIComponent(match[1] ?? '')
  } catch {
    return null
  }
}
