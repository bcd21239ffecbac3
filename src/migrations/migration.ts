/** Migrations as found in a directory, whatever the tool. */

export const tools = ['plain', 'flyway', 'golang-migrate', 'dbmate', 'goose', 'sqitch', 'prisma', 'drizzle', 'node-pg-migrate'] as const
export type Tool = (typeof tools)[number]

/** How the tool sends a script to the server. */
export type Sending =
  /** One message a statement. */
  | 'statements'
  /** The whole text in one message: the server makes it one implicit transaction unless it says BEGIN. */
  | 'message'

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
