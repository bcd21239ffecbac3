/** A piece of SQL text as psql's scanner sees it. Everything that is not one of these kinds is part of a 'code' token. */
export interface Token {
  kind:
    | 'code' // keywords, names, numbers, operators, punctuation other than the below: one token a word or character
    | 'semicolon'
    | 'string' // '…', E'…', $tag$…$tag$
    | 'quoted-name' // "…"
    | 'comment' // -- … and /* … */, which may nest
    | 'blank'
    | 'backslash' // outside of literals: a psql meta-command begins
  start: number
  end: number
}

const wordStart = /[A-Za-z_\u0080-\uffff]/
const wordPattern = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y
const dollarPattern = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y
const blankPattern = /\s+/y
const numberPattern = /\d[\w.]*/y

/**
 * Cuts SQL text into tokens, from `from`, as PostgreSQL's psql does (src/fe_utils/psqlscan.l), without parsing it: text
 * that no parser reads can be cut as well. Something left open (a literal, a comment) reaches to the end of the text.
 * Offsets are in UTF-16 code units. `standard_conforming_strings` is taken as on, its default since PostgreSQL 9.1.
 */
export function* tokens(text: string, from = 0): Generator<Token> {
  let at = from
  while (at < text.length) {
    const [kind, end] = next(text, at)
    yield { kind, start: at, end }
    at = end
  }
}

function next(text: string, at: number): [Token['kind'], number] {
  const character = text.charAt(at)
  if (character === ';') return ['semicolon', at + 1]
  if (character === '\\') return ['backslash', at + 1]
  if (character === "'") return ['string', quotedEnd(text, at, "'", false)]
  if (character === '"') return ['quoted-name', quotedEnd(text, at, '"', false)]
  if (character === '-' && text.charAt(at + 1) === '-') {
    const end = text.indexOf('\n', at)
    return ['comment', end === -1 ? text.length : end]
  }
  if (character === '/' && text.charAt(at + 1) === '*') return ['comment', blockCommentEnd(text, at)]
  if (character === '$') {
    const tag = sticky(dollarPattern, text, at)
    if (tag === null) return ['code', at + 1]
    const close = text.indexOf(tag, at + tag.length)
    return ['string', close === -1 ? text.length : close + tag.length]
  }
  if (/[eE]/.test(character) && text.charAt(at + 1) === "'") return ['string', quotedEnd(text, at + 1, "'", true)]
  const blank = sticky(blankPattern, text, at)
  if (blank !== null) return ['blank', at + blank.length]
  const word = wordStart.test(character) ? sticky(wordPattern, text, at) : sticky(numberPattern, text, at)
  return ['code', at + (word?.length ?? 1)]
}

function sticky(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

function quotedEnd(text: string, open: number, quote: string, escapes: boolean): number {
  for (let at = open + 1; at < text.length; at++) {
    const character = text.charAt(at)
    if (escapes && character === '\\') at++
    else if (character === quote) {
      if (text.charAt(at + 1) !== quote) return at + 1
      at++
    }
  }
  return text.length
}

function blockCommentEnd(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    const pair = text.charAt(at) + text.charAt(at + 1)
    if (pair === '/*') depth++
    else if (pair === '*/') depth--
    else continue
    at++
    if (depth === 0) return at + 1
  }
  return text.length
}
