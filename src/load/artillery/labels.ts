import type { Target } from '../target.ts'

/** Artillery cuts the name of a metric off at 1,024 characters. */
const longest = 500

/**
 * What each target is called in Artillery's statistics: its name, if that is not too long. A zero-width space parts the braces of what looks
 * like a call ("{{ $f(1) }}"): Artillery parses it, and where it cannot, the whole run ends.
 */
export function labelsOf(targets: readonly Target[]): string[] {
  return targets.map(({ name }, index) => {
    const harmless = name.replace(/\{\{(?=\s*\$)/g, '{\u200b{')
    return harmless.length > longest ? `${harmless.slice(0, longest)}… (${index + 1})` : harmless
  })
}
