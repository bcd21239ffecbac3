/** Mermaid's notations, safe with names that others chose. Grammar: mermaid.js.org/syntax, erDiagram and xychart-beta. */
import type { Block } from './report.ts'
import { visible, visibleLine } from './visible.ts'

type Chart = Extract<Block, { kind: 'chart' }>

/** A relation's name as an erDiagram's entity: in quotes, without what the grammar forbids there (`" % \` and line ends). */
export function entityName(name: string): string {
  const kept = visibleLine(name).replace(/["%\\]/g, '_')
  return `"${kept === '' ? '_' : kept}"`
}

/** A column's name or type as an erDiagram's attribute: a letter, then letters, digits, `_`, `-`, `[]` and `()`. */
export function attributeName(name: string): string {
  const kept = name.replace(/[^\w[\]()-]+/g, '_').replace(/^(?![a-z])/i, '_')
  return kept.startsWith('_') ? `c${kept}` : kept
}

/**
 * The text of a diagram, with its notation's line in front whether or not the text brings it. Directives, comments and
 * front matter, which could restyle the page or add links, are taken out.
 */
export function diagramText(notation: string, text: string): string {
  const lines = visible(text)
    .split('\n')
    .filter((line) => !/^\s*(%%|---|click\b|link\b)/.test(line) && line.trim() !== notation)
  return [notation, ...lines].join('\n').replace(/\n+$/, '')
}

/** An xychart of the series as lines, or null where the values are no chart (none, not finite, of different lengths). */
export function chartText(chart: Chart): string | null {
  const fits = chart.series.every(({ values }) => values.length === chart.x.length && values.every(Number.isFinite))
  if (!fits || chart.x.length === 0 || chart.series.length === 0) return null
  return [
    'xychart-beta',
    `  title ${quoted(chart.title)}`,
    `  x-axis [${chart.x.map(quoted).join(', ')}]`,
    `  y-axis ${quoted(chart.unit)}`,
    ...chart.series.map(({ values }) => `  line [${values.join(', ')}]`),
  ].join('\n')
}

function quoted(text: string): string {
  return `"${visibleLine(text.slice(0, 200)).replace(/["%\\#;]/g, '_')}"`
}
