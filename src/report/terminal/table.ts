import { indented, type Line } from './page.ts'
import { columns, widestWord, wrap } from './wrap.ts'

const gap = 2
/** A table this many times as tall as the list is all narrow columns, and worse to read. */
const tallest = 1.5

export interface Column {
  title: Line
  right: boolean
}

/**
 * A table within `width` columns: what is too wide is wrapped in its column, between words. Where that cannot be, or makes
 * it far too tall, the rows are told one after the other.
 */
export function tableLines(head: Column[], rows: Line[][], width: number): Line[] {
  const cells = [head.map(({ title }) => title), ...rows]
  const natural = head.map((_, index) => Math.max(1, ...cells.map((row) => columns(row[index] ?? []))))
  const least = head.map((_, index) => Math.max(1, ...cells.map((row) => widestWord(row[index] ?? []))))
  const room = width - gap * (head.length - 1)
  const list = rows.flatMap((row, index) => [...(index === 0 ? [] : [[]]), ...told(head, row, natural, width)])
  if (sum(least) > room) return list
  const widths = shared(natural, least, room)
  const rule: Line = widths.flatMap((wide, index) => [between(index), { text: '─'.repeat(wide), style: 'dim' as const }])
  const [first, ...others] = cells.map((row) => rowLines(row, head, widths))
  const table = [...(first ?? []), rule, ...others.flat()]
  return sum(natural) > room && table.length > list.length * tallest ? list : table
}

/** Widths that fit the room, the widest column giving way first, none below its widest word. */
function shared(natural: number[], least: number[], room: number): number[] {
  const widths = [...natural]
  for (let over = sum(widths) - room; over > 0; over -= 1) {
    const slack = widths.map((width, index) => (width > (least[index] ?? 1) ? width : 0))
    const widest = slack.indexOf(Math.max(...slack))
    widths[widest] = (widths[widest] ?? 1) - 1
  }
  return widths
}

function rowLines(row: Line[], head: Column[], widths: number[]): Line[] {
  const wrapped = widths.map((width, index) => wrap(row[index] ?? [], width))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    trimmed(
      widths.flatMap((width, index) => {
        const cell = wrapped[index]?.[line] ?? []
        const blank = { text: ' '.repeat(Math.max(0, width - columns(cell))), style: 'plain' as const }
        return head[index]?.right ? [between(index), blank, ...cell] : [between(index), ...cell, blank]
      }),
    ),
  )
}

/** A row told: the first cell, the long ones each on lines of their own, and the others in a sequence with their titles. */
function told(head: Column[], row: Line[], natural: number[], width: number): Line[] {
  const long = (index: number) => (natural[index] ?? 0) > width / 2
  const some = row.map((cell, index) => ({ cell, index })).filter(({ cell }) => columns(cell) > 0)
  const sequence = some
    .filter(({ index }) => index > 0 && !long(index))
    .flatMap(({ cell, index }, position): Line => {
      const title = head[index]?.title ?? []
      const apart: Line = position === 0 ? [] : [{ text: ' · ', style: 'dim' }]
      return columns(title) === 0 ? [...apart, ...cell] : [...apart, ...title, { text: ': ', style: 'dim' }, ...cell]
    })
  return [
    ...some.filter(({ index }) => index === 0).flatMap(({ cell }) => wrap(cell, width)),
    ...some.filter(({ index }) => index > 0 && long(index)).flatMap(({ cell }) => indented(wrap(cell, width - 2), 2)),
    ...(sequence.length === 0 ? [] : indented(wrap(sequence, width - 2), 2)),
  ]
}

function between(index: number): { text: string; style: 'plain' } {
  return { text: index === 0 ? '' : ' '.repeat(gap), style: 'plain' }
}

/** No blanks at the end: they would wrap where the terminal has since become narrower. */
function trimmed(line: Line): Line {
  const kept = line.slice(0, line.findLastIndex(({ text }) => text.trim() !== '') + 1)
  return kept.map((span, index) => (index === kept.length - 1 ? { ...span, text: span.text.trimEnd() } : span))
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
