/** Names that stand in a constraint's definition as pg_get_constraintdef writes it. */

/** The columns of a primary key, unique or foreign key constraint, quoted as SQL needs: `FOREIGN KEY (a, "B c") REFERENCES …`. */
export function constraintColumns(definition: string): string[] {
  const opening = definition.indexOf('(')
  if (opening === -1) return []
  const columns: string[] = []
  const name = /\s*((?:"(?:[^"]|"")*")|[^\s,()"]+)(?:\s+(?:PERIOD|WITHOUT OVERLAPS))?\s*([,)])/y
  name.lastIndex = opening + 1
  for (;;) {
    const match = name.exec(definition)
    if (match === null) return columns
    columns.push(match[1] ?? '')
    if (match[2] === ')') return columns
  }
}
