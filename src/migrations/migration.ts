/** Migrations as found in a directory, whatever the tool. */

export const tools = [
  'plain',
  'flyway',
  'golang-migrate',
  'dbmate',
  'goose',
  'sqitch',
  'prisma',
  'drizzle',
  'node-pg-migrate',
] as const
export type Tool = (typeof tools)[number]

/** How the tool sends a script to the server. */
export type Sending =
  /** One message a statement. */
  | 'statements'
  /** The whole text in one message: the server makes it one implicit transaction unless it says BEGIN. */
  | 'message'
  /** One message for each of the script's `pieces`, which the tool itself cuts (goose, Drizzle). */
  | 'pieces'
  /** Through psql: one message a statement, with psql's harmless meta-commands (`\\set ON_ERROR_STOP`, `\\echo`) left out. */
  | 'psql'

export interface Script {
  /** Path relative to the working directory, forward slashes. */
  file: string
  /** What is sent: the section's text (without the other sections). */
  text: string
  /** 1-based line of the file on which `text` begins. */
  firstLine: number
  /** Whether the tool itself puts BEGIN … COMMIT around it. */
  transaction: boolean
  sending: Sending
  /** For `sending: 'pieces'`: offsets in `text`, in UTF-16 code units, `end` exclusive. */
  pieces?: { start: number; end: number }[]
}

export interface Migration {
  /** What orders it and identifies it within its tool: "0042", "1.2", "20240101120000"; for repeatable ones the description. */
  version: string
  name: string
  kind: 'versioned' | 'repeatable'
  /** Path relative to the working directory, forward slashes. */
  file: string
  up: Script
  /** null: the tool's form has a down part, or may have one, and this migration has none. */
  down: Script | null
  /** Of every byte that belongs to it (up and down), hex SHA-256. */
  checksum: string
  /**
   * What the tool compares with the last applied one's to decide whether to run this at all, where that is not the
   * order itself: the journal's `when` (ms since 1970), of Drizzle.
   */
  created?: number
}

export interface MigrationDirectory {
  tool: Tool
  /** Relative to the working directory, forward slashes. */
  directory: string
  /** In the order in which the tool applies them. */
  migrations: Migration[]
  /** 'all': the tool puts every pending migration into one transaction. */
  transaction: 'each' | 'all'
  /** Names of the tables in which the tool keeps its own books, schema-qualified where it does so. */
  bookkeeping: string[]
}
