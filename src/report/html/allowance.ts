import { count } from '../size.ts'

/** Characters (String.length) and items that one page shows, so that browsers can open it whatever a change holds. */
export const limits = {
  /** The texts of a page together, with something for the markup around each. */
  page: 8_000_000,
  /** A block of code, a diff or a diagram. */
  block: 200_000,
  /** A paragraph, a title or a cell. */
  line: 10_000,
  /** Rows of a table. */
  rows: 5000,
  findings: 1000,
}

/** About what the markup around a text takes. */
const around = 100

export interface Allowance {
  /** As much of the text as `most` and what is left of the page allow; `left`: how many characters are not shown. */
  take(text: string, most: number): { shown: string; left: number }
  /** Whether the page is full. */
  spent(): boolean
}

export function allowanceOf(characters: number): Allowance {
  let remaining = characters
  return {
    take(text, most) {
      const length = Math.max(0, Math.min(most, remaining))
      const shown = text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
      remaining -= shown.length + around
      return { shown, left: text.length - shown.length }
    },
    spent: () => remaining <= 0,
  }
}

/** "… 1,234 more rows are left out, so that this page can be opened" */
export function leftOut(number: number, singular: string): string {
  const one = number === 1
  return `… ${count(number)} more ${one ? singular : `${singular}s`} ${one ? 'is' : 'are'} left out, so that this page can be opened`
}
