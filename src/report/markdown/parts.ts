import { fence } from '../escape.ts'
import { withoutLastNewlines } from '../text.ts'
import { type Extent, shortened } from './extent.ts'

/** A folded part: `summary` is HTML, the blocks are markdown. */
export function details(summary: string, blocks: string[], open = false): string[] {
  return [[`<details${open ? ' open' : ''}><summary>${summary}</summary>`, ...blocks, '</details>'].join('\n\n')]
}

/** A block of code or a diff, at most `extent.lines` lines of at most `extent.characters` characters. */
export function within(language: string, text: string, extent: Extent): string {
  const lines = withoutLastNewlines(text).split('\n')
  const kept = lines.slice(0, extent.lines).map((line) => shortened(line, extent.characters))
  const left = lines.length - kept.length
  const rest = left > 0 ? `… ${left} more ${left === 1 ? 'line' : 'lines'}` : null
  if (rest === null) return fence(language, kept.join('\n'))
  return kept.length === 0 ? rest : `${fence(language, kept.join('\n'))}\n\n${rest}`
}
