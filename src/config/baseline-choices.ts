import { Unreadable } from './input.ts'
import { line } from './readers.ts'

/**
 * What a change is compared with, in the order in which it is tried: `base`, files and URLs, divided by commas or lines, or a YAML list;
 * empty for `none`. Throws `Unreadable`.
 */
export function baselineChoices(given: unknown): readonly string[] {
  const choices = Array.isArray(given) ? given.map(line) : line(oneLine(given)).split(/\s*,\s*/)
  const named = choices.filter((choice) => choice !== '')
  if (named.length === 0) throw new Unreadable('the value is empty')
  const twice = named.find((choice, index) => named.indexOf(choice) !== index)
  if (twice !== undefined) throw new Unreadable(`${JSON.stringify(twice)} is named twice`)
  if (!named.includes('none')) return named
  if (named.length > 1) throw new Unreadable('none stands alone: nothing is compared then')
  return []
}

function oneLine(given: unknown): unknown {
  return typeof given === 'string' ? given.trim().replace(/\s*\r?\n\s*/g, ',') : given
}
