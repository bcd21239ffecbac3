/** SQL text cut into statements that know where they stand. */

export interface Statement {
  /** The statement's text without the semicolon, leading blanks and leading comments. */
  sql: string
  /** 0-based offset of `sql` in the text it was cut from, in UTF-16 code units. */
  offset: number
  /** 1-based line of `sql`'s first and last character in that text. */
  line: number
  endLine: number
  /** As command tags spell it: "CREATE INDEX", "ALTER TABLE", "INSERT", "DO"; the first keyword where there is no tree. */
  kind: string
  /** libpg-query's node, e.g. `{ AlterTableStmt: … }`; null where its parser does not read the text. */
  tree: Record<string, unknown> | null
}
