import type { MigrationDryrunConfig } from '../../config/config.ts'
import type { ChangeSource } from '../../git/change.ts'
import { workingTree } from '../../git/tree.ts'
import { placesOf } from '../../migrations/attribute.ts'
import { bookkeepingTables } from '../../migrations/bookkeeping.ts'
import { prepareBase } from '../../migrations/prepare/base.ts'
import { dropRolesSince, rolesOf } from '../../migrations/prepare/roles.ts'
import { measureTables, readTableSizes } from '../../migrations/prepare/table-sizes.ts'
import { findSubject, type Subject } from '../../migrations/subject.ts'
import { readText } from '../../migrations/text.ts'
import type { Catalog } from '../../postgres/catalog/catalog.ts'
import { compareCatalogs } from '../../postgres/catalog/compare.ts'
import type { Ignored } from '../../postgres/catalog/ignore.ts'
import { readCatalog } from '../../postgres/catalog/read.ts'
import { withClient } from '../../postgres/server/client.ts'
import { startServer } from '../../postgres/server/start.ts'
import type { Progress } from '../../progress.ts'
import type { Report } from '../../report/report.ts'
import type { DryRun } from './dry-run.ts'
import { relationsBeforeEach } from './each-migration.ts'
import { type Ignore, ignoresIn } from './ignores.ts'
import { judge } from './judge.ts'
import { findLosses, noLosses } from './losses.ts'
import { nothingNewData } from './present/data.ts'
import { present } from './present/present.ts'
import { reproduceCommand } from './present/reproduce.ts'
import { type Relations, readRelations } from './relations.ts'
import { isIgnored, tryRollback } from './rollback.ts'
import { ruleDescriptions } from './rules/descriptions.ts'
import { sizesOf } from './sizes.ts'
import { newStage, type Stage } from './stage.ts'
import { inRepository, type Traced, traceHead } from './traced.ts'

export interface MigrationDryrunInput {
  config: MigrationDryrunConfig
  /** Absolute: the workspace of a workflow, the current directory of a terminal. */
  repository: string
  /** Where it asks what changed. */
  changes: ChangeSource
  progress: Progress
  signal: AbortSignal
}

/**
 * Dry-runs the migrations that a change brings: on a throwaway server with the base's schema and rows, through the tracing
 * proxy, then back and forth again.
 *
 * @throws UserError for what the user can mend; the signal's reason after an abort.
 */
export async function run({ config, repository, changes, progress, signal }: MigrationDryrunInput): Promise<Report> {
  progress.phase('looking for new migrations')
  const production = await readTableSizes(config.tableSizesFile)
  const { subject, nothingNew } = await findSubject({ ...config, repository, whereNone: 'refuse' }, changes, signal)
  if (nothingNew) return nothingToSay(subject)
  const server = await startServer(
    {
      postgres: config.postgres,
      version: config.postgresVersion,
      image: config.postgresImage,
      allowNonEmpty: config.allowNonEmpty,
    },
    progress,
  )
  const stage = newStage({ config, subject, event: changes.event, server, production, progress, signal })
  const { databases } = stage
  const roles = server.provider === 'url' ? await rolesOf(server.connection('postgres')).catch(() => null) : null
  try {
    await prepareBase(stage)
    const before = await withClient(server.connection(databases.base), async (client) => ({
      catalog: await readCatalog(client),
      sizes: await measureTables(client),
      relations: await readRelations(client),
    }))
    const traced = await traceHead(stage)
    const run = await examine(stage, traced, { ...before, sizes: sizesOf(production, before.sizes) })
    const judgement = judge(run, ignoresOf(stage, traced), config.failOn)
    return present({ run, judgement, server, stage })
  } catch (error) {
    signal.throwIfAborted()
    throw error
  } finally {
    if (roles !== null) await cleanGiven(stage, roles)
    await server.stop()
  }
}

/** A server that was there before outlives the run, and so would the roles that came with it. */
async function cleanGiven(stage: Stage, before: readonly string[]): Promise<void> {
  const { server, databases } = stage
  for (const database of [databases.head, databases.base]) await server.dropDatabase(database).catch(() => {})
  await dropRolesSince(stage, server.connection('postgres'), before).catch(() => {})
}

interface Before {
  catalog: Catalog
  sizes: DryRun['sizes']
  relations: Relations
}

async function examine(stage: Stage, traced: Traced, { catalog: base, sizes, relations }: Before): Promise<DryRun> {
  const { subject, server, config, progress, databases } = stage
  progress.phase('comparing the schemas')
  const ignored: Ignored = {
    relations: bookkeepingTables(subject.how.kind === 'scripts' ? subject.how.directory.bookkeeping : subject.how.bookkeeping),
  }
  const { head, after } = await withClient(server.connection(databases.head), async (client) => ({
    head: await readCatalog(client),
    after: await readRelations(client),
  }))
  const losses =
    traced.losses ??
    (await withClient(server.connection(databases.base), (from) =>
      withClient(server.connection(databases.head), (to) => findLosses(from, to, (table) => isIgnored(table, ignored))),
    ))
  const rollback = traced.failure
    ? ({ kind: 'not tried', reason: 'the migrations did not go through' } as const)
    : await tryRollback(stage, base, head, ignored)
  const { change } = subject.how
  const all = change ? [...change.base, ...change.pending] : []
  return {
    ...traced,
    transactions: traced.trace.transactions,
    relations: subject.git.kind === 'none' ? relationsBeforeEach(traced.steps, traced.trace.transactions, after) : relations,
    sizes,
    losses: traced.failure ? noLosses : losses,
    rollback,
    change,
    tool: subject.how.kind === 'scripts' ? subject.how.directory.tool : null,
    files: await filesOf(stage),
    prefix: subject.prefix,
    base,
    head,
    schemaChanges: compareCatalogs(base, head, ignored),
    lockBudgetMs: config.lockBudgetMs,
    statementTimeoutMs: config.statementTimeoutMs,
    reproduce: reproduceCommand(config, stage.event),
    hasDowns: all.some((migration) => migration.down !== null),
  }
}

async function filesOf({ config, subject }: Stage): Promise<Map<string, string>> {
  const tree = workingTree(config.workingDirectory)
  const files = new Map<string, string>()
  for (const { up } of subject.how.change?.pending ?? []) {
    files.set(inRepository(subject.prefix, up.file), (await readText(tree, up.file)).text)
  }
  return files
}

function ignoresOf({ config, subject }: Stage, { steps }: Traced): Ignore[] {
  const settings = Object.entries(config.ignore).map(([rule, reason]) => ({ rule, reason, file: null, line: 0, covers: null }))
  const found: Ignore[] = []
  const pending = subject.how.change?.pending ?? []
  for (const program of subject.how.kind === 'command' ? subject.how.programs : []) {
    if (pending.some(({ up }) => up.file === program.file)) continue
    const file = inRepository(subject.prefix, program.file)
    const places = steps.filter((step) => step.file === file).toSorted((a, b) => a.line - b.line)
    found.push(...ignoresIn(file, program.text, places))
  }
  for (const migration of pending) {
    const { file, text, firstLine } = migration.up
    const shifted = '\n'.repeat(firstLine - 1) + text
    found.push(...ignoresIn(inRepository(subject.prefix, file), shifted, placesOf(migration)))
  }
  return [...settings, ...found]
}

function nothingToSay({ notes, git }: Subject): Report {
  const against = git.kind === 'change' ? `compared with ${git.baseName}` : ''
  return {
    mode: 'migration-dryrun',
    verdict: 'pass',
    headline: `No migration is new${against === '' ? '' : `, ${against}`}`,
    findings: [],
    body: [],
    footer: notes,
    data: nothingNewData,
    worthSaying: false,
    rules: ruleDescriptions,
  }
}
