import type { Links } from '../markdown/links.ts'
import { type Allowance, allowanceOf, leftOut, limits } from './allowance.ts'
import { type Html, html, oneLine, prose } from './markup.ts'

/** What the parts of one page share while it is written. */
export interface Sheet {
  links: Links
  allowance: Allowance
  /** An id that the page has once: "code-3". */
  id(prefix: string): string
  /** A name that no other region of the page has: screen readers list them. Plain text. */
  regionName(name: string): string
  /** A text of a Report as a line of HTML, cut where it is far too long. */
  line(text: string): Html
  /** As `line`, for text that has no markup. */
  plain(text: string): Html
}

/** What the page's own parts are called. */
export const partNames = { findings: 'Findings', body: 'What was run and measured' }

export function newSheet(links: Links): Sheet {
  const allowance = allowanceOf(limits.page)
  let ids = 0
  const names = new Map<string, number>(Object.values(partNames).map((name) => [name, 1]))
  const cut = (text: string, write: (shown: string) => Html) => {
    const { shown, left } = allowance.take(text, limits.line)
    return left === 0 ? write(shown) : html`${write(shown)} <span class="cut">${leftOut(left, 'character')}</span>`
  }
  return {
    links,
    allowance,
    id: (prefix) => `${prefix}-${++ids}`,
    regionName(name) {
      const short = name.length > 120 ? `${name.slice(0, 119)}…` : name
      const times = (names.get(short) ?? 0) + 1
      names.set(short, times)
      return times === 1 ? short : `${short} (${times})`
    },
    line: (text) => cut(text, prose),
    plain: (text) => cut(text, (shown) => html`${oneLine(shown)}`),
  }
}
