import type { FlywayConfig } from './flyway-config.ts'

export interface FlywayName {
  kind: 'versioned' | 'repeatable' | 'undo' | 'baseline'
  /** With dots; '' for repeatable ones. */
  version: string
  description: string
}

type Naming = Pick<FlywayConfig, 'prefix' | 'repeatablePrefix' | 'undoPrefix' | 'baselinePrefix' | 'separator' | 'suffixes'>

/**
 * Reads `V1.2__Add_users.sql` (Flyway, ResourceNameParser and MigrationVersion): prefix, version, separator, description,
 * suffix; underscores are dots in the version and blanks in the description. null: Flyway does not take the file for a
 * migration (a callback, another name).
 */
export function flywayName(file: string, naming: Naming): FlywayName | null {
  const suffix = naming.suffixes.find((suffix) => file.endsWith(suffix))
  if (suffix === undefined) return null
  const stem = file.slice(0, file.length - suffix.length)
  const kinds = [
    ['versioned', naming.prefix],
    ['repeatable', naming.repeatablePrefix],
    ['undo', naming.undoPrefix],
    ['baseline', naming.baselinePrefix],
  ] as const
  for (const [kind, prefix] of [...kinds].sort((a, b) => b[1].length - a[1].length)) {
    if (!stem.startsWith(prefix)) continue
    const rest = stem.slice(prefix.length)
    const separator = rest.indexOf(naming.separator)
    const version = separator === -1 ? rest : rest.slice(0, separator)
    const description = separator === -1 ? '' : rest.slice(separator + naming.separator.length).replaceAll('_', ' ')
    if (kind === 'repeatable') return version === '' && separator !== -1 ? { kind, version, description } : null
    return /^\d+(?:[._]\d+)*$/.test(version) ? { kind, version: version.replaceAll('_', '.'), description } : null
  }
  return null
}
