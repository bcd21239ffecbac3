/**
 * What a throwaway server is started with. Durability is given up; whatever shows in a measurement (WAL volume, plans, locks)
 * stays as production has it: wal_level, full_page_writes, synchronous_commit and jit keep their defaults on purpose.
 */
export const throwawaySettings: Readonly<Record<string, string>> = {
  fsync: 'off',
  autovacuum: 'off',
  wal_level: 'replica',
  full_page_writes: 'on',
  // No checkpoint in the middle of a trace: the first change of a page after one writes the whole page to the WAL.
  max_wal_size: '8GB',
  checkpoint_timeout: '1h',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  log_destination: 'stderr',
}

export const preload = { shared_preload_libraries: 'pg_stat_statements' } as const

/** As arguments of `postgres`. */
export function asArguments(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** As lines of postgresql.conf. */
export function asConfiguration(settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`)
    .join('')
}
