import type { Finding, Level, Mode, Verdict } from './report.ts'

/** What a mode is about, as a headline begins. */
export const subjects: Record<Mode, string> = {
  'migration-dryrun': 'Migrations',
  'load-baseline': 'Latency',
  'scaffold-check': 'API',
}

export const verdictIcons: Record<Verdict, string> = { fail: '❌', warn: '⚠️', pass: '✅' }
export const levelIcons: Record<Level, string> = { error: '❌', warning: '⚠️', info: 'ℹ️' }

/** "2 errors, 1 warning, 3 notes"; '' where there is nothing. */
export function counted(findings: Finding[]): string {
  const words: [Level, string][] = [
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ]
  return words
    .map(([level, word]) => [findings.filter((finding) => finding.level === level).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`)
    .join(', ')
}
