import type { HelpfulIndex } from '../indexes.ts'
import { rounded } from './data-figures.ts'

/** An index that helps, with the migration that makes it. */
export function indexOf({
  table,
  name,
  keys,
  where,
  size,
  sql,
  before,
  after,
  plan,
  uses,
  alsoUsedBy,
  since,
  up,
  down,
  migration,
}: HelpfulIndex) {
  return {
    table,
    name,
    keys,
    where,
    bytes: size,
    sql,
    before: effect(before),
    after: effect(after),
    plan,
    uses: uses.map(({ target, calls, savesMs }) => ({
      target,
      callsPerRequest: rounded(calls, 2),
      savesMs: rounded(savesMs, 3),
    })),
    alsoUsedBy,
    since,
    up,
    down,
    files: migration.files,
    note: migration.note,
  }
}

function effect({ ms, blocks, cost }: HelpfulIndex['before']) {
  return { ms: rounded(ms, 3), blocks: rounded(blocks, 1), cost: rounded(cost, 2) }
}
