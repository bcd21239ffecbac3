import { normalSql } from '../postgres/sql/normal.ts'
import type { Migration, MigrationDirectory, Script, Tool } from './migration.ts'
import { nameOf, parentOf } from './paths.ts'
import { dottedParts } from './version.ts'

/** What a change does to the migrations. */
export interface Change {
  /** New ones, and Flyway's repeatable ones that were edited: what the tool would run next, in its order. */
  pending: Migration[]
  /** What the base has. */
  base: Migration[]
  /** Edited after they had landed: the base's databases have run another text. Only the up part counts. */
  edited: { migration: Migration; baseChecksum: string }[]
  /** Pending, but ordered before one that the base has: run late, refused, or (Drizzle) never run. */
  outOfOrder: Migration[]
  /** Versions that occur twice, where the tool takes that for a mistake and at least one of them is pending. */
  duplicates: Migration[][]
  /** What the base has and the head has not. */
  removed: Migration[]
}

/** Compares the migrations of base and head as the tool would. A base of null has none. */
export function newInChange(base: MigrationDirectory | null, head: MigrationDirectory): Change {
  const before = base?.migrations ?? []
  const matches = matchUp(head.tool, before, head.migrations)
  const isNew = (migration: Migration) => !matches.has(migration)
  const repeated = (migration: Migration) => {
    const match = matches.get(migration)
    return match !== undefined && migration.kind === 'repeatable' && differs(head.tool, match.up, migration.up)
  }
  const pending = head.migrations.filter((migration) => isNew(migration) || repeated(migration))
  const matched = new Set(matches.values())
  return {
    pending,
    base: before,
    edited: [...matches]
      .filter(([migration, old]) => migration.kind === 'versioned' && differs(head.tool, old.up, migration.up))
      .map(([migration, old]) => ({ migration, baseChecksum: old.checksum })),
    outOfOrder: outOfOrder(head.migrations, isNew, before),
    duplicates: duplicates(head, new Set(pending)),
    removed: before.filter((migration) => !matched.has(migration)),
  }
}

/**
 * Which migration of the base is which of the head. The tool's key decides; where it is a number, several files may bear
 * it, and then the one of the same name is meant, or, where that is gone, one that was renamed.
 */
function matchUp(tool: Tool, base: Migration[], head: Migration[]): Map<Migration, Migration> {
  const matches = new Map<Migration, Migration>()
  const free = new Map<string, Migration[]>()
  for (const migration of base) free.set(keyOf(tool, migration), [...(free.get(keyOf(tool, migration)) ?? []), migration])
  const take = (migration: Migration, fits: (old: Migration) => boolean) => {
    const key = keyOf(tool, migration)
    const list = free.get(key) ?? []
    const old = matches.has(migration) ? undefined : list.find(fits)
    if (old === undefined) return
    matches.set(migration, old)
    free.set(
      key,
      list.filter((other) => other !== old),
    )
  }
  for (const migration of head) take(migration, (old) => old.file === migration.file)
  for (const migration of head) take(migration, (old) => old.checksum === migration.checksum)
  for (const migration of head) take(migration, () => true)
  return matches
}

/** What the tool remembers of an applied migration. */
function keyOf(tool: Tool, migration: Migration): string {
  switch (tool) {
    case 'flyway':
      return migration.kind === 'repeatable' ? `R ${migration.version}` : dottedParts(migration.version).join('.')
    case 'plain':
      return dottedParts(migration.version).join('.')
    case 'golang-migrate':
    case 'goose':
      return BigInt(migration.version).toString()
    case 'prisma':
      return nameOf(parentOf(migration.file))
    case 'drizzle':
      return migration.created === undefined ? nameOf(parentOf(migration.file)) : String(migration.created)
    case 'node-pg-migrate':
      return nameOf(migration.file).replace(/(?:\.up)?\.sql$/, '')
    case 'dbmate':
    case 'sqitch':
      return migration.version
  }
}

/** Flyway and Prisma compare checksums of the text; for the others, an edited comment is no edit. */
function differs(tool: Tool, old: Script, current: Script): boolean {
  if (old.transaction !== current.transaction) return true
  const [before, after] = [sentText(old), sentText(current)]
  return tool === 'flyway' || tool === 'prisma' ? before !== after : before !== after && normalSql(before) !== normalSql(after)
}

/** Line ends count for nothing: on disk they may be as the checkout made them. */
function sentText({ text, pieces }: Script): string {
  const sent = pieces === undefined ? text : pieces.map(({ start, end }) => text.slice(start, end)).join('\n;\n')
  return sent.replaceAll('\r\n', '\n').trimEnd()
}

function outOfOrder(head: Migration[], isNew: (migration: Migration) => boolean, base: Migration[]): Migration[] {
  const latest = Math.max(...base.map((migration) => migration.created ?? Number.NEGATIVE_INFINITY))
  const lastKnown = head.findLastIndex((migration) => migration.kind === 'versioned' && !isNew(migration))
  return head.filter((migration, index) => {
    if (migration.kind !== 'versioned' || !isNew(migration)) return false
    return migration.created === undefined ? index < lastKnown : migration.created <= latest || index < lastKnown
  })
}

/** Prisma, sqitch and node-pg-migrate go by names, which are never the same twice. */
const byNumber: Tool[] = ['plain', 'flyway', 'golang-migrate', 'dbmate', 'goose', 'drizzle']

function duplicates(head: MigrationDirectory, pending: Set<Migration>): Migration[][] {
  if (!byNumber.includes(head.tool)) return []
  const groups = new Map<string, Migration[]>()
  for (const migration of head.migrations) {
    const key = keyOf(head.tool, migration)
    groups.set(key, [...(groups.get(key) ?? []), migration])
  }
  return [...groups.values()].filter((group) => group.length > 1 && group.some((migration) => pending.has(migration)))
}
