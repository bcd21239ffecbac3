import { pieces } from '../text.ts'
import { visible, visibleLine } from '../visible.ts'

/** HTML that is markup already. Only `html` and `constant` make it, so that no string of a change gets into a page unescaped. */
export interface Html {
  readonly markup: string
}

export type Value = Html | string | number | null | readonly Value[]

/**
 * The one escaper for HTML: a string that is put in shows as exactly itself, in an element or between an attribute's double
 * quotes, and what is not seen but acts shows as `\u{202e}`. Html goes in as it is, null as nothing, a list one after the other.
 */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return { markup: parts.map((part, index) => part + written(values[index] ?? null)).join('') }
}

/** Markup, style or script of our own. Never anything of a Report. */
export function constant(markup: string): Html {
  return { markup }
}

/** A text of a Report, on one line: its code as code, the rest plain. */
export function prose(text: string): Html {
  return html`${pieces(text).map(({ kind, value }) => (kind === 'code' ? html`<code>${oneLine(value)}</code>` : oneLine(value)))}`
}

/** A text on one line. Unlike `visibleLine` it keeps a blank at either end: between two pieces it belongs to the text. */
export function oneLine(text: string): string {
  const shown = visibleLine(text)
  if (shown === '') return text === '' ? '' : ' '
  return `${/^\s/.test(text) ? ' ' : ''}${shown}${/\s$/.test(text) ? ' ' : ''}`
}

function written(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return visible(value).replace(/[&<>"']/g, (character) => entities[character] ?? '')
  return 'markup' in value ? value.markup : value.map(written).join('')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
