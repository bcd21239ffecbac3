import { globSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import { isFile, isWithin } from '../../project/files.ts'
import type { Machine } from '../machine.ts'

/** The files of the project that patterns match, sorted; `written` is relative to `folder` as a glob library would give it. */
export function globFiles(m: Machine, patterns: readonly string[], folder: string): { file: string; written: string }[] {
  const files = patterns.flatMap((pattern) => {
    const absolute = isAbsolute(pattern) ? pattern : join(folder, pattern)
    if (!isWithin(absolute.split(/[*?{[]/)[0] ?? '', m.top)) return []
    const found = globSync(endings(absolute), { exclude: (name) => name === 'node_modules' })
    return found
      .filter(isFile)
      .map((file) => ({ file, written: isAbsolute(pattern) ? file : written(pattern, relative(folder, file)) }))
  })
  const seen = new Set<string>()
  return files.filter(({ file }) => !seen.has(file) && seen.add(file)).sort((a, b) => (a.file < b.file ? -1 : 1))
}

/** Written for what is compiled: `routes/*.js` means the sources in TypeScript too. */
function endings(pattern: string): string[] {
  return pattern.endsWith('.js') ? [pattern, pattern.replace(/\.js$/, '.ts')] : [pattern]
}

function written(pattern: string, path: string): string {
  const slashed = path.split(sep).join('/')
  return pattern.startsWith('./') ? `./${slashed}` : slashed
}
