import pc from 'picocolors'

export type Style = 'plain' | 'code' | 'strong' | 'dim' | 'error' | 'warning' | 'info' | 'pass' | 'added' | 'removed'

/** A run of characters in one style; the text is already fit for a terminal. */
export interface Span {
  text: string
  style: Style
}

/** A line of a terminal. */
export type Line = Span[]

/** Where a report is shown: its width in columns, and how a style looks. */
export interface Page {
  width: number
  colour: boolean
  paint(line: Line): string
}

export function pageOf(width: number, colour: boolean): Page {
  const colours = pc.createColors(colour)
  const looks: Record<Style, (text: string) => string> = {
    plain: (text) => text,
    code: colours.cyan,
    strong: colours.bold,
    dim: colours.dim,
    error: (text) => colours.bold(colours.red(text)),
    warning: (text) => colours.bold(colours.yellow(text)),
    info: colours.blue,
    pass: (text) => colours.bold(colours.green(text)),
    added: colours.green,
    removed: colours.red,
  }
  return { width, colour, paint: (line) => line.map(({ text, style }) => (text === '' ? '' : looks[style](text))).join('') }
}

/** The line with `columns` blanks in front of it. */
export function indented(lines: Line[], columns: number): Line[] {
  return lines.map((line) => (line.length === 0 ? line : [{ text: ' '.repeat(columns), style: 'plain' }, ...line]))
}
