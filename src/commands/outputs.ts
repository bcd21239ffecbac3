import { lockModes } from '../postgres/wire/trace.ts'
import type { Report } from '../report/report.ts'

/** The strongest lock that a dry-run's statements took, such as "ACCESS EXCLUSIVE"; '' for none. `data` is the report's, as published. */
export function strongestLock({ mode, data }: Report): string {
  if (mode !== 'migration-dryrun') return ''
  const taken = new Set(locks(data))
  return lockModes.findLast((each) => taken.has(each)) ?? ''
}

/** The highest P95 ratio of a load's targets, such as "1.23"; '' where none was compared. */
export function highestP95Ratio({ mode, data }: Report): string {
  if (mode !== 'load-baseline') return ''
  const ratios = list(data, 'targets').map((target) => field(field(target, 'p95Ratio'), 'estimate'))
  const known = ratios.filter((ratio) => typeof ratio === 'number')
  return known.length === 0 ? '' : String(Math.round(Math.max(...known) * 1000) / 1000)
}

function locks(data: unknown): unknown[] {
  const migrations = list(data, 'migrations')
  const statements = migrations.flatMap((migration) => list(migration, 'statements'))
  return statements.flatMap((statement) => list(statement, 'locks')).map((lock) => field(lock, 'mode'))
}

function list(value: unknown, name: string): unknown[] {
  const found = field(value, name)
  return Array.isArray(found) ? found : []
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
