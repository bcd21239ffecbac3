/** Source text whose line breaks are not decided yet, after Wadler's "A prettier printer" (2003): a group is set on one line where it fits. */
export type Layout =
  | string
  | readonly Layout[]
  | { kind: 'line'; flat: string }
  | { kind: 'hard' }
  | { kind: 'broken'; text: string }
  | { kind: 'indent'; content: Layout }
  | { kind: 'group'; content: Layout }

/** A space, or a line break where the group around it is broken. */
export const line: Layout = { kind: 'line', flat: ' ' }
/** Nothing, or a line break. */
export const soft: Layout = { kind: 'line', flat: '' }
/** Always a line break: it breaks every group around it. */
export const hard: Layout = { kind: 'hard' }
/** Text that is there only in a broken group: a trailing comma. */
export const broken = (text: string): Layout => ({ kind: 'broken', text })
export const indent = (content: Layout): Layout => ({ kind: 'indent', content })
export const group = (content: Layout): Layout => ({ kind: 'group', content })

export function join(parts: readonly Layout[], separator: Layout): Layout {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]))
}

/** `open a, b close`, one to a line with a trailing comma where they do not fit on one. */
export function enclosed(open: string, parts: readonly Layout[], close: string, space: Layout = soft): Layout {
  if (parts.length === 0) return `${open}${close}`
  return group([open, indent([space, join(parts, [',', line])]), broken(','), space, close])
}

/** Columns of generated code. */
const width = 100

/** The text, its lines indented by two spaces per level, without trailing spaces. */
export function render(layout: Layout, level = 0): string {
  const out: string[] = []
  let column = level * 2
  const stack: { layout: Layout; level: number; flat: boolean }[] = [{ layout, level, flat: false }]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { layout: part, level: at, flat } = next
    if (typeof part === 'string') {
      out.push(part)
      const newline = part.lastIndexOf('\n')
      column = newline === -1 ? column + part.length : part.length - newline - 1
    } else if (isList(part)) {
      for (let index = part.length - 1; index >= 0; index -= 1) {
        const child = part[index]
        if (child !== undefined) stack.push({ layout: child, level: at, flat })
      }
    } else if (part.kind === 'indent') stack.push({ layout: part.content, level: at + 1, flat })
    else if (part.kind === 'group') {
      stack.push({ layout: part.content, level: at, flat: flat || fits(part.content, width - column, stack) })
    } else if (part.kind === 'broken') {
      if (!flat) stack.push({ layout: part.text, level: at, flat })
    } else if (part.kind === 'line' && flat) {
      out.push(part.flat)
      column += part.flat.length
    } else {
      out.push(`\n${'  '.repeat(at)}`)
      column = at * 2
    }
  }
  return out.join('').replace(/[ ]+$/gm, '')
}

function isList(layout: Layout): layout is readonly Layout[] {
  return Array.isArray(layout)
}

/** Whether the content, and what follows it up to the next possible break, fits into the columns that are left. */
function fits(content: Layout, columns: number, following: readonly { layout: Layout; flat: boolean }[]): boolean {
  let left = columns
  let rest = following.length
  const stack: { layout: Layout; flat: boolean }[] = [{ layout: content, flat: true }]
  while (left >= 0) {
    let next = stack.pop()
    if (next === undefined) {
      rest -= 1
      next = following[rest]
      if (next === undefined) return true
    }
    const { layout: part, flat } = next
    if (typeof part === 'string') {
      const newline = part.indexOf('\n')
      if (newline !== -1) return !flat && left >= newline
      left -= part.length
    } else if (isList(part)) {
      for (let index = part.length - 1; index >= 0; index -= 1) {
        const child = part[index]
        if (child !== undefined) stack.push({ layout: child, flat })
      }
    } else if (part.kind === 'indent' || part.kind === 'group') stack.push({ layout: part.content, flat })
    else if (part.kind === 'hard') return !flat
    else if (part.kind === 'line') {
      if (!flat) return true
      left -= part.flat.length
    }
  }
  return false
}
