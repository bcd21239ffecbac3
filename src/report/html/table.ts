import type { Block, Cell } from '../report.ts'
import { withoutMarkup } from '../text.ts'
import { leftOut, limits } from './allowance.ts'
import { magnitude } from './magnitude.ts'
import { type Html, html } from './markup.ts'
import type { Sheet } from './sheet.ts'

type Table = Omit<Extract<Block, { kind: 'table' }>, 'kind'>

/** A table in a region of its own that scrolls; `name` is its caption, plain text. Searchable ones get a box and sort by their heads. */
export function table(sheet: Sheet, block: Table, name: string): Html {
  const { columns, rows, align, searchable = false } = block
  const caption = sheet.regionName(name)
  const id = sheet.id('table')
  const right = columns.map((_, column) => align?.[column] === 'right')
  const shown: Html[] = []
  for (const row of rows.slice(0, limits.rows)) {
    if (sheet.allowance.spent()) break
    shown.push(html`<tr>${columns.map((_, column) => cell(sheet, row[column] ?? '', right[column] ?? false, searchable))}</tr>\n`)
  }
  const left = rows.length - shown.length
  const heads = columns.map((column, index) => {
    const text = sheet.line(column)
    return text.markup.trim() === ''
      ? html`<td></td>`
      : html`<th scope="col"${right[index] ? classed('right') : null}>${text}</th>`
  })
  return html`${searchable ? search(sheet, id, caption) : null}<div class="scroll" role="region" tabindex="0" aria-label="${caption}">
<table id="${id}"${searchable ? html` class="sortable"` : null}><caption class="unseen">${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${shown}</tbody></table></div>
${left > 0 ? html`<p class="cut">${leftOut(left, 'row')}</p>\n` : null}`
}

function search(sheet: Sheet, table: string, caption: string): Html {
  const id = sheet.id('search')
  return html`<div class="search" hidden><label for="${id}">Search<span class="unseen"> in ${caption}</span></label><input type="search" id="${id}" data-searches="${table}" autocomplete="off" spellcheck="false"><span class="hits" role="status" aria-live="polite"></span></div>
`
}

function cell(sheet: Sheet, value: Cell, right: boolean, sorted: boolean): Html {
  const key = sorted ? sortKey(value) : null
  if (typeof value === 'string') return html`<td${right ? classed('right') : null}${key}>${sheet.line(value)}</td>`
  if ('text' in value) return html`<td${right ? classed('right') : null}${key}><strong>${sheet.line(value.text)}</strong></td>`
  const shape = right ? 'right' : value.code.length > longName ? 'wide' : 'whole'
  return html`<td${classed(shape)}${key}>${value.code === '' ? null : html`<code>${sheet.plain(value.code)}</code>`}</td>`
}

/** Names stay on one line; longer code takes the room that there is. */
const longName = 40

function classed(name: 'right' | 'wide' | 'whole'): Html {
  return html` class="${name}"`
}

/** Quantities sort by what they are worth; the rest sorts by its text. */
function sortKey(value: Cell): Html | null {
  const text = typeof value === 'string' ? value : 'code' in value ? value.code : value.text
  const worth = text.length > 60 ? null : magnitude(withoutMarkup(text))
  return worth === null ? null : html` data-sort="${worth}"`
}
