import stringWidth from 'string-width'
import { figureBlank } from '../figure-blank.ts'
import { pieces } from '../text.ts'
import { visibleLine } from '../visible.ts'
import type { Line, Page, Span, Style } from './page.ts'

/** A text of a Report as spans. Without colour, code keeps its backticks: nothing else would set it apart. */
export function spans(text: string, page: Page, style: Style = 'plain'): Span[] {
  return pieces(text.replace(/\s+/g, ' ').trim()).map((piece) => {
    if (piece.kind === 'code')
      return { text: page.colour ? visibleLine(piece.value) : `\`${visibleLine(piece.value)}\``, style: 'code' }
    const before = piece.value.startsWith(' ') ? ' ' : ''
    const after = piece.value.length > 1 && piece.value.endsWith(' ') ? ' ' : ''
    return { text: before + visibleLine(piece.value) + after, style }
  })
}

/** How many columns a line takes. */
export function columns(line: Line): number {
  return line.reduce((sum, span) => sum + stringWidth(span.text), 0)
}

/** The spans broken between words into lines of at most `width` columns; a word that is wider is broken within. At least one line. */
export function wrap(line: Line, width: number): Line[] {
  const lines: Line[] = []
  let current: Line = []
  let used = 0
  for (const word of words(line)) {
    const wide = columns(word.spans)
    const gap = current.length > 0 && word.apart ? 1 : 0
    if (current.length > 0 && used + gap + wide > width) {
      lines.push(current)
      current = []
      used = 0
    } else if (gap === 1) {
      current.push({ text: ' ', style: between(current.at(-1), word.spans[0]) })
      used += 1
    }
    for (const part of wide > width ? broken(word.spans, width) : [word.spans]) {
      if (used + columns(part) > width && current.length > 0) {
        lines.push(current)
        current = []
        used = 0
      }
      current.push(...part)
      used += columns(part)
    }
  }
  return [...lines, current].map(merged)
}

/** The widest word, in columns. */
export function widestWord(line: Line): number {
  return Math.max(0, ...words(line).map((word) => columns(word.spans)))
}

/** A blank within a run of one style belongs to it. */
function between(before: Span | undefined, after: Span | undefined): Style {
  return before && before.style === after?.style ? before.style : 'plain'
}

interface Word {
  spans: Span[]
  /** Whether a blank stands before it. */
  apart: boolean
}

/** A blank at which a line may break: none stands between a number and its unit. */
const blank = new RegExp(`(?!${figureBlank}) `)

function words(line: Line): Word[] {
  const found: Word[] = []
  let apart = true
  for (const { text, style } of line) {
    for (const [index, part] of text.split(blank).entries()) {
      if (index > 0) apart = true
      if (part === '') continue
      const last = found.at(-1)
      if (!apart && last) last.spans.push({ text: part, style })
      else found.push({ spans: [{ text: part, style }], apart: found.length > 0 })
      apart = false
    }
  }
  return found
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A word cut into parts of at most `width` columns, behind a slash, dot, comma or underscore where that loses little. */
function broken(word: Span[], width: number): Line[] {
  const letters = word.flatMap(({ text, style }) => [...graphemes.segment(text)].map(({ segment }) => ({ text: segment, style })))
  const parts: Line[] = []
  let part: Line = []
  let used = 0
  for (const letter of letters) {
    const wide = stringWidth(letter.text)
    if (part.length > 0 && used + wide > width) {
      const cut = part.findLastIndex(({ text }) => /[/._,-]/.test(text)) + 1
      const at = cut > part.length / 2 ? cut : part.length
      parts.push(merged(part.slice(0, at)))
      part = part.slice(at)
      used = columns(part)
    }
    part.push(letter)
    used += wide
  }
  return [...parts, merged(part)]
}

function merged(letters: Line): Line {
  const line: Line = []
  for (const { text, style } of letters) {
    const last = line.at(-1)
    if (last?.style === style) last.text += text
    else line.push({ text, style })
  }
  return line
}
