/**
 * The one escaper for GitHub's markdown: every string that the change under review controls passes through it.
 * Sources: CommonMark 0.31, GitHub Flavored Markdown 0.29 (tables, extended autolinks), and what GitHub does to the
 * rendered page outside code (mentions, references, emoji, `$math$`): docs.github.com, "Basic writing and formatting syntax".
 */
import { longestRun, type Piece, pieces } from './text.ts'
import { visible, visibleLine } from './visible.ts'

const zeroWidthSpace = '\u200b'
/** What becomes a link, a mention, a reference, a commit or an emoji without any markup. */
const acting = /:\/\/|www\.|\bGH-(?=\d)|[@#]|:(?=[a-z0-9_+-]+:)|(?<![0-9a-z])(?=\d*[a-f])[0-9a-f]{7,40}(?![0-9a-z])/gi

/** Inline text: a paragraph, a table's cell or a list's item shows exactly `text`, on one line. */
export function escapeText(text: string): string {
  return visibleLine(text)
    .replace(acting, broken)
    .replace(/[\\`*_[\]~]/g, '\\$&')
    .replace(/^[-+](?=[-\s]|$)/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/[&<>|]/g, entity)
    .replaceAll('$', '<span>$</span>')
}

/**
 * Plain text, on one line, for a place that may take it for markdown or HTML although it should not: GitHub makes links of what looks like
 * one in an alert's message, and shows the message in a comment. Reads as `text` everywhere, and is no link, mention or tag anywhere.
 */
export function inert(text: string): string {
  return visibleLine(text)
    .replace(acting, broken)
    .replace(/\](?=[([:])|<(?=[a-z!/?])/gi, (character) => character + zeroWidthSpace)
}

/** Text within a line of HTML (a `<summary>`), where markdown is not read but GitHub's mentions and emoji are. */
export function escapeHtml(text: string): string {
  return visibleLine(text)
    .replace(acting, broken)
    .replace(/[&<>"']/g, entity)
    .replaceAll('$', '<span>$</span>')
}

/** Inline code that shows exactly `text`, on one line; `''` shows as one blank. Fit for a table's cell. */
export function codeSpan(text: string): string {
  const value = visible(text).replace(/[\t\n]+/g, ' ')
  // Within a table's cell parsers disagree on what `\\|` is, so a pipe is written as an entity, which needs the HTML form.
  if (value.includes('|')) return `<code>${value.replace(acting, broken).replace(/[!-/:-@[-`{-~]/g, entity)}</code>`
  const delimiter = '`'.repeat(longestRun(value) + 1)
  const pad = /^`|`$|^ .* $/.test(value) && value.trim() !== '' ? ' ' : ''
  return value === '' ? '` `' : delimiter + pad + value + pad + delimiter
}

/** A text of a Report as inline markdown: its code as code, the rest escaped. */
export function inline(text: string): string {
  return joined(text, escapeText, (value) => codeSpan(value))
}

/** A text of a Report as a line of HTML. */
export function inlineHtml(text: string): string {
  return joined(text, escapeHtml, (value) => `<code>${visibleLine(value).replace(/[&<>"']/g, entity)}</code>`)
}

/** A fenced block that shows exactly `text`, whatever backticks it holds. Ends without a newline. */
export function fence(language: string, text: string): string {
  const shown = visible(text).replace(/\n+$/, '')
  const delimiter = '`'.repeat(Math.max(2, longestRun(shown)) + 1)
  return `${delimiter}${language.slice(0, 30).replace(/[^\w-]/g, '')}\n${shown}\n${delimiter}`
}

/** A link; `label` is markdown already. */
export function link(label: string, url: string): string {
  return `[${label}](${url.replace(/[\s()<>\\]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'))})`
}

function joined(text: string, plain: (value: string) => string, asCode: (value: string) => string): string {
  return pieces(text)
    .map((piece, index, all) => (piece.kind === 'code' ? asCode(piece.value) : spaced(piece, index, all.length, plain)))
    .join('')
    .trim()
}

/** The escapers trim; between two pieces the blank belongs to the text. */
function spaced(piece: Piece, index: number, count: number, plain: (value: string) => string): string {
  const before = index > 0 && /^\s/.test(piece.value) ? ' ' : ''
  const after = index < count - 1 && /\s$/.test(piece.value) ? ' ' : ''
  const text = plain(piece.value)
  return text === '' ? before || after : before + text + after
}

function entity(character: string): string {
  const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return named[character] ?? `&#${character.charCodeAt(0)};`
}

/**
 * A zero-width space after the first character (before a dot), so that nothing is recognised and everything is read; a commit is
 * recognised by seven digits, so it gets one after every six.
 */
function broken(match: string): string {
  if (/^[0-9a-f]{7,}$/i.test(match)) return match.replace(/.{6}(?=.)/g, `$&${zeroWidthSpace}`)
  const cut = match.startsWith(':') || match.length === 1 ? 1 : match.length - 1
  return match.slice(0, cut) + zeroWidthSpace + match.slice(cut)
}
