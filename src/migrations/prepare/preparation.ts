import type { GeneratedRows } from '../../postgres/rows/generate.ts'
import type { ThrowawayServer } from '../../postgres/server/server.ts'
import type { Progress } from '../../progress.ts'
import type { Subject } from '../subject.ts'
import type { TableSize } from './table-sizes.ts'

/** What it takes to bring databases to the state of a change's base and head. */
export interface Preparation {
  subject: Subject
  server: ThrowawayServer
  /** The base's database. */
  database: string
  /** A dump that stands for the base's migrations; null: they are applied. Absolute, as all files here. */
  schemaFile: string | null
  /** SQL that is run on the base's schema. */
  seedFile: string | null
  /** How many rows each table is filled to; 0: none. */
  rows: number
  randomSeed: number
  /** Sizes in production, by table: no table is filled beyond; empty where they are not known. */
  production: ReadonlyMap<string, TableSize>
  /** What the planner is to find: its statistics, and, where queries are timed, also what VACUUM leaves in production (a visibility map). */
  finish: 'ANALYZE' | 'VACUUM (ANALYZE)'
  commands: Commands
  /** Has the service migrate a side's database itself, as it does at its start; null: its migrations are run by us, or by a command. */
  migrateItself: ((side: 'base' | 'head', database: string) => Promise<void>) | null
  progress: Progress
  signal: AbortSignal
  /** Grows as it goes. */
  facts: Facts
}

/** How the user's commands are run. */
export interface Commands {
  /** The working directory of the head. Absolute. */
  workingDirectory: string
  /** That of the base, where a checkout is there already; null: one is made for as long as it is needed. */
  baseDirectory: string | null
  setupCommand: string | null
  timeLimitMs: number
  /** By way of the tracing proxy, or straight to the server. */
  way: 'traced' | 'direct'
}

/** What a report may want to say of a preparation. */
export interface Facts {
  /** Roles that were created because something names them, in the order of their creation. */
  createdRoles: string[]
  /** What commands have sent: statements, as they were traced. */
  sent: string[]
  /** The base has no tables, and so no rows. */
  isBaseEmpty: boolean
  /** There is a seed, and there were no tables for it. */
  isSeedLeftOut: boolean
  /** Tables for which not all the rows could be made. */
  unfilled: GeneratedRows[]
}

export function noFacts(): Facts {
  return { createdRoles: [], sent: [], isBaseEmpty: false, isSeedLeftOut: false, unfilled: [] }
}
