import type { Block } from '../report.ts'
import { count } from '../size.ts'
import { visibleLine } from '../visible.ts'
import type { Line } from './page.ts'
import { columns, wrap } from './wrap.ts'

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** A chart as bars, one a point and series: "17:00 base ████▌ 3.4". */
export function chartLines(chart: Extract<Block, { kind: 'chart' }>, width: number): Line[] {
  const points = chart.x.flatMap((x, index) =>
    chart.series.map(({ name, values }, series) => ({
      label: beginning(
        [series === 0 ? x : '', chart.series.length > 1 ? name : ''].filter((part) => part !== '').join(' '),
        width,
      ),
      value: values[index] ?? Number.NaN,
    })),
  )
  const most = Math.max(0, ...points.map(({ value }) => value).filter(Number.isFinite))
  const labels = Math.max(0, ...points.map(({ label }) => columns([{ text: label, style: 'plain' }])))
  const room = Math.max(4, width - labels - 14)
  return [
    ...wrap(
      [
        { text: visibleLine(chart.title), style: 'strong' },
        { text: ` (${visibleLine(chart.unit)})`, style: 'dim' },
      ],
      width,
    ),
    ...points.map(({ label, value }): Line => {
      const blank = ' '.repeat(labels - columns([{ text: label, style: 'plain' }]))
      return [
        { text: `${blank}${label} `, style: 'plain' },
        { text: bar(most > 0 && value > 0 && Number.isFinite(value) ? (value / most) * room : 0), style: 'code' },
        { text: ` ${Number.isFinite(value) ? count(Math.round(value * 100) / 100) : '–'}`, style: 'plain' },
      ]
    }),
  ]
}

/** As much of a label as takes a third of the width. */
function beginning(label: string, width: number): string {
  const [first = []] = wrap([{ text: visibleLine(label), style: 'plain' }], Math.floor(width / 3))
  return first.map(({ text }) => text).join('')
}

function bar(length: number): string {
  const whole = Math.floor(length)
  return '█'.repeat(whole) + (eighths[Math.floor((length - whole) * 8)] ?? '')
}
