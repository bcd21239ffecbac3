import { type Html, html } from '../markup.ts'
import { fitted, rounded, textWidth } from '../picture.ts'
import { type Box, boxes } from './layout.ts'
import type { Column } from './parse.ts'

/** A table: its name, and its columns with key, name, type, and what changes about them. */
export function drawBox({ entity, x, y, width, height }: Box): Html {
  const state = stateOf(entity.label)
  return html`<g class="entity${state === '' ? '' : ` entity-${state}`}" transform="translate(${rounded(x)} ${rounded(y)})"><title>${entity.label}</title>
<rect class="box" width="${rounded(width)}" height="${rounded(height)}" rx="6"/>
<path class="box-head" d="M0 6a6 6 0 0 1 6-6h${rounded(width - 12)}a6 6 0 0 1 6 6v${boxes.head - 6}h-${rounded(width)}z"/>
<text class="entity-name" x="12" y="${boxes.head / 2}" dominant-baseline="central">${fitted(entity.label, width - 24, 13)}</text>
${entity.columns.map((column, index) => row(column, boxes.head + index * boxes.row + 3, width))}</g>
`
}

/** What er-diagram.ts puts behind a name. */
function stateOf(text: string): 'new' | 'removed' | '' {
  if (/(^| \()new\)?$|^added$/.test(text)) return 'new'
  return /(^| \()removed\)?$|^dropped$/.test(text) ? 'removed' : ''
}

/** A sign as well as a colour: + for what comes, − for what goes, ~ for what changes. */
function row({ type, name, keys, remark }: Column, y: number, width: number): Html {
  const state = remark === '' ? '' : stateOf(remark) || 'changed'
  const sign = { '': '', new: '+', removed: '−', changed: '~' }[state]
  const middle = y + boxes.row / 2
  const note = state === 'changed' ? remark : ''
  const key = keys.join(' ')
  const right = fitted(`${type}${note === '' ? '' : ` (${note})`}`, width * 0.62, 11)
  const free = width - 44 - textWidth(right, 11) - (key === '' ? 0 : textWidth(key, 10) + 8)
  const label = fitted(name, free, boxes.font)
  return html`<g class="column${state === '' ? '' : ` column-${state}`}"><title>${name} ${type}${remark === '' ? '' : `: ${remark}`}</title>
<rect class="ground" x="1" y="${y}" width="${rounded(width - 2)}" height="${boxes.row}"/>
<text class="sign" x="9" y="${middle}" text-anchor="middle" dominant-baseline="central">${sign}</text>
<text class="column-name" x="18" y="${middle}" dominant-baseline="central">${label}</text>${
    key === ''
      ? null
      : html`<text class="key" x="${rounded(18 + textWidth(label, boxes.font) + 8)}" y="${middle}" dominant-baseline="central">${key}</text>`
  }<text class="type" x="${rounded(width - 10)}" y="${middle}" text-anchor="end" dominant-baseline="central">${right}</text></g>
`
}
