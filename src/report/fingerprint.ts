import { createHash } from 'node:crypto'
import type { Finding } from './report.ts'
import { pieces } from './text.ts'

/**
 * For each finding 16 hexadecimal digits by which it is known again in a later run: made of its rule, its file and its title without
 * measured figures, so that they outlive a slower machine, another table size and lines inserted above. Findings that are alike in
 * all of these are told apart by their order in the file; the order in which they are given does not matter.
 */
export function fingerprints(findings: readonly Finding[]): string[] {
  const keys = findings.map(key)
  const order = findings.map((_, index) => index).toSorted((a, b) => comparePlace(findings[a], findings[b]) || a - b)
  const met = new Map<string, number>()
  const prints: string[] = []
  for (const index of order) {
    const own = keys[index] ?? ''
    const ordinal = met.get(own) ?? 0
    met.set(own, ordinal + 1)
    prints[index] = createHash('sha256').update(`${own}#${ordinal}`).digest('hex').slice(0, 16)
  }
  return prints
}

/** The part of a text that is looked into; nobody writes a longer one, but a hostile name can be. */
const searched = 4000

/** JSON keeps the parts apart, and lone surrogates, which a hash's UTF-8 would make alike. */
function key({ rule, at, title }: Finding): string {
  const file = at?.file ?? null
  const [head, path] = [rule, file].map((text) => text?.slice(0, searched) ?? null)
  return JSON.stringify([head, path, withoutFigures(title.slice(0, searched)), unsearched([rule, file ?? '', title])])
}

function unsearched(texts: string[]): string {
  if (texts.every((text) => text.length <= searched)) return ''
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${text.length} `).update(text.slice(searched), 'utf16le')
  return hash.digest('hex')
}

const number = String.raw`[+−-]?\d[\d.,]*`
const unit =
  'ms|s|min|h|bytes?|kB|MB|GB|TB|PB|%|×|(?:(?:M|bn) )?(?:rows?|values?|times|calls|queries|statements?|transactions?|requests?|migrations?|findings?)|M|bn'
/** It begins where a number does, never within one: a long one would otherwise be read once for each of its digits. */
const figure = new RegExp(
  String.raw`(?=[+−-]?\d)(?<![\w.]|[\d.],+)(?:${number}(?: to | and |–|, ))?${number} ?(?:${unit})(?!\w)|\bfor ever\b`,
  'g',
)

/** Times, sizes, counts and shares taken out. Code is kept as it is: names hold digits, too. */
function withoutFigures(title: string): string {
  return pieces(title)
    .map(({ kind, value }) => (kind === 'code' ? `\`${value}\`` : value.replace(/\s+/g, ' ').replace(figure, '#')))
    .join('')
    .replace(/#(?: #)+/g, '#')
}

function comparePlace(a: Finding | undefined, b: Finding | undefined): number {
  return (a?.at?.line ?? 0) - (b?.at?.line ?? 0) || (a?.at?.column ?? 0) - (b?.at?.column ?? 0)
}
