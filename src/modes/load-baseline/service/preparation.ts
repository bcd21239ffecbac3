import { noFacts, type Preparation } from '../../../migrations/prepare/preparation.ts'
import { readTableSizes } from '../../../migrations/prepare/table-sizes.ts'
import type { Subject } from '../../../migrations/subject.ts'
import type { ThrowawayServer } from '../../../postgres/server/server.ts'
import type { Run } from '../index.ts'
import type { Databases } from './work.ts'

/** How the databases are to be filled: as in migration-dryrun. */
export async function preparationOf(
  { config, progress, signal }: Run,
  subject: Subject,
  server: ThrowawayServer,
  databases: Databases,
): Promise<Preparation> {
  const { workingDirectory, setupCommand, timeBudgetMs: timeLimitMs, schemaFile, seedFile, rows, randomSeed } = config
  return {
    subject,
    server,
    database: databases.base,
    schemaFile,
    seedFile,
    rows,
    randomSeed,
    production: await readTableSizes(config.tableSizesFile),
    finish: 'VACUUM (ANALYZE)',
    migrateItself: null,
    commands: { workingDirectory, baseDirectory: null, setupCommand, timeLimitMs, way: 'direct' },
    progress,
    signal,
    facts: noFacts(),
  }
}
