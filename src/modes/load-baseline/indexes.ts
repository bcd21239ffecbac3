import { randomBytes } from 'node:crypto'
import { messageOf } from '../../errors.ts'
import type { Subject } from '../../migrations/subject.ts'
import { type NewMigration, newMigration } from '../../migrations/write/new-migration.ts'
import { type IndexSuggestion, suggestIndexes } from '../../postgres/plans/suggest-index.ts'
import type { ThrowawayServer } from '../../postgres/server/server.ts'
import type { Explained } from './explain.ts'
import type { Run } from './index.ts'
import type { TargetOutcome } from './load-run.ts'

/** An index that was built on a copy of the head's database, and with which statements of a target were measured again. */
export interface HelpfulIndex extends IndexSuggestion {
  /** Who asks the statement, and how often in a request; the one that gains the most first. */
  uses: { target: string; calls: number; savesMs: number }[]
  /** 'change': the statement is new or rewritten, runs more often, or lost its plan with this change. 'base': it was as slow before. */
  since: 'change' | 'base'
  migration: NewMigration
}

export interface IndexRequest {
  run: Pick<Run, 'time' | 'progress' | 'signal'>
  server: ThrowawayServer
  subject: Pick<Subject, 'how'>
  /** Of the head's database, as before the load; nobody is connected to it. */
  template: string
  explained: Explained | null
  targets: readonly TargetOutcome[]
}

/**
 * What an index has to save of a request: so many ms, and this share of what half of the requests take under load at most. Of a statement that
 * this change made slow less is enough, whatever else the request does: to find that out is what the run is for, and production has more rows.
 */
const worth = { base: { ms: 1, share: 0.05 }, change: { ms: 0.2, share: 0 } }

/** Kept for what comes after, and the least that is worth a beginning, in ms. */
const keptMs = 3000
const leastMs = 3000

const leftOut = 'indexes that might help'

interface Asked {
  sql: string
  since: HelpfulIndex['since']
  uses: { target: string; calls: number }[]
  /** Of the target that asks most of it: what a request spends on it, in ms. */
  perRequestMs: number
  /** Of one call, in ms. */
  leastSavedMs: number
}

/**
 * Tries indexes for the statements on which a request spends time, on a copy of the head's database of their own, as far as the time budget
 * goes. What the throwaway server does not allow is noted, and nothing is suggested.
 */
export async function helpfulIndexes({
  run,
  server,
  subject,
  template,
  explained,
  targets,
}: IndexRequest): Promise<HelpfulIndex[]> {
  const asked = explained === null ? [] : askedOf(explained, targets)
  if (explained === null || asked.length === 0) return []
  const withinMs = run.time.leftMs() - keptMs
  if (withinMs < leastMs) {
    run.time.leaveOut(leftOut)
    return []
  }
  run.progress.phase('trying indexes')
  const name = `preflight_indexes_${randomBytes(4).toString('hex')}`
  try {
    await server.createDatabase(name, template)
    const least = new Map(asked.map(({ sql, leastSavedMs }) => [sql, leastSavedMs]))
    const { suggestions, without } = await suggestIndexes({
      connection: server.connection(name),
      statements: asked.map(({ sql }) => sql),
      leastMs: (sql) => least.get(sql) ?? worth.base.ms,
      withinMs,
      signal: run.signal,
    })
    if (without.some(({ reason }) => reason === 'there was no time left to try')) run.time.leaveOut(leftOut)
    return suggestions.flatMap((found) => helpful(found, asked, subject))
  } catch (error) {
    run.signal.throwIfAborted()
    run.progress.note(`No index was tried: ${messageOf(error)}`)
    return []
  } finally {
    await server.dropDatabase(name).catch(() => {})
  }
}

/** Statements in which there is enough to save, those that take the most of a request first. */
function askedOf(explained: Explained, outcomes: readonly TargetOutcome[]): Asked[] {
  const found = new Map<string, Asked>()
  for (const { target, head } of explained.targets) {
    const median = outcomes.find((outcome) => outcome.target.name === target)?.head.measured.latency.percentile(50) ?? Number.NaN
    for (const { sql, calls, meanMs } of head.statements) {
      const since = sinceWhen(sql, explained)
      const least = Math.max(worth[since].ms, Number.isFinite(median) ? worth[since].share * median : 0)
      const perRequestMs = calls * meanMs
      if (perRequestMs < least) continue
      const same = found.get(sql) ?? { sql, since, uses: [], perRequestMs: 0, leastSavedMs: Number.POSITIVE_INFINITY }
      found.set(sql, {
        ...same,
        uses: [...same.uses, { target, calls }],
        perRequestMs: Math.max(same.perRequestMs, perRequestMs),
        leastSavedMs: Math.min(same.leastSavedMs, least / calls),
      })
    }
  }
  return [...found.values()].toSorted((a, b) => b.perRequestMs - a.perRequestMs)
}

/** Nothing where it saves time and has to read more for it: what was measured may then be this machine's luck. */
function helpful(suggestion: IndexSuggestion, asked: readonly Asked[], subject: Pick<Subject, 'how'>): HelpfulIndex[] {
  const { sql, before, after } = suggestion
  if (after.blocks > before.blocks) return []
  const from = asked.find((each) => each.sql === sql)
  const uses = (from?.uses ?? [])
    .map(({ target, calls }) => ({ target, calls, savesMs: calls * (before.ms - after.ms) }))
    .toSorted((a, b) => b.savesMs - a.savesMs)
  return [{ ...suggestion, uses, since: from?.since ?? 'base', migration: migrationOf(suggestion, subject) }]
}

function sinceWhen(sql: string, { targets, changes, plans, nPlusOnes }: Explained): HelpfulIndex['since'] {
  const isCompared = targets.some(({ base }) => base !== null)
  const isChanged =
    changes.some(({ kind, head }) => head?.sql === sql && kind !== 'fewer calls') ||
    plans.some((plan) => plan.sql === sql) ||
    nPlusOnes.some((each) => each.sql === sql && each.base?.isNPlusOne !== true)
  return isCompared && isChanged ? 'change' : 'base'
}

function migrationOf({ table, name, up, down }: IndexSuggestion, { how }: Pick<Subject, 'how'>): NewMigration {
  if (how.kind === 'command') return { files: [], note: 'Its own tool has to run it outside of a transaction.' }
  const own = table.replace(/^.*\./, '').replaceAll('"', '')
  const words = (name.startsWith(own) ? `index_${name.replace(/_idx\d*$/, '')}` : `index_${name}`).toLowerCase()
  return newMigration(how.directory, { title: words.replaceAll(/[^a-z0-9]+/g, '_'), up, down }, new Date())
}
