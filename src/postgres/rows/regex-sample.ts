import type { Random } from './random.ts'

type Piece = { make: (random: Random) => string; least: number; most: number }

/**
 * Makes texts that match a regular expression: literals, classes, groups, alternation, quantifiers and anchors. null where
 * the expression has more (back references, look-around). A caller checks what comes out.
 */
export function regexSampler(pattern: string): ((random: Random) => string) | null {
  const reader = { text: pattern.replace(/^\(\?[a-z]+\)/, ''), at: 0 }
  try {
    const make = alternatives(reader)
    return reader.at === reader.text.length ? make : null
  } catch {
    return null
  }
}

interface Reader {
  text: string
  at: number
}

function alternatives(reader: Reader): (random: Random) => string {
  const branches = [sequence(reader)]
  while (reader.text[reader.at] === '|') {
    reader.at++
    branches.push(sequence(reader))
  }
  return (random) => random.pick(branches)(random)
}

function sequence(reader: Reader): (random: Random) => string {
  const pieces: Piece[] = []
  while (reader.at < reader.text.length && !'|)'.includes(reader.text[reader.at] ?? '')) {
    const make = atom(reader)
    pieces.push({ make, ...quantifier(reader) })
  }
  return (random) =>
    pieces
      .map((piece) => Array.from({ length: random.between(piece.least, piece.most) }, () => piece.make(random)).join(''))
      .join('')
}

function atom(reader: Reader): (random: Random) => string {
  const char = reader.text[reader.at++] ?? ''
  if (char === '^' || char === '$') return () => ''
  if (char === '.') return (random) => random.pick(word)
  if (char === '[') return oneOf(bracket(reader))
  if (char === '\\') return escaped(reader)
  if (char !== '(') return () => char
  if (reader.text[reader.at] === '?') {
    if (reader.text[reader.at + 1] !== ':') throw new Error('look-around')
    reader.at += 2
  }
  const make = alternatives(reader)
  if (reader.text[reader.at++] !== ')') throw new Error('unbalanced')
  return make
}

function quantifier(reader: Reader): { least: number; most: number } {
  const match = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/.exec(reader.text.slice(reader.at))
  if (match === null) return { least: 1, most: 1 }
  reader.at += match[0].length
  if (match[1] === '?') return { least: 0, most: 1 }
  if (match[1] !== undefined) return { least: match[1] === '+' ? 1 : 0, most: 8 }
  const least = Number(match[2])
  if (match[3] === undefined) return { least, most: least }
  return { least, most: match[4] === '' ? least + 8 : Number(match[4]) }
}

const range = (from: string, to: string): string[] =>
  Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, i) => String.fromCharCode(from.charCodeAt(0) + i))
const digits = range('0', '9')
const word = [...range('a', 'z'), ...digits]
const classes: Record<string, string[]> = {
  d: digits,
  w: word,
  s: [' '],
  alpha: range('a', 'z'),
  digit: digits,
  alnum: word,
  upper: range('A', 'Z'),
  lower: range('a', 'z'),
  space: [' '],
  xdigit: [...digits, ...range('a', 'f')],
  punct: ['-', '.', '!'],
}

function oneOf(chars: readonly string[]): (random: Random) => string {
  if (chars.length === 0) throw new Error('empty class')
  return (random) => random.pick(chars)
}

function escaped(reader: Reader): (random: Random) => string {
  const char = reader.text[reader.at++] ?? ''
  const known = classes[char]
  if (known !== undefined) return oneOf(known)
  if ('DWS'.includes(char)) return () => (char === 'D' ? 'x' : char === 'W' ? '-' : 'x')
  if ('AZmMyb'.includes(char)) return () => ''
  if (/\d/.test(char)) throw new Error('back reference')
  return () => (char === 't' ? '\t' : char === 'n' ? '\n' : char)
}

function bracket(reader: Reader): string[] {
  const negated = reader.text[reader.at] === '^'
  if (negated) reader.at++
  const chars: string[] = []
  for (let first = true; reader.text[reader.at] !== ']' || first; first = false) {
    if (reader.at >= reader.text.length) throw new Error('unbalanced')
    const named = /^\[:(\w+):\]/.exec(reader.text.slice(reader.at))
    if (named !== null) {
      chars.push(...(classes[named[1] ?? ''] ?? []))
      reader.at += named[0].length
      continue
    }
    let char = reader.text[reader.at++] ?? ''
    if (char === '\\') {
      char = reader.text[reader.at++] ?? ''
      const known = classes[char]
      if (known !== undefined) {
        chars.push(...known)
        continue
      }
    }
    if (reader.text[reader.at] === '-' && reader.text[reader.at + 1] !== ']') {
      const to = reader.text[reader.at + 1] ?? ''
      reader.at += 2
      chars.push(...range(char, to))
    } else chars.push(char)
  }
  reader.at++
  const excluded = new Set(chars)
  return negated ? [...word, ...(classes.upper ?? []), '-', '.', '_'].filter((char) => !excluded.has(char)) : chars
}
