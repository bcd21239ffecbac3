import type { Block } from '../report.ts'
import { ticks } from './axis.ts'
import { type Html, html } from './markup.ts'
import { figure, fitted, rounded, textWidth } from './picture.ts'
import type { Sheet } from './sheet.ts'
import { table } from './table.ts'

type Chart = Extract<Block, { kind: 'chart' }>

const width = 760
const plot = { left: 64, right: 744, top: 14, bottom: 236 }
/** Few places are compared as bars; more are a course, and lines. */
const mostBars = 6
const mostPoints = 2000
/** As many as the page has colours, dashes and marks for. */
const mostSeries = 6

/** Lines or bars with axes and a legend. The values are in a table below, and only there where they make no picture. */
export function chartFigure(sheet: Sheet, chart: Chart): Html {
  const { title, unit, x, series } = chart
  const values = series.flatMap(({ values }) => values.slice(0, x.length)).filter(Number.isFinite)
  const alternative = valuesTable(sheet, chart)
  if (values.length === 0 || x.length > mostPoints || series.length > mostSeries) {
    return html`<p class="text">${sheet.plain(`${title} (${unit})`)}</p>\n${alternative}`
  }
  const marks = ticks(...extent(values), 5)
  const [low, high] = [Math.min(marks[0] ?? 0, ...values), Math.max(marks.at(-1) ?? 1, ...values)]
  const y = (value: number) => plot.bottom - ((value - low) / (high - low || 1)) * (plot.bottom - plot.top)
  const bars = x.length <= mostBars
  const slot = (plot.right - plot.left) / (bars ? x.length : Math.max(1, x.length - 1))
  const at = (index: number) => plot.left + slot * (bars ? index + 0.5 : index)
  const drawing = html`${marks.map((mark) => html`<g class="tick"><path d="M${plot.left} ${rounded(y(mark))}H${plot.right}"/><text x="${plot.left - 8}" y="${rounded(y(mark))}" text-anchor="end" dominant-baseline="central">${number(mark)}</text></g>`)}
<text class="unit" x="4" y="${plot.bottom + 22}">${fitted(unit, plot.left - 10, 11)}</text>
${names(x, at, slot)}
${series.map(({ values }, index) => (bars ? barsOf(values, index, { count: series.length, slot, at, y, low }) : lineOf(values, index, at, y)))}
${legend(series)}`
  const height = plot.bottom + 34 + 20 * series.length
  const description = `${bars ? 'Bars' : 'Lines'} of ${series.map(({ name }) => name.slice(0, 100)).join(', ')} in ${unit.slice(0, 100)}, from ${number(Math.min(...values))} to ${number(Math.max(...values))}.`
  return figure(sheet, { kind: 'chart', title: `${title} (${unit})`, description, width, height, drawing }, alternative)
}

/** From nought, unless everything is far from it. */
function extent(values: number[]): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return least === 0 && most === 0 ? [0, 1] : [Math.min(0, least), Math.max(0, most)]
}

function names(x: string[], at: (index: number) => number, slot: number): Html[] {
  const every = Math.max(1, Math.ceil(Math.max(...x.map((name) => Math.min(120, textWidth(name, 11) + 12))) / slot))
  return x.flatMap((name, index) =>
    index % every === 0
      ? [
          html`<text class="place" x="${rounded(at(index))}" y="${plot.bottom + 18}" text-anchor="middle">${fitted(name, slot * every, 11)}</text>`,
        ]
      : [],
  )
}

interface Bars {
  count: number
  slot: number
  at: (index: number) => number
  y: (value: number) => number
  low: number
}

function barsOf(values: number[], series: number, { count, slot, at, y, low }: Bars): Html[] {
  const across = Math.min(48, (slot * 0.7) / count)
  return values.flatMap((value, index) => {
    if (!Number.isFinite(value)) return []
    const [top, ground] = [y(Math.max(value, 0)), y(Math.max(low, Math.min(value, 0)))]
    const left = at(index) + (series - count / 2) * across
    return [
      html`<rect class="series series-${series + 1} bar" x="${rounded(left + 1)}" y="${rounded(top)}" width="${rounded(across - 2)}" height="${rounded(Math.max(1, ground - top))}"/>`,
    ]
  })
}

/** A value that is none leaves a gap. */
function lineOf(values: number[], series: number, at: (index: number) => number, y: (value: number) => number): Html {
  let path = ''
  values.forEach((value, index) => {
    if (!Number.isFinite(value)) return
    const begins = index === 0 || !Number.isFinite(values[index - 1])
    path += `${begins ? 'M' : 'L'}${rounded(at(index))} ${rounded(y(value))}`
  })
  return html`<path class="series series-${series + 1} line" d="${path}"/>`
}

function legend(series: Chart['series']): Html[] {
  return series.map(({ name }, index) => {
    const y = plot.bottom + 44 + 20 * index
    return html`<path class="series series-${index + 1} line" d="M${plot.left} ${y}h28"/><text x="${plot.left + 36}" y="${y}" dominant-baseline="central">${fitted(name, 600, 12)}</text>`
  })
}

function valuesTable(sheet: Sheet, { title, unit, x, series }: Chart): Html {
  const rows = x.map((name, index) => [
    { text: name, strong: true as const },
    ...series.map(({ values }) => number(values[index])),
  ])
  const columns = ['', ...series.map(({ name }) => name)]
  return table(
    sheet,
    { columns, align: columns.map((_, index) => (index === 0 ? 'left' : 'right')), rows },
    `${title} (${unit}), as a table`,
  )
}

function number(value: number | undefined): string {
  if (value === undefined) return ''
  return Number.isFinite(value) && Math.abs(value) < 1e15 && (value === 0 || Math.abs(value) >= 1e-3)
    ? value.toLocaleString('en-US', { maximumFractionDigits: 3 })
    : String(value)
}
