import stringWidth from 'string-width'
import { visibleLine } from '../visible.ts'
import { type Html, html } from './markup.ts'
import type { Sheet } from './sheet.ts'

export interface Picture {
  kind: 'timeline' | 'chart' | 'diagram'
  /** Plain text. */
  title: string
  /** What the picture shows, in words, for who does not see it. */
  description: string
  /** In units of the drawing: CSS pixels where there is room. */
  width: number
  height: number
  drawing: Html
  /** What its signs mean. */
  legend?: Html | null
}

/** Wider than this, a drawing made to fit a page cannot be read any more: it scrolls. */
const widest = 1350

/** A drawing that scrolls where it does not fit, and what it shows as a table. */
export function figure(sheet: Sheet, picture: Picture, alternative: Html): Html {
  const { kind, title, description, width, height, drawing, legend = null } = picture
  const name = sheet.regionName(title)
  const id = sheet.id('picture')
  return html`<figure class="picture picture-${kind}${width <= widest ? ' fits' : ''}">
<figcaption>${sheet.plain(title)}</figcaption>
<div class="scroll" role="region" tabindex="0" aria-label="${name}">
<svg role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${rounded(width)} ${rounded(height)}" width="${rounded(width)}" height="${rounded(height)}">
<title id="${id}-title">${name}</title>
<desc id="${id}-desc">${description}</desc>
${drawing}</svg></div>
${legend}<details class="alternative"><summary>The same as a table</summary>
${alternative}</details>
</figure>
`
}

/** A length or a place, to a tenth: as exact as anybody sees. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10
}

/** The width of a text in a font of so many pixels, about; fonts differ. */
export function textWidth(text: string, font: number): number {
  return stringWidth(text.length > 500 ? text.slice(0, 500) : text) * font * 0.6
}

/** The text on one line, cut at the end or at its beginning to fit so many pixels. */
export function fitted(text: string, width: number, font: number): string {
  const line = visibleLine(text.length > 500 ? text.slice(0, 500) : text)
  if (textWidth(line, font) <= width) return line
  const characters = [...line]
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, font) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}
