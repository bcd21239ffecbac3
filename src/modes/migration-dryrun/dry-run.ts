import type { Change } from '../../migrations/change.ts'
import type { Tool } from '../../migrations/migration.ts'
import type { Catalog } from '../../postgres/catalog/catalog.ts'
import type { SchemaChange } from '../../postgres/catalog/compare.ts'
import type { TracedTransaction } from '../../postgres/wire/trace.ts'
import type { Losses } from './losses.ts'
import type { Relations } from './relations.ts'
import type { Rollback } from './rollback.ts'
import type { Sizes } from './sizes.ts'
import type { RunFailure, Step } from './traced.ts'

/** Everything that was found out about one change: what the rules judge and the report shows. */
export interface DryRun {
  steps: Step[]
  transactions: TracedTransaction[]
  failure: RunFailure | null
  /** What was there before the change; what the change itself creates is nobody's hazard. */
  relations: Relations
  sizes: Sizes
  losses: Losses
  rollback: Rollback
  /** null: a command applies the migrations, and which are new is its own knowledge. */
  change: Change | null
  /** The tool whose way of sending the scripts was followed; null: a command sent what it would. */
  tool: Tool | null
  /** The files of the new migrations' up parts as they stand on disk, by their path in the repository. */
  files: ReadonlyMap<string, string>
  /** Paths in `change` are relative to the working directory; this goes before them. */
  prefix: string
  base: Catalog
  head: Catalog
  schemaChanges: SchemaChange[]
  lockBudgetMs: number
  statementTimeoutMs: number
  /** The command that repeats this run in a terminal. */
  reproduce: string
  /** Whether anybody takes migrations back here: some migration, old or new, has a down part. */
  hasDowns: boolean
}
