import { relative } from 'node:path'
import type { MigrationDryrunConfig } from '../../../config/config.ts'

/** The command that repeats the run in a terminal, in a clone of the repository. Secrets and defaults are left out. */
export function reproduceCommand(config: MigrationDryrunConfig, prefix: string): string {
  const flags: [string, string | null][] = [
    ['working-directory', prefix === '' ? null : prefix],
    ['migrations', config.migrations],
    ['migrate-command', config.migrateCommand],
    ['rollback-command', config.rollbackCommand],
    ['setup-command', config.setupCommand],
    ['schema', config.schemaFile && relative(config.workingDirectory, config.schemaFile)],
    ['seed', config.seedFile && relative(config.workingDirectory, config.seedFile)],
    ['table-sizes', config.tableSizesFile && relative(config.workingDirectory, config.tableSizesFile)],
    ['postgres-version', config.postgresVersion === null ? null : String(config.postgresVersion)],
    ['postgres-image', config.postgresImage],
    ['base-ref', config.baseRef],
  ]
  const given = flags.flatMap(([name, value]) => (value === null ? [] : [`--${name} ${quoted(value)}`]))
  return ['npx backend-preflight migration-dryrun', ...(config.all ? ['--all'] : []), ...given].join(' ')
}

function quoted(value: string): string {
  return /^[\w./:@=+-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`
}
