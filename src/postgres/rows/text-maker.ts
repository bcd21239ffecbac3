import { random as stream } from './random.ts'
import { regexSampler } from './regex-sample.ts'
import type { Restriction } from './restriction.ts'
import type { TypeShape } from './table.ts'
import { type TextMaker, textMaker } from './text-value.ts'
import type { Draw, Maker, MakerOf } from './value.ts'

/** The most characters a column takes; varchar's and char's typmod counts four bytes of header. */
export function maxLength(type: TypeShape): number {
  if (type.name === 'name') return 63
  return (type.name === 'varchar' || type.name === 'bpchar') && type.typmod > 4 ? type.typmod - 4 : 1_000_000
}

/** Texts as a column of the name would hold them, cut or stretched to the lengths allowed, or made from the patterns they must match. */
export const textColumnMaker: MakerOf = ({ type, column, table, restriction }) => {
  const most = Math.min(maxLength(type), restriction.maxLength ?? Number.POSITIVE_INFINITY)
  const least = Math.max(1, restriction.minLength ?? 0)
  if (least > most) return null
  const sampler = patternMaker(textMaker(column, table), restriction)
  if (sampler === undefined) return null
  if (sampler !== null) {
    const fitting = (make: () => string) => {
      for (let i = 0; i < 20; i++) {
        const text = make()
        if (text.length >= least && text.length <= most && sampler.matches(text)) return text
      }
      return make().slice(0, most)
    }
    return {
      draw: ({ random }) => fitting(() => sampler.make(random)),
      nth: (_n, { random }) => fitting(() => sampler.make(random)),
      size: Number.POSITIVE_INFINITY,
      distinct: false,
    }
  }
  const make = textMaker(column, table)
  if (most <= 4) return shortTexts(most, make)
  const stretched = (text: string) => (text.length >= least ? text : text.padEnd(least, 'x'))
  const other = (text: string) => (restriction.excluded.includes(text) ? `${text.slice(0, Math.max(0, most - 1))}x` : text)
  return {
    draw: ({ random }) => other(stretched(make(random, null).slice(0, most).trimEnd())),
    nth(n, { random }) {
      const text = make(random, n)
      // What must differ comes first where the end would be cut off.
      const whole = text.length <= most ? text : `${n.toString(36)}-${text}`.slice(0, most).trimEnd()
      return stretched(whole)
    },
    size: most >= 11 ? Number.POSITIVE_INFINITY : 36 ** (most - 1),
    distinct: true,
  }
}

/** All texts of so many capital letters; what a column of the name usually holds (a country's code) where that is as short. */
function shortTexts(length: number, usual: TextMaker): Maker {
  const size = 26 ** length
  const nth = (n: number) =>
    Array.from({ length }, (_, i) => String.fromCharCode(65 + (Math.floor(n / 26 ** (length - 1 - i)) % 26))).join('')
  const draw = ({ random }: Draw): string => {
    const text = usual(random, null)
    return text.length <= length ? text : nth(random.between(0, size - 1))
  }
  return { draw, nth, size, distinct: true }
}

interface Sampler {
  make(random: Parameters<NonNullable<ReturnType<typeof regexSampler>>>[0]): string
  matches(text: string): boolean
}

/** null: the names' own texts will do; undefined: no text was found that matches. */
function patternMaker(usual: TextMaker, restriction: Restriction): Sampler | null | undefined {
  if (restriction.patterns.length === 0) return null
  const expressions = restriction.patterns.map(asRegExp)
  const matches = (text: string) => expressions.every((expression) => expression === null || expression.test(text))
  const trial = stream(0, 'trial')
  if (
    expressions.every((expression) => expression !== null) &&
    Array.from({ length: 20 }, () => usual(trial, null)).every(matches)
  )
    return null
  for (const pattern of restriction.patterns) {
    const make = regexSampler(pattern)
    if (make !== null && Array.from({ length: 20 }, () => make(trial)).some(matches)) return { make, matches }
  }
  return undefined
}

/** PostgreSQL's regular expressions are near enough to JavaScript's for what constraints say; null where they are not. */
function asRegExp(pattern: string): RegExp | null {
  const classes: Record<string, string> = {
    alpha: 'a-zA-Z',
    digit: '0-9',
    alnum: 'a-zA-Z0-9',
    upper: 'A-Z',
    lower: 'a-z',
    space: '\\s',
    xdigit: '0-9a-fA-F',
    punct: '!-/:-@',
  }
  try {
    return new RegExp(
      pattern
        .replace(/\[:(\w+):\]/g, (_match, name: string) => classes[name] ?? '')
        .replaceAll('\\m', '\\b')
        .replaceAll('\\M', '\\b'),
    )
  } catch {
    return null
  }
}
