import { duration } from '../duration.ts'
import type { Block, Lane } from '../report.ts'
import { leftOut } from './allowance.ts'
import { ticks } from './axis.ts'
import { type Html, html } from './markup.ts'
import { figure, fitted, rounded, textWidth } from './picture.ts'
import type { Sheet } from './sheet.ts'
import { table } from './table.ts'

type Timeline = Extract<Block, { kind: 'timeline' }>
type Span = Lane['spans'][number]

/** More than this nobody tells apart; the table has them all. */
const mostLanes = 40
const mostSpans = 200
const mostCharacters = 300

const names = 230
const plot = 810
const width = names + plot + 20
const row = 24
const gap = 8
const head = 26
const font = 11

/** Lanes over time: who waits for what while a span lasts is heavy, hatched as well as coloured. The same as a table below. */
export function timelineFigure(sheet: Sheet, { title, lanes }: Timeline): Html {
  const drawn = lanes.slice(0, mostLanes).map(drawable)
  const spans = drawn.flatMap((lane) => lane.spans)
  const alternative = spansTable(sheet, title, lanes)
  if (spans.length === 0) return html`<p class="text">${sheet.plain(title)}</p>\n${alternative}`
  const from = Math.min(0, ...spans.map(({ fromMs }) => fromMs))
  const to = Math.max(from + 0.001, ...spans.map(({ toMs }) => toMs))
  const x = (ms: number) => names + ((ms - from) / (to - from)) * plot
  const pattern = sheet.id('heavy')
  let y = head
  const bands: Html[] = []
  for (const lane of drawn) {
    const rows = stacked(lane.spans)
    const height = rows.length * row
    bands.push(html`<g class="lane"><rect class="band" x="0" y="${y}" width="${width}" height="${height + gap}" rx="4"/>
<text class="lane-name" x="8" y="${y + gap / 2 + row / 2}" dominant-baseline="central"><title>${lane.name}</title>${fitted(lane.name, names - 20, 12)}</text>
${rows.map((line, index) => spansOf(line, y + gap / 2 + index * row, x, pattern))}</g>
`)
    y += height + gap + 4
  }
  const drawing = html`<defs><pattern id="${pattern}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"/><rect class="hatch-line" width="2" height="6"/></pattern></defs>
${bands}${ticks(from, to, 6).map((ms) => html`<g class="tick"><path d="M${rounded(x(ms))} ${head - 6}V${y}"/><text x="${rounded(x(ms))}" y="12" text-anchor="${x(ms) > width - 40 ? 'end' : 'middle'}">${duration(ms)}</text></g>`)}
`
  const heavy = spans.filter(({ weight }) => weight === 'heavy').length
  const description = `${drawn.length} lanes over ${duration(to - from)}, with ${spans.length} spans; others wait during ${heavy} of them, which are hatched.`
  const legend = heavy === 0 ? null : html`<p class="legend"><span class="swatch"></span>hatched: others wait meanwhile</p>\n`
  const picture = figure(sheet, { kind: 'timeline', title, description, width, height: y + 4, drawing, legend }, alternative)
  return html`${picture}${lanes.length > mostLanes ? html`<p class="cut">${leftOut(lanes.length - mostLanes, 'lane')} (the table has them)</p>\n` : null}`
}

/** Times that are no times have no place in a picture. */
function drawable(lane: Lane): Lane {
  const spans = lane.spans
    .filter(({ fromMs, toMs }) => Number.isFinite(fromMs) && Number.isFinite(toMs) && toMs >= fromMs)
    .slice(0, mostSpans)
    .map((span) => ({ ...span, label: span.label.slice(0, mostCharacters) }))
  return { name: lane.name.slice(0, mostCharacters), spans }
}

/** Spans that overlap lie below each other. */
function stacked(spans: Span[]): Span[][] {
  const rows: Span[][] = []
  for (const span of spans.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const free = rows.find((line) => (line.at(-1)?.toMs ?? Number.NEGATIVE_INFINITY) <= span.fromMs)
    if (free) free.push(span)
    else rows.push([span])
  }
  return rows.length === 0 ? [[]] : rows
}

function spansOf(line: Span[], y: number, x: (ms: number) => number, pattern: string): Html[] {
  return line.map((span, index) => {
    const left = x(span.fromMs)
    const across = Math.max(2, x(span.toMs) - left)
    const next = line[index + 1]
    const free = (next === undefined ? width : x(next.fromMs)) - left - across
    const heavy = span.weight === 'heavy'
    const tip = `${span.label}, ${duration(span.toMs - span.fromMs)}${heavy ? ': others wait' : ''}`
    return html`<g class="span span-${heavy ? 'heavy' : 'light'}"><title>${tip}</title><rect x="${rounded(left)}" y="${y + 2}" width="${rounded(across)}" height="${row - 4}" rx="3"${heavy ? html` fill="url(#${pattern})"` : null}/>${label(span, left, across, free, y + row / 2)}</g>
`
  })
}

/** Inside its span where it fits, else behind it where nothing else is; else only the tip and the table have it. */
function label(span: Span, left: number, across: number, free: number, middle: number): Html | null {
  // Heavy ones are set in bold.
  const whole = textWidth(span.label, font) * (span.weight === 'heavy' ? 1.12 : 1)
  if (whole + 12 <= across)
    return html`<text x="${rounded(left + 6)}" y="${middle}" dominant-baseline="central">${fitted(span.label, across, font)}</text>`
  if (whole + 10 <= free) {
    return html`<text class="beside" x="${rounded(left + across + 5)}" y="${middle}" dominant-baseline="central">${fitted(span.label, free, font)}</text>`
  }
  if (across < 90) return null
  return html`<text x="${rounded(left + 6)}" y="${middle}" dominant-baseline="central">${fitted(span.label, across - 20, font)}</text>`
}

function spansTable(sheet: Sheet, title: string, lanes: Lane[]): Html {
  const rows = lanes.flatMap(({ name, spans }) =>
    spans.map(({ label, fromMs, toMs, weight }) => [
      { code: name },
      { code: label },
      duration(fromMs),
      duration(toMs - fromMs),
      weight === 'heavy' ? 'yes' : '',
    ]),
  )
  const align = ['left', 'left', 'right', 'right', 'left'] as ('left' | 'right')[]
  return table(sheet, { columns: ['lane', 'what', 'from', 'for', 'others wait'], align, rows }, `${title}, as a table`)
}
